package nexthop.model;

/** The version of the Unified Communications Managed API that an application is built with. */
public enum UcmaVersion {
    UCMA_1_0("UCMA 1.0"), UCMA_2_0("UCMA 2.0"), UCMA_3_0("UCMA 3.0"), UCMA_4_0("UCMA 4.0"),
    /** Not known: no topology document tells it. */
    UNKNOWN("UCMA version unknown");

    private final String label;

    UcmaVersion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isKnown() {
        return this != UNKNOWN;
    }

    /** Whether applications of this version are managed through WMI on a legacy pool (UCMA 1.0 and 2.0). */
    public boolean isManagedByWmi() {
        return this == UCMA_1_0 || this == UCMA_2_0;
    }
}
