package nexthop.knowledge;

import java.util.Map;

/**
 * A procedure as a step uses it.
 *
 * @param bindings what each parameter of the procedure stands for: the key of a fact or the name of an input
 * @param forReading whether it only explains the step; otherwise its cmdlets are the step's, if the step has none of its own
 */
public record ProcedureUse(String procedure, Map<String, String> bindings, boolean forReading) {
    public ProcedureUse {
        bindings = Map.copyOf(bindings);
    }
}
