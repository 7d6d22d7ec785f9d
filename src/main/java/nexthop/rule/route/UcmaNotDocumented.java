package nexthop.rule.route;

import java.util.List;
import java.util.Optional;
import nexthop.knowledge.Support;
import nexthop.model.ApplicationPool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.NextHopRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Verdict;
import nexthop.rule.Wording;

/** Nothing is written on the UCMA version with this generation as its next hop. */
public final class UcmaNotDocumented implements NextHopRule {
    @Override
    public String id() {
        return "ucma-not-documented";
    }

    @Override
    public Optional<Defect> judge(RuleContext context, ApplicationPool pool) {
        Optional<VersionFit> fit = VersionFit.of(context, pool);
        if (fit.isPresent()) {
            return fit.filter(found -> found.support() == Support.NOT_DOCUMENTED)
                    .map(found -> defect(pool, found.registrar(), found.entry().sentence()));
        }
        return context.registrar(pool)
                .filter(UcmaNotDocumented::isSkypeForBusiness)
                .map(server -> defect(pool, server, "The vendor's pages on UCMA migration end with Lync Server 2013."));
    }

    /** Of these generations nothing is written whatever the version is. */
    private static boolean isSkypeForBusiness(ServerPool server) {
        ServerGeneration generation = server.generation();
        return generation != null && generation.isNewerThan(ServerGeneration.LYNC_2013);
    }

    private static Defect defect(ApplicationPool pool, ServerPool server, String why) {
        String applications = pool.ucma().isKnown() ? pool.ucma().label() + " applications" : "its applications";
        return Defect
                .of("not-documented", pool.id(),
                        "Nothing is documented of " + applications + " of " + Wording.name(pool) + " on "
                                + Wording.server(server) + ".")
                .onLinkTo(server.id())
                .asAdvice(why)
                .seenAs("It may work. Nobody has written down that it does, or what has to be done first.")
                .because(why)
                .remedy("Ask the application's vendor which servers it is certified for, and try it on a test pool.");
    }

    @Override
    public Verdict verdict(String kind) {
        return Verdict.ALLOWED;
    }

    @Override
    public List<Fix> fixes(RuleContext context, ApplicationPool pool, Defect defect) {
        return List.of();
    }
}
