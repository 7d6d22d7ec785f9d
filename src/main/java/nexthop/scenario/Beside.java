package nexthop.scenario;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** Finds a free place for a card that comes into a drawing, beside what it belongs to. Nothing else moves. */
final class Beside {
    /** From one card to the next, in pixels; multiples of the canvas's grid. */
    private static final double ACROSS = 280;

    private static final double DOWN = 170;

    /** The space to keep free around the new card. */
    private static final double MARGIN = 20;

    private static final int RINGS = 30;

    /** Where to look, nearest first: below, to the sides, above, and the corners. */
    private static final List<Placement> DIRECTIONS = List.of(new Placement(0, 1), new Placement(1, 0),
            new Placement(-1, 0), new Placement(1, 1), new Placement(-1, 1), new Placement(0, -1), new Placement(1, -1),
            new Placement(-1, -1));

    private Beside() {}

    /**
     * A place for a pool beside the first of these cards that stands anywhere; none if none of them does.
     *
     * @param added not yet in the drawing
     */
    static Optional<Placement> place(Drawing drawing, Pool added, ElementId... anchors) {
        Sheet sheet = Sheet.of(drawing);
        for (ElementId anchor : anchors) {
            Optional<Card> card = sheet.card(anchor);
            if (card.isPresent()) {
                Rect from = card.get().bounds();
                return search(from,
                        rect -> isFree(sheet, rect) && isInOwnSite(sheet, drawing.topology(), added.site(), rect))
                        .or(() -> search(from, rect -> isFree(sheet, rect)));
            }
        }
        return Optional.empty();
    }

    private static Optional<Placement> search(Rect anchor, Predicate<Rect> fits) {
        for (int ring = 1; ring <= RINGS; ring++) {
            for (Placement direction : DIRECTIONS) {
                Rect rect = anchor.moved(direction.x() * ring * ACROSS, direction.y() * ring * DOWN);
                boolean isOnSheet = Math.abs(rect.x()) <= Placement.LIMIT && Math.abs(rect.y()) <= Placement.LIMIT;
                if (isOnSheet && fits.test(rect)) {
                    return Optional.of(new Placement(rect.x(), rect.y()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isFree(Sheet sheet, Rect rect) {
        Rect roomy = rect.grown(MARGIN);
        return sheet.cards().stream().noneMatch(card -> card.bounds().overlaps(roomy));
    }

    /** Whether the card would lie in no other site's frame, and its own site's frame would grow over no foreign card. */
    private static boolean isInOwnSite(Sheet sheet, Topology topology, @Nullable ElementId site, Rect rect) {
        Rect padded = rect.grown(Frame.PADDING);
        boolean isElsewhere = sheet.frames()
                .stream()
                .anyMatch(frame -> !frame.site().equals(site) && frame.bounds().overlaps(padded));
        if (isElsewhere) {
            return false;
        }
        if (site == null) {
            return true;
        }
        Rect grown = sheet.frame(site).map(frame -> frame.bounds().union(padded)).orElse(padded);
        List<ElementId> members = sheet.membersOf(site);
        boolean coversFrame = sheet.frames()
                .stream()
                .anyMatch(frame -> !frame.site().equals(site) && frame.bounds().overlaps(grown));
        return !coversFrame && sheet.cards()
                .stream()
                .noneMatch(card -> !members.contains(card.id()) && card.bounds().overlaps(grown));
    }
}
