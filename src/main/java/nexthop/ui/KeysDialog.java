package nexthop.ui;

import java.util.List;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import nexthop.ui.command.Command;
import nexthop.ui.scale.UiScale;

/** Lists the keys of all commands and the gestures of the canvas. */
final class KeysDialog extends Dialog<ButtonType> {
    private static final double KEYS_SHARE = 34;
    private static final double WIDTH = 760;
    private static final double HEIGHT = 640;

    private static final List<List<String>> GESTURES = List.of(
            List.of("Drag from the palette", "add something; Enter adds it in the middle of the view"),
            List.of("Drag a card", "move it; Alt switches snapping off"),
            List.of("Drag a card into a site", "make it a member; with Shift held, out of its site, take it out"),
            List.of("Double-click on the empty sheet", "add something there, from a list"),
            List.of("Drag a card's handle", "choose a next hop; on the empty sheet, add a new one"),
            List.of("Drag an arrow's head", "change the next hop"),
            List.of("Drag where an arrow begins", "give that next hop to another pool"),
            List.of("Drag on the empty sheet", "select what the box touches; Shift adds"),
            List.of("Wheel, two fingers", "move over the sheet; with Shift sideways"),
            List.of("Ctrl + wheel, pinch", "zoom about the pointer"),
            List.of("Space or middle button + drag", "move over the sheet"),
            List.of("Tab, Shift + Tab", "go from card to card"),
            List.of("Arrows, with Shift", "move the selection by 10 px, by 1 px"),
            List.of("Ctrl + arrow",
                    "go to what is nearest there and leave the selection as it is; with Shift, select it as well"),
            List.of("Ctrl + Space", "select what the keyboard is at as well, or no longer"),
            List.of("Ctrl + Alt + arrow", "make the selected site or note larger or smaller; with Shift finely"),
            List.of("Page Down, Page Up", "go through the links of a card"),
            List.of("While a link is bent",
                    "arrows move the bend, Tab goes to the next, Insert adds one, Delete takes it away"),
            List.of("Alt + arrow", "follow a link"), List.of("Enter, F2, double-click", "edit the name"),
            List.of("Right button, Shift + F10", "what can be done with what is there, or on the empty sheet"),
            List.of("Delete", "delete the selection"), List.of("Esc", "give up a gesture; select nothing"));

    KeysDialog(Stage owner, List<Command> commands) {
        initOwner(owner);
        setTitle("Keys and gestures");
        setResizable(true);
        GridPane grid = new GridPane(24, 5);
        int row = 0;
        for (Command command : commands) {
            if (command.key().isPresent()) {
                row = add(grid, row, command.key().get().getDisplayText(), command.name());
            }
        }
        for (List<String> gesture : GESTURES) {
            row = add(grid, row, gesture.getFirst(), gesture.getLast());
        }
        ColumnConstraints keys = new ColumnConstraints();
        keys.setPercentWidth(KEYS_SHARE);
        ColumnConstraints meanings = new ColumnConstraints();
        meanings.setPercentWidth(100 - KEYS_SHARE);
        grid.getColumnConstraints().addAll(keys, meanings);
        grid.getStyleClass().add("dialog-body");
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        getDialogPane().setContent(scroll);
        UiScale.size(getDialogPane(), WIDTH, HEIGHT);
        getDialogPane().getButtonTypes().add(ButtonType.CLOSE);
    }

    private static int add(GridPane grid, int row, String key, String meaning) {
        Label label = new Label(key);
        label.getStyleClass().add("text-bold");
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        Label told = new Label(meaning);
        told.setWrapText(true);
        told.setMinHeight(Region.USE_PREF_SIZE);
        grid.addRow(row, label, told);
        return row + 1;
    }
}
