package nexthop.ui.canvas;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nexthop.layout.Arrangement;
import nexthop.layout.Frame;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Note;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.Topology;
import nexthop.ui.canvas.geometry.ReadingOrder;
import nexthop.ui.canvas.geometry.SheetIndex;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.session.DocumentSession.OnCanvas;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/** What is drawn of the drawing on the canvas, and where: also what nobody has given a place to. */
final class DrawnSheet {
    private OnCanvas shown;
    private Layout layout;
    private Sheet sheet;
    private final SheetIndex index;
    private Overlay indexed = Overlay.none();
    private @Nullable List<ElementId> readingOrder;

    DrawnSheet(OnCanvas shown) {
        this.shown = shown;
        this.layout = Arrangement.complete(shown.drawing());
        this.sheet = Sheet.of(shown.graph(), layout);
        this.index = new SheetIndex(sheet);
    }

    /** Which layers are hidden. */
    Layers layers() {
        return sheet.layers();
    }

    /** Shows and hides layers; everything shown stays where it is. */
    void show(Layers layers) {
        sheet = Sheet.of(shown.graph(), layout, layers);
        becomeAnother();
    }

    /** The layers that would have to be shown too for an element, a part or a note to be seen. */
    Set<Layer> layersHiding(ElementId id) {
        Set<Layer> hiding = EnumSet.noneOf(Layer.class);
        if (layers().areAllShown()) {
            return hiding;
        }
        Optional<Element> element = topology().element(id);
        while (element.isPresent()) {
            hiding.addAll(Layers.layersOf(element.get()));
            element = element.get() instanceof Part part ? topology().element(part.owner()) : Optional.empty();
        }
        if (layout.note(id).isPresent()) {
            hiding.add(Layer.NOTES);
        }
        hiding.retainAll(layers().hidden());
        return hiding;
    }

    /** The layers that would have to be shown too for what is selected to be seen. */
    Set<Layer> layersHiding(Selection.State selected) {
        Set<Layer> hiding = EnumSet.noneOf(Layer.class);
        selected.elements().forEach(id -> hiding.addAll(layersHiding(id)));
        selected.selectedLink().ifPresent(link -> {
            hiding.addAll(layersHiding(link.from()));
            hiding.addAll(layersHiding(link.to()));
        });
        return hiding;
    }

    /** What is left of a selection without what is hidden; empty if nothing of it is. */
    Optional<List<ElementId>> withoutHidden(Selection.State selected) {
        return layersHiding(selected).isEmpty()
                ? Optional.empty()
                : Optional.of(selected.elements().stream().filter(id -> layersHiding(id).isEmpty()).toList());
    }

    /** What the canvas shows. */
    OnCanvas shown() {
        return shown;
    }

    Topology topology() {
        return shown.drawing().topology();
    }

    /** Where everything drawn stands, also what nobody has placed by hand. */
    Layout layout() {
        return layout;
    }

    /** The sheet as the drawing has it. */
    Sheet sheet() {
        return sheet;
    }

    boolean isEmpty() {
        return sheet.cards().isEmpty() && sheet.frames().isEmpty() && sheet.notes().isEmpty();
    }

    /** The sheet as it is to be seen with some elements elsewhere, or a link led another way, for the time being. */
    SheetIndex index(Overlay overlay) {
        if (!overlay.places().equals(indexed.places()) || !overlay.bent().equals(indexed.bent())) {
            indexed = overlay;
            index.follow(seen(overlay));
        }
        return index;
    }

    private Sheet seen(Overlay overlay) {
        if (overlay.bent().isPresent()) {
            return sheet.with(overlay.on(layout));
        }
        return overlay.places().isEmpty() ? sheet : sheet.moved(overlay.places());
    }

    /**
     * Comes to draw something else.
     *
     * @return whether that makes another sheet
     */
    boolean follow(OnCanvas now) {
        shown = now;
        Sheet before = sheet;
        sheet = sheetOf(now.drawing());
        if (sheet == before) {
            return false;
        }
        becomeAnother();
        return true;
    }

    private void becomeAnother() {
        readingOrder = null;
        indexed = Overlay.none();
        index.follow(sheet);
    }

    /** What the canvas shows is told apart from the document in another way, but drawn alike. */
    void followPreview(OnCanvas now) {
        shown = now;
    }

    /** What has no place of its own is given one; of the sheet, what an edit leaves as it is is shared. */
    private Sheet sheetOf(Drawing drawing) {
        layout = Arrangement.complete(drawing.with(remembered(drawing)));
        return sheet.with(shown.graph(), layout);
    }

    /** The layout of the drawing, and the places that were given before to what has none in it: nothing jumps about. */
    private Layout remembered(Drawing drawing) {
        Map<ElementId, Placement> given = layout.placesChangedSince(drawing.layout());
        given.keySet().removeIf(id -> drawing.layout().places().containsKey(id) || !drawing.topology().contains(id));
        return given.isEmpty() ? drawing.layout() : drawing.layout().with(given);
    }

    /** The places of what stands somewhere without the given layout saying so. */
    Map<ElementId, Placement> placesNotIn(Layout written) {
        Map<ElementId, Placement> unwritten = new TreeMap<>(layout.places());
        unwritten.keySet().removeAll(written.places().keySet());
        return unwritten;
    }

    /**
     * The card, frame or note that stands for an element: a part's is that of the pool it belongs to, and what is in a collapsed site is
     * on the site's card.
     */
    Optional<ElementId> drawnOf(ElementId id) {
        return whole(id).map(Element::id).or(() -> sheet.note(id).map(Note::id)).map(sheet::shown);
    }

    /** The pool that a part belongs to; of what is no part, itself. */
    ElementId poolOf(ElementId id) {
        return whole(id).map(Element::id).orElse(id);
    }

    private Optional<Element> whole(ElementId id) {
        Optional<Element> element = topology().element(id);
        while (element.isPresent() && element.get() instanceof Part part) {
            element = topology().element(part.owner());
        }
        return element;
    }

    Set<ElementId> drawnOf(Collection<ElementId> ids) {
        Set<ElementId> drawn = HashSet.newHashSet(ids.size());
        for (ElementId id : ids) {
            if (sheet.card(id).isPresent()) {
                drawn.add(id);
            } else {
                drawnOf(id).ifPresent(drawn::add);
            }
        }
        return drawn;
    }

    /** What is covered by the card or frame that stands for an element. */
    Optional<Rect> boundsOf(ElementId id) {
        return drawnOf(id).flatMap(sheet::boundsOf);
    }

    /** What several cards and frames cover together. */
    Optional<Rect> boundsOf(Collection<ElementId> drawn) {
        return drawn.stream().flatMap(id -> sheet.boundsOf(id).stream()).reduce(Rect::union);
    }

    /** Every card and frame, as one would read them. */
    List<ElementId> readingOrder() {
        List<ElementId> known = readingOrder;
        if (known == null) {
            Map<ElementId, Rect> drawn = new HashMap<>();
            sheet.cards().forEach(card -> drawn.put(card.id(), card.bounds()));
            for (Frame frame : sheet.frames()) {
                drawn.put(frame.site(), frame.bounds());
            }
            sheet.notes().forEach(note -> drawn.put(note.id(), Sheet.boundsOf(note)));
            known = ReadingOrder.of(drawn);
            readingOrder = known;
        }
        return known;
    }
}
