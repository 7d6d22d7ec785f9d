package nexthop.knowledge;

/** The kinds of step. */
public enum StepKind {
    /** Look, and tick. */
    CHECK("Check"),
    /** Stop a service or an application. */
    STOP("Stop"),
    /** Start a service or an application. */
    START("Start"),
    /** Change the topology. */
    TOPOLOGY("Topology"),
    /** Put software on computers. */
    INSTALL("Install"),
    /** Do something for each contact object. */
    ENDPOINT("Contact objects"),
    /** Make a changed topology known. */
    PUBLISH("Publish");

    private final String label;

    StepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
