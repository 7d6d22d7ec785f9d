package nexthop.exchange.picture;

import nexthop.layout.Palette;

/** The colours a picture is painted in; they do not depend on those of the window. */
public enum Theme {
    LIGHT(Palette.LIGHT), DARK(Palette.DARK);

    private final Palette palette;

    Theme(Palette palette) {
        this.palette = palette;
    }

    public Palette palette() {
        return palette;
    }
}
