package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.edit.AddElements;
import nexthop.edit.RemoveElements;
import nexthop.edit.RetireNextHop;
import nexthop.edit.RetirePool;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetTitle;
import nexthop.knowledge.StepKind;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.PoolReference;
import nexthop.model.Topology;
import nexthop.rule.Sketch;

class ErrorInBetweenTest extends OrderSpecimens {
    ErrorInBetweenTest() {
        super("error-in-between");
    }

    private static Sketch one() {
        return new Sketch().server("fe10", LYNC_2010)
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_3_0, pool -> pool.withNextHop(id("fe13")).withCreatedUnder(LYNC_2013))
                .furnished("bots");
    }

    /** A pool that is to take over. */
    private static AddElements more(String nextHop) {
        ApplicationPool pool = ApplicationPool.named(id("more"), "more.contoso.com", UCMA_3_0)
                .withCreatedUnder(LYNC_2013)
                .withNextHop(id(nextHop));
        return new AddElements("Add more",
                List.of(pool, Application.named(id("app-more"), id("more"), Application.ID_PREFIX + "bots", 6000)),
                Map.of());
    }

    private static RetireNextHop clear(String pool) {
        return new RetireNextHop("Clear " + pool, id(pool));
    }

    @Override
    Stream<Bad> bad() {
        return Stream
                .of(bad("the same application in two pools", from(one()).then(more("fe13")).then(clear("bots"))).finds(
                        "error application-on-two-pools more 1-2").says("Clear the next hop of the old pool before"),
                        bad("the old pool is changed, and the new one taken away",
                                from(one().poolChanged("bots",
                                        pool -> pool.withNextHop(id("fe10")).withCreatedUnder(LYNC_2010)))
                                        .then(more("fe13"))
                                        .route("bots", "fe13")
                                        .delete("more"))
                                .finds("error application-on-two-pools more 2-3"),
                        bad("by a part drawn in a pool that was there, and taken away",
                                from(one()
                                        .pool("other", UCMA_3_0,
                                                pool -> pool.withNextHop(id("fe13")).withCreatedUnder(LYNC_2013))
                                        .furnished("other"))
                                        .change("Add an application",
                                                topology -> topology.with(Application.named(id("app-two"), id("other"),
                                                        Application.ID_PREFIX + "bots", 6001)))
                                        .delete("app-two"))
                                .finds("error application-on-two-pools other 1-2"),
                        bad("beside an error there from the beginning",
                                from(one().pool("bad", UCMA_3_0,
                                        pool -> pool.withNextHop(id("fe10")).withCreatedUnder(LYNC_2013)))
                                        .route("bots", "fe10")
                                        .route("bots", "fe13"))
                                .finds("warning other bots 1-2")
                                .says("Choose an order of the changes in which this does not come up"),
                        bad("in a plan",
                                PlanSpecimens.of("bots", one().topology())
                                        .step("Create", StepKind.TOPOLOGY, _ -> more("fe13"))
                                        .step("Look", StepKind.CHECK)
                                        .step("Retire", StepKind.TOPOLOGY,
                                                _ -> new RetirePool("Retire", id("bots"), true))
                                        .stages())
                                .finds("error application-on-two-pools more 1-3"),
                        bad("a next hop not allowed, by the way",
                                from(one()).route("bots", "fe10").route("bots", "fe13"))
                                .finds("warning other bots 1-2"),
                        bad("twice",
                                from(one()).route("bots", "fe10")
                                        .route("bots", "fe13")
                                        .route("bots", "fe10")
                                        .route("bots", "fe13"))
                                .finds("warning other bots 1-2", "warning other bots 3-4"));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(good("cleared first", from(one()).then(clear("bots")).then(more("fe13"))),
                good("there from the beginning",
                        from(one().poolChanged("bots", pool -> pool.withNextHop(id("fe10")))).route("bots", "fe13")),
                good("there from the beginning, and for a while",
                        from(one().poolChanged("bots", pool -> pool.withNextHop(id("fe10"))))
                                .then(new SetTitle("Title", "One"))
                                .route("bots", "fe13")),
                good("there at the end", from(one()).route("bots", "fe10")),
                good("there before, gone for a while and there at the end",
                        from(one()).route("bots", "fe10").route("bots", "fe13").route("bots", "fe10")),
                good("without a next hop, of which endpoints-left-behind speaks",
                        from(one().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(id("fe13")))))
                                .then(SetNextHop.of(one().topology(), id("bots"), null))
                                .then(SetNextHop.of(one().topology(), id("bots"), id("fe13")))),
                good("while new things are drawn",
                        from(one()).then(more("fe10")).then(SetNextHop.of(with(one().topology()), id("more"), null))),
                good("drawn and taken away again",
                        from(one()).then(more("fe13")).then(new RemoveElements("Delete", Set.of(id("more"))))),
                good("the old next hop is gone, of which pool-removed-too-early speaks",
                        from(one().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withRegistrar(PoolReference.to(id("fe13"))))).delete("fe13")
                                .route("bots", "fe10")));
    }

    private static Topology with(Topology topology) {
        return topology.with(more("fe10").elements());
    }
}
