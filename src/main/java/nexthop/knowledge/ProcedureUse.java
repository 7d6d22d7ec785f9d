package nexthop.knowledge;

import java.util.Map;
import java.util.Set;

/**
 * A procedure as a step uses it.
 *
 * @param bindings what each parameter of the procedure stands for: the key of a fact or the name of an input
 * @param actions the ids of the actions that belong to the step; empty if all do
 * @param forReading whether it only explains the step; otherwise its cmdlets are the step's, if the step has none of its own
 */
public record ProcedureUse(String procedure, Map<String, String> bindings, Set<String> actions, boolean forReading) {
    public ProcedureUse {
        bindings = Map.copyOf(bindings);
        actions = Set.copyOf(actions);
    }

    /** Whether the step asks for this action. */
    public boolean asksFor(Procedure.Action action) {
        return actions.isEmpty() || actions.contains(action.id());
    }
}
