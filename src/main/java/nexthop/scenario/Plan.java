package nexthop.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.RecordPlan;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Effect;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.Step;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.PlanKey;
import nexthop.model.Pool;
import nexthop.model.Topology;
import nexthop.model.Tick;
import org.jspecify.annotations.Nullable;

/** A scenario bound to a drawing, one of its trusted application pools, and what has been decided about its inputs. */
public final class Plan {
    private final Scenario scenario;
    private final Drawing drawing;
    private final Subject subject;
    private final Map<String, String> given;
    private final Decisions decisions;
    private final List<BoundStep> steps;
    private final List<BoundInput> inputs;
    private final SortedSet<String> undecided;
    private final Playback playback;

    private Plan(Scenario scenario, Drawing drawing, Subject subject, Map<String, String> given) {
        this.scenario = scenario;
        this.drawing = drawing;
        this.subject = subject;
        this.given = Map.copyOf(given);
        this.decisions = new Decisions(subject, scenario.inputs(), given);
        Binding binding = new Binding(ScenarioBook.standard(), decisions.filling());
        List<BoundStep> bound = new ArrayList<>();
        scenario.steps().forEach(step -> bound.add(binding.step(bound.size() + 1, step)));
        this.steps = List.copyOf(bound);
        SortedSet<String> open = new TreeSet<>();
        steps.forEach(step -> open.addAll(step.open()));
        this.undecided = Collections.unmodifiableSortedSet(open);
        this.inputs = decisions.inputs().stream().map(this::withNeed).toList();
        this.playback = new Playback(drawing, subject.pool().id(), steps, decisions.playing());
    }

    /**
     * Binds a scenario.
     *
     * @param values what has been decided, by the names of the inputs; others are left out
     * @throws IllegalArgumentException if the drawing holds no such trusted application pool
     */
    public static Plan of(Scenario scenario, Drawing drawing, ElementId pool, Map<String, String> values) {
        ApplicationPool found = drawing.topology()
                .find(pool, ApplicationPool.class)
                .orElseThrow(() -> new IllegalArgumentException("There is no trusted application pool " + pool));
        return new Plan(scenario, drawing, new Subject(Surroundings.of(TopologyGraph.of(drawing.topology())), found),
                values);
    }

    /** Binds a scenario with what the drawing records of it; otherwise as {@link #of(Scenario, Drawing, ElementId, Map)}. */
    public static Plan of(Scenario scenario, Drawing drawing, ElementId pool) {
        return of(scenario, drawing, pool, drawing.plans().of(new PlanKey(pool, scenario.id())).values());
    }

    public Scenario scenario() {
        return scenario;
    }

    /** Under what the drawing records it. */
    public PlanKey key() {
        return new PlanKey(pool(), scenario.id());
    }

    /** Who has done a step in the real system, and when; empty if nobody has said so. */
    public Optional<Tick> tick(BoundStep step) {
        return Optional.ofNullable(ticks().get(step.step().id()));
    }

    /** The steps done in the real system, by their ids; those of a step that there is no longer are left out. */
    public SortedMap<String, Tick> ticks() {
        SortedMap<String, Tick> ticks = new TreeMap<>(drawing.plans().of(key()).ticks());
        ticks.keySet().retainAll(scenario.steps().stream().map(Step::id).collect(Collectors.toSet()));
        return Collections.unmodifiableSortedMap(ticks);
    }

    /** Writes down what is {@linkplain #given() decided}. */
    public Edit recordDecisions(String label) {
        return new RecordPlan(label, key(), drawing.plans().of(key()).withValues(new TreeMap<>(given)));
    }

    /**
     * Ticks a step off, or takes its tick away.
     *
     * @param tick null: not yet done
     */
    public Edit recordTick(BoundStep step, @Nullable Tick tick) {
        String label = (tick == null ? "Untick step " : "Tick off step ") + step.number();
        return new RecordPlan(label, key(), drawing.plans().of(key()).with(step.step().id(), tick));
    }

    /** The drawing it starts from. */
    public Drawing drawing() {
        return drawing;
    }

    /** The trusted application pool it is about. */
    public ElementId pool() {
        return subject.pool().id();
    }

    /**
     * The pool that carries the applications on once all steps are done: the one that a step makes for them, or the subject itself if
     * none does.
     */
    public ElementId successor() {
        Topology end = playback.state(playback.length()).topology();
        return scenario.steps()
                .stream()
                .flatMap(step -> step.effects().stream())
                .filter(Effect.AddApplicationPool.class::isInstance)
                .map(Effect.AddApplicationPool.class::cast)
                .flatMap(add -> decisions.playing().values(add.pool()).stream())
                .flatMap(fqdn -> end.poolsNamed(fqdn).stream())
                .filter(found -> found instanceof ApplicationPool && !found.retired())
                .map(Pool::id)
                .findFirst()
                .orElse(pool());
    }

    public String title() {
        return decisions.filling().prose(scenario.title()).text();
    }

    /** Why the scenario fits the pool, in one sentence. */
    public String why() {
        return decisions.filling().prose(scenario.why()).text();
    }

    /** What is so when all steps are done. */
    public Filled outcome() {
        return decisions.filling().prose(scenario.outcome());
    }

    public List<BoundPrerequisite> prerequisites() {
        return Recommendation.prerequisites(scenario, subject, decisions.filling());
    }

    public List<BoundInput> inputs() {
        return inputs;
    }

    /** The labels of everything that is still to be decided before each command can be run, in alphabetical order. */
    public SortedSet<String> undecided() {
        return undecided;
    }

    public boolean isDecided() {
        return undecided.isEmpty();
    }

    public List<BoundStep> steps() {
        return steps;
    }

    /** What has been decided by hand, by the names of the inputs. */
    public Map<String, String> given() {
        return given;
    }

    /** This plan with an input decided, or left open again by a blank value. */
    public Plan with(String input, String value) {
        Map<String, String> changed = new TreeMap<>(given);
        changed.put(input, value);
        changed.values().removeIf(String::isBlank);
        return new Plan(scenario, drawing, subject, changed);
    }

    /** This plan with everything decided as it is proposed that is still open and needed. */
    public Plan withProposals() {
        Map<String, String> taken = new TreeMap<>(given);
        for (BoundInput input : inputs) {
            if (input.state() == BoundInput.State.OPEN && input.needed()) {
                // What was taken before may tell this one, or change what is proposed.
                BoundInput now = new Decisions(subject, scenario.inputs(), taken).input(input.name());
                if (now.state() == BoundInput.State.OPEN && !now.proposal().isEmpty()) {
                    taken.put(now.name(), now.proposal());
                }
            }
        }
        return taken.equals(given) ? this : new Plan(scenario, drawing, subject, taken);
    }

    /** This plan bound anew to what a drawing has become; as {@link #of}. */
    public Plan on(Drawing changed) {
        return changed == drawing ? this : of(scenario, changed, pool(), given);
    }

    /** The states the topology goes through. */
    public Playback playback() {
        return playback;
    }

    /**
     * Everything that the first steps change in the topology, as one edit.
     *
     * @param upTo how many steps, from 0 to all
     * @throws EditRefusedException if a name that would come into the topology is still to be decided, or a step cannot take effect
     */
    public Edit asEdit(int upTo) {
        for (BoundStep step : steps.subList(0, upTo)) {
            for (Effect effect : step.step().effects()) {
                for (String name : Effects.inputs(effect)) {
                    boolean open = inputs.stream().anyMatch(input -> input.name().equals(name) && !input.isDecided());
                    if (open && !step.isAlreadyDone()) {
                        throw new EditRefusedException(
                                "Decide on the " + label(name) + " first: step " + step.number() + " needs it.");
                    }
                }
            }
            String refusal = playback.refusal(step.number());
            if (!refusal.isEmpty()) {
                throw new EditRefusedException("Step " + step.number() + " cannot take effect: " + refusal);
            }
        }
        return playback.edit(upTo, title() + (upTo == steps.size() ? "" : ", up to step " + upTo));
    }

    private String label(String input) {
        return scenario.input(input).map(found -> found.label()).orElse(input);
    }

    private BoundInput withNeed(BoundInput input) {
        boolean needed = input.isDecided()
                ? mentioned().contains(input.name())
                : undecided.contains(input.input().label()) || usedByEffect(input.name());
        return new BoundInput(input.input(), input.value(), input.state(), input.proposal(), input.options(),
                input.problem(), needed);
    }

    private boolean usedByEffect(String input) {
        return steps.stream()
                .filter(step -> !step.isAlreadyDone())
                .flatMap(step -> step.step().effects().stream())
                .filter(effect -> !(effect instanceof Effect.AddApplications))
                .anyMatch(effect -> Effects.inputs(effect).contains(input));
    }

    /** Every name that a step or its procedures mention. */
    private Set<String> mentioned() {
        Set<String> names = new HashSet<>();
        scenario.steps().forEach(step -> names.addAll(Mentions.of(step, ScenarioBook.standard())));
        return names;
    }
}
