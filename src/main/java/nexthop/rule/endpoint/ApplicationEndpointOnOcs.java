package nexthop.rule.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.MoveEndpoint;
import nexthop.model.ApplicationPool;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.UcmaVersion;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;
import org.jspecify.annotations.Nullable;

/** A contact of a UCMA 3.0 or later application is homed on an OCS pool. Once a Lync registrar serves it, the home is history. */
public final class ApplicationEndpointOnOcs implements ApplicationPoolRule {
    @Override
    public String id() {
        return "application-endpoint-on-ocs";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        if (pool.ucma() == UcmaVersion.UCMA_3_0 || pool.ucma() == UcmaVersion.UCMA_4_0) {
            for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
                ocsHome(context, endpoint).ifPresent(
                        home -> defects.add(defect(pool, endpoint, home).fixedBy(fixes(context, pool, endpoint))));
            }
        }
        return defects;
    }

    private static Optional<ServerPool> ocsHome(RuleContext context, Endpoint endpoint) {
        if (endpoint.kind() != EndpointKind.APPLICATION || endpoint.registrar().target().isPresent()) {
            return Optional.empty();
        }
        return endpoint.home()
                .target()
                .flatMap(home -> context.topology().find(home, ServerPool.class))
                .filter(home -> !home.retired())
                .filter(home -> isOcs(home.generation()));
    }

    private static boolean isOcs(@Nullable ServerGeneration generation) {
        return generation != null && generation.isOcs();
    }

    private static Defect defect(ApplicationPool pool, Endpoint endpoint, ServerPool home) {
        return Defect
                .of("ocs-home", endpoint.id(),
                        "The application endpoint " + Wording.name(endpoint) + " of the " + pool.ucma().label()
                                + " pool " + Wording.name(pool) + " is homed on " + Wording.server(home) + ".")
                .seenAs("The endpoint cannot be established, or calls to it fail.")
                .because(
                        "Of UCMA 3.0 only user endpoints are supported on Office Communications Server; an application endpoint needs a "
                                + "Lync registrar.")
                .remedy("Use a user endpoint, or move the endpoint to a pool whose next hop is a Lync Front End pool.");
    }

    private static List<Fix> fixes(RuleContext context, ApplicationPool pool, Endpoint endpoint) {
        if (context.registrarGeneration(pool).filter(generation -> !generation.isOcs()).isEmpty()) {
            return List.of();
        }
        String label = "Move " + Wording.name(endpoint);
        return List.of(new Fix(label, new MoveEndpoint(label, endpoint.id(), pool.id())));
    }
}
