package nexthop.exchange.picture;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import nexthop.layout.Rect;

/** A picture as PNG. It needs fonts on the machine, but no display. */
public final class PngPicture {
    /** The greatest scale that may be asked for. */
    public static final double MAX_SCALE = 4;

    /** The longest side that viewers open. */
    private static final int MAX_SIDE = 32_000;

    private static final int BYTES_PER_PIXEL = 4;

    private PngPicture() {}

    /**
     * The picture's file.
     *
     * @param scale pixels of the image to one pixel of the drawing at 100 %, at most {@value #MAX_SCALE}
     * @throws PictureRefusedException if the image would be too large, naming the largest scale that is possible
     */
    public static byte[] write(Picture picture, double scale) throws PictureRefusedException {
        return write(picture, scale, Runtime.getRuntime().maxMemory());
    }

    static byte[] write(Picture picture, double scale, long heap) throws PictureRefusedException {
        double largest = largestScale(picture, heap);
        if (!(scale > 0 && scale <= MAX_SCALE)) {
            throw new PictureRefusedException("The scale of a picture is more than 0 and at most 4.");
        }
        if (scale > largest) {
            Rect bounds = picture.bounds();
            throw new PictureRefusedException(String.format(Locale.ROOT,
                    "At scale %s the picture would have %,.0f × %,.0f pixels, which is too large; the largest scale possible is %s.",
                    SvgInk.number(scale), bounds.width() * scale, bounds.height() * scale, SvgInk.number(largest)));
        }
        BufferedImage image = paint(picture, scale);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            if (!ImageIO.write(image, "png", out)) {
                throw new IllegalStateException("Every Java runtime writes PNG.");
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }

    /** The largest scale, to a hundredth, at which the picture can be made in a quarter of the memory this program may use. */
    public static double largestScale(Picture picture) {
        return largestScale(picture, Runtime.getRuntime().maxMemory());
    }

    static double largestScale(Picture picture, long heap) {
        Rect bounds = picture.bounds();
        double bySide = MAX_SIDE / Math.max(bounds.width(), bounds.height());
        double pixels = Math.min(heap / 4.0, Integer.MAX_VALUE) / BYTES_PER_PIXEL;
        double byMemory = Math.sqrt(pixels / (bounds.width() * bounds.height()));
        return Math.min(MAX_SCALE, Math.floor(Math.min(bySide, byMemory) * 100) / 100);
    }

    private static BufferedImage paint(Picture picture, double scale) {
        Rect bounds = picture.bounds();
        int width = (int) Math.max(1, Math.round(bounds.width() * scale));
        int height = (int) Math.max(1, Math.round(bounds.height() * scale));
        BufferedImage image = new BufferedImage(width, height,
                picture.transparent() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.scale(scale, scale);
            graphics.translate(-bounds.x(), -bounds.y());
            new Painter(picture, new PixelInk(graphics)).paint();
        } finally {
            graphics.dispose();
        }
        return image;
    }
}
