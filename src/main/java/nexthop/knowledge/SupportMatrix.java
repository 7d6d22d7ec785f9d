package nexthop.knowledge;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;

/** Which UCMA version goes with which server generation as its next hop, and where that is written. */
public final class SupportMatrix {
    private static final String RESOURCE = "/assets/knowledge/support-matrix.json";
    private static final int FORMAT_VERSION = 1;

    private record Row(UcmaVersion ucma, ServerGeneration server, Support support, String condition, String update,
            String sentence, String page, String place) {}

    private record Document(int formatVersion, List<Row> entries) {}

    private static final class Standard {
        private static final SupportMatrix MATRIX = of(RESOURCE, KnowledgeFile.read(RESOURCE, Document.class));
    }

    private final Map<UcmaVersion, Map<ServerGeneration, SupportEntry>> entries;

    private SupportMatrix(Map<UcmaVersion, Map<ServerGeneration, SupportEntry>> entries) {
        this.entries = entries;
    }

    /** The matrix that comes with the program. */
    public static SupportMatrix standard() {
        return Standard.MATRIX;
    }

    /**
     * Reads a matrix and checks that it answers for every known version and every generation, once.
     *
     * @throws KnowledgeException if it does not, or is no such file
     */
    static SupportMatrix read(String name, byte[] content) {
        return of(name, KnowledgeFile.read(name, content, Document.class));
    }

    /**
     * What is known of a version on a generation.
     *
     * @param ucma a known version
     * @throws IllegalArgumentException if the version is {@link UcmaVersion#UNKNOWN}
     */
    public SupportEntry entry(UcmaVersion ucma, ServerGeneration server) {
        Map<ServerGeneration, SupportEntry> row = entries.get(ucma);
        SupportEntry entry = row == null ? null : row.get(server);
        if (entry == null) {
            throw new IllegalArgumentException("The matrix does not answer for " + ucma + " on " + server);
        }
        return entry;
    }

    private static SupportMatrix of(String name, Document document) {
        if (document.formatVersion() != FORMAT_VERSION) {
            throw new KnowledgeException(
                    name + " has format version " + document.formatVersion() + " in place of " + FORMAT_VERSION + ".");
        }
        Map<UcmaVersion, Map<ServerGeneration, SupportEntry>> entries = new EnumMap<>(UcmaVersion.class);
        for (Row row : document.entries()) {
            SupportEntry entry = entry(name, row);
            if (entries.computeIfAbsent(row.ucma(), _ -> new EnumMap<>(ServerGeneration.class))
                    .put(row.server(), entry) != null) {
                throw new KnowledgeException(name + " answers twice for " + place(row) + ".");
            }
        }
        for (UcmaVersion ucma : UcmaVersion.values()) {
            for (ServerGeneration server : ServerGeneration.values()) {
                if (ucma.isKnown() && !entries.getOrDefault(ucma, Map.of()).containsKey(server)) {
                    throw new KnowledgeException(
                            name + " does not answer for " + ucma.label() + " on " + server.label() + ".");
                }
            }
        }
        return new SupportMatrix(entries);
    }

    private static SupportEntry entry(String name, Row row) {
        if (!row.ucma().isKnown()) {
            throw new KnowledgeException(name + " has an entry for an unknown UCMA version.");
        }
        if (row.sentence().isBlank()) {
            throw new KnowledgeException(name + " has no sentence for " + place(row) + ".");
        }
        if (row.support() == Support.AS_IS_AFTER_UPDATE && row.update().isBlank()) {
            throw new KnowledgeException(name + " names no update for " + place(row) + ".");
        }
        return new SupportEntry(row.ucma(), row.server(), row.support(), row.condition(), row.update(), row.sentence(),
                SourcePages.standard().cite(row.page(), row.place()));
    }

    private static String place(Row row) {
        return row.ucma().label() + " on " + row.server().label();
    }
}
