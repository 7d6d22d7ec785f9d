package nexthop.rule.endpoint;

import java.util.ArrayList;
import java.util.List;
import nexthop.edit.MoveEndpoint;
import nexthop.model.ApplicationPool;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** An endpoint of a pool on a Lync registrar is known to have no registrar itself: made by the WMI tools and never moved. */
public final class EndpointNotMoved implements ApplicationPoolRule {
    @Override
    public String id() {
        return "endpoint-not-moved";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        if (context.registrarGeneration(pool).filter(generation -> !generation.isOcs()).isPresent()) {
            for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
                if (endpoint.kind() == EndpointKind.APPLICATION && endpoint.registrar() instanceof PoolReference.None
                        && !pointsAtAPoolGone(context, endpoint)) {
                    defects.add(defect(context, pool, endpoint));
                }
            }
        }
        return defects;
    }

    /** A home that is gone is endpoint-points-nowhere's matter, and the same move mends it. */
    private static boolean pointsAtAPoolGone(RuleContext context, Endpoint endpoint) {
        return endpoint.home()
                .target()
                .filter(home -> context.topology()
                        .find(home, ServerPool.class)
                        .filter(pool -> !pool.retired())
                        .isEmpty())
                .isPresent();
    }

    private static Defect defect(RuleContext context, ApplicationPool pool, Endpoint endpoint) {
        String registrar = context.registrar(pool).map(Wording::server).orElse("its next hop");
        String label = "Move " + Wording.name(endpoint);
        return Defect
                .of("no-registrar", endpoint.id(),
                        Wording.name(endpoint) + " has no registrar, though its pool " + Wording.name(pool)
                                + " is routed through " + registrar + ".")
                .seenAs("Calls to the address fail. Get-CsApplicationEndpoint shows no Registrar for it.")
                .because("A contact made with the WMI tools lacks the attributes a Lync registrar routes by, until "
                        + "Move-CsApplicationEndpoint fills them in. That has to be done for every such contact, each time one is made.")
                .remedy("Run Move-CsApplicationEndpoint for it, with " + Wording.name(pool)
                        + " as the target pool and -Force.")
                .fixedBy(new Fix(label, new MoveEndpoint(label, endpoint.id(), pool.id())));
    }
}
