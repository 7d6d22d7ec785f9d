package nexthop.cli;

import java.nio.file.Path;
import java.util.List;

/** Opens the window, which the command line knows nothing of. */
@FunctionalInterface
public interface Opener {
    /**
     * Has a window that is open already take the files over.
     *
     * @param files as absolute paths; none to have it come to the front
     * @return false if there is no such window, or none that answers
     */
    default boolean handOver(List<Path> files) {
        return false;
    }

    /**
     * Opens a window and returns when it has been closed.
     *
     * @param files what to show in it, as the user named it; none for the start page
     * @return the exit code
     */
    int open(List<String> files);
}
