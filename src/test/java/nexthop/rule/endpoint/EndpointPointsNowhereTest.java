package nexthop.rule.endpoint;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EndpointPointsNowhereTest extends RuleSpecimens {
    EndpointPointsNowhereTest() {
        super("endpoint-points-nowhere");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("a registrar out of use", with(e -> e.withRegistrar(PoolReference.to(Sketch.id("gone-fe")))))
                        .finds("error registrar e")
                        .offers("Point sip:help@contoso.com at the next hop of bots.contoso.com"),
                bad("a home out of use, and the next hop on OCS",
                        with(e -> e.withHome(PoolReference.to(Sketch.id("gone-r2")))
                                .withRegistrar(PoolReference.none())).server("r2", OCS_2007_R2)
                                .poolChanged("bots", pool -> pool.withNextHop(Sketch.id("r2"))))
                        .finds("error home e")
                        .says("is gone-r2.contoso.com, which is out of use."),
                bad("a registrar that is not there", with(e -> e.withRegistrar(PoolReference.to(Sketch.id("nowhere")))))
                        .finds("error registrar e")
                        .offers("Point sip:help@contoso.com at the next hop of bots.contoso.com")
                        .says("is “nowhere”, which is not in this topology."),
                bad("a registrar that is none", with(e -> e.withRegistrar(PoolReference.to(Sketch.id("bots")))))
                        .finds("error registrar e")
                        .offers("Point sip:help@contoso.com at the next hop of bots.contoso.com")
                        .says("is bots.contoso.com, which is not a server pool."),
                bad("a home out of use, and no registrar", with(
                        e -> e.withHome(PoolReference.to(Sketch.id("gone-r2"))).withRegistrar(PoolReference.none())))
                        .finds("error home e")
                        .offers("Point sip:help@contoso.com at the next hop of bots.contoso.com"),
                bad("a user cannot be moved by the cmdlet",
                        with(e -> e.withKind(EndpointKind.USER).withRegistrar(PoolReference.to(Sketch.id("gone-fe")))))
                        .finds("error registrar e"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("a registrar in use", with(e -> e.withRegistrar(PoolReference.to(Sketch.id("fe"))))),
                good("a home in use, and no registrar",
                        with(e -> e.withHome(PoolReference.to(Sketch.id("fe"))).withRegistrar(PoolReference.none()))),
                good("an old home is history",
                        with(e -> e.withRegistrar(PoolReference.to(Sketch.id("fe")))
                                .withHome(PoolReference.to(Sketch.id("gone-r2"))))),
                good("nothing is known", with(e -> e)));
    }

    private static Sketch with(UnaryOperator<Endpoint> more) {
        return sketch().server("fe", LYNC_2013)
                .server("gone-fe", LYNC_2013, server -> server.withRetired(true))
                .server("gone-r2", OCS_2007_R2, server -> server.withRetired(true))
                .pool("bots", UCMA_3_0, "fe")
                .furnished("bots")
                .endpoint("e", "app-bots", "sip:help@contoso.com", more);
    }
}
