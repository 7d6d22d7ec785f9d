package nexthop.rule.coexistence;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_3_0;

import java.util.stream.Stream;
import nexthop.model.Answer;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EntriesNotMigratedTest extends RuleSpecimens {
    EntriesNotMigratedTest() {
        super("entries-not-migrated");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("before the merge", coexistence()).finds("warning pool-not-merged ivr")
                        .offers("Merge the legacy pools"),
                bad("a pool that came after the merge", coexistence().merged().pool("second", UCMA_2_0, "r2"))
                        .finds("warning pool-not-merged second")
                        .offers("Merge the legacy pools"),
                bad("an application that came after the merge", coexistence().merged()
                        .application("late", "ivr", "late", app -> app.withEntriesMigrated(Answer.NO).withPort(6001)))
                        .finds("warning application-not-merged late")
                        .offers("Merge the legacy pools"),
                bad("deployed directly and not merged yet",
                        sketch().server("fe13", LYNC_2013)
                                .pool("ivr", UCMA_2_0, "fe13")
                                .application("app", "ivr", "ivr", app -> app.withEntriesMigrated(Answer.NO)))
                        .finds("warning application-not-merged app")
                        .offers("Merge the legacy pools"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("merged", coexistence().merged()),
                good("OCS alone", sketch().server("r2", OCS_2007_R2).pool("ivr", UCMA_2_0, "r2").furnished("ivr")),
                good("said to be migrated",
                        sketch().server("r2", OCS_2007_R2)
                                .server("fe13", LYNC_2013)
                                .pool("ivr", UCMA_2_0, "r2")
                                .application("app", "ivr", "ivr", app -> app.withEntriesMigrated(Answer.YES))),
                good("UCMA 3.0 is made by the cmdlets",
                        sketch().server("r2", OCS_2007_R2)
                                .server("fe13", LYNC_2013)
                                .pool("bots", UCMA_3_0, "fe13")
                                .furnished("bots")),
                good("nobody has said, and it runs on Lync",
                        sketch().server("fe13", LYNC_2013).pool("ivr", UCMA_2_0, "fe13").furnished("ivr")));
    }

    private static Sketch coexistence() {
        return sketch().server("r2", OCS_2007_R2)
                .server("fe13", LYNC_2013)
                .pool("ivr", UCMA_2_0, "r2")
                .furnished("ivr");
    }
}
