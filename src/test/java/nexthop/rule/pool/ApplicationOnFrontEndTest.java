package nexthop.rule.pool;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class ApplicationOnFrontEndTest extends RuleSpecimens {
    ApplicationOnFrontEndTest() {
        super("application-on-front-end");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("on a Front End computer",
                        sketch().server("fe", LYNC_2013)
                                .computer("c-fe", "fe", "fe01.contoso.com")
                                .pool("ivr", UCMA_4_0, "fe")
                                .computer("c-ivr", "ivr", "FE01.contoso.com"))
                        .finds("warning shared-computer c-ivr"),
                bad("UCMA 2.0 on OCS",
                        sketch().server("r2", OCS_2007_R2)
                                .computer("c-r2", "r2", "r201.contoso.com")
                                .pool("ivr", UCMA_2_0, "r2")
                                .computer("c-ivr", "ivr", "r201.contoso.com"))
                        .finds("warning shared-computer c-ivr"),
                bad("UCMA 3.0 merged from OCS",
                        onOcs(UCMA_3_0).site("legacy", Site.Kind.BACK_COMPAT)
                                .poolChanged("ivr", pool -> pool.withSite(Sketch.id("legacy"))))
                        .finds("warning shared-computer c-ivr"),
                bad("on a pool of unknown generation",
                        onOcs(UCMA_4_0).serverChanged("r2", pool -> pool.withGeneration(null)))
                        .finds("warning shared-computer c-ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(
                good("a computer of its own",
                        sketch().server("fe", LYNC_2013)
                                .computer("c-fe", "fe", "fe01.contoso.com")
                                .pool("ivr", UCMA_4_0, "fe")
                                .furnished("ivr")),
                good("a newcomer on a computer of OCS is name-reuses-legacy's matter", onOcs(UCMA_4_0)),
                good("several computers of a pool of the same name are role-mix's matter",
                        sketch().server("fe", LYNC_2013)
                                .computer("c-fe", "fe", "fe01.contoso.com")
                                .pool("ivr", UCMA_4_0, pool -> pool.withFqdn("fe.contoso.com"))
                                .computer("c1", "ivr", "fe01.contoso.com")
                                .computer("c2", "ivr", "fe02.contoso.com")),
                good("on a supporting pool",
                        sketch().support("wac", SupportPool.Purpose.WEB_APPS, "wac.contoso.com")
                                .computer("c-wac", "wac", "wac.contoso.com")
                                .pool("ivr", UCMA_4_0, pool -> pool)
                                .computer("c-ivr", "ivr", "wac.contoso.com")));
    }

    private static Sketch onOcs(UcmaVersion ucma) {
        return sketch().server("r2", OCS_2007_R2)
                .computer("c-r2", "r2", "r201.contoso.com")
                .pool("ivr", ucma, "r2")
                .computer("c-ivr", "ivr", "r201.contoso.com");
    }
}
