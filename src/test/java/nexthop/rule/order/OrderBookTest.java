package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.History;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.PlaceElements;
import nexthop.edit.RemoveElements;
import nexthop.edit.RetirePool;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.graph.TopologyGraph;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.PoolReference;
import nexthop.model.RandomTopologies;
import nexthop.model.Topology;
import nexthop.rule.FindingForm;
import nexthop.rule.RuleBook;
import nexthop.rule.RulePage;
import nexthop.rule.Sketch;
import nexthop.rule.SpecimensOfRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class OrderBookTest {
    private final OrderBook book = OrderBook.standard();

    private static OrderSpecimens specimens(OrderRule rule) throws ReflectiveOperationException {
        return SpecimensOfRules.of(rule, OrderSpecimens.class);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleHasSpecimensForEachOfItsCases() {
        return book.rules().stream().map(rule -> DynamicTest.dynamicTest(rule.id(), () -> {
            OrderSpecimens specimens = specimens(rule);

            assertThat(specimens.rule()).isEqualTo(rule.id());
            assertThat(specimens.good()).isNotEmpty();
            SpecimensOfRules.assertCover(book.find(rule.id()).orElseThrow(),
                    specimens.bad()
                            .flatMap(specimen -> specimen.expected().stream())
                            .map(words -> words.split(" ")[0] + " " + words.split(" ")[1]));
        }));
    }

    @Test
    void everyRuleHasItsPage() {
        assertThat(book.rules()).isNotEmpty();
        assertThat(book.pages()).extracting(RulePage::id)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(book.rules().stream().map(OrderRule::id).toList());
        assertThat(OrderBook.ofTicks().rules()).extracting(OrderRule::id).containsExactly("step-skipped");
    }

    @Test
    void noOrderRuleBearsTheNameOfARuleOnTopologies() {
        assertThat(book.pages()).allSatisfy(page -> {
            assertThat(RuleBook.standard().find(page.id())).isEmpty();
            assertThat(page.body()).contains("## What it looks like", "## What the administrator would see", "## Why",
                    "## What to do", "## Example");
        });
    }

    /** What is one defect is said once, on any row that is a specimen of some rule. */
    @TestFactory
    Stream<DynamicTest> noTwoRulesSpeakOfOneElementAtOneTimeUnlessTheyAreToldApart()
            throws ReflectiveOperationException {
        List<DynamicTest> tests = new ArrayList<>();
        for (OrderRule rule : book.rules()) {
            specimens(rule).bad()
                    .forEach(specimen -> tests.add(DynamicTest.dynamicTest(rule.id() + ", " + specimen.name(), () -> {
                        List<String> said = book.check(specimen.stages())
                                .stream()
                                .filter(found -> !found.finding().kind().equals("to-run"))
                                .map(found -> found.finding().element() + " from " + found.from() + " "
                                        + found.finding().kind() + found.message())
                                .toList();
                        assertThat(said).doesNotHaveDuplicates();
                        assertThat(book.check(specimen.stages())
                                .stream()
                                .filter(found -> !Set.of("publish-forgotten", "step-skipped", "merge-unprepared")
                                        .contains(found.finding().rule()))
                                .map(found -> found.finding().element() + " " + found.from())
                                .toList()).doesNotHaveDuplicates();
                    })));
        }
        return tests.stream();
    }

    // ---- any row of changes

    private static History anyHistory(long seed) {
        Random random = new Random(seed);
        History history = History.startingSaved(Drawing.empty().with(RandomTopologies.topology(seed)));
        for (int i = 0; i < 12; i++) {
            Topology topology = history.current().topology();
            try {
                history = history.done(anyEdit(topology, random));
            } catch (EditRefusedException refused) {
                // another one then
            }
        }
        return history;
    }

    private static Edit anyEdit(Topology topology, Random random) {
        List<Element> all = new ArrayList<>(topology.elements());
        if (all.isEmpty()) {
            return new SetTitle("Title", "Title " + random.nextInt());
        }
        ElementId one = all.get(random.nextInt(all.size())).id();
        ElementId other = all.get(random.nextInt(all.size())).id();
        return switch (random.nextInt(6)) {
            case 0 -> new RemoveElements("Delete " + one, Set.of(one));
            case 1 -> new RetirePool("Retire " + one, one, random.nextBoolean());
            case 2 -> new MoveEndpoint("Move " + one, one, other);
            case 3 -> new MergeLegacyPools("Merge");
            case 4 -> new PlaceElements("Place", Map.of(one, new Placement(random.nextInt(100), 0)));
            default -> topology.applicationPools().isEmpty() || topology.serverPools().isEmpty()
                    ? new SetTitle("Title", "Title " + random.nextInt())
                    : SetNextHop.of(topology,
                            topology.applicationPools().get(random.nextInt(topology.applicationPools().size())).id(),
                            topology.serverPools().get(random.nextInt(topology.serverPools().size())).id());
        };
    }

    @TestFactory
    Stream<DynamicTest> speaksOfAnyChangesWithoutThrowing() {
        return LongStream.range(0, 200).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            SinceOpened since = SinceOpened.of(anyHistory(seed));
            List<OrderFinding> findings = book.check(since.stages());
            assertThat(findings).allSatisfy(found -> {
                FindingForm.check(found.finding());
                assertThat(found.from()).isBetween(1, since.stages().size() - 1);
                found.until().ifPresent(until -> assertThat(until).isBetween(found.from() + 1, since.stages().size()));
                assertThat(found.elementName()).isNotNull();
            });
            assertThat(findings).isSortedAccordingTo(Comparator.comparingInt(OrderFinding::from)
                    .thenComparing(OrderFinding::severity)
                    .thenComparing(found -> found.finding().element())
                    .thenComparing(found -> found.finding().rule())
                    .thenComparing(found -> found.finding().kind()));
            assertThat(book.check(since.stages())).as("the same again").isEqualTo(findings);
            assertThat(since.checked(book, () -> false).stream().mapToInt(change -> change.findings().size()).sum())
                    .isEqualTo(findings.size());
        }));
    }

    @Test
    void theRandomChangesExerciseTheRules() {
        Set<String> seen = LongStream.range(0, 200)
                .boxed()
                .flatMap(seed -> book.check(SinceOpened.of(anyHistory(seed)).stages()).stream())
                .map(found -> found.finding().rule())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(seen).contains("pool-removed-too-early", "removal-out-of-order", "endpoints-left-behind",
                "error-in-between", "publish-forgotten");
    }

    // ---- the run

    private static Sketch sketch() {
        return new Sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_3_0, "fe10")
                .furnished("bots")
                .endpoint("help", "app-bots", "sip:help@contoso.com",
                        e -> e.withRegistrar(PoolReference.to(Sketch.id("fe10"))));
    }

    private static History deleted() {
        return new OrderSpecimens.Row(sketch().topology()).delete("fe10").history();
    }

    @Test
    void aFindingNamesTheChangeAndThePools() {
        OrderFinding found = book.check(SinceOpened.of(deleted()).stages()).getFirst();

        assertThat(found.message())
                .isEqualTo("“Delete fe10” removes fe10.contoso.com (Lync Server 2010) while it is still "
                        + "the next hop of bots.contoso.com. The contact object sip:help@contoso.com still depends on it.");
        assertThat(found.elementName()).isEqualTo("fe10.contoso.com");
    }

    @Test
    void whatIsUndoneIsForgiven() {
        assertThat(book.check(SinceOpened.of(deleted().undone()).stages())).isEmpty();
    }

    @Test
    void changesOfTheLayoutAreListedAndMakeNoStage() {
        History history = History.startingSaved(Drawing.empty().with(sketch().topology()))
                .done(new PlaceElements("Place", Map.of(Sketch.id("fe10"), new Placement(5, 5))))
                .done(new RemoveElements("Delete fe10", Set.of(Sketch.id("fe10"))))
                .done(new PlaceElements("Place again", Map.of(Sketch.id("bots"), new Placement(5, 5))));
        SinceOpened since = SinceOpened.of(history);

        assertThat(since.stages()).hasSize(2);
        assertThat(since.labels()).containsExactly("Place", "Delete fe10", "Place again");
        assertThat(since.checked(book, () -> false))
                .extracting(SinceOpened.Change::label, change -> change.findings().isEmpty())
                .containsExactly(tuple("Place", true), tuple("Delete fe10", false), tuple("Place again", true));
    }

    @Test
    void whatWasFoundOutOfAStateIsKeptForTheNextChange() {
        OrderSpecimens.Row row = new OrderSpecimens.Row(sketch().topology()).route("bots", "fe13");
        SinceOpened first = SinceOpened.of(row.history());
        SinceOpened second = first.followedBy(row.move("help", "bots").history());

        assertThat(second.stages().subList(0, 2)).containsExactlyElementsOf(first.stages());
        assertThat(second.followedBy(row.history()).stages()).containsExactlyElementsOf(second.stages());
    }

    @Test
    void whatAStageHasChangedDependsOnTheStageBefore() {
        Topology topology = sketch().topology();
        Stage stage = Stage.of("Delete", topology.without(Set.of(Sketch.id("fe10"), Sketch.id("fe13"))));

        assertThat(stage.changedSince(Stage.of("", topology))).containsExactlyInAnyOrder(Sketch.id("fe10"),
                Sketch.id("fe13"));
        assertThat(stage.changedSince(Stage.of("Delete fe10", topology.without(Set.of(Sketch.id("fe10"))))))
                .containsExactly(Sketch.id("fe13"));
    }

    @Test
    void eachStateIsLookedAtOnce() {
        AtomicInteger made = new AtomicInteger();
        Topology topology = sketch().topology();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            Topology state = topology.withTitle("State " + i);
            stages.add(Stage.ofPlan("Step", state, () -> {
                made.incrementAndGet();
                return TopologyGraph.of(state);
            }, Set.of(), null));
        }
        book.check(stages);
        assertThat(made).hasValue(4);
        book.check(stages);
        assertThat(made).hasValue(4);
    }

    @Test
    void ofALongRowOfLargeStatesNoMoreIsCheckedAtOnceThanTakesSeconds() {
        AtomicInteger made = new AtomicInteger();
        List<Stage> stages = new ArrayList<>();
        Topology topology = sketch().topology();
        for (int i = 0; topology.elements().size() < 4_000; i++) {
            topology = topology
                    .with(sketch().server("s" + i, LYNC_2013).topology().element(Sketch.id("s" + i)).orElseThrow());
        }
        Topology large = topology;
        for (int i = 0; i < 300; i++) {
            Topology state = large.withTitle("State " + i);
            stages.add(Stage.ofPlan("Step", state, () -> {
                made.incrementAndGet();
                return TopologyGraph.of(Topology.empty());
            }, Set.of(), null));
        }
        book.check(stages);
        assertThat((long) made.get() * large.elements().size()).isLessThanOrEqualTo(Course.CHECKED_AT_ONCE);
        book.check(stages);
        assertThat(made).as("and the rest the next time").hasValueGreaterThan(100);
    }

    @Test
    void aRunThatIsNotWantedAnyMoreStops() {
        List<Stage> stages = SinceOpened.of(deleted()).stages();

        assertThatThrownBy(() -> book.check(stages, () -> true)).isInstanceOf(CancellationException.class);
    }

    @Test
    void nothingChangedIsNothingWrong() {
        assertThat(book.check(List.of())).isEmpty();
        assertThat(book.check(SinceOpened.of(History.startingSaved(Drawing.empty())).stages())).isEmpty();
    }
}
