package nexthop.ui.imports;

import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.StringConverter;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.powershell.EndpointPaste;
import nexthop.exchange.reading.ImportNote;
import nexthop.model.Application;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** Takes SIP addresses that somebody types or pastes, and says at once which of them are good. */
final class PasteDialog extends Dialog<EndpointImport> {
    private final Topology topology;
    private final ComboBox<Application> application = new ComboBox<>();
    private final TextArea addresses = new TextArea();
    private final Label verdict = new Label();
    private @Nullable EndpointImport result;

    /** @param preferred the application or pool that is selected */
    PasteDialog(Window owner, Topology topology, Optional<ElementId> preferred) {
        this.topology = topology;
        initOwner(owner);
        setTitle("Paste SIP addresses");
        setResizable(true);
        application.setItems(FXCollections.observableArrayList(topology.applications()));
        application.setConverter(new Names());
        application.setMaxWidth(Double.MAX_VALUE);
        application.setValue(preferred(topology.applications(), preferred));
        application.valueProperty().addListener(_ -> judge());
        addresses.setPromptText("sip:help@contoso.com\none a line, or separated by commas or semicolons");
        addresses.textProperty().addListener(_ -> judge());
        verdict.setWrapText(true);
        verdict.setMinHeight(60);
        verdict.setAlignment(javafx.geometry.Pos.TOP_LEFT);
        VBox.setVgrow(addresses, Priority.ALWAYS);
        VBox body = new VBox(8, new Label("Application that answers them"), application, new Label("Addresses"),
                addresses, verdict);
        body.getStyleClass().add("dialog-body");
        getDialogPane().setContent(body);
        getDialogPane().setPrefSize(560, 480);
        ButtonType add = new ButtonType("Add endpoints", ButtonData.OK_DONE);
        getDialogPane().getButtonTypes().addAll(add, ButtonType.CANCEL);
        getDialogPane().lookupButton(add).setId("add-endpoints");
        setResultConverter(button -> button == add ? result : null);
        judge();
    }

    private static @Nullable Application preferred(List<Application> all, Optional<ElementId> preferred) {
        return all.stream()
                .filter(candidate -> preferred.filter(id -> id.equals(candidate.id()) || id.equals(candidate.owner()))
                        .isPresent())
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst());
    }

    private void judge() {
        Application chosen = application.getValue();
        result = chosen == null || addresses.getText().isBlank()
                ? null
                : EndpointPaste.onto(topology, chosen.id(), addresses.getText());
        EndpointImport outcome = result;
        verdict.setText(outcome == null ? "" : words(outcome));
        getDialogPane().lookup("#add-endpoints")
                .setDisable(outcome == null || outcome.added() + outcome.updated() == 0);
    }

    private static String words(EndpointImport outcome) {
        StringBuilder text = new StringBuilder(Counted.of(outcome.added(), "new endpoint"));
        if (outcome.unchanged() > 0) {
            text.append(", ").append(outcome.unchanged()).append(" already there");
        }
        text.append('.');
        outcome.notes(ImportNote.Kind.MISSING).stream().limit(4).forEach(note -> text.append('\n').append(note));
        return text.toString();
    }

    private final class Names extends StringConverter<Application> {
        @Override
        public String toString(@Nullable Application shown) {
            return shown == null
                    ? "There is no application yet"
                    : shown.applicationId() + " in "
                            + topology.find(shown.owner(), Pool.class).map(Pool::fqdn).orElse(shown.owner().value());
        }

        @Override
        public @Nullable Application fromString(String text) {
            return null; // the box cannot be typed into
        }
    }
}
