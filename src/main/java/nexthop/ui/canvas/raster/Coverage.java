package nexthop.ui.canvas.raster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * How much of each pixel is covered by lines of one colour, before any of it is painted: where lines meet or run on top of each other
 * the colour is put down once, as if all had been stroked as one path.
 */
public final class Coverage {
    private record Bend(int radius, double thickness, int dx, int dy) {}

    /** Bends of more sizes than this are not kept: somebody is zooming. */
    private static final int MOST_BENDS = 64;

    private final int width;
    private final int height;
    private final byte[] cells;
    /** The columns of each row that anything has been put in: from here, up to there. */
    private final int[] from;
    private final int[] to;
    private final Map<Bend, Mask> bends = new HashMap<>();

    public Coverage(int width, int height) {
        this.width = width;
        this.height = height;
        cells = new byte[width * height];
        from = new int[height];
        to = new int[height];
        Arrays.fill(from, width);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** Covers a rectangle; at its edges, pixels in part. */
    public void rect(double left, double top, double right, double bottom) {
        double x1 = Math.max(0, left);
        double x2 = Math.min(width, right);
        double y1 = Math.max(0, top);
        double y2 = Math.min(height, bottom);
        if (x1 >= x2 || y1 >= y2) {
            return;
        }
        int lastRow = (int) Math.ceil(y2);
        for (int row = (int) y1; row < lastRow; row++) {
            double high = Math.min(row + 1, y2) - Math.max(row, y1);
            span(row, x1, x2, high);
        }
    }

    private void span(int row, double x1, double x2, double high) {
        int first = (int) x1;
        int last = (int) Math.ceil(x2) - 1;
        touch(row, first, last + 1);
        int at = row * width;
        if (first == last) {
            atLeast(at + first, (int) (255 * high * (x2 - x1)));
            return;
        }
        atLeast(at + first, (int) (255 * high * (first + 1 - x1)));
        atLeast(at + last, (int) (255 * high * (x2 - last)));
        if (high >= 1) {
            Arrays.fill(cells, at + first + 1, at + last, (byte) 255);
        } else {
            int covered = (int) (255 * high);
            for (int i = at + first + 1; i < at + last; i++) {
                atLeast(i, covered);
            }
        }
    }

    /** Makes every pixel of a hair-thin line a little darker, so that many lines in one place show as many. */
    public void thicken(int left, int top, int right, int bottom, int share) {
        int x1 = Math.max(0, left);
        int x2 = Math.min(width, right);
        int y2 = Math.min(height, bottom);
        if (x1 >= x2) {
            return;
        }
        for (int row = Math.max(0, top); row < y2; row++) {
            touch(row, x1, x2);
            for (int at = row * width + x1; at < row * width + x2; at++) {
                cells[at] = (byte) Math.min(255, (cells[at] & 0xff) + share);
            }
        }
    }

    /** Rounds the corner at a pixel between a level line that goes on towards {@code dx} and an upright one towards {@code dy}. */
    public void bend(int x, int y, int radius, double thickness, int dx, int dy) {
        stamp(bends.computeIfAbsent(new Bend(radius, thickness, dx, dy),
                bend -> Mask.bend(bend.radius, bend.thickness, bend.dx, bend.dy)), x, y);
    }

    /** Puts a shape at a point. */
    public void stamp(Mask mask, int x, int y) {
        int left = Math.max(0, x + mask.left());
        int right = Math.min(width, x + mask.left() + mask.width());
        int bottom = Math.min(height, y + mask.top() + mask.height());
        if (left >= right) {
            return;
        }
        for (int row = Math.max(0, y + mask.top()); row < bottom; row++) {
            touch(row, left, right);
            for (int column = left; column < right; column++) {
                atLeast(row * width + column, mask.at(column - x - mask.left(), row - y - mask.top()));
            }
        }
    }

    private void atLeast(int at, int covered) {
        if ((cells[at] & 0xff) < covered) {
            cells[at] = (byte) covered;
        }
    }

    private void touch(int row, int first, int end) {
        from[row] = Math.min(from[row], first);
        to[row] = Math.max(to[row], end);
    }

    /** Paints what is covered, and is empty again. */
    public void ink(Picture picture, int colour) {
        if (bends.size() > MOST_BENDS) {
            bends.clear();
        }
        for (int row = 0; row < height; row++) {
            for (int at = row * width + from[row]; at < row * width + to[row]; at++) {
                int covered = cells[at] & 0xff;
                if (covered != 0) {
                    cells[at] = 0;
                    picture.blend(at, colour, covered);
                }
            }
            from[row] = width;
            to[row] = 0;
        }
    }
}
