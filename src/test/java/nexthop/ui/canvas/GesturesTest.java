package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.CMS;
import static nexthop.ui.canvas.Specimens.IVR_NEW;
import static nexthop.ui.canvas.Specimens.IVR_OLD;
import static nexthop.ui.canvas.Specimens.LEGACY_SITE;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static nexthop.ui.canvas.Specimens.REDMOND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.edit.SetTitle;
import nexthop.graph.Relation;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.Site;
import nexthop.model.UcmaVersion;
import nexthop.ui.canvas.geometry.Guide;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Emphasis;
import nexthop.ui.canvas.skin.Mark;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.canvas.tool.Board;
import nexthop.ui.canvas.tool.DraggingSelection;
import nexthop.ui.canvas.tool.DrawingLink;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.MovingByKeyboard;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.Panning;
import nexthop.ui.canvas.tool.PlacingByKeyboard;
import nexthop.ui.canvas.tool.PlacingFromPalette;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.canvas.tool.PressingElement;
import nexthop.ui.canvas.tool.PressingLink;
import nexthop.ui.canvas.tool.PressingSheet;
import nexthop.ui.canvas.tool.PressingTail;
import nexthop.ui.canvas.tool.QuickAdding;
import nexthop.ui.canvas.tool.RetargetingLink;
import nexthop.ui.canvas.tool.RetargetingTail;
import nexthop.ui.canvas.tool.RubberBanding;
import nexthop.ui.palette.PaletteItem.NewApplicationPool;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.palette.PaletteItem.NewServerPool;
import nexthop.ui.palette.PaletteItem.NewSurrounding;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every gesture, driven without a window. */
class GesturesTest {
    private final Hand hand = Hand.onMigration();
    private final DocumentSession session = hand.session;
    private final CanvasModel canvas = hand.canvas;
    private static final Point NOWHERE = new Point(900, 120);

    /** A point of a link just off the card it begins at. */
    static Point tail(Link link) {
        Point from = link.route().get(0);
        Point to = link.route().get(1);
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return from.plus((to.x() - from.x()) / length * 6, (to.y() - from.y()) / length * 6);
    }

    private ElementId nextHop(ElementId pool) {
        return session.drawing().topology().find(pool, ApplicationPool.class).orElseThrow().nextHop();
    }

    @Nested
    class Selecting {
        @Test
        void aClickSelectsOne() {
            hand.click(hand.middle(BOTS)).is(Idle.class);
            assertThat(session.selection().state().elements()).containsExactly(BOTS);
            hand.click(hand.middle(LYNC));
            assertThat(session.selection().state().elements()).containsExactly(LYNC);
        }

        @Test
        void shiftAndShortcutToggle() {
            hand.click(hand.middle(BOTS));
            hand.shift(true).click(hand.middle(LYNC));
            hand.shift(false).shortcut(true).click(hand.middle(OCS));
            assertThat(session.selection().state().elements()).containsExactly(BOTS, LYNC, OCS);
            hand.click(hand.middle(LYNC));
            assertThat(session.selection().state().elements()).containsExactly(BOTS, OCS);
        }

        @Test
        void aClickOnOneOfSeveralLeavesThatOne() {
            canvas.selectAll();
            hand.press(hand.middle(BOTS)).is(PressingElement.class);
            assertThat(session.selection().state().elements()).as("a drag may follow").hasSizeGreaterThan(1);
            hand.release();
            assertThat(session.selection().state().elements()).containsExactly(BOTS);
        }

        @Test
        void aClickOnTheSheetSelectsNothing() {
            canvas.selectAll();
            hand.press(NOWHERE).is(PressingSheet.class).release().is(Idle.class);
            assertThat(session.selection().state().isEmpty()).isTrue();
        }

        @Test
        void aLinkIsSelectedByItsLine() {
            Relation link = new Relation.NextHop(IVR_NEW, LYNC, false);
            hand.click(canvas.sheet().link(link).orElseThrow().middle());
            assertThat(session.selection().state().selectedLink()).contains(link);
        }

        @Test
        void theRubberBandTakesWhatLiesInItFullyOrPartly() {
            Rect bots = canvas.sheet().boundsOf(BOTS).orElseThrow();
            hand.press(new Point(bots.x() - 20, bots.bottom() + 10)).dragBy(2, 2).is(PressingSheet.class);
            hand.drag(new Point(bots.x() + 10, bots.y() + 10)).is(RubberBanding.class);
            assertThat(session.selection().state().elements()).containsExactly(BOTS);
            hand.drag(new Point(bots.x() - 40, bots.bottom() + 5));
            assertThat(session.selection().state().elements()).as("and lets go again").isEmpty();
            hand.drag(new Point(bots.right() + 200, bots.y() + 30)).release().is(Idle.class);
            assertThat(session.selection().state().elements()).containsExactlyInAnyOrder(BOTS, IVR_NEW);
            assertThat(hand.edits()).isZero();
        }

        @Test
        void withShiftTheRubberBandAdds() {
            hand.click(hand.middle(OCS));
            Rect bots = canvas.sheet().boundsOf(BOTS).orElseThrow();
            hand.shift(true).press(new Point(bots.x() - 20, bots.bottom() + 10)).drag(bots.center()).release();
            assertThat(session.selection().state().elements()).containsExactly(OCS, BOTS);
        }

        @Test
        void aSiteIsCaughtOnlyAsAWhole() {
            Rect frame = canvas.sheet().frame(LEGACY_SITE).orElseThrow().bounds();
            hand.press(new Point(frame.x() - 20, frame.y() - 20))
                    .drag(new Point(frame.right() - 30, frame.bottom() + 20));
            assertThat(session.selection().state().elements()).doesNotContain(LEGACY_SITE);
            hand.drag(new Point(frame.right() + 20, frame.bottom() + 20));
            assertThat(session.selection().state().elements()).contains(LEGACY_SITE);
        }

        @Test
        void escTakesTheRubberBandBack() {
            hand.click(hand.middle(OCS));
            hand.press(new Point(0, 700)).drag(new Point(1_000, 0));
            canvas.cancel();
            assertThat(session.selection().state().elements()).containsExactly(OCS);
            canvas.cancel();
            assertThat(session.selection().state().isEmpty()).as("a second Esc selects nothing").isTrue();
        }

        @Test
        void aSelectedPartShowsOnItsCard() {
            session.selection().only(new ElementId("app-bots"));
            assertThat(canvas.looks().isSelected(BOTS)).isTrue();
            assertThat(canvas.looks().isSelected(LYNC)).isFalse();
        }
    }

    @Nested
    class Moving {
        @Test
        void aDragIsOneEdit() {
            hand.press(hand.middle(BOTS)).dragBy(2, 1).is(PressingElement.class);
            hand.dragBy(30, 20).is(DraggingSelection.class).dragBy(33, 14);
            assertThat(hand.edits()).as("nothing is changed before the release").isZero();
            assertThat(hand.place(BOTS)).isEqualTo(new Placement(60, 500));
            hand.release().is(Idle.class);
            assertThat(hand.edits()).isEqualTo(1);
            assertThat(session.historyProperty().get().undoLabel()).contains("Move bots.contoso.com");
            assertThat(hand.place(BOTS).x() % 10).isZero();
            assertThat(hand.place(BOTS)).isNotEqualTo(new Placement(60, 500));
            session.undo();
            assertThat(hand.place(BOTS)).isEqualTo(new Placement(60, 500));
        }

        @Test
        void withinReachItComesToLieExactlyInLine() {
            hand.press(hand.middle(BOTS)).drag(hand.middle(BOTS).plus(47, 14)).drag(hand.middle(BOTS).plus(120, 4));
            assertThat(canvas.overlay().guides()).isNotEmpty();
            hand.release();
            assertThat(hand.place(BOTS).y()).isEqualTo(hand.place(IVR_NEW).y());
        }

        @Test
        void aCardIsDrawnToWhereItsGapEqualsAnotherOneOfTheRow() {
            hand.press(hand.middle(CMS)).dragBy(20, 20).drag(hand.middle(CMS).plus(73, 192));
            assertThat(canvas.overlay().guides()).filteredOn(guide -> guide.kind() == Guide.Kind.GAP).hasSize(2);
            assertThat(canvas.overlay().guides()).anyMatch(guide -> guide.kind() == Guide.Kind.LINE);
            hand.modifiers(false, false, true);
            assertThat(canvas.overlay().guides()).isEmpty();
            hand.modifiers(false, false, false).release();
            assertThat(hand.place(CMS)).as("as far from the one as that is from the other, and in their row")
                    .isEqualTo(new Placement(740, 500));
        }

        @Test
        void altSwitchesSnappingOff() {
            hand.press(hand.middle(BOTS)).alt(true).drag(hand.middle(BOTS).plus(120.5, 4.25));
            assertThat(canvas.overlay().guides()).isEmpty();
            hand.release();
            assertThat(hand.place(BOTS)).isEqualTo(new Placement(180.5, 504.25));
        }

        @Test
        void theWholeSelectionMovesAlike() {
            session.selection().set(List.of(BOTS, IVR_NEW));
            hand.press(hand.middle(BOTS)).drag(hand.middle(BOTS).plus(50, 90)).release();
            assertThat(hand.place(BOTS)).isEqualTo(new Placement(110, 590));
            assertThat(hand.place(IVR_NEW)).isEqualTo(new Placement(450, 590));
            assertThat(hand.place(LYNC)).isEqualTo(new Placement(400, 310));
            assertThat(session.historyProperty().get().undoLabel()).contains("Move 2 elements");
        }

        @Test
        void aFrameMovesWithItsMembers() {
            Rect frame = canvas.sheet().frame(REDMOND).orElseThrow().bounds();
            hand.press(new Point(frame.x() + 50, frame.y() + 10)).dragBy(200, 100).release();
            Rect after = canvas.sheet().frame(REDMOND).orElseThrow().bounds();
            assertThat(after.width()).isEqualTo(frame.width());
            assertThat(after.x() - frame.x()).isEqualTo(hand.place(BOTS).x() - 60).isNotZero();
            assertThat(hand.place(OCS)).isEqualTo(new Placement(400, 70));
            assertThat(hand.edits()).isEqualTo(1);
        }

        @Test
        void escGivesTheDragUp() {
            hand.press(hand.middle(BOTS)).dragBy(100, 100);
            canvas.cancel();
            hand.is(Idle.class).dragBy(10, 10).release().is(Idle.class);
            assertThat(hand.edits()).isZero();
            assertThat(canvas.index().cardAt(new Point(70, 510))).isPresent();
        }

        @Test
        void lossOfTheFocusGivesTheDragUp() {
            hand.press(hand.middle(BOTS)).dragBy(100, 100);
            canvas.settle();
            hand.is(Idle.class);
            assertThat(hand.edits()).isZero();
        }

        @Test
        void anUndoDuringTheDragGivesItUp() {
            session.perform(new SetTitle("Title", "Contoso"));
            hand.press(hand.middle(BOTS)).dragBy(100, 100);
            session.undo();
            hand.is(Idle.class).release();
            assertThat(session.drawing()).isEqualTo(Specimens.migration());
        }

        @Test
        void deletionOfWhatIsDraggedLeavesOneEdit() {
            hand.press(hand.middle(BOTS)).dragBy(100, 100);
            canvas.deleteSelection();
            hand.is(Idle.class).dragBy(20, 20).release();
            assertThat(hand.edits()).isEqualTo(1);
            assertThat(session.drawing().topology().contains(BOTS)).isFalse();
        }

        @Test
        void aReleaseFarOutsideKeepsPlacesWithinTheirLimits() {
            hand.press(hand.middle(BOTS)).drag(new Point(1e9, -1e9)).release();
            assertThat(Math.abs(hand.place(BOTS).x())).isLessThanOrEqualTo(Placement.LIMIT);
        }

        @Test
        void aPreviewIsNotMoved() {
            session.show(new DocumentSession.Preview(session.drawing(), Set.of(BOTS), Set.of(), "Step 1"));
            hand.press(hand.middle(BOTS)).dragBy(100, 100).is(Idle.class).release();
            assertThat(hand.edits()).isZero();
        }

        @Test
        void whatHasStoodUnplacedIsWrittenDownAlong() {
            Drawing bare = new Drawing(session.drawing().topology(), Layout.empty());
            Hand other = new Hand(Specimens.session(bare));
            Point ocs = other.middle(OCS);
            other.press(other.middle(BOTS)).dragBy(200, 300).release();
            assertThat(other.edits()).isEqualTo(1);
            assertThat(other.session.drawing().layout().places()).containsKeys(BOTS, OCS, LYNC, CMS);
            assertThat(other.middle(OCS)).isEqualTo(ocs);
        }
    }

    @Nested
    class Sites {
        private ElementId site(ElementId pool) {
            return session.drawing().topology().find(pool, Pool.class).orElseThrow().site();
        }

        @Test
        void aCardDroppedInAnotherFrameJoinsThatSite() {
            Point into = canvas.sheet().frame(REDMOND).orElseThrow().bounds().center();
            hand.press(hand.middle(IVR_OLD)).dragBy(10, 10).drag(into);
            assertThat(canvas.overlay().intoSite()).contains(REDMOND);
            assertThat(canvas.overlay().hint()).contains("Redmond");
            hand.release();
            assertThat(site(IVR_OLD)).isEqualTo(REDMOND);
            assertThat(hand.edits()).isEqualTo(1);
            session.undo();
            assertThat(session.drawing()).isEqualTo(Specimens.migration());
        }

        @Test
        void awayFromEveryFrameItStaysInItsSite() {
            hand.press(hand.middle(IVR_OLD)).dragBy(10, 10).drag(new Point(-800, -600));
            assertThat(canvas.overlay().hint()).contains("Stays in BackCompatSite");
            hand.release();
            assertThat(site(IVR_OLD)).isEqualTo(LEGACY_SITE);
        }

        @Test
        void withShiftItLeavesItsSite() {
            hand.press(hand.middle(IVR_OLD)).dragBy(10, 10).shift(true).drag(new Point(-800, -600));
            Rect left = canvas.overlay().frames().get(LEGACY_SITE);
            assertThat(left).as("the frame is seen to close around who stays")
                    .isEqualTo(Frame.around(canvas.sheet().boundsOf(OCS).orElseThrow()));
            hand.release();
            assertThat(site(IVR_OLD)).isNull();
            assertThat(hand.edits()).isEqualTo(1);
        }

        @Test
        void aMoveWithinTheFrameIsNoMoreThanAMove() {
            hand.press(hand.middle(CMS)).dragBy(0, 120).release();
            assertThat(session.historyProperty().get().undoLabel()).contains("Move CMS");
        }
    }

    @Nested
    class Connecting {
        @Test
        void theHandleShowsOnHoverOfAnApplicationPool() {
            hand.move(NOWHERE);
            assertThat(canvas.handleShown()).isEmpty();
            hand.move(hand.middle(LYNC));
            assertThat(canvas.handleShown()).as("a server pool has no next hop").isEmpty();
            hand.move(hand.middle(BOTS));
            assertThat(canvas.handleShown()).contains(BOTS);
        }

        @Test
        void aDragFromTheHandleMakesTheNextHop() {
            hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).is(DrawingLink.class);
            hand.drag(hand.middle(LYNC));
            assertThat(canvas.looks().emphasis(LYNC)).isEqualTo(Emphasis.RAISED);
            assertThat(canvas.looks().emphasis(CMS)).isEqualTo(Emphasis.DIMMED);
            assertThat(canvas.overlay().hintIsRefusal()).isFalse();
            hand.release().is(Idle.class);
            assertThat(nextHop(BOTS)).isEqualTo(LYNC);
            assertThat(hand.edits()).isEqualTo(1);
            assertThat(session.historyProperty().get().undoLabel()).contains("Change next hop of bots.contoso.com");
        }

        @Test
        void anIllegalTargetSaysWhyAndMakesNothing() {
            hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(hand.middle(CMS));
            assertThat(canvas.overlay().hintIsRefusal()).isTrue();
            assertThat(canvas.overlay().hint()).contains("CMS");
            hand.release();
            assertThat(hand.edits()).isZero();
        }

        @Test
        void whoeverJudgesNextHopsIsHeard() {
            canvas.nextHops()
                    .setRefusals((_, target) -> target.equals(LYNC) ? Optional.of("Not that one.") : Optional.empty());
            canvas.nextHops().setVerdicts((_, _) -> Optional.of("Allowed, with a warning."));
            hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(hand.middle(LYNC));
            assertThat(canvas.overlay().hint()).isEqualTo("Not that one.");
            hand.drag(hand.middle(OCS));
            assertThat(canvas.overlay().hint()).contains("Allowed, with a warning.");
            hand.drag(hand.middle(LYNC)).release();
            assertThat(nextHop(BOTS)).isEqualTo(OCS);
        }

        @Test
        void aDropOnNothingMakesNothingByItself() {
            hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(NOWHERE).release().is(QuickAdding.class);
            assertThat(hand.edits()).isZero();
        }

        @Test
        void aDropOutsideTheViewMakesNothing() {
            hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(new Point(9_000, 9_000)).release();
            hand.is(Idle.class);
        }

        @Test
        void aMereClickOnTheHandleAsksForNothing() {
            hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).release().is(Idle.class);
        }

        @Test
        void theSameNextHopAgainIsNoEdit() {
            hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(hand.middle(OCS)).release();
            assertThat(hand.edits()).isZero();
        }

        @Test
        void theHeadOfTheArrowLeadsElsewhere() {
            Relation link = new Relation.NextHop(BOTS, OCS, false);
            Point head = canvas.sheet().link(link).orElseThrow().route().getLast();
            hand.press(head).is(PressingLink.class);
            assertThat(session.selection().state().selectedLink()).contains(link);
            hand.drag(hand.middle(LYNC)).is(RetargetingLink.class);
            assertThat(canvas.overlay().replaced()).contains(link);
            hand.release();
            assertThat(nextHop(BOTS)).isEqualTo(LYNC);
            assertThat(hand.edits()).isEqualTo(1);
            session.undo();
            assertThat(nextHop(BOTS)).isEqualTo(OCS);
        }

        @Test
        void theHeadDroppedOnNothingStaysWhereItWas() {
            Point head = canvas.sheet().nextHopLink(IVR_NEW).orElseThrow().route().getLast();
            hand.press(head).drag(NOWHERE).release();
            assertThat(nextHop(IVR_NEW)).isEqualTo(LYNC);
            assertThat(hand.edits()).isZero();
        }

        @Test
        void theBeginningOfTheArrowGivesTheNextHopToAnotherPool() {
            Relation link = new Relation.NextHop(BOTS, OCS, false);
            hand.press(tail(canvas.sheet().link(link).orElseThrow())).is(PressingTail.class);
            assertThat(session.selection().state().selectedLink()).contains(link);

            hand.drag(hand.middle(LYNC)).is(RetargetingTail.class);
            assertThat(canvas.overlay().replaced()).contains(link);
            assertThat(canvas.overlay().hintIsRefusal()).isTrue();
            assertThat(canvas.overlay().hint()).contains("lync13-fe.contoso.com is not one");
            assertThat(canvas.looks().emphasis(IVR_NEW)).isEqualTo(Emphasis.RAISED);
            assertThat(canvas.looks().emphasis(LYNC)).isEqualTo(Emphasis.DIMMED);
            assertThat(canvas.looks().emphasis(BOTS)).isEqualTo(Emphasis.NORMAL);
            hand.drag(hand.middle(IVR_OLD));
            assertThat(canvas.overlay().hint()).contains("is the next hop of ivr-old.contoso.com already");

            hand.drag(hand.middle(IVR_NEW));
            assertThat(canvas.overlay().hint()).contains("bots.contoso.com has none")
                    .contains("takes the place of lync13-fe.contoso.com");
            hand.release().is(Idle.class);

            assertThat(nextHop(BOTS)).isNull();
            assertThat(nextHop(IVR_NEW)).isEqualTo(OCS);
            assertThat(session.historyProperty().get().doneLabels())
                    .containsExactly("Move next hop from bots.contoso.com to ivr-new.contoso.com");
            assertThat(session.selection().state().selectedLink()).contains(new Relation.NextHop(IVR_NEW, OCS, false));
            session.undo();
            assertThat(session.drawing()).isEqualTo(Specimens.migration());
        }

        @Test
        void theBeginningDroppedWhereItMayNotBeStaysWhereItWas() {
            for (Point there : List.of(hand.middle(LYNC), hand.middle(IVR_OLD), hand.middle(BOTS), NOWHERE)) {
                hand.press(tail(canvas.sheet().nextHopLink(BOTS).orElseThrow())).drag(there).release().is(Idle.class);
            }
            assertThat(hand.edits()).isZero();
            assertThat(session.drawing()).isEqualTo(Specimens.migration());
        }

        @Test
        void theKeyboardMovesANextHopToAPoolThatMayHaveIt() {
            Relation.NextHop link = new Relation.NextHop(BOTS, OCS, false);
            canvas.nextHops()
                    .setRefusals((pool, _) -> pool.equals(IVR_NEW) ? Optional.of("Not that one.") : Optional.empty());
            assertThat(canvas.nextHops().takers(link)).isEmpty();
            canvas.nextHops().setRefusals((_, _) -> Optional.empty());
            assertThat(canvas.nextHops().takers(link)).containsExactly(IVR_NEW);
            session.selection().only(link);
            assertThat(canvas.nextHops().movable()).contains(link);
            session.selection().only(BOTS);
            assertThat(canvas.nextHops().movable()).contains(link);
            canvas.nextHops().move(link, IVR_NEW);
            assertThat(nextHop(IVR_NEW)).isEqualTo(OCS);
            session.selection().only(BOTS);
            assertThat(canvas.nextHops().movable()).as("there is none any more").isEmpty();
        }

        @Test
        void inConnectModeThePoolItselfIsTheHandle() {
            canvas.modeProperty().set(Board.Mode.CONNECT);
            hand.press(hand.middle(BOTS)).is(DrawingLink.class).drag(hand.middle(LYNC)).release();
            assertThat(nextHop(BOTS)).isEqualTo(LYNC);
        }

        @Test
        void theKeyboardsListHoldsWhatIsLegalAndNothingElse() {
            canvas.nextHops()
                    .setRefusals((_, target) -> target.equals(OCS) ? Optional.of("Legacy.") : Optional.empty());
            assertThat(canvas.nextHops().targets(BOTS)).containsExactly(LYNC);
            session.selection().only(BOTS);
            assertThat(canvas.nextHops().connectable()).contains(BOTS);
            session.selection().only(LYNC);
            assertThat(canvas.nextHops().connectable()).isEmpty();
        }

        @Test
        void deletingALinkTakesTheNextHopAway() {
            session.selection().only(new Relation.NextHop(BOTS, OCS, false));
            canvas.deleteSelection();
            assertThat(nextHop(BOTS)).isNull();
            assertThat(session.selection().state().isEmpty()).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> whateverIsGivenUpLeavesNothingBehind() {
        Map<String, Runnable> begun = Map.of("drag", () -> hand.press(hand.middle(BOTS)).dragBy(80, 80), "new link",
                () -> hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(hand.middle(LYNC)), "arrow head",
                () -> hand.press(canvas.sheet().nextHopLink(BOTS).orElseThrow().route().getLast())
                        .drag(hand.middle(LYNC)),
                "rubber band", () -> hand.press(NOWHERE).dragBy(-300, 300), "palette drag", () -> {
                    canvas.beginPlacing(new NewServerPool(ServerGeneration.LYNC_2010));
                    hand.drag(NOWHERE);
                }, "palette by keyboard", () -> canvas.placeByKeyboard(NewSurrounding.DOMAIN_CONTROLLER),
                "list of what can be added", () -> hand.doubleClick(NOWHERE), "list by keyboard", canvas::quickAdd,
                "list of new next hops",
                () -> hand.move(hand.middle(BOTS)).press(hand.handle(BOTS)).drag(NOWHERE).release());
        return begun.entrySet()
                .stream()
                .flatMap(gesture -> Stream.of(false, true)
                        .map(focusLost -> DynamicTest
                                .dynamicTest(gesture.getKey() + (focusLost ? ", focus lost" : ", Esc"), () -> {
                                    gesture.getValue().run();
                                    assertThat(canvas.tool().isIdle()).isFalse();
                                    if (focusLost) {
                                        canvas.settle();
                                    } else {
                                        canvas.cancel();
                                    }
                                    hand.is(Idle.class).dragBy(5, 5).release().is(Idle.class);
                                    assertThat(canvas.overlay()).isEqualTo(Overlay.none());
                                    assertThat(hand.edits()).isZero();
                                    assertThat(session.drawing()).isEqualTo(Specimens.migration());
                                })));
    }

    @Nested
    class ByKeyboard {
        @Test
        void aRunOfNudgesIsOneEdit() {
            session.selection().only(BOTS);
            canvas.nudge(10, 0);
            canvas.nudge(10, 0);
            canvas.nudge(0, -1);
            hand.is(MovingByKeyboard.class);
            assertThat(canvas.index().sheet().boundsOf(BOTS)).map(Rect::x).contains(80.0);
            assertThat(hand.edits()).isZero();
            canvas.settle();
            hand.is(Idle.class);
            assertThat(hand.place(BOTS)).isEqualTo(new Placement(80, 499));
            assertThat(hand.edits()).isEqualTo(1);
        }

        @Test
        void escTakesTheRunBack() {
            session.selection().only(BOTS);
            canvas.nudge(10, 0);
            canvas.cancel();
            assertThat(hand.edits()).isZero();
            assertThat(canvas.index().sheet().boundsOf(BOTS)).map(Rect::x).contains(60.0);
        }

        @Test
        void aPressDuringTheRunKeepsIt() {
            session.selection().only(BOTS);
            canvas.nudge(10, 0);
            hand.click(hand.middle(LYNC));
            assertThat(hand.place(BOTS)).isEqualTo(new Placement(70, 500));
            assertThat(session.selection().state().elements()).containsExactly(LYNC);
        }

        @Test
        void withNothingSelectedThereIsNothingToNudge() {
            assertThat(canvas.isNudgeable()).isFalse();
            canvas.nudge(10, 0);
            hand.is(Idle.class);
        }

        @Test
        void tabGoesThroughEverythingInReadingOrderAndEndsThere() {
            List<ElementId> met = new ArrayList<>();
            while (canvas.step(true)) {
                met.add(canvas.focusedProperty().get());
            }
            assertThat(met).containsExactly(LEGACY_SITE, IVR_OLD, OCS, REDMOND, LYNC, CMS, BOTS, IVR_NEW);
            assertThat(canvas.focusedProperty().get()).isNull();
            assertThat(canvas.step(false)).as("and back from the end").isTrue();
            assertThat(canvas.focusedProperty().get()).isEqualTo(IVR_NEW);
            assertThat(session.selection().state().elements()).containsExactly(IVR_NEW);
        }

        @Test
        void tabBringsWhatIsOutOfViewIntoView() {
            canvas.show(new Viewport(1, -5_000, -5_000));
            canvas.step(true);
            Rect frame = canvas.viewport().toScreen(canvas.sheet().boundsOf(LEGACY_SITE).orElseThrow());
            assertThat(frame.overlaps(new Rect(0, 0, 1_000, 700))).isTrue();
        }

        @Test
        void altAndArrowsFollowLinks() {
            canvas.focus(IVR_OLD);
            canvas.followLink(1, 0);
            assertThat(canvas.focusedProperty().get()).isEqualTo(OCS);
            canvas.followLink(0, 1);
            assertThat(canvas.focusedProperty().get()).isEqualTo(LYNC);
            canvas.followLink(0, 1);
            assertThat(canvas.focusedProperty().get()).isEqualTo(IVR_NEW);
            canvas.followLink(0, 1);
            assertThat(canvas.focusedProperty().get()).as("no link leads further down").isEqualTo(IVR_NEW);
        }

        @Test
        void enterAndDoubleClickEditTheName() {
            List<ElementId> named = new ArrayList<>();
            canvas.setOnEditName(named::add);
            session.selection().only(BOTS);
            canvas.confirm();
            hand.doubleClick(hand.middle(LYNC));
            assertThat(named).containsExactly(BOTS, LYNC);
        }

        @Test
        void deletingRemovesWhatBelongsToItToo() {
            session.selection().only(OCS);
            canvas.deleteSelection();
            assertThat(session.drawing().topology().contains(OCS)).isFalse();
            assertThat(session.drawing().topology().usersOf(OCS)).isEmpty();
            assertThat(nextHop(BOTS)).isNull();
            assertThat(session.historyProperty().get().undoLabel()).contains("Remove ocsr2-pool.contoso.com");
            session.undo();
            assertThat(session.drawing()).isEqualTo(Specimens.migration());
        }
    }

    @Nested
    class FromThePalette {
        @Test
        void aDropMakesItCentredSnappedSelectedAndReadyToBeNamed() {
            List<ElementId> named = new ArrayList<>();
            canvas.setOnEditName(named::add);
            canvas.beginPlacing(new NewApplicationPool(UcmaVersion.UCMA_4_0));
            hand.is(PlacingFromPalette.class).drag(new Point(911, 604));
            assertThat(canvas.overlay().ghost()).isPresent();
            hand.release().is(Idle.class);
            ElementId made = session.selection().state().first().orElseThrow();
            assertThat(named).containsExactly(made);
            assertThat(hand.place(made)).isEqualTo(new Placement(810, 570));
            assertThat(session.drawing().topology().find(made, ApplicationPool.class).orElseThrow().createdUnder())
                    .isEqualTo(ServerGeneration.LYNC_2013);
            assertThat(hand.edits()).isEqualTo(1);
        }

        @Test
        void aDropInAFrameMakesItAMember() {
            canvas.beginPlacing(new NewServerPool(ServerGeneration.OCS_2007_R2));
            Rect frame = canvas.sheet().frame(LEGACY_SITE).orElseThrow().bounds();
            hand.drag(new Point(frame.x() + 40, frame.bottom() - 20));
            assertThat(canvas.overlay().intoSite()).contains(LEGACY_SITE);
            hand.release();
            ElementId made = session.selection().state().first().orElseThrow();
            assertThat(session.drawing().topology().find(made, Pool.class).orElseThrow().site()).isEqualTo(LEGACY_SITE);
        }

        @Test
        void aPartGoesOntoACardThatTakesIt() {
            canvas.beginPlacing(NewPart.APPLICATION);
            hand.drag(hand.middle(LYNC));
            assertThat(canvas.overlay().hintIsRefusal()).isTrue();
            assertThat(canvas.looks().emphasis(BOTS)).isEqualTo(Emphasis.RAISED);
            hand.drag(hand.middle(IVR_NEW)).release();
            assertThat(session.drawing().topology().applicationsOf(IVR_NEW)).extracting(Application::applicationId)
                    .containsExactly("urn:application:app1");
            assertThat(canvas.looks().isSelected(IVR_NEW)).isTrue();
        }

        @Test
        void aPartOnTheWrongCardMakesNothing() {
            canvas.beginPlacing(NewPart.USERS);
            hand.drag(hand.middle(BOTS)).release().is(Idle.class);
            canvas.beginPlacing(NewPart.USERS);
            hand.drag(NOWHERE).release().is(Idle.class);
            assertThat(hand.edits()).isZero();
        }

        @Test
        void anEndpointAsksWhichOfSeveralApplications() {
            canvas.beginPlacing(NewPart.APPLICATION);
            hand.drag(hand.middle(BOTS)).release();
            List<List<ElementId>> asked = new ArrayList<>();
            canvas.setOwnerQuestion((owners, answer) -> {
                asked.add(owners);
                answer.accept(owners.getLast());
            });
            canvas.beginPlacing(NewPart.ENDPOINT);
            hand.drag(hand.middle(BOTS)).release();
            assertThat(asked).hasSize(1);
            assertThat(session.drawing().topology().endpointsOf(asked.getFirst().getLast())).hasSize(1);
        }

        @Test
        void aSecondBackCompatSiteIsRefusedWithTheReason() {
            canvas.beginPlacing(NewSurrounding.BACK_COMPAT_SITE);
            hand.drag(NOWHERE);
            assertThat(canvas.overlay().hintIsRefusal()).isTrue();
            hand.release();
            assertThat(session.drawing().topology().sites()).filteredOn(Site::isBackCompat).hasSize(1);
        }

        @Test
        void byKeyboardItWaitsInTheMiddleMovesAndIsSetDownWithEnter() {
            canvas.placeByKeyboard(NewSurrounding.DOMAIN_CONTROLLER);
            hand.is(PlacingByKeyboard.class);
            Rect spot = canvas.overlay().ghost().orElseThrow().bounds();
            assertThat(canvas.index().cardsIn(spot.grown(-1))).as("a free spot").isEmpty();
            canvas.nudge(10, 0);
            assertThat(hand.edits()).isZero();
            canvas.confirm();
            ElementId made = session.selection().state().first().orElseThrow();
            assertThat(hand.place(made)).isEqualTo(new Placement(spot.x() + 10, spot.y()));
            assertThat(hand.edits()).isEqualTo(1);
        }

        @Test
        void byKeyboardAPartGoesOntoTheSelectedPool() {
            List<String> told = new ArrayList<>();
            canvas.setOnRefused(told::add);
            canvas.placeByKeyboard(NewPart.COMPUTER);
            assertThat(told).hasSize(1);
            session.selection().only(BOTS);
            canvas.placeByKeyboard(NewPart.COMPUTER);
            assertThat(session.drawing().topology().computersOf(BOTS)).hasSize(2);
        }

        @Test
        void atOnceEverythingFindsAFreeSpotOfItsOwn() {
            for (PaletteItem item : PaletteItem.all()) {
                if (item instanceof PaletteItem.Standing) {
                    canvas.addAtOnce(item);
                }
            }
            List<Rect> cards = canvas.sheet().cards().stream().map(card -> card.bounds()).toList();
            for (int i = 0; i < cards.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(cards.get(i).overlaps(cards.get(j))).isFalse();
                }
            }
        }
    }

    @Nested
    class Looking {
        @Test
        void theMiddleButtonAndTheSpaceBarTakeHoldOfTheSheet() {
            hand.button(Pointer.Button.MIDDLE).press(hand.middle(BOTS)).is(Panning.class).dragBy(30, 12).release();
            assertThat(canvas.viewport()).isEqualTo(new Viewport(1, 30, 12));
            canvas.setSpaceHeld(true);
            hand.button(Pointer.Button.PRIMARY).press(hand.middle(BOTS)).is(Panning.class).release();
            canvas.setSpaceHeld(false);
            hand.press(hand.middle(BOTS)).is(PressingElement.class).release();
            assertThat(hand.edits()).isZero();
        }

        @Test
        void anotherSizeOfTheCanvasKeepsWhatIsInItsMiddle() {
            canvas.show(new Viewport(1.5, -123, -45));
            Point middle = canvas.viewport().toSheet(canvas.camera().middle());
            canvas.camera().resize(700, 900);
            Point after = canvas.viewport().toSheet(canvas.camera().middle());
            assertThat(after.x()).isCloseTo(middle.x(), within(0.001));
            assertThat(after.y()).isCloseTo(middle.y(), within(0.001));
            assertThat(canvas.viewport().scale()).isEqualTo(1.5);
        }

        @Test
        void aViewThatShowsEverythingGoesOnDoingSoAtAnotherSize() {
            canvas.camera().fit();
            canvas.camera().resize(500, 400);
            assertThat(canvas.camera().seesAll()).isTrue();
            assertThat(canvas.viewport().scale()).isLessThan(1);
            double small = canvas.viewport().scale();
            canvas.camera().zoomOut();
            canvas.camera().resize(1_000, 700);
            assertThat(canvas.viewport().scale()).as("which ends with the first other view").isLessThan(small);
        }

        @Test
        void whatCoversTheTopLeavesRoomForTheDrawing() {
            double[] covered = {0};
            canvas.camera().setCovered(() -> covered[0]);
            canvas.camera().fit();
            covered[0] = 200;
            session.show(new DocumentSession.Preview(session.drawing(), Set.of(IVR_OLD), Set.of(), "Step 1"));
            Rect top = canvas.viewport().toScreen(canvas.sheet().bounds());
            assertThat(top.y()).isGreaterThanOrEqualTo(200);
            assertThat(top.bottom()).isLessThanOrEqualTo(700);
            canvas.show(canvas.viewport().panned(0, -150));
            canvas.camera().reveal(IVR_OLD);
            assertThat(canvas.viewport().toScreen(canvas.sheet().boundsOf(IVR_OLD).orElseThrow()).y())
                    .isGreaterThanOrEqualTo(200);
        }

        @Test
        void fitShowsEverything() {
            canvas.camera().resize(500, 300);
            canvas.camera().fit();
            Rect shown = canvas.viewport().toScreen(canvas.sheet().bounds());
            assertThat(shown.x()).isPositive();
            assertThat(shown.right()).isLessThan(500);
            assertThat(shown.bottom()).isLessThan(300);
        }

        @Test
        void centringOnAPartCentresItsCard() {
            canvas.camera().centreOn(new ElementId("app-bots"));
            Point middle = canvas.viewport().toScreen(hand.middle(BOTS));
            assertThat(middle).isEqualTo(new Point(500, 350));
        }

        @Test
        void marksOfPartsAreToldOnTheirCard() {
            canvas.marksProperty()
                    .set(new Marks(Map.of(new ElementId("app-bots"), new Mark(Mark.Level.WARNING, 1, "", "Port."), BOTS,
                            new Mark(Mark.Level.ERROR, 2, "", "Hop.")), Map.of()));
            assertThat(canvas.looks().mark(BOTS)).hasValueSatisfying(mark -> {
                assertThat(mark.inWords()).isEqualTo("2 errors");
                assertThat(mark.text()).contains("Port.").contains("Hop.");
            });
        }

        @Test
        void aClickOnAMarkTellsWhoeverWantsToKnow() {
            List<Hit> clicked = new ArrayList<>();
            canvas.setOnMarkClicked(clicked::add);
            canvas.marksProperty().set(Specimens.migrationMarks());
            Rect bots = canvas.sheet().boundsOf(BOTS).orElseThrow();
            hand.click(new Point(bots.right() - 2, bots.y() + 1));
            Relation link = new Relation.NextHop(BOTS, OCS, false);
            hand.click(canvas.sheet().link(link).orElseThrow().middle());
            assertThat(clicked).containsExactly(new Hit.OnCardMark(BOTS), new Hit.OnLinkMark(link));
        }

        @Test
        void whatAStepChangedComesIntoView() {
            Rect bots = canvas.sheet().boundsOf(BOTS).orElseThrow();
            canvas.show(new Viewport(2, 0, 0).centredOn(new Point(bots.x() - 400, bots.y()), 1_000, 700));
            assertThat(canvas.camera().visible().contains(bots)).isFalse();
            session.show(new DocumentSession.Preview(session.drawing(), Set.of(BOTS), Set.of(), "Step 1"));
            assertThat(canvas.camera().visible().contains(bots)).isTrue();
            Viewport shown = canvas.viewport();
            session.show(new DocumentSession.Preview(session.drawing(), Set.of(LYNC), Set.of(), "Step 2"));
            session.show(new DocumentSession.Preview(session.drawing(), Set.of(OCS), Set.of(), "Step 3"));
            assertThat(canvas.viewport()).isEqualTo(shown);
        }

        @Test
        void whatAStepChangedIsRaisedAndTheRestDimmed() {
            session.show(new DocumentSession.Preview(session.drawing(), Set.of(new ElementId("app-bots")),
                    Set.of(new Relation.NextHop(BOTS, OCS, false)), "Step 3"));
            assertThat(canvas.looks().emphasis(BOTS)).isEqualTo(Emphasis.RAISED);
            assertThat(canvas.looks().emphasis(LYNC)).isEqualTo(Emphasis.DIMMED);
            assertThat(canvas.looks().emphasis(new Relation.NextHop(BOTS, OCS, false))).isEqualTo(Emphasis.RAISED);
            session.stopPreview();
            assertThat(canvas.looks().emphasis(LYNC)).isEqualTo(Emphasis.NORMAL);
        }
    }
}
