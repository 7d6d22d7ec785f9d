package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.layout.Point;
import nexthop.layout.Rect;

/** The eight grips at the corners and sides of a box, by which it is made larger or smaller. */
public final class Grips {
    /** The side of a grip, in screen pixels. */
    public static final double SIZE = 8;

    /** How near the pointer must come to a grip's middle along either axis, in screen pixels. */
    private static final double REACH = 6;

    /** Below this width and height of the box only its corners have grips, in screen pixels. */
    private static final double ROOM_FOR_SIDES = 40;

    /**
     * A grip.
     *
     * @param right -1 at the left border, 1 at the right one, else 0
     * @param down -1 at the upper border, 1 at the lower one, else 0
     * @param middle where it is, on the sheet
     */
    public record Grip(int right, int down, Point middle) {}

    private Grips() {}

    /** The grips of a box at a scale, corners first. */
    public static List<Grip> of(Rect box, double scale) {
        List<Grip> grips = new ArrayList<>();
        for (int right = -1; right <= 1; right += 2) {
            for (int down = -1; down <= 1; down += 2) {
                grips.add(grip(box, right, down));
            }
        }
        if (box.width() * scale >= ROOM_FOR_SIDES) {
            grips.add(grip(box, 0, -1));
            grips.add(grip(box, 0, 1));
        }
        if (box.height() * scale >= ROOM_FOR_SIDES) {
            grips.add(grip(box, -1, 0));
            grips.add(grip(box, 1, 0));
        }
        return grips;
    }

    private static Grip grip(Rect box, int right, int down) {
        return new Grip(right, down,
                new Point(box.center().x() + right * box.width() / 2, box.center().y() + down * box.height() / 2));
    }

    /** The grip at a point of the sheet. */
    public static Optional<Grip> at(Rect box, Point point, double scale) {
        double reach = REACH / scale;
        return of(box, scale).stream()
                .filter(grip -> Math.abs(grip.middle().x() - point.x()) <= reach
                        && Math.abs(grip.middle().y() - point.y()) <= reach)
                .findFirst();
    }
}
