package nexthop.rule.pool;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.ExchangeUse;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class KnownServerTwiceTest extends RuleSpecimens {
    KnownServerTwiceTest() {
        super("known-server-twice");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("Unified Messaging with a SIP dial plan", exchange(ExchangeUse.UNIFIED_MESSAGING))
                        .finds("warning exchange exch"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("Outlook Web App alone", exchange(ExchangeUse.WEB_APP)),
                good("no Exchange", exchange(ExchangeUse.NONE)), good("nobody has said", exchange(ExchangeUse.UNKNOWN)),
                good("a pool out of use",
                        exchange(ExchangeUse.UNIFIED_MESSAGING).poolChanged("exch", pool -> pool.withRetired(true))));
    }

    private static Sketch exchange(ExchangeUse use) {
        return sketch().server("fe13", LYNC_2013)
                .pool("exch", UCMA_4_0, "fe13")
                .facts("exch", facts -> facts.withExchange(use));
    }
}
