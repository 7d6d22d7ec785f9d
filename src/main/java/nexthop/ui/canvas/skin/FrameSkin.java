package nexthop.ui.canvas.skin;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import nexthop.layout.Rect;
import nexthop.model.ElementId;

/** The frame of a site as a node: what is selected, focused and read aloud. Its box and title are painted below the links. */
public final class FrameSkin extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass ENTERED = PseudoClass.getPseudoClass("entered");

    private final ElementId site;

    public FrameSkin(ElementId site) {
        this.site = site;
        getStyleClass().add("frame");
        setId("frame-" + site);
        setManaged(false);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
    }

    public ElementId site() {
        return site;
    }

    /** @param entered whether what is dragged would come to belong to the site */
    public void show(Rect bounds, String spoken, boolean selected, boolean hovered, boolean entered) {
        resizeRelocate(bounds.x(), bounds.y(), bounds.width(), bounds.height());
        setAccessibleText(spoken);
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(HOVERED, hovered);
        pseudoClassStateChanged(ENTERED, entered);
    }
}
