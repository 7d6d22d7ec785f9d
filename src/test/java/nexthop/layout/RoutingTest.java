package nexthop.layout;

import static nexthop.layout.Samples.application;
import static nexthop.layout.Samples.id;
import static nexthop.layout.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nexthop.graph.Relation;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {
    private static final Topology PAIR = Topology.of(List.of(server("fe", ServerGeneration.LYNC_2013, null),
            application("app", UcmaVersion.UCMA_4_0, "fe", null)));

    @Test
    void cardsThatFaceEachOtherAreJoinedByAStraightLink() {
        assertThat(hop(PAIR, Map.of("fe", at(0, 0), "app", at(60, 300)), "app").route()).hasSize(2);
        assertThat(hop(PAIR, Map.of("fe", at(0, 0), "app", at(400, 20)), "app").route()).hasSize(2);
    }

    @Test
    void cardsThatDoNotFaceEachOtherAreJoinedByALinkThatBends() {
        assertThat(hop(PAIR, Map.of("fe", at(0, 0), "app", at(400, 300)), "app").route()).hasSizeGreaterThan(2);
    }

    @Test
    void aLinkGoesAroundACardInItsWay() {
        Topology topology = PAIR.with(server("other", ServerGeneration.LYNC_2010, null));
        Map<String, Placement> places = Map.of("fe", at(0, 0), "other", at(0, 150), "app", at(0, 300));
        assertThat(runsOver(hop(topology, places, "app"), rect(places, "other"))).isFalse();
    }

    @Test
    void theCheckForRunningOverSeesALinkThatDoes() {
        Map<String, Placement> places = Map.of("fe", at(0, 0), "app", at(0, 300));
        assertThat(runsOver(hop(PAIR, places, "app"), new Rect(0, 150, Card.WIDTH, Card.HEIGHT))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 12, 30, 100})
    void noNextHopOfAnArrangedHubRunsOverACard(int spokes) {
        Topology topology = Samples.hub(spokes);
        Sheet sheet = Sheet.of(new Drawing(topology, Arrangement.anew(topology)));
        for (Link link : sheet.links()) {
            for (Card card : sheet.cards()) {
                if (!card.id().equals(link.relation().from()) && !card.id().equals(link.relation().to())) {
                    assertThat(runsOver(link, card.bounds())).as("%s over %s", link, card.id()).isFalse();
                }
            }
        }
    }

    @Test
    void nextHopsThatArriveInNumbersMeetInOnePoint() {
        Topology topology = Samples.hub(12);
        Sheet sheet = Sheet.of(new Drawing(topology, Arrangement.anew(topology)));
        Rect hub = sheet.boundsOf(id("fe")).orElseThrow();
        assertThat(sheet.links()).extracting(link -> link.route().getLast())
                .containsOnly(new Point(hub.center().x(), hub.bottom() + Link.GAP));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whereverCardsStandRoutesAreUprightAndEndAtTheirCards(long seed) {
        Topology topology = Samples.random(60, seed);
        Random random = new Random(seed);
        Map<ElementId, Placement> places = new HashMap<>();
        topology.elements()
                .forEach(element -> places.put(element.id(), at(random.nextInt(2_000), random.nextInt(1_500))));
        Sheet sheet = Sheet.of(new Drawing(topology, Layout.empty().with(places)));
        for (Link link : sheet.links()) {
            List<Point> route = link.route();
            for (int i = 1; i < route.size(); i++) {
                boolean upright = route.get(i).x() == route.get(i - 1).x() || route.get(i).y() == route.get(i - 1).y();
                assertThat(upright).as("%s", link).isTrue();
            }
            assertTouches(route.getFirst(), sheet, link.relation().from());
            assertTouches(route.getLast(), sheet, link.relation().to());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aMovedSheetHasTheLinksOfASheetMadeAnew(long seed) {
        Topology topology = Samples.random(60, seed);
        Layout layout = Arrangement.anew(topology);
        Sheet sheet = Sheet.of(new Drawing(topology, layout));
        Random random = new Random(seed);
        List<Card> cards = List.copyOf(sheet.cards());
        for (int i = 0; i < 40; i++) {
            Map<ElementId, Placement> move = Map.of(cards.get(random.nextInt(cards.size())).id(),
                    at(random.nextInt(200) * 10, random.nextInt(150) * 10));
            layout = layout.with(move);
            sheet = sheet.moved(move);
            assertThat(sheet.links())
                    .containsExactlyInAnyOrderElementsOf(Sheet.of(new Drawing(topology, layout)).links());
        }
    }

    @Test
    void aBadgeStandsOffTheBends() {
        Link link = new Link(new Relation.NextHop(id("a"), id("b"), false),
                List.of(new Point(0, 0), new Point(0, 100), new Point(90, 100)));
        assertThat(link.middle()).isEqualTo(new Point(0, 50));
    }

    private static void assertTouches(Point end, Sheet sheet, ElementId card) {
        Rect bounds = sheet.boundsOf(card).orElseThrow();
        assertThat(bounds.grown(Link.GAP + 0.01).contains(end)).isTrue();
        assertThat(bounds.grown(-0.01).contains(end)).isFalse();
    }

    private static Link hop(Topology topology, Map<String, Placement> places, String pool) {
        Map<ElementId, Placement> byId = new HashMap<>();
        places.forEach((name, place) -> byId.put(id(name), place));
        return Sheet.of(new Drawing(topology, Layout.empty().with(byId))).nextHopLink(id(pool)).orElseThrow();
    }

    private static Placement at(double x, double y) {
        return new Placement(x, y);
    }

    private static Rect rect(Map<String, Placement> places, String name) {
        Placement place = places.getOrDefault(name, at(0, 0));
        return new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT);
    }

    private static boolean runsOver(Link link, Rect card) {
        List<Rect> stretches = new ArrayList<>();
        for (int i = 1; i < link.route().size(); i++) {
            stretches.add(Rect.between(link.route().get(i - 1), link.route().get(i)).grown(0.5));
        }
        return stretches.stream().anyMatch(card::overlaps);
    }
}
