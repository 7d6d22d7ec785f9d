package nexthop.rule;

/** What to think of a server pool as the next hop of an application pool; the best comes first. */
public enum Verdict {
    /** The right choice. */
    USE("use"),
    /** Works, but there is something to know, or better. */
    ALLOWED("allowed"),
    /** Works in part. */
    LIMITED("limited"),
    /** Does not work, or is ruled out. */
    NOT_AN_OPTION("not-an-option");

    private final String word;

    Verdict(String word) {
        this.word = word;
    }

    /** The fixed word of reports. */
    public String word() {
        return word;
    }
}
