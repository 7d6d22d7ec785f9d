package nexthop.rule.name;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.Site;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class NameReusesLegacyTest extends RuleSpecimens {
    NameReusesLegacyTest() {
        super("name-reuses-legacy");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("the OCS pool's name", r2().server("fe", LYNC_2013, pool -> pool.withFqdn("R2.contoso.com")))
                        .finds("error legacy-in-use fe")
                        .says("is already that of an OCS 2007 R2 pool.", "Choose a name that no older pool"),
                bad("the name of one of its computers",
                        r2().computer("c", "r2", "r201.contoso.com")
                                .server("fe", LYNC_2013, pool -> pool.withFqdn("r201.contoso.com")))
                        .finds("error legacy-in-use fe")
                        .says("is already that of an OCS 2007 R2 computer."),
                bad("a computer takes it", r2().server("fe", LYNC_2013).computer("c", "fe", "r2.contoso.com"))
                        .finds("error legacy-in-use c"),
                bad("a single-computer pool is said once",
                        r2().server("fe", LYNC_2013, pool -> pool.withFqdn("r2.contoso.com"))
                                .computer("c", "fe", "r2.contoso.com"))
                        .finds("error legacy-in-use fe"),
                bad("a trusted application pool takes it",
                        r2().pool("bots", UCMA_4_0, pool -> pool.withFqdn("r2.contoso.com")))
                        .finds("error legacy-in-use bots"),
                bad("legacy is relative",
                        sketch().server("fe10", LYNC_2010)
                                .server("fe13", LYNC_2013, pool -> pool.withFqdn("fe10.contoso.com")))
                        .finds("error legacy-in-use fe13")
                        .says("is already that of a Lync Server 2010 pool."),
                bad("legacy is relative for a computer",
                        sketch().server("fe10", LYNC_2010)
                                .computer("c", "fe10", "fe11.contoso.com")
                                .server("fe13", LYNC_2013, pool -> pool.withFqdn("fe11.contoso.com")))
                        .finds("error legacy-in-use fe13")
                        .says("is already that of a Lync Server 2010 computer."),
                bad("of two former owners the one in use speaks",
                        sketch().server("a", OCS_2007_R2, pool -> pool.withFqdn("x.contoso.com").withRetired(true))
                                .server("b", OCS_2007_R2, pool -> pool.withFqdn("x.contoso.com"))
                                .server("c", OCS_2007_R2, pool -> pool.withFqdn("x.contoso.com").withRetired(true))
                                .server("fe", LYNC_2013, pool -> pool.withFqdn("x.contoso.com")))
                        .finds("error legacy-in-use fe"),
                bad("the former owner is out of use",
                        r2().serverChanged("r2", pool -> pool.withRetired(true))
                                .server("fe", LYNC_2013, pool -> pool.withFqdn("r2.contoso.com")))
                        .finds("warning legacy-retired fe")
                        .says("pool that is now out of use.", "Make sure nothing of the old pool is left"),
                bad("the name of a legacy application pool out of use",
                        r2().pool("old", UCMA_2_0, pool -> pool.withNextHop(Sketch.id("r2")).withRetired(true))
                                .pool("bots", UCMA_4_0, pool -> pool.withFqdn("old.contoso.com")))
                        .finds("warning legacy-retired bots"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(
                good("a new name", r2().server("fe", LYNC_2013)), good(
                        "one generation is name-duplicated's matter", r2().server("r2b", OCS_2007_R2,
                                pool -> pool.withFqdn("r2.contoso.com"))),
                good("what was merged is no newcomer",
                        r2().site("legacy", Site.Kind.BACK_COMPAT)
                                .pool("bots", UCMA_3_0,
                                        pool -> pool.withFqdn("r2.contoso.com").withSite(Sketch.id("legacy")))),
                good("the old computers may be used again",
                        r2().pool("old", UCMA_2_0, pool -> pool.withNextHop(Sketch.id("r2")).withRetired(true))
                                .computer("c1", "old", "app1.contoso.com")
                                .pool("bots", UCMA_4_0, pool -> pool)
                                .computer("c2", "bots", "app1.contoso.com")),
                good("a merged UCMA 2.0 pool on an OCS computer is no newcomer",
                        r2().computer("c", "r2", "r201.contoso.com")
                                .pool("ivr", UCMA_2_0, "r2")
                                .computer("c2", "ivr", "r201.contoso.com")));
    }

    private static Sketch r2() {
        return sketch().server("r2", OCS_2007_R2);
    }
}
