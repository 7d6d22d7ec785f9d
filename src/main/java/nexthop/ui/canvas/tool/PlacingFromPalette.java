package nexthop.ui.canvas.tool;

import java.util.List;
import java.util.Optional;
import nexthop.layout.Card;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.ui.canvas.geometry.Snapping;
import nexthop.ui.palette.NewElements;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteItem.NewPart;
import org.jspecify.annotations.Nullable;

/** An item of the palette follows the pointer; the pointer may still be, or again be, outside the canvas. */
public record PlacingFromPalette(PaletteItem item, NewElements making, Overlay overlay) implements Tool {

    public static PlacingFromPalette begin(PaletteItem item, NewElements making) {
        return new PlacingFromPalette(item, making, Overlay.none());
    }

    /** The pointer is outside the canvas. */
    public Tool outside() {
        return begin(item, making);
    }

    @Override
    public Tool dragged(Pointer pointer, Board board) {
        if (!board.isEditable()) {
            return new PlacingFromPalette(item, making, Overlay.none()
                    .saying("A scenario or a what-if is shown. Go back to the topology to edit it.", true));
        }
        Overlay seen = switch (item) {
            case NewPart part -> overCard(part, pointer, board);
            case PaletteItem.Standing standing -> overSheet(standing, pointer, board);
        };
        return new PlacingFromPalette(item, making, seen);
    }

    private Overlay overCard(NewPart part, Pointer pointer, Board board) {
        Overlay seen = Overlay.none()
                .holding(ghost(new Rect(pointer.sheet().x() - 60, pointer.sheet().y() - 16, 120, 32)))
                .aiming(card -> making.refusal(part, card));
        Optional<Card> under = board.index().cardAt(pointer.sheet());
        if (under.isEmpty()) {
            return seen;
        }
        return making.refusal(part, under.get().id())
                .map(reason -> seen.saying(reason, true))
                .orElseGet(() -> seen.saying("Add to " + under.get().fullName(), false));
    }

    private Overlay overSheet(PaletteItem.Standing standing, Pointer pointer, Board board) {
        Optional<String> refusal = making.refusal(standing);
        Overlay seen = Overlay.none().holding(ghost(bounds(standing, pointer.sheet())));
        if (refusal.isPresent()) {
            return seen.saying(refusal.get(), true);
        }
        return site(standing, pointer.sheet(), board).map(seen::entering).orElse(seen);
    }

    private Overlay.Ghost ghost(Rect bounds) {
        boolean frame = item instanceof PaletteItem.NewSurrounding surrounding && surrounding.isSite();
        return new Overlay.Ghost(bounds, item.label(), item.caption(), item.tone(), frame);
    }

    @Override
    public Tool released(Pointer pointer, Board board) {
        if (board.isEditable()) {
            switch (item) {
                case NewPart part -> board.index()
                        .cardAt(pointer.sheet())
                        .map(Card::id)
                        .filter(card -> making.refusal(part, card).isEmpty())
                        .ifPresent(card -> board.addPart(part, making.owners(part, card)));
                case PaletteItem.Standing standing -> {
                    if (making.refusal(standing).isEmpty()) {
                        ElementId site = site(standing, pointer.sheet(), board).orElse(null);
                        board.add(
                                making.standing(standing, place(bounds(standing, pointer.sheet()), site, board), site));
                    }
                }
            }
        }
        return new Idle();
    }

    private static Placement place(Rect spot) {
        return new Placement(Math.clamp(spot.x(), -Placement.LIMIT, Placement.LIMIT),
                Math.clamp(spot.y(), -Placement.LIMIT, Placement.LIMIT));
    }

    /** Where something new comes to stand that is set down at a spot; in a collapsed site that is among what it holds. */
    static Placement place(Rect spot, @Nullable ElementId site, Board board) {
        if (site == null || !SiteUnder.isBox(site, board)) {
            return place(spot);
        }
        ElementId added = new ElementId("added"); // whatever it will be called, it is alone
        return SiteUnder.inside(site, List.of(added), board).getOrDefault(added, place(spot));
    }

    /** Where an item stands on the grid whose middle is nearest to a point. */
    static Rect bounds(PaletteItem.Standing standing, Point middle) {
        double width = NewElements.width(standing);
        double height = NewElements.height(standing);
        return new Rect(Snapping.toGrid(middle.x() - width / 2), Snapping.toGrid(middle.y() - height / 2), width,
                height);
    }

    /** The site that takes in what is let go at a point, for an item that can belong to one. */
    static Optional<ElementId> site(PaletteItem.Standing standing, Point middle, Board board) {
        boolean belongs = switch (standing) {
            case PaletteItem.NewServerPool _,PaletteItem.NewApplicationPool _ -> true;
            case PaletteItem.NewSurrounding surrounding -> surrounding == PaletteItem.NewSurrounding.SUPPORT_POOL
                    || surrounding == PaletteItem.NewSurrounding.MANAGEMENT_STORE;
        };
        return belongs ? SiteUnder.at(middle, board) : Optional.empty();
    }
}
