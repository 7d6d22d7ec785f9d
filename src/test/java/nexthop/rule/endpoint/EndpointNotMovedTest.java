package nexthop.rule.endpoint;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;

import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EndpointNotMovedTest extends RuleSpecimens {
    EndpointNotMovedTest() {
        super("endpoint-not-moved");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("made by WMI, on Lync",
                        with(e -> e.withRegistrar(PoolReference.none()).withTool(ManagementTool.WMI)))
                        .finds("error no-registrar e")
                        .offers("Move sip:help@contoso.com"),
                bad("its old home is still in use",
                        with(e -> e.withRegistrar(PoolReference.none()).withHome(PoolReference.to(Sketch.id("r2")))))
                        .finds("error no-registrar e")
                        .offers("Move sip:help@contoso.com"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("moved", with(e -> e.withRegistrar(PoolReference.to(Sketch.id("fe"))))),
                good("not known", with(e -> e)),
                good("a user", with(e -> e.withRegistrar(PoolReference.none()).withKind(EndpointKind.USER))),
                good("on OCS it has none",
                        with(e -> e.withRegistrar(PoolReference.none())).poolChanged("ivr",
                                pool -> pool.withNextHop(Sketch.id("r2")))),
                good("so is a home out of use",
                        with(e -> e.withRegistrar(PoolReference.none()).withHome(PoolReference.to(Sketch.id("r2"))))
                                .serverChanged("r2", server -> server.withRetired(true))),
                good("a home that is gone is endpoint-points-nowhere's matter", with(
                        e -> e.withRegistrar(PoolReference.none()).withHome(PoolReference.to(Sketch.id("nowhere"))))));
    }

    private static Sketch with(UnaryOperator<Endpoint> more) {
        return sketch().server("r2", OCS_2007_R2)
                .server("fe", LYNC_2013)
                .pool("ivr", UCMA_2_0, "fe")
                .furnished("ivr")
                .endpoint("e", "app-ivr", "sip:help@contoso.com", more);
    }
}
