package nexthop.cli;

import org.jspecify.annotations.Nullable;

/** Opens the window, which the command line knows nothing of. */
@FunctionalInterface
public interface Opener {
    /**
     * Opens the window and returns when it has been closed.
     *
     * @param file the file to show in it; null for the start page
     * @return the exit code
     */
    int open(@Nullable String file);
}
