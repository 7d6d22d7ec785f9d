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

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private @Nullable MainWindow window;

    @Override
    public void start(Stage stage) {
        Settings settings = Settings.ofUser();
        ThemeSwitch themes = new ThemeSwitch(settings);
        themes.start();
        MainWindow main = new MainWindow(stage, settings, themes, getHostServices()::showDocument);
        window = main;
        Thread.currentThread().setUncaughtExceptionHandler(new Mishaps(stage));
        Scene scene = new Scene(main.root(), WIDTH, HEIGHT);
        themes.dress(scene);
        main.addSecondKeys(scene);
        stage.setScene(scene);
        stage.getIcons()
                .add(new Image(Objects.requireNonNull(
                        DesignerApplication.class.getResourceAsStream("/assets/icons/nexthop-64.png"), "icon")));
        stage.setMinWidth(800);
        stage.setMinHeight(520);
        settings.window().filter(DesignerApplication::isOnAScreen).ifPresent(state -> place(stage, state));
        stage.setOnHidden(_ -> settings.setWindow(
                new WindowState(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized())));
        stage.show();
        getParameters().getUnnamed().stream().findFirst().map(Path::of).ifPresent(main::openAny);
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

    private static void place(Stage stage, WindowState state) {
        stage.setX(state.x());
        stage.setY(state.y());
        stage.setWidth(state.width());
        stage.setHeight(state.height());
        stage.setMaximized(state.maximised());
    }

    /** Whether enough of the window would be seen; the screen it was on may be gone. */
    private static boolean isOnAScreen(WindowState state) {
        return Screen.getScreens().stream().map(Screen::getVisualBounds).anyMatch(screen -> {
            double width = Math.min(state.x() + state.width(), screen.getMaxX())
                    - Math.max(state.x(), screen.getMinX());
            double height = Math.min(state.y() + state.height(), screen.getMaxY())
                    - Math.max(state.y(), screen.getMinY());
            return width > 200 && height > 150 && state.y() > screen.getMinY() - 20;
        });
    }
}
