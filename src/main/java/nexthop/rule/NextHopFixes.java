package nexthop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.SetNextHop;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;

/** The fixes that give a trusted application pool another next hop. */
final class NextHopFixes {
    /** How many next hops are offered as fixes of one finding. */
    static final int OFFERED = 5;

    private final RuleContext context;
    private final RuleBook book;
    private final FrontEnds frontEnds;

    /** @param frontEnds that may be offered, one more than are */
    NextHopFixes(RuleContext context, RuleBook book, FrontEnds frontEnds) {
        this.context = context;
        this.book = book;
        this.frontEnds = frontEnds;
    }

    /** As {@link RuleContext#betterNextHops} says. */
    List<Fix> better(ApplicationPool pool, NextHopRule asking) {
        List<Offer> offers = new ArrayList<>();
        int best = 0;
        for (List<ServerPool> generation : frontEnds.likely(pool.site())) {
            for (ServerPool server : generation) {
                Offer offer = offer(pool, server, asking).orElse(null);
                if (offer != null) {
                    offers.add(offer);
                    best += offer.verdict() == Verdict.USE ? 1 : 0;
                }
                if (best == OFFERED) {
                    return choices(pool, offers);
                }
            }
        }
        return choices(pool, offers);
    }

    private List<Fix> choices(ApplicationPool pool, List<Offer> offers) {
        return offers.stream()
                .sorted(Comparator.comparing(Offer::verdict))
                .limit(OFFERED)
                .map(offer -> choice(pool, offer.server()))
                .toList();
    }

    private record Offer(ServerPool server, Verdict verdict) {}

    private Optional<Offer> offer(ApplicationPool pool, ServerPool server, NextHopRule asking) {
        ApplicationPool rerouted = pool.withNextHop(server.id());
        if (server.id().equals(pool.nextHop()) || asking.kind(context, rerouted).isPresent()) {
            return Optional.empty();
        }
        Verdict worst = Verdict.USE;
        for (NextHopRule rule : book.nextHopRules()) {
            String kind = rule == asking ? null : rule.kind(context, rerouted).orElse(null);
            if (kind != null) {
                if (book.severity(rule, kind) == Severity.ERROR) {
                    return Optional.empty();
                }
                worst = worse(worst, rule.verdict(kind));
            }
        }
        return Optional.of(new Offer(server, worst));
    }

    private static Verdict worse(Verdict one, Verdict other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Makes a server pool the next hop, and points at it the endpoints that are known to point elsewhere. */
    private Fix choice(ApplicationPool pool, ServerPool server) {
        SetNextHop choice = SetNextHop.of(context.topology(), pool.id(), server.id());
        String label = "Use " + Wording.name(server);
        List<Edit> edits = new ArrayList<>(List.of(choice));
        if (!isOcs(server)) {
            for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
                if (hasToMove(endpoint, server)) {
                    edits.add(new MoveEndpoint("Move " + Wording.name(endpoint), endpoint.id(), pool.id()));
                }
            }
        }
        return switch (edits.size()) {
            case 1 -> new Fix(label, choice);
            case 2 -> new Fix(label + " and move the endpoint", new EditSequence(choice.label(), edits));
            default -> new Fix(label + " and move the " + (edits.size() - 1) + " endpoints",
                    new EditSequence(choice.label(), edits));
        };
    }

    private static boolean hasToMove(Endpoint endpoint, ServerPool server) {
        return endpoint.kind() == EndpointKind.APPLICATION && switch (endpoint.registrar()) {
            case PoolReference.To(ElementId registrar) -> !registrar.equals(server.id());
            case PoolReference.None _ -> true;
            case PoolReference.Unknown _ -> false;
        };
    }

    private static boolean isOcs(ServerPool server) {
        ServerGeneration generation = server.generation();
        return generation != null && generation.isOcs();
    }
}
