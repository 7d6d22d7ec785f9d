package nexthop.ui;

import java.util.List;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.concurrent.Task;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import nexthop.layout.Layers;
import nexthop.model.Drawing;
import nexthop.model.Topology;
import nexthop.ui.document.OpenDocument;
import nexthop.ui.session.BackgroundWork;
import org.jspecify.annotations.Nullable;

/** What is in the drawing, what is selected or what a gesture would do, what was refused, what goes on in the background, and whether all is saved. */
final class StatusRow extends HBox {
    /** More than all there is to tell needs: it asks for one row, and takes more only if the window has no room for it. */
    private static final double ONE_ROW = 4_000;

    private final Label message = new Label();

    StatusRow(ObservableValue<@Nullable Workbench> workbench, BackgroundWork work) {
        Label counts = new Label();
        counts.textProperty()
                .bind(workbench.flatMap(bench -> bench.session().shownProperty())
                        .map(StatusRow::counted)
                        .orElse("No topology open"));
        Label selected = new Label();
        selected.textProperty().bind(workbench.flatMap(Workbench::selectionText).orElse(""));
        Label gesture = new Label();
        gesture.setId("gesture");
        gesture.textProperty()
                .bind(workbench.flatMap(bench -> bench.canvas().toolProperty())
                        .map(tool -> tool.overlay().hint().replace('\n', ' ')) // a second line would make the canvas smaller
                        .orElse(""));
        gesture.managedProperty().bind(gesture.textProperty().isNotEmpty());
        for (Label gone : List.of(counts, selected)) { // while a gesture is told of, so that it needs no second row
            gone.visibleProperty().bind(gesture.managedProperty().not());
            gone.managedProperty().bind(gone.visibleProperty());
        }
        message.setId("message");
        message.setWrapText(true);
        message.managedProperty().bind(message.textProperty().isNotEmpty());
        workbench.flatMap(bench -> bench.session().refusalProperty()).subscribe(text -> warn(text == null ? "" : text));
        Label saved = new Label();
        saved.textProperty()
                .bind(workbench.flatMap(bench -> Bindings.createStringBinding(() -> savedState(bench.document()),
                        bench.session().unsavedProperty(), bench.document().openedProperty())).orElse(""));
        saved.setMinWidth(USE_PREF_SIZE);
        FlowPane told = new FlowPane(counts, hiddenLayers(workbench), selected, gesture, message);
        told.getStyleClass().add("status-flow");
        told.setPrefWrapLength(ONE_ROW);
        told.setMinWidth(0);
        told.setAlignment(Pos.CENTER_LEFT);
        gesture.maxWidthProperty().bind(told.widthProperty());
        message.maxWidthProperty().bind(told.widthProperty());
        HBox.setHgrow(told, Priority.ALWAYS);
        getChildren().addAll(told, activity(work), saved);
        getStyleClass().add("status");
    }

    /** Tells what has been done; an empty text takes the last one away. */
    void tell(String sentence) {
        say(sentence, false);
    }

    /** Tells why something has not been done. */
    void warn(String sentence) {
        say(sentence, true);
    }

    private void say(String sentence, boolean isRefusal) {
        message.getStyleClass().remove("refusal");
        if (isRefusal) {
            message.getStyleClass().add("refusal");
        }
        message.setText(sentence);
    }

    /** Says that something is hidden, and shows it again: what is hidden is easily taken for lost. */
    private static Button hiddenLayers(ObservableValue<@Nullable Workbench> workbench) {
        ObservableValue<Layers> layers = workbench.flatMap(bench -> bench.canvas().layersProperty())
                .orElse(Layers.allShown());
        Button button = new Button();
        button.setId("hidden-layers");
        button.getStyleClass().addAll("flat", "small");
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(layers.map(now -> plural(now.hidden().size(), "layer") + " hidden · Show all"));
        button.visibleProperty().bind(layers.map(now -> !now.areAllShown()));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> {
            Workbench bench = workbench.getValue();
            if (bench != null) {
                bench.canvas().show(Layers.allShown());
            }
        });
        return button;
    }

    private static String savedState(OpenDocument document) {
        if (document.opened().flatMap(opened -> opened.readOnlyReason()).isPresent()) {
            return "Read-only";
        }
        if (document.session().unsavedProperty().get()) {
            return "Changes not saved";
        }
        return document.opened().isPresent() ? "Saved" : "Not in a file yet";
    }

    private static String counted(Drawing drawing) {
        Topology topology = drawing.topology();
        return plural(topology.pools().size(), "pool") + " · " + plural(topology.sites().size(), "site") + " · "
                + plural(topology.applications().size(), "application") + " · "
                + plural(topology.endpoints().size(), "endpoint");
    }

    private static String plural(int count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    /** What goes on in the background, how far it is, and a way to call it off. */
    private static Node activity(BackgroundWork work) {
        Label title = new Label();
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        Button cancel = new Button("Cancel");
        cancel.getStyleClass().addAll("flat", "small");
        HBox box = new HBox(8, title, bar, cancel);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setVisible(false);
        work.running().addListener((Observable _) -> {
            title.textProperty().unbind();
            bar.progressProperty().unbind();
            List<Task<?>> running = work.running();
            box.setVisible(!running.isEmpty());
            if (!running.isEmpty()) {
                Task<?> oldest = running.getFirst();
                title.textProperty().bind(oldest.titleProperty());
                bar.progressProperty().bind(oldest.progressProperty());
                cancel.setOnAction(_ -> oldest.cancel());
            }
        });
        return box;
    }
}
