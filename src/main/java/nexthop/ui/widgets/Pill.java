package nexthop.ui.widgets;

import java.util.Locale;
import javafx.scene.control.Label;
import nexthop.knowledge.Standing;
import nexthop.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/** A word in a coloured capsule. What matters has an icon besides the colour. */
public final class Pill extends Label {
    /** What the colour says. */
    public enum Tone {
        NEUTRAL, GOOD, INFORMATION, WARNING, ERROR
    }

    public Pill(String text, Tone tone, @Nullable Ikon icon) {
        super(text);
        getStyleClass().addAll("pill", tone.name().toLowerCase(Locale.ROOT));
        setMinWidth(USE_PREF_SIZE);
        setMinHeight(USE_PREF_SIZE);
        if (icon != null) {
            setGraphic(Icons.of(icon));
        }
    }

    public static Pill neutral(String text) {
        return new Pill(text, Tone.NEUTRAL, null);
    }

    public static Pill of(Standing standing) {
        return switch (standing) {
            case RECOMMENDED -> new Pill(standing.label(), Tone.GOOD, Feather.STAR);
            case SUPPORTED -> new Pill(standing.label(), Tone.INFORMATION, Feather.CHECK);
            case NOT_RECOMMENDED, LIMITED -> new Pill(standing.label(), Tone.WARNING, Feather.ALERT_TRIANGLE);
            case BLOCKED -> new Pill(standing.label(), Tone.ERROR, Feather.SLASH);
        };
    }

    public static Pill of(Verdict verdict) {
        return switch (verdict) {
            case USE -> new Pill("Use", Tone.GOOD, Feather.CHECK);
            case ALLOWED -> new Pill("Allowed", Tone.INFORMATION, Feather.INFO);
            case LIMITED -> new Pill("Limited", Tone.WARNING, Feather.ALERT_TRIANGLE);
            case NOT_AN_OPTION -> new Pill("Not an option", Tone.ERROR, Feather.SLASH);
        };
    }
}
