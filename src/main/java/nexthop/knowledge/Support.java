package nexthop.knowledge;

/** How well applications of a UCMA version go with a server generation as their next hop; the best comes first. */
public enum Support {
    /** The version was made for this generation. */
    NATIVE("native"),
    /** Runs unchanged once an update is applied. */
    AS_IS_AFTER_UPDATE("as is, after an update"),
    /** Supported, but the vendor's pages advise against it in some or all cases. */
    NOT_RECOMMENDED("supported, not recommended"),
    /** A named part works, nothing else. */
    LIMITED("limited"),
    /** Has to be rebuilt with a later version first. */
    RECOMPILE("recompile first"),
    /** Does not work or is ruled out. */
    NOT_SUPPORTED("not supported"),
    /** The pages say nothing. */
    NOT_DOCUMENTED("not documented");

    private final String label;

    Support(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
