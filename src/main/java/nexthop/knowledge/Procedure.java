package nexthop.knowledge;

import java.util.List;
import java.util.Set;

/**
 * Work that several scenarios have in common.
 *
 * @param parameters names its slots may use; whoever uses the procedure says what they stand for
 * @param inputs what has to be decided besides
 * @param ways at least one way to do it; each leads to the same end
 */
public record Procedure(String id, String title, Template purpose, Set<String> parameters, List<Input> inputs,
        List<Way> ways, List<Citation> citations) {

    /** A way to do it, from its first action to its last. */
    public record Way(String title, Tool tool, Role role, List<Action> actions) {
        public Way {
            actions = List.copyOf(actions);
        }
    }

    /** By what a way goes. */
    public enum Tool {
        TOPOLOGY_BUILDER, CONTROL_PANEL, POWERSHELL, WBEMTEST, OTHER
    }

    /**
     * One thing to do.
     *
     * @param id by which a step can ask for this action alone; may be empty
     */
    public record Action(String id, Template instruction, List<CommandGroup> commands, List<Citation> citations) {
        public Action {
            commands = List.copyOf(commands);
            citations = List.copyOf(citations);
        }
    }

    public Procedure {
        parameters = Set.copyOf(parameters);
        inputs = List.copyOf(inputs);
        ways = List.copyOf(ways);
        citations = List.copyOf(citations);
    }
}
