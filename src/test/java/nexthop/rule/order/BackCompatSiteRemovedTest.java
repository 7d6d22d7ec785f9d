package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;

import java.util.Set;
import java.util.stream.Stream;
import nexthop.edit.AssignSite;
import nexthop.edit.RetirePool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.rule.Sketch;

class BackCompatSiteRemovedTest extends OrderSpecimens {
    BackCompatSiteRemovedTest() {
        super("backcompat-site-removed");
    }

    private static Sketch merged() {
        return new Sketch().server("r2", OCS_2007_R2)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_2_0, "r2")
                .furnished("bots")
                .merged();
    }

    private static String site() {
        return merged().topology().backCompatSite().orElseThrow().id().value();
    }

    private static RetirePool retire(String pool) {
        return new RetirePool("Retire " + pool, id(pool), true);
    }

    @Override
    Stream<Bad> bad() {
        return Stream.of(
                bad("with all in it", from(merged()).delete(site())).finds("error not-empty " + site() + " 1-")
                        .says("while bots.contoso.com and r2.contoso.com still stand in it."),
                bad("with an application pool", from(merged()).delete("r2").delete(site()))
                        .finds("error not-empty " + site() + " 2-")
                        .says("while bots.contoso.com still stands in it."),
                bad("until its pools go", from(merged()).delete(site()).then(retire("bots")).then(retire("r2")))
                        .finds("error not-empty " + site() + " 1-3"));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(
                good("when nothing in use is left",
                        from(merged()).then(retire("bots")).then(retire("r2")).delete(site())),
                good("with all that stood there", from(merged()).delete("bots", "r2", site())),
                good("another site",
                        from(new Sketch().site("redmond", Site.Kind.CENTRAL)
                                .server("fe13", LYNC_2013, pool -> pool.withSite(id("redmond")))).delete("redmond")),
                good("what is no pool of servers or applications",
                        from(merged().support("sql", SupportPool.Purpose.SQL, "sql.contoso.com"))
                                .then(new AssignSite("Put sql there", Set.of(id("sql")), id(site())))
                                .delete("bots", "r2")
                                .delete(site())));
    }
}
