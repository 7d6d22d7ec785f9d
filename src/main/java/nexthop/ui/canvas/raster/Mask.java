package nexthop.ui.canvas.raster;

import java.util.function.DoubleBinaryOperator;

/**
 * A small shape as the share of each pixel that it covers, from 0 to 255, row by row. Made once, put down many times.
 *
 * @param left where its first column lies, from the point it is put at
 * @param top where its first row lies, from the point it is put at
 */
public record Mask(int left, int top, int width, int height, byte[] cells) {
    /** Each pixel is looked at in so many places, each way. */
    private static final int SAMPLES = 4;

    /**
     * A shape given by what is inside it.
     *
     * @param inside above 0 for a point (x, y) of the shape; pixels have their middle at half coordinates
     */
    static Mask of(int left, int top, int width, int height, DoubleBinaryOperator inside) {
        byte[] cells = new byte[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int hits = 0;
                for (int sample = 0; sample < SAMPLES * SAMPLES; sample++) {
                    double x = left + column + (sample % SAMPLES + 0.5) / SAMPLES;
                    double y = top + row + (sample / SAMPLES + 0.5) / SAMPLES;
                    hits += inside.applyAsDouble(x, y) > 0 ? 1 : 0;
                }
                cells[row * width + column] = (byte) (hits * 255 / (SAMPLES * SAMPLES));
            }
        }
        return new Mask(left, top, width, height, cells);
    }

    /** A disc around the point it is put at. */
    public static Mask disc(double radius) {
        int reach = (int) Math.ceil(radius);
        return of(-reach, -reach, 2 * reach, 2 * reach, (x, y) -> radius * radius - x * x - y * y);
    }

    /** A triangle on its base, around the point it is put at. */
    public static Mask triangle(double radius) {
        int reach = (int) Math.ceil(radius);
        return of(-reach, -reach, 2 * reach, 2 * reach,
                (x, y) -> y <= radius * 0.9 && Math.abs(x) <= (y + radius) * 0.58 ? 1 : 0);
    }

    /** A square around the point it is put at. */
    public static Mask square(double radius) {
        int reach = (int) Math.ceil(radius);
        return of(-reach, -reach, 2 * reach, 2 * reach,
                (x, y) -> Math.max(Math.abs(x), Math.abs(y)) <= radius * 0.85 ? 1 : 0);
    }

    /** A square on its corner, around the point it is put at. */
    public static Mask diamond(double radius) {
        int reach = (int) Math.ceil(radius);
        return of(-reach, -reach, 2 * reach, 2 * reach, (x, y) -> radius - Math.abs(x) - Math.abs(y));
    }

    /**
     * An arrow's head whose tip is in the middle of the pixel it is put at.
     *
     * @param dx where it points: -1, 0 or 1
     * @param dy where it points: -1, 0 or 1
     */
    public static Mask head(int dx, int dy, double length, double width) {
        int reach = (int) Math.ceil(Math.max(length, width)) + 1;
        return of(-reach, -reach, 2 * reach, 2 * reach, (x, y) -> {
            double back = -((x - 0.5) * dx + (y - 0.5) * dy);
            double aside = Math.abs((x - 0.5) * dy - (y - 0.5) * dx);
            return back >= 0 && back <= length && aside <= back / length * width / 2 ? 1 : 0;
        });
    }

    /** Two crossing strokes. */
    public static Mask cross(double arm, double thickness) {
        int reach = (int) Math.ceil(arm + thickness);
        return of(-reach, -reach, 2 * reach, 2 * reach, (x, y) -> {
            boolean within = Math.abs(x - 0.5) <= arm && Math.abs(y - 0.5) <= arm;
            double off = Math.min(Math.abs(x - y), Math.abs(x + y - 1)) / Math.sqrt(2);
            return within && off <= thickness / 2 ? 1 : 0;
        });
    }

    /**
     * A quarter of a ring that joins an upright and a level line which would meet at the point it is put at.
     *
     * @param dx on which side the level line goes on: -1 or 1
     * @param dy on which side the upright line goes on: -1 or 1
     */
    static Mask bend(int radius, double thickness, int dx, int dy) {
        int reach = radius + (int) Math.ceil(thickness) + 1;
        double middleX = 0.5 + dx * radius;
        double middleY = 0.5 + dy * radius;
        return of(-reach, -reach, 2 * reach + 1, 2 * reach + 1, (x, y) -> {
            boolean inQuarter = (x - middleX) * dx <= 0 && (y - middleY) * dy <= 0;
            double off = Math.hypot(x - middleX, y - middleY) - radius;
            return inQuarter && Math.abs(off) <= thickness / 2 ? 1 : 0;
        });
    }

    /** What a rounded corner at the top left leaves of a square. */
    static Mask corner(int radius) {
        return of(0, 0, radius, radius, (x, y) -> radius - Math.hypot(radius - x, radius - y));
    }

    /** The line around a rounded corner at the top left. */
    static Mask ring(int radius, double thickness) {
        return of(0, 0, radius, radius, (x, y) -> {
            double off = radius - Math.hypot(radius - x, radius - y);
            return off >= 0 && off <= thickness ? 1 : 0;
        });
    }

    int at(int column, int row) {
        return cells[row * width + column] & 0xff;
    }
}
