package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nexthop.model.Users;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import nexthop.rule.Verdict;
import org.junit.jupiter.api.Test;

class UsersCannotReachTest extends RuleSpecimens {
    UsersCannotReachTest() {
        super("users-cannot-reach");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("the interop is cut", lync().cut("fe10", "fe13")).finds("error cut bots")
                        .offers("Restore the interop of fe13.contoso.com")
                        .says("The interop between the pools has been cut"),
                bad("two pools cut off together",
                        lync().server("fe10b", LYNC_2010).users("fe10b").cut("fe10", "fe13").cut("fe10b", "fe13"))
                        .finds("error cut bots")
                        .offers("Restore the interop of fe13.contoso.com"),
                bad("of two OCS pools only one is merged, and Lync is reached from that one only",
                        ocs().merged().server("late", OCS_2007_R2).users("late")).finds("warning not-merged bots")
                        .offers("Merge the legacy pools"),
                bad("OCS is not merged", ocs()).finds("warning not-merged bots")
                        .offers("Merge the legacy pools")
                        .says("has not been merged into the topology of the others"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("Lync pools have interop", lync()),
                good("a third pool joins the two", lync().server("fe10b", LYNC_2010).cut("fe10", "fe13")),
                good("merged", ocs().merged()),
                good("no users are homed there",
                        sketch().server("r2", OCS_2007_R2)
                                .add(new Users(Sketch.id("nobody"), Sketch.id("r2"), "Users", 0))
                                .server("fe13", LYNC_2013)
                                .pool("bots", UCMA_4_0, "fe13")
                                .furnished("bots")),
                good("between OCS pools it does not matter which is merged", partlyMerged("r2")),
                good("nor the other way round", partlyMerged("late")),
                good("nothing to call",
                        sketch().server("r2", OCS_2007_R2)
                                .users("r2")
                                .server("fe13", LYNC_2013)
                                .pool("bots", UCMA_4_0, "fe13")),
                good("of a UCMA 2.0 pool on OCS, entries-not-migrated speaks",
                        sketch().server("r2", OCS_2007_R2)
                                .server("fe13", LYNC_2013)
                                .users("fe13")
                                .pool("ivr", UCMA_2_0, "r2")
                                .furnished("ivr")));
    }

    private static Sketch partlyMerged(String nextHop) {
        return sketch().server("r2", OCS_2007_R2)
                .users("r2")
                .server("fe10", LYNC_2010)
                .merged()
                .server("late", OCS_2007_R2)
                .users("late")
                .pool("bots", UCMA_3_0, nextHop)
                .furnished("bots");
    }

    @Test
    void aCutLimitsANextHopMoreThanAMissingMerge() {
        assertThat(new UsersCannotReach().verdict("cut")).isEqualTo(Verdict.LIMITED);
        assertThat(new UsersCannotReach().verdict("not-merged")).isEqualTo(Verdict.ALLOWED);
    }

    private static Sketch lync() {
        return sketch().server("fe10", LYNC_2010)
                .users("fe10")
                .server("fe13", LYNC_2013)
                .users("fe13")
                .pool("bots", UCMA_4_0, "fe13")
                .furnished("bots");
    }

    private static Sketch ocs() {
        return sketch().server("r2", OCS_2007_R2)
                .users("r2")
                .server("fe13", LYNC_2013)
                .pool("bots", UCMA_4_0, "fe13")
                .furnished("bots");
    }
}
