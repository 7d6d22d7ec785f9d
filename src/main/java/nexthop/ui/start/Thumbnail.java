package nexthop.ui.start;

import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Scale;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.ui.scale.UiScale;

/** A small picture of a drawing: its cards, frames and links as plain shapes. */
final class Thumbnail extends Region {
    private static final double MARGIN = 8;
    private static final double TONE_WIDTH = 0.16;

    private final double width;
    private final double height;

    Thumbnail(double width, double height) {
        this.width = width;
        this.height = height;
        getStyleClass().add("thumbnail");
        minWidthProperty().bind(UiScale.scaled(width));
        minHeightProperty().bind(UiScale.scaled(height));
        prefWidthProperty().bind(minWidthProperty());
        prefHeightProperty().bind(minHeightProperty());
        maxWidthProperty().bind(minWidthProperty());
        maxHeightProperty().bind(minHeightProperty());
        setMouseTransparent(true);
    }

    void show(Sheet sheet) {
        Rect bounds = sheet.bounds();
        double scale = Math.min((width - 2 * MARGIN) / Math.max(1, bounds.width()),
                (height - 2 * MARGIN) / Math.max(1, bounds.height()));
        scale = Math.min(scale, 0.28);
        Scaling scaling = new Scaling(scale, (width - bounds.width() * scale) / 2 - bounds.x() * scale,
                (height - bounds.height() * scale) / 2 - bounds.y() * scale);
        Group shapes = new Group();
        for (Frame frame : sheet.frames()) {
            Rectangle box = scaling.rectangle(frame.bounds());
            box.getStyleClass().add(frame.backCompat() ? "back-compat" : "frame");
            shapes.getChildren().add(box);
        }
        for (Link link : sheet.links()) {
            shapes.getChildren().add(line(link, scaling));
        }
        for (Card card : sheet.cards()) {
            addCard(shapes, card, scaling);
        }
        shapes.setManaged(false);
        Scale scaled = new Scale();
        scaled.xProperty().bind(UiScale.scaled(1));
        scaled.yProperty().bind(UiScale.scaled(1));
        shapes.getTransforms().add(scaled);
        getChildren().setAll(shapes);
    }

    private static Polyline line(Link link, Scaling scaling) {
        Polyline line = new Polyline();
        for (Point point : link.route()) {
            line.getPoints().addAll(scaling.x(point.x()), scaling.y(point.y()));
        }
        line.getStyleClass().addAll("link", link.relation().getClass().getSimpleName().toLowerCase(Locale.ROOT));
        if (link.relation().retired()) {
            line.getStyleClass().add("retired");
        }
        return line;
    }

    private static void addCard(Group shapes, Card card, Scaling scaling) {
        Rectangle box = scaling.rectangle(card.bounds());
        box.getStyleClass().add("card");
        Rect all = card.bounds();
        Rectangle bar = scaling.rectangle(new Rect(all.x(), all.y(), all.width() * TONE_WIDTH, all.height()));
        bar.getStyleClass().add("tone-" + card.tone().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        shapes.getChildren().addAll(box, bar);
    }

    private record Scaling(double scale, double dx, double dy) {
        double x(double value) {
            return value * scale + dx;
        }

        double y(double value) {
            return value * scale + dy;
        }

        Rectangle rectangle(Rect rect) {
            Rectangle2D at = new Rectangle2D(Math.max(0, x(rect.x())), Math.max(0, y(rect.y())), rect.width() * scale,
                    rect.height() * scale);
            return new Rectangle(at.getMinX(), at.getMinY(), at.getWidth(), at.getHeight());
        }
    }
}
