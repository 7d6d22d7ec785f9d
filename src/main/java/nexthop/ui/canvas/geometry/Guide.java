package nexthop.ui.canvas.geometry;

import nexthop.layout.Point;

/** A line that shows what a dragged card has come to be in line with; its ends lie on the sheet. */
public record Guide(Point from, Point to) {}
