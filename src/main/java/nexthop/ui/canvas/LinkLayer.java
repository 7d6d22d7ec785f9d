package nexthop.ui.canvas;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;
import javafx.scene.transform.Translate;
import nexthop.graph.Relation;
import nexthop.layout.Link;
import nexthop.layout.Rect;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.LinkSkin;
import org.jspecify.annotations.Nullable;

/**
 * The nodes of links, for keyboard and screen reader; their lines are painted. There is one for the link the keyboard is at, and one for
 * each link in view from the moment a screen reader first asks what is here: until then they would only cost time.
 */
final class LinkLayer extends Pane {
    /** More links than this in view are none to be listened to one by one. */
    private static final int MOST = 400;

    private final CanvasModel model;
    private final Translate offset = new Translate();
    private final Scale scale = new Scale(1, 1);
    private final Map<Relation, LinkSkin> links = new LinkedHashMap<>();
    private @Nullable Rect visible;
    private boolean listenedTo;

    LinkLayer(CanvasModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        getTransforms().addAll(offset, scale);
        getStyleClass().add("links");
    }

    /** Brings the nodes in line with what is in view. */
    void follow(Viewport viewport, Rect inView) {
        visible = inView;
        offset.setX(viewport.x());
        offset.setY(viewport.y());
        scale.setX(viewport.scale());
        scale.setY(viewport.scale());
        Relation focused = model.focusedLinkProperty().get();
        if (listenedTo || focused != null || !links.isEmpty()) {
            show(focused);
        }
    }

    private void show(@Nullable Relation focused) {
        Set<Relation> gone = new HashSet<>(links.keySet());
        for (Link link : shown(focused)) {
            Relation relation = link.relation();
            gone.remove(relation);
            LinkSkin skin = links.computeIfAbsent(relation, _ -> {
                LinkSkin made = new LinkSkin(Spoken.kind(relation));
                getChildren().add(made);
                return made;
            });
            skin.show(link, Spoken.of(link, model), model.selection().isSelected(relation));
        }
        for (Relation relation : gone) {
            getChildren().remove(links.remove(relation));
        }
    }

    private List<Link> shown(@Nullable Relation focused) {
        Rect inView = visible;
        List<Link> near = listenedTo && inView != null ? model.index().linksIn(inView) : List.of();
        return near.size() > 0 && near.size() <= MOST
                ? near
                : Optional.ofNullable(focused).flatMap(model.index().sheet()::link).map(List::of).orElse(List.of());
    }

    /** The node of a link, if it has one now. */
    Optional<Node> node(Relation relation) {
        return Optional.ofNullable(links.get(relation));
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute == AccessibleAttribute.CHILDREN && !listenedTo) {
            listenedTo = true;
            show(model.focusedLinkProperty().get());
        }
        return super.queryAccessibleAttribute(attribute, parameters);
    }
}
