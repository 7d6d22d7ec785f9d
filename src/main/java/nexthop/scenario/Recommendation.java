package nexthop.scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Condition;
import nexthop.knowledge.Prerequisite;
import nexthop.knowledge.Requirement;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.Answer;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.Topology;

/**
 * Which scenarios fit a trusted application pool.
 *
 * @param fitting those whose start the topology meets, best first
 * @param others all others, those that lack least first, each with what it lacks
 * @param first what to do first so that something better fits than what fits now, or anything at all
 * @param tasks what can be done with the pool besides, in the order of the book; it is never recommended, and may not fit
 */
public record Recommendation(ElementId pool, List<Choice> fitting, List<Choice> others, List<FirstStep> first,
        List<Choice> tasks) {

    /**
     * A scenario as it stands for the pool.
     *
     * @param why the sentence that says why it fits; empty if it does not
     * @param unmet what it lacks; empty if it fits
     */
    public record Choice(Scenario scenario, String title, String why, List<Unmet> unmet,
            List<BoundPrerequisite> prerequisites) {
        public Choice {
            unmet = List.copyOf(unmet);
            prerequisites = List.copyOf(prerequisites);
        }

        public boolean fits() {
            return unmet.isEmpty();
        }

        private boolean canBecome() {
            return unmet.stream().noneMatch(lack -> lack.reason() == Reason.NOT_SO);
        }
    }

    /** Why a requirement is not met. */
    public enum Reason {
        /** The topology is another one. */
        NOT_SO,
        /** Nobody has said; the inspector can. */
        NOT_KNOWN,
        /** It can be brought about by another scenario. */
        NOT_YET
    }

    /**
     * A requirement that is not met.
     *
     * @param remedy the id of the scenario that brings it about; empty unless the reason is {@link Reason#NOT_YET}
     */
    public record Unmet(Reason reason, String sentence, String remedy) {}

    /**
     * Something to do before a scenario fits.
     *
     * @param scenario the id of the scenario that does it; empty if it is a fact to be told
     * @param leadsTo the ids of the scenarios that fit, or lack less, afterwards
     */
    public record FirstStep(String sentence, String scenario, List<String> leadsTo) {
        public FirstStep {
            leadsTo = List.copyOf(leadsTo);
        }
    }

    /** The order in which scenarios that fit are offered. */
    static final Comparator<Scenario> RANK = Comparator.comparing((Scenario scenario) -> !scenario.rankedFirst())
            .thenComparing(Scenario::standing)
            .thenComparing(Scenario::family)
            .thenComparing(Scenario::id);

    public Recommendation {
        fitting = List.copyOf(fitting);
        others = List.copyOf(others);
        first = List.copyOf(first);
        tasks = List.copyOf(tasks);
    }

    /**
     * Recommends for a pool.
     *
     * @throws IllegalArgumentException if the topology holds no such trusted application pool
     */
    public static Recommendation of(Topology topology, ElementId applicationPool) {
        return of(TopologyGraph.of(topology), applicationPool);
    }

    /** As {@link #of(Topology, ElementId)}, with the graph at hand. */
    public static Recommendation of(TopologyGraph graph, ElementId applicationPool) {
        return of(subject(graph, applicationPool));
    }

    /** Recommends for every trusted application pool in use, in the order of their ids. */
    public static Map<ElementId, Recommendation> forAll(TopologyGraph graph) {
        Map<ElementId, Recommendation> all = new LinkedHashMap<>();
        Surroundings surroundings = Surroundings.of(graph);
        for (ApplicationPool pool : graph.applicationPoolsInUse()) {
            all.put(pool.id(), of(new Subject(surroundings, pool)));
        }
        return all;
    }

    /**
     * How some scenarios, or steps of the infrastructure, stand for a pool, in their order.
     *
     * @throws IllegalArgumentException if the topology holds no such trusted application pool
     */
    public static List<Choice> choices(List<Scenario> scenarios, TopologyGraph graph, ElementId applicationPool) {
        Subject subject = subject(graph, applicationPool);
        return scenarios.stream().map(scenario -> choice(scenario, subject)).toList();
    }

    private static Subject subject(TopologyGraph graph, ElementId applicationPool) {
        ApplicationPool pool = graph.topology()
                .find(applicationPool, ApplicationPool.class)
                .orElseThrow(
                        () -> new IllegalArgumentException("There is no trusted application pool " + applicationPool));
        return new Subject(Surroundings.of(graph), pool);
    }

    private static Recommendation of(Subject subject) {
        List<Choice> fitting = new ArrayList<>();
        List<Choice> others = new ArrayList<>();
        for (Scenario scenario : ScenarioBook.standard().scenarios()) {
            Choice choice = choice(scenario, subject);
            (choice.fits() ? fitting : others).add(choice);
        }
        fitting.sort(Comparator.comparing(Choice::scenario, RANK));
        others.sort(Comparator.comparing((Choice choice) -> !choice.canBecome())
                .thenComparing(choice -> choice.unmet().size())
                .thenComparing(Choice::scenario, RANK));
        List<Choice> tasks = ScenarioBook.standard().tasks().stream().map(task -> choice(task, subject)).toList();
        return new Recommendation(subject.pool().id(), fitting, others, first(fitting, others), tasks);
    }

    /** The best scenario that fits. */
    public Optional<Choice> best() {
        return fitting.stream().findFirst();
    }

    /** The choice of this scenario or task, whether it fits or not. */
    public Optional<Choice> choice(String scenario) {
        return Stream.of(fitting, others, tasks)
                .flatMap(List::stream)
                .filter(choice -> choice.scenario().id().equals(scenario))
                .findFirst();
    }

    private static Choice choice(Scenario scenario, Subject subject) {
        Filling filling = Filling.of(subject);
        StartCheck check = new StartCheck(subject);
        List<Unmet> unmet = new ArrayList<>();
        List<Unmet> unsayable = new ArrayList<>();
        for (Requirement requirement : scenario.start()) {
            switch (check.answer(requirement.condition())) {
                case YES -> {
                }
                case NO -> {
                    Filled whyNot = filling.prose(requirement.whyNot());
                    (whyNot.isComplete() ? unmet : unsayable)
                            .add(new Unmet(requirement.hasRemedy() ? Reason.NOT_YET : Reason.NOT_SO,
                                    sentence(whyNot.text()), requirement.remedy()));
                }
                case UNKNOWN -> unmet.add(new Unmet(Reason.NOT_KNOWN, unknown(requirement.condition(), subject), ""));
            }
        }
        boolean isTold = unmet.stream().anyMatch(lack -> lack.reason() == Reason.NOT_SO);
        if (!isTold) { // else what such a sentence could not name is what is missing: that there is no next hop, not of which generation
            unmet.addAll(unsayable);
        }
        return new Choice(scenario, filling.prose(scenario.title()).text(),
                unmet.isEmpty() ? filling.prose(scenario.why()).text() : "", unmet,
                prerequisites(scenario, subject, filling));
    }

    /** A sentence may begin with a word put in, such as "no" or "one", which gets its capital; a host name keeps its form. */
    private static String sentence(String text) {
        String first = text.split(" ", 2)[0];
        if (first.contains(".")) {
            return text;
        }
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    private static String unknown(Condition condition, Subject subject) {
        String pool = subject.pool().fqdn();
        return switch (condition) {
            case Condition.Ucma _ -> "Say which UCMA version " + pool + " is built with.";
            case Condition.NextHopGeneration _ -> "Say which generation the next hop of " + pool + " is of.";
            case Condition.EndpointsFollowNextHop _ -> "Say which registrar the contact objects of " + pool + " have.";
            case Condition.All(List<Condition> all) -> firstUnknown(all, subject);
            case Condition.Any(List<Condition> any) -> firstUnknown(any, subject);
            case Condition.Not(Condition contrary) -> unknown(contrary, subject);
            default -> "Not enough is known of " + pool + ".";
        };
    }

    private static String firstUnknown(List<Condition> conditions, Subject subject) {
        StartCheck check = new StartCheck(subject);
        return conditions.stream()
                .filter(condition -> check.answer(condition) == Answer.UNKNOWN)
                .findFirst()
                .map(condition -> unknown(condition, subject))
                .orElse("Not enough is known of " + subject.pool().fqdn() + ".");
    }

    /** What is missing of those scenarios that are worth it: ranked before the best that fits, and within reach. */
    private static List<FirstStep> first(List<Choice> fitting, List<Choice> others) {
        Map<String, FirstStep> steps = new LinkedHashMap<>();
        others.stream()
                .filter(Choice::canBecome)
                .filter(choice -> fitting.isEmpty()
                        || RANK.compare(choice.scenario(), fitting.getFirst().scenario()) < 0)
                .sorted(Comparator.comparing(Choice::scenario, RANK))
                .forEach(choice -> {
                    for (Unmet lack : choice.unmet()) {
                        steps.merge(lack.sentence(),
                                new FirstStep(lack.sentence(), lack.remedy(), List.of(choice.scenario().id())),
                                Recommendation::joined);
                    }
                });
        return List.copyOf(steps.values());
    }

    private static FirstStep joined(FirstStep known, FirstStep more) {
        List<String> leadsTo = new ArrayList<>(known.leadsTo());
        leadsTo.addAll(more.leadsTo());
        return new FirstStep(known.sentence(), known.scenario(), leadsTo);
    }

    static List<BoundPrerequisite> prerequisites(Scenario scenario, Subject subject, Filling filling) {
        return scenario.prerequisites()
                .stream()
                .map(prerequisite -> new BoundPrerequisite(prerequisite, filling.prose(prerequisite.text()),
                        isMet(prerequisite, subject)))
                .toList();
    }

    /** An update counts as applied where the application pool, its next hop or a server pool of the newest generation names it. */
    private static Answer isMet(Prerequisite prerequisite, Subject subject) {
        if (prerequisite.kind() != Prerequisite.Kind.UPDATE) {
            return Answer.UNKNOWN;
        }
        Set<String> applied = new TreeSet<>();
        List<Pool> places = new ArrayList<>(List.of(subject.pool()));
        subject.graph().nextHop(subject.pool()).ifPresent(places::add);
        places.addAll(subject.surroundings().newest());
        places.forEach(pool -> pool.updates().forEach(update -> applied.add(key(update))));
        return applied.contains(key(prerequisite.subject())) ? Answer.YES : Answer.UNKNOWN;
    }

    private static String key(String update) {
        return update.replaceAll("\\s+", "").toUpperCase(Locale.ROOT);
    }
}
