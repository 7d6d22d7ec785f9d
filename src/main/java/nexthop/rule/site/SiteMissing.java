package nexthop.rule.site;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import nexthop.edit.AssignSite;
import nexthop.model.ApplicationPool;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.PoolRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * A server pool or trusted application pool stands on no site, or an OCS pool outside BackCompatSite after the merge. Silent while
 * the topology has no site but BackCompatSite, and about application pools that come to their site by a merge: those on OCS and those
 * made with the WMI tools, of which entries-not-migrated speaks.
 */
public final class SiteMissing implements PoolRule {
    @Override
    public String id() {
        return "site-missing";
    }

    /** The sites a pool can stand on: all but BackCompatSite. */
    private static List<Site> sites(RuleContext context) {
        return context.topology().sites().stream().filter(site -> !site.isBackCompat()).toList();
    }

    private static boolean merged(RuleContext context) {
        return context.topology().backCompatSite().isPresent();
    }

    @Override
    public Object goesBy(RuleContext context) {
        return List.of(sites(context), merged(context), context.merge());
    }

    @Override
    public List<Defect> checkPool(RuleContext context, Pool pool) {
        return defect(context, pool).stream().toList();
    }

    private static Optional<Defect> defect(RuleContext context, Pool pool) {
        return switch (pool) {
            case ServerPool server when isOcs(server) ->
                merged(context) && !context.topology().isInBackCompatSite(server)
                        ? Optional.of(outsideBackCompatSite(context, server))
                        : Optional.empty();
            case ServerPool server -> withoutSite(context, server);
            case ApplicationPool application when application.ucma().isManagedByWmi() -> Optional.empty();
            case ApplicationPool application -> context.registrar(application).filter(SiteMissing::isOcs).isPresent()
                    ? Optional.empty()
                    : withoutSite(context, application);
            case SupportPool _ -> Optional.empty();
        };
    }

    private static boolean isOcs(ServerPool server) {
        ServerGeneration generation = server.generation();
        return generation != null && generation.isOcs();
    }

    private static Defect outsideBackCompatSite(RuleContext context, ServerPool server) {
        return Defect
                .of("outside-backcompatsite", server.id(),
                        Wording.server(server) + " stands outside BackCompatSite, though others have been merged.")
                .seenAs("The Lync servers do not know the pool, and users of the two sides cannot reach each other.")
                .because(
                        "A merge puts every OCS pool it finds into BackCompatSite; this one was not there, or was left out.")
                .remedy("Merge the OCS topology again and publish it.")
                .fixedBy(context.merge());
    }

    private static Optional<Defect> withoutSite(RuleContext context, Pool pool) {
        if (context.topology().find(pool.site(), Site.class).isPresent()) {
            return Optional.empty();
        }
        List<Site> sites = sites(context);
        if (sites.isEmpty()) {
            return Optional.empty();
        }
        Defect defect = Defect.of("no-site", pool.id(), Wording.name(pool) + " stands on no site.")
                .seenAs("The pool cannot be created: Topology Builder and New-CsTrustedApplicationPool ask for its site.")
                .because("Every pool of a Lync topology belongs to a site.")
                .remedy("Drag it into its site.");
        if (sites.size() > 1) {
            return Optional.of(defect);
        }
        Site site = sites.getFirst();
        String label = "Put " + Wording.name(pool) + " on " + Wording.name(site);
        return Optional.of(defect.fixedBy(new Fix(label, new AssignSite(label, Set.of(pool.id()), site.id()))));
    }
}
