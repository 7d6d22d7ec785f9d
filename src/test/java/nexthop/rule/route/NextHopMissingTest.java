package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.model.PoolReference;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class NextHopMissingTest extends RuleSpecimens {
    NextHopMissingTest() {
        super("next-hop-missing");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("nothing but a name", sketch().pool("ivr", UCMA_4_0, pool -> pool))
                        .finds("warning without-endpoints ivr")
                        .says("ivr.contoso.com has no next hop.\n"),
                bad("with an endpoint",
                        sketch().server("fe13", LYNC_2013)
                                .pool("ivr", UCMA_4_0, pool -> pool)
                                .furnished("ivr")
                                .endpoint("help", "app-ivr", "sip:help@contoso.com"))
                        .finds("error with-endpoints ivr")
                        .offers("Use fe13.contoso.com")
                        .says("though it has 1 endpoint."),
                bad("with endpoints known to have no registrar",
                        sketch().server("fe13", LYNC_2013)
                                .pool("ivr", UCMA_4_0, pool -> pool)
                                .furnished("ivr")
                                .endpoint("help", "app-ivr", "sip:help@contoso.com",
                                        e -> e.withRegistrar(PoolReference.none()))
                                .endpoint("info", "app-ivr", "sip:info@contoso.com",
                                        e -> e.withRegistrar(PoolReference.none())))
                        .finds("error with-endpoints ivr")
                        .offers("Use fe13.contoso.com and move the 2 endpoints")
                        .says("though it has 2 endpoints."),
                bad("cleared by a migration, even with endpoints",
                        sketch().server("fe10", LYNC_2010)
                                .pool("ivr", UCMA_2_0,
                                        pool -> pool.withRetiredNextHops(new TreeSet<>(Set.of(Sketch.id("fe10")))))
                                .furnished("ivr")
                                .endpoint("help", "app-ivr", "sip:help@contoso.com"))
                        .finds("information cleared-by-migration ivr"),
                bad("no pool that would not be an error is offered",
                        sketch().server("fe10", LYNC_2010).pool("ivr", UCMA_4_0, pool -> pool))
                        .finds("warning without-endpoints ivr"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("it has one", sketch().server("fe13", LYNC_2013).pool("ivr", UCMA_4_0, "fe13")),
                good("it is out of use", sketch().pool("ivr", UCMA_3_0, pool -> pool.withRetired(true))));
    }
}
