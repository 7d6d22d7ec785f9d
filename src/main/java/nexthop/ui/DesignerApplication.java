package nexthop.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import nexthop.ui.handover.Inbox;
import nexthop.ui.settings.Settings;
import nexthop.ui.settings.WindowState;
import org.jspecify.annotations.Nullable;

/** The window's JavaFX application. Its arguments are the files to open. */
public final class DesignerApplication extends Application {
    /** Set to {@code true} to end the program once the window has been painted, as when a cache of classes is recorded. */
    public static final String EXIT_AFTER_FIRST_FRAME = "nexthop.exitAfterFirstFrame";

    /** Where later starts hand their files over; JavaFX makes the application itself, so this cannot be given to it. */
    private static volatile @Nullable Inbox inbox;

    private @Nullable MainWindow window;

    /**
     * Opens the window and returns when it has been closed.
     *
     * @param files what to show in it; none for the start page
     * @param handovers where later starts hand their files over; null if they do not
     * @throws UnsupportedOperationException if there is no display that can be used
     */
    public static void launch(List<Path> files, @Nullable Inbox handovers) {
        inbox = handovers;
        Application.launch(DesignerApplication.class, files.stream().map(Path::toString).toArray(String[]::new));
    }

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
        Inbox handovers = inbox;
        if (handovers != null) {
            main.receiveFrom(handovers);
        }
        if (Boolean.getBoolean(EXIT_AFTER_FIRST_FRAME)) {
            main.showSampleThen(Platform::exit);
        }
    }

    @Override
    public void stop() {
        Inbox handovers = inbox;
        if (handovers != null) {
            handovers.close();
        }
        if (window != null) {
            window.close();
        }
    }
}
