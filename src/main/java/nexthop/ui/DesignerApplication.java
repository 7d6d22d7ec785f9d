package nexthop.ui;

import java.nio.file.Path;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import nexthop.ui.settings.Settings;
import nexthop.ui.settings.WindowState;
import org.jspecify.annotations.Nullable;

/** The window's JavaFX application. Its one optional argument is the file to open. */
public final class DesignerApplication extends Application {
    /** Set to {@code true} to end the program once the window has been painted, as when a cache of classes is recorded. */
    public static final String EXIT_AFTER_FIRST_FRAME = "nexthop.exitAfterFirstFrame";

    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        Settings settings = Settings.ofUser();
        ThemeSwitch themes = new ThemeSwitch(settings);
        themes.start();
        MainWindow main = new MainWindow(stage, settings, themes, getHostServices()::showDocument);
        window = main;
        Thread.currentThread().setUncaughtExceptionHandler(new Mishaps(stage));
        Scene scene = new Scene(main.root());
        themes.dress(scene);
        main.addSecondKeys(scene);
        stage.setScene(scene);
        stage.getIcons()
                .add(new Image(Objects.requireNonNull(
                        DesignerApplication.class.getResourceAsStream("/assets/icons/nexthop-64.png"), "icon")));
        stage.setMinWidth(800);
        stage.setMinHeight(520);
        WindowPlace.onScreens(settings.window(), Screen.getScreens().stream().map(Screen::getVisualBounds).toList())
                .applyTo(stage);
        stage.setOnHidden(_ -> settings.setWindow(
                new WindowState(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        stage.show();
        main.openAny(getParameters().getUnnamed().stream().map(Path::of).toList());
        if (Boolean.getBoolean(EXIT_AFTER_FIRST_FRAME)) {
            main.showSampleThen(Platform::exit);
        }
    }

    @Override
    public void stop() {
        if (window != null) {
            window.close();
        }
    }
}
