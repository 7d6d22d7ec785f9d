package nexthop.layout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;

/**
 * Finds room for new cards on a sheet: the nearest place, on the 10 px grid, that covers no card and, if it can be had, neither stands
 * in a foreign site's frame nor makes the own site's frame run into another one. What is not seen, on a hidden layer or in a collapsed
 * site, takes its room all the same: it comes back.
 */
public final class FreeSpot {
    /** What a place has to do with the frames of sites. */
    enum Frames {
        RESPECTED, IGNORED
    }

    /** The space left around a new card, in pixels. */
    static final double MARGIN = 20;

    /** The steps in which places are tried: half a column and half a row of the arrangement, nearly. */
    private static final double STEP_X = 130;

    private static final double STEP_Y = 50;

    /** How many rings of places are tried before the frames are given up: about 5,000 px to each side. */
    private static final int RINGS_WITH_FRAMES = 40;

    /** @param least what no place may be left of or above; null if any may */
    private record Search(Point wanted, @Nullable ElementId site, Frames frames, @Nullable Point least) {
        boolean allows(Point candidate) {
            return least == null || candidate.x() >= least.x() && candidate.y() >= least.y();
        }
    }

    private final RectIndex cards;
    private final Map<ElementId, Rect> frames = new HashMap<>();
    /** The ring in which a search ended; places nearer by are taken for good, so the next card starts there. */
    private final Map<Search, Integer> ringsTaken = new HashMap<>();
    private @Nullable Rect bounds;

    private FreeSpot(RectIndex cards) {
        this.cards = cards;
    }

    public static FreeSpot on(Sheet sheet) {
        FreeSpot room = new FreeSpot(new RectIndex());
        sheet.everyCard().forEach((id, card) -> {
            room.cards.add(id, card);
            room.grow(card);
        });
        for (Frame frame : sheet.everyFrame()) {
            room.frames.put(frame.site(), frame.bounds());
            room.grow(frame.bounds());
        }
        if (!sheet.cards().isEmpty() || !sheet.frames().isEmpty()) {
            room.grow(sheet.bounds());
        }
        return room;
    }

    /**
     * The free place nearest to a point.
     *
     * @param wanted where the card's upper left corner would best stand
     * @param site the site the card belongs to; null if it stands on none
     */
    public Placement near(Point wanted, @Nullable ElementId site) {
        Point spot = near(wanted, Card.WIDTH, Card.HEIGHT, site, Frames.RESPECTED);
        return new Placement(spot.x(), spot.y());
    }

    /**
     * The free place nearest to a point for another member of a site, which nothing else comes to stand on afterwards.
     *
     * @param wanted where the card's upper left corner would best stand; it comes to stand neither left of that nor above
     */
    public Placement takenFrom(Point wanted, ElementId id, ElementId site) {
        Point spot = near(wanted, Card.WIDTH, Card.HEIGHT, site, Frames.RESPECTED, wanted);
        Rect card = new Rect(spot.x(), spot.y(), Card.WIDTH, Card.HEIGHT);
        cards.add(id, card);
        grow(card);
        grow(frames.merge(site, Frame.around(card), Rect::union));
        return new Placement(spot.x(), spot.y());
    }

    /** The free place nearest to a point for a note of the usual size: beside the cards and sites. */
    public Placement nearForNote(Point wanted) {
        Point spot = near(wanted, Note.USUAL.width(), Note.USUAL.height(), null, Frames.RESPECTED);
        return new Placement(spot.x(), spot.y());
    }

    /** The free place nearest to a point for the frame of a site that has no members yet. */
    public Placement nearForFrame(Point wanted) {
        Point spot = near(wanted, Frame.EMPTY_WIDTH, Frame.EMPTY_HEIGHT, null, Frames.RESPECTED);
        return new Placement(spot.x(), spot.y());
    }

    /** The free place nearest to a point for a card of any size. */
    Point near(Point wanted, double width, double height, @Nullable ElementId site, Frames respect) {
        return near(wanted, width, height, site, respect, null);
    }

    private Point near(Point wanted, double width, double height, @Nullable ElementId site, Frames respect,
            @Nullable Point least) {
        Point start = new Point(Math.round(wanted.x() / Block.GRID) * Block.GRID,
                Math.round(wanted.y() / Block.GRID) * Block.GRID);
        if (respect == Frames.RESPECTED) {
            Point found = search(new Search(start, site, respect, least), width, height, RINGS_WITH_FRAMES);
            if (found != null) {
                return found;
            }
        }
        Point found = search(new Search(start, site, Frames.IGNORED, least), width, height, Integer.MAX_VALUE);
        return found == null ? start : found;
    }

    /** Holds a place that has been given to an element, so that nothing else comes to stand there. */
    public void take(Element element, Placement place) {
        if (element instanceof Site) {
            Rect empty = new Rect(place.x(), place.y(), Frame.EMPTY_WIDTH, Frame.EMPTY_HEIGHT);
            frames.put(element.id(), empty);
            grow(empty);
            return;
        }
        Rect card = new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT);
        cards.add(element.id(), card);
        grow(card);
        ElementId site = switch (element) {
            case Pool pool -> pool.site();
            case ManagementStore store -> store.site();
            default -> null;
        };
        if (site != null) {
            grow(frames.merge(site, Frame.around(card), Rect::union));
        }
    }

    /** Holds room for something that is no card, such as a note. */
    void keepClear(ElementId id, Rect rect) {
        cards.add(id, rect);
        grow(rect);
    }

    /** The smallest rectangle around everything that has a place; empty at the origin if nothing has. */
    Rect bounds() {
        return bounds == null ? new Rect(0, 0, 0, 0) : bounds;
    }

    private void grow(Rect rect) {
        bounds = bounds == null ? rect : bounds.union(rect);
    }

    private @Nullable Point search(Search search, double width, double height, int rings) {
        for (int ring = ringsTaken.getOrDefault(search, 0); ring < rings; ring++) {
            for (Point candidate : Rings.around(search.wanted, ring, STEP_X, STEP_Y)) {
                if (isBeyondLimit(candidate) || !search.allows(candidate)) {
                    continue;
                }
                Rect rect = new Rect(candidate.x(), candidate.y(), width, height);
                if (isFree(rect, search.site)
                        && (search.frames == Frames.IGNORED || respectsFrames(rect, search.site))) {
                    ringsTaken.put(search, ring);
                    return candidate;
                }
            }
            if (ring * STEP_Y > 2 * Placement.LIMIT) {
                break;
            }
        }
        ringsTaken.put(search, rings);
        return null;
    }

    private static boolean isBeyondLimit(Point point) {
        return Math.abs(point.x()) > Placement.LIMIT || Math.abs(point.y()) > Placement.LIMIT;
    }

    /** Whether a card could stand at a place without coming near another one. */
    boolean isFree(Placement place) {
        return isFree(new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT), null);
    }

    /** The box of the collapsed site that a card belongs to is in nobody's way: it is gone when the card is seen. */
    private boolean isFree(Rect rect, @Nullable ElementId site) {
        return !cards.anyOverlapping(rect.grown(MARGIN), entry -> !entry.id().equals(site));
    }

    private boolean respectsFrames(Rect card, @Nullable ElementId site) {
        Rect before = site == null ? null : frames.get(site);
        Rect after = site == null ? card.grown(Block.GRID) : Frame.around(card);
        Rect own = before == null ? after : before.union(after);
        for (Map.Entry<ElementId, Rect> frame : frames.entrySet()) {
            if (!frame.getKey().equals(site) && frame.getValue().overlaps(own)
                    && (before == null || !frame.getValue().overlaps(before))) {
                return false;
            }
        }
        return site == null || own.equals(before) || !coversForeignCard(own, before);
    }

    /** Whether a frame that grew from {@code before} to {@code after} comes to cover a card that was outside. */
    private boolean coversForeignCard(Rect after, @Nullable Rect before) {
        if (before == null) {
            return cards.anyOverlapping(after, _ -> true);
        }
        for (Rect strip : strips(after, before)) {
            if (cards.anyOverlapping(strip, entry -> !entry.rect().overlaps(before))) {
                return true;
            }
        }
        return false;
    }

    private static List<Rect> strips(Rect after, Rect before) {
        return List.of(new Rect(after.x(), after.y(), before.x() - after.x(), after.height()),
                new Rect(before.right(), after.y(), after.right() - before.right(), after.height()),
                new Rect(after.x(), after.y(), after.width(), before.y() - after.y()),
                new Rect(after.x(), before.bottom(), after.width(), after.bottom() - before.bottom()));
    }
}
