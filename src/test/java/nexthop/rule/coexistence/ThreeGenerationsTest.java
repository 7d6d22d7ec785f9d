package nexthop.rule.coexistence;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.ServerGeneration.SFB_2015;
import static nexthop.model.ServerGeneration.SFB_2019;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class ThreeGenerationsTest extends RuleSpecimens {
    ThreeGenerationsTest() {
        super("three-generations");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("R2, 2010 and 2013",
                        sketch().server("fe13", LYNC_2013).server("r2", OCS_2007_R2).server("fe10", LYNC_2010))
                        .finds("error three r2")
                        .says("Coexistence is supported for exactly two generations", "from OCS 2007 R2 first"),
                bad("said once, however many pools there are",
                        sketch().server("a10", LYNC_2010)
                                .server("b10", LYNC_2010)
                                .server("fe13", LYNC_2013)
                                .server("sfb", SFB_2015))
                        .finds("error three a10"),
                bad("OCS 2007 and R2", sketch().server("ocs", OCS_2007).server("r2", OCS_2007_R2))
                        .finds("error ocs-2007-and-r2 ocs"),
                bad("2013 with both of Skype for Business",
                        sketch().server("fe13", LYNC_2013).server("sfb15", SFB_2015).server("sfb19", SFB_2019))
                        .finds("information not-documented fe13")
                        .says("It may work;"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("two", sketch().server("r2", OCS_2007_R2).server("fe13", LYNC_2013)),
                good("the third is out of use",
                        sketch().server("r2", OCS_2007_R2, server -> server.withRetired(true))
                                .server("fe10", LYNC_2010)
                                .server("fe13", LYNC_2013)),
                good("the third is not known",
                        sketch().server("fe", null).server("fe10", LYNC_2010).server("fe13", LYNC_2013)));
    }
}
