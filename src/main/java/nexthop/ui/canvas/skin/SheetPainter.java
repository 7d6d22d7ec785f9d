package nexthop.ui.canvas.skin;

import java.nio.IntBuffer;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;
import nexthop.layout.Link;
import nexthop.layout.Rect;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Paints all that lies on the sheet: ground, grid, frames, links, notes, cards, and every word.
 *
 * <p>All that is in view is painted anew for every frame, into memory, where orthogonal lines, rectangles and ready-made letters cost
 * next to nothing; the toolkit has one image to show. (Cards as nodes with labels took three times as long at any scale but 100 %, for
 * there the toolkit paints every letter as a shape.) There are two pictures in turn, for the toolkit may still be showing one while the
 * next is painted.
 */
public final class SheetPainter {
    /** The largest picture that is painted, in pixels to a side; beyond, the graphics system gives up silently. */
    private static final double LARGEST = 8_192;

    /** How far beyond the view a link may begin whose head, or a card whose ring is still seen, in sheet pixels. */
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

    private final ImageView view = new ImageView();
    private final Inks inks;
    private final GroundPainter ground;
    private final LinkPainter links;
    private final NotePainter notes;
    private final CardShapes cards;
    private final Words words;
    private @Nullable Sheetful next;
    private @Nullable Sheetful shown;

    public SheetPainter(InkedRegion region) {
        inks = new Inks(region);
        ground = new GroundPainter(inks);
        links = new LinkPainter(inks);
        notes = new NotePainter(inks);
        cards = new CardShapes(inks);
        words = new Words(inks);
        view.setMouseTransparent(true);
        view.setManaged(false);
        view.setSmooth(false);
    }

    /** What shows what is painted. */
    public Node node() {
        return view;
    }

    /** In pixels of the window; a little is added to what is no whole number of them. */
    public void resize(double width, double height) {
        view.setFitWidth(Math.clamp(Math.ceil(width), 0, LARGEST));
        view.setFitHeight(Math.clamp(Math.ceil(height), 0, LARGEST));
    }

    /** Whether it is as large as it is to be. */
    public boolean isOf(double width, double height) {
        return view.getFitWidth() == Math.ceil(width) && view.getFitHeight() == Math.ceil(height);
    }

    public void paint(Painting painting) {
        if (view.getFitWidth() < 1 || view.getFitHeight() < 1) {
            return;
        }
        inks.refresh();
        double density = density();
        Sheetful turn = turn((int) Math.rint(view.getFitWidth() * density),
                (int) Math.rint(view.getFitHeight() * density));
        Viewport viewport = painting.viewport();
        paint(turn.picture, painting,
                new Projection(viewport.scale() * density, viewport.x() * density, viewport.y() * density, density));
        turn.buffer.updateBuffer(_ -> null);
        view.setImage(turn.image);
    }

    private void paint(Picture picture, Painting painting, Projection projection) {
        Rect visible = projection.visible(picture.width(), picture.height());
        List<Link> seenLinks = painting.index().linksIn(visible.grown(MARGIN));
        ground.paint(picture, painting, projection);
        links.paint(picture, painting, seenLinks, projection);
        words.paint(picture, painting, seenLinks, projection);
        notes.paint(picture, painting, projection);
        cards.paint(picture, painting, painting.index().cardsIn(visible.grown(MARGIN)), projection);
        words.paintAbove(picture, painting, projection);
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
        Window window = view.getScene() == null ? null : view.getScene().getWindow();
        double scale = window == null ? 1 : Math.max(1, window.getOutputScaleX());
        return Math.min(scale, LARGEST / Math.max(view.getFitWidth(), view.getFitHeight()));
    }
}
