package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import nexthop.edit.AddElements;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.PlaceElements;
import nexthop.edit.RemoveElements;
import nexthop.edit.SetNextHop;
import nexthop.graph.Relation;
import nexthop.layout.Arrangement;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.FreeSpot;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Part;
import nexthop.model.Placement;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.ui.canvas.geometry.Handles;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.geometry.ReadingOrder;
import nexthop.ui.canvas.geometry.SheetIndex;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Emphasis;
import nexthop.ui.canvas.skin.Looks;
import nexthop.ui.canvas.skin.Mark;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.canvas.tool.Board;
import nexthop.ui.canvas.tool.DrawingLink;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.MovingByKeyboard;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.PlacingByKeyboard;
import nexthop.ui.canvas.tool.PlacingFromPalette;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.canvas.tool.RetargetingLink;
import nexthop.ui.canvas.tool.Tool;
import nexthop.ui.palette.NewElements;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.session.DocumentSession.OnCanvas;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The canvas without what one sees: which part of which sheet is shown, what is under the pointer, what the hand is doing, and every
 * command. It needs no toolkit, and belongs to the thread of its session.
 */
public final class CanvasModel implements Board, Looks, AutoCloseable {
    /** How near the pointer must come to a link, in screen pixels. */
    private static final double LINK_REACH = 5;

    /** The size of an arrow's head to the pointer, in screen pixels. */
    private static final double HEAD_REACH = 12;

    /** How much of the drawing always stays in view, however far one pans, in screen pixels. */
    private static final double LEAST_IN_SIGHT = 60;

    /** The space left around what is fitted into the view, in screen pixels. */
    private static final double FIT_MARGIN = 36;

    /** The smallest scale at which a card's name can be read without effort. */
    private static final double LEGIBLE = 0.6;

    /** A pool and what might be its next hop. */
    private record Wish(ElementId pool, ElementId target) {}

    private final DocumentSession session;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Viewport> viewport = new ReadOnlyObjectWrapper<>(Viewport.initial());
    private final ReadOnlyObjectWrapper<Tool> tool = new ReadOnlyObjectWrapper<>(new Idle());
    private final ReadOnlyObjectWrapper<Hit> hovered = new ReadOnlyObjectWrapper<>(Hit.NOTHING);
    private final ReadOnlyObjectWrapper<@Nullable ElementId> focused = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Marks> marks = new SimpleObjectProperty<>(Marks.none());
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SELECT);

    private double width;
    private double height;
    private Sheet sheet;
    private Layout completed;
    private final SheetIndex index;
    private Map<ElementId, Placement> indexedPlaces = Map.of();
    private Map<ElementId, Mark> cardMarks = Map.of();
    private Set<ElementId> selectedCards = Set.of();
    private Set<ElementId> changedCards = Set.of();
    private @Nullable List<ElementId> readingOrder;
    private final Map<Wish, Optional<String>> judged = new HashMap<>();
    private boolean performing;
    private boolean spaceHeld;

    private OnCanvas onCanvas;
    private boolean glanced;
    private @Nullable Viewport beforeGlance;
    private @Nullable Viewport duringGlance;
    private Runnable onSheetChanged = () -> {};
    private Runnable onLookChanged = () -> {};
    private BiFunction<ElementId, ElementId, Optional<String>> refusals = (_, _) -> Optional.empty();
    private BiFunction<ElementId, ElementId, Optional<String>> verdicts = (_, _) -> Optional.empty();
    private Consumer<ElementId> onEditName = _ -> {};
    private Consumer<Hit> onMarkClicked = _ -> {};
    private BiConsumer<List<ElementId>, Consumer<ElementId>> ownerQuestion = (owners, answer) -> answer
            .accept(owners.getFirst());

    public CanvasModel(DocumentSession session) {
        this.session = session;
        this.onCanvas = session.onCanvas();
        this.completed = Arrangement.complete(onCanvas.drawing());
        this.sheet = Sheet.of(onCanvas.graph(), completed);
        this.index = new SheetIndex(sheet);
        subscriptions.add(session.onCanvasProperty().subscribe((_, now) -> become(now)));
        subscriptions.add(session.selection().stateProperty().subscribe(_ -> selectionChanged()));
        subscriptions.add(marks.subscribe(_ -> marksChanged()));
        tool.subscribe(_ -> onLookChanged.run());
        hovered.subscribe(_ -> onLookChanged.run());
        focused.subscribe(_ -> onLookChanged.run());
    }

    /** Lets go of the session. */
    @Override
    public void close() {
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
    }

    // What is shown

    public DocumentSession session() {
        return session;
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    /** The sheet as it is to be seen now, with what a gesture has moved where it has been moved to. */
    @Override
    public SheetIndex index() {
        Map<ElementId, Placement> places = tool.get().overlay().places();
        if (!places.equals(indexedPlaces)) {
            indexedPlaces = places;
            index.follow(places.isEmpty() ? sheet : sheet.moved(places));
        }
        return index;
    }

    @Override
    public Topology topology() {
        return onCanvas.drawing().topology();
    }

    @Override
    public Layout layout() {
        return completed;
    }

    /** Calls back when another sheet is to be shown. */
    void setOnSheetChanged(Runnable action) {
        onSheetChanged = action;
    }

    /** Calls back when something is to look different: the selection, a mark, what is under the pointer. */
    void setOnLookChanged(Runnable action) {
        onLookChanged = action;
    }

    private void become(OnCanvas now) {
        boolean wasGlanced = isGlanced();
        Viewport before = viewport();
        boolean sameDrawing = now.drawing() == onCanvas.drawing();
        onCanvas = now;
        glanced = session.glanceProperty().get() != null;
        if (sameDrawing) {
            previewChanged();
        } else {
            shownChanged(now.drawing());
        }
        if (glanced && !wasGlanced) {
            beforeGlance = before;
        }
        if (glanced) {
            duringGlance = viewport();
        } else if (wasGlanced && viewport().equals(duringGlance) && beforeGlance != null) {
            show(beforeGlance); // what was looked at for a moment may have moved the view, and leaves it as it was
        }
    }

    /** Whether the canvas shows what a change would make of the drawing. */
    private boolean isGlanced() {
        return glanced;
    }

    private void shownChanged(Drawing shown) {
        if (!performing && !tool.get().isIdle()) {
            tool.set(tool.get().cancelled(this));
        }
        Sheet before = sheet;
        sheet = sheetOf(shown);
        if (sheet != before) {
            readingOrder = null;
            judged.clear();
            indexedPlaces = Map.of();
            index.follow(sheet);
            hovered.set(Hit.NOTHING);
        }
        ElementId at = focused.get();
        if (at != null && sheet.boundsOf(at).isEmpty()) {
            focused.set(null);
        }
        previewChanged();
        marksChanged();
        selectionChanged();
        onSheetChanged.run();
    }

    /** What has no place of its own is given one; if places are all that has changed, only what has moved is laid out anew. */
    private Sheet sheetOf(Drawing shown) {
        Layout before = completed;
        completed = Arrangement.complete(shown.with(remembered(shown)));
        if (shown.topology() != sheet.graph().topology()) {
            return Sheet.of(onCanvas.graph(), completed);
        }
        Map<ElementId, Placement> moved = new TreeMap<>();
        completed.places().forEach((id, place) -> {
            if (!place.equals(before.places().get(id))) {
                moved.put(id, place);
            }
        });
        return moved.isEmpty() ? sheet : sheet.moved(moved);
    }

    /** The layout of the drawing, and the places that were given before to what has none in it: nothing jumps about. */
    private Layout remembered(Drawing shown) {
        Map<ElementId, Placement> given = new TreeMap<>();
        completed.places().forEach((id, place) -> {
            if (!shown.layout().places().containsKey(id) && shown.topology().contains(id)) {
                given.put(id, place);
            }
        });
        return given.isEmpty() ? shown.layout() : shown.layout().with(given);
    }

    // Selection, marks, emphasis

    @Override
    public Selection selection() {
        return session.selection();
    }

    /** Whether a card or frame is selected, or something on the card is. */
    @Override
    public boolean isSelected(ElementId drawn) {
        return selectedCards.contains(drawn);
    }

    @Override
    public boolean isSelected(Relation link) {
        return session.selection().isSelected(link);
    }

    private void selectionChanged() {
        selectedCards = drawnOf(session.selection().state().elements());
        onLookChanged.run();
    }

    /** What is told of findings. */
    public ObjectProperty<Marks> marksProperty() {
        return marks;
    }

    /** The mark of a card or frame, with those of its parts. */
    @Override
    public Optional<Mark> mark(ElementId drawn) {
        return Optional.ofNullable(cardMarks.get(drawn));
    }

    @Override
    public Optional<Mark> mark(Relation link) {
        return Optional.ofNullable(marks.get().links().get(link));
    }

    private void marksChanged() {
        Map<ElementId, Mark> merged = new HashMap<>();
        new TreeMap<>(marks.get().elements())
                .forEach((id, mark) -> drawnOf(id).ifPresent(drawn -> merged.merge(drawn, mark, Mark::and)));
        cardMarks = merged;
        onLookChanged.run();
    }

    private void previewChanged() {
        changedCards = onCanvas.preview().map(state -> drawnOf(state.changed())).orElse(Set.of());
        revealChange();
        onLookChanged.run();
    }

    /**
     * Brings what a step has changed into view: with everything else if that can still be read, so that later steps need not move the
     * view again.
     */
    private void revealChange() {
        Rect changed = changedCards.stream()
                .flatMap(id -> sheet.boundsOf(id).stream())
                .reduce(Rect::union)
                .orElse(null);
        if (changed == null || width <= 0 || height <= 0 || visible().contains(changed)) {
            return;
        }
        Viewport everything = viewport().fitting(sheet.bounds(), width, height, FIT_MARGIN);
        if (everything.scale() >= LEGIBLE) {
            show(everything);
        } else {
            Viewport moved = viewport().revealing(changed, width, height, FIT_MARGIN);
            boolean holdsIt = moved.visible(width, height).contains(changed);
            show(holdsIt ? moved : viewport().fitting(changed, width, height, FIT_MARGIN));
        }
    }

    /** How much attention a card or frame is to draw. */
    @Override
    public Emphasis emphasis(ElementId drawn) {
        Function<ElementId, Optional<String>> refusal = tool.get().overlay().refusals();
        if (refusal != null) {
            if (wired().filter(drawn::equals).isPresent()) {
                return Emphasis.NORMAL;
            }
            return refusal.apply(drawn).isEmpty() ? Emphasis.RAISED : Emphasis.DIMMED;
        }
        if (!isChangeShown()) {
            return Emphasis.NORMAL;
        }
        return changedCards.contains(drawn) ? Emphasis.RAISED : Emphasis.DIMMED;
    }

    /** The pool whose next hop is being drawn. */
    private Optional<ElementId> wired() {
        return switch (tool.get()) {
            case DrawingLink drawing -> Optional.of(drawing.pool());
            case RetargetingLink retargeting -> Optional.of(retargeting.link().from());
            default -> Optional.empty();
        };
    }

    /** How much attention a link is to draw. */
    @Override
    public Emphasis emphasis(Relation link) {
        if (!isChangeShown()) {
            return Emphasis.NORMAL;
        }
        boolean changed = onCanvas.preview().filter(state -> state.changedLinks().contains(link)).isPresent();
        return changed ? Emphasis.RAISED : Emphasis.DIMMED;
    }

    private boolean isChangeShown() {
        return onCanvas.preview()
                .filter(state -> !state.changed().isEmpty() || !state.changedLinks().isEmpty())
                .isPresent();
    }

    /** The card or frame that stands for an element: a part's is that of the pool it belongs to. */
    private Optional<ElementId> drawnOf(ElementId id) {
        Optional<Element> element = topology().element(id);
        while (element.isPresent() && element.get() instanceof Part part) {
            element = topology().element(part.owner());
        }
        return element.map(Element::id);
    }

    private Set<ElementId> drawnOf(Collection<ElementId> ids) {
        Set<ElementId> drawn = new HashSet<>();
        ids.forEach(id -> drawnOf(id).ifPresent(drawn::add));
        return drawn;
    }

    // The viewport

    @Override
    public Viewport viewport() {
        return viewport.get();
    }

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return viewport.getReadOnlyProperty();
    }

    @Override
    public void show(Viewport changed) {
        boolean anything = !sheet.cards().isEmpty() || !sheet.frames().isEmpty();
        viewport.set(anything && width > 0 && height > 0
                ? changed.keepingInSight(sheet.bounds(), width, height, LEAST_IN_SIGHT)
                : changed);
    }

    /** Whether the whole drawing is in view, so that an overview would tell nothing and only be in the way. */
    public boolean seesAll() {
        Rect all = sheet.bounds();
        return visible().union(all).equals(visible());
    }

    /** The canvas's size, in screen pixels. */
    public void resize(double canvasWidth, double canvasHeight) {
        width = Double.isFinite(canvasWidth) ? Math.max(0, canvasWidth) : 0;
        height = Double.isFinite(canvasHeight) ? Math.max(0, canvasHeight) : 0;
    }

    /** The part of the sheet that is in view. */
    public Rect visible() {
        return viewport.get().visible(width, height);
    }

    public Point middle() {
        return new Point(width / 2, height / 2);
    }

    public void zoomIn() {
        show(viewport().scaledAbout(middle(), viewport().stepUp()));
    }

    public void zoomOut() {
        show(viewport().scaledAbout(middle(), viewport().stepDown()));
    }

    public void zoomTo100() {
        show(viewport().scaledAbout(middle(), 1));
    }

    /** Shows everything drawn. */
    public void fit() {
        if (!sheet.cards().isEmpty() || !sheet.frames().isEmpty()) {
            show(viewport().fitting(sheet.bounds(), width, height, FIT_MARGIN));
        } else {
            show(Viewport.initial());
        }
    }

    /** Shows what is selected, or everything if nothing is. */
    public void fitSelection() {
        selectionBounds().ifPresentOrElse(bounds -> show(viewport().fitting(bounds, width, height, 2 * FIT_MARGIN)),
                this::fit);
    }

    private Optional<Rect> selectionBounds() {
        Optional<Rect> link = session.selection().state().selectedLink().flatMap(sheet::link).map(Link::bounds);
        return selectedCards.stream().flatMap(id -> sheet.boundsOf(id).stream()).reduce(Rect::union).or(() -> link);
    }

    /** Brings a thing, or the card that tells of it, into the middle of the view. */
    public void centreOn(ElementId id) {
        drawnOf(id).flatMap(sheet::boundsOf)
                .ifPresent(bounds -> show(viewport().centredOn(bounds.center(), width, height)));
    }

    /** Moves the view as little as needed to have a thing in it. */
    public void reveal(ElementId id) {
        drawnOf(id).flatMap(sheet::boundsOf)
                .ifPresent(bounds -> show(viewport().revealing(bounds, width, height, FIT_MARGIN)));
    }

    // The hand

    public ReadOnlyObjectProperty<Tool> toolProperty() {
        return tool.getReadOnlyProperty();
    }

    public Tool tool() {
        return tool.get();
    }

    public Overlay overlay() {
        return tool.get().overlay();
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** What a press is for: taking hold of the sheet as long as the space bar is held. */
    @Override
    public Mode mode() {
        return spaceHeld ? Mode.PAN : mode.get();
    }

    public void setSpaceHeld(boolean held) {
        if (spaceHeld != held) {
            spaceHeld = held;
            onLookChanged.run();
        }
    }

    public void pressed(Pointer pointer) {
        tool.set(tool.get().pressed(pointer, this));
    }

    public void moved(Pointer pointer) {
        tool.set(tool.get().moved(pointer, this));
    }

    public void dragged(Pointer pointer) {
        tool.set(tool.get().dragged(pointer, this));
    }

    public void released(Pointer pointer) {
        tool.set(finishing(() -> tool.get().released(pointer, this)));
    }

    /** Moves the selection, or what is being placed, by some sheet pixels. */
    public void nudge(double dx, double dy) {
        tool.set(tool.get().nudged(dx, dy, this));
    }

    /** Whether arrow keys move something now. */
    public boolean isNudgeable() {
        return tool.get() instanceof PlacingByKeyboard || tool.get() instanceof MovingByKeyboard
                || isEditable() && !selectedCards.isEmpty();
    }

    /** Enter: sets down what is being placed, or edits the name of what is selected. */
    public void confirm() {
        tool.set(finishing(() -> tool.get().confirmed(this)));
    }

    /** Esc: gives up the gesture; without one, clears the selection. */
    public void cancel() {
        if (tool.get().isIdle()) {
            session.selection().clear();
        } else {
            tool.set(tool.get().cancelled(this));
        }
    }

    /** The user has turned to something else: what is complete is kept, a half-made gesture is given up. */
    public void settle() {
        spaceHeld = false;
        if (!tool.get().isIdle()) {
            tool.set(finishing(() -> tool.get().settled(this)));
        }
    }

    /** While an edit of the gesture itself is made, the change of the drawing does not interrupt it. */
    private Tool finishing(Supplier<Tool> step) {
        boolean before = performing;
        performing = true;
        try {
            return step.get();
        } finally {
            performing = before;
        }
    }

    public ReadOnlyObjectProperty<Hit> hoveredProperty() {
        return hovered.getReadOnlyProperty();
    }

    @Override
    public boolean isHovered(ElementId drawn) {
        return hovered.get().element().filter(drawn::equals).isPresent();
    }

    @Override
    public boolean isHovered(Relation link) {
        return hovered.get().link().filter(link::equals).isPresent();
    }

    @Override
    public void hover(Hit hit) {
        if (!hit.equals(hovered.get())) {
            hovered.set(hit);
        }
    }

    /** The card or frame the keyboard is at; null if it is at none. */
    public ReadOnlyObjectProperty<@Nullable ElementId> focusedProperty() {
        return focused.getReadOnlyProperty();
    }

    @Override
    public void focus(ElementId id) {
        focused.set(id);
    }

    @Override
    public Hit hitAt(Point onSheet) {
        SheetIndex seen = index();
        double scale = viewport().scale();
        Optional<Hit> handle = handleShown().filter(pool -> isOnHandle(pool, onSheet)).map(Hit.OnHandle::new);
        if (handle.isPresent()) {
            return handle.get();
        }
        Optional<Hit> mark = markAt(onSheet, seen);
        if (mark.isPresent()) {
            return mark.get();
        }
        Optional<Card> card = seen.cardAt(onSheet);
        if (card.isPresent()) {
            return new Hit.OnCard(card.get().id());
        }
        Optional<Relation.NextHop> head = seen.headAt(onSheet, HEAD_REACH / scale);
        if (head.isPresent()) {
            return new Hit.OnLinkHead(head.get());
        }
        Optional<Link> link = seen.linkAt(onSheet, LINK_REACH / scale);
        if (link.isPresent()) {
            return new Hit.OnLink(link.get().relation());
        }
        return seen.frameEdgeAt(onSheet, scale).<Hit>map(frame -> new Hit.OnFrame(frame.site())).orElse(Hit.NOTHING);
    }

    private boolean isOnHandle(ElementId pool, Point onSheet) {
        return index().sheet()
                .card(pool)
                .filter(card -> Handles.covers(Handles.handle(card.bounds()), Handles.HANDLE + 3, onSheet))
                .isPresent();
    }

    private Optional<Hit> markAt(Point onSheet, SheetIndex seen) {
        double reach = Handles.MARK;
        for (Card card : seen.cardsIn(new Rect(onSheet.x(), onSheet.y(), 0, 0).grown(reach))) {
            if (cardMarks.containsKey(card.id()) && Handles.covers(Handles.mark(card.bounds()), reach, onSheet)) {
                return Optional.of(new Hit.OnCardMark(card.id()));
            }
        }
        if (marks.get().links().isEmpty()) {
            return Optional.empty();
        }
        for (Link link : seen.linksIn(new Rect(onSheet.x(), onSheet.y(), 0, 0).grown(reach))) {
            if (mark(link.relation()).isPresent() && Handles.covers(link.middle(), reach, onSheet)) {
                return Optional.of(new Hit.OnLinkMark(link.relation()));
            }
        }
        return Optional.empty();
    }

    /** The trusted application pool whose handle is shown: the one under the pointer, or else the one the keyboard is at. */
    public Optional<ElementId> handleShown() {
        if (!isEditable() || !tool.get().isIdle()) {
            return Optional.empty();
        }
        ElementId at = focused.get();
        return hovered.get()
                .element()
                .filter(this::isApplicationPool)
                .or(() -> Optional.ofNullable(at).filter(this::isApplicationPool));
    }

    private boolean isApplicationPool(ElementId id) {
        return topology().find(id, ApplicationPool.class).filter(pool -> !pool.retired()).isPresent();
    }

    // Changing the drawing

    @Override
    public boolean isEditable() {
        return session.isEditable() && !isGlanced();
    }

    @Override
    public boolean perform(Edit edit) {
        boolean before = performing;
        performing = true;
        try {
            return session.perform(edit);
        } finally {
            performing = before;
        }
    }

    /** Writes down with it the places of what has stood somewhere without anybody saying so, lest it be arranged anew around it. */
    @Override
    public Edit placing(String label, Map<ElementId, Placement> places) {
        Map<ElementId, Placement> all = unwrittenPlaces();
        all.putAll(places);
        return new PlaceElements(label, all);
    }

    private Map<ElementId, Placement> unwrittenPlaces() {
        Map<ElementId, Placement> unwritten = new TreeMap<>(completed.places());
        unwritten.keySet().removeAll(session.drawing().layout().places().keySet());
        return unwritten;
    }

    @Override
    public void add(AddElements edit) {
        if (perform(NewElements.alsoPlacing(edit, unwrittenPlaces()))) {
            session.selection().set(NewElements.added(edit));
            ElementId added = NewElements.added(edit).getFirst();
            drawnOf(added).ifPresent(this::focus);
            onEditName.accept(added);
        }
    }

    @Override
    public void addPart(NewPart part, List<ElementId> owners) {
        if (owners.isEmpty()) {
            return;
        }
        Consumer<ElementId> adding = owner -> add(new NewElements(session.graph()).part(part, owner));
        if (owners.size() == 1) {
            adding.accept(owners.getFirst());
        } else {
            ownerQuestion.accept(owners, adding);
        }
    }

    /** Removes what is selected, with all that belongs to it; of a selected link, the next hop it stands for. */
    public void deleteSelection() {
        settle();
        Selection.State state = session.selection().state();
        if (!state.elements().isEmpty()) {
            perform(new RemoveElements(removing(state.elements()), state.elements()));
        } else if (state.link() instanceof Relation.NextHop hop) {
            removeNextHop(hop);
        }
    }

    private String removing(Set<ElementId> ids) {
        return ids.size() == 1
                ? "Remove " + topology().element(ids.iterator().next()).map(Element::name).orElse("element")
                : "Remove " + ids.size() + " elements";
    }

    private void removeNextHop(Relation.NextHop hop) {
        topology().find(hop.from(), ApplicationPool.class).ifPresent(pool -> {
            if (hop.to().equals(pool.nextHop())) {
                perform(SetNextHop.of(topology(), pool.id(), null));
            } else {
                SortedSet<ElementId> kept = new TreeSet<>(pool.retiredNextHops());
                kept.remove(hop.to());
                perform(new ChangeElement("Remove retired next hop of " + pool.fqdn(), pool.withRetiredNextHops(kept)));
            }
        });
    }

    /** Selects every card and frame. */
    public void selectAll() {
        Set<ElementId> all = new LinkedHashSet<>();
        sheet.cards().forEach(card -> all.add(card.id()));
        sheet.frames().forEach(frame -> all.add(frame.site()));
        session.selection().set(all);
    }

    // Next hops

    /** Says why a pool (first) cannot have another (second) as its next hop, if it cannot. */
    public void setRefusals(BiFunction<ElementId, ElementId, Optional<String>> judge) {
        refusals = judge;
        judged.clear();
    }

    /** Says what there is to say of a next hop that is possible; empty if it is simply right. */
    public void setVerdicts(BiFunction<ElementId, ElementId, Optional<String>> judge) {
        verdicts = judge;
    }

    @Override
    public Optional<String> refusal(ElementId pool, ElementId target) {
        return judged.computeIfAbsent(new Wish(pool, target),
                _ -> plainRefusal(pool, target).or(() -> refusals.apply(pool, target)));
    }

    @Override
    public Optional<String> verdict(ElementId pool, ElementId target) {
        return verdicts.apply(pool, target);
    }

    private Optional<String> plainRefusal(ElementId pool, ElementId target) {
        if (pool.equals(target)) {
            return Optional.of("A pool cannot be its own next hop.");
        }
        return topology().find(target, ServerPool.class).isPresent()
                ? Optional.empty()
                : Optional.of("Only a server pool can be a next hop, and "
                        + topology().element(target).map(Element::name).orElse("this") + " is not one.");
    }

    /** The selected trusted application pool, if it is all that is selected. */
    public Optional<ElementId> connectable() {
        Set<ElementId> selected = session.selection().state().elements();
        return selected.size() == 1 ? selected.stream().findFirst().filter(this::isApplicationPool) : Optional.empty();
    }

    /** The server pools that can be a pool's next hop, in reading order. */
    public List<ElementId> legalTargets(ElementId pool) {
        return readingOrder().stream().filter(id -> sheet.card(id).isPresent() && refusal(pool, id).isEmpty()).toList();
    }

    public void connect(ElementId pool, ElementId target) {
        perform(SetNextHop.of(topology(), pool, target));
    }

    // Getting about by keyboard

    /** Every card and frame, as one would read them. */
    public List<ElementId> readingOrder() {
        List<ElementId> known = readingOrder;
        if (known == null) {
            Map<ElementId, Rect> drawn = new HashMap<>();
            sheet.cards().forEach(card -> drawn.put(card.id(), card.bounds()));
            for (Frame frame : sheet.frames()) {
                drawn.put(frame.site(), frame.bounds());
            }
            known = ReadingOrder.of(drawn);
            readingOrder = known;
        }
        return known;
    }

    /**
     * Goes on to the next (or back to the previous) card or frame, selects it and brings it into view.
     *
     * @return false at the end of them all, where nothing changes
     */
    public boolean step(boolean forward) {
        List<ElementId> order = readingOrder();
        if (order.isEmpty()) {
            return false;
        }
        ElementId at = focused.get();
        int here = at == null ? -1 : order.indexOf(at);
        int next = here < 0 ? (forward ? 0 : order.size() - 1) : here + (forward ? 1 : -1);
        if (next < 0 || next >= order.size()) {
            focused.set(null);
            return false;
        }
        goTo(order.get(next));
        return true;
    }

    private void goTo(ElementId id) {
        session.selection().only(id);
        reveal(id);
        focused.set(id);
    }

    /** Goes along a link to the card at its other end: the nearest one in a direction, each of -1, 0 or 1. */
    public void followLink(int right, int down) {
        ElementId at = focused.get();
        Optional<Rect> from = at == null ? Optional.empty() : sheet.boundsOf(at);
        if (at == null || from.isEmpty()) {
            return;
        }
        Point here = from.get().center();
        ElementId best = null;
        double least = Double.POSITIVE_INFINITY;
        for (Link link : sheet.linksOf(at)) {
            ElementId end = link.relation().from().equals(at) ? link.relation().to() : link.relation().from();
            Point there = sheet.boundsOf(end).map(Rect::center).orElse(here);
            double dx = there.x() - here.x();
            double dy = there.y() - here.y();
            double along = dx * right + dy * down;
            double aside = Math.abs(dx * down) + Math.abs(dy * right);
            if (along > 0 && along + 2 * aside < least) {
                least = along + 2 * aside;
                best = end;
            }
        }
        if (best != null) {
            goTo(best);
        }
    }

    // New things

    /** A drag from the palette has begun. */
    public void beginPlacing(PaletteItem item) {
        settle();
        tool.set(PlacingFromPalette.begin(item, new NewElements(session.graph())));
    }

    /** The dragged item has left the canvas. */
    public void placingLeft() {
        if (tool.get() instanceof PlacingFromPalette placing) {
            tool.set(placing.outside());
        }
    }

    /** Shows the item in the middle of the view, to be set down with Enter; a part goes onto the selected card at once. */
    public void placeByKeyboard(PaletteItem item) {
        settle();
        if (item instanceof PaletteItem.Standing standing && isPlaceable(standing)) {
            tool.set(new PlacingByKeyboard(standing, new NewElements(session.graph()), freeSpot(standing)));
        } else {
            addAtOnce(item);
        }
    }

    /** Adds the item in the middle of the view, or, if it is a part, to the selected card. */
    public void addAtOnce(PaletteItem item) {
        settle();
        NewElements making = new NewElements(session.graph());
        switch (item) {
            case PaletteItem.Standing standing -> {
                if (isPlaceable(standing)) {
                    tool.set(new PlacingByKeyboard(standing, making, freeSpot(standing)));
                    confirm();
                }
            }
            case NewPart part -> {
                Optional<ElementId> target = session.selection().state().first().flatMap(this::drawnOf);
                Optional<String> refusal = target.isEmpty()
                        ? Optional.of("Select the pool first that this is to belong to.")
                        : making.refusal(part, target.get());
                refusal.ifPresentOrElse(onRefused,
                        () -> target.ifPresent(card -> addPart(part, making.owners(part, card))));
            }
        }
    }

    private Consumer<String> onRefused = _ -> {};

    private boolean isPlaceable(PaletteItem.Standing item) {
        Optional<String> refusal = isEditable()
                ? new NewElements(session.graph()).refusal(item)
                : Optional.of("A scenario or a what-if is shown. Go back to the topology to edit it.");
        refusal.ifPresent(onRefused);
        return refusal.isEmpty();
    }

    private Rect freeSpot(PaletteItem.Standing item) {
        double wide = NewElements.width(item);
        double high = NewElements.height(item);
        Point middle = viewport().toSheet(middle());
        Point corner = middle.plus(-wide / 2, -high / 2);
        FreeSpot room = FreeSpot.on(sheet);
        boolean frame = wide > Card.WIDTH;
        ElementId site = index().frameAround(middle).map(Frame::site).orElse(null);
        Placement spot = frame ? room.nearForFrame(corner) : room.near(corner, site);
        return new Rect(spot.x(), spot.y(), wide, high);
    }

    // Callbacks

    /** Called when the user wants to name an element. */
    public void setOnEditName(Consumer<ElementId> action) {
        onEditName = action;
    }

    @Override
    public void editName(ElementId id) {
        onEditName.accept(id);
    }

    /** Called when a mark that tells of findings is clicked. */
    public void setOnMarkClicked(Consumer<Hit> action) {
        onMarkClicked = action;
    }

    @Override
    public void markClicked(Hit mark) {
        onMarkClicked.accept(mark);
    }

    /** Called with a sentence when something from the palette cannot be added. */
    public void setOnRefused(Consumer<String> action) {
        onRefused = action;
    }

    /** Called to ask which of several elements a new part is to belong to. */
    void setOwnerQuestion(BiConsumer<List<ElementId>, Consumer<ElementId>> question) {
        ownerQuestion = question;
    }
}
