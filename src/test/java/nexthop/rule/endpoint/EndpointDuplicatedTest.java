package nexthop.rule.endpoint;

import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EndpointDuplicatedTest extends RuleSpecimens {
    EndpointDuplicatedTest() {
        super("endpoint-duplicated");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream
                .of(bad("on two pools, in another letter case", two("sip:help@contoso.com", "sip:HELP@Contoso.com"))
                        .finds("error same-address e2"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("two addresses", two("sip:help@contoso.com", "sip:info@contoso.com")),
                good("one of the pools is out of use", two("sip:help@contoso.com", "sip:help@contoso.com")
                        .poolChanged("ivr", pool -> pool.withRetired(true))));
    }

    private static Sketch two(String one, String other) {
        return sketch().pool("ivr", UCMA_4_0, pool -> pool)
                .furnished("ivr")
                .pool("bots", UCMA_4_0, pool -> pool)
                .furnished("bots")
                .endpoint("e1", "app-ivr", one)
                .endpoint("e2", "app-bots", other);
    }
}
