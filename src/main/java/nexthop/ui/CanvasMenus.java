package nexthop.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import nexthop.layout.Point;
import nexthop.model.ElementId;
import nexthop.model.Site;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.command.Command;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** The menus that open on the canvas: of a card, a site, a note, a link, and of the empty sheet. */
final class CanvasMenus {
    private final List<List<Command>> groupsOfCard;
    private final ContextMenu ofCard = new ContextMenu();
    private final ContextMenu ofSite = new ContextMenu();
    private final ContextMenu ofNote = new ContextMenu();
    private final ContextMenu ofLink = new ContextMenu();
    private final ContextMenu ofSheet = new ContextMenu();
    private final List<MenuItem> problems = new ArrayList<>();
    private @Nullable Workbench bench;
    private Hit at = Hit.NOTHING;
    private Point here = new Point(0, 0);
    private @Nullable ContextMenu shown;

    CanvasMenus(DesignerCommands commands, EditingCommands editing, KeyboardCommands keyboard) {
        List<Command> selecting = List.of(commands.selectSameKind, commands.selectConnected, commands.fitSelection);
        List<Command> deleting = List.of(commands.delete);
        groupsOfCard = List.of(List.of(commands.editName, commands.connect, commands.moveNextHop, commands.addElement),
                editing.ofClipboard(), together(keyboard.ofCard(), editing.ofCard()), selecting,
                List.of(commands.whatIfFails, commands.whatIfRemoved), deleting);
        List.of(ofCard, ofSite, ofLink).forEach(this::addProblems);
        fill(ofCard, groupsOfCard);
        fill(ofSite,
                List.of(List.of(commands.editName, commands.addElement), together(editing.ofSite(), keyboard.ofBox()),
                        editing.ofClipboard(), List.of(commands.selectSameKind, commands.fitSelection), deleting));
        fill(ofNote, List.of(List.of(commands.editName), editing.ofClipboard(),
                together(editing.ofNote(), keyboard.ofBox()), deleting));
        fill(ofLink, List.of(List.of(commands.connect, commands.moveNextHop),
                together(editing.ofLink(), keyboard.ofLink()), List.of(commands.fitSelection), deleting));
        addAll(ofSheet, List.of(editing.pasteHere(() -> here),
                commands.addElement.menuItem("Add an element here…", this::addHere), editing.addNoteHere(() -> here)));
        fill(ofSheet, List.of(List.of(commands.selectAll), List.of(commands.fit, commands.actualSize, commands.tidy),
                List.of(editing.grid(), commands.overview, editing.viewOnly())));
    }

    /** What the menu of a card offers, for wherever else there is one. */
    List<List<Command>> groupsOfCard() {
        return groupsOfCard;
    }

    private void addHere() {
        if (bench != null) {
            bench.addAt(here);
        }
    }

    /** Opens the menu that belongs to what is under the pointer, or, if a key has asked for it, to what is selected. */
    void show(Workbench on, Node owner, ContextMenuEvent event) {
        hide();
        bench = on;
        CanvasModel canvas = on.canvas();
        here = canvas.viewport().toSheet(new Point(event.getX(), event.getY()));
        at = event.isKeyboardTrigger() ? selected(canvas) : marked(canvas.hitAt(here));
        boolean marked = at.link()
                .flatMap(canvas.looks()::mark)
                .or(() -> at.element().flatMap(canvas.looks()::mark))
                .isPresent();
        problems.forEach(item -> item.setVisible(marked));
        ContextMenu menu = of(at, canvas);
        shown = menu;
        menu.show(owner, event.getScreenX(), event.getScreenY());
    }

    /** The menu opened last, if it has not been closed from here. */
    Optional<ContextMenu> shown() {
        return Optional.ofNullable(shown);
    }

    /** Closes the menu that is open. */
    void hide() {
        if (shown != null) {
            shown.hide();
            shown = null;
        }
        bench = null;
    }

    private ContextMenu of(Hit hit, CanvasModel canvas) {
        return hit.link().isPresent() ? ofLink : hit.element().map(id -> of(id, canvas)).orElse(ofSheet);
    }

    /** What is selected, as if it were under the pointer. */
    private static Hit selected(CanvasModel canvas) {
        Selection.State selected = canvas.selection().state();
        return selected.selectedLink()
                .<Hit>map(Hit.OnLinkMark::new)
                .or(() -> selected.first().map(Hit.OnCardMark::new))
                .orElse(Hit.NOTHING);
    }

    /** The same, by the mark that tells of findings. */
    private static Hit marked(Hit hit) {
        return hit.link()
                .<Hit>map(Hit.OnLinkMark::new)
                .or(() -> hit.element().map(Hit.OnCardMark::new))
                .orElse(Hit.NOTHING);
    }

    private void addProblems(ContextMenu menu) {
        MenuItem item = new MenuItem("Show its problems");
        item.setOnAction(_ -> {
            if (bench != null) {
                bench.canvas().markClicked(at);
            }
        });
        problems.add(item);
        menu.getItems().add(item);
    }

    private ContextMenu of(ElementId id, CanvasModel canvas) {
        if (canvas.layout().note(id).isPresent()) {
            return ofNote;
        }
        Optional<Site> site = canvas.topology().find(id, Site.class);
        return site.isPresent() ? ofSite : ofCard;
    }

    private static List<Command> together(List<Command> some, List<Command> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static void addAll(ContextMenu menu, List<MenuItem> items) {
        menu.getItems().addAll(items);
    }

    static void fill(ContextMenu menu, List<List<Command>> groups) {
        for (List<Command> group : groups) {
            if (!menu.getItems().isEmpty()) {
                menu.getItems().add(new SeparatorMenuItem());
            }
            List<MenuItem> items = new ArrayList<>();
            group.forEach(command -> items.add(command.menuItem()));
            addAll(menu, items);
        }
    }
}
