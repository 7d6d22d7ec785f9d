package nexthop.ui.canvas.skin;

import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.Note;
import nexthop.model.Shown;
import nexthop.ui.canvas.raster.Lettering;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;

/** Paints notes. They lie below the cards; the node of a note is only what tells that it is selected. */
final class NotePainter {
    /** In sheet pixels. */
    private static final double INSET_X = 10;
    private static final double INSET_Y = 8;
    private static final double TEXT = 13;
    private static final double RADIUS = 3;

    /** Text smaller than this cannot be read, in pixels of the window: farther out it keeps this size, as far as the note has room. */
    private static final double LEAST_TEXT = 8;

    /** Notes narrower than this, in pixels of the window, are boxes. */
    private static final double LEAST_WRITTEN = 40;

    /** More notes than this in view are boxes; nobody could read them. */
    private static final int MOST_WRITTEN = 400;

    private final Inks inks;

    NotePainter(Inks inks) {
        this.inks = inks;
    }

    void paint(Picture picture, Painting painting, Projection projection) {
        Rect visible = projection.visible(picture.width(), picture.height());
        int written = 0;
        for (Note note : painting.index().notesIn(visible)) {
            Rect bounds = painting.frames().getOrDefault(note.id(), Sheet.boundsOf(note));
            paintBox(picture, Box.of(bounds, projection), projection);
            if (bounds.width() * projection.zoom() >= LEAST_WRITTEN && written < MOST_WRITTEN) {
                write(picture, note.text(), bounds, projection);
                written++;
            }
        }
    }

    private void paintBox(Picture picture, Box box, Projection projection) {
        int one = (int) Math.max(1, Math.rint(projection.scale()));
        int radius = (int) Math.rint(RADIUS * projection.scale());
        picture.roundRect(box.x(), box.y(), box.width(), box.height(), radius, inks.argb(Ink.NOTE_LINE));
        picture.roundRect(box.x() + one, box.y() + one, box.width() - 2 * one, box.height() - 2 * one, radius - one,
                inks.argb(Ink.NOTE));
    }

    private void write(Picture picture, String text, Rect bounds, Projection projection) {
        Lettering letters = Fonts.regular(Math.max(TEXT * projection.scale(), LEAST_TEXT * projection.density()));
        double high = letters.lineHeight();
        double room = (bounds.height() - 2 * INSET_Y) * projection.scale();
        double top = projection.y(bounds.y() + INSET_Y);
        int most = (int) (room / high + 0.05);
        if (most == 0) {
            return;
        }
        String shown = String.join("\n", text.lines().map(Shown::inFull).toList());
        for (String line : letters.lines(shown, (bounds.width() - 2 * INSET_X) * projection.scale(), most)) {
            letters.write(picture, line, projection.x(bounds.x() + INSET_X), (int) Math.rint(top + letters.ascent()),
                    inks.argb(Ink.CARD_TEXT));
            top += high;
        }
    }
}
