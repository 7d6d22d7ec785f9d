package nexthop.ui.canvas;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.CardSkin;
import nexthop.ui.canvas.skin.FrameSkin;
import nexthop.ui.canvas.skin.Looks;

/** The nodes of the cards and frames in view, and of no others; the cards themselves are painted. */
final class CardLayer extends Pane {
    /** A card this far outside the view is still a node, in screen pixels, so that its mark is never cut. */
    private static final double MARGIN = 24;

    /** How many skins that have gone out of view are kept. */
    private static final int SPARE = 64;

    private final CanvasModel model;
    private final Translate offset = new Translate();
    private final Scale scale = new Scale(1, 1);
    private final Map<ElementId, CardSkin> cards = new LinkedHashMap<>();
    private final Map<ElementId, FrameSkin> frames = new LinkedHashMap<>();
    private final Deque<CardSkin> spare = new ArrayDeque<>();

    CardLayer(CanvasModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().addAll(offset, scale);
        getStyleClass().add("cards");
    }

    /**
     * Brings the nodes in line with what is in view.
     *
     * @param asNodes whether cards are nodes at this scale; if not, only the focused one is
     */
    void follow(Viewport viewport, Rect visible, boolean asNodes) {
        offset.setX(viewport.x());
        offset.setY(viewport.y());
        if (scale.getX() != viewport.scale()) {
            scale.setX(viewport.scale());
            scale.setY(viewport.scale());
        }
        Rect area = visible.grown(MARGIN / viewport.scale());
        followFrames(area);
        followCards(area, asNodes);
    }

    private void followFrames(Rect area) {
        Set<ElementId> gone = new HashSet<>(frames.keySet());
        Map<ElementId, Rect> moved = model.overlay().frames();
        Optional<ElementId> entered = model.overlay().intoSite();
        for (Frame frame : model.index().framesIn(area)) {
            gone.remove(frame.site());
            FrameSkin skin = frames.computeIfAbsent(frame.site(), site -> {
                FrameSkin made = new FrameSkin(site);
                getChildren().addFirst(made);
                return made;
            });
            skin.show(moved.getOrDefault(frame.site(), frame.bounds()), Spoken.of(frame, model),
                    model.looks().isSelected(frame.site()), model.looks().isHovered(frame.site()),
                    entered.filter(frame.site()::equals).isPresent());
        }
        for (ElementId site : gone) {
            FrameSkin skin = frames.remove(site);
            if (skin != null) {
                drop(skin);
            }
        }
    }

    private void followCards(Rect area, boolean asNodes) {
        List<Card> shown = asNodes ? model.index().cardsIn(area) : focused(area);
        Looks looks = model.looks().now();
        Set<ElementId> gone = new HashSet<>(cards.keySet());
        shown.forEach(card -> gone.remove(card.id()));
        for (ElementId id : gone) {
            CardSkin skin = cards.remove(id);
            if (skin != null) {
                keepForLater(skin);
            }
        }
        for (Card card : shown) {
            CardSkin skin = cards.computeIfAbsent(card.id(), _ -> skin());
            skin.show(new CardSkin.Look(card, looks.isSelected(card.id()), looks.mark(card.id()),
                    Spoken.of(card, model)));
            skin.setVisible(true);
        }
    }

    private List<Card> focused(Rect area) {
        return Optional.ofNullable(model.focusedProperty().get())
                .flatMap(model.index().sheet()::card)
                .filter(card -> card.bounds().touches(area))
                .stream()
                .toList();
    }

    /** A skin out of view stays where it is, unseen: taking nodes out and in would restyle them. */
    private CardSkin skin() {
        CardSkin kept = spare.poll();
        if (kept != null) {
            return kept;
        }
        CardSkin made = new CardSkin();
        made.setOnFire(id -> {
            model.selection().only(id);
            model.focus(id);
        });
        made.focusedProperty().subscribe(focused -> {
            Card card = made.card();
            if (focused && card != null) {
                model.focus(card.id());
            }
        });
        getChildren().add(made);
        return made;
    }

    private void keepForLater(CardSkin skin) {
        if (skin.isFocused() && getParent() != null) {
            getParent().requestFocus();
        }
        if (spare.size() < SPARE) {
            skin.setVisible(false);
            spare.push(skin);
        } else {
            getChildren().remove(skin);
        }
    }

    private void drop(FrameSkin skin) {
        if (skin.isFocused() && getParent() != null) {
            getParent().requestFocus();
        }
        getChildren().remove(skin);
    }

    /** The node of a card or frame, if it is in view. */
    Optional<Node> node(ElementId drawn) {
        return Optional.<Node>ofNullable(cards.get(drawn)).or(() -> Optional.ofNullable(frames.get(drawn)));
    }

    /** How many cards are nodes now. */
    int size() {
        return cards.size();
    }
}
