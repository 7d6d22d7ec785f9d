package nexthop.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nexthop.edit.SetNextHop;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Support;
import nexthop.knowledge.SupportEntry;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Topology;

/**
 * What to think of each server pool as the next hop of a trusted application pool. It gives the pool that next hop and asks the
 * rules that concern next hops, so it cannot disagree with them.
 */
public final class NextHopAdvice {
    /**
     * Why a verdict is what it is.
     *
     * @param rule the id of the rule that says so; empty if it is what the support matrix says of the versions
     * @param text a whole sentence
     */
    public record Reason(String rule, String text) {}

    /**
     * One server pool as a next hop.
     *
     * @param reasons the gravest first; never empty
     * @param current whether it is the next hop now
     * @param edit makes it the next hop
     */
    public record Candidate(ServerPool pool, Verdict verdict, List<Reason> reasons, boolean current, SetNextHop edit) {
        public Candidate {
            reasons = List.copyOf(reasons);
        }
    }

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::verdict)
            .thenComparing(candidate -> candidate.pool().generation(),
                    Comparator.nullsFirst(Comparator.<ServerGeneration>naturalOrder()).reversed());

    private static final Comparator<Candidate> BY_NAME = Comparator
            .comparing((Candidate candidate) -> candidate.pool().fqdn().toLowerCase(Locale.ROOT))
            .thenComparing(candidate -> candidate.pool().id());

    private final RuleContext context;

    private NextHopAdvice(RuleContext context) {
        this.context = context;
    }

    /** Advice on the pools of a topology; keep it to ask about several pools. For one thread. */
    public static NextHopAdvice on(TopologyGraph graph) {
        return new NextHopAdvice(new RuleContext(graph, RuleBook.standard()));
    }

    /**
     * Every server pool as the next hop of a pool: the best verdict first, then the newest generation, then the pool's own site, then
     * by name. Pools out of use come too, as not an option.
     *
     * @return empty if there is no trusted application pool in use with this id
     */
    public List<Candidate> candidates(ElementId pool) {
        return context.topology()
                .find(pool, ApplicationPool.class)
                .filter(found -> !found.retired())
                .map(this::candidates)
                .orElse(List.of());
    }

    /** The next hop a pool has, as it is judged; empty if it has none, or one that is no server pool. */
    public Optional<Candidate> current(ElementId pool) {
        return context.topology()
                .find(pool, ApplicationPool.class)
                .filter(found -> !found.retired())
                .flatMap(found -> context.topology()
                        .find(found.nextHop(), ServerPool.class)
                        .map(server -> candidate(found, server)));
    }

    private List<Candidate> candidates(ApplicationPool pool) {
        List<Candidate> candidates = new ArrayList<>();
        for (ServerPool server : context.topology().serverPools()) {
            candidates.add(candidate(pool, server));
        }
        candidates.sort(BEST_FIRST.thenComparing(candidate -> !isNear(pool, candidate.pool())).thenComparing(BY_NAME));
        return List.copyOf(candidates);
    }

    private static boolean isNear(ApplicationPool pool, ServerPool server) {
        ElementId site = pool.site();
        return site != null && site.equals(server.site());
    }

    private Candidate candidate(ApplicationPool pool, ServerPool server) {
        List<RuleContext.Judgement> judgements = new ArrayList<>(context.judge(pool.withNextHop(server.id())));
        judgements.sort(Comparator.comparing(RuleContext.Judgement::severity)
                .thenComparing(judgement -> judgement.rule().id()));
        List<Reason> reasons = new ArrayList<>();
        for (RuleContext.Judgement judgement : judgements) {
            reasons.add(new Reason(judgement.rule().id(), judgement.defect().advice()));
        }
        Verdict verdict = RuleContext.worst(judgements);
        if (verdict == Verdict.USE) {
            verdict = verdictOfMatrix(pool, server);
            reasons.addFirst(new Reason("", praise(pool, server)));
        }
        return new Candidate(server, verdict, reasons, server.id().equals(pool.nextHop()),
                SetNextHop.of(context.topology(), pool.id(), server.id()));
    }

    /** What no rule speaks against may still be no more than allowed: a migration in place is, where native is to be had. */
    private Verdict verdictOfMatrix(ApplicationPool pool, ServerPool server) {
        return entry(pool, server).filter(entry -> entry.support() == Support.NOT_RECOMMENDED).isPresent()
                ? Verdict.ALLOWED
                : Verdict.USE;
    }

    private String praise(ApplicationPool pool, ServerPool server) {
        return entry(pool, server).map(SupportEntry::sentence)
                .orElseGet(() -> "No rule speaks against " + Wording.server(server) + "; which UCMA version "
                        + Wording.name(pool) + " runs is not known.");
    }

    private Optional<SupportEntry> entry(ApplicationPool pool, ServerPool server) {
        ServerGeneration generation = server.generation();
        return generation == null || !pool.ucma().isKnown()
                ? Optional.empty()
                : Optional.of(context.matrix().entry(pool.ucma(), generation));
    }

    /**
     * Why a link cannot be drawn from one element to another as a next hop; empty if it can. What exists may be drawn: a pool that
     * the rules advise against is a legal target, and flagged once it is drawn.
     */
    public static Optional<String> refusal(Topology topology, ElementId from, ElementId to) {
        Optional<ApplicationPool> source = topology.find(from, ApplicationPool.class);
        if (source.isEmpty()) {
            return Optional.of("Only a trusted application pool has a next hop.");
        }
        if (source.get().retired()) {
            return Optional.of(Wording.name(source.get()) + " is out of use.");
        }
        if (from.equals(to)) {
            return Optional.of("A pool cannot be its own next hop.");
        }
        Optional<Element> target = topology.element(to);
        if (target.isEmpty()) {
            return Optional.of("There is no such pool.");
        }
        if (target.get() instanceof Pool pool && pool.retired()) {
            return Optional.of(Wording.name(pool) + " is out of use.");
        }
        return switch (target.get()) {
            case ServerPool pool when pool.role() == ServerRole.FRONT_END -> Optional.empty();
            case ServerPool pool ->
                Optional.of(Wording.name(pool) + " is a Director or branch registrar; a next hop is a Front End pool.");
            case ApplicationPool pool ->
                Optional.of(Wording.name(pool) + " is a trusted application pool; a next hop is a Front End pool.");
            default ->
                Optional.of(Wording.name(target.get()) + " is not a Front End pool, and only that can be a next hop.");
        };
    }
}
