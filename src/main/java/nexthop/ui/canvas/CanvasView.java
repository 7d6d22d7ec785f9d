package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Point2D;
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
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Ink;
import nexthop.ui.canvas.skin.InkedRegion;
import nexthop.ui.canvas.skin.Marks;
import nexthop.ui.canvas.skin.SheetPainter;
import nexthop.ui.canvas.tool.Board;
import nexthop.ui.canvas.tool.Overlay;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteTarget;
import nexthop.ui.session.DocumentSession;
import org.jspecify.annotations.Nullable;

/**
 * The canvas as a node: layers, and nothing but layers. From below: what is painted (ground, grid, frames, links), the nodes of the
 * cards in view, what a gesture shows, and what stays put whatever is in view (hints, overview).
 *
 * <p>It follows its session by itself. Between two frames any number of changes may happen; they are shown together, before the next
 * frame is laid out.
 */
public final class CanvasView extends InkedRegion implements PaletteTarget {
    /** The scale from which cards are nodes; below, they are painted as simple shapes. */
    static final double CARDS_AS_NODES = 0.4;

    /** More cards than this in view are painted, whatever the scale. */
    private static final int MOST_NODES = 260;

    private static final double GAP = 12;

    private final CanvasModel model;
    private final SheetPainter painter;
    private final CardLayer cards;
    private final GestureLayer gestures;
    private final Minimap minimap;
    private final Label hint = new Label();
    private final Label banner = new Label();
    private final Label invitation = new Label(
            "Drag something from the palette to begin,\nor open or import a topology.");
    private final Rectangle clip = new Rectangle();
    private final CanvasInput input;
    private final BooleanProperty minimapShown = new SimpleBooleanProperty(true);
    private final BooleanProperty gridShown = new SimpleBooleanProperty(true);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private final Runnable beforeLayout = this::showNow;
    private @Nullable Chooser chooser;
    private boolean stale = true;
    private boolean fitWanted = true;
    private String tip = "";
    private Point tipAt = new Point(0, 0);

    public CanvasView(DocumentSession session) {
        model = new CanvasModel(session);
        painter = new SheetPainter(this);
        cards = new CardLayer(model);
        gestures = new GestureLayer(model);
        minimap = new Minimap(model, this);
        getStyleClass().add("nexthop-canvas");
        getStylesheets().add(stylesheet());
        setAccessibleRole(AccessibleRole.PARENT);
        setFocusTraversable(true);
        setMinSize(60, 60);
        for (Label label : List.of(hint, banner, invitation)) {
            label.setManaged(false);
            label.setMouseTransparent(true);
        }
        hint.getStyleClass().add("hint");
        hint.setWrapText(true);
        hint.setMaxWidth(340);
        banner.getStyleClass().add("banner");
        invitation.getStyleClass().add("invitation");
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(painter.canvas(), cards, gestures, invitation, minimap, banner, hint);
        input = new CanvasInput(this, model);
        listen(session);
    }

    /** The style sheet of canvas and palette, which defines their colours for light and dark. */
    public static String stylesheet() {
        return Objects
                .requireNonNull(CanvasView.class.getResource("/assets/style/canvas.css"),
                        "The style sheet of the canvas is missing.")
                .toExternalForm();
    }

    private void listen(DocumentSession session) {
        model.setOnSheetChanged(this::sheetChanged);
        model.setOnLookChanged(this::invalidate);
        model.setOwnerQuestion((owners, answer) -> {
            List<Chooser.Choice> choices = owners.stream().map(id -> new Chooser.Choice(id, name(id), "")).toList();
            ask("Which application does it belong to?", choices, answer);
        });
        model.setOnRefused(this::tell);
        subscriptions.add(model.viewportProperty().subscribe(_ -> {
            tip = "";
            invalidate();
        }));
        subscriptions.add(model.modeProperty().subscribe(_ -> invalidate()));
        subscriptions.add(session.onCanvasProperty().subscribe(_ -> invalidate()));
        subscriptions.add(minimapShown.subscribe(_ -> invalidate()));
        subscriptions.add(gridShown.subscribe(_ -> invalidate()));
        subscriptions.add(model.toolProperty().subscribe(_ -> tip = ""));
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
        if (painter.canvas().getWidth() != Math.ceil(width) || painter.canvas().getHeight() != Math.ceil(height)) {
            painter.resize(width, height);
            model.resize(width, height);
            if (fitWanted && width > 0 && height > 0) {
                fitWanted = false;
                model.fit();
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
        layoutChooser();
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
        cards.follow(viewport, visible, asNodes);
        Set<Relation> hidden = overlay.replaced().map(Set::of).orElse(Set.of());
        painter.paint(new SheetPainter.Scene(model.index(), viewport, model, !asNodes, overlay.frames(), hidden,
                gridShown.get()));
        gestures.follow(viewport, visible);
        minimap.setVisible(minimapShown.get() && !model.seesAll());
        minimap.follow();
        invitation.setVisible(model.sheet().cards().isEmpty() && model.sheet().frames().isEmpty());
        showBanner();
        showHint(overlay);
        input.follow(overlay);
        focusWhatTheKeyboardIsAt();
    }

    private void showBanner() {
        String caption = model.session().onCanvas().preview().map(DocumentSession.Preview::caption).orElse("");
        banner.setVisible(!caption.isEmpty());
        if (!caption.equals(banner.getText())) {
            banner.setText(caption);
            requestLayout();
        }
    }

    private void showHint(Overlay overlay) {
        String text = overlay.hint().isEmpty() ? tip : overlay.hint();
        hint.setVisible(!text.isEmpty());
        hint.getStyleClass().remove("refusal");
        if (text.isEmpty()) {
            return;
        }
        Point at = overlay.hint().isEmpty() ? tipAt : input.at();
        hint.setText(text);
        if (overlay.hintIsRefusal()) {
            hint.getStyleClass().add("refusal");
        }
        hint.applyCss();
        double wide = Math.min(340, Math.ceil(hint.prefWidth(-1)));
        double high = Math.ceil(hint.prefHeight(wide));
        double x = Math.clamp(at.x() + 16, 4, Math.max(4, getWidth() - wide - 4));
        double below = at.y() + 22;
        double y = below + high + 4 > getHeight() ? Math.max(4, at.y() - high - 12) : below;
        hint.resizeRelocate(Math.rint(x), Math.rint(y), wide, high);
    }

    /** Shows a few words beside a point of the canvas until something else happens. */
    void showTip(String text, Point at) {
        tip = text;
        tipAt = at;
        invalidate();
    }

    /** Says why something cannot be done, in the middle of the view. */
    private void tell(String reason) {
        showTip(reason, new Point(getWidth() / 2 - 170, getHeight() / 2));
    }

    private void focusWhatTheKeyboardIsAt() {
        if (!isFocusWithin() || chooser != null) {
            return;
        }
        ElementId at = model.focusedProperty().get();
        Optional<Node> node = at == null ? Optional.empty() : cards.node(at);
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

    public ReadOnlyObjectProperty<Viewport> viewportProperty() {
        return model.viewportProperty();
    }

    /** What is told of findings. */
    public ObjectProperty<Marks> marksProperty() {
        return model.marksProperty();
    }

    /** What a press of the primary button is meant for. */
    public ObjectProperty<Board.Mode> modeProperty() {
        return model.modeProperty();
    }

    public BooleanProperty minimapShownProperty() {
        return minimapShown;
    }

    public BooleanProperty gridShownProperty() {
        return gridShown;
    }

    /** Called when the user wants to name an element: after adding it, by double-click, Enter or F2. */
    public void setOnEditName(Consumer<ElementId> action) {
        model.setOnEditName(action);
    }

    /** Called when a mark that tells of findings is clicked. */
    public void setOnMarkClicked(Consumer<Hit> action) {
        model.setOnMarkClicked(action);
    }

    /** Says why a pool (first) cannot have another (second) as its next hop, if it cannot. */
    public void setRefusals(BiFunction<ElementId, ElementId, Optional<String>> judge) {
        model.setRefusals(judge);
    }

    /** Says what there is to say of a next hop that is possible; empty if it is simply right. */
    public void setVerdicts(BiFunction<ElementId, ElementId, Optional<String>> judge) {
        model.setVerdicts(judge);
    }

    // For the window: commands

    public void zoomIn() {
        model.zoomIn();
    }

    public void zoomOut() {
        model.zoomOut();
    }

    public void zoomTo100() {
        model.zoomTo100();
    }

    /** Shows everything drawn; also once the canvas gets a size, if it has none yet. */
    public void fit() {
        if (getWidth() > 0 && getHeight() > 0) {
            model.fit();
        } else {
            fitWanted = true;
        }
    }

    public void fitSelection() {
        model.fitSelection();
    }

    public void selectAll() {
        model.selectAll();
    }

    public void deleteSelection() {
        model.deleteSelection();
    }

    /** Moves the selection by some sheet pixels; what follows within half a second belongs to the same edit. */
    public void nudge(double dx, double dy) {
        input.nudge(dx, dy);
    }

    /** Keeps what is complete of a gesture and gives up the rest; to be called before an undo that does not come by keyboard. */
    public void settle() {
        model.settle();
    }

    /** Lets the user choose the next hop of the selected trusted application pool from a list of those that are possible. */
    public void startConnect() {
        model.settle();
        if (!model.isEditable()) {
            tell("A scenario or a what-if is shown. Go back to the topology to edit it.");
            return;
        }
        Optional<ElementId> pool = model.connectable();
        if (pool.isEmpty()) {
            tell("Select one trusted application pool to give it a next hop.");
            return;
        }
        List<Chooser.Choice> choices = model.legalTargets(pool.get())
                .stream()
                .map(id -> new Chooser.Choice(id, name(id), model.verdict(pool.get(), id).orElse("")))
                .toList();
        if (choices.isEmpty()) {
            tell("There is no server pool that could be its next hop.");
            return;
        }
        ask("Next hop of " + name(pool.get()), choices, target -> model.connect(pool.get(), target));
    }

    private String name(ElementId id) {
        return model.topology().element(id).map(Element::name).orElse(id.value());
    }

    private void ask(String title, List<Chooser.Choice> choices, Consumer<ElementId> chosen) {
        closeChooser();
        Chooser opened = new Chooser(title, choices, chosen, this::closeChooser);
        chooser = opened;
        getChildren().add(opened);
        layoutChooser();
        opened.begin();
    }

    private void layoutChooser() {
        Chooser open = chooser;
        if (open != null) {
            double wide = Math.min(Chooser.WIDTH, Math.max(0, getWidth() - 2 * GAP));
            double high = Math.min(Chooser.HEIGHT, Math.max(0, getHeight() - 2 * GAP));
            open.resizeRelocate(Math.rint((getWidth() - wide) / 2), Math.rint((getHeight() - high) / 3), wide, high);
        }
    }

    private void closeChooser() {
        Chooser open = chooser;
        if (open != null) {
            chooser = null;
            boolean hadFocus = open.isFocusWithin();
            if (hadFocus) {
                requestFocus();
            }
            getChildren().remove(open);
            invalidate();
        }
    }

    // The palette

    @Override
    public void beginPlacing(PaletteItem item) {
        model.beginPlacing(item);
    }

    @Override
    public void movePlacing(Point2D inScene) {
        Point at = local(inScene);
        if (isInside(at)) {
            input.at(at);
            model.dragged(pointer(at));
        } else {
            model.placingLeft();
        }
    }

    @Override
    public void dropPlacing(Point2D inScene) {
        Point at = local(inScene);
        if (isInside(at)) {
            model.dragged(pointer(at));
            requestFocus();
            model.released(pointer(at));
        } else {
            cancelPlacing();
        }
    }

    @Override
    public void cancelPlacing() {
        if (!model.tool().isIdle()) {
            model.cancel();
        }
    }

    @Override
    public void placeByKeyboard(PaletteItem item) {
        requestFocus();
        model.placeByKeyboard(item);
    }

    @Override
    public void addFromPalette(PaletteItem item) {
        requestFocus();
        model.addAtOnce(item);
    }

    private Point local(Point2D inScene) {
        Point2D here = sceneToLocal(inScene);
        return new Point(here.getX(), here.getY());
    }

    private boolean isInside(Point at) {
        return at.x() >= 0 && at.y() >= 0 && at.x() < getWidth() && at.y() < getHeight();
    }

    private Pointer pointer(Point at) {
        return new Pointer(at, model.viewport().toSheet(at), Pointer.Button.PRIMARY, false, false, false, 1);
    }

    /** How many cards are nodes now. */
    int nodesShown() {
        return cards.size();
    }

    /** The node of a card or frame, if it is in view. */
    public Optional<Node> nodeOf(ElementId drawn) {
        return cards.node(drawn);
    }

    /** The ground's colour, for whoever puts the canvas on a page. */
    public Color ground() {
        return colour(Ink.GROUND);
    }
}
