package nexthop.ui.widgets;

import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Commands, dark and in a fixed pitch, to be read, selected and copied. It is as high as its text and wraps it. */
public final class CodeBlock extends StackPane {
    private final TextArea area = new TextArea();
    private final Label measure = new Label();

    public CodeBlock(String text) {
        getStyleClass().add("code-block");
        area.setEditable(false);
        area.setWrapText(true);
        area.setAccessibleText("Commands");
        area.getStyleClass().add("code-area");
        // a text area does not know how high its wrapped text is; a label of the same width and font does
        measure.setWrapText(true);
        measure.setMinHeight(USE_PREF_SIZE);
        measure.setMouseTransparent(true);
        measure.setVisible(false);
        measure.getStyleClass().add("code-measure");
        VBox.setVgrow(this, Priority.NEVER);
        area.setPrefRowCount(1);
        area.setMinHeight(0);
        area.setPrefHeight(0);
        area.setMaxHeight(Double.MAX_VALUE);
        getChildren().addAll(measure, area);
        setText(text);
    }

    public void setText(String text) {
        area.setText(text);
        measure.setText(text);
    }

    public String getText() {
        return area.getText();
    }
}
