package nexthop.model;

/**
 * How large somebody has made a note or a site's box, in pixels at 100 %, to a hundredth of a pixel.
 *
 * @param width from {@value #LEAST} to {@value #LIMIT}
 * @param height from {@value #LEAST} to {@value #LIMIT}
 */
public record Extent(double width, double height) {
    /** The smallest side: what can still be taken hold of. */
    public static final double LEAST = 20;

    /** The largest side: a box may hold everything that is drawn. */
    public static final double LIMIT = 2 * Placement.LIMIT;

    /** @throws IllegalArgumentException if a side is not a number within the limits */
    public Extent {
        if (!(width >= LEAST && width <= LIMIT && height >= LEAST && height <= LIMIT)) {
            throw new IllegalArgumentException(
                    "A side has " + LEAST + " to " + LIMIT + " pixels: " + width + ", " + height);
        }
        width = Placement.rounded(width);
        height = Placement.rounded(height);
    }

    /** The extent nearest to these sides; what is not a number becomes the least. */
    public static Extent nearest(double width, double height) {
        return new Extent(within(width), within(height));
    }

    private static double within(double side) {
        return side >= LEAST ? Math.min(side, LIMIT) : LEAST;
    }
}
