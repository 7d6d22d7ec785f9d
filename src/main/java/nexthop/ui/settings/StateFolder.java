package nexthop.ui.settings;

import java.nio.file.Path;
import java.util.Map;
import net.harawata.appdirs.AppDirsFactory;

/**
 * The folder for what belongs to this user on this machine and is neither a setting nor a document.
 *
 * <p>On Linux it is {@code $XDG_STATE_HOME/nexthop}, by default {@code ~/.local/state/nexthop}, as the XDG Base Directory Specification
 * has it; elsewhere the folder the system has for data of a program that stays on the machine.
 */
public final class StateFolder {
    private StateFolder() {}

    /** The folder, which need not exist; below that for the settings if the program was told where to keep those. */
    public static Path ofUser() {
        String told = System.getProperty(Settings.FOLDER);
        if (told != null) {
            return Path.of(told, "state").toAbsolutePath();
        }
        return isLinux()
                ? ofLinux(System.getenv(), Path.of(System.getProperty("user.home", "")))
                : Path.of(AppDirsFactory.getInstance().getUserDataDir("nexthop", null, null, false)).toAbsolutePath();
    }

    private static boolean isLinux() {
        return System.getProperty("os.name", "").equals("Linux");
    }

    /** A relative path in the variable is invalid, says the specification, and to be ignored. */
    static Path ofLinux(Map<String, String> environment, Path home) {
        Path named = Path.of(environment.getOrDefault("XDG_STATE_HOME", ""));
        return (named.isAbsolute() ? named : home.resolve(".local").resolve("state")).resolve("nexthop");
    }
}
