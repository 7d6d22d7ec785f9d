package nexthop.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Subscription;
import nexthop.ui.canvas.tool.Board.Mode;

/** Says what a press on the canvas is for: selecting, connecting, or taking hold of the sheet. */
final class ModeButtons extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private Subscription following = Subscription.EMPTY;

    ModeButtons(ObservableValue<Workbench> workbench) {
        setSpacing(2);
        add(workbench, Mode.SELECT, "Select", "Select and move things; double-click the empty sheet to add one");
        add(workbench, Mode.CONNECT, "Connect",
                "Drag from a trusted application pool to its next hop, or to the empty sheet for a new one");
        add(workbench, Mode.PAN, "Pan", "Drag the sheet; holding Space does the same");
        workbench.subscribe(bench -> {
            following.unsubscribe();
            setDisable(bench == null);
            following = bench == null ? Subscription.EMPTY : bench.canvas().modeProperty().subscribe(this::show);
            if (bench == null) {
                group.selectToggle(null);
            }
        });
    }

    private void add(ObservableValue<Workbench> workbench, Mode mode, String text, String tooltip) {
        ToggleButton button = new ToggleButton(text);
        button.setUserData(mode);
        button.setToggleGroup(group);
        button.getStyleClass().addAll("flat", "mode");
        button.setTooltip(new Tooltip(tooltip));
        button.setOnAction(_ -> {
            Workbench bench = workbench.getValue();
            if (bench != null) {
                bench.canvas().modeProperty().set(mode);
                show(mode); // a second click must not switch it off
            }
        });
        getChildren().add(button);
    }

    private void show(Mode mode) {
        group.getToggles().forEach(toggle -> toggle.setSelected(toggle.getUserData() == mode));
    }
}
