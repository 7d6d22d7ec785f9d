package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.util.Subscription;
import nexthop.edit.AddElements;
import nexthop.edit.Edit;
import nexthop.edit.PlaceElements;
import nexthop.graph.Relation;
import nexthop.layout.Layers;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Topology;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.geometry.SheetIndex;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Looks;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.canvas.tool.Board;
import nexthop.ui.canvas.tool.Gliding;
import nexthop.ui.canvas.tool.Idle;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.PlacingByKeyboard;
import nexthop.ui.canvas.tool.PlacingFromPalette;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.canvas.tool.QuickAdding;
import nexthop.ui.canvas.tool.Resizing;
import nexthop.ui.canvas.tool.ResizingByKeyboard;
import nexthop.ui.canvas.tool.Tool;
import nexthop.ui.palette.NewElements;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.DocumentSession.OnCanvas;
import nexthop.ui.session.Selection;
import org.jspecify.annotations.Nullable;

/**
 * The canvas without what one sees: what the hand is doing, and every command. It needs no toolkit, and belongs to the thread of its
 * session.
 *
 * <p>Each of its parts is one thought: what is drawn ({@link DrawnSheet}), the part of it in view ({@link Camera}), how things look
 * ({@link Appearance}), what is under the pointer ({@link Pointing}), where the keyboard is ({@link KeyboardWalk}), what can be a next
 * hop ({@link NextHopChoice}), and making new things ({@link Adding}). This class brings them together for the gestures, whose
 * {@link Board} it is.
 */
public final class CanvasModel implements Board, AutoCloseable {
    private final DocumentSession session;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Gesturing hand = new Gesturing(this);
    private final ReadOnlyObjectWrapper<Layers> layers = new ReadOnlyObjectWrapper<>(Layers.allShown());
    private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.SELECT);
    private final DrawnSheet drawn;
    private final Camera camera;
    private final Appearance looks;
    private final Pointing pointing;
    private final KeyboardWalk walk;
    private final NextHopChoice nextHops;
    private final Adding adding;
    private final Shaping shaping;

    private boolean spaceHeld;
    private boolean glanced;
    private Runnable onSheetChanged = () -> {};
    private Runnable onLookChanged = () -> {};
    private Consumer<Hit> onMarkClicked = _ -> {};
    private Consumer<ElementId> onEditNote = _ -> {};

    public CanvasModel(DocumentSession session) {
        this.session = session;
        drawn = new DrawnSheet(session.onCanvas());
        camera = new Camera(drawn);
        looks = new Appearance(drawn, session.selection(), hand.toolProperty());
        pointing = new Pointing(looks);
        walk = new KeyboardWalk(drawn, camera, session.selection());
        nextHops = new NextHopChoice(drawn, this);
        adding = new Adding(session, this);
        shaping = new Shaping(this, hand);
        subscriptions.add(session.onCanvasProperty().subscribe((_, now) -> become(now)));
        subscriptions.add(session.selection().stateProperty().subscribe(_ -> selectionChanged()));
        looks.wayAloneProperty().subscribe((_, _) -> selectionChanged());
        subscriptions.add(looks.marksProperty().subscribe(_ -> marksChanged()));
        hand.toolProperty().subscribe(_ -> onLookChanged.run());
        looks.hoveredProperty().subscribe(_ -> onLookChanged.run());
        walk.focusedProperty().subscribe(_ -> onLookChanged.run());
        walk.focusedLinkProperty().subscribe(_ -> onLookChanged.run());
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
        return drawn.sheet();
    }

    /** The sheet as it is to be seen now, with what a gesture has moved where it has been moved to. */
    @Override
    public SheetIndex index() {
        return drawn.index(overlay());
    }

    @Override
    public Topology topology() {
        return drawn.topology();
    }

    @Override
    public Layout layout() {
        return drawn.layout();
    }

    /** The card or frame that stands for an element: a part's is that of the pool it belongs to. */
    Optional<ElementId> drawnOf(ElementId id) {
        return drawn.drawnOf(id);
    }

    /** Where an element, or the card that tells of it, is on the sheet. */
    Optional<Rect> boundsOf(ElementId id) {
        return drawn.boundsOf(id);
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
        boolean wasEditable = !glanced && drawn.shown().preview().isEmpty();
        boolean wasGlanced = glanced;
        Viewport before = viewport();
        glanced = session.glanceProperty().get() != null;
        if (now.drawing() == drawn.shown().drawing()) {
            drawn.followPreview(now);
            if (wasEditable && !isEditable() && hand.isInterrupted()) {
                hand.interrupt(); // the drawing is the same, but nothing can be done to it any more
            }
            previewChanged();
        } else {
            drawingChanged(now);
        }
        camera.followGlance(wasGlanced, glanced, before);
    }

    private void drawingChanged(OnCanvas now) {
        boolean interrupted = hand.isInterrupted();
        boolean another = drawn.follow(now);
        sheetChanged(interrupted, another);
    }

    private void sheetChanged(boolean interrupted, boolean another) {
        if (interrupted) {
            hand.interrupt();
        }
        if (another) {
            nextHops.follow();
            looks.hover(Hit.NOTHING);
        }
        walk.follow();
        previewChanged();
        marksChanged();
        selectionChanged();
        onSheetChanged.run();
    }

    /** Which layers are hidden on this canvas; what is on them is neither seen nor within reach of mouse and keyboard. */
    public ReadOnlyObjectProperty<Layers> layersProperty() {
        return layers.getReadOnlyProperty();
    }

    /** Shows and hides layers; what is hidden by that is no longer selected. */
    public void show(Layers wanted) {
        if (!wanted.equals(layers.get())) {
            boolean interrupted = hand.isInterrupted();
            drawn.show(wanted);
            layers.set(wanted);
            drawn.withoutHidden(session.selection().state()).ifPresent(session.selection()::set);
            sheetChanged(interrupted, true);
        }
    }

    /** Whether something is on a hidden layer. */
    public boolean isHidden(ElementId id) {
        return !drawn.layersHiding(id).isEmpty();
    }

    /** What comes to be selected from elsewhere (a search, the outline, a finding) or is new is shown, whatever layer it is on. */
    private void showSelected() {
        if (layers.get().areAllShown()) {
            return;
        }
        show(layers.get().showing(drawn.layersHiding(session.selection().state())));
    }

    /** Whether everything is dimmed but the way between the selected trusted application pools and the users. */
    public BooleanProperty wayAloneProperty() {
        return looks.wayAloneProperty();
    }

    private void selectionChanged() {
        showSelected();
        walk.follow();
        looks.followSelection();
        onLookChanged.run();
    }

    private void marksChanged() {
        looks.followMarks();
        onLookChanged.run();
    }

    private void previewChanged() {
        looks.followPreview();
        if (!glanced) {
            camera.followCover();
        }
        camera.revealAll(looks.changedCards());
        onLookChanged.run();
    }

    /** What decides how a thing looks besides what it is. */
    public Looks looks() {
        return looks;
    }

    /** What is told of findings. */
    public ObjectProperty<Marks> marksProperty() {
        return looks.marksProperty();
    }

    @Override
    public Selection selection() {
        return session.selection();
    }

    /** The cards and frames that are selected, or that stand for what is. */
    public Set<ElementId> selectedDrawn() {
        return Set.copyOf(looks.selectedCards());
    }

    /** Selects every card, frame and note. */
    public void selectAll() {
        Set<ElementId> all = new LinkedHashSet<>();
        sheet().cards().forEach(card -> all.add(card.id()));
        sheet().frames().forEach(frame -> all.add(frame.site()));
        sheet().notes().forEach(note -> all.add(note.id()));
        session.selection().set(all);
    }

    // The view

    public Camera camera() {
        return camera;
    }

    @Override
    public Viewport viewport() {
        return camera.viewport();
    }

    @Override
    public void show(Viewport changed) {
        camera.show(changed);
    }

    /** Shows what is selected, or everything if nothing is. */
    public void fitSelection() {
        Optional<Rect> link = session.selection().state().selectedLink().flatMap(sheet()::link).map(Link::bounds);
        drawn.boundsOf(looks.selectedCards()).or(() -> link).ifPresentOrElse(camera::fit, camera::fit);
    }

    // The hand

    public ReadOnlyObjectProperty<Tool> toolProperty() {
        return hand.toolProperty();
    }

    public Tool tool() {
        return hand.tool();
    }

    public Overlay overlay() {
        return hand.tool().overlay();
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

    /** Mouse and keyboard, as they act on the gesture under way. */
    Gesturing hand() {
        return hand;
    }

    public void pressed(Pointer pointer) {
        hand.pressed(pointer);
    }

    public void moved(Pointer pointer) {
        hand.moved(pointer);
    }

    public void dragged(Pointer pointer) {
        hand.dragged(pointer);
    }

    public void released(Pointer pointer) {
        hand.released(pointer);
    }

    /** Moves the selection, or what is being placed, by some sheet pixels. */
    public void nudge(double dx, double dy) {
        hand.nudged(dx, dy);
    }

    /** Whether arrow keys move something now. */
    public boolean isNudgeable() {
        return tool().takesArrows() || isEditable() && !looks.selectedCards().isEmpty();
    }

    /** Enter: sets down what is being placed, or edits the name of what is selected. */
    public void confirm() {
        hand.confirmed();
    }

    /** Esc: gives up the gesture; without one, clears the selection. */
    public void cancel() {
        if (hand.isIdle()) {
            session.selection().clear();
        }
        hand.cancel();
    }

    /** The user has turned to something else: what is complete is kept, a half-made gesture is given up. */
    public void settle() {
        setSpaceHeld(false);
        hand.settle();
    }

    public ReadOnlyObjectProperty<Hit> hoveredProperty() {
        return looks.hoveredProperty();
    }

    @Override
    public void hover(Hit hit) {
        looks.hover(hit);
    }

    @Override
    public Hit hitAt(Point onSheet) {
        return pointing.at(onSheet, index(), handleShown(), gripped(), viewport().scale());
    }

    /** The note or site that shows grips: what alone is selected, and can be made larger or smaller. */
    public Optional<ElementId> gripped() {
        Set<ElementId> selected = session.selection().state().elements();
        boolean resizing = tool() instanceof Resizing || tool() instanceof ResizingByKeyboard;
        if (!isEditable() || selected.size() != 1 || !(hand.isIdle() || resizing)) {
            return Optional.empty();
        }
        return selected.stream()
                .findFirst()
                .filter(id -> layout().note(id).isPresent() || sheet().frame(id).isPresent())
                .filter(id -> !layout().isLocked(id));
    }

    /** The trusted application pool whose handle is shown: the one under the pointer, or else the one the keyboard is at. */
    public Optional<ElementId> handleShown() {
        if (!isEditable() || !hand.isIdle()) {
            return Optional.empty();
        }
        ElementId at = walk.focusedProperty().get();
        return hoveredProperty().get()
                .element()
                .filter(nextHops::isConnectable)
                .or(() -> Optional.ofNullable(at).filter(nextHops::isConnectable));
    }

    @Override
    public void markClicked(Hit mark) {
        onMarkClicked.accept(mark);
    }

    /** Called when a mark that tells of findings is clicked. */
    public void setOnMarkClicked(Consumer<Hit> action) {
        onMarkClicked = action;
    }

    // The keyboard

    /** The card or frame the keyboard is at; null if it is at none. */
    public ReadOnlyObjectProperty<@Nullable ElementId> focusedProperty() {
        return walk.focusedProperty();
    }

    @Override
    public void focus(ElementId id) {
        walk.focus(id);
    }

    /** Makes the card, frame or note that stands for an element the one that the keyboard is at. */
    public void focusOn(ElementId id) {
        drawnOf(id).ifPresent(walk::focus);
    }

    /** The link the keyboard is at, which is then the one selected; null if it is at none. */
    public ReadOnlyObjectProperty<@Nullable Relation> focusedLinkProperty() {
        return walk.focusedLinkProperty();
    }

    /**
     * Goes on to the next (or back to the previous) link of the card the keyboard is at, and selects it.
     *
     * @return false if the keyboard is at no card, or at one without links
     */
    public boolean stepLinks(boolean forward) {
        return walk.stepLinks(forward);
    }

    /** Every card and frame, as one would read them. */
    public List<ElementId> readingOrder() {
        return drawn.readingOrder();
    }

    /**
     * Goes on to the next (or back to the previous) card or frame, selects it and brings it into view.
     *
     * @return false at the end of them all, where nothing changes
     */
    public boolean step(boolean forward) {
        return walk.step(forward);
    }

    /** Getting about by keyboard. */
    KeyboardWalk walk() {
        return walk;
    }

    /** Resizing and bending by keyboard. */
    public Shaping shaping() {
        return shaping;
    }

    /** Selects what the keyboard is at as well, or no longer. */
    public void toggleFocused() {
        walk.toggle();
    }

    /** Goes along a link to the card at its other end: the nearest one in a direction, each of -1, 0 or 1. */
    public void followLink(int right, int down) {
        walk.followLink(right, down);
    }

    // Changing the drawing

    @Override
    public boolean isEditable() {
        return session.isEditable() && !glanced;
    }

    @Override
    public boolean perform(Edit edit) {
        return hand.finishing(() -> session.perform(edit));
    }

    /** Writes down with it the places of what has stood somewhere without anybody saying so, lest it be arranged anew around it. */
    @Override
    public Edit placing(String label, Map<ElementId, Placement> places) {
        Map<ElementId, Placement> all = unwrittenPlaces();
        all.putAll(places);
        return new PlaceElements(label, all);
    }

    /** The places of what stands somewhere without anybody having said so. */
    Map<ElementId, Placement> unwrittenPlaces() {
        return drawn.placesNotIn(session.drawing().layout());
    }

    /**
     * Shows elements on their way to where they now stand.
     *
     * @param from where they stood
     * @param share how much of the way is done, from 0 to 1, where they have arrived
     * @return whether they are still on their way, which whatever the user does ends
     */
    boolean glide(Map<ElementId, Placement> from, double share) {
        boolean begins = share == 0 && hand.isIdle();
        if (!begins && !(tool() instanceof Gliding)) {
            return false;
        }
        hand.take(share < 1 ? Gliding.between(from, layout(), share) : new Idle());
        return share < 1;
    }

    /** Removes what is selected and not locked, with all that belongs to it; of a selected link, the next hop it stands for. */
    public void deleteSelection() {
        settle();
        Selection.State selected = session.selection().state();
        Removal.of(selected, topology(), session.drawing().layout()).ifPresent(this::perform);
        Removal.stays(selected, topology(), session.drawing().layout()).ifPresent(adding::say);
    }

    // Next hops

    /** Next hops: which are possible, and giving them. */
    public NextHopChoice nextHops() {
        return nextHops;
    }

    @Override
    public Optional<String> refusal(ElementId pool, ElementId target) {
        return nextHops.refusal(pool, target);
    }

    @Override
    public Optional<String> verdict(ElementId pool, ElementId target) {
        return nextHops.verdict(pool, target);
    }

    // New things

    @Override
    public void sayWhyNotEditable() {
        adding.say(adding.whyNotEditable());
    }

    @Override
    public boolean isInView(Point onSheet) {
        return camera.visible().contains(onSheet);
    }

    @Override
    public NewElements making() {
        return adding.making();
    }

    /** Lists what can be added, beside the selected card or else in the middle of the view; or says why nothing can. */
    public void quickAdd() {
        settle();
        if (!isEditable()) {
            sayWhyNotEditable();
            return;
        }
        Optional<ElementId> card = session.selection().state().first().flatMap(this::drawnOf);
        Point at = card.flatMap(sheet()::boundsOf)
                .map(Rect::center)
                .filter(this::isInView)
                .orElseGet(() -> viewport().toSheet(camera.middle()));
        hand.take(QuickAdding.near(at, card, this));
    }

    /** Lists what can be added at a point of the sheet; or says why nothing can. */
    public void quickAddAt(Point here) {
        settle();
        if (isEditable()) {
            hand.take(QuickAdding.under(here, this));
        } else {
            sayWhyNotEditable();
        }
    }

    /** Adds what has been chosen from the list that is open. */
    void choose(PaletteItem item) {
        if (tool() instanceof QuickAdding list) {
            hand.take(hand.finishing(() -> list.chosen(item, this)));
        }
    }

    /** Adds a server pool near a trusted application pool, as its next hop. */
    void addNextHop(ElementId pool, PaletteItem item) {
        hand.finishing(() -> QuickAdding.nextHop(pool, this).chosen(item, this));
    }

    @Override
    public void addNextHop(AddElements edit, ElementId pool) {
        adding.addNextHop(edit, pool);
    }

    @Override
    public void add(AddElements edit) {
        adding.add(edit);
    }

    @Override
    public void addPart(NewPart part, List<ElementId> owners) {
        adding.addPart(part, owners);
    }

    /** A drag from the palette has begun. */
    public void beginPlacing(PaletteItem item) {
        settle();
        hand.takeHeld(PlacingFromPalette.begin(item, adding.making()));
    }

    /** The dragged item has left the canvas. */
    public void placingLeft() {
        if (tool() instanceof PlacingFromPalette placing) {
            hand.take(placing.outside());
        }
    }

    /** Shows the item in the middle of the view, to be set down with Enter; a part goes onto the selected card at once. */
    public void placeByKeyboard(PaletteItem item) {
        settle();
        switch (item) {
            case PaletteItem.Standing standing -> adding.placing(standing).ifPresent(hand::take);
            case NewPart part -> adding.addPart(part);
        }
    }

    /** Adds the item in the middle of the view, or, if it is a part, to the selected card. */
    public void addAtOnce(PaletteItem item) {
        placeByKeyboard(item);
        if (tool() instanceof PlacingByKeyboard) {
            confirm();
        }
    }

    /** Called when the user wants to name an element. */
    public void setOnEditName(Consumer<ElementId> action) {
        adding.setOnEditName(action);
    }

    /** Called when the user wants to write a note. */
    void setOnEditNote(Consumer<ElementId> action) {
        onEditNote = action;
    }

    @Override
    public void editName(ElementId id) {
        if (layout().note(id).isPresent()) {
            onEditNote.accept(id);
        } else {
            adding.editName(id);
        }
    }

    /** Says something to the user, in the middle of the view, until something else happens. */
    public void say(String sentence) {
        adding.say(sentence);
    }

    /** Called with a sentence when something from the palette cannot be added. */
    public void setOnRefused(Consumer<String> action) {
        adding.setOnRefused(action);
    }

    /** Called to ask which of several elements a new part is to belong to. */
    void setOwnerQuestion(BiConsumer<List<ElementId>, Consumer<ElementId>> question) {
        adding.setOwnerQuestion(question);
    }
}
