package nexthop.file;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Note;
import nexthop.model.Placement;

/** Writes what a document says of the sheet, as {@link LayoutReader} reads it. */
final class LayoutWriter {
    private final UnknownFields unknown;

    LayoutWriter(UnknownFields unknown) {
        this.unknown = unknown;
    }

    /** The member {@code layout} of the document. */
    Json.Table table(Layout drawn) {
        Pointer layout = Pointer.ROOT.to("layout");
        Members places = new Members();
        drawn.places().forEach((id, place) -> {
            String key = layout.to("places").to(id.value()).toString();
            places.add(id.value(), place(place).with(unknown.in(key)).table());
        });
        Members extents = new Members();
        drawn.extents().forEach((id, extent) -> {
            String key = layout.to("extents").to(id.value()).toString();
            extents.add(id.value(), new Members().extent(extent).with(unknown.in(key)).table());
        });
        Members notes = new Members();
        for (Note note : drawn.notes()) {
            String key = layout.to("notes").to(note.id().value()).toString();
            Members members = place(note.place()).extent(note.extent());
            members.text("text", note.text());
            notes.add(note.id().value(), members.with(unknown.in(key)).table());
        }
        Members members = new Members();
        members.addUnlessEmpty("places", places.table());
        members.addUnlessEmpty("extents", extents.table());
        members.addUnlessEmpty("locked", Members.texts(drawn.locked().stream().map(ElementId::value).toList()));
        members.addUnlessEmpty("collapsed", Members.texts(drawn.collapsed().stream().map(ElementId::value).toList()));
        members.addUnlessEmpty("bends", bends(drawn, layout.to("bends")));
        members.addUnlessEmpty("notes", notes.table());
        members.flag("gridOff", !drawn.grid());
        members.flag("viewOnly", drawn.viewOnly());
        return members.with(unknown.in(layout.toString())).table();
    }

    private Json.Table bends(Layout drawn, Pointer pointer) {
        SortedMap<ElementId, Members> starts = new TreeMap<>();
        drawn.bends().forEach((link, points) -> {
            Pointer bends = pointer.to(link.from().value()).to(link.to().value());
            List<Json> items = new ArrayList<>();
            for (Placement point : points) {
                items.add(place(point).with(unknown.in(bends.to(items.size()).toString())).table());
            }
            starts.computeIfAbsent(link.from(), _ -> new Members())
                    .add(link.to().value(), new Json.Row(Spot.NOWHERE, items));
        });
        Members members = new Members();
        starts.forEach((from, ends) -> members.add(from.value(), ends.table()));
        return members.table();
    }

    private static Members place(Placement place) {
        Members members = new Members();
        members.add("x", Members.number(place.x()));
        members.add("y", Members.number(place.y()));
        return members;
    }
}
