package nexthop.rule.pool;

import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UNKNOWN;

import java.util.stream.Stream;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class RuntimesMixedTest extends RuleSpecimens {
    RuntimesMixedTest() {
        super("runtimes-mixed");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(bad("2.0 and 3.0", shared(UCMA_2_0)).finds("error two-versions c-new"),
                bad("and in a third pool",
                        shared(UCMA_2_0).pool("more", UCMA_3_0, pool -> pool)
                                .computer("c-more", "more", "app1.contoso.com"))
                        .finds("error two-versions c-new", "error two-versions c-more"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("one version", shared(UCMA_3_0)), good("one is not known", shared(UNKNOWN)),
                good("the old pool has left the computer",
                        shared(UCMA_2_0).poolChanged("old", pool -> pool.withRetired(true))));
    }

    private static Sketch shared(UcmaVersion old) {
        return sketch().pool("old", old, pool -> pool)
                .computer("c-old", "old", "app1.contoso.com")
                .pool("new", UCMA_3_0, pool -> pool)
                .computer("c-new", "new", "APP1.contoso.com");
    }
}
