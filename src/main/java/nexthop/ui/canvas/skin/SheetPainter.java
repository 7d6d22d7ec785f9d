package nexthop.ui.canvas.skin;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import nexthop.layout.Card;
import nexthop.layout.Link;
import nexthop.layout.Rect;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Paints what is no node: ground, grid, frames, links, and, far out, the cards as simple shapes.
 *
 * <p>All that is in view is painted anew for every frame: into memory first, where orthogonal lines and rectangles cost next to
 * nothing, and then as one image onto a canvas, which also takes the words. There are two pictures in turn, for the toolkit may still
 * be showing one while the next is painted.
 */
public final class SheetPainter {
    /** The largest canvas that is painted on, in pixels to a side; beyond, the graphics system gives up silently. */
    private static final double LARGEST = 8_192;

    /** How far beyond the view a link may begin whose head is still seen, in sheet pixels. */
    private static final double MARGIN = 12;

    /** A picture in memory, and the same as an image. */
    private record Sheetful(Picture picture, PixelBuffer<IntBuffer> buffer, WritableImage image) {
        static Sheetful of(int width, int height) {
            IntBuffer pixels = IntBuffer.allocate(width * height);
            PixelBuffer<IntBuffer> buffer = new PixelBuffer<>(width, height, pixels,
                    PixelFormat.getIntArgbPreInstance());
            return new Sheetful(new Picture(width, height, pixels.array()), buffer, new WritableImage(buffer));
        }

        boolean isOf(int width, int height) {
            return picture.width() == width && picture.height() == height;
        }
    }

    private final Canvas canvas = new Canvas();
    private final Inks inks;
    private final GroundPainter ground;
    private final LinkPainter links;
    private final CardShapes cards;
    private final Words words;
    private @Nullable Sheetful next;
    private @Nullable Sheetful shown;

    public SheetPainter(InkedRegion region) {
        inks = new Inks(region);
        ground = new GroundPainter(inks);
        links = new LinkPainter(inks);
        cards = new CardShapes(inks);
        words = new Words(inks);
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
    }

    /** What is painted on. */
    public Canvas canvas() {
        return canvas;
    }

    public void resize(double width, double height) {
        canvas.setWidth(Math.clamp(Math.ceil(width), 0, LARGEST));
        canvas.setHeight(Math.clamp(Math.ceil(height), 0, LARGEST));
    }

    public void paint(Painting painting) {
        if (canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        inks.refresh();
        Rect visible = painting.viewport().visible(canvas.getWidth(), canvas.getHeight());
        List<Link> seenLinks = painting.index().linksIn(visible.grown(MARGIN));
        List<Card> seenCards = painting.cardsAsShapes() ? painting.index().cardsIn(visible) : List.of();
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.drawImage(picture(painting, seenLinks, seenCards), 0, 0, canvas.getWidth(), canvas.getHeight());
        words.paint(pen, painting, seenLinks, seenCards, visible);
    }

    private WritableImage picture(Painting painting, List<Link> seenLinks, List<Card> seenCards) {
        double density = density();
        Sheetful turn = turn((int) Math.rint(canvas.getWidth() * density),
                (int) Math.rint(canvas.getHeight() * density));
        Viewport viewport = painting.viewport();
        Projection projection = new Projection(viewport.scale() * density, viewport.x() * density,
                viewport.y() * density, density);
        ground.paint(turn.picture, painting, projection);
        links.paint(turn.picture, painting, seenLinks, projection);
        cards.paint(turn.picture, painting, seenCards, projection);
        turn.buffer.updateBuffer(_ -> null);
        return turn.image;
    }

    /** The picture whose turn it is. */
    private Sheetful turn(int width, int height) {
        Sheetful free = next;
        next = shown;
        if (free == null || !free.isOf(width, height)) {
            free = Sheetful.of(width, height);
        }
        shown = free;
        return free;
    }

    /** How many pixels of the screen there are to a pixel of the window, as far as the largest image goes. */
    private double density() {
        Window window = canvas.getScene() == null ? null : canvas.getScene().getWindow();
        double scale = window == null ? 1 : Math.max(1, window.getOutputScaleX());
        return Math.min(scale, LARGEST / Math.max(canvas.getWidth(), canvas.getHeight()));
    }
}
