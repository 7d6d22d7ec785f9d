package nexthop.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import javafx.util.Subscription;
import nexthop.ui.scale.ScaledSheet;
import nexthop.ui.scale.UiScale;
import nexthop.ui.settings.Settings;
import nexthop.ui.settings.Theme;

/** Keeps all windows light or dark, as large and as still as the user or the system wants them. */
final class ThemeSwitch {
    private static final List<String> SHEETS = List.of("nexthop.css", "canvas.css", "panels.css");
    private static final String DARK = "dark";
    private static final String STILL = "still";

    private final Settings settings;
    private final ReadOnlyBooleanWrapper reducedMotion = new ReadOnlyBooleanWrapper();
    /** All the addresses our sheets have had, at whatever size. */
    private final Set<String> ours = new HashSet<>();
    private final ListChangeListener<Window> arrivals = change -> {
        while (change.next()) {
            change.getAddedSubList().forEach(this::dress);
        }
    };
    private Subscription system = Subscription.EMPTY;
    private boolean dark;

    ThemeSwitch(Settings settings) {
        this.settings = settings;
    }

    /** Takes over the look of every window there is and will be. */
    void start() {
        UiScale.set(settings.scale().orElse(UiScale.NORMAL));
        reducedMotion.set(wantsReducedMotion());
        Platform.Preferences preferences = Platform.getPreferences();
        system = preferences.reducedMotionProperty().subscribe(_ -> reducedMotion.set(wantsReducedMotion()));
        reducedMotion.addListener((_, _, _) -> Window.getWindows().forEach(this::dress));
        system = system.and(preferences.colorSchemeProperty().subscribe(_ -> apply()));
        Window.getWindows().addListener(arrivals);
    }

    /** Lets the windows be: whoever takes them over next is alone, and those that have been closed are not kept. */
    void stop() {
        system.unsubscribe();
        Window.getWindows().removeListener(arrivals);
    }

    void choose(Theme theme) {
        settings.setTheme(theme);
        apply();
    }

    /** @param percent of the usual size; kept for the next start */
    void chooseScale(int percent) {
        UiScale.set(percent);
        settings.setScale(UiScale.percentProperty().get());
        apply();
    }

    void larger() {
        chooseScale(UiScale.larger(UiScale.percentProperty().get()));
    }

    void smaller() {
        chooseScale(UiScale.smaller(UiScale.percentProperty().get()));
    }

    /** Whether nothing moves that can do without: as the user said, or else as the system says. */
    ReadOnlyBooleanProperty reducedMotionProperty() {
        return reducedMotion.getReadOnlyProperty();
    }

    void chooseReducedMotion(boolean reduced) {
        settings.setReducedMotion(reduced);
        reducedMotion.set(wantsReducedMotion());
    }

    private boolean wantsReducedMotion() {
        return settings.reducedMotion().orElseGet(() -> Platform.getPreferences().isReducedMotion());
    }

    private void apply() {
        dark = switch (settings.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                ScaledSheet.of((dark ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet(),
                        UiScale.percentProperty().get()));
        Window.getWindows().forEach(this::dress);
    }

    /** Gives a window our style sheets and the mark of the dark look; dialogs and menus are windows too. */
    private void dress(Window window) {
        Scene scene = window.getScene();
        if (scene == null) {
            window.sceneProperty().addListener((_, _, arrived) -> {
                if (arrived != null) {
                    dress(arrived);
                }
            });
        } else {
            dress(scene);
        }
    }

    void dress(Scene scene) {
        List<String> sheets = SHEETS.stream().map(ThemeSwitch::sheet).toList();
        if (!scene.getStylesheets().containsAll(sheets)) {
            scene.getStylesheets().removeAll(ours);
            scene.getStylesheets().addAll(sheets);
            ours.addAll(sheets);
        }
        Parent root = scene.getRoot();
        mark(root, DARK, dark);
        mark(root, STILL, reducedMotion.get());
        scene.getPreferences().setReducedMotion(reducedMotion.get());
    }

    private static String sheet(String name) {
        return ScaledSheet.of(
                Objects.requireNonNull(ThemeSwitch.class.getResource("/assets/style/" + name), name).toExternalForm(),
                UiScale.percentProperty().get());
    }

    private static void mark(Parent root, String styleClass, boolean wanted) {
        root.getStyleClass().remove(styleClass);
        if (wanted) {
            root.getStyleClass().add(styleClass);
        }
    }
}
