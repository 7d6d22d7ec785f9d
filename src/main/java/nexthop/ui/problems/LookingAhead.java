package nexthop.ui.problems;

import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import nexthop.rule.Fix;
import org.jspecify.annotations.Nullable;

/** Shows on the canvas what a fix would change, while the pointer rests on what offers it, or it has the focus. */
final class LookingAhead {
    /** So that a pointer on its way elsewhere sets nothing off. */
    private static final Duration REST = Duration.millis(200);

    private final FixModel model;
    private final Supplier<@Nullable Fix> offered;
    private final PauseTransition rest = new PauseTransition(REST);
    private boolean looking;

    private LookingAhead(FixModel model, Supplier<@Nullable Fix> offered) {
        this.model = model;
        this.offered = offered;
        rest.setOnFinished(_ -> look());
    }

    /** @param offered what the node offers at the time; null if nothing */
    static void from(Node node, FixModel model, Supplier<@Nullable Fix> offered) {
        LookingAhead looking = new LookingAhead(model, offered);
        node.hoverProperty().subscribe(hovered -> {
            if (hovered) {
                looking.rest.playFromStart();
            } else {
                looking.rest.stop();
                looking.backUnless(node.isFocused());
            }
        });
        node.focusedProperty().subscribe(focused -> {
            if (focused) {
                looking.look();
            } else {
                looking.backUnless(node.isHover());
            }
        });
        node.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                looking.rest.stop();
                looking.backUnless(false);
            }
        });
    }

    private void look() {
        Fix fix = offered.get();
        if (fix != null) {
            looking = true;
            model.lookAhead(fix);
        }
    }

    private void backUnless(boolean stays) {
        if (looking && !stays) {
            looking = false;
            model.lookBack();
        }
    }
}
