package nexthop.rule.pool;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class PoolEmptyTest extends RuleSpecimens {
    PoolEmptyTest() {
        super("pool-empty");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("just drawn", sketch().pool("ivr", UCMA_4_0, pool -> pool)).finds("information only-a-name ivr"),
                bad("with a next hop", sketch().server("fe", LYNC_2013).pool("ivr", UCMA_4_0, "fe"))
                        .finds("warning nothing ivr"),
                bad("no computer", sketch().pool("ivr", UCMA_4_0, pool -> pool).application("app", "ivr", "ivr", 6000))
                        .finds("warning no-computer ivr"),
                bad("no application",
                        sketch().pool("ivr", UCMA_4_0, pool -> pool).computer("c", "ivr", "ivr1.contoso.com"))
                        .finds("warning no-application ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("whole", sketch().pool("ivr", UCMA_4_0, pool -> pool).furnished("ivr")),
                good("out of use", sketch().pool("ivr", UCMA_4_0, pool -> pool.withRetired(true))));
    }
}
