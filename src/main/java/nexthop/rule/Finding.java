package nexthop.rule;

import java.util.List;
import nexthop.knowledge.Source;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * One defect of one element. All texts are whole sentences, and hold no control or invisible characters whatever the elements are
 * called.
 *
 * @param rule the id of the rule that found it, for example {@code next-hop-legacy}
 * @param kind which of the rule's cases it is, for example {@code new-pool}
 * @param element the element to mark and to select
 * @param nextHop set if the finding concerns the link from {@code element}, a trusted application pool, to its next hop: the id the
 *     link points at, which need not be there
 * @param message what is wrong
 * @param symptom what the administrator would see
 * @param why the reason
 * @param remedy what to do
 * @param source where it is written
 * @param unsaid what it is about beyond what the message says: all names, where the message has the first of them
 * @param fixes edits that make it go away, best first; empty if only the administrator can decide
 */
public record Finding(String rule, String kind, Severity severity, ElementId element, @Nullable ElementId nextHop,
        String message, String symptom, String why, String remedy, Source source, List<String> unsaid,
        List<Fix> fixes) {

    public Finding {
        unsaid = List.copyOf(unsaid);
        fixes = LaterFixes.keep(fixes);
    }

    /** The same finding with other fixes. */
    Finding with(List<Fix> changed) {
        return new Finding(rule, kind, severity, element, nextHop, message, symptom, why, remedy, source, unsaid,
                changed);
    }

    /** Whether it is the next-hop link of the element that is to be marked. */
    public boolean concernsNextHop() {
        return nextHop != null;
    }
}
