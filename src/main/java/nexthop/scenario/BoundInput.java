package nexthop.scenario;

import java.util.List;
import nexthop.knowledge.Input;

/**
 * An input as it stands in a plan.
 *
 * @param value what is decided; empty if nothing is, and what was typed if that is wrong
 * @param proposal what to offer; may be empty
 * @param options the names to choose from, if there are such; an application pool may bear another one besides
 * @param problem why the value cannot be taken; empty if it can
 * @param needed whether a command or effect of the plan uses it
 */
public record BoundInput(Input input, String value, State state, String proposal, List<String> options, String problem,
        boolean needed) {

    /** Where the value comes from. */
    public enum State {
        /** Somebody gave it. */
        GIVEN,
        /** The topology tells it. */
        TOLD,
        /** Nobody has decided. */
        OPEN,
        /** Somebody gave one that cannot be taken. */
        WRONG
    }

    public BoundInput {
        options = List.copyOf(options);
    }

    public String name() {
        return input.name();
    }

    public boolean isDecided() {
        return state == State.GIVEN || state == State.TOLD;
    }
}
