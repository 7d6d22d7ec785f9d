package nexthop.app;

import java.util.Locale;
import java.util.Map;

/** Whether there is something to show a window on. */
final class Display {
    private Display() {}

    static boolean isThere() {
        return isThere(System.getProperty("os.name", ""), System.getProperty("glass.platform", ""), System.getenv());
    }

    /**
     * On Windows and macOS there is always one. Elsewhere the environment names it, unless JavaFX is told to do without.
     *
     * @param system the name of the operating system
     * @param platform what JavaFX is told to draw on; empty to let it choose
     */
    static boolean isThere(String system, String platform, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        return platform.equalsIgnoreCase("headless") || name.startsWith("windows") || name.startsWith("mac")
                || isSet(environment, "DISPLAY") || isSet(environment, "WAYLAND_DISPLAY");
    }

    private static boolean isSet(Map<String, String> environment, String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
