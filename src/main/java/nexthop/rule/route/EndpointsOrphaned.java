package nexthop.rule.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.MoveEndpoint;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** A pool has been given another next hop, and its endpoints still point at the old one. */
public final class EndpointsOrphaned implements NextHopRule {
    private static final String OTHER_REGISTRAR = "other-registrar";

    @Override
    public String id() {
        return "endpoints-orphaned";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        Optional<ServerPool> registrar = context.registrar(pool);
        if (registrar.isEmpty()) {
            return Optional.empty();
        }
        List<Endpoint> orphans = orphans(context, pool, registrar.get().id());
        return orphans.isEmpty() ? Optional.empty() : Optional.of(defect(pool, registrar.get(), orphans));
    }

    @Override
    public Optional<String> kind(RuleContext context, ApplicationPool pool) {
        return context.registrar(pool)
                .filter(registrar -> !orphans(context, pool, registrar.id()).isEmpty())
                .map(_ -> OTHER_REGISTRAR);
    }

    private static Defect defect(ApplicationPool pool, ServerPool registrar, List<Endpoint> orphans) {
        String names = Wording.list(orphans);
        return Defect
                .of(OTHER_REGISTRAR, pool.id(),
                        names + (orphans.size() == 1 ? " still points" : " still point") + " at another registrar than "
                                + Wording.name(registrar) + ", the next hop of " + Wording.name(pool) + ".")
                .listing(orphans)
                .onLinkTo(registrar.id())
                .asAdvice(names + (orphans.size() == 1 ? " has" : " have")
                        + " to be moved along with Move-CsApplicationEndpoint.")
                .seenAs("Calls to these addresses fail, or go to the pool's old next hop.")
                .because(
                        "Changing a pool's next hop does not take its contacts along. They are orphaned until each of them is pointed "
                                + "at the new registrar.")
                .remedy("Run Move-CsApplicationEndpoint for each of them, with " + Wording.name(pool)
                        + " as the target pool.");
    }

    /** Those that point at a server pool in use other than the registrar; one that points at nothing is another rule's matter. */
    private static List<Endpoint> orphans(RuleContext context, ApplicationPool pool, ElementId registrar) {
        List<Endpoint> orphans = new ArrayList<>();
        for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
            boolean elsewhere = endpoint.kind() == EndpointKind.APPLICATION && endpoint.registrar()
                    .target()
                    .filter(target -> !target.equals(registrar))
                    .flatMap(target -> context.topology().find(target, ServerPool.class))
                    .filter(target -> !target.retired())
                    .isPresent();
            if (elsewhere) {
                orphans.add(endpoint);
            }
        }
        return orphans;
    }

    /** The pool and its next hop. */
    @Override
    public Object goesBy(RuleContext context) {
        return NOTHING;
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.USE;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        ElementId nextHop = pool.nextHop();
        List<Endpoint> orphans = nextHop == null ? List.of() : orphans(context, pool, nextHop);
        if (orphans.isEmpty() || context.registrarGeneration(pool).filter(ServerGeneration::isOcs).isPresent()) {
            return List.of();
        }
        String label = orphans.size() == 1
                ? "Move " + Wording.name(orphans.getFirst())
                : "Move the " + orphans.size() + " endpoints of " + Wording.name(pool);
        List<Edit> moves = new ArrayList<>();
        for (Endpoint orphan : orphans) {
            moves.add(new MoveEndpoint(label, orphan.id(), pool.id()));
        }
        return List.of(new Fix(label, new EditSequence(label, moves)));
    }
}
