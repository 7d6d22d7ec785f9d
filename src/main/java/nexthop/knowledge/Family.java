package nexthop.knowledge;

/** What a scenario does with an application; where two are equally good, the earlier family comes first. */
public enum Family {
    /** Rebuild it with a later version of the API on a new pool. */
    UPGRADE("upgrade"),
    /** Bring it as it is to a newer server generation. */
    MIGRATE("migration"),
    /** Leave it where it is, and let users of a newer generation reach it. */
    COEXIST("coexistence"),
    /** Install it straight against one server generation. */
    DIRECT("direct deployment"),
    /** What an administrator can do to any application, at any time. */
    TASK("task"),
    /** No scenario of the pages but a step of ours between two of them, such as to introduce a newer server generation. */
    INFRASTRUCTURE("infrastructure");

    private final String label;

    Family(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
