package nexthop.layout;

import nexthop.model.ElementId;

/** The box around the members of a site. */
public record Frame(ElementId site, Rect bounds, String title, boolean backCompat) {
    /** The space between the box and its members, and above them besides for the title. */
    public static final double PADDING = 28;

    /** The height of the title's strip. */
    public static final double HEADER = 30;

    /** The size of a site that has no members. */
    public static final double EMPTY_WIDTH = 320;

    /** The size of a site that has no members. */
    public static final double EMPTY_HEIGHT = 170;

    /** The box around a site's members. */
    public static Rect around(Rect members) {
        Rect padded = members.grown(PADDING);
        return new Rect(padded.x(), padded.y() - HEADER, padded.width(), padded.height() + HEADER);
    }
}
