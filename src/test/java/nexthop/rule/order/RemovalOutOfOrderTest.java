package nexthop.rule.order;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.edit.EditSequence;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.RemoveElements;
import nexthop.edit.RetirePool;
import nexthop.edit.SetTitle;
import nexthop.knowledge.StepKind;
import nexthop.model.Computer;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.rule.Sketch;
import org.junit.jupiter.api.Test;

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
        return Stream.of(
                bad("the pool with all in it", from(one()).delete("bots")).finds("error contacts bots 1-")
                        .says("removes bots.contoso.com while the contact object sip:help@contoso.com is still in it."),
                bad("the pool with two contact objects",
                        from(one().endpoint("info", "app-bots", "sip:info@contoso.com")).delete("bots"))
                        .finds("error contacts bots 1-")
                        .says("while the contact objects sip:help@contoso.com and sip:info@contoso.com are still in it."),
                bad("the pool and its application, when the contact object has been moved",
                        from(two()).then(new EditSequence("Move and remove",
                                List.of(new MoveEndpoint("Move help", Sketch.id("help"), Sketch.id("more")),
                                        new RemoveElements("Remove bots", Set.of(Sketch.id("bots")))))))
                        .finds("warning applications bots 1-"),
                bad("the application with a contact object", from(one()).delete("app-bots", "computer-bots"))
                        .finds("error contacts app-bots 1-"),
                bad("the pool with an application", from(one()).delete("help").delete("bots"))
                        .finds("warning applications bots 2-")
                        .says("while the application urn:application:bots is still in it."),
                bad("the pool with two applications",
                        from(one().application("app-survey", "bots", "survey", 6001)).delete("help").delete("bots"))
                        .finds("warning applications bots 2-")
                        .says("while the applications urn:application:bots and urn:application:survey are still in it."),
                bad("out of use with a contact object", from(one()).then(retire(true)))
                        .finds("information retired bots 1-"),
                bad("out of use and moved later", from(two()).then(retire(true)).move("help", "more"))
                        .finds("information retired bots 1-2"),
                bad("out of use and moved by and by",
                        from(two()).then(retire(true)).then(new SetTitle("Title", "One")).move("help", "more"))
                        .finds("information retired bots 1-3"),
                bad("out of use and back", from(one()).then(retire(true)).then(retire(false)))
                        .finds("information retired bots 1-2"),
                bad("the last computer before the pool",
                        from(one()).delete("computer-bots").delete("help").delete("app-bots").delete("bots"))
                        .finds("warning last-computer bots 1-4"),
                bad("the last computer before the next one", from(one()).delete("computer-bots")
                        .change("Add a computer",
                                topology -> topology.with(new Computer(id("c2"), id("bots"), "bots-2.contoso.com"))))
                        .finds("warning last-computer bots 1-2"),
                bad("in a plan after a step of another kind",
                        PlanSpecimens.of("bots", one().topology())
                                .step("Look", StepKind.CHECK)
                                .step("Retire", StepKind.TOPOLOGY, topology -> retire(true))
                                .stages())
                        .finds("information retired bots 2-"),
                bad("in a plan with no step for contact objects",
                        PlanSpecimens.of("bots", one().topology())
                                .step("Retire", StepKind.TOPOLOGY, topology -> retire(true))
                                .stages())
                        .finds("information retired bots 1-"));
    }

    @Test
    void aFindingSpeaksForTheContactObjectsToo() {
        assertThat(OrderBook.standard().check(SinceOpened.of(from(one()).delete("bots").history()).stages()))
                .filteredOn(found -> found.finding().rule().equals(rule()))
                .extracting(OrderFinding::about)
                .containsExactly(Set.of(Sketch.id("bots"), Sketch.id("help")));
    }

    @Override
    Stream<Good> good() {
        return Stream.of(good("in the right order", from(one()).delete("help").delete("app-bots").delete("bots")),
                good("moved first", from(two()).move("help", "more").delete("app-bots").delete("bots")),
                good("moved first, then out of use", from(two()).move("help", "more").then(retire(true))),
                good("the application, when the contact object has been moved",
                        from(two()).then(new EditSequence("Move and remove",
                                List.of(new MoveEndpoint("Move help", Sketch.id("help"), Sketch.id("more")),
                                        new RemoveElements("Remove app-bots", Set.of(Sketch.id("app-bots"))))))),
                good("an application drawn just now",
                        from(new Sketch().server("fe13", LYNC_2013).pool("bots", UCMA_4_0, "fe13"))
                                .change("Add an application", topology -> topology.with(one().topology().elements()))
                                .delete("bots")),
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
