package nexthop.rule.route;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class NextHopNotRegistrarTest extends RuleSpecimens {
    NextHopNotRegistrarTest() {
        super("next-hop-not-registrar");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("itself", world("ivr")).finds("error itself ivr")
                        .offers("Use fe.contoso.com")
                        .says("ivr.contoso.com has itself as its next hop.", "Publishing refuses the topology"),
                bad("another trusted application pool", world("bots").pool("bots", UCMA_4_0, "fe"))
                        .finds("error other-thing ivr")
                        .offers("Use fe.contoso.com")
                        .says("ivr.contoso.com has bots.contoso.com as its next hop, which is another trusted application pool.",
                                "\nbots.contoso.com is another trusted application pool."),
                bad("the Central Management Store", world("cms").store("cms")).finds("error other-thing ivr")
                        .offers("Use fe.contoso.com")
                        .says("which is the Central Management Store."),
                bad("a site", world("redmond").site("redmond", Site.Kind.CENTRAL)).finds("error other-thing ivr")
                        .offers("Use fe.contoso.com")
                        .says("which is a site."),
                bad("a supporting pool", world("sql").support("sql", SupportPool.Purpose.SQL, "sql.contoso.com"))
                        .finds("error other-thing ivr")
                        .offers("Use fe.contoso.com")
                        .says("which is not a Front End pool but of another kind (SQL"),
                bad("a computer", world("computer-ivr")).finds("error other-thing ivr")
                        .offers("Use fe.contoso.com")
                        .says("which is not a pool at all."),
                bad("a Director", world("dir").server("dir", LYNC_2013, pool -> pool.withRole(ServerRole.DIRECTOR)))
                        .finds("error director ivr")
                        .offers("Use fe.contoso.com")
                        .says("which is a Director or branch registrar"),
                bad("a pool out of use", world("old").server("old", LYNC_2013, pool -> pool.withRetired(true)))
                        .finds("error out-of-use ivr")
                        .offers("Use fe.contoso.com")
                        .says("which is out of use.", "The application stopped working when"),
                bad("nothing that is there", world("gone")).finds("error not-there ivr")
                        .offers("Use fe.contoso.com")
                        .says("ivr.contoso.com has a next hop, “gone”, that is not in this topology."));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("a Front End pool", world("fe")),
                good("none at all", world("fe").poolChanged("ivr", pool -> pool.withNextHop(null))),
                good("a pool out of use may have what it likes",
                        world("gone").poolChanged("ivr", pool -> pool.withRetired(true))));
    }

    private static Sketch world(String nextHop) {
        return sketch().server("fe", LYNC_2013).pool("ivr", UCMA_4_0, nextHop).furnished("ivr");
    }
}
