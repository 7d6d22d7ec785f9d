package nexthop.rule.directory;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.model.DomainController;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class TrustEntryOrphanedTest extends RuleSpecimens {
    TrustEntryOrphanedTest() {
        super("trust-entry-orphaned");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("a pool out of use", directory("old.contoso.com")).finds("warning out-of-use dc")
                        .offers("Note that the entry is removed")
                        .says("for old.contoso.com, which is out of use."),
                bad("its computers too", directory("OLD.contoso.com", "old-1.contoso.com"))
                        .finds("warning out-of-use dc")
                        .offers("Note that the entries are removed")
                        .says("which are out of use."),
                bad("nothing of that name", directory("gone.contoso.com", "ivr.contoso.com"))
                        .finds("information not-drawn dc")
                        .offers("Note that the entry is removed"),
                bad("both", directory("gone.contoso.com", "old.contoso.com"))
                        .finds("warning out-of-use dc", "information not-drawn dc")
                        .offers("Note that the entry is removed", "Note that the entry is removed"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("nobody has looked", directory()),
                good("pools in use and their computers",
                        directory("IVR.contoso.com", "ivr-1.contoso.com", "fe13.contoso.com")),
                good("a computer used again",
                        directory("old-1.contoso.com").computer("again", "ivr", "OLD-1.contoso.com")));
    }

    private static Sketch directory(String... entries) {
        return sketch().server("fe13", LYNC_2013)
                .pool("old", UCMA_2_0, pool -> pool.withRetired(true))
                .furnished("old")
                .pool("ivr", UCMA_4_0, "fe13")
                .furnished("ivr")
                .add(new DomainController(Sketch.id("dc"), "dc", "contoso.com", new TreeSet<>(List.of(entries))));
    }
}
