package nexthop.ui.canvas.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.AddElements;
import nexthop.layout.Card;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.Handles;
import nexthop.ui.palette.NewElements;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteItem.NewPart;

/**
 * A short list of what can be added is open, and waits for a choice.
 *
 * @param at where the middle of the new thing goes, on the sheet
 * @param exactly whether it goes exactly there, as it does where the pointer is; else to a free spot near by
 * @param owner the card that a part is added to; parts are offered only if there is one
 * @param connected the trusted application pool that gets the new thing as its next hop, if that is what it is for
 * @param title what the list is called
 */
public record QuickAdding(Point at, boolean exactly, Optional<ElementId> owner, Optional<ElementId> connected,
        String title, List<Offer> offers, Overlay overlay) implements Tool {

    private static final String TITLE = "Add an element";

    /**
     * Something to choose.
     *
     * @param remark a few words on it; may be empty
     */
    public record Offer(PaletteItem item, String remark) {}

    public QuickAdding {
        offers = List.copyOf(offers);
    }

    /** Where the pointer is. */
    public static QuickAdding under(Point at, Board board) {
        return new QuickAdding(at, true, Optional.empty(), Optional.empty(), TITLE, offers(Optional.empty(), board),
                Overlay.none());
    }

    /** Near a point, at a free spot; a part goes to the card. */
    public static QuickAdding near(Point at, Optional<ElementId> card, Board board) {
        return new QuickAdding(at, false, card, Optional.empty(), TITLE, offers(card, board), Overlay.none());
    }

    /** A new next hop for a pool, where the pointer is. */
    static QuickAdding nextHop(ElementId pool, Point at, Board board) {
        return nextHop(pool, at, true, board);
    }

    /** A new next hop for a pool, at a free spot near it. */
    public static QuickAdding nextHop(ElementId pool, Board board) {
        Point at = board.sheet().card(pool).map(card -> card.bounds().center()).orElse(new Point(0, 0));
        return nextHop(pool, at, false, board);
    }

    private static QuickAdding nextHop(ElementId pool, Point at, boolean exactly, Board board) {
        Overlay wire = board.sheet()
                .card(pool)
                .map(Card::bounds)
                .map(card -> Overlay.none().wiring(new Overlay.Wire(Handles.handle(card), at, false), Optional.empty()))
                .orElse(Overlay.none());
        String name = board.topology().element(pool).map(Element::name).orElse(pool.value());
        return new QuickAdding(at, exactly, Optional.empty(), Optional.of(pool), "New next hop of " + name,
                NewNextHops.of(pool, board.topology()), wire);
    }

    private static List<Offer> offers(Optional<ElementId> card, Board board) {
        NewElements making = board.making();
        List<Offer> offers = new ArrayList<>();
        for (PaletteItem item : PaletteItem.all()) {
            switch (item) {
                case PaletteItem.Standing standing -> {
                    if (making.refusal(standing).isEmpty()) {
                        offers.add(new Offer(item, item.caption()));
                    }
                }
                case NewPart part -> card.filter(owner -> making.refusal(part, owner).isEmpty())
                        .flatMap(board.topology()::element)
                        .ifPresent(owner -> offers.add(new Offer(item, "on " + owner.name())));
            }
        }
        return offers;
    }

    /** Adds what has been chosen; with its link, if there is to be one, as one edit. */
    public Tool chosen(PaletteItem item, Board board) {
        if (!board.isEditable()) {
            return new Idle();
        }
        switch (item) {
            case NewPart part -> owner.ifPresent(card -> board.addPart(part, board.making().owners(part, card)));
            case PaletteItem.Standing standing -> {
                AddElements edit = making(standing, board);
                connected.ifPresentOrElse(pool -> board.addNextHop(edit, pool), () -> board.add(edit));
            }
        }
        return new Idle();
    }

    private AddElements making(PaletteItem.Standing standing, Board board) {
        Rect spot = exactly ? PlacingFromPalette.bounds(standing, at) : PlacingByKeyboard.freeSpot(standing, at, board);
        Point middle = exactly ? at : spot.center();
        ElementId site = PlacingFromPalette.site(standing, middle, board).orElse(null);
        return board.making().standing(standing, PlacingFromPalette.place(spot, site, board), site);
    }

    /** A press elsewhere closes the list, and is a press like any other. */
    @Override
    public Tool pressed(Pointer pointer, Board board) {
        return new Idle().pressed(pointer, board);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        return this;
    }
}
