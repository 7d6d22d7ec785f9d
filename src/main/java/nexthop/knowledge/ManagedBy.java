package nexthop.knowledge;

/** The tools by which the application is managed once a scenario is done. */
public enum ManagedBy {
    /** The WMI tools, such as ApplicationProvisioner. */
    WMI("wmi", "WMI"),
    /** The trusted application cmdlets. */
    POWERSHELL("powershell", "PowerShell"),
    /** New contact objects by WMI, then a cmdlet for each of them. */
    BOTH("both", "WMI and PowerShell");

    private final String word;
    private final String label;

    ManagedBy(String word, String label) {
        this.word = word;
        this.label = label;
    }

    /** The word that every output uses for it. */
    public String word() {
        return word;
    }

    public String label() {
        return label;
    }
}
