package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerGeneration;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all rules alike. */
class EveryRuleTest {
    private final RuleBook book = RuleBook.standard();

    private static RuleSpecimens specimens(Rule rule) throws ReflectiveOperationException {
        return SpecimensOfRules.of(rule, RuleSpecimens.class);
    }

    @TestFactory
    Stream<DynamicTest> hasSpecimensForEachOfItsCases() {
        return book.rules().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
            RuleSpecimens specimens = specimens(rule);

            assertThat(specimens.rule()).isEqualTo(rule.id());
            assertThat(specimens.good()).isNotEmpty();
            SpecimensOfRules.assertCover(book.page(rule.id()),
                    specimens.bad()
                            .flatMap(specimen -> specimen.expected().stream())
                            .map(finding -> finding.substring(0, finding.lastIndexOf(' '))));
        }));
    }

    /** Fixes of one rule are also tried on the specimens of all the others. */
    @TestFactory
    Stream<DynamicTest> fixesMendWithoutANewErrorOnEverySpecimen() throws ReflectiveOperationException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : book.rules()) {
            specimens(rule).bad()
                    .forEach(specimen -> tests.add(DynamicTest.dynamicTest(rule.id() + ", " + specimen.name(),
                            () -> assertEachFixMends(specimen.topology()))));
        }
        return tests.stream();
    }

    private void assertEachFixMends(Topology topology) {
        for (Finding finding : book.check(topology)) {
            for (Fix fix : finding.fixes()) {
                RuleSpecimens.assertMends(topology, finding, fix);
                assertThat(fix.notes()).as(finding.rule() + ": " + fix.label())
                        .isEqualTo(fix.label().startsWith("Note "));
            }
        }
    }

    @Test
    void anErrorAboutANextHopMakesItNoOption() {
        for (NextHopRule rule : book.nextHopRules()) {
            book.page(rule.id()).severities().forEach((kind, severity) -> {
                boolean ruledOut = rule.verdict(kind) == Verdict.NOT_AN_OPTION;
                if (rule.id().equals("users-cannot-reach")) {
                    assertThat(ruledOut).as("some users reach it").isFalse();
                } else if (!rule.id().equals("next-hop-missing")) {
                    assertThat(ruledOut).as(rule.id() + " " + kind).isEqualTo(severity == Severity.ERROR);
                }
            });
        }
    }

    static Stream<Topology> topologies() {
        return LongStream.range(0, 300).mapToObj(RandomTopologies::topology);
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void speaksOfAnyTopologyWithoutThrowing(Topology topology) {
        assertThat(book.check(topology)).allSatisfy(FindingForm::check).allSatisfy(finding -> {
            assertThat(topology.contains(finding.element())).isTrue();
            assertThat(finding.severity()).isEqualTo(book.page(finding.rule()).severity(finding.kind()));
        });
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void doesNotDependOnTheOrderOfTheElements(Topology topology) {
        List<Element> shuffled = new ArrayList<>(topology.elements());
        Collections.shuffle(shuffled, new Random(1));
        Topology same = Topology.of(shuffled)
                .withSipDomains(topology.sipDomains())
                .withInteropCuts(topology.interopCuts());

        assertThat(book.check(same)).isEqualTo(book.check(topology));
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void saysNothingTwice(Topology topology) {
        assertThat(book.check(topology))
                .extracting(finding -> finding.rule() + " " + finding.kind() + " " + finding.element())
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void namesTheKindOfADefectWithoutItsWords(Topology topology) {
        RuleContext context = new RuleContext(TopologyGraph.of(topology), book);
        for (NextHopRule rule : book.nextHopRules()) {
            for (ApplicationPool pool : context.applicationPoolsInUse()) {
                assertThat(rule.kind(context, pool)).isEqualTo(rule.judge(context, pool).map(Defect::kind));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topologies")
    void mendsAnyTopologyWithoutANewError(Topology topology) {
        assertEachFixMends(topology);
    }

    /** The tests on fixes would notice one that does not mend, and one that breaks something else. */
    @Test
    void aFixThatDoesNotMendIsNoticed() {
        Topology topology = new Sketch().server("fe10", ServerGeneration.LYNC_2010)
                .server("fe13", ServerGeneration.LYNC_2013)
                .pool("bots", UcmaVersion.UCMA_4_0, pool -> pool.withCreatedUnder(ServerGeneration.LYNC_2013))
                .topology();
        Finding missing = book.check(topology)
                .stream()
                .filter(finding -> finding.rule().equals("next-hop-missing"))
                .findFirst()
                .orElseThrow();
        Fix idle = new Fix("Do nothing", new SetTitle("Title", "Title"));
        Fix harmful = new Fix("Use fe10", SetNextHop.of(topology, Sketch.id("bots"), Sketch.id("fe10")));

        assertThatThrownBy(() -> RuleSpecimens.assertMends(topology, missing, idle)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> RuleSpecimens.assertMends(topology, missing, harmful))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void randomTopologiesExerciseMostRules() {
        Set<String> seen = topologies().map(book::check)
                .flatMap(Collection::stream)
                .map(Finding::rule)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).hasSizeGreaterThan(book.rules().size() / 2);
    }
}
