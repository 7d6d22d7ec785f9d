package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nexthop.edit.MergeLegacyPools;
import nexthop.graph.Relation;
import nexthop.model.ApplicationPool;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final Map<ElementId, Placement> places = new TreeMap<>(
            Map.of(Contoso.R2, new Placement(400, 0), Contoso.OLD, new Placement(0, 0), Contoso.LYNC_2013,
                    new Placement(400, 300), Contoso.STORE, new Placement(700, 300)));
    private final Drawing drawing = new MergeLegacyPools("Merge")
            .apply(new Drawing(Contoso.unmerged(), Layout.empty().with(places)));
    private final Sheet sheet = Sheet.of(drawing);

    @Test
    void aCardTellsNameKindAndParts() {
        Card card = sheet.card(Contoso.OLD).orElseThrow();

        assertThat(card.name()).isEqualTo("ivr-old");
        assertThat(card.suffix()).isEqualTo(".contoso.com");
        assertThat(card.caption()).isEqualTo("UCMA 2.0 trusted application pool");
        assertThat(card.chips()).containsExactly("ivr :6000", "1 endpoint", "1 computer");
        assertThat(sheet.card(Contoso.R2).orElseThrow().chips()).contains("1,240 users");
    }

    @Test
    void aLinkEndsAtTheBorderWithAGap() {
        Link hop = sheet.nextHopLink(Contoso.OLD).orElseThrow();
        Rect target = sheet.card(Contoso.R2).orElseThrow().bounds();

        assertThat(hop.route().getLast().x()).isEqualTo(target.x() - Link.GAP);
        assertThat(hop.route().getLast().y()).isBetween(target.y(), target.bottom());
    }

    @Test
    void everyPieceOfARouteIsHorizontalOrVertical() {
        for (Link link : sheet.links()) {
            for (int i = 1; i < link.route().size(); i++) {
                Point a = link.route().get(i - 1);
                Point b = link.route().get(i);
                assertThat(Math.abs(a.x() - b.x()) < 1e-9 || Math.abs(a.y() - b.y()) < 1e-9).as("%s", link).isTrue();
            }
        }
    }

    @Test
    void aFrameHoldsTheCardsOfItsSite() {
        Frame redmond = sheet.frame(Contoso.REDMOND).orElseThrow();

        assertThat(redmond.bounds().union(sheet.card(Contoso.LYNC_2013).orElseThrow().bounds()))
                .isEqualTo(redmond.bounds());
        assertThat(redmond.bounds().overlaps(sheet.card(Contoso.R2).orElseThrow().bounds())).isFalse();
    }

    @Test
    void aMovedSheetIsTheSheetOfTheMovedDrawing() {
        Map<ElementId, Placement> move = Map.of(Contoso.LYNC_2013, new Placement(100, 500));

        Sheet moved = sheet.moved(move);
        Sheet fresh = Sheet.of(drawing.with(drawing.layout().with(move)));

        assertThat(moved.cards()).containsExactlyInAnyOrderElementsOf(fresh.cards());
        assertThat(moved.links()).containsExactlyInAnyOrderElementsOf(fresh.links());
        assertThat(moved.frames()).containsExactlyInAnyOrderElementsOf(fresh.frames());
    }

    @Test
    void movingAgainAndAgainEndsWhereTheDrawingDoes() {
        Random random = new Random(7);
        Drawing before = tangled(random);
        Sheet moving = Sheet.of(before);
        Layout layout = before.layout();
        for (int step = 0; step < 120; step++) {
            Map<ElementId, Placement> move = new TreeMap<>();
            for (int i = random.nextInt(4); i >= 0; i--) {
                move.put(new ElementId("pool-" + random.nextInt(80)), place(random));
            }
            layout = layout.with(move);
            Sheet moved = moving.moved(move);
            moved.differenceFrom(moving)
                    .ifPresent(difference -> assertThat(difference.cards()).as("what has moved")
                            .isSubsetOf(move.keySet()));
            moving = moved;
            if (step % 8 == 7) {
                Sheet fresh = Sheet.of(before.with(layout));
                assertThat(moving.cards()).containsExactlyElementsOf(fresh.cards());
                assertThat(moving.links()).containsExactlyElementsOf(fresh.links());
            }
        }
    }

    @Test
    void aFewMovesShareAllElse() {
        Drawing before = tangled(new Random(7));
        Sheet whole = Sheet.of(before);
        Sheet moved = whole.moved(Map.of(new ElementId("pool-70"), new Placement(9_000, 9_000)));

        Sheet.Difference difference = moved.differenceFrom(whole).orElseThrow();

        assertThat(difference.cards()).containsExactly(new ElementId("pool-70"));
        assertThat(difference.links()).isNotEmpty().hasSizeLessThan(40);
        assertThat(whole.card(new ElementId("pool-70"))).isNotEqualTo(moved.card(new ElementId("pool-70")));
    }

    private static Drawing tangled(Random random) {
        List<Element> elements = new ArrayList<>();
        Map<ElementId, Placement> placed = new TreeMap<>();
        for (int i = 0; i < 80; i++) {
            ElementId id = new ElementId("pool-" + i);
            elements.add(i < 6
                    ? ServerPool.frontEnd(id, "fe" + i + ".contoso.com", ServerGeneration.LYNC_2013)
                    : ApplicationPool.named(id, "app" + i + ".contoso.com", UcmaVersion.UCMA_4_0)
                            .withNextHop(new ElementId("pool-" + random.nextInt(6))));
            placed.put(id, place(random));
        }
        return new Drawing(Topology.of(elements), Layout.empty().with(placed));
    }

    private static Placement place(Random random) {
        return new Placement(random.nextInt(12) * 240.0, random.nextInt(12) * 130.0);
    }

    @Test
    void whatHasNoPlaceIsNotDrawn() {
        Sheet partly = Sheet.of(drawing.with(Layout.empty().with(Map.of(Contoso.R2, new Placement(0, 0)))));

        assertThat(partly.cards()).hasSize(1);
        assertThat(partly.links()).isEmpty();
    }

    @Test
    void interopAndReplicationAreDrawnBesideTheNextHop() {
        assertThat(sheet.links()).extracting(link -> link.relation().getClass().getSimpleName())
                .containsExactlyInAnyOrder("NextHop", "Interop", "Replication");
        assertThat(sheet.linksOf(Contoso.STORE)).extracting(Link::relation)
                .containsExactly(new Relation.Replication(Contoso.LYNC_2013, Contoso.STORE));
    }
}
