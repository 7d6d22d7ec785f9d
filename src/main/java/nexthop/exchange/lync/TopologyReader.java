package nexthop.exchange.lync;

import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportReport;
import nexthop.exchange.reading.ImportResult;
import nexthop.exchange.reading.ImportWatch;
import nexthop.exchange.reading.SourceText;
import nexthop.model.Shown;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Reads a topology from the vendor's documents: the output of {@code (Get-CsTopology -AsXml).ToString()}, and Topology Builder's
 * {@code .tbxml}. The form is told by the element's namespace and name, at any depth, for the Central Management Store wraps its
 * documents.
 *
 * <p>A document that cannot be read at all is refused. One that can be read in part yields what there is, and a report that names the
 * rest; {@link ImportResult#isComplete()} tells the two apart. Nothing but the given bytes is ever read.
 */
public final class TopologyReader {
    private static final String WHAT_TO_EXPORT = " Export the topology with (Get-CsTopology -AsXml).ToString(), or save it in Topology Builder.";
    private static final String OBJECTS = "http://schemas.microsoft.com/powershell/2004/04";

    private final SourceText text;
    private final ImportWatch watch;
    private final Leftovers leftovers = new Leftovers();
    private @Nullable LyncDocument document;
    private int documentLine;

    private TopologyReader(SourceText text, ImportWatch watch) {
        this.text = text;
        this.watch = watch;
    }

    /**
     * Reads a file of at most {@link SourceText#MAX_BYTES} bytes.
     *
     * @throws ImportRefusedException if it cannot be read
     */
    public static ImportResult read(Path file) throws ImportRefusedException {
        return read(file, ImportWatch.none());
    }

    /**
     * Reads a file of at most {@link SourceText#MAX_BYTES} bytes.
     *
     * @throws ImportRefusedException if it cannot be read
     * @throws CancellationException if the watch or an interrupt of the thread called it off
     */
    public static ImportResult read(Path file, ImportWatch watch) throws ImportRefusedException {
        return read(SourceText.read(file, watch), watch);
    }

    /**
     * Reads a stream to its end; it is left open.
     *
     * @param name what messages call it
     * @throws ImportRefusedException if it cannot be read
     * @throws CancellationException if the watch or an interrupt of the thread called it off
     */
    public static ImportResult read(InputStream in, String name, ImportWatch watch) throws ImportRefusedException {
        return read(SourceText.read(in, name, watch), watch);
    }

    /**
     * Reads a document that is in memory.
     *
     * @param name what messages call it
     * @throws ImportRefusedException if it cannot be read
     */
    public static ImportResult read(byte[] content, String name) throws ImportRefusedException {
        return read(SourceText.of(content, name), ImportWatch.none());
    }

    private static ImportResult read(SourceText text, ImportWatch watch) throws ImportRefusedException {
        return new TopologyReader(text, watch).read();
    }

    private ImportResult read() throws ImportRefusedException {
        LyncDocument found = parse();
        Notebook notes = new Notebook();
        text.contradiction().ifPresent(sentence -> notes.note(ImportNote.Kind.WARNING, 1, null, sentence));
        Topology topology = TopologyAssembly.of(found, watch, notes);
        notes.addAll(leftovers.notes());
        watch.progress(1);
        return new ImportResult(topology, new ImportReport(text.name(), found.form.label(), text.encoding(),
                ImportReport.Counts.of(topology), notes.notes()));
    }

    private LyncDocument parse() throws ImportRefusedException {
        XmlCursor cursor = null;
        Reader characters = text.open(watch);
        try {
            cursor = new XmlCursor(text.name(), characters, watch, leftovers);
            XmlCursor.Element root = cursor.root();
            find(root);
            root.leave();
            cursor.finish();
            if (document == null) {
                throw notATopology(root);
            }
            return document;
        } catch (XMLStreamException wrong) {
            throw refusal(wrong, cursor != null && cursor.hasRoot());
        }
    }

    /** Looks for the topology in the element and, where that is but a wrapping, within. */
    private void find(XmlCursor.Element element) throws XMLStreamException, ImportRefusedException {
        if (element.is(Namespaces.TOPOLOGY, "Topology") && !isTaken(element)) {
            document = PublishedForm.read(element, leftovers);
            documentLine = element.line();
        } else if (element.is(Namespaces.BUILDER, "TopologyBuilder") && !isTaken(element)) {
            document = BuilderForm.read(element, leftovers);
            documentLine = element.line();
            if (document == null) {
                throw new ImportRefusedException(text.name(), element.line(), element.column(),
                        "This Topology Builder file holds no new topology." + WHAT_TO_EXPORT);
            }
        } else {
            element.all();
            element.children(this::find);
        }
    }

    private boolean isTaken(XmlCursor.Element element) {
        if (document != null) {
            leftovers.known(element.line(), "Another topology",
                    "the one that begins on line " + documentLine + " was taken");
        }
        return document != null;
    }

    private ImportRefusedException notATopology(XmlCursor.Element root) {
        String namespace = root.namespace();
        String reason = switch (root.name()) {
            case "Topology", "TopologyBuilder" -> "This " + root.name() + " is in the namespace "
                    + Shown.quoted(namespace) + ", which is not that of a Lync or Skype for Business topology.";
            case "PartialTopology" -> "This is a part of a Topology Builder file, without its beginning.";
            case "DocItemSet" -> "This DocItemSet holds no topology.";
            case "AnchoredXml" -> "This document of the Central Management Store is not a topology.";
            case "Objs" ->
                namespace.equals(OBJECTS) ? "This was written by Export-Clixml, which is not read." : other(root);
            default -> other(root);
        };
        return new ImportRefusedException(text.name(), root.line(), root.column(), reason + WHAT_TO_EXPORT);
    }

    private static String other(XmlCursor.Element root) {
        return "This XML document is not a topology: its root element is " + Shown.quoted(root.name())
                + (root.namespace().isEmpty() ? "." : " of " + Shown.quoted(root.namespace()) + ".");
    }

    private ImportRefusedException refusal(XMLStreamException wrong, boolean inRoot) throws ImportRefusedException {
        if (wrong.getNestedException() instanceof CharacterCodingException) {
            return text.badByte();
        }
        Location location = wrong.getLocation();
        int line = location == null ? 0 : Math.max(0, location.getLineNumber());
        int column = location == null ? 0 : Math.max(0, location.getColumnNumber());
        return new ImportRefusedException(text.name(), line, column, reason(wrong, location, inRoot));
    }

    private String reason(XMLStreamException wrong, @Nullable Location location, boolean inRoot)
            throws ImportRefusedException {
        String all = text.text();
        String before = all.substring(0,
                Math.min(all.length(), location == null ? 0 : Math.max(0, location.getCharacterOffset()) + 16));
        if (!inRoot && before.contains("<!DOCTYPE")) {
            return "DOCTYPE not allowed: a topology document has none, and this one could make its reader open other files.";
        }
        if (all.stripLeading().startsWith("{")) {
            return "This is a JSON document, not an XML one. A document of Nexthop is opened, not imported."
                    + WHAT_TO_EXPORT;
        }
        if (!all.stripLeading().startsWith("<")) {
            return "This is not an XML document." + WHAT_TO_EXPORT;
        }
        return "The XML is not right here: " + message(wrong);
    }

    /** The parser's own words, on one line. */
    private static String message(XMLStreamException wrong) {
        String message = String.valueOf(wrong.getMessage());
        int start = message.indexOf("Message: ");
        String plain = (start < 0 ? message : message.substring(start + "Message: ".length())).replaceAll("\\s+", " ")
                .strip();
        return Shown.plain(plain.replaceFirst("^JAXP\\d+: ?", "").replaceFirst("Refer to: .*$", "").strip());
    }
}
