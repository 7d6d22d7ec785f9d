package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import nexthop.graph.Relation;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Placement;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Ink;
import nexthop.ui.canvas.skin.InkedRegion;
import nexthop.ui.canvas.skin.Painting;
import nexthop.ui.canvas.skin.SheetPainter;
import nexthop.ui.canvas.tool.BendingByKeyboard;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.PlacingByKeyboard;
import nexthop.ui.canvas.tool.QuickAdding;
import nexthop.ui.canvas.tool.ResizingByKeyboard;
import nexthop.ui.palette.PaletteTarget;
import nexthop.ui.scale.UiScale;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/**
 * The canvas as a node: layers, and nothing but layers. From below: what is painted (all that lies on the sheet), the nodes of what
 * is in view, what a gesture shows, and what stays put whatever is in view (hints, overview).
 *
 * <p>It follows its session by itself. Between two frames any number of changes may happen; they are shown together, before the next
 * frame is laid out.
 */
public final class CanvasView extends InkedRegion {
    /** The scale from which cards have nodes, for keyboard and screen reader. */
    static final double CARDS_AS_NODES = 0.4;

    /** More cards than this in view have no nodes, whatever the scale. */
    private static final int MOST_NODES = 260;

    private static final double GAP = 12;

    /** How high the caption is at least, at the usual size of everything. */
    private static final double LEAST_BANNER = 28;

    private final CanvasModel model;
    private final SheetPainter painter;
    private final NoteLayer notes;
    private final CardLayer cards;
    private final LinkLayer links;
    private final LockLayer locks;
    private final GestureLayer gestures;
    private final Minimap minimap;
    private final Pulse pulse = new Pulse();
    private final Hint hint = new Hint();
    private final Question question = new Question(this);
    private final QuickAddList quickAdd;
    private final NoteEditor noteEditor;
    private final Label banner = new Label();
    private final Label invitation = new Label(
            "Drag something from the palette to begin,\nor open or import a topology.");
    private final Rectangle clip = new Rectangle();
    private final CanvasInput input;
    private final PaletteDrop drop;
    private final Glide glide;
    private final BooleanProperty minimapShown = new SimpleBooleanProperty(true);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Runnable beforeLayout = this::showNow;
    private boolean stale = true;
    private boolean fitWanted = true;

    public CanvasView(DocumentSession session) {
        model = new CanvasModel(session);
        painter = new SheetPainter(this);
        notes = new NoteLayer(model);
        cards = new CardLayer(model);
        links = new LinkLayer(model);
        locks = new LockLayer(model);
        noteEditor = new NoteEditor(this, model);
        quickAdd = new QuickAddList(question, model);
        gestures = new GestureLayer(model);
        minimap = new Minimap(model, this);
        getStyleClass().add("nexthop-canvas");
        setAccessibleRole(AccessibleRole.PARENT);
        setFocusTraversable(true);
        setMinSize(60, 60);
        for (Label label : List.of(banner, invitation)) {
            label.setManaged(false);
            label.setMouseTransparent(true);
        }
        banner.getStyleClass().add("banner");
        invitation.getStyleClass().add("invitation");
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(painter.node(), notes, links, cards, locks, gestures, invitation, minimap, pulse, banner,
                hint);
        input = new CanvasInput(this, model);
        drop = new PaletteDrop(this, model);
        glide = new Glide(this, model);
        listen(session);
    }

    /** The style sheet of canvas and palette, which defines their colours for light and dark. */
    public static String stylesheet() {
        return Objects
                .requireNonNull(CanvasView.class.getResource("/assets/style/canvas.css"),
                        "The style sheet of the canvas is missing.")
                .toExternalForm();
    }

    /** The least of all: what the window has for the canvas, at whatever size, goes before it. */
    @Override
    public String getUserAgentStylesheet() {
        return stylesheet();
    }

    private void listen(DocumentSession session) {
        model.setOnSheetChanged(this::sheetChanged);
        model.setOnLookChanged(this::invalidate);
        model.setOwnerQuestion((owners, answer) -> {
            List<Chooser.Choice> choices = owners.stream()
                    .map(id -> new Chooser.Choice(name(id), "", () -> answer.accept(id)))
                    .toList();
            question.ask("Which application does it belong to?", choices);
        });
        model.setOnRefused(this::tell);
        model.camera().setCovered(this::covered);
        model.setOnEditNote(noteEditor::edit);
        subscriptions.add(model.camera().viewportProperty().subscribe(_ -> {
            hint.forget();
            pulse.stop();
            invalidate();
        }));
        subscriptions.add(model.modeProperty().subscribe(_ -> invalidate()));
        subscriptions.add(session.onCanvasProperty().subscribe(_ -> invalidate()));
        subscriptions.add(minimapShown.subscribe(_ -> invalidate()));
        subscriptions.add(model.toolProperty().subscribe(tool -> {
            hint.forget();
            quickAdd.follow(tool);
        }));
        subscriptions.add(model.focusedProperty().subscribe(_ -> invalidate()));
        sceneProperty().subscribe((before, now) -> moved(before, now));
    }

    private void moved(@Nullable Scene before, @Nullable Scene now) {
        if (before != null) {
            before.removePreLayoutPulseListener(beforeLayout);
        }
        if (now != null) {
            now.addPreLayoutPulseListener(beforeLayout);
            invalidate();
        }
    }

    /** Lets go of the session; the view is not used after it. */
    public void dispose() {
        Scene scene = getScene();
        if (scene != null) {
            scene.removePreLayoutPulseListener(beforeLayout);
        }
        subscriptions.forEach(Subscription::unsubscribe);
        subscriptions.clear();
        input.dispose();
        minimap.stop();
        glide.stop();
        pulse.stop();
        model.close();
    }

    private void sheetChanged() {
        minimap.invalidate();
        setAccessibleText(Spoken.of(model.sheet()));
        invalidate();
    }

    @Override
    protected void inksChanged() {
        if (minimap != null) {
            minimap.invalidate();
            invalidate();
        }
    }

    /** Draws the eye to a thing, or the card that tells of it, if it is in view. */
    public void pulse(ElementId id) {
        model.boundsOf(id).ifPresent(bounds -> pulse.start(model.viewport().toScreen(bounds)));
    }

    /** Whether something that draws the eye comes and goes now. */
    public boolean isPulsing() {
        return pulse.isMoving();
    }

    /** Has everything brought in line before the next frame. */
    void invalidate() {
        stale = true;
        if (getScene() != null) {
            Platform.requestNextPulse();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!painter.isOf(width, height)) {
            painter.resize(width, height);
            model.camera().resize(width, height);
            if (fitWanted && width > 0 && height > 0) {
                fitWanted = false;
                model.camera().fit();
                minimap.invalidate();
            }
            showEverything();
        }
        minimap.relocate(Math.max(0, width - minimap.getWidth() - GAP),
                Math.max(0, height - minimap.getHeight() - GAP));
        layoutBanner();
        double wide = Math.min(width, invitation.prefWidth(-1));
        double high = invitation.prefHeight(wide);
        invitation.resizeRelocate(Math.rint((width - wide) / 2), Math.rint((height - high) / 2), wide, high);
        question.layout();
    }

    private void layoutBanner() {
        double wide = Math.min(getWidth() - 2 * GAP, Math.ceil(banner.prefWidth(-1)));
        if (wide > 0) {
            banner.resizeRelocate(Math.rint((getWidth() - wide) / 2), GAP, wide, banner.prefHeight(wide));
        }
    }

    private void showNow() {
        if (stale) {
            showEverything();
        }
    }

    private void showEverything() {
        stale = false;
        Viewport exact = model.viewport();
        // Whole pixels: text and borders stay sharp, and what is painted and what is a node cannot drift apart.
        Viewport viewport = new Viewport(exact.scale(), Math.rint(exact.x()), Math.rint(exact.y()));
        Rect visible = viewport.visible(getWidth(), getHeight());
        Overlay overlay = model.overlay();
        boolean asNodes = viewport.scale() >= CARDS_AS_NODES && model.index().cardsIn(visible).size() <= MOST_NODES;
        notes.follow(viewport, visible);
        cards.follow(viewport, visible, asNodes);
        links.follow(viewport, visible);
        locks.follow(viewport, visible);
        noteEditor.layout(viewport);
        question.layout();
        Set<Relation> hidden = overlay.replaced().map(Set::of).orElse(Set.of());
        painter.paint(new Painting(model.index(), viewport, model.looks().now(), asNodes, overlay.frames(), hidden,
                model.layout().grid()));
        gestures.follow(viewport, visible);
        minimap.setVisible(minimapShown.get() && !model.camera().seesAll());
        minimap.follow();
        invitation.setVisible(model.layersProperty().get().areAllShown() && model.sheet().cards().isEmpty()
                && model.sheet().frames().isEmpty() && model.sheet().notes().isEmpty());
        showBanner();
        hint.follow(overlay, atHand(viewport), getWidth(), getHeight());
        input.follow(overlay);
        focusWhatTheKeyboardIsAt();
    }

    /** Where the gesture is: at the pointer, or at what the arrow keys move. */
    private Point atHand(Viewport viewport) {
        return switch (model.tool()) {
            case BendingByKeyboard bending -> bending.bend().map(viewport::toScreen).orElse(input.at());
            case ResizingByKeyboard resizing ->
                viewport.toScreen(new Point(resizing.box().right(), resizing.box().bottom()));
            case PlacingByKeyboard placing -> viewport.toScreen(new Point(placing.spot().x(), placing.spot().bottom()));
            default -> input.at();
        };
    }

    private String caption() {
        return model.session()
                .onCanvas()
                .preview()
                .map(DocumentSession.Preview::caption)
                .orElse(model.layout().viewOnly() ? "View only" : "");
    }

    /** How much of the canvas the caption covers at its top. */
    private double covered() {
        return caption().isEmpty() ? 0 : GAP + Math.max(LEAST_BANNER * UiScale.factor(), banner.prefHeight(-1));
    }

    private void showBanner() {
        String caption = caption();
        banner.setVisible(!caption.isEmpty());
        if (!caption.equals(banner.getText())) {
            banner.setText(caption);
            requestLayout();
        }
    }

    /** Shows a few words beside a point of the canvas until something else happens. */
    void showTip(String text, Point at) {
        hint.tell(text, at);
        invalidate();
    }

    /** Says why something cannot be done, in the middle of the view. */
    private void tell(String reason) {
        showTip(reason, new Point(getWidth() / 2 - 170, getHeight() / 2));
    }

    /** Whether the focus is here: asked of its owner, for that it is within is not always taken back when it has gone elsewhere. */
    private boolean holdsFocus() {
        Node at = getScene() == null ? null : getScene().getFocusOwner();
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    private void focusWhatTheKeyboardIsAt() {
        if (!holdsFocus() || question.isOpen() || noteEditor.isOpen()) {
            return;
        }
        ElementId at = model.focusedProperty().get();
        Relation link = model.focusedLinkProperty().get();
        Optional<Node> node = link != null ? links.node(link) : at == null ? Optional.empty() : nodeOf(at);
        Node wanted = node.orElse(this);
        if (!wanted.isFocused()) {
            wanted.requestFocus();
        }
    }

    // For the window: state

    /** The canvas's view model. */
    public CanvasModel model() {
        return model;
    }

    public BooleanProperty minimapShownProperty() {
        return minimapShown;
    }

    // For the window: commands

    /** Shows everything drawn; also once the canvas gets a size, if it has none yet. */
    public void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            model.camera().fit();
        } else {
            fitWanted = true;
        }
    }

    /** Lets elements glide from where they stood to where they now stand, unless motion is to be reduced or they are too many. */
    public void glideFrom(Map<ElementId, Placement> places) {
        glide.begin(places);
    }

    /** Moves the selection by some sheet pixels; what follows within half a second belongs to the same edit. */
    public void nudge(double dx, double dy) {
        input.nudge(dx, dy);
    }

    /** Lets the user choose the next hop of the selected trusted application pool from a list of those that are possible. */
    public void startConnect() {
        model.settle();
        if (!model.isEditable()) {
            model.sayWhyNotEditable();
            return;
        }
        Optional<ElementId> pool = model.nextHops().connectable();
        if (pool.isEmpty()) {
            tell("Select one trusted application pool to give it a next hop.");
            return;
        }
        question.ask("Next hop of " + name(pool.get()), nextHops(pool.get()));
    }

    /** Lets the user choose which trusted application pool is to have the selected next hop instead. */
    public void startMoveNextHop() {
        model.settle();
        if (!model.isEditable()) {
            model.sayWhyNotEditable();
            return;
        }
        Optional<Relation.NextHop> hop = model.nextHops().movable();
        if (hop.isEmpty()) {
            tell("Select a next hop, or a trusted application pool that has one.");
            return;
        }
        List<Chooser.Choice> choices = model.nextHops()
                .takers(hop.get())
                .stream()
                .map(id -> new Chooser.Choice(name(id), model.verdict(id, hop.get().to()).orElse(""),
                        () -> model.nextHops().move(hop.get(), id)))
                .toList();
        question.ask("Who takes over the next hop of " + name(hop.get().from()) + "?", choices);
    }

    /** Lets the user choose, from a list, the site that the selected pools and stores are to belong to. */
    public void startMoveToSite() {
        model.settle();
        if (!model.isEditable()) {
            model.sayWhyNotEditable();
            return;
        }
        SiteChoice choice = SiteChoice.of(model);
        if (choice.isEmpty()) {
            tell(choice.objection());
        } else {
            question.ask(choice.title(), choice.choices());
        }
    }

    /** The server pools there are, and after them those that could be added. */
    private List<Chooser.Choice> nextHops(ElementId pool) {
        List<Chooser.Choice> choices = new ArrayList<>();
        for (ElementId id : model.nextHops().bestTargets(pool)) {
            choices.add(new Chooser.Choice(name(id), model.verdict(pool, id).orElse(""),
                    () -> model.nextHops().connect(pool, id)));
        }
        for (QuickAdding.Offer offer : QuickAdding.nextHop(pool, model).offers()) {
            choices.add(new Chooser.Choice("New " + offer.item().label(), offer.remark(), offer.item().words(),
                    () -> model.addNextHop(pool, offer.item())));
        }
        return choices;
    }

    private String name(ElementId id) {
        return model.topology().element(id).map(Element::name).orElse(id.value());
    }

    /** Where things from the palette are dropped. */
    public PaletteTarget paletteTarget() {
        return drop;
    }

    /** Notes where the pointer is, although the canvas has not been told. */
    void pointerAt(Point at) {
        input.at(at);
    }

    void add(Node node) {
        getChildren().add(node);
    }

    void remove(Node node) {
        getChildren().remove(node);
    }

    /** How many cards are nodes now. */
    int nodesShown() {
        return cards.size();
    }

    /** The node of a card, frame or note, if it is in view. */
    public Optional<Node> nodeOf(ElementId drawn) {
        return cards.node(drawn).or(() -> notes.node(drawn));
    }

    /** The ground's colour, for whoever puts the canvas on a page. */
    public Color ground() {
        return colour(Ink.GROUND);
    }
}
