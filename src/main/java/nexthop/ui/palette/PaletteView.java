package nexthop.ui.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.event.EventHandler;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import nexthop.layout.Card;
import nexthop.layout.Tone;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be put on the canvas, to be dragged there; by keyboard, Enter on an item brings it into the middle of the view.
 *
 * <p>A drag is not the platform's drag and drop: from the press of the button to its release the palette listens to the mouse
 * wherever it is in the window, and tells its target. What follows the pointer is drawn here as long as it is over the palette, and by the target beyond.
 */
public final class PaletteView extends StackPane {
    private static final PseudoClass LIFTED = PseudoClass.getPseudoClass("lifted");
    private static final double DRAG_THRESHOLD = 4;

    private final PaletteTarget target;
    private final Region ghost = new Region();
    private final Label ghostName = new Label();
    private final EventHandler<MouseEvent> whileHeld = this::held;
    private @Nullable Press pressed;
    private @Nullable ItemView lifted;
    private @Nullable Scene listenedTo;

    /** The button has gone down on an item. */
    private record Press(ItemView item, Point2D at, int clicks) {}

    public PaletteView(PaletteTarget target) {
        this.target = target;
        getStyleClass().add("nexthop-palette");
        VBox groups = new VBox();
        groups.getStyleClass().add("groups");
        for (PaletteItem.Group group : PaletteItem.Group.values()) {
            Label title = new Label(group.label());
            title.getStyleClass().add("group-title");
            title.setWrapText(true);
            groups.getChildren().add(title);
            for (PaletteItem item : PaletteItem.all()) {
                if (item.group() == group) {
                    groups.getChildren().add(new ItemView(item));
                }
            }
        }
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        ghost.getStyleClass().add("ghost");
        ghostName.getStyleClass().add("ghost-name");
        for (Region part : List.of(ghost, ghostName)) {
            part.setManaged(false);
            part.setMouseTransparent(true);
            part.setVisible(false);
        }
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getChildren().addAll(scroll, ghost, ghostName);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && pressed != null) {
                giveUp();
                event.consume();
            }
        });
        focusWithinProperty().subscribe((_, within) -> {
            if (!within && pressed != null) {
                giveUp();
            }
        });
    }

    /** The least of all: what the window has for the palette, at whatever size, goes before it. */
    @Override
    public String getUserAgentStylesheet() {
        return Objects
                .requireNonNull(PaletteView.class.getResource("/assets/style/canvas.css"),
                        "The style sheet of the palette is missing.")
                .toExternalForm();
    }

    private void giveUp() {
        putDown();
        target.cancelPlacing();
    }

    private void putDown() {
        ItemView item = lifted;
        lifted = null;
        pressed = null;
        Scene listened = listenedTo;
        if (listened != null) {
            listened.removeEventFilter(MouseEvent.MOUSE_DRAGGED, whileHeld);
            listened.removeEventFilter(MouseEvent.MOUSE_RELEASED, whileHeld);
            listenedTo = null;
        }
        ghost.setVisible(false);
        ghostName.setVisible(false);
        if (item != null) {
            item.pseudoClassStateChanged(LIFTED, false);
        }
    }

    private void press(ItemView view, MouseEvent event) {
        putDown();
        view.requestFocus();
        pressed = new Press(view, new Point2D(event.getSceneX(), event.getSceneY()), event.getClickCount());
        Scene scene = getScene();
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, whileHeld);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, whileHeld);
        listenedTo = scene;
    }

    private void held(MouseEvent event) {
        Press begun = pressed;
        if (begun == null) {
            return;
        }
        Point2D now = new Point2D(event.getSceneX(), event.getSceneY());
        event.consume();
        if (event.getEventType() == MouseEvent.MOUSE_DRAGGED) {
            if (lifted == null && begun.at().distance(now) >= DRAG_THRESHOLD) {
                lift(begun.item());
            }
            if (lifted != null) {
                carry(begun.item(), now);
            }
        } else if (event.getButton() == MouseButton.PRIMARY) {
            boolean carried = lifted != null;
            putDown();
            if (carried) {
                target.dropPlacing(now);
            } else if (begun.clicks() == 2) {
                target.addFromPalette(begun.item().item);
            }
        }
    }

    private void lift(ItemView view) {
        lifted = view;
        view.pseudoClassStateChanged(LIFTED, true);
        target.beginPlacing(view.item);
    }

    private void carry(ItemView view, Point2D inScene) {
        Point2D here = sceneToLocal(inScene);
        boolean part = view.item instanceof PaletteItem.NewPart;
        double width = part ? 120 : Card.WIDTH;
        double height = part ? 32 : Card.HEIGHT;
        boolean inside = here.getX() < getWidth() + width / 2;
        ghost.setVisible(inside);
        ghostName.setVisible(inside);
        ghost.resizeRelocate(here.getX() - width / 2, here.getY() - height / 2, width, height);
        ghostName.setText(view.item.label());
        ghostName.resizeRelocate(here.getX() - width / 2 + 16, here.getY() - height / 2 + 8, width - 24, 18);
        target.movePlacing(inScene);
    }

    /** The item's node has this id: the item's label in lower case with hyphens, after {@code palette-}. */
    public static String nodeId(PaletteItem item) {
        return "palette-" + item.label().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    /** One item. */
    private final class ItemView extends Region {
        private static final double LEFT = 24;

        private final PaletteItem item;
        private final Region bar = new Region();
        private final Label name = new Label();
        private final Label caption = new Label();

        ItemView(PaletteItem item) {
            this.item = item;
            getStyleClass().addAll("item", styleClass(item.tone()));
            setId(nodeId(item));
            bar.getStyleClass().add("bar");
            name.getStyleClass().add("name");
            name.setText(item.label());
            name.setWrapText(true);
            caption.setWrapText(true);
            caption.getStyleClass().add("caption");
            caption.setText(item.caption());
            getChildren().addAll(new ArrayList<>(List.of(bar, name, caption)));
            setFocusTraversable(true);
            setAccessibleRole(AccessibleRole.BUTTON);
            setAccessibleText(item.caption().isEmpty() ? item.label() : item.label() + ", " + item.caption());
            setAccessibleHelp("Enter brings it onto the canvas");
            addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
            addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        }

        private void pressed(MouseEvent event) {
            if (event.getButton() == MouseButton.PRIMARY) {
                press(this, event);
                event.consume();
            }
        }

        private void keyPressed(KeyEvent event) {
            switch (event.getCode()) {
                case ENTER, SPACE -> target.placeByKeyboard(item);
                case DOWN -> step(1);
                case UP -> step(-1);
                default -> {
                    return;
                }
            }
            event.consume();
        }

        private void step(int by) {
            List<ItemView> all = getParent().getChildrenUnmodifiable()
                    .stream()
                    .filter(ItemView.class::isInstance)
                    .map(ItemView.class::cast)
                    .toList();
            int next = all.indexOf(this) + by;
            if (next >= 0 && next < all.size()) {
                all.get(next).requestFocus();
            }
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double room = room(width < 0 ? getWidth() : width);
            return Math.max(38, Math.ceil(name.prefHeight(room)) + captionHeight(room) + 14);
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computePrefWidth(double height) {
            return 180;
        }

        @Override
        protected double computeMinWidth(double height) {
            return 90;
        }

        private double room(double width) {
            return Math.max(40, width - LEFT - 6);
        }

        private double captionHeight(double room) {
            return item.caption().isEmpty() ? 0 : Math.ceil(caption.prefHeight(room));
        }

        @Override
        protected void layoutChildren() {
            double room = room(getWidth());
            double nameHigh = Math.ceil(name.prefHeight(room));
            double captionHigh = captionHeight(room);
            double top = Math.rint((getHeight() - nameHigh - captionHigh) / 2);
            bar.resizeRelocate(10, Math.rint((getHeight() - 24) / 2), 5, 24);
            name.resizeRelocate(LEFT, top, room, nameHigh);
            caption.resizeRelocate(LEFT, top + nameHigh, room, captionHigh);
        }
    }

    private static String styleClass(Tone tone) {
        return "tone-" + tone.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
