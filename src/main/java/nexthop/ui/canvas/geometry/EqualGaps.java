package nexthop.ui.canvas.geometry;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import org.jspecify.annotations.Nullable;

/**
 * The gaps between things that stand in a row, and where a dragged thing would have to stand for its gap to a neighbour to be one of
 * them, or for it to stand in the middle between two.
 *
 * <p>It knows rows alone. A column is a row of what is turned over: see {@link #turned(Rect)}.
 */
final class EqualGaps {
    /** Coordinates are rounded to thousandths; gaps that differ by less than this are equal. */
    private static final double EQUAL = 0.01;

    /** Beyond this many marks one sees no more than with them. */
    private static final int MOST_MARKS = 8;

    /** Two things in a row with nothing between them. */
    private record Pair(Rect left, Rect right) {
        double gap() {
            return right.x() - left.right();
        }

        Guide mark() {
            double top = Math.max(left.y(), right.y());
            double bottom = Math.min(left.bottom(), right.bottom());
            double y = (top + bottom) / 2; // between the two, if they do not stand side by side
            return Guide.gap(new Point(left.right(), y), new Point(right.x(), y));
        }
    }

    private final List<Rect> row;
    private final List<Pair> pairs;

    private EqualGaps(List<Rect> row) {
        this.row = row;
        this.pairs = pairs(row);
    }

    /** Those of the others that stand in one row with the dragged thing. */
    static EqualGaps inRow(Rect dragged, Collection<Rect> others) {
        List<Rect> row = new ArrayList<>();
        for (Rect other : others) {
            if (other.y() < dragged.bottom() && dragged.y() < other.bottom()) {
                row.add(other);
            }
        }
        row.sort(Comparator.comparingDouble(Rect::x));
        return new EqualGaps(row);
    }

    private static List<Pair> pairs(List<Rect> row) {
        List<Pair> pairs = new ArrayList<>();
        Rect farthest = null;
        for (Rect next : row) {
            if (farthest != null && next.x() - farthest.right() > EQUAL) {
                pairs.add(new Pair(farthest, next));
            }
            farthest = farthest == null || next.right() > farthest.right() ? next : farthest;
        }
        return pairs;
    }

    /**
     * The shortest way along the row by which a gap of the dragged thing comes to equal another one.
     *
     * @param reach the longest way, in sheet pixels
     */
    OptionalDouble nearest(Rect dragged, double reach) {
        Rect left = leftOf(dragged);
        Rect right = rightOf(dragged);
        double best = Double.POSITIVE_INFINITY;
        if (left != null && right != null) {
            double between = (left.right() + right.x() - dragged.width()) / 2;
            best = between > left.right() ? between - dragged.x() : best;
        }
        for (Pair pair : pairs) {
            if (left != null) {
                best = shorter(best, left.right() + pair.gap() - dragged.x());
            }
            if (right != null) {
                best = shorter(best, right.x() - pair.gap() - dragged.right());
            }
        }
        return Math.abs(best) <= reach ? OptionalDouble.of(best) : OptionalDouble.empty();
    }

    private static double shorter(double a, double b) {
        return Math.abs(b) < Math.abs(a) ? b : a;
    }

    private @Nullable Rect leftOf(Rect dragged) {
        Rect nearest = null;
        for (Rect other : row) {
            if (other.right() <= dragged.center().x() && (nearest == null || other.right() > nearest.right())) {
                nearest = other;
            }
        }
        return nearest;
    }

    private @Nullable Rect rightOf(Rect dragged) {
        Rect nearest = null;
        for (Rect other : row) {
            if (other.x() >= dragged.center().x() && (nearest == null || other.x() < nearest.x())) {
                nearest = other;
            }
        }
        return nearest;
    }

    /** The marks of the dragged thing's gaps where it stands now, and of those equal to them; empty if none is equal to another. */
    List<Guide> marks(Rect dragged) {
        Rect left = leftOf(dragged);
        Rect right = rightOf(dragged);
        List<Pair> own = new ArrayList<>();
        if (left != null) {
            own.add(new Pair(left, dragged));
        }
        if (right != null) {
            own.add(new Pair(dragged, right));
        }
        List<Guide> marks = new ArrayList<>();
        for (Pair pair : own) {
            List<Pair> alike = alike(pair, own);
            if (pair.gap() > EQUAL && !alike.isEmpty()) {
                add(pair, marks);
                alike.forEach(other -> add(other, marks));
            }
        }
        return marks;
    }

    private List<Pair> alike(Pair pair, List<Pair> own) {
        List<Pair> alike = new ArrayList<>();
        for (List<Pair> some : List.of(own, pairs)) {
            for (Pair other : some) {
                if (other != pair && Math.abs(other.gap() - pair.gap()) < EQUAL) {
                    alike.add(other);
                }
            }
        }
        return alike;
    }

    private static void add(Pair pair, List<Guide> marks) {
        Guide mark = pair.mark();
        if (marks.size() < MOST_MARKS && !marks.contains(mark)) {
            marks.add(mark);
        }
    }

    /** A rectangle with its rows and columns exchanged. */
    static Rect turned(Rect rect) {
        return new Rect(rect.y(), rect.x(), rect.height(), rect.width());
    }

    /** A mark with its rows and columns exchanged. */
    static Guide turned(Guide mark) {
        return new Guide(new Point(mark.from().y(), mark.from().x()), new Point(mark.to().y(), mark.to().x()),
                mark.kind());
    }
}
