package nexthop.file;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.model.Drawing;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The topologies to start from that come with the program: {@code assets/templates}, listed in its {@code index.json}. They stand here
 * because they are documents like any other.
 */
public final class Templates {
    private static final String FOLDER = "/assets/templates/";

    /** What a template is there for. */
    public enum Kind {
        /** A rich topology to look around in. */
        SAMPLE,
        /** A figure of the vendor's pages. */
        FIGURE,
        /** Where a scenario starts. */
        SCENARIO,
        /** Where a lesson starts: a figure or the start of a scenario with one mistake put in. */
        LESSON
    }

    /**
     * A topology to start from.
     *
     * @param scenario the id of the scenario it belongs to; empty if it belongs to none
     * @param page the key of the page that a figure stands on; empty if it is no figure
     */
    public record Entry(String id, Kind kind, String title, String description, String scenario, String page) {
        /** The name a file of its own would be proposed. */
        public String fileName() {
            return id + DocumentFormat.EXTENSION;
        }

        /** Reads the drawing, anew at each call. */
        public Drawing drawing() {
            String resource = FOLDER + fileName();
            try {
                return DocumentFormat.read(bytes(resource), resource).drawing();
            } catch (DocumentRefusedException e) {
                throw new IllegalStateException("The template " + resource + " is damaged.", e);
            }
        }
    }

    private record Index(int formatVersion, List<Entry> templates) {}

    private static final class Standard {
        private static final Templates TEMPLATES = read();

        private static Templates read() {
            JsonMapper mapper = JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();
            try {
                return new Templates(mapper.readValue(bytes(FOLDER + "index.json"), Index.class).templates());
            } catch (JacksonException e) {
                throw new IllegalStateException("The list of templates is damaged.", e);
            }
        }
    }

    private final Map<String, Entry> entries;

    private Templates(List<Entry> entries) {
        Map<String, Entry> byId = new LinkedHashMap<>();
        for (Entry entry : entries) {
            if (byId.put(entry.id(), entry) != null) {
                throw new IllegalStateException("Two templates bear the id " + entry.id());
            }
        }
        this.entries = Collections.unmodifiableMap(byId);
    }

    /** The templates that come with the program. */
    public static Templates standard() {
        return Standard.TEMPLATES;
    }

    /** All of them: the sample first, then the figures, then the starts of the scenarios and of the lessons. */
    public List<Entry> entries() {
        return List.copyOf(entries.values());
    }

    public List<Entry> entries(Kind kind) {
        return entries.values().stream().filter(entry -> entry.kind() == kind).toList();
    }

    public Optional<Entry> entry(String id) {
        return Optional.ofNullable(entries.get(id));
    }

    /** The rich topology to look around in. */
    public Entry sample() {
        return entries(Kind.SAMPLE).getFirst();
    }

    /** Where a scenario starts. */
    public Optional<Entry> startOf(String scenario) {
        return entries(Kind.SCENARIO).stream().filter(entry -> entry.scenario().equals(scenario)).findFirst();
    }

    private static byte[] bytes(String resource) {
        try (InputStream in = Templates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("The template " + resource + " is missing.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException("The template " + resource + " cannot be read.", e);
        }
    }
}
