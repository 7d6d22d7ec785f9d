package nexthop.ui.canvas;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Cursor;
import javafx.scene.Scene;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;
import javafx.stage.Window;
import javafx.util.Duration;
import javafx.util.Subscription;
import nexthop.graph.Relation;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.geometry.Snapping;
import nexthop.ui.canvas.skin.Mark;
import nexthop.ui.canvas.tool.BendingLink;
import nexthop.ui.canvas.tool.Board;
import nexthop.ui.canvas.tool.DraggingSelection;
import nexthop.ui.canvas.tool.DrawingLink;
import nexthop.ui.canvas.tool.MovingByKeyboard;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.PlacingFromPalette;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.canvas.tool.Resizing;
import nexthop.ui.canvas.tool.ResizingByKeyboard;
import nexthop.ui.canvas.tool.RetargetingLink;
import nexthop.ui.canvas.tool.RetargetingTail;
import nexthop.ui.canvas.tool.RubberBanding;
import org.jspecify.annotations.Nullable;

/** Translates the events of mouse, touchpad and keyboard for the {@link CanvasModel}. */
final class CanvasInput {
    /** How much a pixel of wheel travel zooms: a notch of 40 px by a tenth. */
    private static final double WHEEL = 0.0024;

    /** How far an arrow key moves the view when nothing is selected, in screen pixels. */
    private static final double KEY_PAN = 60;

    private final CanvasView view;
    private final CanvasModel model;
    private final PauseTransition nudging = new PauseTransition(Duration.millis(MovingByKeyboard.PAUSE));
    /** While something is held near or beyond the border, the sheet moves on under it. */
    private final PauseTransition drifting = new PauseTransition(Duration.millis(16));
    private final PauseTransition resting = new PauseTransition(Duration.millis(550));
    private Point at = new Point(0, 0);
    private final Subscription windowFocus;
    private final EventHandler<KeyEvent> escape = this::escapeWhileHeld;
    private final Subscription scene;

    CanvasInput(CanvasView view, CanvasModel model) {
        this.view = view;
        this.model = model;
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(MouseEvent.MOUSE_RELEASED, this::released);
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> left());
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        view.addEventHandler(ZoomEvent.ZOOM, this::pinched);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        view.addEventHandler(KeyEvent.KEY_RELEASED, this::keyReleased);
        view.focusWithinProperty().subscribe((_, within) -> {
            if (!within) {
                focusLost();
            }
        });
        scene = view.sceneProperty().subscribe((before, now) -> {
            listenForEscape(before, false);
            listenForEscape(now, true);
        });
        windowFocus = view.sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::focusedProperty)
                .subscribe(focused -> {
                    if (focused != null && !focused) {
                        focusLost();
                    }
                });
        nudging.setOnFinished(_ -> settleNudging());
        resting.setOnFinished(_ -> showTip());
        drifting.setOnFinished(_ -> drift());
    }

    void dispose() {
        drifting.stop();
        nudging.stop();
        resting.stop();
        windowFocus.unsubscribe();
        scene.unsubscribe();
        listenForEscape(view.getScene(), false);
    }

    private void listenForEscape(@Nullable Scene where, boolean begin) {
        if (where != null && begin) {
            where.addEventFilter(KeyEvent.KEY_PRESSED, escape);
        } else if (where != null) {
            where.removeEventFilter(KeyEvent.KEY_PRESSED, escape);
        }
    }

    /** Once Alt has been pressed, a scene takes the next Esc for itself, to stop showing mnemonics; a drag is to hear of it all the same. */
    private void escapeWhileHeld(KeyEvent event) {
        boolean ofPalette = model.tool() instanceof PlacingFromPalette; // which listens for itself
        if (event.getCode() == KeyCode.ESCAPE && model.hand().isButtonHeld() && !ofPalette) {
            model.cancel();
            event.consume();
        }
    }

    /** Where the pointer is, in pixels from the canvas's corner. */
    Point at() {
        return at;
    }

    void at(Point changed) {
        at = changed;
    }

    private void focusLost() {
        nudging.stop();
        model.settle();
    }

    // Mouse

    private Pointer pointer(MouseEvent event) {
        at = new Point(event.getX(), event.getY());
        return new Pointer(at, model.viewport().toSheet(at), button(event.getButton()), event.isShiftDown(),
                event.isShortcutDown(), event.isAltDown(), event.getClickCount());
    }

    private static Pointer.Button button(MouseButton button) {
        return switch (button) {
            case PRIMARY -> Pointer.Button.PRIMARY;
            case MIDDLE -> Pointer.Button.MIDDLE;
            case SECONDARY -> Pointer.Button.SECONDARY;
            default -> Pointer.Button.NONE;
        };
    }

    private void pressed(MouseEvent event) {
        resting.stop();
        view.showTip("", at);
        if (!view.isFocusWithin()) {
            view.requestFocus();
        }
        nudging.stop(); // a press finishes the run of keys by itself
        model.pressed(pointer(event));
        event.consume();
    }

    private void dragged(MouseEvent event) {
        if (model.hand().isButtonHeld()) {
            model.dragged(pointer(event));
            if (drifting.getStatus() != Animation.Status.RUNNING) {
                drift();
            }
        }
    }

    private void drift() {
        boolean carrying = switch (model.tool()) {
            case DraggingSelection _,RubberBanding _,DrawingLink _,RetargetingLink _,RetargetingTail _,Resizing _,BendingLink _ ->
                true;
            default -> false;
        };
        if (!model.hand().isButtonHeld() || !carrying) {
            return;
        }
        double dx = beyond(at.x(), view.getWidth());
        double dy = beyond(at.y(), view.getHeight());
        if (dx != 0 || dy != 0) {
            model.show(model.viewport().panned(dx, dy));
            model.hand().draggedOn();
            drifting.playFromStart();
        }
    }

    /** How far to move the sheet for a pointer that is beyond the border: the farther, the faster. */
    private static double beyond(double at, double size) {
        double out = at < 0 ? -at : at > size ? size - at : 0;
        return Math.clamp(out / 4, -24, 24);
    }

    private void released(MouseEvent event) {
        if (model.hand().isButtonHeld() && model.hand().released(pointer(event))) {
            model.moved(pointer(event));
        }
    }

    private void moved(MouseEvent event) {
        model.moved(pointer(event));
        view.showTip("", at);
        resting.playFromStart();
    }

    private void left() {
        resting.stop();
        view.showTip("", at);
        if (!model.hand().isButtonHeld()) {
            model.hover(Hit.NOTHING);
        }
    }

    private void showTip() {
        if (model.tool().isIdle()) {
            view.showTip(tip(model.hoveredProperty().get()), at);
        }
    }

    private String tip(Hit hit) {
        Optional<String> mark = switch (hit) {
            case Hit.OnCardMark(var id) -> model.looks().mark(id).map(Mark::text);
            case Hit.OnLinkMark(var relation) -> model.looks().mark(relation).map(Mark::text);
            default -> Optional.empty();
        };
        if (mark.isPresent()) {
            return mark.get();
        }
        if (hit instanceof Hit.OnHandle) {
            return "Drag to a server pool to make it the next hop,\nor to the empty sheet to add a new one";
        }
        Optional<String> end = switch (hit) {
            case Hit.OnLinkHead _ -> Optional.of("Drag to another server pool to change the next hop");
            case Hit.OnLinkTail _ -> Optional.of("Drag to another trusted application pool to give it this next hop");
            default -> Optional.empty();
        };
        if (end.isPresent() && model.isEditable()) {
            return end.get();
        }
        return hit.element()
                .flatMap(model.sheet()::card)
                .map(Spoken::tip)
                .or(() -> hit.link().flatMap(model.sheet()::link).map(link -> Spoken.tip(link, model.topology())))
                .orElse("");
    }

    private void scrolled(ScrollEvent event) {
        at = new Point(event.getX(), event.getY());
        if (event.isShortcutDown()) {
            double travel = Math.clamp(event.getDeltaY() + event.getDeltaX(), -400, 400);
            model.show(model.viewport().zoomedAbout(at, Math.exp(travel * WHEEL)));
        } else if (event.isShiftDown() && event.getDeltaX() == 0) {
            model.show(model.viewport().panned(event.getDeltaY(), 0));
        } else {
            model.show(model.viewport().panned(event.getDeltaX(), event.getDeltaY()));
        }
        model.hand().draggedOn();
        event.consume();
    }

    private void pinched(ZoomEvent event) {
        at = new Point(event.getX(), event.getY());
        model.show(model.viewport().zoomedAbout(at, event.getZoomFactor()));
        model.hand().draggedOn();
        event.consume();
    }

    // Keyboard

    void nudge(double dx, double dy) {
        model.nudge(dx, dy);
        model.shaping().keepInView();
        if (endsWithAPause()) {
            nudging.playFromStart();
        }
    }

    private void resizeBy(double dx, double dy) {
        if (model.tool() instanceof MovingByKeyboard) {
            settleNudging();
        }
        model.shaping().resizeBy(dx, dy);
        model.shaping().keepInView();
        if (endsWithAPause()) {
            nudging.playFromStart();
        }
    }

    /** Whether what the arrow keys do now is done as soon as the user pauses or turns to something else. */
    private boolean endsWithAPause() {
        return model.tool() instanceof MovingByKeyboard
                || model.tool() instanceof ResizingByKeyboard resizing && !resizing.lasting();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            modifiersChanged(event);
            return;
        }
        boolean arrow = event.getCode().isArrowKey();
        if (!arrow && event.getCode() != KeyCode.ESCAPE) {
            settleNudging();
        }
        boolean used = arrow ? arrow(event) : event.isShortcutDown() ? shortcut(event) : plain(event);
        if (used) {
            event.consume();
        }
    }

    /** What comes after the nudges must find them done: above all an undo. */
    private void settleNudging() {
        if (endsWithAPause()) {
            nudging.stop();
            model.settle();
        }
    }

    private boolean shortcut(KeyEvent event) {
        if (event.isAltDown() || event.isShiftDown() && event.getCode() != KeyCode.EQUALS) {
            return false;
        }
        if (event.getCode() == KeyCode.SPACE) {
            model.toggleFocused();
            return true;
        }
        switch (event.getCode()) {
            case A -> model.selectAll();
            case L -> view.startConnect();
            case DIGIT0, NUMPAD0 -> model.camera().zoomTo100();
            case DIGIT1, NUMPAD1 -> view.fit();
            case DIGIT2, NUMPAD2 -> model.fitSelection();
            case PLUS, ADD, EQUALS -> model.camera().zoomIn();
            case MINUS, SUBTRACT -> model.camera().zoomOut();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean arrow(KeyEvent event) {
        int right = event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.KP_RIGHT ? 1 : 0;
        int left = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.KP_LEFT ? 1 : 0;
        int down = event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.KP_DOWN ? 1 : 0;
        int up = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.KP_UP ? 1 : 0;
        int dx = right - left;
        int dy = down - up;
        double step = event.isShiftDown() ? 1 : Snapping.GRID;
        if (event.isShortcutDown() && event.isAltDown()) {
            resizeBy(dx * step, dy * step);
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || model.tool() instanceof ResizingByKeyboard) {
            settleNudging();
        }
        if (event.isShortcutDown()) {
            model.walk().walk(dx, dy, event.isShiftDown());
        } else if (event.isAltDown()) {
            model.followLink(dx, dy);
        } else if (model.isNudgeable()) {
            nudge(dx * step, dy * step);
        } else {
            model.show(model.viewport().panned(-dx * KEY_PAN, -dy * KEY_PAN));
        }
        return true;
    }

    /** While the bends of a link are moved, some keys are about them. */
    private boolean ofBends(KeyEvent event) {
        switch (event.getCode()) {
            case TAB -> model.shaping().stepBends(!event.isShiftDown());
            case PAGE_DOWN -> model.shaping().stepBends(true);
            case PAGE_UP -> model.shaping().stepBends(false);
            case INSERT, PLUS, ADD -> model.shaping().addBend();
            case DELETE, BACK_SPACE, MINUS, SUBTRACT -> model.shaping().removeBend();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyEvent event) {
        if (model.shaping().isBending() && !event.isAltDown() && ofBends(event)) {
            return true;
        }
        switch (event.getCode()) {
            case TAB -> {
                return !event.isAltDown() && stepped(!event.isShiftDown());
            }
            case ESCAPE -> {
                boolean something = !model.tool().isIdle() || !model.selection().state().isEmpty();
                nudging.stop();
                model.cancel();
                return something;
            }
            case PAGE_DOWN, PAGE_UP -> {
                return model.stepLinks(event.getCode() == KeyCode.PAGE_DOWN);
            }
            case CONTEXT_MENU -> askForMenu();
            case F10 -> {
                if (!event.isShiftDown()) {
                    return false;
                }
                askForMenu();
            }
            case ENTER -> confirm();
            case F2 -> model.selection().state().first().ifPresent(model::editName);
            case DELETE, BACK_SPACE -> model.deleteSelection();
            case INSERT -> model.quickAdd();
            case SPACE -> model.setSpaceHeld(true);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Enter at a next hop asks for another one, as it asks for another name at a card. */
    private void confirm() {
        if (model.focusedLinkProperty().get() instanceof Relation.NextHop && model.tool().isIdle()) {
            view.startConnect();
        } else {
            model.confirm();
        }
    }

    /** Not every system tells JavaFX of the key that asks for a menu; a menu that is asked for twice is still one. */
    private void askForMenu() {
        Point middle = model.selection()
                .state()
                .first()
                .flatMap(model::drawnOf)
                .flatMap(model.sheet()::boundsOf)
                .map(Rect::center)
                .or(() -> model.selection().state().selectedLink().flatMap(model.sheet()::link).map(Link::middle))
                .map(model.viewport()::toScreen)
                .orElse(new Point(view.getWidth() / 2, view.getHeight() / 2));
        Point2D onScreen = view.localToScreen(middle.x(), middle.y());
        if (onScreen != null) {
            view.fireEvent(new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, middle.x(), middle.y(),
                    onScreen.getX(), onScreen.getY(), true, null));
        }
    }

    private boolean stepped(boolean forward) {
        model.settle();
        return model.step(forward);
    }

    /** What a key means for a drag is seen at once, not only when the pointer moves on; and a menu bar does not open by Alt then. */
    private void modifiersChanged(KeyEvent event) {
        if (model.hand().isButtonHeld()) {
            boolean down = event.getEventType() == KeyEvent.KEY_PRESSED;
            KeyCode code = event.getCode(); // whether a key counts as held in its own event differs from system to system
            model.hand()
                    .draggedOn(code == KeyCode.SHIFT ? down : event.isShiftDown(), event.isShortcutDown(),
                            code == KeyCode.ALT ? down : event.isAltDown());
            event.consume();
        }
    }

    private void keyReleased(KeyEvent event) {
        if (event.getCode().isModifierKey()) {
            modifiersChanged(event);
        }
        if (event.getCode() == KeyCode.SPACE) {
            model.setSpaceHeld(false);
        }
    }

    // The pointer's form

    void follow(Overlay overlay) {
        Cursor wanted = cursor(overlay);
        if (!wanted.equals(view.getCursor())) {
            view.setCursor(wanted);
        }
    }

    private Cursor cursor(Overlay overlay) {
        Overlay.Hand hand = overlay.hand();
        if (model.tool().isIdle()) {
            hand = model.mode() == Board.Mode.PAN ? Overlay.Hand.OPEN : hovering(model.hoveredProperty().get());
        }
        return switch (hand) {
            case DEFAULT -> Cursor.DEFAULT;
            case MOVE -> Cursor.MOVE;
            case OPEN -> Cursor.OPEN_HAND;
            case CLOSED -> Cursor.CLOSED_HAND;
            case CROSS -> Cursor.CROSSHAIR;
            case ACROSS -> Cursor.H_RESIZE;
            case DOWN -> Cursor.V_RESIZE;
            case FALLING -> Cursor.NW_RESIZE;
            case RISING -> Cursor.NE_RESIZE;
        };
    }

    private Overlay.Hand hovering(@Nullable Hit hit) {
        return switch (hit) {
            case Hit.OnHandle _ -> Overlay.Hand.CROSS;
            case Hit.OnLinkHead _,Hit.OnLinkTail _ -> Overlay.Hand.CROSS;
            case Hit.OnGrip(var _, int right, int down) -> Resizing.hand(right, down);
            case null, default -> Overlay.Hand.DEFAULT;
        };
    }
}
