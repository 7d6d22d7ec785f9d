package nexthop.ui.inspector;

import java.util.List;
import java.util.function.Function;
import nexthop.edit.Edit;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/** Something the inspector shows about its subject. The key tells the fields of one page apart and stays the same over edits. */
public sealed interface Field {
    String key();

    String label();

    /**
     * A text to type.
     *
     * @param value the text the topology holds
     * @param prompt what stands in the field while it is empty
     * @param edit the edit that takes a text over; null if the text changes nothing. Only asked for texts the check does not refuse
     * @param removal the edit that removes the thing the text names; null if there is none
     */
    record Text(String key, String label, String value, String prompt, Function<String, FieldVerdict> check,
            Function<String, @Nullable Edit> edit, @Nullable Edit removal) implements Field {

        /** A text without a way to remove what it names. */
        static Text of(String key, String label, String value, String prompt, Function<String, FieldVerdict> check,
                Function<String, @Nullable Edit> edit) {
            return new Text(key, label, value, prompt, check, edit, null);
        }
    }

    /** One of the answers of a {@link Choice}. */
    record Option(String id, String label) {}

    /**
     * One answer out of several.
     *
     * @param selected the id of the answer the topology holds; null while several things with different answers are selected
     */
    record Choice(String key, String label, List<Option> options, @Nullable String selected,
            Function<String, @Nullable Edit> edit, String note) implements Field {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** A box to tick. */
    record Tick(String label, boolean on, Edit toggle) {}

    /** Any number of answers out of several. */
    record Ticks(String key, String label, List<Tick> ticks) implements Field {
        public Ticks {
            ticks = List.copyOf(ticks);
        }
    }

    /** A fact that is told, not changed. */
    record Fact(String key, String label, String value) implements Field {}

    /**
     * A line that leads to another thing, or can be acted on.
     *
     * @param label what the thing is called
     * @param caption what there is to know about it; may be empty
     * @param opens the thing the inspector turns to on a click; null if none
     * @param actionLabel what the button at its end does; empty if there is no button
     */
    record Entry(String key, String label, String caption, @Nullable ElementId opens, String actionLabel,
            @Nullable Edit action) implements Field {}

    /**
     * A button that makes something.
     *
     * @param created what is there once the edit is done, for the inspector to turn to; null to stay
     */
    record Make(String key, String label, Edit edit, @Nullable ElementId created) implements Field {}
}
