package nexthop.exchange.picture;

import nexthop.layout.Palette;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;

/**
 * What a picture shows and in which colours.
 *
 * @param transparent whether nothing is painted behind the drawing
 */
public record Picture(Sheet sheet, Marks marks, Theme theme, boolean transparent) {
    /** The space around the drawing, in pixels at 100 %. */
    static final double MARGIN = 24;

    /** The size of a picture of nothing. */
    private static final Rect NOTHING = new Rect(0, 0, 320, 120);

    /** The sheet in light colours on white, without marks. */
    public static Picture of(Sheet sheet) {
        return new Picture(sheet, Marks.none(), Theme.LIGHT, false);
    }

    public Picture with(Marks changed) {
        return new Picture(sheet, changed, theme, transparent);
    }

    public Picture with(Theme changed) {
        return new Picture(sheet, marks, changed, transparent);
    }

    public Picture withTransparent(boolean changed) {
        return new Picture(sheet, marks, theme, changed);
    }

    /** What the picture covers of the sheet, in whole pixels. */
    Rect bounds() {
        if (sheet.cards().isEmpty() && sheet.frames().isEmpty()) {
            return NOTHING;
        }
        Rect all = sheet.bounds().grown(MARGIN);
        double x = Math.floor(all.x());
        double y = Math.floor(all.y());
        return new Rect(x, y, Math.ceil(all.right()) - x, Math.ceil(all.bottom()) - y);
    }

    Palette palette() {
        return theme.palette();
    }

    String title() {
        String title = sheet.graph().topology().title();
        return title.isBlank() ? "Topology" : title;
    }
}
