package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class UpdateMissingTest extends RuleSpecimens {
    UpdateMissingTest() {
        super("update-missing");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("nothing noted", sketch().server("fe13", LYNC_2013).pool("bots", UCMA_3_0, "fe13"))
                        .finds("information not-known-to-be-applied bots")
                        .offers("Note that KB 2741295 is applied"),
                bad("another update noted", with("KB 274129")).finds("information not-known-to-be-applied bots")
                        .offers("Note that KB 2741295 is applied"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("noted on the pool", with("KB 2741295")), good("written in one word", with("KB2741295")),
                good("noted on the next hop",
                        sketch().server("fe13", LYNC_2013,
                                server -> server.withUpdates(new TreeSet<>(Set.of("2741295"))))
                                .pool("bots", UCMA_3_0, "fe13")),
                good("UCMA 4.0 needs none", sketch().server("fe13", LYNC_2013).pool("bots", UCMA_4_0, "fe13")),
                good("2010 needs none", sketch().server("fe10", LYNC_2010).pool("bots", UCMA_3_0, "fe10")));
    }

    private static Sketch with(String update) {
        return sketch().server("fe13", LYNC_2013)
                .pool("bots", UCMA_3_0,
                        pool -> pool.withNextHop(Sketch.id("fe13")).withUpdates(new TreeSet<>(Set.of(update))));
    }
}
