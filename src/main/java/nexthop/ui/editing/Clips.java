package nexthop.ui.editing;

import java.util.Optional;

/** The clipboard, as far as elements and texts go. */
public interface Clips {
    /**
     * Puts copied elements there.
     *
     * @param elements as {@link nexthop.file.ClipboardFormat} writes them
     * @param names the same for programs that know nothing of topologies: the names, one a line
     */
    void put(byte[] elements, String names);

    /** The copied elements that are there. */
    Optional<byte[]> elements();

    /** The plain text that is there. */
    Optional<String> text();

    /** Puts plain text there. */
    void putText(String text);

    /** Puts a picture there. */
    void putPicture(byte[] png);
}
