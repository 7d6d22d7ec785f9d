package nexthop.exchange.picture;

import nexthop.layout.Palette;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows and in which colours.
 *
 * @param transparent whether nothing is painted behind the drawing
 * @param changed what stands out from the rest; nothing if all is shown alike
 * @param area what the picture covers at least, so that pictures of several states can be laid one over the other; null if it covers
 *     the drawing and no more
 */
public record Picture(Sheet sheet, Marks marks, Theme theme, boolean transparent, Changed changed,
        @Nullable Rect area) {
    /** The space around the drawing, in pixels at 100 %. */
    static final double MARGIN = 24;

    /** The size of a picture of nothing. */
    private static final Rect NOTHING = new Rect(0, 0, 320, 120);

    /** The sheet in light colours on white, without marks. */
    public static Picture of(Sheet sheet) {
        return new Picture(sheet, Marks.none(), Theme.LIGHT, false, Changed.nothing(), null);
    }

    public Picture with(Marks other) {
        return new Picture(sheet, other, theme, transparent, changed, area);
    }

    public Picture with(Theme other) {
        return new Picture(sheet, marks, other, transparent, changed, area);
    }

    public Picture with(Changed other) {
        return new Picture(sheet, marks, theme, transparent, other, area);
    }

    public Picture withTransparent(boolean other) {
        return new Picture(sheet, marks, theme, other, changed, area);
    }

    /** This picture, covering this part of the sheet besides what is drawn. */
    public Picture covering(Rect least) {
        return new Picture(sheet, marks, theme, transparent, changed, least);
    }

    /** What the picture covers of the sheet, in whole pixels. */
    Rect bounds() {
        boolean isEmpty = sheet.cards().isEmpty() && sheet.frames().isEmpty();
        Rect least = area;
        if (isEmpty && least == null) {
            return NOTHING;
        }
        Rect drawn = least == null ? sheet.bounds() : isEmpty ? least : sheet.bounds().union(least);
        Rect all = drawn.grown(MARGIN);
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
