package nexthop.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Window;
import nexthop.ui.settings.Settings;
import nexthop.ui.settings.Theme;

/** Keeps all windows light or dark, as the user or the system wants it. */
final class ThemeSwitch {
    private static final String[] SHEETS = {"nexthop.css", "canvas.css", "panels.css"};
    private static final String DARK = "dark";

    private final Settings settings;
    private boolean dark;

    ThemeSwitch(Settings settings) {
        this.settings = settings;
    }

    /** Takes over the look of every window there is and will be. */
    void start() {
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> apply());
        Window.getWindows().addListener((ListChangeListener<Window>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::dress);
            }
        });
    }

    void choose(Theme theme) {
        settings.setTheme(theme);
        apply();
    }

    private void apply() {
        dark = switch (settings.theme()) {
            case LIGHT -> false;
            case DARK -> true;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
        Application.setUserAgentStylesheet(
                dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
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
        for (String name : SHEETS) {
            String sheet = Objects.requireNonNull(ThemeSwitch.class.getResource("/assets/style/" + name), name)
                    .toExternalForm();
            if (!scene.getStylesheets().contains(sheet)) {
                scene.getStylesheets().add(sheet);
            }
        }
        Parent root = scene.getRoot();
        root.getStyleClass().remove(DARK);
        if (dark) {
            root.getStyleClass().add(DARK);
        }
    }
}
