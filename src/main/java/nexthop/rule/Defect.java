package nexthop.rule;

import java.util.List;
import nexthop.model.Element;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * What a rule has seen. The {@link RuleBook} makes a {@link Finding} of it by adding what the rule does not decide: how grave it is
 * and where it is written.
 *
 * @param kind the case of the rule, as its page lists it
 * @param advice the same said of a next hop that is only thought of, for {@link NextHopAdvice}; as the message where nothing else is given
 * @param unsaid what the defect is about beyond what the message says, so that it counts as another once that changes
 * @param nextHop set if it concerns the element's next-hop link: what the link points at
 */
public record Defect(String kind, ElementId element, @Nullable ElementId nextHop, String message, String advice,
        String symptom, String why, String remedy, List<String> unsaid, List<Fix> fixes) {

    public Defect {
        unsaid = List.copyOf(unsaid);
        fixes = LaterFixes.keep(fixes);
    }

    /** A defect of an element, in one sentence. */
    public static Defect of(String kind, ElementId element, String message) {
        return new Defect(kind, element, null, message, message, "", "", "", List.of(), List.of());
    }

    /** The defect as one of the link to this next hop. */
    public Defect onLinkTo(@Nullable ElementId changed) {
        return new Defect(kind, element, changed, message, advice, symptom, why, remedy, unsaid, fixes);
    }

    /** What it says of a next hop that is only thought of. */
    public Defect asAdvice(String changed) {
        return new Defect(kind, element, nextHop, message, changed, symptom, why, remedy, unsaid, fixes);
    }

    /** What the administrator would see. */
    public Defect seenAs(String changed) {
        return new Defect(kind, element, nextHop, message, advice, changed, why, remedy, unsaid, fixes);
    }

    public Defect because(String changed) {
        return new Defect(kind, element, nextHop, message, advice, symptom, changed, remedy, unsaid, fixes);
    }

    public Defect remedy(String changed) {
        return new Defect(kind, element, nextHop, message, advice, symptom, why, changed, unsaid, fixes);
    }

    /** The message names the first of these only; the others belong to the defect all the same. */
    public Defect listing(List<? extends Element> elements) {
        return listingNames(elements.stream().map(Element::name).toList());
    }

    /** As {@link #listing}, of bare names. */
    public Defect listingNames(List<String> names) {
        return Wording.saysAll(names.size()) ? this : notSaying(names);
    }

    /** What the message leaves out. */
    public Defect notSaying(List<String> changed) {
        return new Defect(kind, element, nextHop, message, advice, symptom, why, remedy, changed, fixes);
    }

    /** The fixes, best first. */
    public Defect fixedBy(List<Fix> changed) {
        return new Defect(kind, element, nextHop, message, advice, symptom, why, remedy, unsaid, changed);
    }

    public Defect fixedBy(Fix... changed) {
        return fixedBy(List.of(changed));
    }
}
