package nexthop.ui.editing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nexthop.layout.Card;
import nexthop.layout.Sheet;
import nexthop.ui.canvas.geometry.Snapping;
import org.jspecify.annotations.Nullable;
import nexthop.edit.BendLink;
import nexthop.edit.CollapseSites;
import nexthop.edit.Copying;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.EditSequence;
import nexthop.edit.LockElements;
import nexthop.edit.PasteElements;
import nexthop.edit.Pasting;
import nexthop.edit.PutNote;
import nexthop.edit.RemoveElements;
import nexthop.edit.ResizeSite;
import nexthop.file.ClipboardFormat;
import nexthop.file.DocumentRefusedException;
import nexthop.graph.Relation;
import nexthop.layout.Alignment;
import nexthop.layout.FreeSpot;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Copied;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.ManagementStore;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.session.DocumentSession;

/** What can be done to what is selected on one canvas. Each is one step of the history. */
public final class Editing {
    private final CanvasModel canvas;
    private final DocumentSession session;
    private final Clips clips;
    private final Consumer<String> tell;

    /** @param tell says something that needs no answer */
    public Editing(CanvasModel canvas, Clips clips, Consumer<String> tell) {
        this.canvas = canvas;
        this.session = canvas.session();
        this.clips = clips;
        this.tell = tell;
    }

    private Set<ElementId> selected() {
        return session.selection().state().elements();
    }

    /** The cards, frames and notes that are selected, or that stand for what is. */
    private Set<ElementId> drawn() {
        Set<ElementId> drawn = new LinkedHashSet<>();
        for (ElementId id : selected()) {
            ElementId at = id;
            while (topology().element(at).orElse(null) instanceof Part part) {
                at = part.owner();
            }
            drawn.add(canvas.sheet().shown(at));
        }
        return drawn;
    }

    private Topology topology() {
        return session.drawing().topology();
    }

    private Layout layout() {
        return session.drawing().layout();
    }

    private String named(Collection<ElementId> ids) {
        return ids.size() == 1 ? name(ids.iterator().next()) : Shown.count(ids.size(), "element");
    }

    private String name(ElementId id) {
        return topology().element(id).map(Element::name).orElse("note");
    }

    // Copying

    /** Puts what is selected on the clipboard. */
    public void copy() {
        Copied copied = Copying.of(canvas.topology(), canvas.layout(), selected());
        if (!copied.isEmpty()) {
            clips.put(ClipboardFormat.write(copied), String.join("\n", copied.names()));
            tell.accept("Copied: " + told(copied));
        }
    }

    private static String told(Copied copied) {
        List<ElementId> outermost = copied.outermost();
        return outermost.size() == 1 && copied.names().size() == 1
                ? Shown.plain(copied.names().getFirst())
                : Shown.count(outermost.size(), "element");
    }

    /** Puts what is selected and not locked on the clipboard, and removes it. */
    public void cut() {
        canvas.settle();
        Set<ElementId> free = new LinkedHashSet<>(selected());
        free.removeAll(layout().locked());
        if (free.isEmpty()) {
            session.refuse("What is selected is locked. Unlock it to cut it.");
            return;
        }
        Copied copied = Copying.of(canvas.topology(), canvas.layout(), free);
        clips.put(ClipboardFormat.write(copied), String.join("\n", copied.names()));
        canvas.perform(new RemoveElements("Cut " + told(copied), new LinkedHashSet<>(copied.ids())));
    }

    /** Sets down what is on the clipboard: elements, or a plain text as a note. What cannot be used is refused with a sentence. */
    public void paste() {
        paste(null);
    }

    /** As {@link #paste()}, with the middle of it all at a point of the sheet. */
    public void pasteAt(Point here) {
        paste(here);
    }

    private void paste(@Nullable Point at) {
        canvas.settle();
        Optional<byte[]> elements = clips.elements();
        if (elements.isPresent()) {
            try {
                Copied copied = ClipboardFormat.read(elements.get());
                Point by = at == null ? diagonal(steps(copied) * PasteElements.OFFSET) : way(copied, at);
                paste("Paste " + told(copied), copied, by);
            } catch (DocumentRefusedException refused) {
                session.refuse("The clipboard holds nothing that can be pasted: " + refused.sentence());
            }
            return;
        }
        String text = clips.text().orElse("").replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    ").strip();
        if (text.isEmpty()) {
            session.refuse("The clipboard holds nothing that can be pasted.");
            return;
        }
        Note.objection(text)
                .ifPresentOrElse(
                        objection -> session
                                .refuse("The text on the clipboard cannot be a note: it " + objection + "."),
                        () -> addNote(text, "Paste note", at));
    }

    private static Point diagonal(double by) {
        return new Point(by, by);
    }

    /** How far what has been copied is from having its middle at a point, to the grid if there is one. */
    private Point way(Copied copied, Point to) {
        Layout copy = copied.drawing().layout();
        Stream<Rect> cards = copy.places()
                .values()
                .stream()
                .map(place -> new Rect(place.x(), place.y(), Card.WIDTH, Card.HEIGHT));
        return Stream.concat(cards, copy.notes().stream().map(Sheet::boundsOf)).reduce(Rect::union).map(all -> {
            Point corner = onGrid(to.plus(-all.width() / 2, -all.height() / 2));
            return corner.plus(-all.x(), -all.y());
        }).orElse(diagonal(PasteElements.OFFSET));
    }

    private Point onGrid(Point point) {
        return layout().grid() ? new Point(Snapping.toGrid(point.x()), Snapping.toGrid(point.y())) : point;
    }

    /** Sets down a copy of what is selected beside it. */
    public void duplicate() {
        canvas.settle();
        Copied copied = Copying.of(canvas.topology(), canvas.layout(), selected());
        if (!copied.isEmpty()) {
            paste("Duplicate " + told(copied), copied, diagonal(PasteElements.OFFSET));
        }
    }

    /** A second paste of the same stands beside the first. */
    private int steps(Copied copied) {
        List<Placement> corners = copied.ids()
                .stream()
                .flatMap(id -> copied.drawing().layout().place(id).stream())
                .toList();
        Set<Placement> taken = new LinkedHashSet<>(canvas.layout().places().values());
        canvas.layout().notes().forEach(note -> taken.add(note.place()));
        int steps = 1;
        while (steps < 100 && !corners.isEmpty() && isTaken(corners.getFirst(), steps, taken)) {
            steps++;
        }
        return steps;
    }

    private static boolean isTaken(Placement corner, int steps, Set<Placement> taken) {
        double by = steps * PasteElements.OFFSET;
        return taken.contains(Placement.nearest(corner.x() + by, corner.y() + by));
    }

    private void paste(String label, Copied copied, Point by) {
        ElementId onto = selected().size() == 1 ? selected().iterator().next() : null;
        PasteElements edit = new PasteElements(label, copied, by.x(), by.y(), onto);
        Pasting pasting;
        try {
            pasting = edit.on(session.drawing());
        } catch (EditRefusedException refused) {
            session.refuse(refused.getMessage());
            return;
        }
        if (canvas.perform(edit)) {
            Drawing after = session.drawing();
            List<ElementId> outermost = pasting.pasted()
                    .stream()
                    .filter(id -> after.topology()
                            .find(id, Part.class)
                            .filter(part -> pasting.pasted().contains(part.owner()))
                            .isEmpty())
                    .toList();
            session.selection().set(outermost);
            if (!pasting.remarks().isEmpty()) {
                tell.accept(remarks(pasting.remarks()));
            }
        }
    }

    private static String remarks(List<String> remarks) {
        int told = Math.min(2, remarks.size());
        String text = String.join(" ", remarks.subList(0, told));
        return remarks.size() == told ? text : text + " " + (remarks.size() - told) + " more references were left out.";
    }

    // Order

    /** Draws what is selected into line; what is locked counts but stays. */
    public void align(Alignment.Line line) {
        canvas.settle();
        Map<ElementId, Rect> boxes = boxes();
        place("Align " + line.label() + " of " + Shown.count(boxes.size(), "element"), boxes,
                Alignment.align(boxes, line));
    }

    /** Spaces out what is selected evenly; what is locked counts but stays. */
    public void distribute(Alignment.Direction direction) {
        canvas.settle();
        Map<ElementId, Rect> boxes = boxes();
        String how = direction == Alignment.Direction.HORIZONTALLY ? "horizontally" : "vertically";
        place("Distribute " + Shown.count(boxes.size(), "element") + " " + how, boxes,
                Alignment.distribute(boxes, direction));
    }

    /** How many things are selected that can be drawn into line. */
    public int alignable() {
        return boxes().size();
    }

    private Map<ElementId, Rect> boxes() {
        Map<ElementId, Rect> boxes = new LinkedHashMap<>();
        Set<ElementId> drawn = drawn();
        for (ElementId id : drawn) {
            boolean withItsSite = topology().element(id).flatMap(Editing::siteOf).filter(drawn::contains).isPresent();
            if (!withItsSite) {
                canvas.sheet().boundsOf(id).ifPresent(box -> boxes.put(id, box));
            }
        }
        return boxes;
    }

    private static Optional<ElementId> siteOf(Element element) {
        return switch (element) {
            case Pool pool -> Optional.ofNullable(pool.site());
            case ManagementStore store -> Optional.ofNullable(store.site());
            default -> Optional.empty();
        };
    }

    private void place(String label, Map<ElementId, Rect> boxes, Map<ElementId, Point> corners) {
        Map<ElementId, Placement> places = new TreeMap<>();
        corners.forEach((id, corner) -> {
            Rect box = boxes.get(id);
            if (box != null && !layout().isLocked(id)) {
                moving(id).forEach(moved -> canvas.layout()
                        .place(moved)
                        .filter(_ -> !layout().isLocked(moved))
                        .ifPresent(place -> places.put(moved, Placement.nearest(place.x() + corner.x() - box.x(),
                                place.y() + corner.y() - box.y()))));
            }
        });
        if (!places.isEmpty()) {
            canvas.perform(canvas.placing(label, places));
        }
    }

    /** What moves with a card, note or site. */
    private List<ElementId> moving(ElementId id) {
        if (topology().find(id, Site.class).isEmpty()) {
            return List.of(id);
        }
        List<ElementId> moving = new ArrayList<>(canvas.sheet().membersOf(id));
        moving.add(id);
        return moving;
    }

    // Locks, sites, notes, links

    /** Locks what is selected, or lets it go if all of it is locked. */
    public void toggleLock() {
        canvas.settle();
        Set<ElementId> drawn = drawn();
        if (!drawn.isEmpty()) {
            boolean lock = !layout().locked().containsAll(drawn);
            Edit locking = new LockElements((lock ? "Lock " : "Unlock ") + named(drawn), drawn, lock);
            canvas.perform(lock ? withPlaces(locking, drawn) : locking);
        }
    }

    /** What is locked has a place of its own from then on, and not one that an arrangement has given it for the time being. */
    private Edit withPlaces(Edit locking, Set<ElementId> drawn) {
        boolean placed = drawn.stream()
                .allMatch(id -> canvas.layout().place(id).isEmpty() || layout().place(id).isPresent());
        return placed
                ? locking
                : new EditSequence(locking.label(), List.of(canvas.placing(locking.label(), Map.of()), locking));
    }

    /** Collapses the sites that are selected, or that what is selected is in; expands them if all are collapsed. */
    public void toggleCollapsed() {
        canvas.settle();
        Set<ElementId> sites = sites();
        if (!sites.isEmpty()) {
            boolean collapse = !layout().collapsed().containsAll(sites);
            if (canvas
                    .perform(new CollapseSites((collapse ? "Collapse " : "Expand ") + named(sites), sites, collapse))) {
                session.selection().set(sites);
            }
        }
    }

    /** The sites that are selected, or that what is selected is in. */
    public Set<ElementId> sites() {
        Set<ElementId> sites = new LinkedHashSet<>();
        for (ElementId id : selected()) {
            topology().element(id).ifPresent(element -> {
                if (element instanceof Site) {
                    sites.add(id);
                } else {
                    siteOf(element).ifPresent(sites::add);
                }
            });
        }
        sites.removeIf(site -> !topology().contains(site));
        return sites;
    }

    /** Gives the boxes of the selected sites their own size back. */
    public void fitSites() {
        canvas.settle();
        for (ElementId site : sites()) {
            layout().place(site)
                    .ifPresent(place -> canvas.perform(new ResizeSite("Fit " + name(site), site, place, null)));
        }
    }

    /** Adds an empty note near the middle of the view, beside what stands there, and lets the user write it. */
    public void addNote() {
        canvas.settle();
        addNote("", "Add note", null).ifPresent(canvas::editName);
    }

    /** Adds an empty note with its upper left corner at a point of the sheet, and lets the user write it. */
    public void addNoteAt(Point here) {
        canvas.settle();
        addNote("", "Add note", here).ifPresent(canvas::editName);
    }

    private Optional<ElementId> addNote(String text, String label, @Nullable Point at) {
        int number = 1;
        while (isTaken(new ElementId("note-" + number))) {
            number++;
        }
        ElementId id = new ElementId("note-" + number);
        Placement place = at == null ? spotForNote() : nearest(onGrid(at));
        if (!canvas.perform(new PutNote(label, new Note(id, place, Note.USUAL, text)))) {
            return Optional.empty();
        }
        session.selection().only(id);
        canvas.focus(id);
        canvas.camera().reveal(id);
        return Optional.of(id);
    }

    private Placement spotForNote() {
        Point middle = canvas.viewport().toSheet(canvas.camera().middle());
        return FreeSpot.on(canvas.sheet()).nearForNote(middle.plus(-Note.USUAL.width() / 2, -Note.USUAL.height() / 2));
    }

    private static Placement nearest(Point point) {
        return Placement.nearest(point.x(), point.y());
    }

    private boolean isTaken(ElementId id) {
        return topology().contains(id) || layout().note(id).isPresent();
    }

    /** Lets the selected link find its own way again. */
    public void straighten() {
        canvas.settle();
        session.selection()
                .state()
                .selectedLink()
                .ifPresent(link -> canvas
                        .perform(new BendLink("Straighten link from " + name(link.from()) + " to " + name(link.to()),
                                ends(link), List.of())));
    }

    /** Whether the selected link is led through points by hand. */
    public boolean isBent() {
        return session.selection()
                .state()
                .selectedLink()
                .filter(link -> !layout().bends(ends(link)).isEmpty())
                .isPresent();
    }

    private static LinkEnds ends(Relation link) {
        return new LinkEnds(link.from(), link.to());
    }
}
