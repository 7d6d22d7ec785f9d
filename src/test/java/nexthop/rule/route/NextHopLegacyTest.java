package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.ServerGeneration.SFB_2015;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nexthop.model.ServerGeneration;
import nexthop.model.Site;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import nexthop.rule.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NextHopLegacyTest extends RuleSpecimens {
    NextHopLegacyTest() {
        super("next-hop-legacy");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("made under Lync 2013, routed through 2010", lync(UCMA_3_0, LYNC_2013, "fe10"))
                        .finds("error new-pool bots")
                        .offers("Use fe13.contoso.com"),
                bad("made under Lync 2010, so it may stay", lync(UCMA_3_0, LYNC_2010, "fe10"))
                        .finds("information older-pool bots")
                        .offers("Use fe13.contoso.com"),
                bad("nobody says when it was made", lync(UCMA_3_0, null, "fe10")).finds("information age-unknown bots")
                        .offers("Use fe13.contoso.com"),
                bad("its version is not known either", lync(UNKNOWN, LYNC_2013, "fe10")).finds("error new-pool bots")
                        .offers("Use fe13.contoso.com"),
                bad("several pools of the newest generation, those of its site first",
                        lync(UCMA_3_0, LYNC_2013, "fe10").server("a13", LYNC_2013)
                                .server("z13", LYNC_2013, server -> server.withSite(Sketch.id("redmond")))
                                .site("redmond", Site.Kind.CENTRAL)
                                .poolChanged("bots", pool -> pool.withSite(Sketch.id("redmond"))))
                        .finds("error new-pool bots")
                        .offers("Use z13.contoso.com", "Use a13.contoso.com", "Use fe13.contoso.com"),
                bad("UCMA 3.0 made under 2013 on a merged OCS pool", ocs(UCMA_3_0, LYNC_2013).merged())
                        .finds("error new-pool bots")
                        .offers("Use fe13.contoso.com"),
                bad("UCMA 3.0 made under 2013 on an OCS pool not merged", ocs(UCMA_3_0, LYNC_2013))
                        .finds("error new-pool bots")
                        .offers("Use fe13.contoso.com"),
                bad("UCMA 3.0 is no exception in BackCompatSite",
                        ocs(UCMA_3_0, LYNC_2013).merged()
                                .poolChanged("bots", pool -> pool.withSite(Sketch.id("site-backcompatsite"))))
                        .finds("error new-pool bots")
                        .offers("Use fe13.contoso.com"),
                bad("UCMA 2.0 made under 2013 on a merged OCS pool, but itself outside BackCompatSite",
                        ocs(UCMA_2_0, LYNC_2013).merged().poolChanged("bots", pool -> pool.withSite(null)))
                        .finds("error new-pool bots")
                        .offers("Merge the legacy pools", "Use fe13.contoso.com"),
                bad("UCMA 2.0 made under 2013 on Lync 2010", lync(UCMA_2_0, LYNC_2013, "fe10"))
                        .finds("error new-pool bots")
                        .offers("Use fe13.contoso.com"),
                bad("legacy is relative: 2013 beside Skype for Business",
                        sketch().server("fe13", LYNC_2013)
                                .server("sfb", SFB_2015)
                                .pool("bots", UNKNOWN,
                                        pool -> pool.withNextHop(Sketch.id("fe13")).withCreatedUnder(SFB_2015))
                                .furnished("bots"))
                        .finds("error new-pool bots")
                        .offers("Use sfb.contoso.com"),
                bad("the endpoints move along with the fix",
                        lync(UCMA_3_0, LYNC_2013, "fe10").endpoint("help", "app-bots", "sip:help@contoso.com",
                                endpoint -> endpoint.withRegistrar(nexthop.model.PoolReference.to(Sketch.id("fe10")))))
                        .finds("error new-pool bots")
                        .offers("Use fe13.contoso.com and move the endpoint"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("routed through the newest", lync(UCMA_3_0, LYNC_2013, "fe13")),
                good("one generation only",
                        sketch().server("fe10", LYNC_2010).pool("bots", UCMA_3_0, "fe10").furnished("bots")),
                good("UCMA 2.0 in BackCompatSite shows its OCS registrar", ocs(UCMA_2_0, OCS_2007_R2).merged()),
                good("whenever it was made", ocs(UCMA_2_0, LYNC_2013).merged()),
                good("UCMA 2.0 on OCS before the merge", ocs(UCMA_2_0, LYNC_2013)),
                good("the pool is out of use",
                        lync(UCMA_3_0, LYNC_2013, "fe10").poolChanged("bots", pool -> pool.withRetired(true))),
                good("the newer generation is out of use",
                        lync(UCMA_3_0, LYNC_2010, "fe10").serverChanged("fe13", server -> server.withRetired(true))),
                good("the generation of the next hop is not known",
                        lync(UCMA_3_0, LYNC_2013, "fe10").serverChanged("fe10", server -> server.withGeneration(null))),
                good("UCMA 4.0 of unknown age on 2010 is ucma-too-new's matter",
                        lync(UcmaVersion.UCMA_4_0, null, "fe10")));
    }

    @Test
    void onlyForANewPoolIsItNoOption() {
        NextHopLegacy rule = new NextHopLegacy();

        assertThat(rule.verdict("new-pool")).isEqualTo(Verdict.NOT_AN_OPTION);
        assertThat(rule.verdict("older-pool")).isEqualTo(Verdict.ALLOWED);
        assertThat(rule.verdict("age-unknown")).isEqualTo(Verdict.ALLOWED);
    }

    private static Sketch lync(UcmaVersion ucma, @Nullable ServerGeneration createdUnder, String nextHop) {
        return sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .pool("bots", ucma, pool -> pool.withNextHop(Sketch.id(nextHop)).withCreatedUnder(createdUnder))
                .furnished("bots");
    }

    private static Sketch ocs(UcmaVersion ucma, ServerGeneration createdUnder) {
        return sketch().server("r2", OCS_2007_R2)
                .server("fe13", LYNC_2013)
                .pool("bots", ucma, pool -> pool.withNextHop(Sketch.id("r2")).withCreatedUnder(createdUnder))
                .furnished("bots");
    }
}
