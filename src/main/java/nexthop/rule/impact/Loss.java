package nexthop.rule.impact;

/** How a pool is lost. */
public enum Loss {
    /** Its servers are down, and may come back. */
    FAILS("fails"),
    /** It is taken out of the topology for good. */
    REMOVED("is removed");

    private final String words;

    Loss(String words) {
        this.words = words;
    }

    /** For example {@code is removed}. */
    public String words() {
        return words;
    }
}
