package nexthop.layout;

/** A point on the sheet, in pixels at 100 %, y downwards. */
public record Point(double x, double y) {
    public Point plus(double dx, double dy) {
        return new Point(x + dx, y + dy);
    }
}
