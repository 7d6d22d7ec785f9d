package nexthop.ui.canvas.raster;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Opaque pixels in memory, row by row, as {@code 0xffRRGGBB}. Colours are {@code 0xAARRGGBB} and let through what is below as far as
 * their first byte is less than 255. What lies outside the picture is left out.
 */
public final class Picture {
    private static final int OPAQUE = 0xff000000;

    private final int width;
    private final int height;
    private final int[] pixels;
    private final Map<Integer, Mask> corners = new HashMap<>();
    private final Map<Integer, Mask> rings = new HashMap<>();

    /** @param pixels where it is painted: {@code width * height} of them */
    public Picture(int width, int height, int[] pixels) {
        if (pixels.length < width * height) {
            throw new IllegalArgumentException("A picture of " + width + " x " + height + " has more pixels than that");
        }
        this.width = width;
        this.height = height;
        this.pixels = pixels;
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    int[] pixels() {
        return pixels;
    }

    /** The colour of a pixel of the picture. */
    public int at(int x, int y) {
        return pixels[y * width + x];
    }

    public void fill(int colour) {
        Arrays.fill(pixels, 0, width * height, OPAQUE | colour);
    }

    /** Fills a rectangle. */
    public void rect(int x, int y, int wide, int high, int colour) {
        int left = Math.max(0, x);
        int right = Math.min(width, x + wide);
        if (left >= right) {
            return;
        }
        int bottom = Math.min(height, y + high);
        for (int row = Math.max(0, y); row < bottom; row++) {
            span(row, left, right, colour);
        }
    }

    /** Paints the border of a rectangle, inside it. */
    public void border(int x, int y, int wide, int high, int thickness, int colour) {
        rect(x, y, wide, thickness, colour);
        rect(x, y + high - thickness, wide, thickness, colour);
        rect(x, y + thickness, thickness, high - 2 * thickness, colour);
        rect(x + wide - thickness, y + thickness, thickness, high - 2 * thickness, colour);
    }

    /** Fills a rectangle with rounded corners. */
    public void roundRect(int x, int y, int wide, int high, int radius, int colour) {
        int round = Math.min(radius, Math.min(wide, high) / 2);
        if (round < 1 || x >= width || y >= height || x + wide <= 0 || y + high <= 0) {
            rect(x, y, wide, high, colour);
            return;
        }
        Mask corner = corners.computeIfAbsent(round, Mask::corner);
        rect(x + round, y, wide - 2 * round, round, colour);
        rect(x, y + round, wide, high - 2 * round, colour);
        rect(x + round, y + high - round, wide - 2 * round, round, colour);
        for (int row = 0; row < round; row++) {
            for (int column = 0; column < round; column++) {
                quarters(x, y, wide, high, column, row, colour, corner.at(column, row));
            }
        }
    }

    /** Paints the border of a rectangle with rounded corners, inside it. */
    public void roundBorder(int x, int y, int wide, int high, int radius, int thickness, int colour) {
        dashedBorder(x, y, wide, high, radius, thickness, Integer.MAX_VALUE, 0, colour);
    }

    /**
     * Paints a border of which a piece is painted and a piece is left out, in turn.
     *
     * @param on how long a painted piece is, in pixels
     * @param off how long a piece is that is left out
     */
    public void dashedBorder(int x, int y, int wide, int high, int radius, int thickness, int on, int off, int colour) {
        int round = Math.clamp(radius, 0, Math.max(0, Math.min(wide, high) / 2));
        for (int end = x + wide - round, at = x + round; at < end; at = after(at, on, off, end)) {
            int piece = Math.min(on, end - at);
            rect(at, y, piece, thickness, colour);
            rect(at, y + high - thickness, piece, thickness, colour);
        }
        for (int end = y + high - round, at = y + round; at < end; at = after(at, on, off, end)) {
            int piece = Math.min(on, end - at);
            rect(x, at, thickness, piece, colour);
            rect(x + wide - thickness, at, thickness, piece, colour);
        }
        if (round > 0) {
            Mask ring = rings.computeIfAbsent(round, size -> Mask.ring(size, thickness));
            for (int row = 0; row < round; row++) {
                for (int column = 0; column < round; column++) {
                    quarters(x, y, wide, high, column, row, colour, ring.at(column, row));
                }
            }
        }
    }

    private static int after(int at, int on, int off, int end) {
        return on >= end - at ? end : at + on + off;
    }

    private void quarters(int x, int y, int wide, int high, int column, int row, int colour, int covered) {
        blend(x + column, y + row, colour, covered);
        blend(x + wide - 1 - column, y + row, colour, covered);
        blend(x + column, y + high - 1 - row, colour, covered);
        blend(x + wide - 1 - column, y + high - 1 - row, colour, covered);
    }

    /**
     * Fills a rectangle whose left corners are rounded.
     *
     * @param radius of the corners; it may be larger than the rectangle is wide
     */
    public void roundLeft(int x, int y, int wide, int high, int radius, int colour) {
        int round = Math.clamp(radius, 0, high / 2);
        rect(x, y + round, wide, high - 2 * round, colour);
        if (round < 1) {
            return;
        }
        Mask corner = corners.computeIfAbsent(round, Mask::corner);
        for (int row = 0; row < round; row++) {
            int bottom = y + high - 1 - row;
            for (int column = 0; column < Math.min(round, wide); column++) {
                blend(x + column, y + row, colour, corner.at(column, row));
                blend(x + column, bottom, colour, corner.at(column, row));
            }
            rect(x + round, y + row, wide - round, 1, colour);
            rect(x + round, bottom, wide - round, 1, colour);
        }
    }

    /** Puts a shape at a point. */
    public void stamp(Mask mask, int x, int y, int colour) {
        int left = Math.max(0, x + mask.left());
        int right = Math.min(width, x + mask.left() + mask.width());
        int bottom = Math.min(height, y + mask.top() + mask.height());
        byte[] cells = mask.cells();
        for (int row = Math.max(0, y + mask.top()); row < bottom; row++) {
            int cell = (row - y - mask.top()) * mask.width() + left - x - mask.left();
            for (int at = row * width + left; at < row * width + right; at++, cell++) {
                int covered = cells[cell] & 0xff;
                if (covered != 0) {
                    blend(at, colour, covered);
                }
            }
        }
    }

    /**
     * Fills a rectangle with slanting stripes.
     *
     * @param origin the sum of the coordinates of a point in the middle of a stripe
     * @param step from one stripe to the next along a row, in pixels
     * @param thickness of a stripe, across it, in pixels
     */
    public void hatch(int x, int y, int wide, int high, double origin, double step, double thickness, int colour) {
        int left = Math.max(0, x);
        int top = Math.max(0, y);
        int right = Math.min(width, x + wide);
        int bottom = Math.min(height, y + high);
        if (left >= right || top >= bottom) {
            return;
        }
        // Along a diagonal nothing changes: what a pixel gets depends on the sum of its coordinates alone.
        int[] covered = new int[right - left + bottom - top];
        double half = thickness * Math.sqrt(2) / 2;
        for (int i = 0; i < covered.length; i++) {
            double off = Math.IEEEremainder(left + top + i + 1 - origin, step);
            covered[i] = (int) (255 * Math.clamp(half - Math.abs(off) + 0.5, 0, 1));
        }
        for (int row = top; row < bottom; row++) {
            for (int column = left; column < right; column++) {
                blend(row * width + column, colour, covered[column - left + row - top]);
            }
        }
    }

    private void span(int row, int left, int right, int colour) {
        if (colour >>> 24 == 255) {
            Arrays.fill(pixels, row * width + left, row * width + right, colour);
        } else {
            for (int at = row * width + left; at < row * width + right; at++) {
                blend(at, colour, 255);
            }
        }
    }

    private void blend(int x, int y, int colour, int covered) {
        if (x >= 0 && y >= 0 && x < width && y < height) {
            blend(y * width + x, colour, covered);
        }
    }

    /** @param covered how much of the pixel is covered, from 0 to 255 */
    void blend(int at, int colour, int covered) {
        int share = covered * (colour >>> 24) / 255;
        if (share == 255) {
            pixels[at] = colour;
        } else if (share > 0) {
            int over = share + (share >>> 7); // so that 255 becomes 256, and dividing is shifting
            int below = pixels[at];
            int redBlue = ((colour & 0xff00ff) * over + (below & 0xff00ff) * (256 - over)) >>> 8 & 0xff00ff;
            int green = ((colour & 0xff00) * over + (below & 0xff00) * (256 - over)) >>> 8 & 0xff00;
            pixels[at] = OPAQUE | redBlue | green;
        }
    }
}
