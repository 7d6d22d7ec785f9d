package nexthop.ui.canvas.skin;

import java.util.List;
import java.util.Optional;
import nexthop.layout.Card;
import nexthop.ui.canvas.raster.Mask;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;
import org.jspecify.annotations.Nullable;

/** Paints cards as simple shapes, without their names: for when they are many, or far out. */
final class CardShapes {
    /** Below this height, in pixels of the window, a card is its colour and nothing more. */
    private static final double LEAST_DETAIL = 8;

    private final Inks inks;
    private @Nullable Mask disc;
    private int discSize;

    CardShapes(Inks inks) {
        this.inks = inks;
    }

    void paint(Picture picture, Painting painting, List<Card> cards, Projection projection) {
        boolean detailed = Card.HEIGHT * projection.zoom() >= LEAST_DETAIL;
        for (Card card : cards) {
            Box box = Box.of(card.bounds(), projection);
            boolean dimmed = painting.looks().emphasis(card.id()) == Emphasis.DIMMED;
            int tone = inks.argb(dimmed ? Ink.DIMMED : Ink.of(card.tone()));
            if (detailed) {
                paintCard(picture, box, projection, tone);
            } else {
                paintBlot(picture, box, tone);
            }
            paintState(picture, painting.looks(), card, box, projection);
        }
    }

    private void paintCard(Picture picture, Box box, Projection projection, int tone) {
        int radius = (int) Math.rint(6 * projection.scale());
        int bar = (int) Math.max(2, Math.rint(6 * projection.scale()));
        picture.roundRect(box.x(), box.y(), box.width(), box.height(), radius, inks.argb(Ink.CARD_LINE));
        picture.roundRect(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, radius - 1, inks.argb(Ink.CARD));
        picture.rect(box.x() + 1, box.y() + 1 + radius / 2, bar, box.height() - 2 - radius / 2 * 2, tone);
    }

    /** The colour alone still tells the generations apart; the paler right half lets one see where a card begins. */
    private void paintBlot(Picture picture, Box box, int tone) {
        picture.rect(box.x(), box.y(), box.width(), box.height(), inks.argb(Ink.CARD));
        picture.rect(box.x(), box.y(), (box.width() + 1) / 2, box.height(), tone);
        picture.rect(box.x(), box.y(), box.width(), box.height(), tone & 0xffffff | 0x50000000);
    }

    private void paintState(Picture picture, Looks looks, Card card, Box box, Projection projection) {
        if (looks.isSelected(card.id()) || looks.emphasis(card.id()) == Emphasis.RAISED) {
            int thick = (int) Math.max(1, Math.rint((box.height() < 8 ? 1 : 2) * projection.density()));
            picture.border(box.x() - thick, box.y() - thick, box.width() + 2 * thick, box.height() + 2 * thick, thick,
                    inks.argb(Ink.ACCENT));
        }
        if (card.retired()) {
            picture.rect(box.x(), box.y() + box.height() / 2, box.width(), 1, inks.argb(Ink.ERROR));
        }
        Optional<Mark> mark = looks.mark(card.id());
        if (mark.isPresent()) {
            picture.stamp(disc((int) Math.max(5 * projection.density(), box.height() * 0.3)), box.x() + box.width(),
                    box.y(), inks.argb(mark.get().ink()));
        }
    }

    private Mask disc(int size) {
        Mask known = disc;
        if (known == null || discSize != size) {
            known = Mask.disc(size / 2.0);
            disc = known;
            discSize = size;
        }
        return known;
    }
}
