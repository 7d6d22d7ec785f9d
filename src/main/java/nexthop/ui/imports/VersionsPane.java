package nexthop.ui.imports;

import java.util.Arrays;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import nexthop.model.UcmaVersion;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.widgets.Words;
import nexthop.ui.scale.UiScale;
import org.jspecify.annotations.Nullable;

/** A list of the application pools to tick, and the UCMA version to give them. */
public final class VersionsPane extends BorderPane {
    /** @param close called once the user has done */
    public VersionsPane(DocumentSession session, Runnable close) {
        VersionsModel model = new VersionsModel(session);
        getStyleClass().addAll("nexthop-panel", "import");
        setId("ucma-versions");
        UiScale.size(this, 520, 480);

        TextField filter = new TextField();
        filter.setPromptText("Filter by name");
        filter.setAccessibleText("Filter by name");
        filter.textProperty().bindBidirectional(model.filterProperty());
        HBox.setHgrow(filter, Priority.ALWAYS);
        CheckBox all = new CheckBox("All");
        all.setOnAction(_ -> model.tickAll(all.isSelected()));
        HBox tools = new HBox(all, filter);
        tools.getStyleClass().add("field-line");
        tools.setAlignment(Pos.CENTER_LEFT);

        ListView<VersionsModel.Row> list = new ListView<>(model.rows());
        list.getStyleClass().addAll("dense", "bordered");
        list.setCellFactory(_ -> new RowCell());
        list.setPlaceholder(Words.wrapped("There is no trusted application pool here.", "note"));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox content = new VBox(Words.wrapped("UCMA versions", "panel-title"), Words.wrapped(
                "No topology document tells which version an application is built with. Tick pools and say it for all of"
                        + " them at once.",
                "panel-caption"), tools, list);
        content.getStyleClass().add("paste");
        setCenter(content);

        ComboBox<UcmaVersion> version = new ComboBox<>();
        version.getItems().setAll(UcmaVersion.values());
        version.setValue(UcmaVersion.UCMA_4_0);
        version.setAccessibleText("UCMA version");
        version.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable UcmaVersion value) {
                return value == null ? "" : value.isKnown() ? value.label() : "Unknown";
            }

            @Override
            public UcmaVersion fromString(String label) {
                return Arrays.stream(UcmaVersion.values())
                        .filter(value -> toString(value).equals(label))
                        .findFirst()
                        .orElse(UcmaVersion.UNKNOWN);
            }
        });
        Button set = new Button();
        set.setId("versions-set");
        set.setDefaultButton(true);
        set.textProperty().bind(model.tickedProperty().asString("Set for %d"));
        set.disableProperty().bind(model.tickedProperty().isEqualTo(0));
        set.setOnAction(_ -> model.set(version.getValue()));
        Button done = new Button("Close");
        done.setCancelButton(true);
        done.setOnAction(_ -> close.run());
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(version, set, space, done);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("buttons");
        setBottom(buttons);
    }

    private static final class RowCell extends ListCell<VersionsModel.Row> {
        private final CheckBox box = new CheckBox();
        private final Label version = new Label();
        private final HBox line = new HBox(box, version);
        private VersionsModel.@Nullable Row shown;

        RowCell() {
            setPrefWidth(0);
            HBox.setHgrow(box, Priority.ALWAYS);
            box.setMaxWidth(Double.MAX_VALUE);
            box.setMnemonicParsing(false);
            version.getStyleClass().add("muted");
            version.setMinWidth(Region.USE_PREF_SIZE);
            line.setAlignment(Pos.CENTER_LEFT);
        }

        @Override
        protected void updateItem(VersionsModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (shown != null) {
                box.selectedProperty().unbindBidirectional(shown.tickedProperty());
            }
            shown = empty ? null : row;
            setText(null);
            if (shown == null) {
                setGraphic(null);
            } else {
                box.setText(shown.pool().fqdn());
                box.selectedProperty().bindBidirectional(shown.tickedProperty());
                version.setText(shown.pool().ucma().isKnown() ? shown.pool().ucma().label() : "unknown");
                setGraphic(line);
            }
        }
    }
}
