package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nexthop.edit.AddElements;
import nexthop.edit.EditSequence;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.RetirePool;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.rule.Sketch;

class PoolRemovedTooEarlyTest extends OrderSpecimens {
    PoolRemovedTooEarlyTest() {
        super("pool-removed-too-early");
    }

    private static Sketch both() {
        return new Sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_3_0, "fe10")
                .furnished("bots")
                .endpoint("help", "app-bots", "sip:help@contoso.com",
                        e -> e.withRegistrar(PoolReference.to(Sketch.id("fe10"))));
    }

    private static RetirePool retire(String pool) {
        return new RetirePool("Retire " + pool, Sketch.id(pool), true);
    }

    private static Topology with(Topology topology, UnaryOperator<Endpoint> change) {
        return topology.with(change.apply(topology.find(id("help"), Endpoint.class).orElseThrow()));
    }

    private static Users moved(String users, String server) {
        return new Users(id(users), id(server), "Users", 100);
    }

    @Override
    Stream<Bad> bad() {
        return Stream.of(bad("removed for good", from(both()).delete("fe10")).finds("error next-hop fe10 1-")
                .says("“Delete fe10” removes fe10.contoso.com (Lync Server 2010) while it is still the next hop of "
                        + "bots.contoso.com. The contact object sip:help@contoso.com still depends on it.\n",
                        "no call reaches them.\n"),
                bad("with two contact objects",
                        from(both().endpoint("info", "app-bots", "sip:info@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(Sketch.id("fe10"))))).delete("fe10"))
                        .finds("error next-hop fe10 1-")
                        .says("The contact objects sip:help@contoso.com and sip:info@contoso.com still depend on it.\n"),
                bad("with none", from(both()).delete("help").delete("fe10")).finds("error next-hop fe10 2-")
                        .says("while it is still the next hop of bots.contoso.com.\n"),
                bad("retired", from(both()).then(retire("fe10"))).finds("error next-hop fe10 1-")
                        .says("“Retire fe10” puts fe10.contoso.com (Lync Server 2010) out of use while"),
                bad("mended later", from(both()).delete("fe10").route("bots", "fe13").move("help", "bots"))
                        .finds("error next-hop fe10 1-3")
                        .says("no call reaches them until “Move help”."),
                bad("the pool goes later", from(both()).then(retire("fe10")).delete("help").delete("bots"))
                        .finds("error next-hop fe10 1-3"),
                bad("the contact object was not moved", from(both()).route("bots", "fe13").delete("fe10"))
                        .finds("error contacts fe10 2-")
                        .says("while the contact object sip:help@contoso.com is still homed or registered there.",
                                "The addresses cannot be called. Contact objects"),
                bad("the contact objects were not moved",
                        from(both().endpoint("info", "app-bots", "sip:info@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(Sketch.id("fe10"))))).route("bots", "fe13")
                                .delete("fe10"))
                        .finds("error contacts fe10 2-")
                        .says("while the contact objects sip:help@contoso.com and sip:info@contoso.com are still homed"),
                bad("the contact object was moved too late",
                        from(both()).route("bots", "fe13")
                                .delete("fe10")
                                .then(new SetTitle("Title", "One"))
                                .move("help", "bots"))
                        .finds("error contacts fe10 2-4")
                        .says("cannot be called until “Move help”."),
                bad("its pool goes later", from(both()).route("bots", "fe13").delete("fe10").then(retire("bots")))
                        .finds("error contacts fe10 2-3"),
                bad("homed there with no registrar", from(both().endpoint("help", "app-bots", "sip:help@contoso.com",
                        e -> e.withRegistrar(PoolReference.none()).withHome(PoolReference.to(Sketch.id("fe10")))))
                        .route("bots", "fe13")
                        .then(retire("fe10"))).finds("error contacts fe10 2-"),
                bad("users and all",
                        from(both().users("fe10")).route("bots", "fe13").move("help", "bots").delete("fe10"))
                        .finds("error users fe10 3-"),
                bad("users moved too late",
                        from(new Sketch().server("fe10", LYNC_2010).server("fe13", LYNC_2013).users("fe10"))
                                .then(retire("fe10"))
                                .change("Move users", topology -> topology.with(moved("users-fe10", "fe13"))))
                        .finds("error users fe10 1-2"),
                bad("users moved by a later change",
                        from(new Sketch().server("fe10", LYNC_2010).server("fe13", LYNC_2013).users("fe10"))
                                .then(retire("fe10"))
                                .then(new SetTitle("Title", "One"))
                                .change("Move users", topology -> topology.with(moved("users-fe10", "fe13"))))
                        .finds("error users fe10 1-3"));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(
                good("in the right order", from(both()).route("bots", "fe13").move("help", "bots").delete("fe10")),
                good("all in one change",
                        from(both()).then(new EditSequence("Migrate",
                                List.of(new SetNextHop("Route", id("bots"), id("fe13")),
                                        new MoveEndpoint("Move", id("help"), id("bots")), retire("fe10"))))),
                good("with everything behind it", from(both()).delete("bots", "fe10")),
                good("a pool that nothing needs", from(both()).delete("fe13")),
                good("an old home is history once a registrar serves the contact object",
                        from(both().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(Sketch.id("fe13")))
                                        .withHome(PoolReference.to(Sketch.id("fe10")))))
                                .route("bots", "fe13")
                                .delete("fe10")),
                good("nobody knows where the contact object is registered",
                        from(both().endpoint("help", "app-bots", "sip:help@contoso.com")).route("bots", "fe13")
                                .delete("fe10")),
                good("a user endpoint follows its user",
                        from(both().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withKind(EndpointKind.USER).withRegistrar(PoolReference.to(Sketch.id("fe10")))))
                                .route("bots", "fe13")
                                .delete("fe10")),
                good("users moved by the same change",
                        from(new Sketch().server("fe10", LYNC_2010).server("fe13", LYNC_2013).users("fe10")).change(
                                "Move users and retire fe10",
                                topology -> topology.with(moved("users-fe10", "fe13"))
                                        .with(ServerPool.frontEnd(id("fe10"), "fe10.contoso.com", LYNC_2010)
                                                .withRetired(true)))),
                good("a pool that has no next hop anyway",
                        from(both().pool("idle", UCMA_3_0, pool -> pool)).delete("fe13")),
                good("a contact object that points nowhere anyway",
                        from(both().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(Sketch.id("nowhere"))))).delete("fe13")),
                good("homed elsewhere by the same change",
                        from(both()).route("bots", "fe13")
                                .change("Home help elsewhere",
                                        topology -> with(topology.without(Set.of(id("fe10"))),
                                                e -> e.withRegistrar(PoolReference.none())
                                                        .withHome(PoolReference.to(Sketch.id("fe13")))))),
                good("nobody knows any more where it is registered",
                        from(both()).route("bots", "fe13")
                                .change("Forget",
                                        topology -> with(topology.without(Set.of(id("fe10"))),
                                                e -> e.withRegistrar(PoolReference.unknown())))),
                good("no users are left",
                        from(both().add(new Users(id("users-fe10"), id("fe10"), "Users", 0))).route("bots", "fe13")
                                .move("help", "bots")
                                .delete("fe10")),
                good("what was drawn just now and is taken away again is no pool yet",
                        from(both()).then(new AddElements("Add new",
                                List.of(ServerPool.frontEnd(id("new"), "new.contoso.com", LYNC_2013)), Map.of()))
                                .route("bots", "new")
                                .delete("new")));
    }
}
