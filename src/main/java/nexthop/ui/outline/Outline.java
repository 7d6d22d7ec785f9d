package nexthop.ui.outline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.ui.command.TopologySearch;

/**
 * What is below what: sites, their pools, the applications of a pool, the endpoints of an application. What belongs to no site stands
 * beside the sites. Nothing is worked out before somebody asks for it.
 */
final class Outline {
    private final Topology topology;
    /** Those that match, with all above them; empty if everything is wanted. */
    private final Optional<Set<ElementId>> wanted;

    private Outline(Topology topology, Optional<Set<ElementId>> wanted) {
        this.topology = topology;
        this.wanted = wanted;
    }

    /** @param filter a part of what is wanted is called; blank for everything */
    static Outline of(Drawing drawing, String filter) {
        Topology topology = drawing.topology();
        if (filter.isBlank()) {
            return new Outline(topology, Optional.empty());
        }
        Outline whole = new Outline(topology, Optional.empty());
        Set<ElementId> ids = new HashSet<>();
        TopologySearch.find(drawing, filter).forEach(found -> {
            if (topology.contains(found.id())) {
                ids.add(found.id());
                ids.addAll(whole.above(found.id()));
            }
        });
        return new Outline(topology, Optional.of(ids));
    }

    Topology topology() {
        return topology;
    }

    boolean isFiltered() {
        return wanted.isPresent();
    }

    /** What stands at the top. */
    List<Element> roots() {
        List<Element> roots = new ArrayList<>(topology.sites());
        topology.pools().stream().filter(pool -> topology.element(pool.site()).isEmpty()).forEach(roots::add);
        roots.addAll(topology.managementStores());
        roots.addAll(topology.domainControllers());
        return kept(roots);
    }

    /** What is right below an element, the computers of a pool last. */
    List<Element> below(Element element) {
        return switch (element) {
            case Site site -> kept(new ArrayList<>(topology.poolsOf(site.id())));
            default -> {
                List<Element> parts = new ArrayList<>();
                List<Part> all = topology.partsOf(element.id());
                all.stream().filter(part -> !(part instanceof Computer)).forEach(parts::add);
                all.stream().filter(Computer.class::isInstance).forEach(parts::add);
                yield kept(parts);
            }
        };
    }

    private List<Element> kept(List<Element> elements) {
        wanted.ifPresent(ids -> elements.removeIf(element -> !ids.contains(element.id())));
        return elements;
    }

    /** What is above an element, from the top down. */
    List<ElementId> above(ElementId id) {
        List<ElementId> path = new ArrayList<>();
        Optional<Element> at = topology.element(id).flatMap(this::owner);
        while (at.isPresent() && path.size() < 8) {
            path.add(at.get().id());
            at = owner(at.get());
        }
        Collections.reverse(path);
        return path;
    }

    private Optional<Element> owner(Element element) {
        return switch (element) {
            case Part part -> topology.element(part.owner());
            case Pool pool -> topology.element(pool.site());
            default -> Optional.empty();
        };
    }
}
