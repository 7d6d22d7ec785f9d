package nexthop.knowledge;

/** How well a scenario stands with the vendor, best first. */
public enum Standing {
    RECOMMENDED("recommended", "Recommended"), SUPPORTED("supported", "Supported"), NOT_RECOMMENDED("not-recommended",
            "Supported, not recommended"), LIMITED("limited", "Limited"), BLOCKED("blocked", "Blocked");

    private final String word;
    private final String label;

    Standing(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word that every output uses for it, for example {@code not-recommended}. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
