package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Placement;
import nexthop.ui.canvas.geometry.Guide;
import nexthop.ui.canvas.geometry.Handles;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Ink;
import nexthop.ui.canvas.skin.MarkBadge;
import nexthop.ui.canvas.tool.BendingByKeyboard;
import nexthop.ui.canvas.tool.Overlay;

/** What lies above the cards: handle, marks of links, guides, rubber band, and the new link or thing of a gesture. */
final class GestureLayer extends Pane {
    /** How far the ends of a gap's mark reach to either side, in screen pixels. */
    private static final double GAP_END = 5;

    /** How far the ring around what takes something in is from it, in screen pixels. */
    private static final double TAKING = 7;
    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");

    /** Half of how large the mark of a bend is, and of the one that the keyboard moves, in pixels of the window. */
    private static final double BEND = 4;
    private static final double BEND_AT_HAND = 6;

    private final CanvasModel model;
    private final Circle handle = new Circle(Handles.HANDLE);
    private final Polygon handleArrow = new Polygon(-2.5, -3.5, 3.5, 0, -2.5, 3.5);
    private final Region band = new Region();
    private final Region taking = new Region();
    private final Line wire = new Line();
    private final Polygon wireHead = new Polygon();
    private final GhostCard ghost = new GhostCard();
    private final List<Region> bends = new ArrayList<>();
    private final List<Line> guides = new ArrayList<>();
    private final Map<Relation, MarkBadge> marks = new HashMap<>();

    GestureLayer(CanvasModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("gestures");
        handle.getStyleClass().add("link-handle");
        handleArrow.getStyleClass().add("link-handle-arrow");
        band.getStyleClass().add("rubber-band");
        wire.getStyleClass().add("wire");
        wireHead.getStyleClass().add("wire-head");
        taking.getStyleClass().add("taking");
        taking.setManaged(false);
        band.setManaged(false);
        ghost.setManaged(false);
        getChildren().addAll(wire, wireHead, band, taking, ghost, handle, handleArrow);
    }

    void follow(Viewport viewport, Rect visible) {
        Overlay overlay = model.overlay();
        followHandle(viewport);
        followMarks(viewport, visible);
        followGuides(overlay.guides(), viewport);
        band.setVisible(overlay.band().isPresent());
        overlay.band()
                .map(viewport::toScreen)
                .ifPresent(box -> band.resizeRelocate(Math.rint(box.x()), Math.rint(box.y()), Math.rint(box.width()),
                        Math.rint(box.height())));
        followTaking(overlay, viewport);
        followWire(overlay, viewport);
        followBends(viewport);
        ghost.setVisible(overlay.ghost().isPresent());
        overlay.ghost().ifPresent(seen -> ghost.show(seen, viewport.toScreen(seen.bounds())));
    }

    private void followHandle(Viewport viewport) {
        Optional<Point> at = viewport.scale() < CanvasView.CARDS_AS_NODES
                ? Optional.empty()
                : model.handleShown()
                        .flatMap(model.index().sheet()::card)
                        .map(Card::bounds)
                        .map(Handles::handle)
                        .map(viewport::toScreen);
        handle.setVisible(at.isPresent());
        handleArrow.setVisible(at.isPresent());
        at.ifPresent(point -> {
            handle.setCenterX(point.x());
            handle.setCenterY(point.y());
            handleArrow.setTranslateX(point.x());
            handleArrow.setTranslateY(point.y());
        });
    }

    /** Only a link's mark in view is a node. */
    private void followMarks(Viewport viewport, Rect visible) {
        Set<Relation> gone = new HashSet<>(marks.keySet());
        if (!model.marksProperty().get().links().isEmpty() && viewport.scale() >= CanvasView.CARDS_AS_NODES) {
            for (Link link : model.index().linksIn(visible)) {
                Relation relation = link.relation();
                if (model.overlay().replaced().filter(relation::equals).isPresent()) {
                    continue; // it is being led elsewhere, and not seen where it was
                }
                model.looks().mark(relation).ifPresent(mark -> {
                    gone.remove(relation);
                    MarkBadge badge = marks.computeIfAbsent(relation, _ -> {
                        MarkBadge made = new MarkBadge();
                        made.setManaged(false);
                        getChildren().addFirst(made);
                        return made;
                    });
                    badge.show(Optional.of(mark));
                    Point middle = viewport.toScreen(link.middle());
                    badge.relocateTo(Math.rint(middle.x()), Math.rint(middle.y()));
                });
            }
        }
        gone.forEach(relation -> getChildren().remove(marks.remove(relation)));
    }

    private void followGuides(List<Guide> seen, Viewport viewport) {
        List<Line> strokes = new ArrayList<>();
        for (Guide guide : seen) {
            Point from = viewport.toScreen(guide.from());
            Point to = viewport.toScreen(guide.to());
            place(stroke(strokes), from, to);
            if (guide.kind() == Guide.Kind.GAP) {
                boolean level = guide.from().y() == guide.to().y();
                double across = level ? 0 : GAP_END;
                double down = level ? GAP_END : 0;
                for (Point end : List.of(from, to)) {
                    place(stroke(strokes), end.plus(-across, -down), end.plus(across, down));
                }
            }
        }
        for (int i = 0; i < guides.size(); i++) {
            guides.get(i).setVisible(i < strokes.size());
        }
    }

    /** The next line that is not used yet. */
    private Line stroke(List<Line> used) {
        if (used.size() == guides.size()) {
            Line line = new Line();
            line.getStyleClass().add("guide");
            guides.add(line);
            getChildren().add(line);
        }
        used.add(guides.get(used.size()));
        return used.getLast();
    }

    /** While a link is bent by keyboard, each of its bends has a mark; that of the one the arrow keys move is larger, and full. */
    private void followBends(Viewport viewport) {
        List<Placement> points = model.tool() instanceof BendingByKeyboard bending ? bending.points() : List.of();
        int at = model.tool() instanceof BendingByKeyboard bending ? bending.at() : -1;
        while (bends.size() < points.size()) {
            Region mark = new Region();
            mark.getStyleClass().add("bend");
            mark.setManaged(false);
            bends.add(mark);
            getChildren().add(mark);
        }
        for (int i = 0; i < bends.size(); i++) {
            Region mark = bends.get(i);
            mark.setVisible(i < points.size());
            if (i < points.size()) {
                double half = i == at ? BEND_AT_HAND : BEND;
                Point middle = viewport.toScreen(new Point(points.get(i).x(), points.get(i).y()));
                mark.pseudoClassStateChanged(AT_HAND, i == at);
                mark.resizeRelocate(Math.rint(middle.x() - half), Math.rint(middle.y() - half), 2 * half, 2 * half);
            }
        }
    }

    /** A ring around the box of a collapsed site that takes in what is held over it, and so may be covered by that. */
    private void followTaking(Overlay overlay, Viewport viewport) {
        Optional<Rect> ring = overlay.intoSite()
                .flatMap(model.index().sheet()::card)
                .map(Card::bounds)
                .map(viewport::toScreen)
                .map(box -> box.grown(TAKING));
        taking.setVisible(ring.isPresent());
        ring.ifPresent(around -> taking.resizeRelocate(Math.rint(around.x()), Math.rint(around.y()),
                Math.rint(around.width()), Math.rint(around.height())));
    }

    private void followWire(Overlay overlay, Viewport viewport) {
        wire.setVisible(overlay.wire().isPresent());
        wireHead.setVisible(overlay.wire().isPresent());
        overlay.wire().ifPresent(seen -> {
            Point from = viewport.toScreen(seen.from());
            Point to = viewport.toScreen(seen.to());
            place(wire, from, to);
            double length = Math.max(1, Math.hypot(to.x() - from.x(), to.y() - from.y()));
            double ux = (to.x() - from.x()) / length;
            double uy = (to.y() - from.y()) / length;
            wireHead.getPoints()
                    .setAll(to.x(), to.y(), to.x() - 12 * ux - 6 * uy, to.y() - 12 * uy + 6 * ux,
                            to.x() - 12 * ux + 6 * uy, to.y() - 12 * uy - 6 * ux);
            wire.setOpacity(seen.onTarget() ? 1 : 0.7);
        });
    }

    private static void place(Line line, Point from, Point to) {
        line.setStartX(Math.floor(from.x()) + 0.5);
        line.setStartY(Math.floor(from.y()) + 0.5);
        line.setEndX(Math.floor(to.x()) + 0.5);
        line.setEndY(Math.floor(to.y()) + 0.5);
    }

    /** The new thing before it is there. */
    private static final class GhostCard extends Region {
        private final Region bar = new Region();
        private final Label name = new Label();
        private final Label caption = new Label();
        private String tone = "";

        GhostCard() {
            getStyleClass().add("ghost");
            bar.getStyleClass().add("bar");
            name.getStyleClass().add("name");
            caption.getStyleClass().add("caption");
            getChildren().addAll(bar, name, caption);
        }

        void show(Overlay.Ghost seen, Rect box) {
            resizeRelocate(Math.rint(box.x()), Math.rint(box.y()), Math.rint(box.width()), Math.rint(box.height()));
            name.setText(seen.title());
            caption.setText(seen.caption());
            bar.setVisible(!seen.frame());
            String wanted = Ink.styleClass(seen.tone());
            if (!wanted.equals(tone)) {
                getStyleClass().remove(tone);
                getStyleClass().add(wanted);
                tone = wanted;
            }
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            boolean two = getHeight() > 44 && !caption.getText().isEmpty();
            double nameHigh = name.prefHeight(-1);
            double top = two || getHeight() > 90 ? 9 : (getHeight() - nameHigh) / 2;
            double room = Math.max(0, getWidth() - 26);
            bar.resizeRelocate(1, 1, 6, Math.max(0, getHeight() - 2));
            name.resizeRelocate(16, top, room, nameHigh);
            caption.setVisible(two);
            caption.resizeRelocate(16, top + nameHigh + 1, room, caption.prefHeight(-1));
        }
    }
}
