package nexthop.ui.canvas.skin;

import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;

/**
 * What keyboard and screen reader have of a link: a node where its line is painted. It shows nothing but the ring around a link the
 * keyboard is at.
 */
public final class LinkSkin extends Region {
    private static final double MARGIN = 8;

    private final Polyline ring = new Polyline();
    private final Polyline gap = new Polyline();
    private final Polyline core = new Polyline();
    private boolean selected;

    public LinkSkin(String kind) {
        getStyleClass().add("link-node");
        ring.getStyleClass().add("ring");
        gap.getStyleClass().add("gap");
        core.getStyleClass().add("core");
        for (Polyline line : List.of(ring, gap, core)) {
            line.setManaged(false);
            line.visibleProperty().bind(focusedProperty());
        }
        getChildren().addAll(ring, gap, core);
        setManaged(false);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleRoleDescription(kind);
        setAccessibleHelp("Alt and an arrow key go to the card at an end. Page Down goes to the next link.");
    }

    /** Shows a link that is where its route says, as a screen reader says it. */
    public void show(Link link, String spoken, boolean chosen) {
        Rect bounds = link.bounds().grown(MARGIN);
        resizeRelocate(bounds.x(), bounds.y(), bounds.width(), bounds.height());
        List<Double> points = link.route()
                .stream()
                .flatMap((Point point) -> List.of(point.x() - bounds.x(), point.y() - bounds.y()).stream())
                .toList();
        if (!ring.getPoints().equals(points)) {
            for (Polyline line : List.of(ring, gap, core)) {
                line.getPoints().setAll(points);
            }
        }
        setAccessibleText(spoken);
        if (selected != chosen) {
            selected = chosen;
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.SELECTED
                ? selected
                : super.queryAccessibleAttribute(attribute, parameters);
    }
}
