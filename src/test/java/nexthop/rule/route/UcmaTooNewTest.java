package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class UcmaTooNewTest extends RuleSpecimens {
    UcmaTooNewTest() {
        super("ucma-too-new");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("UCMA 4.0 on 2010 alone", sketch().server("fe10", LYNC_2010).pool("bots", UCMA_4_0, "fe10"))
                        .finds("error unsupported bots")
                        .says("Give it a next hop of Lync Server 2013,"),
                bad("UCMA 4.0 on 2010 beside 2013, made under 2010",
                        sketch().server("fe10", LYNC_2010)
                                .server("fe13", LYNC_2013)
                                .pool("bots", UCMA_4_0,
                                        pool -> pool.withNextHop(Sketch.id("fe10")).withCreatedUnder(LYNC_2010)))
                        .finds("error unsupported bots")
                        .offers("Use fe13.contoso.com"),
                bad("UCMA 4.0 on OCS 2007 R2", sketch().server("r2", OCS_2007_R2).pool("bots", UCMA_4_0, "r2"))
                        .finds("error unsupported bots"),
                bad("UCMA 3.0 on OCS 2007", sketch().server("ocs", OCS_2007).pool("bots", UCMA_3_0, "ocs"))
                        .finds("error unsupported bots")
                        .says("Give it a next hop of Lync Server 2010 or later,"),
                bad("UCMA 3.0 on R2 beside Lync 2010",
                        sketch().server("r2", OCS_2007_R2).server("fe10", LYNC_2010).pool("bots", UCMA_3_0, "r2"))
                        .finds("error unsupported bots")
                        .offers("Use fe10.contoso.com")
                        .says("only in part, and only where there is no Lync pool;"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("UCMA 4.0 on 2013", sketch().server("fe13", LYNC_2013).pool("bots", UCMA_4_0, "fe13")),
                good("UCMA 3.0 on 2010", sketch().server("fe10", LYNC_2010).pool("bots", UCMA_3_0, "fe10")),
                good("UCMA 2.0 on R2", sketch().server("r2", OCS_2007_R2).pool("bots", UCMA_2_0, "r2")),
                good("UCMA 3.0 on R2 alone is limited, not forbidden",
                        sketch().server("r2", OCS_2007_R2).pool("bots", UCMA_3_0, "r2")),
                good("next-hop-legacy speaks first",
                        sketch().server("fe10", LYNC_2010)
                                .server("fe13", LYNC_2013)
                                .pool("bots", UCMA_4_0,
                                        pool -> pool.withNextHop(Sketch.id("fe10")).withCreatedUnder(LYNC_2013))));
    }
}
