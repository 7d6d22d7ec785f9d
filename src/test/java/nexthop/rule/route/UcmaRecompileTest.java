package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_1_0;
import static nexthop.model.UcmaVersion.UCMA_2_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class UcmaRecompileTest extends RuleSpecimens {
    UcmaRecompileTest() {
        super("ucma-recompile");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("on R2", sketch().server("r2", OCS_2007_R2).pool("dial", UCMA_1_0, "r2"))
                        .finds("error recompile dial")
                        .says("before they go with r2.contoso.com"),
                bad("on Lync 2010", sketch().server("fe10", LYNC_2010).pool("dial", UCMA_1_0, "fe10"))
                        .finds("error recompile dial"),
                bad("on Lync 2013", sketch().server("fe13", LYNC_2013).pool("dial", UCMA_1_0, "fe13"))
                        .finds("error recompile dial"),
                bad("on OCS 2007, where Lync has come in",
                        sketch().server("ocs", OCS_2007).server("fe10", LYNC_2010).pool("dial", UCMA_1_0, "ocs"))
                        .finds("error recompile dial")
                        .says("before they go with a second server generation.", "Where two generations coexist, "));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("on OCS 2007 alone", sketch().server("ocs", OCS_2007).pool("dial", UCMA_1_0, "ocs")),
                good("recompiled", sketch().server("r2", OCS_2007_R2).pool("dial", UCMA_2_0, "r2")),
                good("no next hop yet", sketch().server("r2", OCS_2007_R2).pool("dial", UCMA_1_0, pool -> pool)));
    }
}
