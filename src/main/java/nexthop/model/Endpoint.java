package nexthop.model;

/**
 * A SIP address the world calls; lives in Active Directory.
 *
 * @param owner the application that answers it
 * @param sipAddress with its scheme, for example {@code sip:help@contoso.com}
 * @param displayName empty if none
 * @param home the OCS pool it is homed on
 * @param registrar what {@code Get-CsApplicationEndpoint} shows as its registrar
 */
public record Endpoint(ElementId id, ElementId owner, String sipAddress, String displayName, EndpointKind kind,
        PoolReference home, PoolReference registrar, ManagementTool tool) implements Part {

    /** The scheme of every address. */
    public static final String SCHEME = "sip:";

    /** An application endpoint of which no more is known than its address. */
    public static Endpoint named(ElementId id, ElementId owner, String sipAddress) {
        return new Endpoint(id, owner, sipAddress, "", EndpointKind.APPLICATION, PoolReference.unknown(),
                PoolReference.unknown(), ManagementTool.UNKNOWN);
    }

    @Override
    public String name() {
        return sipAddress;
    }

    public Endpoint withOwner(ElementId changed) {
        return new Endpoint(id, changed, sipAddress, displayName, kind, home, registrar, tool);
    }

    public Endpoint withSipAddress(String changed) {
        return new Endpoint(id, owner, changed, displayName, kind, home, registrar, tool);
    }

    public Endpoint withDisplayName(String changed) {
        return new Endpoint(id, owner, sipAddress, changed, kind, home, registrar, tool);
    }

    public Endpoint withKind(EndpointKind changed) {
        return new Endpoint(id, owner, sipAddress, displayName, changed, home, registrar, tool);
    }

    public Endpoint withHome(PoolReference changed) {
        return new Endpoint(id, owner, sipAddress, displayName, kind, changed, registrar, tool);
    }

    public Endpoint withRegistrar(PoolReference changed) {
        return new Endpoint(id, owner, sipAddress, displayName, kind, home, changed, tool);
    }

    public Endpoint withTool(ManagementTool changed) {
        return new Endpoint(id, owner, sipAddress, displayName, kind, home, registrar, changed);
    }
}
