package nexthop.file;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.model.Copied;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Shown;

/**
 * What copied elements are on the clipboard: a document of ours with a list of what in it is copied. It is read as strictly as a file,
 * for anybody may have put it there.
 */
public final class ClipboardFormat {
    /** The media type under which it stands on the clipboard. */
    public static final String MEDIA_TYPE = "application/x-nexthop-elements+json";

    private static final String SOURCE = "the clipboard";

    private ClipboardFormat() {}

    public static byte[] write(Copied copied) {
        List<Json> ids = new ArrayList<>();
        copied.ids().forEach(id -> ids.add(new Json.Text(Spot.NOWHERE, id.value())));
        TreeMap<String, Json.Member> members = new TreeMap<>();
        members.put("copied", new Json.Member(Spot.NOWHERE, new Json.Row(Spot.NOWHERE, ids)));
        members.put("document", new Json.Member(Spot.NOWHERE, DocumentWriter.json(Document.of(copied.drawing()))));
        return JsonWriting.write(new Json.Table(Spot.NOWHERE, members));
    }

    /** @throws DocumentRefusedException if the bytes are not what {@link #write} has written */
    public static Copied read(byte[] bytes) throws DocumentRefusedException {
        Value root = new Value(SOURCE, JsonParsing.parse(bytes, SOURCE), Pointer.ROOT);
        Fields fields = root.fields();
        Value document = fields.need("document");
        if (!(document.json() instanceof Json.Table table)) {
            throw document.refusal("A document begins with “{”.");
        }
        Drawing drawing = DocumentReader.read(table, SOURCE).drawing();
        SortedSet<ElementId> ids = new TreeSet<>();
        for (Value value : fields.need("copied").items()) {
            ElementId id = value.id();
            if (!drawing.topology().contains(id) && drawing.layout().note(id).isEmpty()) {
                throw value.refusal(Shown.quoted(id.value()) + " is said to be copied, but is not there.");
            }
            ids.add(id);
        }
        return new Copied(drawing, ids);
    }
}
