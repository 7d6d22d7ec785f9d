package nexthop.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The knowledge files as they are, or with one of them changed. */
final class KnowledgeFiles {
    private KnowledgeFiles() {}

    static String text(String name) {
        try (InputStream in = KnowledgeFiles.class.getResourceAsStream("/assets/" + name)) {
            if (in == null) {
                throw new AssertionError("There is no " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static KnowledgeFolder with(String changed, UnaryOperator<String> change) {
        return new KnowledgeFolder(name -> {
            String text = text("knowledge/" + name);
            return (name.equals(changed) ? change.apply(text) : text).getBytes(StandardCharsets.UTF_8);
        });
    }
}
