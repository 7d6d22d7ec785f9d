package nexthop.ui.inspector;

/**
 * What a check says about a text somebody typed.
 *
 * @param message a sentence for the user; empty if the text is fine
 */
public record FieldVerdict(Level level, String message) {
    /** How a text is taken. */
    public enum Level {
        /** It is right. */
        FINE,
        /** It is held as typed, for it may exist in reality, but it is marked and explained. */
        DOUBTFUL,
        /** No document can hold it: it stays in the field, marked and explained, and changes nothing. */
        REFUSED
    }

    static final FieldVerdict FINE = new FieldVerdict(Level.FINE, "");

    static FieldVerdict doubtful(String message) {
        return new FieldVerdict(Level.DOUBTFUL, message);
    }

    static FieldVerdict refused(String message) {
        return new FieldVerdict(Level.REFUSED, message);
    }

    /** Whether the text can be taken over into the topology. */
    public boolean isHeld() {
        return level != Level.REFUSED;
    }

    public boolean isFine() {
        return level == Level.FINE;
    }
}
