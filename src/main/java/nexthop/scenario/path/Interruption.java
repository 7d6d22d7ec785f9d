package nexthop.scenario.path;

/** Whether the application is out of reach while a leg of a path is gone. */
public enum Interruption {
    NONE("none", ""), BRIEF("brief", "a moment of down-time"),
    /** From one of its steps to a later one. */
    DURING("during", "down-time"),
    /** From one of its steps on, and until a later leg brings the application back. */
    LASTING("lasting", "down-time until a later leg");

    private final String word;
    private final String label;

    Interruption(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word that every output uses for it. */
    public String word() {
        return word;
    }

    /** A phrase for people; empty if the application stays within reach. */
    public String label() {
        return label;
    }
}
