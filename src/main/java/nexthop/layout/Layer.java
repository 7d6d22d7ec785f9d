package nexthop.layout;

/** What of a drawing can be hidden together. */
public enum Layer {
    /** Server pools of the OCS generations, and the application pools of UCMA 1.0 and 2.0, which are managed through them. */
    LEGACY("legacy pools"),
    /** Server pools of Lync Server 2010 and later, and the application pools of UCMA 3.0 and 4.0. */
    NEW("new pools"),
    /** The cards of all trusted application pools. */
    APPLICATIONS("trusted applications"),
    /** How many endpoints there are, on the cards. */
    ENDPOINTS("endpoints"),
    /** The notes. */
    NOTES("notes"),
    /** The badges and colours that tell of findings. */
    FINDINGS("findings");

    private final String label;

    Layer(String label) {
        this.label = label;
    }

    /** What the user knows it as, for the middle of a sentence. */
    public String label() {
        return label;
    }
}
