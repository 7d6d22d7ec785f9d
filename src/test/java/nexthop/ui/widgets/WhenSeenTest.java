package nexthop.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleBooleanProperty;
import org.junit.jupiter.api.Test;

class WhenSeenTest {
    private final SimpleBooleanProperty seen = new SimpleBooleanProperty(true);
    private final List<String> shown = new ArrayList<>();
    private String latest = "";
    private final WhenSeen pane = new WhenSeen(seen, () -> shown.add(latest));

    private void ask(String what) {
        latest = what;
        pane.ask();
    }

    @Test
    void inSightEveryUpdateIsShownAtOnce() {
        ask("one");
        ask("two");
        assertThat(shown).containsExactly("one", "two");
    }

    @Test
    void outOfSightTheLastUpdateWaitsUntilThePaneIsSeen() {
        seen.set(false);
        ask("one");
        ask("two");
        assertThat(shown).isEmpty();
        seen.set(true);
        assertThat(shown).containsExactly("two");
    }

    @Test
    void comingIntoSightWithNothingNewShowsNothingAnew() {
        ask("one");
        seen.set(false);
        seen.set(true);
        assertThat(shown).containsExactly("one");
    }
}
