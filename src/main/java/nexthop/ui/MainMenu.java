package nexthop.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import nexthop.ui.command.Command;
import nexthop.ui.settings.Settings;

/** The menus: every command by its name, with its key. */
final class MainMenu extends MenuBar {
    private final DesignerCommands commands;
    private final EditingCommands editing;
    private final KeyboardCommands keyboard;
    private final LayerCommands layers;
    private final Settings settings;
    private final Consumer<Path> openRecent;
    private final Menu recentMenu = new Menu("Open recent");

    MainMenu(DesignerCommands commands, EditingCommands editing, KeyboardCommands keyboard, LayerCommands layers,
            Settings settings, LookCommands looks, Consumer<Path> openRecent) {
        this.commands = commands;
        this.editing = editing;
        this.keyboard = keyboard;
        this.layers = layers;
        this.settings = settings;
        this.openRecent = openRecent;
        getMenus().addAll(fileMenu(), editMenu(), editing.arrangeMenu(keyboard.ofArrangeMenu()), viewMenu(looks),
                helpMenu());
        setUseSystemMenuBar(true);
    }

    private Menu fileMenu() {
        Menu menu = new Menu("File");
        menu.getItems()
                .addAll(item(commands.newTopology), item(commands.open), recentMenu, item(commands.startPage),
                        new SeparatorMenuItem(), item(commands.importTopology), item(commands.importEndpoints),
                        item(commands.pasteEndpoints), item(commands.setVersions), new SeparatorMenuItem(),
                        item(commands.save), item(commands.saveAs), item(commands.exportPicture),
                        item(commands.exportFindings), item(commands.exportPlan), new SeparatorMenuItem(),
                        item(commands.closeTab), item(commands.closeOtherTabs), item(commands.quit));
        menu.setOnShowing(_ -> fillRecentMenu());
        recentMenu.getItems().add(new MenuItem("No recent files"));
        return menu;
    }

    private void fillRecentMenu() {
        recentMenu.getItems().clear();
        for (Path file : settings.recentFiles()) {
            MenuItem item = new MenuItem(file.toString());
            item.setMnemonicParsing(false);
            item.setDisable(!Files.isReadable(file));
            item.setOnAction(_ -> openRecent.accept(file));
            recentMenu.getItems().add(item);
        }
        recentMenu.setDisable(recentMenu.getItems().isEmpty());
    }

    private Menu editMenu() {
        Menu ucma = new Menu("UCMA version of the selected pools");
        commands.ucmaVersions.forEach(command -> ucma.getItems().add(item(command)));
        Menu menu = new Menu("Edit");
        menu.getItems().addAll(item(commands.undo), item(commands.redo), new SeparatorMenuItem());
        editing.ofEditMenu().forEach(command -> menu.getItems().add(item(command)));
        menu.getItems()
                .addAll(new SeparatorMenuItem(), item(commands.delete), item(commands.selectAll),
                        item(commands.selectSameKind), item(commands.selectConnected), item(commands.selectNone),
                        item(keyboard.toggle()), new SeparatorMenuItem(), item(commands.addElement),
                        item(commands.editName), item(commands.connect), item(commands.moveNextHop), ucma,
                        new SeparatorMenuItem(), item(commands.findThing), item(commands.findNext),
                        item(commands.findPrevious), item(commands.find), item(commands.runCommand));
        return menu;
    }

    private Menu viewMenu(LookCommands looks) {
        Menu menu = new Menu("View");
        menu.getItems()
                .addAll(item(commands.zoomIn), item(commands.zoomOut), item(commands.actualSize), item(commands.fit),
                        item(commands.fitSelection), new SeparatorMenuItem(), item(commands.tidy),
                        new SeparatorMenuItem(), item(commands.nextTab), item(commands.previousTab),
                        new SeparatorMenuItem(), item(commands.whatIfFails), item(commands.whatIfRemoved),
                        new SeparatorMenuItem(), item(commands.outline), item(commands.overview), item(editing.grid()),
                        new SeparatorMenuItem(), layers.menu(), item(layers.way()), new SeparatorMenuItem());
        menu.getItems().addAll(looks.menuItems(settings.theme()));
        return menu;
    }

    private Menu helpMenu() {
        Menu lessons = new Menu("Open a lesson");
        commands.lessons.forEach((title, command) -> {
            MenuItem item = new MenuItem(title);
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> command.run());
            lessons.getItems().add(item);
        });
        Menu menu = new Menu("Help");
        menu.getItems()
                .addAll(lessons, item(commands.glossary), new SeparatorMenuItem(), item(commands.shortcuts),
                        item(commands.about));
        return menu;
    }

    private static MenuItem item(Command command) {
        return command.menuItem();
    }
}
