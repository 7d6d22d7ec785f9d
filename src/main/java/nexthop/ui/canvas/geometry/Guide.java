package nexthop.ui.canvas.geometry;

import nexthop.layout.Point;

/** What shows why a dragged card has been drawn to where it is; its ends lie on the sheet. */
public record Guide(Point from, Point to, Kind kind) {
    /** What it shows. */
    public enum Kind {
        /** Edges or centres on one line. */
        LINE,
        /** One of several gaps that are equal. */
        GAP
    }

    /** A line that edges or centres are on. */
    public static Guide line(Point from, Point to) {
        return new Guide(from, to, Kind.LINE);
    }

    /** A gap between two things, from the edge of the one to that of the other. */
    public static Guide gap(Point from, Point to) {
        return new Guide(from, to, Kind.GAP);
    }
}
