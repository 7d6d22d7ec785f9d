package nexthop.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nexthop.file.Templates;
import nexthop.model.Application;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Site;
import nexthop.ui.command.TopologySearch.Found;
import org.junit.jupiter.api.Test;

class TopologySearchTest {
    private final Drawing sample = Templates.standard().sample().drawing();

    private List<ElementId> ids(String typed) {
        return TopologySearch.find(sample, typed).stream().map(Found::id).toList();
    }

    @Test
    void aPartOfANameInAnyLettersIsEnough() {
        var pool = sample.topology().applicationPools().getFirst();
        String part = pool.fqdn().substring(1, pool.fqdn().length() - 2);
        assertThat(ids(part.toUpperCase(java.util.Locale.ROOT))).contains(pool.id());
        assertThat(ids("  " + part + " ")).contains(pool.id());
    }

    @Test
    void aPortFindsItsApplicationAndSaysWhereThatIs() {
        Application application = sample.topology().applications().getFirst();
        assertThat(application.port()).isNotNull();
        Found found = TopologySearch.find(sample, application.port().toString()).getFirst();
        assertThat(found.id()).isEqualTo(application.id());
        assertThat(found.kind()).isEqualTo("application, port " + application.port());
        assertThat(found.place()).startsWith(sample.topology().element(application.owner()).orElseThrow().name());
    }

    @Test
    void anEndpointIsFoundByItsAddressWithAndWithoutTheSchemeAndByItsDisplayName() {
        Endpoint endpoint = sample.topology().endpoints().getFirst();
        assertThat(ids(endpoint.sipAddress()).getFirst()).isEqualTo(endpoint.id());
        assertThat(ids(endpoint.sipAddress().substring(4)).getFirst()).isEqualTo(endpoint.id());

        Drawing named = sample.with(sample.topology().with(endpoint.withDisplayName("Reception desk")));
        assertThat(TopologySearch.find(named, "reception")).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(endpoint.id());
            assertThat(found.hint()).startsWith("endpoint · ");
        });
    }

    @Test
    void whatIsInACollapsedSiteIsFoundToo() {
        Site site = sample.topology().sites().getFirst();
        var inside = sample.topology().poolsOf(site.id()).getFirst();
        Drawing collapsed = sample.with(sample.layout().withCollapsed(List.of(site.id())));
        assertThat(collapsed.layout().isCollapsed(site.id())).isTrue();
        assertThat(TopologySearch.find(collapsed, inside.fqdn()).getFirst().id()).isEqualTo(inside.id());
    }

    @Test
    void theTextOfANoteIsFoundAndShownAroundThePlace() {
        String text = "The cut-over is on Sunday. ".repeat(6) + "Ask Fabrikam first. " + "Then wait. ".repeat(20);
        Note note = new Note(new ElementId("note-1"), Placement.nearest(0, 0), Note.USUAL, text);
        Drawing noted = sample.with(sample.layout().withNotes(new TreeMap<>(Map.of(note.id(), note))));
        assertThat(TopologySearch.find(noted, "ask fabrikam")).singleElement().satisfies(found -> {
            assertThat(found.id()).isEqualTo(note.id());
            assertThat(found.title()).contains("Ask Fabrikam first").hasSizeLessThan(70);
            assertThat(found.hint()).isEqualTo("note");
        });
    }

    @Test
    void nothingIsFoundByNothingOrByScatteredLetters() {
        assertThat(TopologySearch.find(sample, "  ")).isEmpty();
        var pool = sample.topology().applicationPools().getFirst();
        String scattered = "" + pool.fqdn().charAt(0) + pool.fqdn().charAt(pool.fqdn().length() - 1) + "zq";
        assertThat(TopologySearch.find(sample, scattered)).isEmpty();
    }
}
