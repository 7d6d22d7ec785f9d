package nexthop.knowledge;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads a knowledge file into a record; every property has to be known and to be there. */
final class KnowledgeFile {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private KnowledgeFile() {}

    /**
     * The content of a file on the class path.
     *
     * @param resource its absolute name, for example {@code /assets/knowledge/support-matrix.json}
     * @throws KnowledgeException if it is missing or does not fit the type
     */
    static <T> T read(String resource, Class<T> type) {
        try (InputStream in = KnowledgeFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new KnowledgeException("The knowledge file " + resource + " is missing.");
            }
            return read(resource, in.readAllBytes(), type);
        } catch (IOException e) {
            throw new KnowledgeException("The knowledge file " + resource + " cannot be read.", e);
        }
    }

    /** As {@link #read(String, Class)}, with the content at hand. */
    static <T> T read(String name, byte[] content, Class<T> type) {
        try {
            return MAPPER.readValue(content, type);
        } catch (JacksonException e) {
            throw new KnowledgeException("The knowledge file " + name + " is wrong: " + e.getMessage(), e);
        }
    }
}
