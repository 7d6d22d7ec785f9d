package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.file.Templates;
import nexthop.model.Acceptances;
import nexthop.model.ApplicationPool;
import nexthop.model.Answer;
import nexthop.model.Contoso;
import nexthop.model.Element;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FixAllTest {
    private static final RuleBook BOOK = RuleBook.standard();

    private record Kind(String rule, String kind) {
        boolean isOf(Finding finding) {
            return finding.rule().equals(rule) && finding.kind().equals(kind);
        }
    }

    private static FixAll fixAll(Drawing drawing, Kind kind) {
        return FixAll.of(BOOK, drawing, kind.rule(), kind.kind(), () -> false);
    }

    private static Drawing drawing(Topology topology) {
        return new Drawing(topology, Layout.empty());
    }

    private static Set<String> places(Topology topology, Predicate<Finding> which) {
        return BOOK.check(topology)
                .stream()
                .filter(which)
                .map(finding -> finding.rule() + " " + finding.kind() + " " + finding.element())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isError(Finding finding) {
        return finding.severity() == Severity.ERROR;
    }

    /** Of each kind that has a fix: what is left is told with a reason, nothing else of the kind is there, and no error is new. */
    private static int assertMends(Topology topology) {
        Drawing before = drawing(topology);
        Set<String> errorsBefore = places(topology, FixAllTest::isError);
        Set<Kind> kinds = BOOK.check(topology)
                .stream()
                .filter(finding -> !finding.fixes().isEmpty())
                .map(finding -> new Kind(finding.rule(), finding.kind()))
                .collect(Collectors.toSet());
        int steps = 0;
        for (Kind kind : kinds) {
            FixAll fixAll = fixAll(before, kind);
            Topology after = fixAll.after().topology();
            Set<String> told = fixAll.left()
                    .stream()
                    .map(left -> left.finding().rule() + " " + left.finding().kind() + " " + left.finding().element())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(places(after, kind::isOf)).as(kind.toString()).isEqualTo(told);
            assertThat(places(after, FixAllTest::isError)).as(kind.toString()).isSubsetOf(errorsBefore);
            assertThat(fixAll.left()).allSatisfy(left -> assertThat(left.reason()).isNotBlank().endsWith("."));
            assertThat(fixAll.edit("Fix all").apply(before)).isEqualTo(fixAll.after());
            int first = places(topology, kind::isOf).size();
            assertThat(fixAll.done().size() + fixAll.alsoGone() + told.size()).isGreaterThanOrEqualTo(first);
            steps += fixAll.done().size();
        }
        return steps;
    }

    /** Two ports that somebody has found shut, and may have had opened since, or not. */
    @Test
    void aFactIsNeverNotedOfManyAtOnce() {
        Topology topology = Contoso.unmerged();
        List<Element> shut = new ArrayList<>();
        topology.applications().forEach(application -> shut.add(application.withPortOpen(Answer.NO)));
        Drawing before = drawing(topology.with(shut));
        List<Finding> findings = BOOK.check(before.topology())
                .stream()
                .filter(finding -> finding.rule().equals("port-not-open"))
                .toList();
        FixAll fixAll = fixAll(before, new Kind(findings.getFirst().rule(), findings.getFirst().kind()));

        assertThat(findings.getFirst().fixes()).isNotEmpty().allMatch(Fix::notes);
        assertThat(fixAll.done()).isEmpty();
        assertThat(fixAll.left()).hasSameSizeAs(findings)
                .allMatch(left -> left.reason().contains("somebody who has looked"));
        assertThat(fixAll.after()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> mendsEverySpecimenOfEveryRule() throws ReflectiveOperationException {
        List<DynamicTest> tests = new ArrayList<>();
        for (Rule rule : BOOK.rules()) {
            Constructor<?> constructor = Class.forName(rule.getClass().getName() + "Test").getDeclaredConstructor();
            constructor.setAccessible(true);
            ((RuleSpecimens) constructor.newInstance()).bad()
                    .forEach(specimen -> tests.add(DynamicTest.dynamicTest(rule.id() + ", " + specimen.name(),
                            () -> assertMends(specimen.topology()))));
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> mendsEveryTemplate() {
        return Templates.standard()
                .entries()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.id(), () -> assertMends(entry.drawing().topology())));
    }

    @TestFactory
    Stream<DynamicTest> mendsRandomTopologies() {
        return LongStream.range(0, 300)
                .mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed,
                        () -> assertMends(RandomTopologies.topology(seed))));
    }

    @Test
    void randomTopologiesHoldEnoughToBeMended() {
        int steps = LongStream.range(0, 100).mapToInt(seed -> assertMends(RandomTopologies.topology(seed))).sum();
        assertThat(steps).isGreaterThan(200);
    }

    @Test
    void manyLegacyNextHopsAreMendedAsOneEdit() {
        Sketch sketch = new Sketch().server("fe10", ServerGeneration.LYNC_2010)
                .server("fe13", ServerGeneration.LYNC_2013);
        for (int i = 0; i < 4; i++) {
            sketch.pool("bots" + i, UcmaVersion.UCMA_3_0,
                    pool -> pool.withCreatedUnder(ServerGeneration.LYNC_2013).withNextHop(Sketch.id("fe10")))
                    .furnished("bots" + i);
        }
        FixAll fixAll = fixAll(drawing(sketch.topology()), new Kind("next-hop-legacy", "new-pool"));

        assertThat(fixAll.done()).hasSize(4);
        assertThat(fixAll.left()).isEmpty();
        assertThat(fixAll.after().topology().applicationPools()).extracting(ApplicationPool::nextHop)
                .containsOnly(Sketch.id("fe13"));
    }

    @Test
    void whatIsAcceptedIsLeftAlone() {
        Topology topology = new Sketch().server("fe", ServerGeneration.LYNC_2013)
                .pool("a", UcmaVersion.UCMA_4_0, pool -> pool)
                .pool("b", UcmaVersion.UCMA_4_0, pool -> pool)
                .topology();
        Finding accepted = BOOK.check(topology)
                .stream()
                .filter(finding -> finding.rule().equals("next-hop-missing")
                        && finding.element().equals(Sketch.id("a")))
                .findFirst()
                .orElseThrow();
        Drawing drawing = drawing(topology).with(Acceptances.none()
                .with(Review.key(accepted), Review.accept(accepted, "Not in use yet.", "Kim", Instant.EPOCH)));
        FixAll fixAll = fixAll(drawing, new Kind("next-hop-missing", accepted.kind()));

        assertThat(fixAll.done()).extracting(step -> step.finding().element()).containsExactly(Sketch.id("b"));
        assertThat(fixAll.after().topology().find(Sketch.id("a"), ApplicationPool.class).orElseThrow().nextHop())
                .isNull();
    }

    @Test
    void aCancelledAttemptStops() {
        Drawing drawing = drawing(RandomTopologies.topology(1));
        assertThatThrownBy(() -> FixAll.of(BOOK, drawing, "next-hop-missing", "none", () -> true))
                .isInstanceOf(CancellationException.class);
    }

    // What the attempt itself must notice: a rule that is made up, with fixes that are wrong

    /** Speaks of each trusted application pool without a next hop, and of each server pool whose generation is not known. */
    private record MadeUp(BiFunction<Topology, ApplicationPool, List<Edit>> fixes) implements Rule {
        @Override
        public String id() {
            return "next-hop-missing";
        }

        @Override
        public List<Defect> check(RuleContext context) {
            List<Defect> defects = new ArrayList<>();
            for (ApplicationPool pool : context.applicationPoolsInUse()) {
                if (pool.nextHop() == null) {
                    defects.add(Defect.of("without-endpoints", pool.id(), "It has no next hop.")
                            .fixedBy(fixes.apply(context.topology(), pool)
                                    .stream()
                                    .map(edit -> new Fix("Fix " + pool.id(), edit))
                                    .toList()));
                }
            }
            for (ServerPool server : context.serverPoolsInUse()) {
                if (server.generation() == null) {
                    defects.add(Defect.of("with-endpoints", server.id(), "Its generation is not known."));
                }
            }
            return defects;
        }
    }

    private static final Topology TWO = new Sketch().server("fe", ServerGeneration.LYNC_2013)
            .pool("a", UcmaVersion.UCMA_4_0, pool -> pool)
            .pool("b", UcmaVersion.UCMA_4_0, pool -> pool)
            .topology();

    private static FixAll attempt(BiFunction<Topology, ApplicationPool, List<Edit>> fixes) {
        RuleBook book = new RuleBook(List.of(new MadeUp(fixes)));
        return FixAll.of(book, drawing(TWO), "next-hop-missing", "without-endpoints", () -> false);
    }

    private static Edit route(Topology topology, ElementId pool, boolean toServer) {
        return SetNextHop.of(topology, pool, toServer ? Sketch.id("fe") : null);
    }

    @Test
    void aFixThatMendsIsTaken() {
        FixAll fixAll = attempt((topology, pool) -> List.of(route(topology, pool.id(), true)));
        assertThat(fixAll.done()).hasSize(2);
        assertThat(fixAll.left()).isEmpty();
        assertThat(fixAll.alsoGone()).isZero();
    }

    @Test
    void oneThatMendsAnotherFindingTooIsCountedWithIt() {
        FixAll fixAll = attempt((topology, _) -> List.of(new EditSequence("Both",
                List.of(route(topology, Sketch.id("a"), true), route(topology, Sketch.id("b"), true)))));
        assertThat(fixAll.done()).hasSize(1);
        assertThat(fixAll.alsoGone()).isOne();
    }

    @Test
    void aFixThatDoesNotMendIsLeft() {
        FixAll fixAll = attempt((_, _) -> List.of(new SetTitle("Title", "Title")));
        assertThat(fixAll.done()).isEmpty();
        assertThat(fixAll.after()).isEqualTo(drawing(TWO));
        assertThat(fixAll.left()).hasSize(2).allSatisfy(left -> assertThat(left.reason()).contains("does not mend"));
    }

    @Test
    void aFixThatIsRefusedIsLeftWithTheReason() {
        FixAll fixAll = attempt((_, _) -> List.of(new MergeLegacyPools("Merge")));
        assertThat(fixAll.left()).hasSize(2)
                .allSatisfy(left -> assertThat(left.reason()).contains("no Office Communications Server pool"));
    }

    @Test
    void aFixThatUndoesAnotherIsLeft() {
        FixAll fixAll = attempt((topology,
                pool) -> List.of(new EditSequence("Swap",
                        List.of(route(topology, Sketch.id(pool.id().value().equals("a") ? "b" : "a"), false),
                                route(topology, pool.id(), true)))));
        assertThat(fixAll.done()).hasSize(1);
        assertThat(fixAll.left()).hasSize(1).allSatisfy(left -> assertThat(left.reason()).contains("would undo"));
    }

    @Test
    void aFixThatBringsAnErrorIsLeft() {
        FixAll fixAll = attempt((topology, pool) -> List
                .of(new EditSequence("Harm", List.of(route(topology, pool.id(), true), new ChangeElement("Forget",
                        topology.find(Sketch.id("fe"), ServerPool.class).orElseThrow().withGeneration(null))))));
        assertThat(fixAll.done()).isEmpty();
        assertThat(fixAll.left()).hasSize(2)
                .allSatisfy(left -> assertThat(left.reason()).contains("Its generation is not known."));
    }

    @Test
    void whatHasNoFixIsLeftToTheAdministrator() {
        FixAll fixAll = attempt((_, _) -> List.of());
        assertThat(fixAll.left()).hasSize(2).allSatisfy(left -> assertThat(left.reason()).contains("administrator"));
    }
}
