package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.PathValues;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.rule.NextHopAdvice;
import nexthop.rule.NextHopAdvice.Candidate;
import nexthop.scenario.BoundPrerequisite;
import nexthop.scenario.BoundStep;
import nexthop.scenario.NextHopChange;
import nexthop.scenario.Plan;
import nexthop.scenario.Recommendation;
import nexthop.scenario.Recommendation.Choice;
import nexthop.scenario.path.Interruption;
import nexthop.scenario.path.MigrationPath;
import nexthop.scenario.path.MigrationPaths;
import org.jspecify.annotations.Nullable;

/**
 * What to do about trusted application pools: the verdict on every possible next hop, the scenario to follow, and the path to the
 * newest goal.
 */
public final class AdviceReport {
    /**
     * The advice on one pool.
     *
     * @param nextHop what its next hop is called; empty if it has none
     * @param plan the recommended scenario, bound to the topology; empty if none fits
     * @param path how the pool reaches the newest goal
     * @param changes what it means and takes to choose a candidate, by its id; of the current one and of the best others
     */
    private record Advice(ApplicationPool pool, Optional<String> nextHop, List<Candidate> candidates,
            Recommendation recommendation, Optional<Plan> plan, MigrationPath path,
            Map<ElementId, NextHopChange> changes) {}

    /** Of how many candidates, best first, it is told what the change takes, when one pool is asked about. */
    private static final int DETAILED_OF_ONE = 100;

    /** The same, when several pools are asked about. */
    private static final int DETAILED_OF_EACH = 10;

    /** Of the scenarios that do not fit, those that lack least. */
    private static final int NEAREST_TOLD = 2;

    private final List<Advice> advices = new ArrayList<>();

    private AdviceReport() {}

    /** Advice on these pools of a drawing, in their order; pools out of use need none. */
    public static AdviceReport on(Drawing drawing, List<ApplicationPool> pools, NextHopAdvice nextHops) {
        AdviceReport report = new AdviceReport();
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        PathValues.Goal goal = ScenarioBook.standard().paths().newest();
        int detailed = pools.size() == 1 ? DETAILED_OF_ONE : DETAILED_OF_EACH;
        for (ApplicationPool pool : pools) {
            if (!pool.retired()) {
                Recommendation recommendation = Recommendation.of(graph, pool.id());
                List<Candidate> candidates = nextHops.candidates(pool.id());
                report.advices.add(new Advice(pool, drawing.topology().element(pool.nextHop()).map(Element::name),
                        candidates, recommendation,
                        recommendation.best().map(best -> Plan.of(best.scenario(), drawing, pool.id(), Map.of())),
                        MigrationPaths.of(graph, pool.id(), goal), changes(graph, pool, candidates, detailed)));
            }
        }
        return report;
    }

    private static Map<ElementId, NextHopChange> changes(TopologyGraph graph, ApplicationPool pool,
            List<Candidate> candidates, int detailed) {
        Map<ElementId, NextHopChange> changes = new HashMap<>();
        for (Candidate candidate : candidates) {
            if (candidate.current() || changes.size() < detailed) {
                changes.put(candidate.pool().id(),
                        NextHopChange.to(graph, pool, candidate.pool(), candidate.verdict()));
            }
        }
        return changes;
    }

    // ---- text

    /** For people. */
    public String text() {
        if (advices.isEmpty()) {
            return "There is no trusted application pool in use to advise on.\n";
        }
        List<String> lines = new ArrayList<>();
        for (Advice advice : advices) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            addPool(lines, advice);
            addCandidates(lines, advice, advices.size() == 1);
            addRecommendation(lines, advice);
            addPath(lines, advice.path());
        }
        return String.join("\n", lines) + "\n";
    }

    /** The recommended scenarios alone, with their steps, for people. */
    public String scenarioText() {
        List<String> lines = new ArrayList<>();
        for (Advice advice : advices) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            addPool(lines, advice);
            addRecommendation(lines, advice);
        }
        return String.join("\n", lines) + (lines.isEmpty() ? "" : "\n");
    }

    private static void addPool(List<String> lines, Advice advice) {
        ApplicationPool pool = advice.pool();
        lines.addAll(Paragraph.lines(TerminalText.line(pool.fqdn()) + ": ", 4, pool.ucma().label()
                + advice.nextHop().map(nextHop -> ", next hop " + nextHop).orElse(", no next hop")));
    }

    /** @param inFull with the steps that each next hop takes */
    private static void addCandidates(List<String> lines, Advice advice, boolean inFull) {
        if (advice.candidates().isEmpty()) {
            return;
        }
        lines.add("  Next hops:");
        for (Candidate candidate : advice.candidates()) {
            lines.add(String.format("    %-13s  %s%s%s", candidate.verdict().word(),
                    TerminalText.line(candidate.pool().fqdn()), generation(candidate.pool().generation()),
                    candidate.current() ? ", its next hop now" : ""));
            for (NextHopAdvice.Reason reason : candidate.reasons()) {
                lines.addAll(Paragraph.lines(19, reason.text()));
            }
            NextHopChange change = advice.changes().get(candidate.pool().id());
            if (change != null) {
                addChange(lines, advice, change, inFull);
            }
        }
    }

    private static void addChange(List<String> lines, Advice advice, NextHopChange change, boolean inFull) {
        if (!change.callersInWords().isEmpty()) {
            lines.addAll(Paragraph.lines(19, change.callersInWords()));
        }
        if (!change.downInWords().isEmpty()) {
            lines.addAll(Paragraph.lines(19, "Meanwhile: " + change.downInWords()));
        }
        advice.plan()
                .filter(change::isReachedBy)
                .ifPresent(plan -> lines
                        .addAll(Paragraph.lines(19, "The scenario " + plan.scenario().id() + " below leads there.")));
        if (inFull) {
            int number = 1;
            for (NextHopChange.Step step : change.steps()) {
                lines.addAll(Paragraph.lines(String.format("                   %d. ", number++), 22, step.text()));
                step.commands().forEach(command -> lines.add("                      > " + TerminalText.line(command)));
            }
        }
    }

    private static String generation(@Nullable ServerGeneration generation) {
        return generation == null ? "" : " (" + generation.label() + ")";
    }

    private static void addRecommendation(List<String> lines, Advice advice) {
        Optional<Choice> best = advice.recommendation().best();
        if (best.isEmpty()) {
            lines.add("  No scenario fits this pool as it is.");
            advice.recommendation().others().stream().limit(NEAREST_TOLD).forEach(near -> {
                lines.addAll(Paragraph.lines("  Nearest: ", 4, near.title() + " (" + near.scenario().id() + ")"));
                near.unmet().forEach(lack -> lines.addAll(Paragraph.lines(4, lack.sentence())));
            });
        }
        best.ifPresent(choice -> {
            Scenario scenario = choice.scenario();
            lines.addAll(Paragraph.lines("  Scenario: ", 4, choice.title() + " (" + scenario.id() + ", "
                    + scenario.standing().label().toLowerCase(Locale.ROOT) + ")"));
            lines.addAll(Paragraph.lines(4, choice.why()));
            for (BoundPrerequisite prerequisite : choice.prerequisites()) {
                lines.addAll(Paragraph.lines("    Before it: ", 6, prerequisite.text().text()));
            }
        });
        advice.plan().ifPresent(plan -> plan.steps().forEach(step -> addStep(lines, step)));
        List<Choice> others = advice.recommendation().fitting().stream().skip(1).toList();
        for (Choice other : others) {
            lines.addAll(Paragraph.lines("  Fits too: ", 4, other.title() + " (" + other.scenario().id() + ", "
                    + other.scenario().standing().label().toLowerCase(Locale.ROOT) + ")"));
        }
        for (Recommendation.FirstStep first : advice.recommendation().first()) {
            lines.addAll(Paragraph.lines("  For something better: ", 4,
                    first.sentence() + " Then fits: " + String.join(", ", first.leadsTo()) + "."));
        }
    }

    private static void addPath(List<String> lines, MigrationPath path) {
        lines.addAll(Paragraph.lines("  Path: ", 4, path.summary()));
        path.first().forEach(first -> lines.addAll(Paragraph.lines("    First: ", 6, first)));
        path.best().ifPresent(route -> addRoute(lines, route));
        for (MigrationPath.Alternative other : path.others()) {
            lines.addAll(Paragraph.lines("    Another way: ", 6, other.by() + ". " + other.whyDearer()));
        }
    }

    private static void addRoute(List<String> lines, MigrationPath.Route route) {
        int number = 1;
        for (MigrationPath.Leg leg : route.legs()) {
            String interruption = leg.interruption() == Interruption.NONE ? "" : ", " + leg.interruption().label();
            lines.addAll(Paragraph.lines(String.format("    %2d  ", number++), 8,
                    leg.title() + " (" + leg.scenario().id() + ", " + leg.standing() + interruption + ")"));
        }
    }

    private static void addStep(List<String> lines, BoundStep step) {
        lines.addAll(Paragraph.lines(String.format("    %2d  ", step.number()), 8,
                step.title().text() + (step.isAlreadyDone() ? " – done: " + step.alreadyDone() : "")));
    }

    // ---- JSON

    /** For programs; schema {@code advise-1}. */
    public String json() {
        return JsonText.ofSchema("advise-1")
                .putObjects("pools", advices.stream().map(AdviceReport::json).toList())
                .print();
    }

    private static JsonText json(Advice advice) {
        JsonText json = JsonText.object()
                .put("pool", advice.pool().fqdn())
                .put("poolId", advice.pool().id().value())
                .put("nextHop", advice.nextHop().orElse(null))
                .putObjects("candidates",
                        advice.candidates().stream().map(candidate -> json(advice, candidate)).toList());
        JsonText recommended = advice.plan()
                .flatMap(plan -> advice.recommendation().best().map(best -> json(best, plan)))
                .orElse(null);
        return json.put("recommended", recommended)
                .putObjects("alternatives",
                        advice.recommendation().fitting().stream().skip(1).map(AdviceReport::json).toList())
                .putObjects("first", advice.recommendation().first().stream().map(AdviceReport::json).toList())
                .put("path", json(advice.path()));
    }

    private static JsonText json(MigrationPath path) {
        return JsonText.object()
                .put("goal", path.goal().label())
                .put("status", path.status().word())
                .put("summary", path.summary())
                .putTexts("first", path.first())
                .putObjects("legs",
                        path.best()
                                .map(route -> route.legs().stream().map(AdviceReport::json).toList())
                                .orElse(List.of()))
                .putObjects("stops",
                        path.best()
                                .map(route -> route.stops().stream().map(AdviceReport::json).toList())
                                .orElse(List.of()))
                .putObjects("alternatives", path.others()
                        .stream()
                        .map(other -> JsonText.object()
                                .put("by", other.by())
                                .put("whyDearer", other.whyDearer())
                                .putObjects("legs", other.route().legs().stream().map(AdviceReport::json).toList()))
                        .toList());
    }

    private static JsonText json(MigrationPath.Leg leg) {
        return JsonText.object()
                .put("scenario", leg.scenario().id())
                .put("title", leg.title())
                .put("standing", leg.scenario().standing().word())
                .put("ours", leg.isOurs())
                .put("why", leg.why())
                .put("reason", leg.scenario().standingReason())
                .put("interruption", leg.interruption().word())
                .putTexts("sources", leg.citations().stream().map(citation -> citation.source().toString()).toList());
    }

    private static JsonText json(MigrationPath.Stop stop) {
        return JsonText.object()
                .put("state", stop.situation().label())
                .put("remarks", stop.situation().remarks())
                .putTexts("meanwhile", stop.meanwhile().stream().map(meanwhile -> meanwhile.scenario().id()).toList());
    }

    private static JsonText json(Advice advice, Candidate candidate) {
        NextHopChange change = advice.changes().get(candidate.pool().id());
        JsonText json = json(candidate);
        return change == null ? json : json.put("change", json(advice, change));
    }

    private static JsonText json(Advice advice, NextHopChange change) {
        return JsonText.object()
                .putObjects("callers",
                        change.callers()
                                .stream()
                                .map(caller -> JsonText.object()
                                        .put("home", caller.home().fqdn())
                                        .put("now", caller.now())
                                        .put("afterwards", caller.afterwards()))
                                .toList())
                .put("down", change.downInWords())
                .putTexts("moved", change.moved().stream().map(Element::name).toList())
                .put("scenario",
                        advice.plan().filter(change::isReachedBy).map(plan -> plan.scenario().id()).orElse(null))
                .putObjects("steps", change.steps()
                        .stream()
                        .map(step -> JsonText.object().put("text", step.text()).putTexts("commands", step.commands()))
                        .toList());
    }

    private static JsonText json(Candidate candidate) {
        return JsonText.object()
                .put("nextHop", candidate.pool().fqdn())
                .put("nextHopId", candidate.pool().id().value())
                .put("verdict", candidate.verdict().word())
                .put("current", candidate.current())
                .putObjects("reasons",
                        candidate.reasons()
                                .stream()
                                .map(reason -> JsonText.object().put("rule", reason.rule()).put("text", reason.text()))
                                .toList());
    }

    private static JsonText json(Choice choice) {
        return JsonText.object()
                .put("scenario", choice.scenario().id())
                .put("title", choice.title())
                .put("standing", choice.scenario().standing().word())
                .put("why", choice.why());
    }

    private static JsonText json(Choice choice, Plan plan) {
        return json(choice)
                .putObjects("prerequisites",
                        choice.prerequisites()
                                .stream()
                                .map(prerequisite -> JsonText.object()
                                        .put("text", prerequisite.text().text())
                                        .put("met", prerequisite.met().name().toLowerCase(Locale.ROOT)))
                                .toList())
                .putObjects("steps",
                        plan.steps()
                                .stream()
                                .map(step -> JsonText.object()
                                        .put("number", step.number())
                                        .put("title", step.title().text())
                                        .put("alreadyDone", step.isAlreadyDone()))
                                .toList());
    }

    private static JsonText json(Recommendation.FirstStep first) {
        return JsonText.object()
                .put("text", first.sentence())
                .put("scenario", first.scenario())
                .putTexts("leadsTo", first.leadsTo());
    }
}
