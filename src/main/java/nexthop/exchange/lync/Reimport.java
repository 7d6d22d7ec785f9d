package nexthop.exchange.lync;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nexthop.model.AcceptanceKey;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.PlanKey;
import nexthop.model.Shown;
import nexthop.model.SipDomain;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Lays a topology read anew over a drawing that people have worked on.
 *
 * <p>What bears the same name is the same thing: it keeps its id and its place, and what a document cannot know of it (UCMA version,
 * what it was created under, updates, offers, users, endpoints, what is retired). What the document does know, it decides. A pool
 * that is not in the document is taken out if it came from a document, which its services show, and stays if somebody drew it or
 * marked it as retired. Every difference is listed.
 */
public final class Reimport {

    /** What became of an element. */
    public enum Kind {
        ADDED("Added"), CHANGED("Changed"), REMOVED("Removed"),
        /** Not in the document, and kept all the same. */
        KEPT("Kept");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * One difference between the drawing before and after.
     *
     * @param element its id, in the drawing after; before, if it was removed; null if it is about the topology as a whole
     * @param text a sentence for the user; safe to print
     */
    public record Change(Kind kind, @Nullable ElementId element, String text) {}

    /** @param changes what is new first, then what changed, went, and stayed; within that in the order of the ids */
    public record Result(Drawing drawing, List<Change> changes) {
        public Result {
            changes = List.copyOf(changes);
        }

        public List<Change> changes(Kind kind) {
            return changes.stream().filter(change -> change.kind() == kind).toList();
        }
    }

    private final Drawing drawing;
    private final Topology current;
    private final Topology imported;
    private final Map<ElementId, Element> result = new HashMap<>();
    private final Changes changes = new Changes();

    private Reimport(Drawing drawing, Topology imported) {
        this.drawing = drawing;
        this.current = drawing.topology();
        this.imported = imported;
    }

    /** The drawing with the imported topology laid over it; what is new has no place yet. */
    public static Result over(Drawing drawing, Topology imported) {
        return new Reimport(drawing, imported).run();
    }

    private Result run() {
        Matches matches = Matches.of(current, imported);
        Merging merging = new Merging(matches);
        for (Element element : imported.elements()) {
            Element merged = merging.of(element);
            result.put(merged.id(), merged);
        }
        new Remainder(current, imported, matches, result, changes).keep();
        DanglingReferences dangling = new DanglingReferences(result);
        dangling.drop();
        Differences.report(current, Topology.of(result.values()), changes);
        Topology topology = Topology.of(result.values())
                .withTitle(current.title().isEmpty() ? imported.title() : current.title())
                .withSipDomains(sipDomains())
                .withInteropCuts(dangling.without(current.interopCuts()));
        Drawing merged = drawing.with(topology)
                .with(drawing.layout().without(gone()))
                .with(drawing.plans().without(withoutPool()))
                .with(drawing.acceptances().without(withoutElement()));
        return new Result(merged, changes.all());
    }

    /** What has a place in the drawing and is no more. */
    private List<ElementId> gone() {
        return drawing.layout().places().keySet().stream().filter(id -> !result.containsKey(id)).toList();
    }

    /** The pools that plans are about and that are no more. */
    private Set<ElementId> withoutPool() {
        return drawing.plans()
                .byKey()
                .keySet()
                .stream()
                .map(PlanKey::pool)
                .filter(id -> !result.containsKey(id))
                .collect(Collectors.toSet());
    }

    /** The elements that accepted findings are about and that are no more. */
    private Set<ElementId> withoutElement() {
        return drawing.acceptances()
                .byKey()
                .keySet()
                .stream()
                .map(AcceptanceKey::element)
                .filter(id -> !result.containsKey(id))
                .collect(Collectors.toSet());
    }

    private SortedSet<SipDomain> sipDomains() {
        SortedSet<SipDomain> domains = imported.sipDomains().isEmpty() ? current.sipDomains() : imported.sipDomains();
        if (!domains.equals(current.sipDomains())) {
            changes.note(current.sipDomains().isEmpty() ? Kind.ADDED : Kind.CHANGED, null, "The SIP domains are now "
                    + String.join(", ", domains.stream().map(SipDomain::name).map(Shown::plain).toList()) + ".");
        }
        return domains;
    }
}
