package nexthop.ui.canvas.raster;

import java.util.Arrays;

/**
 * A letter, or words that cannot be taken apart into letters, as the share of each pixel that its ink covers.
 *
 * @param left where its first column lies, from the point of the baseline it begins at
 * @param top where its first row lies, from the baseline; what is above it is negative
 * @param cells from 0 to 255, row by row
 * @param advance how far on the next letter begins, in pixels
 */
public record Letter(int left, int top, int width, int height, byte[] cells, double advance) {
    public Letter {
        if (cells.length < width * height) {
            throw new IllegalArgumentException("A letter of " + width + " x " + height + " has more pixels than that");
        }
    }

    /** The same letter without the rows and columns around it that have no ink. */
    public Letter trimmed() {
        int west = width;
        int east = 0;
        int north = height;
        int south = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                if (cells[row * width + column] != 0) {
                    west = Math.min(west, column);
                    east = Math.max(east, column + 1);
                    north = Math.min(north, row);
                    south = row + 1;
                }
            }
        }
        if (east == 0) {
            return new Letter(0, 0, 0, 0, new byte[0], advance);
        }
        byte[] inked = new byte[(east - west) * (south - north)];
        for (int row = north; row < south; row++) {
            System.arraycopy(cells, row * width + west, inked, (row - north) * (east - west), east - west);
        }
        return new Letter(left + west, top + north, east - west, south - north, inked, advance);
    }

    /**
     * The letter made smaller: each pixel gets what lies in it on average, so that it looks as if it had been drawn in that size.
     *
     * @param ratio pixels of this letter per pixel of the smaller one, above 0
     * @param shift how far right of the middle of its pixel it begins, from 0 to 1
     */
    Mask reduced(double ratio, double shift) {
        int from = (int) Math.floor(left / ratio + shift);
        int up = (int) Math.floor(top / ratio);
        int wide = Math.max(0, (int) Math.ceil((left + width) / ratio + shift) - from);
        int high = Math.max(0, (int) Math.ceil((top + height) / ratio) - up);
        float[] across = new float[wide * height];
        for (int column = 0; column < wide; column++) {
            double begin = (from + column - shift) * ratio - left;
            for (int row = 0; row < height; row++) {
                across[row * wide + column] = (float) sum(row, begin, begin + ratio);
            }
        }
        byte[] small = new byte[wide * high];
        float[] line = new float[wide];
        for (int row = 0; row < high; row++) {
            double begin = Math.max(0, (up + row) * ratio - top);
            double end = Math.min(height, (up + row + 1) * ratio - top);
            Arrays.fill(line, 0);
            for (int below = (int) begin; below < end; below++) {
                float share = (float) (Math.min(below + 1, end) - Math.max(below, begin));
                for (int column = 0; column < wide; column++) {
                    line[column] += share * across[below * wide + column];
                }
            }
            for (int column = 0; column < wide; column++) {
                small[row * wide + column] = (byte) Math.min(255, Math.round(line[column] / (ratio * ratio)));
            }
        }
        return new Mask(from, up, wide, high, small);
    }

    private double sum(int row, double from, double to) {
        double begin = Math.max(0, from);
        double end = Math.min(width, to);
        double sum = 0;
        for (int i = (int) begin; i < end; i++) {
            sum += (Math.min(i + 1, end) - Math.max(i, begin)) * (cells[row * width + i] & 0xff);
        }
        return sum;
    }
}
