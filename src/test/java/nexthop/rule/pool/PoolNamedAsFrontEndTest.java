package nexthop.rule.pool;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class PoolNamedAsFrontEndTest extends RuleSpecimens {
    PoolNamedAsFrontEndTest() {
        super("pool-named-as-front-end");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("a Front End pool's name",
                        sketch().server("fe", LYNC_2013).pool("ivr", UCMA_4_0, pool -> pool.withFqdn("FE.contoso.com")))
                        .finds("warning shared-name ivr")
                        .says("bears the name of a server pool."),
                bad("its next hop's name", sketch().server("fe", LYNC_2013)
                        .pool("ivr", UCMA_4_0, pool -> pool.withFqdn("FE.contoso.com").withNextHop(Sketch.id("fe"))))
                        .finds("warning shared-name ivr")
                        .says("bears the name of its own next hop."));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("its own name", sketch().server("fe", LYNC_2013).pool("ivr", UCMA_4_0, "fe")), good(
                "an OCS pool's name is name-reuses-legacy's matter",
                sketch().server("r2", OCS_2007_R2).pool("ivr", UCMA_4_0, pool -> pool.withFqdn("r2.contoso.com"))));
    }
}
