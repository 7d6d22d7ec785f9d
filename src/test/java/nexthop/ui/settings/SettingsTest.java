package nexthop.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("deep").resolve("settings.properties");
    }

    @Test
    void recentFilesComeBackLatestFirstAndAtMostTen() {
        Settings settings = Settings.at(file);
        for (int i = 0; i < 12; i++) {
            settings.addRecentFile(folder.resolve("ñ " + i));
        }
        settings.addRecentFile(folder.resolve("ñ 5"));

        assertThat(Settings.at(file).recentFiles()).hasSize(Settings.RECENT_FILES)
                .startsWith(folder.resolve("ñ 5"), folder.resolve("ñ 11"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRemovedRecentFileIsForgotten() {
        Settings settings = Settings.at(file);
        settings.addRecentFile(folder.resolve("a"));
        settings.removeRecentFile(folder.resolve("a"));

        assertThat(Settings.at(file).recentFiles()).isEmpty();
    }

    @Test
    void themeAndWindowComeBack() {
        Settings settings = Settings.at(file);
        settings.setTheme(Theme.DARK);
        settings.setWindow(new WindowState(1, 2, 800.5, 600, true));

        assertThat(Settings.at(file).theme()).isEqualTo(Theme.DARK);
        assertThat(Settings.at(file).window()).contains(new WindowState(1, 2, 800.5, 600, true));
    }

    @Test
    void sizeAndMotionComeBackAndSayNothingBeforeTheyAreChosen() {
        Settings settings = Settings.at(file);
        assertThat(settings.scale()).isEmpty();
        assertThat(settings.reducedMotion()).isEmpty();
        settings.setScale(175);
        settings.setReducedMotion(false);

        assertThat(Settings.at(file).scale()).hasValue(175);
        assertThat(Settings.at(file).reducedMotion()).contains(false);
    }

    @Test
    void aSizeThatIsNoNumberIsNone() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "scale=huge\n");

        assertThat(Settings.at(file).scale()).isEmpty();
    }

    @Test
    void anUnreadableFileIsKeptAsideAndTheDefaultsAreUsed() throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, 0, 1, '\\', 'u', 'x'});

        assertThat(Settings.at(file).theme()).isEqualTo(Theme.SYSTEM);
        assertThat(file.resolveSibling("settings.broken")).exists();
    }

    @Test
    void nonsenseInAValueIsAsIfItWereNotThere() throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "theme=purple\nwindow=1,2,NaN,4,true\nrecent.0=bad\\u0000name\n");
        Settings settings = Settings.at(file);

        assertThat(settings.theme()).isEqualTo(Theme.SYSTEM);
        assertThat(settings.window()).isEmpty();
        assertThat(settings.recentFiles()).isEmpty();
    }
}
