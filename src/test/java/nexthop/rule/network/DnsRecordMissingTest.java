package nexthop.rule.network;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.Answer;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.jspecify.annotations.Nullable;

class DnsRecordMissingTest extends RuleSpecimens {
    DnsRecordMissingTest() {
        super("dns-record-missing");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("none", ivr(2, 0, Answer.UNKNOWN)).finds("warning none ivr")
                        .offers("Note that ivr.contoso.com has 2 records")
                        .says("No request ever reaches", "with the address of each of its computers."),
                bad("none for a single computer", ivr(1, 0, Answer.NO)).finds("warning none ivr")
                        .offers("Note that ivr.contoso.com has a record")
                        .says("Add an A record for ivr.contoso.com."),
                bad("none for a pool without computers", ivr(0, 0, Answer.UNKNOWN)).finds("warning none ivr")
                        .offers("Note that ivr.contoso.com has a record"),
                bad("none for a load balancer", ivr(3, 0, Answer.YES)).finds("warning none ivr")
                        .offers("Note that ivr.contoso.com has a record"),
                bad("one for two", ivr(2, 1, Answer.NO)).finds("warning too-few ivr")
                        .offers("Note that ivr.contoso.com has 2 records")
                        .says("DNS has one record for", "All requests go to the computers that are listed"),
                bad("two for three are DNS load balancing, and too few", ivr(3, 2, Answer.UNKNOWN))
                        .finds("warning too-few ivr")
                        .offers("Note that ivr.contoso.com has 3 records")
                        .says("DNS has 2 records for"),
                bad("one for two may be that of a load balancer", ivr(2, 1, Answer.UNKNOWN))
                        .finds("information perhaps-too-few ivr")
                        .offers("Note that ivr.contoso.com has 2 records",
                                "Note that ivr.contoso.com is the name of a load balancer"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("nobody has looked", ivr(2, null, Answer.UNKNOWN)), good("one for each", ivr(2, 2, Answer.NO)),
                good("one for one", ivr(1, 1, Answer.UNKNOWN)),
                good("one for the load balancer", ivr(3, 1, Answer.YES)),
                good("more than needed", ivr(1, 4, Answer.NO)),
                good("a pool out of use", ivr(2, 0, Answer.NO).poolChanged("ivr", pool -> pool.withRetired(true))));
    }

    private static Sketch ivr(int computers, @Nullable Integer records, Answer balanced) {
        Sketch sketch = sketch().server("fe13", LYNC_2013).pool("ivr", UCMA_4_0, "fe13");
        for (int i = 1; i <= computers; i++) {
            sketch.computer("c" + i, "ivr", "ivr" + i + ".contoso.com");
        }
        return sketch.facts("ivr", facts -> facts.withDnsRecords(records).withLoadBalanced(balanced));
    }
}
