package nexthop.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * The files below {@code assets/knowledge}, each an object of the one format version there is.
 *
 * @param files the content of a file, by its name in the folder
 */
record KnowledgeFolder(Function<String, byte[]> files) {
    private static final String FOLDER = "/assets/knowledge/";
    private static final int FORMAT_VERSION = 1;

    /** Those that come with the program. */
    static KnowledgeFolder standard() {
        return new KnowledgeFolder(KnowledgeFolder::resource);
    }

    private static byte[] resource(String name) {
        try (InputStream in = KnowledgeFolder.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new KnowledgeException("The knowledge file " + name + " is missing.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new KnowledgeException("The knowledge file " + name + " cannot be read.", e);
        }
    }

    /** @throws KnowledgeException if the file is wrong, or holds something that was not asked for */
    <T> T read(String name, Function<Cursor, T> reading) {
        JsonNode node = KnowledgeFile.read(name, files.apply(name), JsonNode.class);
        try (Cursor cursor = Cursor.over(name, node)) {
            cursor.textOrEmpty("$schema");
            int version = cursor.number("formatVersion");
            if (version != FORMAT_VERSION) {
                throw cursor.wrong("it has format version " + version + " in place of " + FORMAT_VERSION);
            }
            return reading.apply(cursor);
        }
    }

    /** The names that {@code index.json} of a folder lists, without their ending, in its order. */
    Collection<String> index(String folder) {
        return read(folder + "/index.json", cursor -> new LinkedHashSet<>(cursor.texts(folder)));
    }
}
