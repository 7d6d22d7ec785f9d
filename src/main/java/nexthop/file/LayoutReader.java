package nexthop.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Shown;

/** Reads what a document says of the sheet: where things stand, how they are drawn, and the notes. */
final class LayoutReader {
    private final Leftovers leftovers;
    private final Map<ElementId, Integer> lines;

    /** @param lines of the elements of the document, whose ids no note may have */
    LayoutReader(Leftovers leftovers, Map<ElementId, Integer> lines) {
        this.leftovers = leftovers;
        this.lines = lines;
    }

    /** What is said of an element that is not there is kept: a merge may leave it behind, and it does no harm. */
    Layout read(Fields document) throws DocumentRefusedException {
        Value layout = document.find("layout");
        if (layout == null) {
            return Layout.empty();
        }
        Fields fields = layout.fields();
        Layout read = new Layout(places(fields)).withExtents(extents(fields))
                .withLocked(ids(fields, "locked"))
                .withCollapsed(ids(fields, "collapsed"))
                .withGrid(!fields.flag("gridOff"))
                .withViewOnly(fields.flag("viewOnly"));
        read = read.withBends(bends(fields)).withNotes(notes(fields));
        leftovers.keep(layout.pointer().toString(), fields);
        return read;
    }

    private SortedMap<ElementId, Placement> places(Fields layout) throws DocumentRefusedException {
        SortedMap<ElementId, Placement> places = new TreeMap<>();
        Value collection = layout.find("places");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                places.put(value.id(name), placement(value));
            }
        }
        return places;
    }

    private Placement placement(Value value) throws DocumentRefusedException {
        Fields fields = value.fields();
        Placement placement = placement(fields);
        leftovers.keep(value.pointer().toString(), fields);
        return placement;
    }

    private static Placement placement(Fields fields) throws DocumentRefusedException {
        return new Placement(fields.need("x").decimal(Placement.LIMIT), fields.need("y").decimal(Placement.LIMIT));
    }

    private SortedMap<ElementId, Extent> extents(Fields layout) throws DocumentRefusedException {
        SortedMap<ElementId, Extent> extents = new TreeMap<>();
        Value collection = layout.find("extents");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                Fields extent = value.fields();
                extents.put(value.id(name), extent(extent));
                leftovers.keep(value.pointer().toString(), extent);
            }
        }
        return extents;
    }

    private static Extent extent(Fields fields) throws DocumentRefusedException {
        return new Extent(fields.need("width").decimal(Extent.LEAST, Extent.LIMIT),
                fields.need("height").decimal(Extent.LEAST, Extent.LIMIT));
    }

    private static SortedSet<ElementId> ids(Fields layout, String name) throws DocumentRefusedException {
        SortedSet<ElementId> ids = new TreeSet<>();
        for (Value id : layout.list(name)) {
            ids.add(id.id());
        }
        return ids;
    }

    private SortedMap<LinkEnds, List<Placement>> bends(Fields layout) throws DocumentRefusedException {
        SortedMap<LinkEnds, List<Placement>> bends = new TreeMap<>();
        Value collection = layout.find("bends");
        if (collection != null) {
            Fields starts = collection.fields();
            for (String from : starts.names()) {
                Value start = starts.need(from);
                Fields ends = start.fields();
                for (String to : ends.names()) {
                    Value end = ends.need(to);
                    bends.put(new LinkEnds(start.id(from), end.id(to)), points(end));
                }
            }
        }
        return bends;
    }

    private List<Placement> points(Value value) throws DocumentRefusedException {
        List<Value> items = value.items();
        if (items.isEmpty()) {
            throw value.refusal("A link that is bent has at least one bend.");
        }
        if (items.size() > Layout.MOST_BENDS) {
            throw value.refusal(
                    "A link has " + Layout.MOST_BENDS + " bends at most, but this one has " + items.size() + ".");
        }
        List<Placement> points = new ArrayList<>();
        for (Value item : items) {
            points.add(placement(item));
        }
        return points;
    }

    private SortedMap<ElementId, Note> notes(Fields layout) throws DocumentRefusedException {
        SortedMap<ElementId, Note> notes = new TreeMap<>();
        Value collection = layout.find("notes");
        if (collection != null) {
            Fields members = collection.fields();
            for (String name : members.names()) {
                Value value = members.need(name);
                ElementId id = value.id(name);
                if (lines.containsKey(id)) {
                    throw value.refusal(members.spotOf(name), "The id " + Shown.quoted(name)
                            + " is given twice; the other one is in line " + lines.get(id) + ".");
                }
                Fields fields = value.fields();
                notes.put(id, new Note(id, placement(fields), extent(fields), noteText(fields.need("text"))));
                leftovers.keep(value.pointer().toString(), fields);
            }
        }
        return notes;
    }

    private static String noteText(Value value) throws DocumentRefusedException {
        String text = value.anyText("a text");
        String objection = Note.objection(text).orElse(null);
        if (objection != null) {
            throw value.refusal(Shown.quoted(text) + " " + objection + ".");
        }
        return text;
    }
}
