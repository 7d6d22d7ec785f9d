package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.List;
import java.util.stream.Stream;
import nexthop.edit.EditSequence;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.RetireNextHop;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.rule.Sketch;

class EndpointsLeftBehindTest extends OrderSpecimens {
    EndpointsLeftBehindTest() {
        super("endpoints-left-behind");
    }

    private static Sketch with(PoolReference registrar) {
        return new Sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_3_0, "fe10")
                .furnished("bots")
                .endpoint("help", "app-bots", "sip:help@contoso.com", e -> e.withRegistrar(registrar));
    }

    private static Sketch registered() {
        return with(PoolReference.to(id("fe10")));
    }

    @Override
    Stream<Bad> bad() {
        return Stream.of(bad("moved by the next change", from(registered()).route("bots", "fe13").move("help", "bots"))
                .finds("information until-moved bots 1-2")
                .says("sip:help@contoso.com does not point at fe13.contoso.com, the next hop of bots.contoso.com."),
                bad("two of them",
                        from(registered().endpoint("info", "app-bots", "sip:info@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(id("fe10"))))).route("bots", "fe13")
                                .move("help", "bots")
                                .move("info", "bots"))
                        .finds("information until-moved bots 1-3")
                        .says("sip:help@contoso.com and sip:info@contoso.com do not point at fe13.contoso.com"),
                bad("two of them, by way of no next hop",
                        from(registered().endpoint("info", "app-bots", "sip:info@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(id("fe10")))))
                                .then(new RetireNextHop("Clear", id("bots")))
                                .route("bots", "fe10"))
                        .finds("information until-moved bots 1-2")
                        .says("sip:help@contoso.com and sip:info@contoso.com lead nowhere"),
                bad("removed by the next change", from(registered()).route("bots", "fe13").delete("help"))
                        .finds("information until-moved bots 1-2"),
                bad("moved by a later change",
                        from(registered()).then(new SetTitle("Title", "One"))
                                .route("bots", "fe13")
                                .then(new SetTitle("Title", "Two"))
                                .move("help", "bots"))
                        .finds("information until-moved bots 2-4"),
                bad("put back", from(registered()).route("bots", "fe13").route("bots", "fe10"))
                        .finds("information until-moved bots 1-2"),
                bad("made by WMI, known by its home",
                        from(registered().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withRegistrar(PoolReference.none()).withHome(PoolReference.to(id("fe10")))))
                                .route("bots", "fe13")
                                .move("help", "bots"))
                        .finds("information until-moved bots 1-2"),
                bad("to another pool, by way of none",
                        from(registered().pool("more", UCMA_3_0, "fe13").application("app-more", "more", "bots", 6000))
                                .then(new RetireNextHop("Clear", id("bots")))
                                .move("help", "more"))
                        .finds("information until-moved bots 1-2")
                        .says("sip:help@contoso.com leads nowhere, for bots.contoso.com has no next hop."));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(
                good("both by one change",
                        from(registered()).then(new EditSequence("Route and move",
                                List.of(new SetNextHop("Route", id("bots"), id("fe13")),
                                        new MoveEndpoint("Move", id("help"), id("bots")))))),
                good("homed on the new next hop already",
                        from(registered().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withRegistrar(PoolReference.none()).withHome(PoolReference.to(id("fe13")))))
                                .route("bots", "fe13")
                                .move("help", "bots")),
                good("never moved is endpoints-orphaned's matter", from(registered()).route("bots", "fe13")),
                good("not known where it is registered", from(with(PoolReference.unknown())).route("bots", "fe13")
                        .move("help", "bots")),
                good("the old next hop is gone, of which pool-removed-too-early speaks",
                        from(registered()).delete("fe10").route("bots", "fe13").move("help", "bots")),
                good("a user endpoint is homed where users are",
                        from(registered().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withKind(EndpointKind.USER).withRegistrar(PoolReference.to(id("fe10")))))
                                .route("bots", "fe13")
                                .route("bots", "fe10")),
                good("a contact object drawn just now",
                        from(new Sketch()).change("Draw all", _ -> registered().topology())
                                .route("bots", "fe13")
                                .move("help", "bots")));
    }
}
