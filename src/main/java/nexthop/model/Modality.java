package nexthop.model;

/** What an application offers to those who call it. */
public enum Modality {
    INSTANT_MESSAGING("IM"), AUDIO("audio"), VIDEO("video"), CONFERENCING("conferencing");

    private final String label;

    Modality(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
