package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Scene;
import javafx.stage.Stage;
import nexthop.ui.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** A journey through the whole window, which begins on the start page with settings of its own. */
@ExtendWith(ApplicationExtension.class)
abstract class WindowJourney {
    @TempDir
    static Path folder;

    MainWindow window;
    Stage stage;
    Settings settings;
    private ThemeSwitch themes;

    /** Opens the window; a test calls it from its {@code @Start}, which the extension looks for in the class itself alone. */
    void open(Stage primary, double width, double height) {
        stage = primary;
        settings = Settings.at(folder.resolve("settings.properties"));
        themes = new ThemeSwitch(settings);
        themes.start();
        window = new MainWindow(stage, settings, themes, _ -> {});
        Scene scene = new Scene(window.root(), width, height);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            window.close();
            themes.stop();
        });
    }

    /** Waits until a condition holds on the JavaFX thread. */
    static void until(Callable<Boolean> condition) throws Exception {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, () -> WaitForAsyncUtils.asyncFx(condition).get());
        WaitForAsyncUtils.waitForFxEvents();
    }

    Workbench bench() {
        Workbench bench = window.workbench();
        assertThat(bench).isNotNull();
        return bench;
    }
}
