package nexthop.ui;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nexthop.rule.Severity;
import nexthop.ui.command.Command;
import nexthop.ui.scale.UiScale;
import org.jspecify.annotations.Nullable;

/** The tools at hand: undo, what a press is for, zoom, how many problems there are, and the field that finds everything. */
final class ToolRow extends HBox {
    /** More than all the tools need: they ask for one row, and take more only if the window has no room for it. */
    private static final double ONE_ROW = 4_000;
    private static final double FINDER_MIN = 262;
    private static final double FINDER_SHARE = 0.3;

    private final ObservableValue<@Nullable Workbench> workbench;

    ToolRow(DesignerCommands commands, ObservableValue<@Nullable Workbench> workbench, Region finder) {
        this.workbench = workbench;
        getStyleClass().add("tools");
        setAlignment(Pos.CENTER_LEFT);
        FlowPane tools = new FlowPane(commands.undo.iconButton(), commands.redo.iconButton(), separator(),
                new ModeButtons(workbench), separator(), commands.zoomOut.iconButton(), zoom(),
                commands.zoomIn.iconButton(), flat(commands.fit), flat(commands.tidy), separator(),
                pill(Severity.ERROR, "error"), pill(Severity.WARNING, "warning"),
                pill(Severity.INFORMATION, "information"));
        tools.getStyleClass().add("tool-flow");
        tools.setPrefWrapLength(ONE_ROW);
        tools.getChildren().forEach(ToolRow::keepWhole);
        HBox.setHgrow(tools, Priority.ALWAYS);
        finder.minWidthProperty()
                .bind(Bindings.min(UiScale.scaled(FINDER_MIN), widthProperty().multiply(FINDER_SHARE)));
        getChildren().addAll(tools, finder);
    }

    /** What does not fit into the row goes into a second one, rather than being cut short. */
    private static void keepWhole(Node tool) {
        if (tool instanceof Region region) {
            region.setMinWidth(USE_PREF_SIZE);
        }
    }

    private Label zoom() {
        Label zoom = new Label();
        zoom.getStyleClass().add("zoom-label");
        zoom.textProperty()
                .bind(workbench.flatMap(bench -> bench.canvas().camera().viewportProperty())
                        .map(viewport -> Math.round(viewport.scale() * 100) + " %")
                        .orElse(""));
        return zoom;
    }

    private static Separator separator() {
        return new Separator(Orientation.VERTICAL);
    }

    private static Button flat(Command command) {
        Button button = command.textButton();
        button.getStyleClass().add("flat");
        return button;
    }

    /** How many findings of a severity there are; a click shows them. */
    private Node pill(Severity severity, String noun) {
        Button pill = new Button();
        pill.getStyleClass().setAll("pill", noun);
        var count = workbench.flatMap(bench -> bench.count(severity));
        pill.textProperty()
                .bind(count.map(number -> symbol(severity) + " " + number + " "
                        + (severity == Severity.INFORMATION
                                ? number.intValue() == 1 ? "note" : "notes"
                                : number.intValue() == 1 ? noun : noun + "s"))
                        .orElse(""));
        pill.visibleProperty().bind(count.map(number -> number.intValue() > 0).orElse(false));
        pill.managedProperty().bind(pill.visibleProperty());
        pill.setOnAction(_ -> {
            Workbench bench = workbench.getValue();
            if (bench != null) {
                bench.showProblems();
            }
        });
        return pill;
    }

    private static String symbol(Severity severity) {
        return switch (severity) {
            case ERROR -> "●";
            case WARNING -> "▲";
            case INFORMATION -> "ℹ";
        };
    }
}
