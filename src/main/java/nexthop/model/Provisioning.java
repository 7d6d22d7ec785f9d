package nexthop.model;

/** How the computers of a trusted application pool come by their configuration. */
public enum Provisioning {
    /** The computers replicate the Central Management Store ({@code RequiresReplication} true). */
    AUTOMATIC("auto-provisioned"),
    /** Certificate and computer GRUU are copied by hand ({@code RequiresReplication} false). */
    MANUAL("manually provisioned"), UNKNOWN("provisioning unknown");

    private final String label;

    Provisioning(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
