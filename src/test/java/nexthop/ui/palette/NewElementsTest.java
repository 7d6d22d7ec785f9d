package nexthop.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nexthop.edit.AddElements;
import nexthop.graph.TopologyGraph;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import nexthop.ui.canvas.Specimens;
import nexthop.ui.palette.PaletteItem.NewApplicationPool;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.palette.PaletteItem.NewServerPool;
import nexthop.ui.palette.PaletteItem.NewSurrounding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NewElementsTest {
    private static final Placement HERE = new Placement(0, 0);

    private Drawing drawing = Drawing.empty();

    private NewElements making() {
        return new NewElements(TopologyGraph.of(drawing.topology()));
    }

    private Element add(AddElements edit) {
        drawing = edit.apply(drawing);
        return edit.elements().getFirst();
    }

    private Element place(PaletteItem.Standing item) {
        return add(making().standing(item, HERE, null));
    }

    @Test
    void everythingThePaletteOffersCanBeAddedToAnEmptyTopologyAndTwice() {
        List<PaletteItem.Standing> standing = PaletteItem.all()
                .stream()
                .filter(PaletteItem.Standing.class::isInstance)
                .map(PaletteItem.Standing.class::cast)
                .toList();
        assertThat(standing).hasSize(ServerGeneration.values().length + UcmaVersion.values().length + 5);
        for (int round = 0; round < 2; round++) {
            for (PaletteItem.Standing item : standing) {
                if (making().refusal(item).isEmpty()) {
                    place(item);
                }
            }
        }
        List<String> names = new ArrayList<>(drawing.topology().elements().stream().map(Element::name).toList());
        assertThat(names).doesNotHaveDuplicates().hasSize(2 * standing.size() - 2);
    }

    @Test
    void aTopologyHasOneBackCompatSiteAndOneStore() {
        assertThat(making().refusal(NewSurrounding.BACK_COMPAT_SITE)).isEmpty();
        place(NewSurrounding.BACK_COMPAT_SITE);
        place(NewSurrounding.MANAGEMENT_STORE);
        assertThat(making().refusal(NewSurrounding.BACK_COMPAT_SITE)).isPresent();
        assertThat(making().refusal(NewSurrounding.MANAGEMENT_STORE)).isPresent();
        assertThat(drawing.topology().backCompatSite()).isPresent();
    }

    @Test
    void namesAreInTheDefaultSipDomain() {
        Topology topology = Topology.empty()
                .withSipDomains(new TreeSet<>(
                        Set.of(new SipDomain("aaa.example", false), new SipDomain("fabrikam.com", true))));
        drawing = new Drawing(topology, Layout.empty());
        assertThat(place(new NewServerPool(ServerGeneration.LYNC_2013)).name()).isEqualTo("fe-lync2013.fabrikam.com");
        assertThat(place(new NewServerPool(ServerGeneration.LYNC_2013)).name()).isEqualTo("fe-lync2013-2.fabrikam.com");
    }

    @Test
    void aNameThatAComputerBearsIsNotGivenToAPool() {
        ElementId pool = place(new NewServerPool(ServerGeneration.OCS_2007)).id();
        drawing = drawing.with(
                drawing.topology().with(new Computer(new ElementId("computer-x"), pool, "UCMA4-Pool.contoso.com")));
        assertThat(place(new NewApplicationPool(UcmaVersion.UCMA_4_0)).name()).isEqualTo("ucma4-pool-2.contoso.com");
    }

    @Test
    void aNewApplicationPoolIsMadeUnderTheNewestGenerationThenPresent() {
        ApplicationPool before = (ApplicationPool) place(new NewApplicationPool(UcmaVersion.UCMA_3_0));
        place(new NewServerPool(ServerGeneration.LYNC_2010));
        place(new NewServerPool(ServerGeneration.OCS_2007_R2));
        ApplicationPool after = (ApplicationPool) place(new NewApplicationPool(UcmaVersion.UCMA_3_0));
        assertThat(before.createdUnder()).isNull();
        assertThat(after.createdUnder()).isEqualTo(ServerGeneration.LYNC_2010);
        assertThat(after.nextHop()).isNull();
    }

    @Test
    void aPoolDroppedInAFrameBelongsToThatSite() {
        ElementId site = place(NewSurrounding.SITE).id();
        Element pool = add(making().standing(new NewServerPool(ServerGeneration.LYNC_2013), HERE, site));
        Element controller = add(making().standing(NewSurrounding.DOMAIN_CONTROLLER, HERE, site));
        assertThat(((Pool) pool).site()).isEqualTo(site);
        assertThat(controller.name()).isEqualTo("dc.contoso.com");
    }

    @Test
    void applicationsOfAPoolHaveIdsAndPortsOfTheirOwn() {
        ElementId pool = place(new NewApplicationPool(UcmaVersion.UCMA_4_0)).id();
        ElementId other = place(new NewApplicationPool(UcmaVersion.UCMA_4_0)).id();
        Application first = (Application) add(making().part(NewPart.APPLICATION, pool));
        Application second = (Application) add(making().part(NewPart.APPLICATION, pool));
        Application third = (Application) add(making().part(NewPart.APPLICATION, other));
        assertThat(first.applicationId()).isEqualTo("urn:application:app1");
        assertThat(second.applicationId()).isEqualTo("urn:application:app2");
        assertThat(third.applicationId()).isEqualTo("urn:application:app3");
        assertThat(second.port()).isNotEqualTo(first.port());
        assertThat(third.port()).as("another pool, another computer").isEqualTo(first.port());
    }

    @Test
    void anEndpointNeedsAnApplicationFirst() {
        ElementId pool = place(new NewApplicationPool(UcmaVersion.UCMA_4_0)).id();
        assertThat(making().refusal(NewPart.ENDPOINT, pool))
                .hasValueSatisfying(reason -> assertThat(reason).contains("ucma4-pool"));
        ElementId application = add(making().part(NewPart.APPLICATION, pool)).id();
        assertThat(making().refusal(NewPart.ENDPOINT, pool)).isEmpty();
        assertThat(making().owners(NewPart.ENDPOINT, pool)).containsExactly(application);
        Endpoint first = (Endpoint) add(making().part(NewPart.ENDPOINT, application));
        Endpoint second = (Endpoint) add(making().part(NewPart.ENDPOINT, application));
        assertThat(first.sipAddress()).isEqualTo("sip:app1@contoso.com");
        assertThat(second.sipAddress()).isEqualTo("sip:app1-2@contoso.com");
    }

    @Test
    void usersAreHomedOnAFrontEndOnly() {
        ElementId server = place(new NewServerPool(ServerGeneration.LYNC_2013)).id();
        ElementId applicationPool = place(new NewApplicationPool(UcmaVersion.UCMA_4_0)).id();
        assertThat(making().refusal(NewPart.USERS, server)).isEmpty();
        assertThat(add(making().part(NewPart.USERS, server))).isInstanceOf(Users.class);
        assertThat(making().refusal(NewPart.USERS, applicationPool)).isPresent();
        ServerPool director = ((ServerPool) drawing.topology().element(server).orElseThrow())
                .withRole(ServerPool.ServerRole.DIRECTOR);
        drawing = drawing.with(drawing.topology().with(director));
        assertThat(making().refusal(NewPart.USERS, server))
                .hasValueSatisfying(reason -> assertThat(reason).contains("Director"));
    }

    @Test
    void aComputerNeverBearsItsPoolsName() {
        ElementId pool = place(new NewApplicationPool(UcmaVersion.UCMA_4_0)).id();
        assertThat(add(making().part(NewPart.COMPUTER, pool)).name()).isEqualTo("ucma4-1.contoso.com");
        assertThat(add(making().part(NewPart.COMPUTER, pool)).name()).isEqualTo("ucma4-2.contoso.com");
    }

    @ParameterizedTest
    @EnumSource(NewPart.class)
    void noPartGoesOntoTheStore(NewPart part) {
        drawing = Specimens.migration();
        assertThat(making().refusal(part, Specimens.CMS)).isPresent();
    }
}
