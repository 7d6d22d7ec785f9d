package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.Grips;
import nexthop.ui.canvas.geometry.Viewport;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The signs of what is locked, and the grips of what can be made larger. */
final class LockLayer extends Pane {
    private static final double SIZE = 18;

    /** Below this scale a sign would cover what it is about. */
    private static final double LEAST_SCALE = 0.3;

    private final CanvasModel model;
    private final List<StackPane> signs = new ArrayList<>();
    private final List<Pane> grips = new ArrayList<>();

    LockLayer(CanvasModel model) {
        this.model = model;
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("locks");
    }

    void follow(Viewport viewport, Rect visible) {
        followLocks(viewport, visible);
        followGrips(viewport);
    }

    private void followLocks(Viewport viewport, Rect visible) {
        int shown = 0;
        if (viewport.scale() >= LEAST_SCALE) {
            for (ElementId id : model.layout().locked()) {
                Rect box = model.index().sheet().boundsOf(id).orElse(null);
                if (box != null && box.touches(visible)) {
                    Point corner = viewport.toScreen(new Point(box.right(), box.bottom()));
                    sign(shown).relocate(Math.rint(corner.x() - SIZE - 4), Math.rint(corner.y() - SIZE - 4));
                    shown++;
                }
            }
        }
        for (int i = 0; i < signs.size(); i++) {
            signs.get(i).setVisible(i < shown);
        }
    }

    private StackPane sign(int index) {
        if (index == signs.size()) {
            FontIcon icon = new FontIcon(Feather.LOCK);
            icon.setIconSize(11);
            StackPane sign = new StackPane(icon);
            sign.getStyleClass().add("lock-sign");
            sign.setManaged(false);
            sign.resize(SIZE, SIZE);
            signs.add(sign);
            getChildren().add(sign);
        }
        return signs.get(index);
    }

    private void followGrips(Viewport viewport) {
        ElementId gripped = model.gripped().orElse(null);
        Rect box = gripped == null
                ? null
                : model.overlay()
                        .frames()
                        .getOrDefault(gripped, model.index().sheet().boundsOf(gripped).orElse(new Rect(0, 0, 0, 0)));
        List<Grips.Grip> shown = box == null ? List.of() : Grips.of(box, viewport.scale());
        while (grips.size() < shown.size()) {
            Pane grip = new Pane();
            grip.getStyleClass().add("grip");
            grip.setManaged(false);
            grip.resize(Grips.SIZE, Grips.SIZE);
            grips.add(grip);
            getChildren().add(grip);
        }
        for (int i = 0; i < grips.size(); i++) {
            Pane grip = grips.get(i);
            grip.setVisible(i < shown.size());
            if (i < shown.size()) {
                Point middle = viewport.toScreen(shown.get(i).middle());
                grip.relocate(Math.rint(middle.x() - Grips.SIZE / 2), Math.rint(middle.y() - Grips.SIZE / 2));
            }
        }
    }
}
