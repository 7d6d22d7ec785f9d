package nexthop.ui.canvas.skin;

/**
 * What the canvas tells of the findings at one thing.
 *
 * @param level the gravest of them
 * @param count how many are of that level; at least 1
 * @param label a few words that may stand beside an arrow; may be empty
 * @param text what is told to those who point at the mark
 */
public record Mark(Level level, int count, String label, String text) {
    /** How grave something is, gravest first. */
    public enum Level {
        ERROR("error"), WARNING("warning"), INFORMATION("information");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        /** The level as a word for style sheets. */
        public String word() {
            return word;
        }

        /** So many of this level, in words. */
        public String count(int number) {
            return switch (this) {
                case ERROR -> number + (number == 1 ? " error" : " errors");
                case WARNING -> number + (number == 1 ? " warning" : " warnings");
                case INFORMATION -> number + (number == 1 ? " note" : " notes");
            };
        }
    }

    /** For example {@code 1 error}. */
    public String inWords() {
        return level.count(count);
    }

    /** The colour of what is painted to tell of it. */
    Ink ink() {
        return switch (level) {
            case ERROR -> Ink.ERROR;
            case WARNING -> Ink.WARNING;
            case INFORMATION -> Ink.INFORMATION;
        };
    }

    /** This and another mark as one. */
    public Mark and(Mark other) {
        if (level == other.level) {
            return new Mark(level, count + other.count, label.isEmpty() ? other.label : label,
                    text + "\n" + other.text);
        }
        Mark graver = level.compareTo(other.level) < 0 ? this : other;
        Mark lesser = graver == this ? other : this;
        return new Mark(graver.level, graver.count, graver.label, graver.text + "\n" + lesser.text);
    }
}
