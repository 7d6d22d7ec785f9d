package nexthop.ui.widgets;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** Labels. */
public final class Words {
    private Words() {}

    /** Words that wrap and are never cut off below. */
    public static Label wrapped(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinWidth(0);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
