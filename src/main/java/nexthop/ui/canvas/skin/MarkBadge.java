package nexthop.ui.canvas.skin;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import nexthop.ui.canvas.geometry.Handles;
import org.jspecify.annotations.Nullable;

/** The mark that tells of findings. Its form says how grave they are, not its colour alone. */
public final class MarkBadge extends Label {
    private Mark.@Nullable Level level;

    public MarkBadge() {
        getStyleClass().add("mark-badge");
        setAlignment(Pos.CENTER);
        setVisible(false);
    }

    public void show(Optional<Mark> mark) {
        setVisible(mark.isPresent());
        mark.map(Mark::level).filter(changed -> changed != level).ifPresent(this::become);
    }

    private void become(Mark.Level changed) {
        for (Mark.Level other : Mark.Level.values()) {
            getStyleClass().remove(other.word());
        }
        getStyleClass().add(changed.word());
        setText(changed == Mark.Level.INFORMATION ? "i" : "!");
        level = changed;
    }

    /** Puts its middle at a point of its parent. */
    public void relocateTo(double x, double y) {
        resizeRelocate(x - Handles.MARK, y - Handles.MARK, 2 * Handles.MARK, 2 * Handles.MARK);
    }
}
