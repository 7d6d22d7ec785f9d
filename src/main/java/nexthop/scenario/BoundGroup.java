package nexthop.scenario;

import java.util.List;

/**
 * Commands that are run together, one after the other.
 *
 * @param note what to say before them; may be empty
 * @param about the member of the topology they are run for, for example a SIP address; empty if they are run once
 */
public record BoundGroup(Filled note, String about, List<BoundCommand> commands) {
    public BoundGroup {
        commands = List.copyOf(commands);
    }
}
