package nexthop.edit;

import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.model.Topology;

/**
 * Does what {@code Move-CsApplicationEndpoint} does: the endpoint comes to belong to the application of the same id in the target
 * pool, and its registrar becomes that pool's next hop. The target may be the pool it is in already; then only the registrar is
 * filled in and the tool stays what it was.
 */
public record MoveEndpoint(String label, ElementId endpoint, ElementId targetPool) implements Edit {
    @Override
    public Drawing apply(Drawing drawing) {
        Topology topology = drawing.topology();
        Endpoint moved = Lookup.find(topology, endpoint, Endpoint.class, "an endpoint");
        ApplicationPool target = Lookup.applicationPool(topology, targetPool);
        Application from = Lookup.find(topology, moved.owner(), Application.class, "an application");
        Application to = topology.applicationsOf(targetPool)
                .stream()
                .filter(application -> application.applicationId().equalsIgnoreCase(from.applicationId()))
                .findFirst()
                .orElseThrow(() -> new EditRefusedException(target.fqdn() + " does not hold the application "
                        + from.applicationId() + ", so " + moved.sipAddress() + " cannot move there."));
        ElementId nextHop = target.nextHop();
        if (nextHop == null) {
            throw new EditRefusedException(target.fqdn() + " has no next hop, so no endpoint can be moved to it.");
        }
        Endpoint after = moved.withOwner(to.id()).withRegistrar(PoolReference.to(nextHop));
        if (!to.id().equals(from.id())) {
            after = after.withTool(ManagementTool.POWERSHELL).withHome(PoolReference.none());
        }
        return drawing.with(topology.with(after));
    }
}
