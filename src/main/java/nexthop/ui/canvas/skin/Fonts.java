package nexthop.ui.canvas.skin;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Group;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import nexthop.ui.canvas.raster.Letter;
import nexthop.ui.canvas.raster.Lettering;
import nexthop.ui.canvas.raster.Typeface;

/** The toolkit's usual font for painting into memory, in its two weights. All canvases share the letters; they belong to the toolkit's thread. */
final class Fonts {
    private static final Typeface REGULAR = new Typeface(new Drawn(FontWeight.NORMAL));
    private static final Typeface BOLD = new Typeface(new Drawn(FontWeight.BOLD));

    private Fonts() {}

    /** @param size in pixels, above 0 */
    static Lettering regular(double size) {
        return REGULAR.at(size);
    }

    /** @param size in pixels, above 0 */
    static Lettering bold(double size) {
        return BOLD.at(size);
    }

    /** Draws letters as the toolkit does, all that are asked for on one picture. */
    private static final class Drawn implements Typeface.Pen {
        /** The size lines are measured in. */
        private static final int MEASURED = 100;

        /** The picture's width, unless a text alone is wider. */
        private static final int WIDE = 1_200;

        private final FontWeight weight;
        private final double ascent;
        private final double lineHeight;

        Drawn(FontWeight weight) {
            this.weight = weight;
            Text sample = text("Ag", MEASURED);
            ascent = sample.getBaselineOffset() / MEASURED;
            lineHeight = sample.getLayoutBounds().getHeight() / MEASURED;
        }

        private Text text(String letters, int size) {
            Text text = new Text(letters);
            text.setFont(Font.font(null, weight, size));
            return text;
        }

        @Override
        public double ascent() {
            return ascent;
        }

        @Override
        public double lineHeight() {
            return lineHeight;
        }

        @Override
        public List<Letter> draw(List<String> texts, int size) {
            int margin = size / 3; // letters may reach beyond their own room
            int high = (int) Math.ceil(lineHeight * size) + 2 * margin;
            int baseline = margin + (int) Math.ceil(ascent * size);
            List<Text> drawn = new ArrayList<>();
            int x = 0;
            int y = 0;
            int widest = 1;
            for (String letters : texts) {
                Text text = text(letters, size);
                int wide = (int) Math.ceil(text.getLayoutBounds().getWidth()) + 2 * margin;
                if (x > 0 && x + wide > WIDE) {
                    x = 0;
                    y += high;
                }
                text.setX(x + margin);
                text.setY(y + baseline);
                drawn.add(text);
                x += wide;
                widest = Math.max(widest, x);
            }
            PixelReader pixels = picture(drawn, widest, y + high).getPixelReader();
            return drawn.stream().map(text -> letter(text, pixels, margin, baseline, high)).toList();
        }

        private static WritableImage picture(List<Text> drawn, int width, int height) {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setFill(Color.TRANSPARENT);
            parameters.setViewport(new Rectangle2D(0, 0, width, height));
            Group all = new Group();
            all.getChildren().setAll(drawn);
            return all.snapshot(parameters, new WritableImage(width, height));
        }

        private static Letter letter(Text text, PixelReader pixels, int margin, int baseline, int high) {
            double advance = text.getLayoutBounds().getWidth();
            int wide = (int) Math.ceil(advance) + 2 * margin;
            int left = (int) text.getX() - margin;
            int top = (int) text.getY() - baseline;
            byte[] cells = new byte[wide * high];
            for (int row = 0; row < high; row++) {
                for (int column = 0; column < wide; column++) {
                    cells[row * wide + column] = (byte) (pixels.getArgb(left + column, top + row) >>> 24);
                }
            }
            return new Letter(-margin, -baseline, wide, high, cells, advance).trimmed();
        }
    }
}
