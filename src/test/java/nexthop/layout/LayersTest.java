package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.PutNote;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.ServerPool;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final ElementId NOTE = new ElementId("note-1");

    private final Map<ElementId, Placement> places = new TreeMap<>(
            Map.of(Contoso.R2, new Placement(400, 0), Contoso.OLD, new Placement(0, 0), Contoso.LYNC_2013,
                    new Placement(400, 300), Contoso.STORE, new Placement(700, 300)));
    private final Drawing merged = new MergeLegacyPools("Merge")
            .apply(new Drawing(Contoso.unmerged(), Layout.empty().with(places)));
    private final Drawing drawing = new PutNote("Note", new Note(NOTE, new Placement(900, 0), Note.USUAL, "Hello"))
            .apply(merged);
    private final Sheet whole = Sheet.of(drawing);

    private Sheet without(Layer... hidden) {
        return Sheet.of(TopologyGraph.of(drawing.topology()), drawing.layout(), new Layers(Set.of(hidden)));
    }

    @Test
    void legacyPoolsAreThoseOfOcsAndTheApplicationsManagedThroughThem() {
        Sheet sheet = without(Layer.LEGACY);

        assertThat(sheet.cards()).extracting(Card::id).containsExactlyInAnyOrder(Contoso.LYNC_2013, Contoso.STORE);
        assertThat(without(Layer.NEW).cards()).extracting(Card::id)
                .containsExactlyInAnyOrder(Contoso.OLD, Contoso.R2, Contoso.STORE);
    }

    @Test
    void linksOfWhatIsHiddenAreHidden() {
        assertThat(whole.links()).extracting(Link::relation)
                .anySatisfy(link -> assertThat(link).isInstanceOf(Relation.Interop.class))
                .anySatisfy(link -> assertThat(link).isInstanceOf(Relation.NextHop.class));

        assertThat(without(Layer.LEGACY).links()).allSatisfy(link -> {
            assertThat(link.relation()).isInstanceOf(Relation.Replication.class);
        });
        assertThat(without(Layer.APPLICATIONS).links()).extracting(Link::relation)
                .noneSatisfy(link -> assertThat(link).isInstanceOf(Relation.NextHop.class))
                .anySatisfy(link -> assertThat(link).isInstanceOf(Relation.Interop.class));
    }

    @Test
    void aCollapsedSiteHasNoLinkOfAHiddenPoolInIt() {
        Layout collapsed = drawing.layout().withCollapsed(Set.of(site(Contoso.R2)));
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        Layers layers = new Layers(Set.of(Layer.LEGACY));

        assertThat(Sheet.of(graph, collapsed).linksOf(site(Contoso.R2))).isNotEmpty();
        assertThat(Sheet.of(graph, collapsed, layers).linksOf(site(Contoso.R2))).isEmpty();
        assertThat(without(Layer.LEGACY).with(collapsed).linksOf(site(Contoso.R2))).isEmpty();
    }

    private ElementId site(ElementId pool) {
        return drawing.topology().find(pool, ServerPool.class).map(ServerPool::site).orElseThrow();
    }

    @Test
    void framesStayAsLargeAsEver() {
        assertThat(without(Layer.LEGACY, Layer.NEW).frames()).containsExactlyInAnyOrderElementsOf(whole.frames());
    }

    @Test
    void aFrameFollowsItsHiddenMembers() {
        Map<ElementId, Placement> elsewhere = Map.of(Contoso.R2, new Placement(1400, 900));

        assertThat(without(Layer.LEGACY).moved(elsewhere).frame(site(Contoso.R2)))
                .isEqualTo(whole.moved(elsewhere).frame(site(Contoso.R2)));
    }

    @Test
    void endpointsAreToldOnTheCardUnlessHidden() {
        assertThat(whole.card(Contoso.OLD).orElseThrow().chips()).contains("1 endpoint");
        assertThat(without(Layer.ENDPOINTS).card(Contoso.OLD).orElseThrow().chips()).containsExactly("ivr :6000",
                "1 computer");
    }

    @Test
    void hiddenNotesAreNowhere() {
        assertThat(whole.boundsOf(NOTE)).isPresent();

        Sheet sheet = without(Layer.NOTES);
        assertThat(sheet.notes()).isEmpty();
        assertThat(sheet.boundsOf(NOTE)).isEmpty();
        assertThat(sheet.bounds().right()).isLessThan(whole.bounds().right());
    }

    @Test
    void aPoolOfUnknownVersionIsNeitherLegacyNorNew() {
        Element unknown = ApplicationPool.named(Contoso.OLD, "ivr.contoso.com", UcmaVersion.UNKNOWN);

        assertThat(new Layers(Set.of(Layer.LEGACY, Layer.NEW)).hides(unknown)).isFalse();
        assertThat(new Layers(Set.of(Layer.APPLICATIONS)).hides(unknown)).isTrue();
    }

    @Test
    void layersAreShownAndHiddenOneByOne() {
        Layers layers = Layers.allShown().with(Layer.NOTES, false).with(Layer.NEW, false);

        assertThat(layers.hidden()).containsExactlyInAnyOrder(Layer.NOTES, Layer.NEW);
        assertThat(layers.with(Layer.NEW, true).with(Layer.NOTES, true)).isEqualTo(Layers.allShown());
        assertThat(layers.with(Layer.NEW, false)).isEqualTo(layers);
    }
}
