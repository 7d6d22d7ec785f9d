package nexthop.scenario;

import java.util.List;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Procedure;
import nexthop.knowledge.Role;

/**
 * A procedure with the names of a topology in it.
 *
 * @param forReading whether it only explains the step
 */
public record BoundProcedure(Procedure procedure, boolean forReading, Filled purpose, List<Way> ways) {

    /** One way to do it. */
    public record Way(String title, Procedure.Tool tool, Role role, List<Action> actions) {
        public Way {
            actions = List.copyOf(actions);
        }
    }

    /** One thing to do. */
    public record Action(Filled instruction, List<BoundGroup> commands, List<Citation> citations) {
        public Action {
            commands = List.copyOf(commands);
            citations = List.copyOf(citations);
        }
    }

    public BoundProcedure {
        ways = List.copyOf(ways);
    }

    public String title() {
        return procedure.title();
    }
}
