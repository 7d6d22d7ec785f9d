package nexthop.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.EditSequence;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Downtime;
import nexthop.knowledge.Effect;
import nexthop.knowledge.OperationalFact;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.Topology;

/**
 * The states a plan goes through: number 0 is where it starts, number n what the steps 1 to n have left. Names that nobody has decided
 * yet are played with what would be proposed.
 */
public final class Playback {
    /**
     * What a step changed.
     *
     * @param elements what is new or different, and the pools that such parts belong to
     * @param removed what is no longer there
     * @param relations those of the state after the step that the state before did not have in that form
     */
    public record Change(Set<ElementId> elements, Set<ElementId> removed, Set<Relation> relations) {
        public Change {
            elements = Set.copyOf(elements);
            removed = Set.copyOf(removed);
            relations = Set.copyOf(relations);
        }

        public boolean isEmpty() {
            return elements.isEmpty() && removed.isEmpty() && relations.isEmpty();
        }
    }

    private record State(Drawing drawing, List<Edit> edits, String refusal, Set<OperationalFact> facts,
            boolean isDown) {}

    private final List<State> states;
    private final Map<Integer, Change> changes = new ConcurrentHashMap<>();
    private final Map<Integer, TopologyGraph> graphs = new ConcurrentHashMap<>();

    Playback(Drawing start, ElementId subject, List<BoundStep> steps, Filling names) {
        List<State> played = new ArrayList<>();
        played.add(new State(start, List.of(), "", Set.of(), false));
        Effects effects = new Effects(subject, names);
        for (BoundStep step : steps) {
            played.add(after(played.getLast(), step, effects));
        }
        this.states = List.copyOf(played);
    }

    private static State after(State before, BoundStep step, Effects effects) {
        Drawing drawing = before.drawing();
        List<Edit> edits = new ArrayList<>();
        String refusal = "";
        for (Effect effect : step.isAlreadyDone() ? List.<Effect>of() : step.step().effects()) {
            try {
                for (Edit edit : effects.edits(effect, drawing)) {
                    drawing = edit.apply(drawing);
                    edits.add(edit);
                }
            } catch (EditRefusedException refused) {
                refusal = String.valueOf(refused.getMessage());
            }
        }
        Set<OperationalFact> facts = EnumSet.noneOf(OperationalFact.class);
        facts.addAll(before.facts());
        boolean isDown = before.isDown();
        if (!step.isAlreadyDone()) {
            facts.addAll(step.step().sets());
            facts.removeAll(step.step().clears());
            isDown = step.step().downtime() == Downtime.BEGINS || isDown && step.step().downtime() != Downtime.ENDS;
        }
        return new State(drawing, List.copyOf(edits), refusal, Collections.unmodifiableSet(facts), isDown);
    }

    /** How many steps there are; the states are numbered from 0 to this. */
    public int length() {
        return states.size() - 1;
    }

    /**
     * The drawing after the steps 1 to n.
     *
     * @param n from 0 to {@link #length}
     */
    public Drawing state(int n) {
        return states.get(n).drawing();
    }

    /** The topology of state n as a graph, made once for all states that share it. */
    public TopologyGraph graph(int n) {
        int first = n;
        while (first > 0 && state(first).topology() == state(first - 1).topology()) {
            first--;
        }
        return graphs.computeIfAbsent(first, number -> TopologyGraph.of(state(number).topology()));
    }

    /** What is so after the steps 1 to n and stands in no topology, in the order of the constants. */
    public Set<OperationalFact> facts(int n) {
        return states.get(n).facts();
    }

    /** Whether the application is out of reach after the steps 1 to n. */
    public boolean isDown(int n) {
        return states.get(n).isDown();
    }

    /** The times during which the application is out of reach, in order. */
    public List<Outage> outages() {
        List<Outage> outages = new ArrayList<>();
        int began = 0;
        for (int n = 1; n <= length(); n++) {
            if (isDown(n) && !isDown(n - 1)) {
                began = n;
            } else if (!isDown(n) && isDown(n - 1)) {
                outages.add(new Outage(began, n));
            }
        }
        if (isDown(length())) {
            outages.add(new Outage(began, length() + 1));
        }
        return outages;
    }

    /** Why step n could not take its full effect on this topology; empty if it did. */
    public String refusal(int n) {
        return states.get(n).refusal();
    }

    /** What step n changed; nothing for state 0. */
    public Change changed(int n) {
        return n == 0
                ? new Change(Set.of(), Set.of(), Set.of())
                : changes.computeIfAbsent(n, number -> change(graph(number - 1), graph(number)));
    }

    /** What the steps 1 to n change, as one edit. */
    Edit edit(int n, String label) {
        List<Edit> edits = new ArrayList<>();
        states.subList(0, n + 1).forEach(state -> edits.addAll(state.edits()));
        return new EditSequence(label, edits);
    }

    /** What is to be raised where one topology is shown after another. */
    public static Change change(TopologyGraph before, TopologyGraph after) {
        if (before == after) {
            return new Change(Set.of(), Set.of(), Set.of());
        }
        Set<ElementId> elements = new HashSet<>();
        Set<ElementId> removed = new HashSet<>();
        for (Element element : after.topology().elements()) {
            if (!element.equals(before.topology().element(element.id()).orElse(null))) {
                addWithOwners(after.topology(), element, elements);
                before.topology()
                        .element(element.id())
                        .ifPresent(was -> addWithOwners(before.topology(), was, elements));
            }
        }
        for (Element element : before.topology().elements()) {
            if (!after.topology().contains(element.id())) {
                removed.add(element.id());
            }
        }
        Set<Relation> relations = new HashSet<>(after.graph().edgeSet());
        relations.removeAll(before.graph().edgeSet());
        return new Change(elements, removed, relations);
    }

    /** A part is told on the card of its pool: that card changes too, and so does the one it has left. */
    private static void addWithOwners(Topology topology, Element element, Set<ElementId> elements) {
        elements.add(element.id());
        if (element instanceof Part part) {
            topology.element(part.owner()).ifPresent(owner -> addWithOwners(topology, owner, elements));
        }
    }
}
