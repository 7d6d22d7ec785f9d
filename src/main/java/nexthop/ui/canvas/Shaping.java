package nexthop.ui.canvas;

import java.util.Optional;
import java.util.function.UnaryOperator;
import nexthop.graph.Relation;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.tool.BendingByKeyboard;
import nexthop.ui.canvas.tool.ResizingByKeyboard;

/** Giving sites, notes and links another form by keyboard. */
public final class Shaping {
    /** How far around a bend is kept in view, in sheet pixels. */
    private static final double AROUND = 30;

    private final CanvasModel model;
    private final Gesturing hand;

    Shaping(CanvasModel model, Gesturing hand) {
        this.model = model;
        this.hand = hand;
    }

    /** Lets the arrow keys make the selected site or note larger and smaller until Enter; says why if they cannot. */
    public void resize() {
        model.settle();
        held().ifPresent(id -> hand.take(ResizingByKeyboard.of(id, true, model)));
    }

    /** Makes the selected site or note larger by so much, in sheet pixels; a run of these is one edit. */
    void resizeBy(double dx, double dy) {
        if (!(hand.tool() instanceof ResizingByKeyboard)) {
            model.settle();
            held().ifPresent(id -> hand.take(ResizingByKeyboard.of(id, false, model)));
        }
        if (hand.tool() instanceof ResizingByKeyboard) {
            model.nudge(dx, dy);
        }
    }

    private Optional<ElementId> held() {
        if (!model.isEditable()) {
            model.sayWhyNotEditable();
            return Optional.empty();
        }
        Optional<ElementId> held = model.gripped();
        if (held.isEmpty()) {
            boolean locked = model.selection().state().first().filter(model.layout()::isLocked).isPresent();
            model.say(locked
                    ? "Locked. Unlock it to resize it."
                    : "Select one site or one note to resize it; cards have one size.");
        }
        return held;
    }

    /** Lets the arrow keys move the bends of the selected link until Enter; says why if they cannot. */
    public void bend() {
        model.settle();
        if (!model.isEditable()) {
            model.sayWhyNotEditable();
            return;
        }
        Optional<Relation> link = model.selection().state().selectedLink();
        Optional<BendingByKeyboard> bending = link.flatMap(found -> BendingByKeyboard.of(found, model));
        if (bending.isEmpty()) {
            model.say(link.isEmpty()
                    ? "Select a link to bend it; Page Down goes to the links of the selected card."
                    : "An end of this link is in a collapsed site. Expand the site to bend the link.");
            return;
        }
        bending.ifPresent(this::become);
    }

    /** Whether the bends of a link are being moved. */
    boolean isBending() {
        return hand.tool() instanceof BendingByKeyboard;
    }

    void stepBends(boolean forward) {
        change(bending -> bending.stepped(forward));
    }

    void addBend() {
        change(bending -> bending.added(model));
    }

    void removeBend() {
        change(BendingByKeyboard::removed);
    }

    private void change(UnaryOperator<BendingByKeyboard> step) {
        if (hand.tool() instanceof BendingByKeyboard bending) {
            become(step.apply(bending));
        }
    }

    private void become(BendingByKeyboard bending) {
        hand.take(bending);
        keepInView();
    }

    /** What the keyboard moves stays in view. */
    void keepInView() {
        switch (hand.tool()) {
            case BendingByKeyboard bending ->
                bending.bend().ifPresent(at -> model.camera().reveal(new Rect(at.x(), at.y(), 0, 0).grown(AROUND)));
            case ResizingByKeyboard resizing ->
                model.camera().reveal(new Rect(resizing.box().right(), resizing.box().bottom(), 0, 0).grown(AROUND));
            default -> {
            }
        }
    }
}
