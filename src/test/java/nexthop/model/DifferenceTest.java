package nexthop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.model.Difference.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTest {
    private final Topology contoso = Contoso.unmerged();

    private static List<String> texts(Topology before, Topology after) {
        return Difference.between(before, after).stream().map(Difference::text).toList();
    }

    private ApplicationPool old() {
        return contoso.find(Contoso.OLD, ApplicationPool.class).orElseThrow();
    }

    @Test
    void nothingIsDifferentBetweenATopologyAndItself() {
        assertThat(Difference.between(contoso, contoso)).isEmpty();
        assertThat(Difference.between(contoso,
                Topology.of(contoso.elements())
                        .withTitle(contoso.title())
                        .withSipDomains(contoso.sipDomains())
                        .withInteropCuts(contoso.interopCuts())))
                .isEmpty();
    }

    @Test
    void aChangeNamesWhatWasAndWhatIs() {
        String lync = contoso.element(Contoso.LYNC_2013).orElseThrow().name();
        String ocs = contoso.element(Contoso.R2).orElseThrow().name();
        assertThat(texts(contoso, contoso.with(old().withNextHop(Contoso.LYNC_2013)))).containsExactly(
                "Trusted application pool " + old().fqdn() + ": next hop " + lync + " instead of " + ocs + ".");
        assertThat(texts(contoso, contoso.with(old().withNextHop(null)))).singleElement()
                .asString()
                .contains("next hop none instead of " + ocs);
        assertThat(texts(contoso, contoso.with(old().withRetired(true)))).singleElement()
                .asString()
                .endsWith(": out of use.");
    }

    @Test
    void whatIsNewAndWhatIsGoneIsSaid() {
        Site site = new Site(new ElementId("site-new"), "Berlin", null, Site.Kind.CENTRAL);
        assertThat(Difference.between(contoso, contoso.with(site)))
                .containsExactly(new Difference(Kind.ADDED, site.id(), "Site Berlin is new."));
        assertThat(Difference.between(contoso.with(site), contoso))
                .containsExactly(new Difference(Kind.REMOVED, site.id(), "Site Berlin is no longer there."));
    }

    @Test
    void whatIsAboutTheTopologyAsAWholeIsSaidOfNoElement() {
        Topology cut = contoso.withTitle("Other")
                .withSipDomains(new TreeSet<>(Set.of(new SipDomain("fabrikam.com", true))))
                .withInteropCuts(new TreeSet<>(Set.of(new PoolPair(Contoso.R2, Contoso.LYNC_2013))));
        assertThat(Difference.between(contoso, cut)).hasSize(3).allMatch(difference -> difference.element() == null);
        assertThat(String.join(" ", texts(contoso, cut))).contains("“Other”", "fabrikam.com",
                "no longer reach each other");
        assertThat(String.join(" ", texts(cut, contoso))).contains("can reach each other again");
    }

    static Stream<Topology> topologies() {
        return LongStream.range(0, 60).mapToObj(RandomTopologies::topology);
    }

    /** Whatever differs between two topologies is told, once for each element, and in text that can be shown. */
    @ParameterizedTest
    @MethodSource("topologies")
    void everyElementThatDiffersIsTold(Topology topology) {
        Topology other = RandomTopologies.topology(topology.elements().size() + 1_000L);
        List<Difference> differences = Difference.between(topology, other);
        Set<ElementId> expected = new TreeSet<>();
        topology.elements().forEach(element -> {
            if (!element.equals(other.element(element.id()).orElse(null))) {
                expected.add(element.id());
            }
        });
        other.elements().forEach(element -> {
            if (!topology.contains(element.id())) {
                expected.add(element.id());
            }
        });
        assertThat(differences.stream().map(Difference::element).filter(java.util.Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(expected);
        assertThat(differences).allSatisfy(difference -> {
            assertThat(difference.text()).endsWith(".");
            assertThat(difference.text().codePoints()).allMatch(Shown::isVisible);
        });
    }
}
