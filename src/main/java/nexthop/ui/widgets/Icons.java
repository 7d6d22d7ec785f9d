package nexthop.ui.widgets;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** Icons and the buttons that show nothing else. */
public final class Icons {
    private Icons() {}

    public static FontIcon of(Ikon icon) {
        return FontIcon.of(icon);
    }

    /** A flat button with an icon; the words are its tooltip and what a screen reader says. */
    public static Button button(Ikon icon, String words) {
        Button button = new Button(null, of(icon));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(words);
        button.setTooltip(new Tooltip(words));
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }
}
