package nexthop.rule.coexistence;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class Ocs2007UsersCannotCallTest extends RuleSpecimens {
    Ocs2007UsersCannotCallTest() {
        super("ocs2007-users-cannot-call");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("no patch noted", beside(OCS_2007, UCMA_3_0)).finds("information patches-not-known ocs")
                        .offers("Note that KB 949935, KB 945053, KB 942872, KB 956389 are applied"),
                bad("one missing", beside(OCS_2007, UCMA_3_0).serverChanged("ocs",
                        server -> server.withUpdates(new TreeSet<>(List.of("KB949935", "KB945053", "KB942872")))))
                        .finds("information patches-not-known ocs")
                        .offers("Note that KB 956389 is applied"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("R2 needs none", beside(OCS_2007_R2, UCMA_3_0)),
                good("UCMA 3.0 behind a pool of OCS",
                        beside(OCS_2007, UCMA_3_0).server("r2", OCS_2007_R2)
                                .poolChanged("bots", pool -> pool.withNextHop(Sketch.id("r2")))),
                good("UCMA 4.0 is not asked about",
                        beside(OCS_2007, UCMA_4_0).serverChanged("fe10", server -> server.withGeneration(LYNC_2013))),
                good("UCMA 2.0 needs none", beside(OCS_2007, UCMA_2_0)),
                good("all noted", beside(OCS_2007, UCMA_3_0).serverChanged("ocs", server -> server
                        .withUpdates(new TreeSet<>(List.of("KB949935", "KB945053", "KB942872", "KB 956389"))))));
    }

    private static Sketch beside(ServerGeneration older, UcmaVersion ucma) {
        return sketch().server("ocs", older).server("fe10", LYNC_2010).pool("bots", ucma, "fe10");
    }
}
