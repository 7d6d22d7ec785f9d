package nexthop.knowledge;

import java.util.List;

/**
 * Commands that are run together, once or once for each member of something.
 *
 * @param note what to say before them; may be empty
 */
public record CommandGroup(Repetition repetition, Template note, List<Command> commands) {
    public CommandGroup {
        commands = List.copyOf(commands);
    }
}
