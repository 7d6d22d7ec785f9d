package nexthop.knowledge;

/** Something that is so while a scenario is carried out and that no topology holds. */
public enum OperationalFact {
    APPLICATION_STOPPED("The application is stopped."), PUBLISH_PENDING(
            "The topology is changed but not published."), ENABLE_TOPOLOGY_PENDING(
                    "Enable-CsTopology has to be run."), FRONT_END_RESTART_PENDING(
                            "The Front End service has to be restarted."), ENDPOINTS_ORPHANED(
                                    "The contact objects point to the old registrar until each of them is moved.");

    private final String sentence;

    OperationalFact(String sentence) {
        this.sentence = sentence;
    }

    public String sentence() {
        return sentence;
    }
}
