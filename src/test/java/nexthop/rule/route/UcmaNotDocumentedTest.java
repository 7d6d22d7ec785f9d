package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007;
import static nexthop.model.ServerGeneration.SFB_2015;
import static nexthop.model.ServerGeneration.SFB_2019;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static nexthop.model.UcmaVersion.UNKNOWN;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class UcmaNotDocumentedTest extends RuleSpecimens {
    UcmaNotDocumentedTest() {
        super("ucma-not-documented");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("UCMA 4.0 on Skype for Business 2015",
                        sketch().server("sfb", SFB_2015).pool("bots", UCMA_4_0, "sfb"))
                        .finds("information not-documented bots")
                        .says("documented of UCMA 4.0 applications of bots.contoso.com"),
                bad("whatever it is on 2019", sketch().server("sfb", SFB_2019).pool("bots", UNKNOWN, "sfb"))
                        .finds("information not-documented bots")
                        .says("documented of its applications of bots.contoso.com"),
                bad("UCMA 2.0 on OCS 2007", sketch().server("ocs", OCS_2007).pool("bots", UCMA_2_0, "ocs"))
                        .finds("information not-documented bots"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("UCMA 4.0 on 2013", sketch().server("fe13", LYNC_2013).pool("bots", UCMA_4_0, "fe13")),
                good("unknown on 2013", sketch().server("fe13", LYNC_2013).pool("bots", UNKNOWN, "fe13")));
    }
}
