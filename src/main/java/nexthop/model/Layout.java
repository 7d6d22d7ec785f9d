package nexthop.model;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How a drawing is laid out: where its elements stand, which of them are locked, how links bend, which sites are collapsed or have been
 * made larger, and the notes beside it all. It means nothing for the topology. Immutable; a change shares all that it leaves alone.
 *
 * <p>An element without a place is placed by whoever draws it. Whatever is said of an element that is not there is kept and does no
 * harm: undoing or merging may bring the element back.
 */
public final class Layout {
    /** The most bends one link may have. */
    public static final int MOST_BENDS = 100;

    private static final Layout EMPTY = new Layout(SharedMap.of(Map.<ElementId, Placement>of()), Details.NONE);

    private final SharedMap<ElementId, Placement> places;
    private final Details details;

    /** All but the places, which most drawings have none of. */
    private record Details(SortedMap<ElementId, Extent> extents, SortedSet<ElementId> locked,
            SortedSet<ElementId> collapsed, SortedMap<LinkEnds, List<Placement>> bends,
            SortedMap<ElementId, Note> notes, boolean gridOff, boolean viewOnly) {
        private static final Details NONE = new Details(Collections.emptySortedMap(), Collections.emptySortedSet(),
                Collections.emptySortedSet(), Collections.emptySortedMap(), Collections.emptySortedMap(), false, false);
    }

    /** A layout that says of elements where they stand, and nothing else. */
    public Layout(SortedMap<ElementId, Placement> places) {
        this(SharedMap.of(places), Details.NONE);
    }

    private Layout(SharedMap<ElementId, Placement> places, Details details) {
        this.places = places;
        this.details = details;
    }

    public static Layout empty() {
        return EMPTY;
    }

    // Places

    /** The places of elements; those of notes are in the notes. */
    public SortedMap<ElementId, Placement> places() {
        return places;
    }

    /** Where an element or a note stands. */
    public Optional<Placement> place(ElementId id) {
        Placement place = places.get(id);
        return place != null ? Optional.of(place) : note(id).map(Note::place);
    }

    /**
     * This layout with elements and notes elsewhere. The bends of a link move with it if both its ends move by the same way; if only one
     * end moves they stay.
     */
    public Layout with(Map<ElementId, Placement> changed) {
        if (changed.isEmpty()) {
            return this;
        }
        if (details == Details.NONE) {
            return new Layout(places.with(changed), details);
        }
        Map<ElementId, Placement> ofElements = new TreeMap<>(changed);
        SortedMap<ElementId, Note> notes = details.notes;
        if (!Collections.disjoint(changed.keySet(), notes.keySet())) {
            ofElements.keySet().removeAll(notes.keySet());
            notes = new TreeMap<>(notes);
            for (Map.Entry<ElementId, Placement> entry : changed.entrySet()) {
                notes.computeIfPresent(entry.getKey(), (_, note) -> note.withPlace(entry.getValue()));
            }
        }
        return new Layout(ofElements.isEmpty() ? places : places.with(ofElements), details).withNoteMap(notes)
                .withBendMap(bendsMovedBy(ofElements));
    }

    /** The places of elements that stand elsewhere than in an earlier layout, or had no place in it. */
    public SortedMap<ElementId, Placement> placesChangedSince(Layout earlier) {
        SortedMap<ElementId, Placement> changed = new TreeMap<>();
        places.forEachChangeSince(earlier.places, changed::put);
        return changed;
    }

    private SortedMap<LinkEnds, List<Placement>> bendsMovedBy(Map<ElementId, Placement> changed) {
        SortedMap<LinkEnds, List<Placement>> moved = new TreeMap<>();
        details.bends.forEach((link, points) -> {
            Placement from = way(link.from(), changed);
            Placement to = way(link.to(), changed);
            if (from != null && from.equals(to)) {
                moved.put(link, points.stream().map(point -> shifted(point, from)).toList());
            }
        });
        if (moved.isEmpty()) {
            return details.bends;
        }
        details.bends.forEach(moved::putIfAbsent);
        return moved;
    }

    private static Placement shifted(Placement point, Placement way) {
        return Placement.nearest(point.x() + way.x(), point.y() + way.y());
    }

    /** How far an element moves; null if it does not, or had no place. */
    private @Nullable Placement way(ElementId id, Map<ElementId, Placement> changed) {
        Placement before = places.get(id);
        Placement after = changed.get(id);
        return before == null || after == null || before.equals(after)
                ? null
                : Placement.nearest(after.x() - before.x(), after.y() - before.y());
    }

    /** This layout without whatever it says of these elements, their links, or these notes. */
    public Layout without(Iterable<ElementId> removed) {
        Set<ElementId> gone = new HashSet<>();
        removed.forEach(gone::add);
        SharedMap<ElementId, Placement> left = places.without(gone);
        return new Layout(left, details).changed(new Details(without(details.extents, gone),
                without(details.locked, gone), without(details.collapsed, gone),
                kept(details.bends, link -> !gone.contains(link.from()) && !gone.contains(link.to())),
                without(details.notes, gone), details.gridOff, details.viewOnly));
    }

    private static <V> SortedMap<ElementId, V> without(SortedMap<ElementId, V> map, Set<ElementId> gone) {
        return kept(map, id -> !gone.contains(id));
    }

    private static SortedSet<ElementId> without(SortedSet<ElementId> set, Set<ElementId> gone) {
        if (Collections.disjoint(set, gone)) {
            return set;
        }
        SortedSet<ElementId> left = new TreeSet<>(set);
        left.removeAll(gone);
        return Collections.unmodifiableSortedSet(left);
    }

    private static <K, V> SortedMap<K, V> kept(SortedMap<K, V> map, Predicate<K> condition) {
        if (map.keySet().stream().allMatch(condition)) {
            return map;
        }
        SortedMap<K, V> left = new TreeMap<>(map);
        left.keySet().removeIf(condition.negate());
        return Collections.unmodifiableSortedMap(left);
    }

    // Extents

    /** How large the boxes of sites have been made; a box is never smaller than what is in it. The box's corner is its place. */
    public SortedMap<ElementId, Extent> extents() {
        return details.extents;
    }

    /** The least size somebody has given to a site's box; the box has its own size otherwise. */
    public Optional<Extent> extent(ElementId site) {
        return Optional.ofNullable(details.extents.get(site));
    }

    /** @param extent null takes back what has been given */
    public Layout withExtent(ElementId site, @Nullable Extent extent) {
        SortedMap<ElementId, Extent> copy = new TreeMap<>(details.extents);
        if (extent == null) {
            copy.remove(site);
        } else {
            copy.put(site, extent);
        }
        return withExtents(copy);
    }

    public Layout withExtents(SortedMap<ElementId, Extent> changed) {
        return changed(new Details(Collections.unmodifiableSortedMap(new TreeMap<>(changed)), details.locked,
                details.collapsed, details.bends, details.notes, details.gridOff, details.viewOnly));
    }

    // Locks

    /** What no hand moves, resizes or removes: elements and notes. */
    public SortedSet<ElementId> locked() {
        return details.locked;
    }

    public boolean isLocked(ElementId id) {
        return details.locked.contains(id);
    }

    public Layout withLocked(Collection<ElementId> changed) {
        return changed(new Details(details.extents, sorted(changed), details.collapsed, details.bends, details.notes,
                details.gridOff, details.viewOnly));
    }

    // Collapsed sites

    /** The sites that are drawn as one box, without what is in them. */
    public SortedSet<ElementId> collapsed() {
        return details.collapsed;
    }

    public boolean isCollapsed(@Nullable ElementId site) {
        return site != null && details.collapsed.contains(site);
    }

    public Layout withCollapsed(Collection<ElementId> changed) {
        return changed(new Details(details.extents, details.locked, sorted(changed), details.bends, details.notes,
                details.gridOff, details.viewOnly));
    }

    private static SortedSet<ElementId> sorted(Collection<ElementId> ids) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(ids));
    }

    // Bends

    /** The points of the sheet that links have been led through by hand, from their start to their end. */
    public SortedMap<LinkEnds, List<Placement>> bends() {
        return details.bends;
    }

    /** The bends of one link; empty if it finds its own way. */
    public List<Placement> bends(LinkEnds link) {
        return details.bends.getOrDefault(link, List.of());
    }

    /**
     * @param points none lets the link find its own way
     * @throws IllegalArgumentException if there are more than {@link #MOST_BENDS}
     */
    public Layout withBends(LinkEnds link, List<Placement> points) {
        SortedMap<LinkEnds, List<Placement>> copy = new TreeMap<>(details.bends);
        copy.put(link, points);
        return withBends(copy);
    }

    /** As {@link #withBends(LinkEnds, List)}, for all links: one that is not named finds its own way. */
    public Layout withBends(SortedMap<LinkEnds, List<Placement>> changed) {
        SortedMap<LinkEnds, List<Placement>> copy = new TreeMap<>();
        changed.forEach((link, points) -> {
            if (points.size() > MOST_BENDS) {
                throw new IllegalArgumentException("A link has " + MOST_BENDS + " bends at most: " + points.size());
            }
            if (!points.isEmpty()) {
                copy.put(link, List.copyOf(points));
            }
        });
        return withBendMap(copy);
    }

    /** This layout without the bends of the links that start or end at any of these elements: what an arrangement has moved. */
    public Layout withoutBendsAt(Collection<ElementId> ends) {
        Set<ElementId> moved = new HashSet<>(ends);
        return withBendMap(kept(details.bends, link -> !moved.contains(link.from()) && !moved.contains(link.to())));
    }

    private Layout withBendMap(SortedMap<LinkEnds, List<Placement>> changed) {
        return changed == details.bends
                ? this
                : changed(new Details(details.extents, details.locked, details.collapsed,
                        Collections.unmodifiableSortedMap(changed), details.notes, details.gridOff, details.viewOnly));
    }

    // Notes

    /** The notes, by their ids. */
    public Collection<Note> notes() {
        return details.notes.values();
    }

    public Optional<Note> note(ElementId id) {
        return Optional.ofNullable(details.notes.get(id));
    }

    /** This layout with the note added, or put in the place of the one with its id. */
    public Layout with(Note note) {
        SortedMap<ElementId, Note> copy = new TreeMap<>(details.notes);
        copy.put(note.id(), note);
        return withNoteMap(copy);
    }

    public Layout withNotes(SortedMap<ElementId, Note> changed) {
        return withNoteMap(new TreeMap<>(changed));
    }

    private Layout withNoteMap(SortedMap<ElementId, Note> changed) {
        return changed == details.notes
                ? this
                : changed(new Details(details.extents, details.locked, details.collapsed, details.bends,
                        Collections.unmodifiableSortedMap(changed), details.gridOff, details.viewOnly));
    }

    // The sheet as a whole

    /** Whether this drawing is shown with the grid, and what is dragged keeps to it. */
    public boolean grid() {
        return !details.gridOff;
    }

    public Layout withGrid(boolean shown) {
        return changed(new Details(details.extents, details.locked, details.collapsed, details.bends, details.notes,
                !shown, details.viewOnly));
    }

    /** Whether the drawing is for looking at alone, until somebody says otherwise: no gesture changes it. */
    public boolean viewOnly() {
        return details.viewOnly;
    }

    public Layout withViewOnly(boolean changed) {
        return changed(new Details(details.extents, details.locked, details.collapsed, details.bends, details.notes,
                details.gridOff, changed));
    }

    private Layout changed(Details after) {
        if (after.equals(details)) {
            return this;
        }
        return new Layout(places, after.equals(Details.NONE) ? Details.NONE : after);
    }

    /** About how many places and other things of this layout are its own, not shared with the other. */
    public long notSharedWith(Layout other) {
        long own = places.notSharedWith(other.places);
        if (details != other.details) {
            own += details.extents == other.details.extents ? 0 : details.extents.size();
            own += details.locked == other.details.locked ? 0 : details.locked.size();
            own += details.collapsed == other.details.collapsed ? 0 : details.collapsed.size();
            own += details.bends == other.details.bends ? 0 : 3L * details.bends.size();
            own += details.notes == other.details.notes ? 0 : 3L * details.notes.size();
        }
        return own;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Layout that && places.equals(that.places) && details.equals(that.details);
    }

    @Override
    public int hashCode() {
        return Objects.hash(places, details);
    }

    @Override
    public String toString() {
        return "Layout[" + places + ", " + details + "]";
    }
}
