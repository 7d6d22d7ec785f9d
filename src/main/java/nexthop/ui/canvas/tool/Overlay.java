package nexthop.ui.canvas.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nexthop.graph.Relation;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Tone;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Placement;
import nexthop.ui.canvas.geometry.Guide;
import org.jspecify.annotations.Nullable;

/**
 * What is to be seen of a gesture while it lasts.
 *
 * @param places where elements stand for the time being
 * @param frames frames of sites that for the time being are other than their members make them
 * @param guides the lines the dragged card is in line with
 * @param band the rubber band, on the sheet
 * @param wire the next hop being drawn
 * @param replaced the link the wire is to take the place of
 * @param refusals says of a card why it is no target; null if the gesture has no targets
 * @param ghost the new thing before it is there
 * @param intoSite the site that takes in what is dragged
 * @param hint a sentence to be shown near the pointer, or empty
 * @param hintIsRefusal whether the sentence says why something cannot be
 * @param hand what the pointer looks like
 * @param bent the link that for the time being is led another way
 */
public record Overlay(Map<ElementId, Placement> places, Map<ElementId, Rect> frames, List<Guide> guides,
        Optional<Rect> band, Optional<Wire> wire, Optional<Relation> replaced,
        @Nullable Function<ElementId, Optional<String>> refusals, Optional<Ghost> ghost, Optional<ElementId> intoSite,
        String hint, boolean hintIsRefusal, Hand hand, Optional<Bent> bent) {

    /** What the pointer looks like. */
    public enum Hand {
        DEFAULT, MOVE, OPEN, CLOSED, CROSS, ACROSS, DOWN, FALLING, RISING
    }

    /** A next hop while it is drawn, in sheet coordinates. */
    public record Wire(Point from, Point to, boolean onTarget) {}

    /** A link and the points it is led through. */
    public record Bent(LinkEnds link, List<Placement> points) {}

    /** A new thing before it is there, in sheet coordinates. */
    public record Ghost(Rect bounds, String title, String caption, Tone tone, boolean frame) {}

    private static final Overlay NONE = new Overlay(Map.of(), Map.of(), List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), null, Optional.empty(), Optional.empty(), "", false, Hand.DEFAULT, Optional.empty());

    public static Overlay none() {
        return NONE;
    }

    Overlay moving(Map<ElementId, Placement> changed, List<Guide> lines) {
        return new Overlay(changed, frames, lines, band, wire, replaced, refusals, ghost, intoSite, hint, hintIsRefusal,
                hand, bent);
    }

    Overlay entering(ElementId site) {
        return new Overlay(places, frames, guides, band, wire, replaced, refusals, ghost, Optional.of(site), hint,
                hintIsRefusal, hand, bent);
    }

    Overlay withFrames(Map<ElementId, Rect> changed) {
        return new Overlay(places, changed, guides, band, wire, replaced, refusals, ghost, intoSite, hint,
                hintIsRefusal, hand, bent);
    }

    Overlay banding(Rect changed) {
        return new Overlay(places, frames, guides, Optional.of(changed), wire, replaced, refusals, ghost, intoSite,
                hint, hintIsRefusal, hand, bent);
    }

    Overlay wiring(Wire changed, Optional<Relation> insteadOf) {
        return new Overlay(places, frames, guides, band, Optional.of(changed), insteadOf, refusals, ghost, intoSite,
                hint, hintIsRefusal, hand, bent);
    }

    Overlay aiming(Function<ElementId, Optional<String>> changed) {
        return new Overlay(places, frames, guides, band, wire, replaced, changed, ghost, intoSite, hint, hintIsRefusal,
                hand, bent);
    }

    Overlay holding(Ghost changed) {
        return new Overlay(places, frames, guides, band, wire, replaced, refusals, Optional.of(changed), intoSite, hint,
                hintIsRefusal, hand, bent);
    }

    Overlay saying(String changed, boolean isRefusal) {
        return new Overlay(places, frames, guides, band, wire, replaced, refusals, ghost, intoSite, changed, isRefusal,
                hand, bent);
    }

    Overlay with(Hand changed) {
        return new Overlay(places, frames, guides, band, wire, replaced, refusals, ghost, intoSite, hint, hintIsRefusal,
                changed, bent);
    }

    Overlay bending(Bent changed) {
        return new Overlay(places, frames, guides, band, wire, replaced, refusals, ghost, intoSite, hint, hintIsRefusal,
                hand, Optional.of(changed));
    }

    /** Where everything stands while the gesture lasts. */
    public Layout on(Layout layout) {
        Layout moved = layout.with(places);
        return bent.map(found -> moved.withBends(found.link(), found.points())).orElse(moved);
    }
}
