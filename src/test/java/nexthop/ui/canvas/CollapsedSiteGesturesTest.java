package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.IVR_OLD;
import static nexthop.ui.canvas.Specimens.LEGACY_SITE;
import static nexthop.ui.canvas.Specimens.OCS;
import static nexthop.ui.canvas.Specimens.REDMOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import nexthop.edit.AddElements;
import nexthop.edit.CollapseSites;
import nexthop.layout.Card;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.Site;
import nexthop.model.UcmaVersion;
import nexthop.ui.canvas.skin.Emphasis;
import nexthop.ui.palette.PaletteItem.NewApplicationPool;
import nexthop.ui.palette.PaletteItem.NewServerPool;
import nexthop.ui.session.DocumentSession;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Things dropped on the box of a collapsed site, and room kept for what is not seen. */
class CollapsedSiteGesturesTest {
    private final Hand hand = Hand.onMigration();
    private final DocumentSession session = hand.session;
    private final CanvasModel canvas = hand.canvas;

    private ElementId siteOf(ElementId pool) {
        return session.drawing().topology().find(pool, Pool.class).orElseThrow().site();
    }

    private void collapse(ElementId site) {
        session.perform(new CollapseSites("Collapse", Set.of(site), true));
    }

    private Rect box(ElementId site) {
        return canvas.sheet().boundsOf(site).orElseThrow();
    }

    private void assertNothingOverlaps() {
        session.perform(new CollapseSites("Expand", Set.of(LEGACY_SITE, REDMOND), false));
        canvas.show(Layers.allShown());
        List<Rect> cards = canvas.sheet().cards().stream().map(Card::bounds).toList();
        for (int i = 0; i < cards.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(cards.get(i).overlaps(cards.get(j))).isFalse();
            }
        }
    }

    @Test
    void aCardDroppedOnTheBoxBecomesAMemberAndDisappearsIntoIt() {
        collapse(LEGACY_SITE);
        Drawing before = session.drawing();
        Rect box = box(LEGACY_SITE);
        int edits = hand.edits();

        hand.press(hand.middle(BOTS)).dragBy(20, 20).drag(box.center());
        assertThat(canvas.overlay().intoSite()).contains(LEGACY_SITE);
        assertThat(canvas.overlay().hint()).isEqualTo("Joins BackCompatSite");
        assertThat(canvas.looks().emphasis(LEGACY_SITE)).isEqualTo(Emphasis.RAISED);
        hand.release();

        assertThat(siteOf(BOTS)).isEqualTo(LEGACY_SITE);
        assertThat(canvas.sheet().card(BOTS)).isEmpty();
        assertThat(canvas.drawnOf(BOTS)).contains(LEGACY_SITE);
        assertThat(canvas.sheet().card(LEGACY_SITE).orElseThrow().chips()).contains("2 app pools");
        assertThat(box(LEGACY_SITE)).as("the box stays where it is").isEqualTo(box);
        assertThat(hand.edits()).isEqualTo(edits + 1);
        assertThat(session.historyProperty().get().undoLabel()).contains("Move bots.contoso.com to BackCompatSite");
        session.undo();
        assertThat(session.drawing()).isEqualTo(before);
    }

    @Test
    void severalAtOnceComeToStandApart() {
        collapse(LEGACY_SITE);
        session.selection().set(List.of(BOTS, Specimens.IVR_NEW, Specimens.CMS));
        hand.press(hand.middle(BOTS)).dragBy(20, 20).drag(box(LEGACY_SITE).center()).release();
        assertThat(List.of(siteOf(BOTS), siteOf(Specimens.IVR_NEW))).containsOnly(LEGACY_SITE);
        assertNothingOverlaps();
    }

    @Test
    void anEmptyCollapsedSiteTakesItsFirstMember() {
        ElementId site = new ElementId("site-new");
        session.perform(new AddElements("Add site", List.of(new Site(site, "Reading", null, Site.Kind.CENTRAL)),
                Map.of(site, new Placement(900, 400))));
        collapse(site);
        Rect box = box(site);
        hand.press(hand.middle(BOTS)).dragBy(20, 20).drag(box.center()).release();
        assertThat(siteOf(BOTS)).isEqualTo(site);
        assertThat(box(site).x()).as("on the grid, it stays within a mesh").isCloseTo(box.x(), within(10.0));
    }

    @Test
    void shiftTakesAMemberOutAgainOnceTheSiteIsExpanded() {
        collapse(LEGACY_SITE);
        hand.press(hand.middle(BOTS)).dragBy(20, 20).drag(box(LEGACY_SITE).center()).release();
        session.perform(new CollapseSites("Expand", Set.of(LEGACY_SITE), false));
        hand.shift(true).press(hand.middle(BOTS)).release();
        session.selection().only(BOTS);
        hand.shift(false).press(hand.middle(BOTS)).dragBy(20, 20).shift(true).drag(new Point(-900, 900)).release();
        assertThat(siteOf(BOTS)).isNull();
    }

    @Test
    void somethingNewDroppedOnTheBoxIsAMemberToo() {
        collapse(REDMOND);
        Rect box = box(REDMOND);
        canvas.beginPlacing(new NewServerPool(ServerGeneration.LYNC_2013));
        hand.drag(box.center());
        assertThat(canvas.overlay().intoSite()).contains(REDMOND);
        hand.release();
        ElementId made = session.selection().state().first().orElseThrow();
        assertThat(siteOf(made)).isEqualTo(REDMOND);
        assertThat(box(REDMOND)).isEqualTo(box);
        assertNothingOverlaps();
    }

    @Test
    void nothingNewIsPutWhereSomethingHiddenStands() {
        canvas.show(new Layers(Set.of(Layer.NEW)));
        Point hidden = new Point(504, 348); // where the Lync pool is
        canvas.show(canvas.viewport().centredOn(hidden, 1_000, 700));
        canvas.addAtOnce(new NewApplicationPool(UcmaVersion.UCMA_2_0));
        ElementId made = session.selection().state().first().orElseThrow();
        assertThat(canvas.isHidden(Specimens.LYNC)).as("what is hidden stays so").isTrue();
        assertThat(hand.place(made)).isNotEqualTo(hand.place(Specimens.LYNC));
        assertNothingOverlaps();
    }

    @Test
    void nothingNewIsPutWhereACollapsedSiteWillExpand() {
        collapse(REDMOND);
        Point inside = new Point(504, 538);
        assertThat(canvas.index().cardAt(inside)).isEmpty();
        canvas.show(canvas.viewport().centredOn(inside, 1_000, 700));
        canvas.addAtOnce(new NewApplicationPool(UcmaVersion.UCMA_4_0));
        ElementId made = session.selection().state().first().orElseThrow();
        Rect card = canvas.sheet().boundsOf(made).orElseThrow();
        session.perform(new CollapseSites("Expand", Set.of(REDMOND), false));
        assertThat(canvas.sheet().frame(REDMOND).orElseThrow().bounds().overlaps(card)).isFalse();
        assertNothingOverlaps();
    }

    @Test
    void aMemberOfACollapsedSiteStaysInItWhileItsBoxIsMoved() {
        collapse(LEGACY_SITE);
        hand.press(box(LEGACY_SITE).center()).dragBy(30, 40).release();
        assertThat(List.of(siteOf(OCS), siteOf(IVR_OLD))).containsOnly(LEGACY_SITE);
    }
}
