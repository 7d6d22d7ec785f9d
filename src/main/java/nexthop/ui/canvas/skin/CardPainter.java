package nexthop.ui.canvas.skin;

import java.util.List;
import nexthop.layout.Card;
import nexthop.ui.canvas.raster.Lettering;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;

/**
 * Paints a card with all that is written on it. The farther out, the larger are its words compared with the card, lest they could no
 * longer be read; and what there is no room for then is left out: the chips first, then the caption, the name last of all.
 */
final class CardPainter {
    /** In sheet pixels: where the words begin and end. */
    private static final double LEFT = 16;
    private static final double RIGHT = 12;
    private static final double TOP = 9.5;
    private static final double LEADING = 1;
    private static final double BAR = 6;
    private static final double RADIUS = 8;

    /** Sizes of the font, in sheet pixels. */
    private static final double NAME = 13;
    private static final double SMALL = 10.5;

    /** The least that can be read without effort, in pixels of the window. */
    private static final double LEAST_NAME = 9.5;
    private static final double LEAST_SMALL = 7.5;

    /** Cards narrower than this, in pixels of the window, have no name. */
    private static final double LEAST_NAMED = 40;

    /** The zoom below which there are no shadows. */
    private static final double SHADED = 0.6;

    private static final int SHADOW_SHARE = 0x99;

    /** How long the pieces are that the bar of a legacy card is cut into, with the gap, in sheet pixels. */
    private static final double PIECE = 9;

    private final Inks inks;

    private final Signs signs;

    CardPainter(Inks inks, Signs signs) {
        this.inks = inks;
        this.signs = signs;
    }

    /** How a card looks besides what is written on it. */
    record State(boolean selected, boolean hovered, Emphasis emphasis) {
        static State of(Card card, Looks looks) {
            return new State(looks.isSelected(card.id()), looks.isHovered(card.id()), looks.emphasis(card.id()));
        }

        boolean dimmed() {
            return emphasis == Emphasis.DIMMED;
        }

        boolean raised() {
            return emphasis == Emphasis.RAISED;
        }
    }

    void paint(Picture picture, Card card, State state, Box box, Projection projection) {
        paintGround(picture, card, state, box, projection);
        if (box.width() >= LEAST_NAMED * projection.density()) {
            new Writing(picture, card, state, box, projection).write();
        }
    }

    private void paintGround(Picture picture, Card card, State state, Box box, Projection projection) {
        double unit = projection.scale();
        int one = (int) Math.max(1, Math.rint(unit));
        int radius = (int) Math.rint(RADIUS * unit);
        int ground = inks.argb(Ink.CARD);
        int line = inks.argb(card.retired() ? Ink.ERROR : Ink.CARD_LINE);
        if (state.raised()) {
            grown(picture, box, (int) Math.rint(6 * unit), radius, inks.argb(Ink.ACCENT_SOFT));
            grown(picture, box, one, radius, inks.argb(Ink.ACCENT));
            line = inks.argb(Ink.ACCENT);
        } else if (state.selected()) {
            int ring = (int) Math.max(projection.density(), Math.rint(2 * unit));
            grown(picture, box, 2 * ring, radius, inks.argb(Ink.ACCENT));
            grown(picture, box, ring, radius, ground);
        } else if (projection.zoom() >= SHADED) {
            picture.roundRect(box.x() - one, box.y() + box.height() - 3 * radius, box.width() + 2 * one,
                    3 * radius + 2 * one, radius + one, inks.argb(Ink.SHADOW));
        }
        picture.roundRect(box.x(), box.y(), box.width(), box.height(), radius, line);
        if (state.hovered() && !state.selected()) {
            picture.roundRect(box.x(), box.y(), box.width(), box.height(), radius,
                    inks.argb(Ink.ACCENT) & 0xffffff | SHADOW_SHARE << 24);
        }
        picture.roundRect(box.x() + one, box.y() + one, box.width() - 2 * one, box.height() - 2 * one, radius - one,
                ground);
        if (state.dimmed()) {
            picture.roundRect(box.x(), box.y(), box.width(), box.height(), radius, ground);
            int dash = (int) Math.max(2, Math.rint(4 * unit));
            picture.dashedBorder(box.x(), box.y(), box.width(), box.height(), radius, one, dash, dash,
                    inks.argb(Ink.DIMMED));
        }
        paintBar(picture, card, state, box, radius, unit);
        if (state.raised()) {
            signs.raised(picture, Math.max(Signs.LEAST * projection.density(), 6 * unit), box.x(), box.y());
        }
    }

    private static void grown(Picture picture, Box box, int by, int radius, int colour) {
        picture.roundRect(box.x() - by, box.y() - by, box.width() + 2 * by, box.height() + 2 * by, radius + by, colour);
    }

    /**
     * The bar of its generation's colour, with a line around it where that colour alone is too pale. Without colour, too, legacy is told
     * from new: its bar is cut into pieces. Where the card is dimmed the bar is hollow.
     */
    private void paintBar(Picture picture, Card card, State state, Box box, int radius, double unit) {
        int one = (int) Math.max(1, Math.rint(unit));
        int wide = (int) Math.max(2, Math.rint(BAR * unit));
        int tone = inks.argb(state.dimmed() ? Ink.CARD : Ink.of(card.tone()));
        int edge = inks.argb(state.dimmed() ? Ink.DIMMED : Ink.edgeOf(card.tone()));
        picture.roundLeft(box.x() + one, box.y() + one, wide, box.height() - 2 * one, radius - one, edge);
        if (edge != tone && wide > 2 * one) {
            picture.roundLeft(box.x() + 2 * one, box.y() + 2 * one, wide - 2 * one, box.height() - 4 * one,
                    radius - 2 * one, tone);
        }
        if (Signs.isLegacy(card.tone())) {
            int gap = (int) Math.max(1, Math.rint(2 * unit));
            int step = Math.max(3 * gap, (int) Math.rint(PIECE * unit));
            for (int y = box.y() + step; y < box.y() + box.height() - gap; y += step) {
                picture.rect(box.x() + one, y, wide, gap, inks.argb(Ink.CARD));
            }
        }
    }

    /** The words on one card. */
    private final class Writing {
        private final Picture picture;
        private final Card card;
        private final Box box;
        private final double unit;
        private final double zoom;
        private final double density;
        private final double left;
        private final double room;
        private final Lettering small;
        private final int nameColour;
        private final int suffixColour;
        private final int softColour;
        private final boolean dimmed;

        Writing(Picture picture, Card card, State state, Box box, Projection projection) {
            this.picture = picture;
            this.card = card;
            this.box = box;
            unit = projection.scale();
            zoom = projection.zoom();
            density = projection.density();
            double bar = Math.max(2, Math.rint(BAR * unit));
            left = box.x() + Math.max(LEFT * unit, bar + 4 * density);
            room = box.x() + box.width() - Math.max(RIGHT * unit, 3 * density) - left;
            small = Fonts.regular(Math.max(SMALL * unit, LEAST_SMALL * density));
            dimmed = state.dimmed();
            Ink name = dimmed ? Ink.DIMMED : card.retired() ? Ink.ERROR : Ink.CARD_TEXT;
            nameColour = inks.argb(name);
            suffixColour = inks.argb(name == Ink.CARD_TEXT ? Ink.CARD_TEXT_SOFT : name);
            softColour = inks.argb(dimmed ? Ink.DIMMED : Ink.CARD_TEXT_SOFT);
        }

        void write() {
            Lettering bold = Fonts.bold(nameSize());
            double chipHeight = small.lineHeight() + 4 * unit;
            double named = TOP * unit + bold.lineHeight() + LEADING * unit;
            double captioned = named + LEADING * unit + small.lineHeight();
            double below = Math.rint(box.height() - 3 * density);
            boolean hasCaption = captioned <= below;
            boolean hasChips = captioned + 4 * unit + chipHeight <= below + density;
            double top = box.y() + TOP * unit;
            if (!hasCaption) {
                top = box.y() + (box.height() - bold.lineHeight()) / 2;
            }
            writeName(bold, (int) Math.rint(top + bold.ascent()));
            if (hasCaption) {
                small.write(picture, small.shortened(card.caption(), room), left,
                        (int) Math.rint(box.y() + named + LEADING * unit + small.ascent()), softColour);
            }
            if (hasChips) {
                writeChips(box.y() + captioned + 4.5 * unit, chipHeight);
            }
        }

        /** As much as can be read; where the card is hardly higher than that, what there is room for. */
        private double nameSize() {
            double readable = Math.max(NAME * zoom, LEAST_NAME);
            return Math.min(readable, Math.max(8.5, box.height() / density * 0.62)) * density;
        }

        private void writeName(Lettering bold, int baseline) {
            String name = name(bold);
            double end = bold.write(picture, name, left, baseline, nameColour);
            double rest = left + room - end;
            if (rest > 12 * unit && !card.suffix().isEmpty()) {
                Lettering plain = Fonts.regular(bold.size());
                end = plain.write(picture, plain.shortened(card.suffix(), rest), end, baseline, suffixColour);
            }
            if (card.retired()) {
                int thick = (int) Math.max(1, Math.rint(bold.size() / 14));
                picture.rect((int) Math.rint(left), (int) Math.rint(baseline - bold.size() * 0.3),
                        (int) Math.rint(end - left), thick, nameColour);
            }
        }

        /** Of a long name the end is left out, as ever; far out a domain is of no use, and numbers at the end are. */
        private String name(Lettering bold) {
            String name = card.name();
            if (zoom >= 1 || bold.width(name) <= room) {
                return bold.shortened(name, room);
            }
            int dot = name.indexOf('.');
            return bold.shortenedWithin(dot > 0 ? name.substring(0, dot) : name, room);
        }

        private void writeChips(double top, double high) {
            List<String> chips = card.chips();
            double x = left;
            for (int i = 0; i < chips.size(); i++) {
                double rest = left + room - x;
                String text = i == 0 ? small.shortened(chips.get(i), rest - 12 * unit) : chips.get(i);
                double wide = small.width(text) + 12 * unit;
                if (wide > rest) {
                    return;
                }
                if (!dimmed) {
                    picture.roundRect((int) Math.rint(x), (int) Math.rint(top), (int) Math.rint(wide),
                            (int) Math.rint(high), (int) Math.rint(5 * unit), inks.argb(Ink.CHIP));
                }
                small.write(picture, text, x + 6 * unit, (int) Math.rint(top + 1.5 * unit + small.ascent()),
                        dimmed ? softColour : inks.argb(Ink.CHIP_TEXT));
                x += wide + 6 * unit;
            }
        }
    }
}
