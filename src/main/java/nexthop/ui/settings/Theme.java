package nexthop.ui.settings;

/** The look of the window. */
public enum Theme {
    /** Light or dark as the system is, and changing with it. */
    SYSTEM("As the system"), LIGHT("Light"), DARK("Dark");

    private final String label;

    Theme(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
