package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;

class GenerationUnknownTest extends RuleSpecimens {
    GenerationUnknownTest() {
        super("generation-unknown");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(bad("the next hop", sketch().server("fe", null).pool("bots", UCMA_3_0, "fe"))
                .finds("information next-hop bots"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("a pool nobody uses",
                sketch().server("fe", null).server("fe13", LYNC_2013).pool("bots", UCMA_3_0, "fe13")));
    }
}
