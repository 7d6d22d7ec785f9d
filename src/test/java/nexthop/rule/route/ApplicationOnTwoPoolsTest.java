package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.rule.RuleBook;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.junit.jupiter.api.Test;

class ApplicationOnTwoPoolsTest extends RuleSpecimens {
    ApplicationOnTwoPoolsTest() {
        super("application-on-two-pools");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("the later version is marked", twins("IVR")).finds("error same-next-hop a-new")
                        .offers("Clear the next hop of z-old.contoso.com")
                        .says("a-new.contoso.com and z-old.contoso.com both run urn:application:",
                                "z-old.contoso.com already runs urn:application:"),
                bad("another Front End pool is offered too", twins("ivr").server("fe2", LYNC_2010))
                        .finds("error same-next-hop a-new")
                        .offers("Clear the next hop of z-old.contoso.com", "Use fe2.contoso.com"),
                bad("three of them",
                        twins("ivr").pool("third", UCMA_3_0, "fe").application("app-third", "third", "ivr", 1))
                        .finds("error same-next-hop a-new", "error same-next-hop third")
                        .offers("Clear the next hop of z-old.contoso.com and third.contoso.com",
                                "Clear the next hop of z-old.contoso.com and a-new.contoso.com")
                        .says("a-new.contoso.com and third.contoso.com and z-old.contoso.com all run urn:application:ivr",
                                "third.contoso.com and z-old.contoso.com already run urn:application:"),
                bad("four of them", further(3))
                        .finds("error same-next-hop a-new", "error same-next-hop p2", "error same-next-hop p3")
                        .offers("Clear the next hop of z-old.contoso.com, p2.contoso.com and p3.contoso.com",
                                "Clear the next hop of z-old.contoso.com, a-new.contoso.com and p3.contoso.com",
                                "Clear the next hop of z-old.contoso.com, a-new.contoso.com and p2.contoso.com"),
                bad("with five, clearing all others is a change of plan", further(4)).finds("error same-next-hop a-new",
                        "error same-next-hop p2", "error same-next-hop p3", "error same-next-hop p4"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("another application", twins("dial")),
                good("the old one's next hop has been cleared", twins("ivr").poolChanged("z-old",
                        pool -> pool.withNextHop(null).withRetiredNextHops(new TreeSet<>(Set.of(Sketch.id("fe")))))),
                good("the old one is out of use", twins("ivr").poolChanged("z-old", pool -> pool.withRetired(true))),
                good("another next hop",
                        twins("ivr").server("fe2", LYNC_2010)
                                .poolChanged("a-new", pool -> pool.withNextHop(Sketch.id("fe2")))),
                good("twice in one pool is another rule's matter",
                        sketch().server("fe", LYNC_2010)
                                .pool("ivr", UCMA_3_0, "fe")
                                .application("one", "ivr", "ivr", 1)
                                .application("two", "ivr", "ivr", 2)));
    }

    @Test
    void whatTheSentenceHasNoRoomForIsKeptBesideIt() {
        Sketch twoApplications = twins("ivr").application("survey-old", "z-old", "survey", 2)
                .application("survey-new", "a-new", "survey", 2);

        assertThat(unsaid(twins("ivr"))).isEmpty();
        assertThat(unsaid(twoApplications)).containsExactlyInAnyOrder("urn:application:ivr on z-old.contoso.com",
                "urn:application:survey on z-old.contoso.com");
        assertThat(unsaid(further(3))).isEmpty();
        assertThat(unsaid(further(4))).hasSize(4);
    }

    /** Of the finding on the pool that is always marked. */
    private static List<String> unsaid(Sketch sketch) {
        return RuleBook.standard()
                .check(sketch.topology())
                .stream()
                .filter(found -> found.rule().equals("application-on-two-pools")
                        && found.element().equals(Sketch.id("a-new")))
                .findFirst()
                .orElseThrow()
                .unsaid();
    }

    private static Sketch further(int last) {
        Sketch sketch = twins("ivr");
        for (int i = 2; i <= last; i++) {
            sketch.pool("p" + i, UCMA_3_0, "fe").application("app" + i, "p" + i, "ivr", 1);
        }
        return sketch;
    }

    private static Sketch twins(String newId) {
        return sketch().server("fe", LYNC_2010)
                .pool("z-old", UCMA_2_0, "fe")
                .application("app-old", "z-old", "ivr", 1)
                .pool("a-new", UCMA_3_0, "fe")
                .application("app-new", "a-new", newId, 1);
    }
}
