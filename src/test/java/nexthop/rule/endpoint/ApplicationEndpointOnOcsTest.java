package nexthop.rule.endpoint;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.stream.Stream;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class ApplicationEndpointOnOcsTest extends RuleSpecimens {
    ApplicationEndpointOnOcsTest() {
        super("application-endpoint-on-ocs");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("on R2 alone", on("r2", UCMA_3_0, EndpointKind.APPLICATION, PoolReference.none()))
                        .finds("error ocs-home e"),
                bad("its pool is on Lync already",
                        on("fe", UCMA_3_0, EndpointKind.APPLICATION, PoolReference.unknown())).finds("error ocs-home e")
                        .offers("Move sip:help@contoso.com"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("a user endpoint", on("r2", UCMA_3_0, EndpointKind.USER, PoolReference.none())),
                good("homed on a Lync pool",
                        on("fe", UCMA_3_0, EndpointKind.APPLICATION, PoolReference.none()).serverChanged("r2",
                                server -> server.withGeneration(LYNC_2010))),
                good("homed on a pool of unknown generation",
                        on("r2", UCMA_3_0, EndpointKind.APPLICATION, PoolReference.none()).serverChanged("r2",
                                server -> server.withGeneration(null))),
                good("a home out of use is endpoint-points-nowhere's matter",
                        on("fe", UCMA_3_0, EndpointKind.APPLICATION, PoolReference.none()).serverChanged("r2",
                                server -> server.withRetired(true))),
                good("UCMA 2.0 belongs there", on("r2", UCMA_2_0, EndpointKind.APPLICATION, PoolReference.none())),
                good("a Lync registrar serves it",
                        on("fe", UCMA_3_0, EndpointKind.APPLICATION, PoolReference.to(Sketch.id("fe")))));
    }

    private static Sketch on(String nextHop, UcmaVersion ucma, EndpointKind kind, PoolReference registrar) {
        Sketch sketch = sketch().server("r2", OCS_2007_R2);
        if (nextHop.equals("fe")) {
            sketch.server("fe", LYNC_2010);
        }
        return sketch.pool("bots", ucma, nextHop)
                .furnished("bots")
                .endpoint("e", "app-bots", "sip:help@contoso.com",
                        e -> e.withKind(kind).withHome(PoolReference.to(Sketch.id("r2"))).withRegistrar(registrar));
    }
}
