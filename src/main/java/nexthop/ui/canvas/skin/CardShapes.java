package nexthop.ui.canvas.skin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.layout.Card;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;

/** Paints cards; far out they are simple shapes. */
final class CardShapes {
    /** Below this height, in pixels of the window, a card has no name: it is its colour and nothing more. */
    private static final double LEAST_DETAIL = 14.6;

    private final Inks inks;
    private final CardPainter near;
    private final Signs signs;

    CardShapes(Inks inks) {
        this.inks = inks;
        signs = new Signs(inks);
        near = new CardPainter(inks, signs);
    }

    /** What is selected or raised is painted last, above what it overlaps. */
    void paint(Picture picture, Painting painting, List<Card> cards, Projection projection) {
        boolean detailed = Card.HEIGHT * projection.zoom() >= LEAST_DETAIL;
        List<Card> above = new ArrayList<>();
        for (Card card : cards) {
            CardPainter.State state = CardPainter.State.of(card, painting.looks());
            if (state.selected() || state.raised()) {
                above.add(card);
            } else {
                paint(picture, painting, card, state, projection, detailed);
            }
        }
        for (Card card : above) {
            paint(picture, painting, card, CardPainter.State.of(card, painting.looks()), projection, detailed);
        }
    }

    private void paint(Picture picture, Painting painting, Card card, CardPainter.State state, Projection projection,
            boolean detailed) {
        Box box = Box.of(card.bounds(), projection);
        if (detailed) {
            near.paint(picture, card, state, box, projection);
        } else {
            paintBlot(picture, card, state, box, projection);
            paintState(picture, card, state, box, projection);
        }
        if (!painting.cardsAsNodes()) {
            paintMark(picture, painting.looks(), card, box, projection);
        }
    }

    /**
     * The colour tells the generations apart, and that the legacy ones are striped tells them from the new ones without it; the paler
     * right half lets one see where a card begins. What is dimmed is an outline.
     */
    private void paintBlot(Picture picture, Card card, CardPainter.State state, Box box, Projection projection) {
        int ground = inks.argb(Ink.CARD);
        int one = (int) Math.max(1, Math.rint(projection.density()));
        if (state.dimmed()) {
            picture.rect(box.x(), box.y(), box.width(), box.height(), ground);
            picture.border(box.x(), box.y(), box.width(), box.height(), one, inks.argb(Ink.DIMMED));
            return;
        }
        int tone = inks.argb(Ink.of(card.tone()));
        int half = (box.width() + 1) / 2;
        picture.rect(box.x(), box.y(), half, box.height(), tone);
        picture.rect(box.x() + half, box.y(), box.width() - half, box.height(), ground);
        picture.rect(box.x() + half, box.y(), box.width() - half, box.height(), tone & 0xffffff | 0x50000000);
        if (Signs.isLegacy(card.tone())) {
            for (int y = box.y() + one; y < box.y() + box.height() - one; y += 2 * one) {
                picture.rect(box.x() + one, y, half - one, one, ground);
            }
        }
    }

    private void paintState(Picture picture, Card card, CardPainter.State state, Box box, Projection projection) {
        if (state.selected() || state.raised()) {
            int thick = (int) Math.max(1, Math.rint((box.height() < 8 ? 1 : 2) * projection.density()));
            picture.border(box.x() - thick, box.y() - thick, box.width() + 2 * thick, box.height() + 2 * thick, thick,
                    inks.argb(Ink.ACCENT));
        }
        if (state.raised()) {
            signs.raised(picture, Signs.LEAST * projection.density(), box.x(), box.y());
        }
        if (card.retired()) {
            picture.rect(box.x(), box.y() + box.height() / 2, box.width(), 1, inks.argb(Ink.ERROR));
        }
    }

    private void paintMark(Picture picture, Looks looks, Card card, Box box, Projection projection) {
        Optional<Mark> mark = looks.mark(card.id());
        if (mark.isPresent()) {
            signs.mark(picture, mark.get().level(), Math.max(Signs.LEAST * projection.density(), box.height() * 0.15),
                    box.x() + box.width(), box.y());
        }
    }
}
