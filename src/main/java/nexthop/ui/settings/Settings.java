package nexthop.ui.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import net.harawata.appdirs.AppDirsFactory;
import nexthop.model.Text;

/**
 * The settings file, read once and written at every change.
 *
 * <p>A file that cannot be read or understood is kept beside as {@code settings.broken} and the defaults are used; one that cannot be
 * written is logged and costs nothing but the memory of the change.
 */
public final class Settings {
    /** How many recent files are remembered. */
    public static final int RECENT_FILES = 10;

    /** The property of the system that says in which folder the settings are to be kept. */
    static final String FOLDER = "nexthop.settings";

    private static final System.Logger LOG = System.getLogger(Settings.class.getName());
    private static final long LARGEST_FILE = 256 * 1024L;
    private static final String RECENT = "recent.";
    private static final String THEME = "theme";
    private static final String SCALE = "scale";
    private static final String REDUCED_MOTION = "motion.reduced";
    private static final String ASK_BEFORE_REVEALING = "lessons.ask";
    private static final String OUTLINE = "outline";
    private static final String WINDOW = "window";
    private static final String NAME = "name";

    private final Path file;
    private final Properties values;

    private Settings(Path file, Properties values) {
        this.file = file;
        this.values = values;
    }

    /** The settings of the user who runs the program, in the place the system has for them. */
    public static Settings ofUser() {
        String folder = System.getProperty(FOLDER);
        if (folder == null) {
            folder = AppDirsFactory.getInstance().getUserConfigDir("nexthop", null, null, true);
        }
        return at(Path.of(folder, "settings.properties"));
    }

    /** The settings in this file, which need not exist yet. */
    public static Settings at(Path file) {
        return new Settings(file, read(file));
    }

    private static Properties read(Path file) {
        Properties values = new Properties();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("larger than any settings file");
            }
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                values.load(reader);
            }
        } catch (IOException | IllegalArgumentException broken) {
            LOG.log(System.Logger.Level.INFO,
                    "The settings could not be read and start afresh: " + broken.getMessage());
            values.clear();
            keepBroken(file);
        }
        return values;
    }

    private static void keepBroken(Path file) {
        try {
            Files.move(file, file.resolveSibling("settings.broken"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unmovable) {
            LOG.log(System.Logger.Level.INFO, "The unreadable settings stay where they are: " + unmovable.getMessage());
        }
    }

    /** The files opened or saved last, latest first, whether they are still there or not. */
    public List<Path> recentFiles() {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < RECENT_FILES; i++) {
            String value = values.getProperty(RECENT + i);
            if (value != null) {
                try {
                    files.add(Path.of(value));
                } catch (InvalidPathException notHere) {
                    // written on another system, or by hand: no file of this one
                    LOG.log(System.Logger.Level.DEBUG, notHere.getMessage());
                }
            }
        }
        return files;
    }

    public void addRecentFile(Path opened) {
        List<Path> files = new ArrayList<>(recentFiles());
        Path absolute = opened.toAbsolutePath().normalize();
        files.remove(absolute);
        files.addFirst(absolute);
        setRecentFiles(files);
    }

    public void removeRecentFile(Path gone) {
        List<Path> files = new ArrayList<>(recentFiles());
        files.remove(gone);
        setRecentFiles(files);
    }

    private void setRecentFiles(List<Path> files) {
        for (int i = 0; i < RECENT_FILES; i++) {
            if (i < files.size()) {
                values.setProperty(RECENT + i, files.get(i).toString());
            } else {
                values.remove(RECENT + i);
            }
        }
        write();
    }

    public Theme theme() {
        try {
            return Theme.valueOf(values.getProperty(THEME, Theme.SYSTEM.name()).toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            return Theme.SYSTEM;
        }
    }

    public void setTheme(Theme theme) {
        values.setProperty(THEME, theme.name().toLowerCase(Locale.ROOT));
        write();
    }

    /** How large everything is drawn, in percent, as far as a number was written. */
    public OptionalInt scale() {
        try {
            return OptionalInt.of(Integer.parseInt(values.getProperty(SCALE, "")));
        } catch (NumberFormatException none) {
            return OptionalInt.empty();
        }
    }

    public void setScale(int percent) {
        values.setProperty(SCALE, Integer.toString(percent));
        write();
    }

    /** Whether nothing is to move that can do without; empty if the user has left that to the system. */
    public Optional<Boolean> reducedMotion() {
        return Optional.ofNullable(values.getProperty(REDUCED_MOTION)).map("true"::equals);
    }

    public void setReducedMotion(boolean reduced) {
        values.setProperty(REDUCED_MOTION, Boolean.toString(reduced));
        write();
    }

    /** What the user wants to be called where a document says who has done something; the name of the account at first. */
    public String userName() {
        String name = values.getProperty(NAME, System.getProperty("user.name", "")).strip();
        return Text.objection(name).isEmpty() ? name : "";
    }

    /** @param name blank: that of the account again */
    public void setUserName(String name) {
        if (name.isBlank()) {
            values.remove(NAME);
        } else {
            values.setProperty(NAME, name.strip());
        }
        write();
    }

    /** Whether the outline is shown beside the canvas; it is not unless somebody said so. */
    public boolean outlineShown() {
        return "true".equals(values.getProperty(OUTLINE));
    }

    public void setOutlineShown(boolean shown) {
        values.setProperty(OUTLINE, Boolean.toString(shown));
        write();
    }

    /** Whether a lesson keeps the findings back until its question is answered; so it is unless somebody said otherwise. */
    public boolean askBeforeRevealing() {
        return !"false".equals(values.getProperty(ASK_BEFORE_REVEALING));
    }

    public void setAskBeforeRevealing(boolean ask) {
        values.setProperty(ASK_BEFORE_REVEALING, Boolean.toString(ask));
        write();
    }

    /** Where the window was; empty at the first start or if what was written makes no window. */
    public Optional<WindowState> window() {
        String[] parts = values.getProperty(WINDOW, "").split(",");
        if (parts.length != 5) {
            return Optional.empty();
        }
        try {
            double[] numbers = new double[4];
            for (int i = 0; i < 4; i++) {
                numbers[i] = Double.parseDouble(parts[i]);
                if (!(Math.abs(numbers[i]) < 100_000)) {
                    return Optional.empty();
                }
            }
            return Optional.of(
                    new WindowState(numbers[0], numbers[1], numbers[2], numbers[3], Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException garbled) {
            return Optional.empty();
        }
    }

    public void setWindow(WindowState state) {
        values.setProperty(WINDOW, String.join(",", Double.toString(state.x()), Double.toString(state.y()),
                Double.toString(state.width()), Double.toString(state.height()), Boolean.toString(state.maximised())));
        write();
    }

    private void write() {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
            try (Writer writer = Files.newBufferedWriter(temporary, StandardCharsets.UTF_8)) {
                values.store(writer, null);
            }
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.log(System.Logger.Level.INFO, "The settings could not be written: " + unwritable.getMessage());
        }
    }
}
