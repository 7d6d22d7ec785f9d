package nexthop.ui.widgets;

import javafx.beans.value.ObservableValue;

/**
 * Puts off bringing a pane up to date while nobody sees it, and does it once when the pane comes into sight. Making the nodes of a
 * panel takes longer than anything else that follows a click, so only the panel in sight is made.
 */
public final class WhenSeen {
    private final ObservableValue<Boolean> seen;
    private final Runnable update;
    private boolean due;

    /** @param update shows what there is to show then, however often it was asked for */
    public WhenSeen(ObservableValue<Boolean> seen, Runnable update) {
        this.seen = seen;
        this.update = update;
        seen.addListener((_, _, now) -> {
            if (now && due) {
                ask();
            }
        });
    }

    /** Asks for the update: now, or when the pane comes into sight. */
    public void ask() {
        due = !seen.getValue();
        if (!due) {
            update.run();
        }
    }
}
