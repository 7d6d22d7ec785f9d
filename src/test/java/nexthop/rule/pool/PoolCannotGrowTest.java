package nexthop.rule.pool;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class PoolCannotGrowTest extends RuleSpecimens {
    PoolCannotGrowTest() {
        super("pool-cannot-grow");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("one computer",
                        sketch().pool("ivr", UCMA_4_0, pool -> pool).computer("c", "ivr", "IVR.contoso.com"))
                        .finds("information single-computer ivr")
                        .says("Nothing, until a second computer", "Leave it, if one computer is enough."),
                bad("two computers",
                        sketch().pool("ivr", UCMA_4_0, pool -> pool)
                                .computer("c", "ivr", "ivr.contoso.com")
                                .computer("d", "ivr", "ivr2.contoso.com"))
                        .finds("error several-computers ivr")
                        .says("Adding the second computer is refused", "Build the pool anew under"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(
                good("a name of its own",
                        sketch().pool("ivr", UCMA_4_0, pool -> pool).computer("c", "ivr", "ivr1.contoso.com")),
                good("a Standard Edition server is called like its computer",
                        sketch().server("fe", LYNC_2013).computer("c", "fe", "fe.contoso.com")),
                good("a merge makes it so",
                        sketch().server("r2", OCS_2007_R2)
                                .server("fe13", LYNC_2013)
                                .pool("ivr", UCMA_2_0, "r2")
                                .computer("c", "ivr", "ivr.contoso.com")
                                .merged()));
    }
}
