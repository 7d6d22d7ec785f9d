package nexthop.knowledge;

import java.util.List;

/**
 * How to see that a step has worked.
 *
 * @param commands may be empty
 * @param expected what has to be seen
 */
public record Verification(List<CommandGroup> commands, Template expected) {
    public Verification {
        commands = List.copyOf(commands);
    }
}
