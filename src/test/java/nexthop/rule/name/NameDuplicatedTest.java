package nexthop.rule.name;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_2_0;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.SupportPool;
import nexthop.model.UcmaVersion;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class NameDuplicatedTest extends RuleSpecimens {
    NameDuplicatedTest() {
        super("name-duplicated");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("two server pools in two letter cases", servers("FE.contoso.com", "fe.contoso.com"))
                        .finds("error pools b"),
                bad("two trusted application pools", pools().poolChanged("y", pool -> pool.withFqdn("X.contoso.com")))
                        .finds("error pools y"),
                bad("the computers of two server pools",
                        servers("a.contoso.com", "b.contoso.com").computer("c1", "a", "fe01.contoso.com")
                                .computer("c2", "b", "FE01.contoso.com"))
                        .finds("error computers c2"),
                bad("two computers of one pool",
                        pools().computer("c1", "x", "x1.contoso.com").computer("c2", "x", "x1.contoso.com"))
                        .finds("error computers c2"),
                bad("one computer in two application pools, the version of one not known",
                        pools().poolChanged("x", pool -> pool.withUcma(UcmaVersion.UNKNOWN))
                                .computer("c1", "x", "x1.contoso.com")
                                .computer("c2", "y", "x1.contoso.com"))
                        .finds("error computers c2"),
                bad("one computer in two application pools",
                        pools().computer("c1", "x", "x1.contoso.com").computer("c2", "y", "x1.contoso.com"))
                        .finds("error computers c2"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("names of their own", servers("a.contoso.com", "b.contoso.com")),
                good("a pool and its own computer",
                        servers("a.contoso.com", "b.contoso.com").computer("c", "a", "a.contoso.com")),
                good("a supporting pool on the same host",
                        servers("a.contoso.com", "b.contoso.com")
                                .support("sql", SupportPool.Purpose.SQL, "a.contoso.com")
                                .support("share", SupportPool.Purpose.FILE_STORE, "a.contoso.com")),
                good("out of use",
                        servers("a.contoso.com", "a.contoso.com").serverChanged("a", pool -> pool.withRetired(true))),
                good("two generations are name-reuses-legacy's matter",
                        servers("a.contoso.com", "a.contoso.com").serverChanged("a",
                                pool -> pool.withGeneration(LYNC_2010))),
                good("so they are for a computer",
                        servers("a.contoso.com", "b.contoso.com")
                                .serverChanged("a", pool -> pool.withGeneration(LYNC_2010))
                                .computer("c1", "a", "fe01.contoso.com")
                                .computer("c2", "b", "fe01.contoso.com")),
                good("two versions on one computer are runtimes-mixed's matter",
                        pools().poolChanged("x", pool -> pool.withUcma(UCMA_2_0))
                                .computer("c1", "x", "x1.contoso.com")
                                .computer("c2", "y", "x1.contoso.com")));
    }

    private static Sketch servers(String one, String other) {
        return sketch().server("a", LYNC_2013, pool -> pool.withFqdn(one))
                .server("b", LYNC_2013, pool -> pool.withFqdn(other));
    }

    private static Sketch pools() {
        return sketch().pool("x", UCMA_4_0, pool -> pool).pool("y", UCMA_4_0, pool -> pool);
    }
}
