package nexthop.exchange.runbook;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.layout.Sheet;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Part;
import nexthop.scenario.Plan;
import nexthop.scenario.Playback;

/**
 * What a plan is about in its topology.
 *
 * @param touched the cards of the pool, of its next hops in any state, and of everything that a step changes
 * @param drawn the cards that pictures show: all of them, or, where these are more than fit on a sheet of paper, those touched and
 *     their closest neighbours
 * @param all how many cards there are
 */
record Neighbourhood(Set<ElementId> touched, Set<ElementId> drawn, int all) {
    /** The most cards of a picture that can be read on a sheet of paper. */
    static final int MOST_DRAWN = 40;

    /** When a choice is made, so many other server pools at most come along because they work with those chosen. */
    private static final int INTEROP_DRAWN = 6;

    static Neighbourhood of(Plan plan) {
        Playback playback = plan.playback();
        TopologyGraph end = playback.graph(playback.length());
        Set<ElementId> touched = touched(plan);
        Set<ElementId> cards = new TreeSet<>();
        for (Element element : end.topology().elements()) {
            if (Sheet.isCard(element)) {
                cards.add(element.id());
            }
        }
        Set<ElementId> drawn = cards.size() <= MOST_DRAWN ? cards : chosen(touched, end);
        return new Neighbourhood(touched, drawn, cards.size());
    }

    boolean isPart() {
        return drawn.size() < all;
    }

    private static Set<ElementId> touched(Plan plan) {
        Playback playback = plan.playback();
        Set<ElementId> touched = new LinkedHashSet<>();
        touched.add(plan.pool());
        for (int n = 0; n <= playback.length(); n++) {
            touched.addAll(nextHops(playback.graph(n), plan.pool()));
        }
        for (int n = 1; n <= playback.length(); n++) {
            TopologyGraph graph = playback.graph(n);
            for (ElementId id : new TreeSet<>(playback.changed(n).elements())) {
                card(graph, id).ifPresent(card -> {
                    touched.add(card);
                    touched.addAll(nextHops(graph, card));
                });
            }
        }
        return touched;
    }

    private static Set<ElementId> nextHops(TopologyGraph graph, ElementId pool) {
        Set<ElementId> hops = new TreeSet<>();
        graph.topology().find(pool, ApplicationPool.class).ifPresent(found -> {
            Optional.ofNullable(found.nextHop()).filter(graph.topology()::contains).ifPresent(hops::add);
            found.retiredNextHops().stream().filter(graph.topology()::contains).forEach(hops::add);
        });
        return hops;
    }

    /** The card that stands for an element: a part's is that of the pool it belongs to; a site has none. */
    static Optional<ElementId> card(TopologyGraph graph, ElementId id) {
        Optional<Element> element = graph.topology().element(id);
        for (int depth = 0; depth < 3 && element.isPresent() && element.get() instanceof Part part; depth++) {
            element = graph.topology().element(part.owner());
        }
        return element.filter(Sheet::isCard).map(Element::id);
    }

    private static Set<ElementId> chosen(Set<ElementId> touched, TopologyGraph graph) {
        Set<ElementId> chosen = new LinkedHashSet<>();
        touched.stream().limit(MOST_DRAWN).forEach(chosen::add);
        Set<ElementId> stores = new TreeSet<>();
        Set<ElementId> partners = new TreeSet<>();
        for (ElementId card : chosen) {
            for (Relation relation : graph.graph().edgesOf(card)) {
                ElementId other = relation.from().equals(card) ? relation.to() : relation.from();
                if (relation instanceof Relation.Replication) {
                    stores.add(relation.to());
                } else if (relation instanceof Relation.Interop && !chosen.contains(other)) {
                    partners.add(other);
                }
            }
        }
        stores.stream().limit(Math.max(0, MOST_DRAWN - chosen.size())).forEach(chosen::add);
        partners.stream().limit(Math.clamp(MOST_DRAWN - chosen.size(), 0, INTEROP_DRAWN)).forEach(chosen::add);
        return chosen;
    }
}
