package nexthop.rule.route;

import java.util.Optional;
import nexthop.knowledge.Support;
import nexthop.knowledge.SupportEntry;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleContext;

/**
 * How a pool's UCMA version goes with its next hop: what the support matrix says of the two, and what the rest of the topology makes
 * of it.
 *
 * @param registrar the next hop
 * @param support the matrix's word, or what the surroundings make of it
 */
record VersionFit(ServerPool registrar, ServerGeneration generation, SupportEntry entry, Support support) {

    /** Empty if the version is not known, or the next hop is not a Front End pool in use of known generation. */
    static Optional<VersionFit> of(RuleContext context, ApplicationPool pool) {
        Optional<ServerPool> registrar = context.registrar(pool);
        if (registrar.isEmpty() || !pool.ucma().isKnown()) {
            return Optional.empty();
        }
        ServerGeneration generation = registrar.get().generation();
        if (generation == null) {
            return Optional.empty();
        }
        SupportEntry entry = context.matrix().entry(pool.ucma(), generation);
        return Optional.of(new VersionFit(registrar.get(), generation, entry, support(context, pool, entry)));
    }

    static boolean is(RuleContext context, ApplicationPool pool, Support support) {
        return of(context, pool).filter(fit -> fit.support() == support).isPresent();
    }

    private static Support support(RuleContext context, ApplicationPool pool, SupportEntry entry) {
        Support support = entry.support();
        // A UCMA 1.0 application has to be recompiled in any coexistence, not only on a newer pool.
        if (support == Support.NATIVE && pool.ucma() == UcmaVersion.UCMA_1_0 && isCoexistence(context)) {
            return Support.RECOMPILE;
        }
        // The limited deployment is for a topology without Lync; beside a Lync pool nothing speaks for it.
        if (support == Support.LIMITED && hasLync(context)) {
            return Support.NOT_SUPPORTED;
        }
        // In place, from OCS to Lync 2010, is a supported path of its own; only the direct deployment is advised against.
        boolean onLync2010 = entry.server() == ServerGeneration.LYNC_2010;
        if (support == Support.NOT_RECOMMENDED && onLync2010 && cameFromOcs(context, pool)) {
            return Support.NATIVE;
        }
        return support;
    }

    private static boolean isCoexistence(RuleContext context) {
        return context.graph().generationsPresent().size() > 1;
    }

    private static boolean hasLync(RuleContext context) {
        return context.graph().newestGeneration().filter(newest -> !newest.isOcs()).isPresent();
    }

    /** Whether the pool was there under OCS; where nobody has said, an OCS pool in the topology, even a retired one, suggests it. */
    private static boolean cameFromOcs(RuleContext context, ApplicationPool pool) {
        ServerGeneration createdUnder = pool.createdUnder();
        return createdUnder != null ? createdUnder.isOcs() : context.hasSeenOcs();
    }
}
