package nexthop.file;

import java.util.Arrays;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.Shown;

/**
 * The format {@code *.nexthop.json}: documents as bytes.
 *
 * <p>UTF-8, sorted names, one member a line, LF. Elements stand in objects by their ids, so that what two people add merges; places
 * stand apart from meaning. {@code assets/schema/nexthop-1.schema.json} describes it.
 */
public final class DocumentFormat {
    /** The version of the format that this program writes. */
    public static final int VERSION = 1;

    /** How the files of this format end. */
    public static final String EXTENSION = ".nexthop.json";

    /** The identity of the published schema, and what a new document says of itself. */
    public static final String SCHEMA_ID = "urn:nexthop:schema:nexthop-1";

    private DocumentFormat() {}

    /**
     * Reads a document. A file of a newer version is read as far as this one understands it; {@link Document#readOnlyReason} says so.
     *
     * @param sourceName the file's name for messages
     * @throws DocumentRefusedException if the bytes are not a whole and sound document
     */
    public static Document read(byte[] bytes, String sourceName) throws DocumentRefusedException {
        return DocumentReader.read(JsonParsing.parse(bytes, sourceName), sourceName);
    }

    /**
     * The bytes of a document, read back and found to say the same.
     *
     * @throws UnwritableDrawingException if the drawing holds what no file may hold
     */
    public static byte[] write(Document document) throws UnwritableDrawingException {
        byte[] bytes = JsonWriting.write(DocumentWriter.json(document));
        Document back = readBack(document, bytes);
        checkSame(document.drawing(), back.drawing());
        if (!Arrays.equals(bytes, JsonWriting.write(DocumentWriter.json(back)))) {
            throw new UnwritableDrawingException("The document would not be the same after opening it again.", null);
        }
        return bytes;
    }

    private static void checkSame(Drawing drawing, Drawing back) throws UnwritableDrawingException {
        for (Element element : drawing.topology().elements()) {
            if (!element.equals(back.topology().element(element.id()).orElse(null))) {
                throw new UnwritableDrawingException(
                        unwritable(element) + ": it would not be the same after opening the file again.", element.id());
            }
        }
        if (!drawing.equals(back)) {
            throw new UnwritableDrawingException("The drawing would not be the same after opening the file again.",
                    null);
        }
    }

    /** As {@link #write(Document)}, for a drawing that comes from no file. */
    public static byte[] write(Drawing drawing) throws UnwritableDrawingException {
        return write(Document.of(drawing));
    }

    private static Document readBack(Document document, byte[] bytes) throws UnwritableDrawingException {
        try {
            return read(bytes, "the drawing");
        } catch (DocumentRefusedException e) {
            throw unwritable(document.drawing(), e);
        }
    }

    private static UnwritableDrawingException unwritable(Drawing drawing, DocumentRefusedException refusal) {
        String[] steps = refusal.pointer().split("/");
        for (Element element : drawing.topology().elements()) {
            if (steps.length > 2 && steps[1].equals(Kind.of(element).collection())
                    && steps[2].equals(element.id().value())) {
                return new UnwritableDrawingException(unwritable(element) + ": " + refusal.sentence(), element.id());
            }
        }
        return new UnwritableDrawingException("A file cannot hold this drawing: " + refusal.sentence(), null);
    }

    private static String unwritable(Element element) {
        return "A file cannot hold " + Kind.of(element).noun() + " of the drawing, " + Shown.quoted(element.name());
    }
}
