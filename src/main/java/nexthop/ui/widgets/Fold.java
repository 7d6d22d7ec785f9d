package nexthop.ui.widgets;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A heading that opens and shuts what is below it. */
public final class Fold extends VBox {
    private final ClickLine head = new ClickLine();
    private final Label title = Words.wrapped("", "fold-title");
    private final BooleanProperty open = new SimpleBooleanProperty();

    public Fold(String title, Node content) {
        getStyleClass().add("fold");
        HBox arrow = new HBox();
        arrow.getChildren().add(Icons.of(Feather.CHEVRON_RIGHT));
        HBox.setHgrow(this.title, Priority.ALWAYS);
        head.getStyleClass().add("fold-head");
        head.getChildren().addAll(arrow, this.title);
        head.setOnFire(() -> open.set(!open.get()));
        content.visibleProperty().bind(open);
        content.managedProperty().bind(open);
        open.addListener((_, _, now) -> {
            arrow.getChildren().setAll(Icons.of(now ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            tell();
        });
        getChildren().addAll(head, content);
        setTitle(title);
    }

    public void setTitle(String words) {
        title.setText(words);
        tell();
    }

    public BooleanProperty openProperty() {
        return open;
    }

    private void tell() {
        head.setAccessibleText(title.getText() + (open.get() ? ", open" : ", shut"));
    }
}
