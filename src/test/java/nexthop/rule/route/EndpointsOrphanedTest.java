package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.stream.Stream;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EndpointsOrphanedTest extends RuleSpecimens {
    EndpointsOrphanedTest() {
        super("endpoints-orphaned");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(bad("one stayed behind", with(PoolReference.to(Sketch.id("fe10"))))
                .finds("warning other-registrar bots")
                .offers("Move sip:help@contoso.com")
                .says("sip:help@contoso.com still points at another", "sip:help@contoso.com has to be moved along"),
                bad("two stayed behind",
                        with(PoolReference.to(Sketch.id("fe10"))).endpoint("info", "app-bots", "sip:info@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(Sketch.id("fe10")))))
                        .finds("warning other-registrar bots")
                        .offers("Move the 2 endpoints of bots.contoso.com")
                        .says("sip:help@contoso.com and sip:info@contoso.com still point at another",
                                "sip:info@contoso.com have to be moved along"),
                bad("on OCS, no cmdlet moves them", with(PoolReference.to(Sketch.id("fe10"))).serverChanged("fe13",
                        server -> server.withGeneration(OCS_2007_R2))).finds("warning other-registrar bots"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("moved", with(PoolReference.to(Sketch.id("fe13")))),
                good("not known", with(PoolReference.unknown())),
                good("none at all is endpoint-not-moved's matter", with(PoolReference.none())),
                good("a registrar out of use is endpoint-points-nowhere's matter",
                        with(PoolReference.to(Sketch.id("fe10"))).serverChanged("fe10",
                                server -> server.withRetired(true))),
                good("a user is homed where users are", with(PoolReference.unknown()).endpoint("bot", "app-bots",
                        "sip:bot@contoso.com",
                        e -> e.withKind(EndpointKind.USER).withRegistrar(PoolReference.to(Sketch.id("fe10"))))));
    }

    private static Sketch with(PoolReference registrar) {
        return sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_3_0, "fe13")
                .furnished("bots")
                .endpoint("help", "app-bots", "sip:help@contoso.com", e -> e.withRegistrar(registrar));
    }
}
