package nexthop.file;

import java.io.IOException;
import java.lang.System.Logger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/** The names of the files that a save writes first, {@code .name.random.tmp} beside the target; and those a crash left behind. */
final class TemporaryFiles {
    /** So old is no save that is still going on. */
    static final Duration LEFT_BEHIND = Duration.ofHours(1);

    private static final Logger LOGGER = System.getLogger(TemporaryFiles.class.getName());
    private static final String SUFFIX = ".tmp";
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{16}\\.tmp");
    /** Most file systems take names of 255 bytes; our additions need 22 of them. */
    private static final int LONGEST_STEM = 200;

    private TemporaryFiles() {}

    static Path beside(Path target) {
        String random = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        return target.resolveSibling(prefix(target) + random + SUFFIX);
    }

    /** The folder of a file given by its absolute path. */
    static Path folder(Path target) {
        return Objects.requireNonNull(target.getParent(), "a file has a folder");
    }

    private static String prefix(Path target) {
        String name = target.getFileName().toString();
        boolean fits = name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_STEM;
        return "." + (fits ? name : Stamp.of(name.getBytes(StandardCharsets.UTF_8)).sha256()) + ".";
    }

    /** Deletes what earlier saves of this file left behind. Whether that works is of no matter to what comes next. */
    static void sweep(Disk disk, Path target) {
        String prefix = prefix(target);
        try {
            for (Path file : disk.filesBeginning(folder(target), prefix)) {
                boolean ours = RANDOM.matcher(file.getFileName().toString().substring(prefix.length())).matches();
                Disk.Entry entry = ours ? disk.entry(file) : null;
                if (entry != null && entry.isFile() && isOld(entry)) {
                    disk.delete(file);
                    LOGGER.log(Logger.Level.DEBUG, "Removed what an interrupted save left behind: {0}", file);
                }
            }
        } catch (IOException | SecurityException e) {
            LOGGER.log(Logger.Level.DEBUG, "Could not look for what interrupted saves left behind", e);
        }
    }

    private static boolean isOld(Disk.Entry entry) {
        return entry.modified().toInstant().isBefore(Instant.now().minus(LEFT_BEHIND));
    }
}
