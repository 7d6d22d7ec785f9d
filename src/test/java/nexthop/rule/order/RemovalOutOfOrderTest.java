package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.edit.RetirePool;
import nexthop.knowledge.StepKind;
import nexthop.model.Computer;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.rule.Sketch;

class RemovalOutOfOrderTest extends OrderSpecimens {
    RemovalOutOfOrderTest() {
        super("removal-out-of-order");
    }

    private static Sketch one() {
        return new Sketch().server("fe13", LYNC_2013)
                .pool("bots", UCMA_4_0, "fe13")
                .furnished("bots")
                .endpoint("help", "app-bots", "sip:help@contoso.com",
                        e -> e.withRegistrar(PoolReference.to(Sketch.id("fe13"))));
    }

    private static Sketch two() {
        return one().pool("more", UCMA_4_0, "fe13").application("app-more", "more", "bots", 6001);
    }

    private static RetirePool retire(boolean retired) {
        return new RetirePool(retired ? "Retire bots" : "Take bots back into use", Sketch.id("bots"), retired);
    }

    @Override
    Stream<Bad> bad() {
        return Stream.of(bad("the pool with all in it", from(one()).delete("bots")).finds("error contacts bots 1-"),
                bad("the application with a contact object", from(one()).delete("app-bots", "computer-bots"))
                        .finds("error contacts app-bots 1-"),
                bad("the pool with an application", from(one()).delete("help").delete("bots"))
                        .finds("warning applications bots 2-"),
                bad("out of use with a contact object", from(one()).then(retire(true)))
                        .finds("information retired bots 1-"),
                bad("out of use and moved later", from(two()).then(retire(true)).move("help", "more"))
                        .finds("information retired bots 1-2"),
                bad("out of use and back", from(one()).then(retire(true)).then(retire(false)))
                        .finds("information retired bots 1-2"),
                bad("the last computer before the pool",
                        from(one()).delete("computer-bots").delete("help").delete("app-bots").delete("bots"))
                        .finds("warning last-computer bots 1-4"),
                bad("the last computer before the next one", from(one()).delete("computer-bots")
                        .change("Add a computer",
                                topology -> topology.with(new Computer(id("c2"), id("bots"), "bots-2.contoso.com"))))
                        .finds("warning last-computer bots 1-2"),
                bad("in a plan with no step for contact objects",
                        PlanSpecimens.of("bots", one().topology())
                                .step("Retire", StepKind.TOPOLOGY, topology -> retire(true))
                                .stages())
                        .finds("information retired bots 1-"));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(good("in the right order", from(one()).delete("help").delete("app-bots").delete("bots")),
                good("moved first", from(two()).move("help", "more").delete("app-bots").delete("bots")),
                good("moved first, then out of use", from(two()).move("help", "more").then(retire(true))),
                good("a user endpoint is a user",
                        from(one().endpoint("help", "app-bots", "sip:help@contoso.com",
                                e -> e.withKind(EndpointKind.USER))).delete("app-bots").delete("bots")),
                good("for good without a computer is pool-empty's matter", from(one()).delete("computer-bots")),
                good("one computer of two",
                        from(one().computer("c2", "bots", "bots-2.contoso.com")).delete("computer-bots")),
                good("what was drawn just now is no pool yet",
                        from(new Sketch().server("fe13", LYNC_2013)).change("Add all", _ -> one().topology())
                                .delete("bots")),
                good("in a plan after a step for the contact objects",
                        PlanSpecimens.of("bots", one().topology())
                                .step("Remove the contact objects", StepKind.ENDPOINT)
                                .step("Retire", StepKind.TOPOLOGY, topology -> retire(true))
                                .stages()));
    }
}
