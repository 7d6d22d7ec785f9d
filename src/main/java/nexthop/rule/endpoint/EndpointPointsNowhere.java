package nexthop.rule.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.MoveEndpoint;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * An endpoint's registrar, or its home where it has no registrar, is not a server pool in use. Once a registrar serves it, an old
 * home is history and no defect.
 */
public final class EndpointPointsNowhere implements ApplicationPoolRule {
    @Override
    public String id() {
        return "endpoint-points-nowhere";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
            defect(context, endpoint).map(defect -> defect.fixedBy(fixes(context, pool, endpoint)))
                    .ifPresent(defects::add);
        }
        return defects;
    }

    private static Optional<Defect> defect(RuleContext context, Endpoint endpoint) {
        Optional<ElementId> registrar = endpoint.registrar().target();
        if (registrar.isPresent()) {
            return isServed(context, registrar.get())
                    ? Optional.empty()
                    : Optional.of(defect(context, "registrar", endpoint, registrar.get()));
        }
        return endpoint.home()
                .target()
                .filter(home -> !isServed(context, home))
                .map(home -> defect(context, "home", endpoint, home));
    }

    private static boolean isServed(RuleContext context, ElementId target) {
        return context.topology().find(target, ServerPool.class).filter(pool -> !pool.retired()).isPresent();
    }

    private static Defect defect(RuleContext context, String kind, Endpoint endpoint, ElementId target) {
        Optional<Element> there = context.topology().element(target);
        String which = there.map(Wording::name).orElse("“" + Wording.name(target.value()) + "”");
        String state = there.isEmpty()
                ? "is not in this topology"
                : there.get() instanceof Pool pool && pool.retired() ? "is out of use" : "is not a server pool";
        return Defect
                .of(kind, endpoint.id(),
                        "The " + kind + " of " + Wording.name(endpoint) + " is " + which + ", which " + state + ".")
                .seenAs("The address cannot be called. The contact object stays behind, and may have to be removed by hand with ADSIEdit.")
                .because("The contact object in Active Directory still refers to a pool that no longer serves it.")
                .remedy("Move the endpoint with Move-CsApplicationEndpoint, before a pool is removed rather than after.");
    }

    private static List<Fix> fixes(RuleContext context, ApplicationPool pool, Endpoint endpoint) {
        boolean movable = endpoint.kind() == EndpointKind.APPLICATION
                && context.registrarGeneration(pool).filter(generation -> !generation.isOcs()).isPresent();
        if (!movable) {
            return List.of();
        }
        String label = "Point " + Wording.name(endpoint) + " at the next hop of " + Wording.name(pool);
        return List.of(new Fix(label, new MoveEndpoint(label, endpoint.id(), pool.id())));
    }
}
