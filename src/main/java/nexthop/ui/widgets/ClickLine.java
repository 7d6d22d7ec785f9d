package nexthop.ui.widgets;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** A line of wrapping words that acts like a button; a real button cannot wrap what it holds. */
public final class ClickLine extends HBox {
    private @Nullable Runnable action;

    public ClickLine() {
        getStyleClass().add("click-line");
        setMinWidth(0);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress() && action != null) {
                requestFocus();
                fire();
                event.consume();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            boolean confirms = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
            if (confirms && event.getTarget() == this && action != null) {
                fire();
                event.consume();
            }
        });
    }

    /** What a click, Enter or Space does; null makes it a plain line. */
    public final void setOnFire(@Nullable Runnable changed) {
        action = changed;
        setFocusTraversable(changed != null);
        setAccessibleRole(changed == null ? AccessibleRole.TEXT : AccessibleRole.BUTTON);
        getStyleClass().remove("live");
        if (changed != null) {
            getStyleClass().add("live");
        }
    }

    public final void fire() {
        if (action != null && !isDisabled()) {
            action.run();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction wanted, Object... parameters) {
        if (wanted == AccessibleAction.FIRE) {
            fire();
        } else {
            super.executeAccessibleAction(wanted, parameters);
        }
    }
}
