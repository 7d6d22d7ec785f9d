package nexthop.ui.canvas;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** Getting about the drawing by keyboard: through everything in reading order, and along the links. */
final class KeyboardWalk {
    private final DrawnSheet drawn;
    private final Camera camera;
    private final Selection selection;
    private final ReadOnlyObjectWrapper<@Nullable ElementId> focused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Relation> focusedLink = new ReadOnlyObjectWrapper<>();

    private Selection.@Nullable State seen;

    KeyboardWalk(DrawnSheet drawn, Camera camera, Selection selection) {
        this.drawn = drawn;
        this.camera = camera;
        this.selection = selection;
    }

    /** The card or frame the keyboard is at; null if it is at none. */
    ReadOnlyObjectProperty<@Nullable ElementId> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    /** The link the keyboard is at; null if it is at none. */
    ReadOnlyObjectProperty<@Nullable Relation> focusedLinkProperty() {
        return focusedLink.getReadOnlyProperty();
    }

    void focus(ElementId id) {
        focusedLink.set(null);
        focused.set(id);
    }

    /** Goes to what has come to be selected alone, by whatever means; forgets what is drawn no more. */
    void follow() {
        Selection.State now = selection.state();
        if (now != seen) {
            seen = now;
            if (now.elements().size() == 1) {
                now.first().flatMap(drawn::drawnOf).ifPresent(focused::set);
            }
        }
        ElementId at = focused.get();
        if (at != null && drawn.sheet().boundsOf(at).isEmpty()) {
            focused.set(null);
        }
        Relation link = focusedLink.get();
        if (link != null && (!selection.isSelected(link) || drawn.sheet().link(link).isEmpty())) {
            focusedLink.set(null);
        }
    }

    /**
     * Goes on to the next (or back to the previous) card or frame, selects it and brings it into view.
     *
     * @return false at the end of them all, where nothing changes
     */
    boolean step(boolean forward) {
        List<ElementId> order = drawn.readingOrder();
        if (order.isEmpty()) {
            return false;
        }
        ElementId at = focused.get();
        int here = at == null ? -1 : order.indexOf(at);
        int next = here < 0 ? (forward ? 0 : order.size() - 1) : here + (forward ? 1 : -1);
        if (next < 0 || next >= order.size()) {
            focusedLink.set(null);
            focused.set(null);
            return false;
        }
        goTo(order.get(next));
        return true;
    }

    /**
     * Goes on to the next (or back to the previous) link of the card the keyboard is at, selects it and brings it into view; after the
     * last comes the first.
     *
     * @return false if the keyboard is at no card, or at one without links
     */
    boolean stepLinks(boolean forward) {
        ElementId at = focused.get();
        List<Link> links = at == null ? List.of() : drawn.sheet().linksOf(at);
        if (at == null || links.isEmpty()) {
            return false;
        }
        List<Relation> relations = links.stream().map(Link::relation).toList();
        int here = relations.indexOf(focusedLink.get());
        int next = here < 0 ? (forward ? 0 : relations.size() - 1) : here + (forward ? 1 : -1);
        Relation link = relations.get(Math.floorMod(next, relations.size()));
        selection.only(link);
        camera.reveal(at);
        focusedLink.set(link);
        return true;
    }

    /** Goes along a link to the card at its other end: the nearest one in a direction, each of -1, 0 or 1. */
    void followLink(int right, int down) {
        ElementId at = focused.get();
        Optional<Rect> from = at == null ? Optional.empty() : drawn.sheet().boundsOf(at);
        if (at == null || from.isEmpty()) {
            return;
        }
        Point here = from.get().center();
        ElementId best = null;
        double least = Double.POSITIVE_INFINITY;
        Relation only = focusedLink.get();
        for (Link link : drawn.sheet().linksOf(at)) {
            if (only != null && !only.equals(link.relation())) {
                continue;
            }
            ElementId end = link.relation().from().equals(at) ? link.relation().to() : link.relation().from();
            Point there = drawn.sheet().boundsOf(end).map(Rect::center).orElse(here);
            double dx = there.x() - here.x();
            double dy = there.y() - here.y();
            double along = dx * right + dy * down;
            double aside = Math.abs(dx * down) + Math.abs(dy * right);
            if (along > 0 && along + 2 * aside < least) {
                least = along + 2 * aside;
                best = end;
            }
        }
        if (best != null) {
            goTo(best);
        }
    }

    /**
     * Goes to what is nearest in a direction, each of -1, 0 or 1, whether a link leads there or not. A site is where its title stands.
     *
     * @param extending whether what is gone to is selected as well; otherwise the selection stays as it is
     */
    void walk(int right, int down, boolean extending) {
        ElementId at = focused.get();
        Point here = at == null ? null : spot(at).orElse(null);
        if (at == null || here == null) {
            step(true);
            return;
        }
        ElementId best = null;
        double least = Double.POSITIVE_INFINITY;
        for (ElementId id : drawn.readingOrder()) {
            Point there = spot(id).orElse(here);
            double along = (there.x() - here.x()) * right + (there.y() - here.y()) * down;
            double aside = Math.abs((there.x() - here.x()) * down) + Math.abs((there.y() - here.y()) * right);
            if (along > 0 && along + 2 * aside < least) {
                least = along + 2 * aside;
                best = id;
            }
        }
        if (best != null) {
            if (extending) {
                selection.add(List.of(at, best));
            }
            visit(best);
        }
    }

    private Optional<Point> spot(ElementId id) {
        return drawn.sheet()
                .boundsOf(id)
                .map(box -> drawn.sheet().frame(id).isPresent()
                        ? new Point(box.x() + Card.WIDTH / 2.0, box.y() + Frame.HEADER / 2.0)
                        : box.center());
    }

    /** Selects what the keyboard is at as well, or no longer. */
    void toggle() {
        ElementId at = focused.get();
        if (at != null) {
            selection.toggle(at);
            focused.set(at);
        }
    }

    private void goTo(ElementId id) {
        selection.only(id);
        visit(id);
    }

    private void visit(ElementId id) {
        camera.reveal(id);
        focusedLink.set(null);
        focused.set(id);
    }
}
