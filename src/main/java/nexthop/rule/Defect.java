package nexthop.rule;

import java.util.List;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has seen. The {@link RuleBook} makes a {@link Finding} of it by adding what the rule does not decide: how grave it is
 * and where it is written.
 *
 * @param kind the case of the rule, as its page lists it
 * @param advice the same said of a next hop that is only thought of, for {@link NextHopAdvice}; as the message where nothing else is given
 * @param nextHop set if it concerns the element's next-hop link: what the link points at
 */
public record Defect(String kind, ElementId element, @Nullable ElementId nextHop, String message, String advice,
        String symptom, String why, String remedy, List<Fix> fixes) {

    public Defect {
        fixes = LaterFixes.keep(fixes);
    }

    /** A defect of an element, in one sentence. */
    public static Defect of(String kind, ElementId element, String message) {
        return new Defect(kind, element, null, message, message, "", "", "", List.of());
    }

    /** The defect as one of the link to this next hop. */
    public Defect onLinkTo(@Nullable ElementId changed) {
        return new Defect(kind, element, changed, message, advice, symptom, why, remedy, fixes);
    }

    /** What it says of a next hop that is only thought of. */
    public Defect asAdvice(String changed) {
        return new Defect(kind, element, nextHop, message, changed, symptom, why, remedy, fixes);
    }

    /** What the administrator would see. */
    public Defect seenAs(String changed) {
        return new Defect(kind, element, nextHop, message, advice, changed, why, remedy, fixes);
    }

    public Defect because(String changed) {
        return new Defect(kind, element, nextHop, message, advice, symptom, changed, remedy, fixes);
    }

    public Defect remedy(String changed) {
        return new Defect(kind, element, nextHop, message, advice, symptom, why, changed, fixes);
    }

    /** The fixes, best first. */
    public Defect fixedBy(List<Fix> changed) {
        return new Defect(kind, element, nextHop, message, advice, symptom, why, remedy, changed);
    }

    public Defect fixedBy(Fix... changed) {
        return fixedBy(List.of(changed));
    }
}
