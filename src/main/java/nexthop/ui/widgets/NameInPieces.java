package nexthop.ui.widgets;

import java.util.Arrays;
import java.util.regex.Pattern;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;

/**
 * An id, a host name or an address that wraps behind a hyphen, a full stop or an at sign; the text layout of the toolkit knows spaces
 * only, and cuts such a name anywhere.
 */
public final class NameInPieces extends FlowPane {
    /** Behind each of these, but not between the dots of an ellipsis. */
    private static final Pattern BREAK = Pattern.compile("(?<=[-.@/])(?![-.@/])");

    private final String[] styles;
    private String name = "";

    /** @param styles of the pieces */
    public NameInPieces(String... styles) {
        this.styles = styles.clone();
        getStyleClass().add("name-in-pieces");
        setMinWidth(0);
    }

    public String getName() {
        return name;
    }

    public void setName(String changed) {
        name = changed;
        getChildren().setAll(Arrays.stream(BREAK.split(changed)).map(this::piece).toList());
        setAccessibleText(changed);
    }

    /** One that is wider than the line wraps like any words. */
    private Label piece(String text) {
        Label piece = Words.wrapped(text, styles);
        piece.maxWidthProperty().bind(widthProperty());
        return piece;
    }
}
