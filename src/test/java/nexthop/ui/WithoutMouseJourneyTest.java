package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import nexthop.graph.Relation;
import nexthop.layout.Layer;
import nexthop.layout.Rect;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that the canvas does, with keys alone: the mouse is never touched here. */
class WithoutMouseJourneyTest extends WindowJourney {
    @Start
    void start(Stage primary) {
        open(primary, 1440, 900);
    }

    // Select

    @Test
    void somethingIsSelectedAndNothing(FxRobot robot) throws Exception {
        sample(robot);
        robot.type(KeyCode.TAB);
        assertThat(selected()).hasSize(1);
        robot.type(KeyCode.ESCAPE);
        assertThat(selected()).isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.A);
        assertThat(selected()).hasSizeGreaterThan(5);
    }

    @Test
    void onesAreAddedToTheSelectionAndTakenFromItWhileTheKeyboardGoesAbout(FxRobot robot) throws Exception {
        sample(robot);
        ElementId first = goToPool(robot);
        ElementId there = walk(robot, KeyCode.CONTROL);
        assertThat(there).isNotEqualTo(first);
        assertThat(selected()).as("going there leaves the selection as it is").containsExactly(first);

        robot.push(KeyCode.CONTROL, KeyCode.SPACE);
        assertThat(selected()).containsExactly(first, there);
        robot.push(KeyCode.SHORTCUT, KeyCode.ENTER);
        assertThat(selected()).containsExactly(first);
    }

    @Test
    void theSelectionIsExtendedToWhatIsNearest(FxRobot robot) throws Exception {
        sample(robot);
        ElementId first = goToPool(robot);
        ElementId there = walk(robot, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(selected()).containsExactly(first, there);
    }

    @Test
    void theSameKindAndWhatIsConnectedAreSelected(FxRobot robot) throws Exception {
        sample(robot);
        goToPool(robot);
        run(robot, "Select what is connected");
        assertThat(selected()).hasSizeGreaterThan(1);
    }

    // Put in order

    @Test
    void theSelectionIsMovedInOneStep(FxRobot robot) throws Exception {
        sample(robot);
        ElementId pool = goToPool(robot);
        Placement before = place(pool);
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.DOWN);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(place(pool)).isEqualTo(before);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        assertThat(place(pool)).isEqualTo(new Placement(before.x() + 20, before.y() + 11));
    }

    @Test
    void theSelectionIsAlignedAndLocked(FxRobot robot) throws Exception {
        sample(robot);
        ElementId first = goToPool(robot);
        ElementId there = walk(robot, KeyCode.CONTROL, KeyCode.SHIFT);
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.L);
        assertThat(box(first).x()).isEqualTo(box(there).x());
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        assertThat(layout().locked()).contains(first, there);
    }

    @Test
    void everythingIsTidied(FxRobot robot) throws Exception {
        sample(robot);
        ElementId pool = goToPool(robot);
        for (int i = 0; i < 30; i++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.T);
        until(() -> undoLabel().startsWith("Tidy") || undoLabel().startsWith("Arrange"));
        assertThat(drawing().topology().contains(pool)).isTrue();
    }

    @Test
    void aSiteIsResizedInOneStepAndGivenUpWithEsc(FxRobot robot) throws Exception {
        sample(robot);
        ElementId site = goToSite(robot);
        Rect before = box(site);
        run(robot, "Resize with the arrow keys");
        robot.type(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.DOWN);
        until(() -> status(robot).contains(Math.round(before.width() + 20) + " by "));
        robot.type(KeyCode.ENTER);
        assertThat(box(site)).isEqualTo(new Rect(before.x(), before.y(), before.width() + 20, before.height() + 10));
        assertThat(steps()).isEqualTo(1);

        robot.push(KeyCode.SHORTCUT, KeyCode.R);
        robot.type(KeyCode.DOWN, KeyCode.ESCAPE);
        assertThat(box(site).height()).isEqualTo(before.height() + 10);

        robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.LEFT);
        robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.LEFT);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(box(site).width()).as("a run is one step").isEqualTo(before.width() + 20);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(box(site)).isEqualTo(before);
    }

    // Make

    @Test
    void somethingIsAddedFromTheListAndNamed(FxRobot robot) throws Exception {
        sample(robot);
        choose(robot, "business 2019", KeyCode.INSERT);
        ElementId made = only();
        until(() -> focusOwner() instanceof TextInputControl);
        robot.eraseText(60).write("fe-new.contoso.com").type(KeyCode.ENTER);
        until(() -> drawing().topology().element(made).orElseThrow().name().equals("fe-new.contoso.com"));
    }

    @Test
    void aServerPoolIsAddedAndConnectedInOneStep(FxRobot robot) throws Exception {
        sample(robot);
        ElementId pool = goToPool(robot);
        choose(robot, "new skype for business 2019", KeyCode.SHORTCUT, KeyCode.L);
        until(() -> steps() == 1);
        assertThat(nextHop(pool)).isEqualTo(only());
    }

    @Test
    void somethingIsDuplicatedCopiedAndPasted(FxRobot robot) throws Exception {
        sample(robot);
        goToPool(robot);
        int before = drawing().topology().pools().size();
        robot.push(KeyCode.SHORTCUT, KeyCode.D);
        assertThat(drawing().topology().pools()).hasSize(before + 1);
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        robot.push(KeyCode.SHORTCUT, KeyCode.V);
        assertThat(drawing().topology().pools()).hasSize(before + 2);
        robot.type(KeyCode.DELETE);
        assertThat(drawing().topology().pools()).hasSize(before + 1);
    }

    @Test
    void aNoteIsWrittenResizedAndMoved(FxRobot robot) throws Exception {
        sample(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.N);
        until(() -> focusOwner() instanceof TextArea);
        robot.write("Ask first").push(KeyCode.SHORTCUT, KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
        Note note = layout().notes().iterator().next();
        assertThat(note.text()).isEqualTo("Ask first");
        robot.push(KeyCode.SHORTCUT, KeyCode.ALT, KeyCode.DOWN);
        robot.type(KeyCode.RIGHT);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.L);
        Note now = layout().note(note.id()).orElseThrow();
        assertThat(now.extent()).isEqualTo(new Extent(note.extent().width(), note.extent().height() + 10));
        assertThat(now.place()).isEqualTo(new Placement(note.place().x() + 10, note.place().y()));
    }

    // Link

    @Test
    void aNextHopIsGivenAndChangedFromTheLinkItself(FxRobot robot) throws Exception {
        sample(robot);
        ElementId pool = goToPool(robot);
        ServerPool other = drawing().topology()
                .serverPools()
                .stream()
                .filter(server -> !server.id().equals(nextHop(pool)))
                .findFirst()
                .orElseThrow();
        goToNextHop(robot);
        choose(robot, other.fqdn(), KeyCode.ENTER);
        until(() -> other.id().equals(nextHop(pool)));
        assertThat(steps()).isEqualTo(1);
    }

    @Test
    void aLinkIsBentAndWhatIsGivenUpLeavesNothing(FxRobot robot) throws Exception {
        sample(robot);
        ElementId pool = goToPool(robot);
        Relation link = goToNextHop(robot);
        LinkEnds ends = new LinkEnds(link.from(), link.to());
        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        until(() -> status(robot).startsWith("Bend 1 of "));
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        robot.push(KeyCode.SHIFT, KeyCode.RIGHT);
        robot.type(KeyCode.INSERT);
        until(() -> status(robot).startsWith("Bend 2 of "));
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.ENTER);
        List<Placement> bends = layout().bends(ends);
        assertThat(bends).hasSizeGreaterThanOrEqualTo(2);
        assertThat(undoLabel()).startsWith("Bend link from " + drawing().topology().element(pool).orElseThrow().name());
        assertThat(steps()).isEqualTo(1);

        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        robot.type(KeyCode.DELETE, KeyCode.LEFT, KeyCode.ESCAPE);
        assertThat(layout().bends(ends)).isEqualTo(bends);
        assertThat(steps()).isEqualTo(1);

        robot.push(KeyCode.SHORTCUT, KeyCode.B);
        for (int i = 0; i < bends.size(); i++) {
            robot.type(KeyCode.DELETE);
        }
        until(() -> status(robot).startsWith("No bend"));
        robot.type(KeyCode.ENTER);
        assertThat(layout().bends(ends)).as("it finds its own way again").isEmpty();
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(layout().bends(ends)).isEqualTo(bends);
    }

    // Sites

    @Test
    void aSiteIsCollapsedAndExpanded(FxRobot robot) throws Exception {
        sample(robot);
        ElementId site = goToSite(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(layout().collapsed()).containsExactly(site);
        robot.push(KeyCode.SHORTCUT, KeyCode.J);
        assertThat(layout().collapsed()).isEmpty();
    }

    @Test
    void aPoolIsTakenIntoAnotherSiteAndReleased(FxRobot robot) throws Exception {
        sample(robot);
        ElementId pool = goToPool(robot);
        Site other = drawing().topology()
                .sites()
                .stream()
                .filter(site -> !site.id().equals(pool(pool).site()))
                .findFirst()
                .orElseThrow();
        choose(robot, other.name(), KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        until(() -> other.id().equals(pool(pool).site()));
        assertThat(steps()).isEqualTo(1);
        assertThat(box(other.id()).contains(box(pool))).isTrue();
        assertThat(canvas().sheet().cards())
                .noneMatch(card -> !card.id().equals(pool) && card.bounds().overlaps(box(pool)));

        choose(robot, "No site", KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.M);
        until(() -> pool(pool).site() == null);
        assertThat(canvas().sheet().frames()).noneMatch(frame -> frame.bounds().overlaps(box(pool)));
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        robot.push(KeyCode.SHORTCUT, KeyCode.Z);
        assertThat(steps()).isZero();
    }

    // Find

    @Test
    void aThingIsFoundAndTheCanvasGoesOnFromThere(FxRobot robot) throws Exception {
        sample(robot);
        ApplicationPool pool = drawing().topology().applicationPools().getLast();
        robot.push(KeyCode.SHORTCUT, KeyCode.F);
        robot.write(pool.fqdn()).type(KeyCode.ENTER);
        until(() -> selected().equals(Set.of(pool.id())));
        until(() -> canvas().focusedProperty().get() != null);
        robot.type(KeyCode.RIGHT);
        until(() -> bench().canvas().tool().takesArrows());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void theOutlineIsGoneToAndBack(FxRobot robot) throws Exception {
        sample(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        until(() -> robot.lookup("#outline .tree-view").tryQuery().filter(Node::isFocused).isPresent());
        robot.type(KeyCode.DOWN);
        assertThat(selected()).hasSize(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.O);
        until(() -> robot.lookup(".nexthop-canvas").query().isFocusWithin());
    }

    // See

    @Test
    void theViewIsZoomedPannedAndFitted(FxRobot robot) throws Exception {
        sample(robot);
        double fitted = canvas().viewport().scale();
        robot.push(KeyCode.SHORTCUT, KeyCode.PLUS);
        assertThat(canvas().viewport().scale()).isGreaterThan(fitted);
        robot.push(KeyCode.SHORTCUT, KeyCode.MINUS);
        double x = canvas().viewport().x();
        robot.type(KeyCode.RIGHT);
        assertThat(canvas().viewport().x()).isLessThan(x);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT0);
        assertThat(canvas().viewport().scale()).isEqualTo(1);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
        assertThat(canvas().viewport().scale()).isEqualTo(fitted);
        goToPool(robot);
        robot.push(KeyCode.SHORTCUT, KeyCode.DIGIT2);
        assertThat(canvas().viewport().scale()).isGreaterThan(fitted);
    }

    @Test
    void layersAreHiddenAndShown(FxRobot robot) throws Exception {
        sample(robot);
        run(robot, "Show " + Layer.FINDINGS.label());
        assertThat(canvas().layersProperty().get().shows(Layer.FINDINGS)).isFalse();
        run(robot, "Show all layers");
        assertThat(canvas().layersProperty().get().areAllShown()).isTrue();
    }

    // Names

    @Test
    void aNameIsEditedAndADomainSuffixEverywhere(FxRobot robot) throws Exception {
        sample(robot);
        ElementId pool = goToPool(robot);
        robot.type(KeyCode.F2);
        until(() -> focusOwner() instanceof TextInputControl);
        robot.eraseText(80).write("renamed.contoso.com").type(KeyCode.ENTER);
        until(() -> pool(pool).name().equals("renamed.contoso.com"));

        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.R);
        until(() -> Window.getWindows().size() > 1);
        until(() -> dialogFocus() instanceof TextInputControl);
        robot.type(KeyCode.ESCAPE);
        until(() -> Window.getWindows().size() == 1);
    }

    // The journey's own hands

    private void sample(FxRobot robot) throws Exception {
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null);
        until(() -> robot.lookup(".nexthop-canvas").query().isFocusWithin());
    }

    /** Tabs to the first trusted application pool that has a next hop. */
    private ElementId goToPool(FxRobot robot) {
        return goTo(robot,
                id -> drawing().topology()
                        .find(id, ApplicationPool.class)
                        .filter(pool -> pool.nextHop() != null)
                        .isPresent());
    }

    private ElementId goToSite(FxRobot robot) {
        return goTo(robot, id -> drawing().topology().find(id, Site.class).isPresent());
    }

    private ElementId goTo(FxRobot robot, Predicate<ElementId> wanted) {
        for (int i = 0; i < 60; i++) {
            robot.type(KeyCode.TAB);
            WaitForAsyncUtils.waitForFxEvents();
            if (selected().size() == 1 && wanted.test(only())) {
                return only();
            }
        }
        throw new AssertionError("Tab does not lead there");
    }

    private Relation goToNextHop(FxRobot robot) {
        for (int i = 0; i < 10; i++) {
            robot.type(KeyCode.PAGE_DOWN);
            WaitForAsyncUtils.waitForFxEvents();
            if (canvas().focusedLinkProperty().get() instanceof Relation.NextHop hop) {
                return hop;
            }
        }
        throw new AssertionError("Page Down does not lead there");
    }

    /** Goes with an arrow, in whatever direction something is, and says where that led. */
    private ElementId walk(FxRobot robot, KeyCode... held) {
        ElementId from = canvas().focusedProperty().get();
        for (KeyCode arrow : List.of(KeyCode.RIGHT, KeyCode.DOWN, KeyCode.LEFT, KeyCode.UP)) {
            robot.press(held).type(arrow).release(held);
            WaitForAsyncUtils.waitForFxEvents();
            ElementId at = canvas().focusedProperty().get();
            if (at != null && !at.equals(from)) {
                return at;
            }
        }
        throw new AssertionError("No arrow leads anywhere");
    }

    /** Chooses from the list that some keys open. */
    private void choose(FxRobot robot, String typed, KeyCode... keys) throws Exception {
        robot.push(keys);
        until(() -> robot.lookup(".chooser").tryQuery().isPresent());
        robot.write(typed);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        until(() -> robot.lookup(".chooser").tryQuery().isEmpty());
    }

    /** Runs a command by its name, as a user does who knows no key. */
    private void run(FxRobot robot, String command) throws Exception {
        robot.push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.P);
        until(() -> robot.lookup(".finder").tryQuery().isPresent());
        robot.write(command);
        WaitForAsyncUtils.waitForFxEvents();
        robot.type(KeyCode.ENTER);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static String status(FxRobot robot) {
        return robot.lookup("#gesture").queryAs(Label.class).getText();
    }

    private Node focusOwner() {
        return window.root().getScene().getFocusOwner();
    }

    private Node dialogFocus() {
        return Window.getWindows().getLast().getScene().getFocusOwner();
    }

    private CanvasModel canvas() {
        return bench().canvas();
    }

    private DocumentSession session() {
        return bench().session();
    }

    private Drawing drawing() {
        return session().drawing();
    }

    private Layout layout() {
        return drawing().layout();
    }

    private Set<ElementId> selected() {
        return session().selection().state().elements();
    }

    private ElementId only() {
        return selected().iterator().next();
    }

    private Pool pool(ElementId id) {
        return drawing().topology().find(id, Pool.class).orElseThrow();
    }

    private ElementId nextHop(ElementId pool) {
        return drawing().topology().find(pool, ApplicationPool.class).orElseThrow().nextHop();
    }

    private Rect box(ElementId id) {
        return canvas().sheet().boundsOf(id).orElseThrow();
    }

    private Placement place(ElementId id) {
        return canvas().layout().place(id).orElseThrow();
    }

    private int steps() {
        return session().historyProperty().get().doneLabels().size();
    }

    private String undoLabel() {
        return session().historyProperty().get().undoLabel().orElse("");
    }
}
