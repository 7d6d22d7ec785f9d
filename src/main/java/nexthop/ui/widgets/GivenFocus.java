package nexthop.ui.widgets;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/**
 * Gives the focus to a node that may not be in its window yet: what stands in a split pane comes there only once that has been styled,
 * and until then asking for the focus does nothing.
 */
public final class GivenFocus {
    private GivenFocus() {}

    /** The node takes the focus now, or as soon as it is in a window. */
    public static void to(Node node) {
        if (node.getScene() != null) {
            node.requestFocus();
            return;
        }
        node.sceneProperty().addListener(new ChangeListener<Scene>() {
            @Override
            public void changed(ObservableValue<? extends Scene> scene, Scene before, Scene now) {
                if (now != null) {
                    node.sceneProperty().removeListener(this);
                    Platform.runLater(node::requestFocus); // once what it stands in is seen, too
                }
            }
        });
    }
}
