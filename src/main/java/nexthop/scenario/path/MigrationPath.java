package nexthop.scenario.path;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nexthop.knowledge.Citation;
import nexthop.knowledge.PathValues;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.Standing;
import nexthop.model.ElementId;

/**
 * How a trusted application pool reaches a goal.
 *
 * @param name the pool's FQDN
 * @param summary one sentence for people
 * @param first what has to be said or done before anything else; empty unless the status is {@link Status#FIRST}
 * @param best the shortest way, worse standings being longer; where something has to come first, the way from there on
 * @param others the next best ways, each with why it is dearer
 * @param goesOnIn of a retired pool, the pool in use that its applications run in now
 */
public record MigrationPath(ElementId pool, String name, PathValues.Goal goal, Status status, String summary,
        List<String> first, Optional<Route> best, List<Alternative> others, Optional<ElementId> goesOnIn) {

    /** What there is to say of a pool. */
    public enum Status {
        /** The goal is reached: nothing to do. */
        ARRIVED("arrived"),
        /** There is a way. */
        OPEN("open"),
        /** Something has to come first. */
        FIRST("first"),
        /** No way is known. */
        NONE("none");

        private final String word;

        Status(String word) {
            this.word = word;
        }

        /** The word that every output uses for it. */
        public String word() {
            return word;
        }
    }

    /**
     * A chain of legs.
     *
     * @param stops one more than there are legs: where each begins, and the goal
     */
    public record Route(List<Stop> stops, List<Leg> legs) {
        public Route {
            stops = List.copyOf(stops);
            legs = List.copyOf(legs);
        }
    }

    /**
     * A situation on the way.
     *
     * @param meanwhile scenarios of coexistence that hold here and ask for nothing but a look
     */
    public record Stop(Situation situation, List<Meanwhile> meanwhile) {
        public Stop {
            meanwhile = List.copyOf(meanwhile);
        }
    }

    /** A scenario of coexistence, with what to call it here. */
    public record Meanwhile(Scenario scenario, String title) {}

    /**
     * A scenario to carry out, or a step of the infrastructure, with the names of the topology in it; a pool that is not there yet is
     * described.
     */
    public record Leg(Scenario scenario, String title, String why, Interruption interruption) {
        /** Whether no page has it. */
        public boolean isOurs() {
            return scenario.isOurs();
        }

        /** For example {@code recommended}; of a leg of ours, that it is ours. */
        public String standing() {
            if (isOurs()) {
                return isDear() ? "our own advice, with reservations" : "our own advice";
            }
            return scenario.standing().label().toLowerCase(Locale.ROOT);
        }

        /** Whether it stands worse than supported. */
        public boolean isDear() {
            return scenario.standing().compareTo(Standing.SUPPORTED) > 0;
        }

        public List<Citation> citations() {
            return scenario.citations();
        }
    }

    /**
     * Another way.
     *
     * @param by the title of the leg that tells it from the better ones
     * @param whyDearer in one sentence
     */
    public record Alternative(Route route, String by, String whyDearer) {}

    public MigrationPath {
        first = List.copyOf(first);
        others = List.copyOf(others);
    }
}
