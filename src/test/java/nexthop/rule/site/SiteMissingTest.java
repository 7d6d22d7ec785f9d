package nexthop.rule.site;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class SiteMissingTest extends RuleSpecimens {
    SiteMissingTest() {
        super("site-missing");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("beside the only site", redmond().pool("ivr", UCMA_4_0, "fe13")).finds("warning no-site ivr")
                        .offers("Put ivr.contoso.com on redmond"),
                bad("which of two sites is for the user to say",
                        redmond().site("berlin", Site.Kind.BRANCH).pool("ivr", UCMA_4_0, "fe13"))
                        .finds("warning no-site ivr"),
                bad("on a site that is not there",
                        redmond().pool("ivr", UCMA_4_0, pool -> pool.withSite(Sketch.id("gone"))))
                        .finds("warning no-site ivr")
                        .offers("Put ivr.contoso.com on redmond"),
                bad("an OCS pool that the merge left out",
                        sketch().server("r2", OCS_2007_R2)
                                .server("fe13", LYNC_2013)
                                .merged()
                                .server("r2b", OCS_2007_R2))
                        .finds("warning outside-backcompatsite r2b")
                        .offers("Merge the legacy pools"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("no site is drawn", sketch().server("fe13", LYNC_2013).pool("ivr", UCMA_4_0, "fe13")),
                good("BackCompatSite alone is none",
                        sketch().server("r2", OCS_2007_R2).server("fe13", LYNC_2013).merged()),
                good("everything has its site", redmond()),
                good("OCS before the merge", redmond().server("r2", OCS_2007_R2).pool("ivr", UCMA_2_0, "r2")),
                good("UCMA 2.0 straight on Lync, before the merge that brings it to BackCompatSite",
                        redmond().pool("ivr", UCMA_2_0, "fe13")),
                good("UCMA 2.0 not deployed yet", redmond().pool("ivr", UCMA_2_0, pool -> pool)),
                good("a supporting pool", redmond().support("sql", SupportPool.Purpose.SQL, "sql")));
    }

    private static Sketch redmond() {
        return sketch().site("redmond", Site.Kind.CENTRAL)
                .server("fe13", LYNC_2013, server -> server.withSite(Sketch.id("redmond")));
    }
}
