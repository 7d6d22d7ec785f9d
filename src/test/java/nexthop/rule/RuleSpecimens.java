package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.graph.TopologyGraph;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The specimens of one rule: topologies it has to speak of, with what it has to say, and topologies it has to be silent about. What
 * is fixed is tested for all of them: after each fix the finding is gone, and no error has come.
 */
public abstract class RuleSpecimens {
    /** What a rule has to find in a topology: {@code severity kind element}, each once. */
    public record Bad(String name, Topology topology, Set<String> expected, List<String> fixes, List<String> said) {
        public Bad finds(String... findings) {
            Set<String> more = new TreeSet<>(expected);
            more.addAll(List.of(findings));
            return new Bad(name, topology, more, fixes, said);
        }

        /** The labels of the fixes of all findings together, in order. */
        public Bad offers(String... labels) {
            return new Bad(name, topology, expected, List.of(labels), said);
        }

        /** Parts of the sentences of its findings, where these depend on the case. */
        public Bad says(String... parts) {
            return new Bad(name, topology, expected, fixes, List.of(parts));
        }
    }

    /** A topology the rule has nothing to say of. */
    public record Good(String name, Topology topology) {}

    private final String rule;

    protected RuleSpecimens(String rule) {
        this.rule = rule;
    }

    public final String rule() {
        return rule;
    }

    public abstract Stream<Bad> bad();

    public abstract Stream<Good> good();

    protected static Bad bad(String name, Sketch sketch) {
        return new Bad(name, sketch.topology(), Set.of(), List.of(), List.of());
    }

    protected static Good good(String name, Sketch sketch) {
        return new Good(name, sketch.topology());
    }

    protected static Sketch sketch() {
        return new Sketch();
    }

    @TestFactory
    Stream<DynamicTest> speaksOfWhatIsWrong() {
        return bad().map(specimen -> DynamicTest.dynamicTest(specimen.name(), () -> {
            List<Finding> findings = findings(specimen.topology());
            assertThat(findings.stream().map(RuleSpecimens::words))
                    .containsExactlyInAnyOrderElementsOf(specimen.expected());
            assertThat(findings.stream().flatMap(finding -> finding.fixes().stream()).map(Fix::label))
                    .containsExactlyElementsOf(specimen.fixes());
            String sentences = Stream
                    .concat(findings.stream().map(RuleSpecimens::sentences), advice(specimen.topology()))
                    .collect(Collectors.joining("\n"));
            assertThat(specimen.said()).allSatisfy(part -> assertThat(sentences).contains(part));
        }));
    }

    @TestFactory
    Stream<DynamicTest> isSilentAboutWhatIsRight() {
        return good().map(specimen -> DynamicTest.dynamicTest(specimen.name(),
                () -> assertThat(findings(specimen.topology())).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> isMendedByEachFixWithoutANewError() {
        List<DynamicTest> tests = new ArrayList<>();
        bad().forEach(specimen -> {
            for (Finding finding : findings(specimen.topology())) {
                for (Fix fix : finding.fixes()) {
                    tests.add(DynamicTest.dynamicTest(specimen.name() + ": " + fix.label(),
                            () -> assertMends(specimen.topology(), finding, fix)));
                }
            }
        });
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> saysEverythingAFindingHasToSay() {
        return bad().map(specimen -> DynamicTest.dynamicTest(specimen.name(),
                () -> assertThat(findings(specimen.topology())).isNotEmpty().allSatisfy(FindingForm::check)));
    }

    /** After a fix the finding is gone, and no error has come that was not there. */
    static void assertMends(Topology topology, Finding finding, Fix fix) {
        Set<String> errorsBefore = errors(topology);
        Topology after = fix.edit().apply(Drawing.empty().with(topology)).topology();
        assertThat(RuleBook.standard().check(after).stream().map(RuleSpecimens::place)).as(fix.label())
                .doesNotContain(place(finding));
        assertThat(errors(after)).as(fix.label()).isSubsetOf(errorsBefore);
    }

    /** What a rule about next hops says where the next hop is only thought of. */
    private Stream<String> advice(Topology topology) {
        return judged(topology).flatMap(Optional::stream).map(Defect::advice);
    }

    private Stream<Optional<Defect>> judged(Topology topology) {
        RuleContext context = context(topology);
        return asked() instanceof NextHopRule nextHopRule
                ? context.applicationPoolsInUse().stream().map(pool -> nextHopRule.judge(context, pool))
                : Stream.of();
    }

    private static RuleContext context(Topology topology) {
        return new RuleContext(TopologyGraph.of(topology), RuleBook.standard());
    }

    private Rule asked() {
        return RuleBook.standard().rules().stream().filter(each -> each.id().equals(rule)).findFirst().orElseThrow();
    }

    @Test
    void namesTheKindOfADefectWithoutItsWordsAndHasAVerdict() {
        if (asked() instanceof NextHopRule nextHopRule) {
            for (Topology topology : topologies()) {
                RuleContext context = context(topology);
                assertThat(context.applicationPoolsInUse()).allSatisfy(pool -> {
                    Optional<String> kind = nextHopRule.judge(context, pool).map(Defect::kind);
                    assertThat(nextHopRule.kind(context, pool)).isEqualTo(kind);
                    kind.ifPresent(found -> assertThat(nextHopRule.verdict(found)).isNotNull());
                });
            }
        }
    }

    private List<Topology> topologies() {
        return Stream.concat(bad().map(Bad::topology), good().map(Good::topology)).toList();
    }

    /** Each element of each specimen comes and goes, and each specimen becomes each other one. */
    @Test
    void isAskedAgainAfterEveryEditThatMattersToIt() {
        RuleBook book = new RuleBook(List.of(asked()));
        List<Topology> specimens = topologies();
        for (Topology one : specimens) {
            for (Element element : one.elements()) {
                Topology without = one.without(Set.of(element.id()));
                assertCarriedOn(book, one, without);
                assertCarriedOn(book, without, one);
            }
            for (Topology other : specimens) {
                assertCarriedOn(book, one, other);
            }
        }
    }

    private static void assertCarriedOn(RuleBook book, Topology before, Topology after) {
        assertThat(book.checked(TopologyGraph.of(before)).after(TopologyGraph.of(after)).findings())
                .isEqualTo(book.check(after));
    }

    private static String place(Finding finding) {
        return finding.rule() + " " + finding.kind() + " " + finding.element();
    }

    private static Set<String> errors(Topology topology) {
        return RuleBook.standard()
                .check(topology)
                .stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + " " + finding.element())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Finding> findings(Topology topology) {
        return RuleBook.standard().check(topology).stream().filter(finding -> finding.rule().equals(rule)).toList();
    }

    /** All that a finding says. */
    public static String sentences(Finding finding) {
        return String.join("\n", finding.message(), finding.symptom(), finding.why(), finding.remedy());
    }

    private static String words(Finding finding) {
        return finding.severity().word() + " " + finding.kind() + " " + finding.element();
    }
}
