package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class UcmaNotRecommendedTest extends RuleSpecimens {
    UcmaNotRecommendedTest() {
        super("ucma-not-recommended");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("on 2013", sketch().server("fe13", LYNC_2013).pool("ivr", UCMA_2_0, "fe13"))
                        .finds("information not-recommended ivr"),
                bad("on 2013 in place",
                        sketch().server("fe13", LYNC_2013)
                                .pool("ivr", UCMA_2_0,
                                        pool -> pool.withNextHop(Sketch.id("fe13")).withCreatedUnder(OCS_2007_R2)))
                        .finds("information not-recommended ivr"),
                bad("directly on 2010", sketch().server("fe10", LYNC_2010)
                        .pool("ivr", UCMA_2_0, pool -> pool.withNextHop(Sketch.id("fe10")).withCreatedUnder(LYNC_2010)))
                        .finds("information not-recommended ivr"),
                bad("on 2010, with no trace of OCS", sketch().server("fe10", LYNC_2010).pool("ivr", UCMA_2_0, "fe10"))
                        .finds("information not-recommended ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(
                good("in place on 2010",
                        sketch().server("fe10", LYNC_2010)
                                .pool("ivr", UCMA_2_0,
                                        pool -> pool.withNextHop(Sketch.id("fe10")).withCreatedUnder(OCS_2007_R2))),
                good("on 2010, and an OCS pool out of use tells where it came from",
                        sketch().server("r2", OCS_2007_R2, server -> server.withRetired(true))
                                .server("fe10", LYNC_2010)
                                .pool("ivr", UCMA_2_0, "fe10")),
                good("UCMA 3.0 on 2013", sketch().server("fe13", LYNC_2013).pool("ivr", UCMA_3_0, "fe13")));
    }
}
