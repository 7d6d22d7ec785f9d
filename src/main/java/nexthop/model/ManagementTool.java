package nexthop.model;

/** The tool by which an endpoint was made and is looked after. */
public enum ManagementTool {
    /** The WMI tools of Office Communications Server, such as ApplicationProvisioner. */
    WMI("WMI"),
    /** The trusted application cmdlets. */
    POWERSHELL("PowerShell"), UNKNOWN("unknown");

    private final String label;

    ManagementTool(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
