package nexthop.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import nexthop.exchange.lync.TopologyReader;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportReport;
import nexthop.exchange.reading.ImportResult;
import nexthop.file.Document;
import nexthop.file.DocumentRefusedException;
import nexthop.file.DocumentStore;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * A topology from a file, in our own format or a foreign one; the content decides, not the name.
 *
 * @param name as the user wrote it
 * @param report of the import; null for a file of our own format
 */
record TopologyFile(String name, Document document, @Nullable ImportReport report) {
    private static final int HEAD = 64;

    /** @throws Failure if the file cannot be read or is not sound */
    static TopologyFile read(Terminal terminal, String name) throws Failure {
        Path file = terminal.path(name);
        try {
            if (looksLikeOurs(file)) {
                TopologyFile ours = new TopologyFile(name, DocumentStore.onDisk().open(file).document(), null);
                ours.document.readOnlyReason().ifPresent(reason -> terminal.say("nexthop: " + name + ": " + reason));
                return ours;
            }
            ImportResult result = TopologyReader.read(file);
            TopologyFile foreign = new TopologyFile(name, Document.of(drawing(result.topology())), result.report());
            terminal.say("nexthop: " + name + " is a " + result.report().format()
                    + "; it was read as nexthop import would, and nothing was saved.");
            foreign.lost().ifPresent(terminal::say);
            return foreign;
        } catch (DocumentRefusedException | ImportRefusedException e) {
            throw Failure.input(relative(terminal, e.getMessage()), e);
        }
    }

    /** Messages name the file as the user did, not with the working folder in front. */
    static String relative(Terminal terminal, @Nullable String message) {
        String folder = terminal.path("").toAbsolutePath().toString();
        return String.valueOf(message).replace(folder + File.separator, "");
    }

    private static Drawing drawing(Topology topology) {
        return new Drawing(topology, Layout.empty());
    }

    Drawing drawing() {
        return document.drawing();
    }

    Topology topology() {
        return document.drawing().topology();
    }

    /** What could not be read though it belongs to the topology, as a sentence. */
    private Optional<String> lost() {
        int count = report == null ? 0 : report.notes(ImportNote.Kind.MISSING).size();
        return count == 0
                ? Optional.empty()
                : Optional.of("nexthop: " + name + ": " + count + (count == 1 ? " thing" : " things")
                        + " could not be read; nexthop import tells which.");
    }

    /** Ours begins with a brace; whatever cannot be looked at is left to the reader, which says why. */
    private static boolean looksLikeOurs(Path file) {
        if (!Files.isRegularFile(file)) {
            return true;
        }
        try (InputStream in = Files.newInputStream(file)) {
            for (byte b : in.readNBytes(HEAD)) {
                if (b == '{' || b == '[') {
                    return true;
                }
                if (b != ' ' && b != '\t' && b != '\r' && b != '\n' && (b & 0xFF) != 0xEF && (b & 0xFF) != 0xBB
                        && (b & 0xFF) != 0xBF) {
                    return false;
                }
            }
            return true;
        } catch (IOException _) {
            return true;
        }
    }
}
