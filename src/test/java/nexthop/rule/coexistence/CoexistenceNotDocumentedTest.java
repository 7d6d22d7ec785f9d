package nexthop.rule.coexistence;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.ServerGeneration.SFB_2015;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class CoexistenceNotDocumentedTest extends RuleSpecimens {
    CoexistenceNotDocumentedTest() {
        super("coexistence-not-documented");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("OCS 2007 with 2013",
                        sketch().server("ocs", OCS_2007).server("fe13", LYNC_2013).pool("bots", UCMA_4_0, "fe13"))
                        .finds("information pages-disagree ocs"),
                bad("2013 with Skype for Business",
                        sketch().server("fe13", LYNC_2013).server("sfb", SFB_2015).pool("bots", UCMA_4_0, "sfb"))
                        .finds("information beyond-the-pages fe13"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(
                good("R2 with 2013",
                        sketch().server("r2", OCS_2007_R2).server("fe13", LYNC_2013).pool("bots", UCMA_4_0, "fe13")),
                good("OCS 2007 with 2010",
                        sketch().server("ocs", OCS_2007).server("fe10", LYNC_2010).pool("bots", UCMA_4_0, "fe10")),
                good("no application concerned", sketch().server("fe13", LYNC_2013).server("sfb", SFB_2015)));
    }
}
