package nexthop.rule.application;

import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class PortOutOfRangeTest extends RuleSpecimens {
    PortOutOfRangeTest() {
        super("port-out-of-range");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(bad("zero", on(0)).finds("error no-such-port a"),
                bad("negative", on(-1)).finds("error no-such-port a"),
                bad("too high", on(65_536)).finds("error no-such-port a"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("the lowest", on(1)), good("the highest", on(65_535)), good("not known", on(null)));
    }

    private static Sketch on(Integer port) {
        return sketch().pool("apps", UCMA_4_0, pool -> pool).application("a", "apps", "a", port);
    }
}
