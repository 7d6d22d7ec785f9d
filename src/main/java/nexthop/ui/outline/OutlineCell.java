package nexthop.ui.outline;

import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import nexthop.model.Application;
import nexthop.model.Element;
import org.jspecify.annotations.Nullable;

/** A row of the outline: the name, what was found, and in soft letters what there is to know. */
final class OutlineCell extends TreeCell<Element> {
    /**
     * What is said beside a name.
     *
     * @param findings empty if nothing was found
     */
    record Words(String description, String findings) {}

    private final BiConsumer<Element, String> rename;
    private final Function<Element, Words> words;
    private final Label name = new Label();
    private final Label findings = new Label();
    private final Label description = new Label();
    private final HBox row = new HBox(8, name, findings, description);
    private @Nullable TextField editor;

    OutlineCell(BiConsumer<Element, String> rename, Function<Element, Words> words) {
        this.rename = rename;
        this.words = words;
        findings.getStyleClass().addAll("outline-findings");
        findings.setMinWidth(Region.USE_PREF_SIZE);
        description.getStyleClass().add("soft");
        getStyleClass().add("outline-row");
    }

    @Override
    protected void updateItem(@Nullable Element element, boolean empty) {
        super.updateItem(element, empty);
        setText(null);
        if (empty || element == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        if (isEditing()) {
            setGraphic(editor);
            return;
        }
        Words said = words.apply(element);
        name.setText(element instanceof Application application ? application.shortName() : element.name());
        findings.setText(said.findings());
        findings.setManaged(!said.findings().isEmpty());
        description.setText(said.description());
        setAccessibleText(element.name() + ", " + said.description().replace(" · ", ", ")
                + (said.findings().isEmpty() ? "" : ", " + said.findings()));
        setGraphic(row);
    }

    @Override
    public void startEdit() {
        super.startEdit();
        Element element = getItem();
        if (!isEditing() || element == null) {
            return;
        }
        TextField field = new TextField(element.name());
        field.setAccessibleText("Name of " + element.name());
        field.setOnAction(_ -> finish(field));
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                cancelEdit();
                event.consume();
            }
        });
        field.focusedProperty().subscribe((_, focused) -> {
            if (!focused && isEditing()) {
                finish(field);
            }
        });
        editor = field;
        setGraphic(field);
        field.requestFocus();
        field.selectAll();
    }

    private void finish(TextField field) {
        Element element = getItem();
        String typed = field.getText();
        cancelEdit();
        if (element != null) {
            rename.accept(element, typed);
        }
    }

    @Override
    public void cancelEdit() {
        boolean hadFocus = editor != null && editor.isFocused();
        super.cancelEdit();
        editor = null;
        updateItem(getItem(), isEmpty());
        if (hadFocus && getTreeView() != null) {
            getTreeView().requestFocus();
        }
    }
}
