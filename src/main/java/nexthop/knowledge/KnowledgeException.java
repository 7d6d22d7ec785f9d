package nexthop.knowledge;

import org.jspecify.annotations.Nullable;

/** A knowledge file of the program itself is missing or wrong; the message names the file and the place in it. */
public final class KnowledgeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KnowledgeException(String message) {
        super(message);
    }

    public KnowledgeException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
