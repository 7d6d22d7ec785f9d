package nexthop.ui;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.util.Subscription;
import nexthop.ui.command.Command;
import nexthop.ui.scale.UiScale;
import nexthop.ui.settings.Theme;

/** The commands about how the windows look: light or dark, how large, how still. */
final class LookCommands {
    private final ThemeSwitch themes;
    private final Command larger;
    private final Command smaller;
    private final Command usualSize;
    private final List<Command> sizes = new ArrayList<>();
    private final List<Command> looks = new ArrayList<>();
    private final Command motion;
    private Subscription chosenSize = Subscription.EMPTY;

    LookCommands(ThemeSwitch themes) {
        this.themes = themes;
        var percent = UiScale.percentProperty();
        larger = Command.named("Larger text and controls")
                .key("Shortcut+Shift+Page Up")
                .when(percent.lessThan(UiScale.CHOICES.getLast()), "Everything is as large as it gets")
                .runs(themes::larger);
        smaller = Command.named("Smaller text and controls")
                .key("Shortcut+Shift+Page Down")
                .when(percent.greaterThan(UiScale.CHOICES.getFirst()), "Everything is as small as it gets")
                .runs(themes::smaller);
        usualSize = Command.named("Text and controls in their usual size")
                .key("Shortcut+Shift+0")
                .when(percent.isNotEqualTo(UiScale.NORMAL), "Everything has its usual size")
                .runs(() -> themes.chooseScale(UiScale.NORMAL));
        for (int choice : UiScale.CHOICES) {
            sizes.add(Command.named("Text and controls at " + choice + " %").runs(() -> themes.chooseScale(choice)));
        }
        for (Theme theme : Theme.values()) {
            looks.add(Command.named("Look: " + theme.label()).runs(() -> themes.choose(theme)));
        }
        motion = Command.named("Reduce motion")
                .ticked(themes.reducedMotionProperty())
                .runs(() -> themes.chooseReducedMotion(!themes.reducedMotionProperty().get()));
    }

    /** Every command, for finding one by its name. */
    List<Command> all() {
        List<Command> all = new ArrayList<>(List.of(larger, smaller, usualSize));
        all.addAll(sizes);
        all.addAll(looks);
        all.add(motion);
        return all;
    }

    /** What the View menu offers of it. */
    List<MenuItem> menuItems(Theme chosen) {
        List<MenuItem> items = new ArrayList<>();
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            RadioMenuItem item = new RadioMenuItem(theme.label());
            item.setToggleGroup(group);
            item.setSelected(theme == chosen);
            item.setOnAction(_ -> themes.choose(theme));
            items.add(item);
        }
        items.add(new SeparatorMenuItem());
        items.add(sizeMenu());
        items.add(motion.menuItem());
        return items;
    }

    /** Lets go of the scale, which there is for the whole program: a window that has been closed is not kept by it. */
    void close() {
        chosenSize.unsubscribe();
    }

    private Menu sizeMenu() {
        Menu menu = new Menu("Size of text and controls");
        menu.getItems().addAll(larger.menuItem(), smaller.menuItem(), usualSize.menuItem(), new SeparatorMenuItem());
        ToggleGroup group = new ToggleGroup();
        for (int choice : UiScale.CHOICES) {
            RadioMenuItem item = new RadioMenuItem(choice + " %");
            item.setToggleGroup(group);
            item.setOnAction(_ -> themes.chooseScale(choice));
            chosenSize = chosenSize.and(
                    UiScale.percentProperty().subscribe(percent -> item.setSelected(percent.intValue() == choice)));
            menu.getItems().add(item);
        }
        return menu;
    }
}
