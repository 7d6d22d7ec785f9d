package nexthop.model;

/**
 * Where something stands on the canvas: its top left corner in pixels at 100 %, y downwards, to a hundredth of a pixel.
 *
 * @param x finite, from -1e6 to 1e6
 * @param y finite, from -1e6 to 1e6
 */
public record Placement(double x, double y) {
    /** The farthest a coordinate may lie from the origin. */
    public static final double LIMIT = 1e6;

    /** @throws IllegalArgumentException if a coordinate is not finite or beyond the limit */
    public Placement {
        if (!(Math.abs(x) <= LIMIT && Math.abs(y) <= LIMIT)) {
            throw new IllegalArgumentException("A place lies within a million pixels of the origin: " + x + ", " + y);
        }
        x = rounded(x);
        y = rounded(y);
    }

    /** Short in a file that people compare; and no negative zero, so that equal places are written alike. */
    static double rounded(double coordinate) {
        return Math.rint(coordinate * 100) / 100 + 0.0;
    }

    /** The place nearest to these coordinates; what is not a number becomes zero. */
    public static Placement nearest(double x, double y) {
        return new Placement(within(x), within(y));
    }

    private static double within(double coordinate) {
        return Double.isNaN(coordinate) ? 0 : Math.clamp(coordinate, -LIMIT, LIMIT);
    }

    public Placement plus(double dx, double dy) {
        return new Placement(x + dx, y + dy);
    }
}
