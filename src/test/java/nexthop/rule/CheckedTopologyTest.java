package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.edit.BendLink;
import nexthop.edit.CollapseSites;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.History;
import nexthop.edit.PutNote;
import nexthop.edit.RandomEdits;
import nexthop.edit.ResizeSite;
import nexthop.edit.SetGrid;
import nexthop.edit.SetViewOnly;
import nexthop.graph.TopologyGraph;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.Endpoint;
import nexthop.model.Pool;
import nexthop.model.PoolReference;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckedTopologyTest {
    private static final int EDITS = 60;

    /** Rules about next hops that, as they are, look at the pool and its next hop alone. */
    private static final Set<String> INDEPENDENT = Set.of("endpoints-orphaned", "generation-unknown",
            "ucma-not-documented", "update-missing");

    /** Edits that leave the topology the very same. */
    private static final Set<Class<?>> OF_THE_SHEET = Set.of(BendLink.class, CollapseSites.class, PutNote.class,
            ResizeSite.class, SetGrid.class, SetViewOnly.class);

    /** Rules whose findings are mended by another next hop. */
    private static final Set<String> BETTER_NEXT_HOPS = Set.of("application-on-two-pools", "next-hop-legacy",
            "next-hop-missing", "next-hop-not-registrar", "ucma-too-new");

    private static final Set<String> SELDOM = Set.of("entries-not-migrated", "ucma-limited", "ucma-not-recommended",
            "ucma-recompile");

    private final RuleBook standard = RuleBook.standard();

    static LongStream seeds() {
        return LongStream.range(0, 120);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void afterAnyEditTheFindingsAreThoseOfAFreshRun(long seed) {
        assertThat(firstDifference(standard, seed)).isEmpty();
    }

    /**
     * Edits, takes back and does again at random; compares what was carried on with a fresh run after every step. Now and then some
     * steps are skipped, as a window does that is overtaken.
     *
     * @return what was done when the two first differed; empty if they never did
     */
    private static String firstDifference(RuleBook book, long seed) {
        Random random = new Random(seed);
        RandomEdits edits = new RandomEdits(seed);
        History history = History.startingUnsaved(seed % 2 == 0 ? RandomTopologies.drawing(seed) : crowded(seed));
        CheckedTopology checked = book.checked(TopologyGraph.of(history.current().topology()));
        for (int i = 0; i < EDITS; i++) {
            String step = "Nothing";
            switch (random.nextInt(8)) {
                case 0 -> history = history.undone();
                case 1 -> history = history.redone();
                default -> {
                    Edit edit = edit(edits, history, checked, random);
                    step = edit.toString();
                    history = done(history, edit);
                }
            }
            if (random.nextInt(5) > 0) {
                TopologyGraph graph = TopologyGraph.of(history.current().topology());
                checked = checked.after(graph);
                if (!checked.findings().equals(book.check(graph))) {
                    return "Seed " + seed + ", step " + i + ", " + step;
                }
            }
        }
        return "";
    }

    /** Else the comparison would be of less than it seems. */
    @Test
    void theEditsAreOfEveryKindAndEveryRuleSpeaks() {
        Set<Class<?>> kinds = new HashSet<>();
        Set<String> spoken = new HashSet<>();
        seeds().forEach(seed -> {
            RandomEdits edits = new RandomEdits(seed);
            History history = History.startingUnsaved(seed % 2 == 0 ? RandomTopologies.drawing(seed) : crowded(seed));
            CheckedTopology checked = standard.checked(TopologyGraph.of(history.current().topology()));
            for (int i = 0; i < EDITS; i++) {
                Edit edit = edits.next(history.current());
                History after = done(history, edit);
                if (after != history) {
                    kinds.add(edit.getClass());
                }
                history = after;
                checked = checked.after(TopologyGraph.of(history.current().topology()));
                checked.findings().forEach(finding -> spoken.add(finding.rule()));
            }
        });

        assertThat(kinds).as("Edits at random, to which a new kind of edit belongs too")
                .containsAll(Stream.of(Edit.class.getPermittedSubclasses())
                        .filter(kind -> !OF_THE_SHEET.contains(kind))
                        .toList());
        assertThat(spoken).containsAll(standard.rules().stream().map(Rule::id).toList());
    }

    /** A drawing in which much is the same: few generations and versions, the same applications, names and next hops over and over. */
    private static Drawing crowded(long seed) {
        Random random = new Random(seed);
        Drawing drawing = RandomTopologies.drawing(seed, 10);
        List<Element> elements = new ArrayList<>();
        List<ServerGeneration> generations = new ArrayList<>(List.of(ServerGeneration.LYNC_2010,
                ServerGeneration.LYNC_2013, ServerGeneration.OCS_2007_R2, ServerGeneration.OCS_2007));
        List<UcmaVersion> versions = new ArrayList<>(
                List.of(UcmaVersion.UCMA_2_0, UcmaVersion.UCMA_3_0, UcmaVersion.UCMA_1_0, UcmaVersion.UCMA_4_0));
        Collections.shuffle(generations, random);
        Collections.shuffle(versions, random);
        List<ServerPool> servers = drawing.topology().serverPools();
        for (Element element : drawing.topology().elements()) {
            elements.add(switch (element) {
                case ServerPool pool -> pool.withGeneration(any(generations, random))
                        .withRole(ServerPool.ServerRole.FRONT_END)
                        .withRetired(false);
                case ApplicationPool pool -> pool.withUcma(any(versions, random))
                        .withNextHop(servers.isEmpty() ? null : any(servers, random).id())
                        .withRetiredNextHops(Collections.emptySortedSet());
                case Application application -> application.withApplicationId("urn:application:" + random.nextInt(3))
                        .withPort(6_000 + random.nextInt(2));
                case Endpoint endpoint -> endpoint.withHome(PoolReference.none()).withRegistrar(PoolReference.none());
                case Computer computer when random.nextInt(4) == 0 ->
                    new Computer(computer.id(), computer.owner(), "shared.contoso.com");
                default -> element;
            });
        }
        return drawing.with(Topology.of(elements));
    }

    /** The first ones more often than the later ones. */
    private static <T> T any(List<T> values, Random random) {
        return values.get(random.nextInt(random.nextInt(values.size()) + 1));
    }

    /** Every fourth time a fix of one of the findings. */
    private static Edit edit(RandomEdits edits, History history, CheckedTopology checked, Random random) {
        List<Fix> fixes = checked.findings().stream().flatMap(finding -> finding.fixes().stream()).toList();
        return fixes.isEmpty() || random.nextInt(4) > 0
                ? edits.next(history.current())
                : fixes.get(random.nextInt(fixes.size())).edit();
    }

    private static History done(History history, Edit edit) {
        try {
            return history.done(edit);
        } catch (EditRefusedException _) {
            return history;
        }
    }

    /** The comparison above is worth something only if it notices every rule that forgets to say what it goes by. */
    @TestFactory
    Stream<DynamicTest> aPoolRuleThatHidesWhatItGoesByIsNoticed() {
        return standard.rules()
                .stream()
                .filter(PoolRule.class::isInstance)
                .map(PoolRule.class::cast)
                .filter(rule -> rule.goesBy(context()) != Rule.NOTHING && !INDEPENDENT.contains(rule.id())
                        && !SELDOM.contains(rule.id()))
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertNoticed(new Secretive(rule))));
    }

    /** Fixes are worked out late, and have to be those of the topology as it is by then. */
    @TestFactory
    Stream<DynamicTest> aNextHopRuleThatHidesWhatItsFixesGoByIsNoticed() {
        return standard.nextHopRules()
                .stream()
                .filter(rule -> BETTER_NEXT_HOPS.contains(rule.id()))
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertNoticed(new Stubborn(rule))));
    }

    /** A rule that says its fixes go by nothing but the pool. */
    private record Stubborn(NextHopRule rule) implements NextHopRule {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
            return rule.judge(context, pool);
        }

        @Override
        public Verdict verdict(String kind) {
            return rule.verdict(kind);
        }

        @Override
        public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
            return rule.fixes(context, pool, defect);
        }

        @Override
        public List<Defect> check(RuleContext context, ApplicationPool pool) {
            return rule.check(context, pool);
        }

        @Override
        public Object goesBy(RuleContext context) {
            return rule.goesBy(context);
        }

        @Override
        public Object fixesGoBy(RuleContext context) {
            return NOTHING;
        }
    }

    /** For those that chance seldom meets. */
    @Test
    void aFirstPoolOfAnotherGenerationReachesPoolsThatDoNotNameIt() {
        assertReached("entries-not-migrated", UcmaVersion.UCMA_2_0, ServerGeneration.OCS_2007_R2,
                ServerGeneration.LYNC_2010);
        assertReached("ucma-limited", UcmaVersion.UCMA_3_0, ServerGeneration.OCS_2007_R2, ServerGeneration.LYNC_2010);
        assertReached("ucma-not-recommended", UcmaVersion.UCMA_2_0, ServerGeneration.LYNC_2010,
                ServerGeneration.OCS_2007_R2);
        assertReached("ucma-recompile", UcmaVersion.UCMA_1_0, ServerGeneration.OCS_2007, ServerGeneration.LYNC_2010);
    }

    private void assertReached(String id, UcmaVersion ucma, ServerGeneration nextHop, ServerGeneration other) {
        Sketch sketch = new Sketch().server("fe", nextHop)
                .pool("bots", ucma, pool -> pool.withNextHop(Sketch.id("fe")));
        assertChanges(id, sketch.topology(), sketch.server("other", other).topology());
    }

    private void assertChanges(String id, Topology before, Topology after) {
        PoolRule rule = standard.rules()
                .stream()
                .filter(each -> each.id().equals(id))
                .map(PoolRule.class::cast)
                .findFirst()
                .orElseThrow();
        RuleBook honest = new RuleBook(List.of(rule));
        RuleBook secretive = new RuleBook(List.of(new Secretive(rule)));
        TopologyGraph next = TopologyGraph.of(after);

        assertThat(honest.check(before)).isNotEqualTo(honest.check(after));
        assertThat(honest.checked(TopologyGraph.of(before)).after(next).findings()).isEqualTo(honest.check(after));
        assertThat(secretive.checked(TopologyGraph.of(before)).after(next).findings())
                .isNotEqualTo(honest.check(after));
    }

    /** A rule that says it goes by nothing but the pool. */
    private record Secretive(PoolRule rule) implements PoolRule {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public List<Defect> checkPool(RuleContext context, Pool pool) {
            return rule.checkPool(context, pool);
        }
    }

    @TestFactory
    Stream<DynamicTest> aRuleThatLooksAtMoreThanItSaysIsNoticed() {
        return standard.rules()
                .stream()
                .filter(rule -> !(rule instanceof PoolRule))
                .map(rule -> DynamicTest.dynamicTest(rule.id(), () -> assertNoticed(new Blind(rule))));
    }

    /** A rule that says it looks at nothing. */
    private record Blind(Rule rule) implements Rule {
        @Override
        public String id() {
            return rule.id();
        }

        @Override
        public List<Defect> check(RuleContext context) {
            return rule.check(context);
        }

        @Override
        public Object seenOf(Element element) {
            return NOTHING;
        }
    }

    private static void assertNoticed(Rule rule) {
        RuleBook book = new RuleBook(List.of(rule));
        boolean noticed = LongStream.range(0, 1_000).anyMatch(seed -> !firstDifference(book, seed).isEmpty());
        assertThat(noticed).as(rule.id()).isTrue();
    }

    private RuleContext context() {
        return new RuleContext(TopologyGraph.of(Topology.empty()), standard);
    }

    @Test
    void nothingIsAskedAnewWhenNothingHasChanged() {
        List<String> asked = new ArrayList<>();
        Rule rule = new Rule() {
            @Override
            public String id() {
                return "pool-empty";
            }

            @Override
            public List<Defect> check(RuleContext context) {
                asked.add("all");
                return List.of();
            }
        };
        CheckedTopology checked = new RuleBook(List.of(rule)).checked(TopologyGraph.of(Contoso.unmerged()));
        asked.clear();
        checked.after(TopologyGraph.of(Contoso.unmerged()));

        assertThat(asked).isEmpty();
    }

    @Test
    void aCancelledRunStops() {
        CheckedTopology checked = standard.checked(TopologyGraph.of(Contoso.unmerged()));
        assertThatThrownBy(() -> checked.after(TopologyGraph.of(Topology.empty()), () -> true))
                .isInstanceOf(CancellationException.class);
    }
}
