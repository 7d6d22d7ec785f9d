package nexthop.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    @Test
    void aFactThatNoDocumentTellsIsToldAsItWasAndAsItIs() {
        PoolFacts facts = old().facts();
        assertThat(words(old().withFacts(facts.withCertificate(new Certificate("ivr.contoso.com", null)))))
                .isEqualTo("certificate subject ivr.contoso.com instead of not known");
        assertThat(words(old().withFacts(facts.withCertificate(new Certificate("", new TreeSet<>())))))
                .isEqualTo("alternative names in the certificate none instead of not known");
        assertThat(words(old().withFacts(facts.withDnsRecords(2)))).isEqualTo("DNS records 2 instead of not known");
        assertThat(words(old().withFacts(facts.withLoadBalanced(Answer.YES))))
                .isEqualTo("behind a load balancer: yes instead of unknown");
    }

    @Test
    void ofManyNamesThoseAreToldThatCameAndWent() {
        DomainController before = controller("a", "b", "c", "d", "e");
        assertThat(texts(Topology.of(List.of(before)), Topology.of(List.of(controller("b", "c", "d", "e", "f")))))
                .containsExactly("Domain controller dc: trust entries now with f and without a.");
        assertThat(texts(Topology.of(List.of(controller("a"))), Topology.of(List.of(before))))
                .containsExactly("Domain controller dc: trust entries now with b and c and d and e.");
        assertThat(texts(Topology.of(List.of(controller("a", "b"))), Topology.of(List.of(controller()))))
                .containsExactly("Domain controller dc: trust entries none instead of a and b.");
    }

    private static DomainController controller(String... entries) {
        return new DomainController(new ElementId("dc"), "dc", "", new TreeSet<>(List.of(entries)));
    }

    /** That nobody knows is not the same as that there is none; that an id is not there is told by the id. */
    @Test
    void aReferenceTellsWhatItNames() {
        ServerPool server = contoso.find(Contoso.LYNC_2013, ServerPool.class).orElseThrow();
        assertThat(words(server.withBackup(PoolReference.none()))).isEqualTo("backup pool none instead of not known");
        assertThat(words(server.withBackup(PoolReference.to(new ElementId("gone")))))
                .isEqualTo("backup pool gone instead of not known");
    }

    @Test
    void aReferenceToAnElementThatWasRenamedHasNotChanged() {
        ServerPool server = contoso.find(Contoso.R2, ServerPool.class).orElseThrow();
        Topology after = contoso
                .with(List.of(server.withFqdn("renamed.contoso.com"), old().withUcma(UcmaVersion.UCMA_4_0)));
        assertThat(texts(contoso, after)).noneMatch(text -> text.contains("next hop"));
    }

    /** The words of the change of one element. */
    private String words(Element changed) {
        String text = texts(contoso, contoso.with(changed)).getFirst();
        return text.substring(text.indexOf(": ") + 2, text.length() - 1);
    }

    /** Every component of every kind of element, taken over from another element of the kind, makes a change with words of its own. */
    @Test
    void noComponentOfAnElementIsForgotten() throws ReflectiveOperationException {
        Map<Class<?>, Element> ones = new HashMap<>();
        Set<String> told = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        for (long seed = 0; seed < 200; seed++) {
            for (Element element : RandomTopologies.topology(seed).elements()) {
                Element one = ones.computeIfAbsent(element.getClass(), _ -> element);
                for (RecordComponent component : element.getClass().getRecordComponents()) {
                    if (component.getName().equals("id")) {
                        continue;
                    }
                    expected.add(element.getClass().getSimpleName() + "." + component.getName());
                    Element changed = with(one, component, component.getAccessor().invoke(element));
                    if (!changed.equals(one)) {
                        String text = texts(Topology.of(List.of(one)), Topology.of(List.of(changed))).getFirst();
                        assertThat(text).as(component.toString())
                                .containsPattern(
                                        " instead of | struck out|out of use|in use again| now with|another order");
                        told.add(element.getClass().getSimpleName() + "." + component.getName());
                    }
                }
            }
        }
        assertThat(told).isEqualTo(expected).hasSizeGreaterThan(50);
    }

    private static Element with(Element element, RecordComponent changed, Object value)
            throws ReflectiveOperationException {
        RecordComponent[] components = element.getClass().getRecordComponents();
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = components[i].getName().equals(changed.getName())
                    ? value
                    : components[i].getAccessor().invoke(element);
        }
        return (Element) element.getClass().getDeclaredConstructor(types).newInstance(values);
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
