package nexthop.rule.pool;

import static nexthop.model.UcmaVersion.UCMA_4_0;
import static nexthop.model.UcmaVersion.UNKNOWN;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class UcmaVersionUnknownTest extends RuleSpecimens {
    UcmaVersionUnknownTest() {
        super("ucma-version-unknown");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("one", sketch().pool("a", UCMA_4_0, pool -> pool).pool("b", UNKNOWN, pool -> pool))
                        .finds("information not-stated b")
                        .says("b.contoso.com runs."),
                bad("many are said once",
                        sketch().pool("a", UNKNOWN, pool -> pool)
                                .pool("b", UNKNOWN, pool -> pool)
                                .pool("c", UNKNOWN, pool -> pool)
                                .pool("d", UNKNOWN, pool -> pool))
                        .finds("information not-stated a")
                        .says("a.contoso.com, b.contoso.com, c.contoso.com and 1 more run."));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("known", sketch().pool("a", UCMA_4_0, pool -> pool)),
                good("out of use", sketch().pool("a", UNKNOWN, pool -> pool.withRetired(true))));
    }
}
