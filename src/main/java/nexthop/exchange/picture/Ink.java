package nexthop.exchange.picture;

import java.util.List;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import org.jspecify.annotations.Nullable;

/** What a picture is painted with: a few shapes and text. Colours are {@code #RRGGBB}, lengths pixels at 100 %. */
interface Ink {
    /** A line's colour, width and dashes; no dashes make it solid. */
    record Line(String colour, double width, List<Double> dashes) {
        static Line solid(String colour, double width) {
            return new Line(colour, width, List.of());
        }
    }

    /** Where a text stands by its point. */
    enum Anchor {
        START, MIDDLE
    }

    /** How a text looks. */
    record Style(double size, boolean bold, String colour, Anchor anchor) {
        Style withSize(double changed) {
            return new Style(changed, bold, colour, anchor);
        }
    }

    /** Begins a thing of the drawing, which may be asked for by its id. */
    void begin(String id, String title, String description);

    /** As {@link #begin}, for a card: whatever is painted until the end is cut off at its rounded border. */
    void beginClipped(Rect card, double radius);

    void end();

    void rect(Rect rect, double radius, @Nullable String fill, @Nullable Line border);

    /** A rectangle with slanting stripes. */
    void hatched(Rect rect, double radius, String fill, String stripes, Line border);

    /** A line along the points, its corners rounded. */
    void polyline(List<Point> points, double radius, Line line);

    void polygon(List<Point> points, String fill);

    void circle(Point center, double radius, String fill, @Nullable Line border);

    void text(Point baseline, String text, Style style);

    /** How wide a text of this size is, in pixels at 100 %. */
    double width(String text, Style style);
}
