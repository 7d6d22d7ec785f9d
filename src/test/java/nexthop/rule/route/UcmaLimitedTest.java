package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class UcmaLimitedTest extends RuleSpecimens {
    UcmaLimitedTest() {
        super("ucma-limited");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("UCMA 3.0 on R2 alone", sketch().server("r2", OCS_2007_R2).pool("ivr", UCMA_3_0, "r2"))
                        .finds("warning limited ivr"),
                bad("a Lync pool out of use changes nothing",
                        sketch().server("r2", OCS_2007_R2)
                                .server("fe10", LYNC_2010, server -> server.withRetired(true))
                                .pool("ivr", UCMA_3_0, "r2"))
                        .finds("warning limited ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("UCMA 2.0 on R2", sketch().server("r2", OCS_2007_R2).pool("ivr", UCMA_2_0, "r2")),
                good("UCMA 3.0 on 2010", sketch().server("fe10", LYNC_2010).pool("ivr", UCMA_3_0, "fe10")),
                good("beside Lync it is an error of another rule",
                        sketch().server("r2", OCS_2007_R2).server("fe10", LYNC_2010).pool("ivr", UCMA_3_0, "r2")));
    }
}
