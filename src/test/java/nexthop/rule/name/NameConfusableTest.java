package nexthop.rule.name;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nexthop.model.Site;
import nexthop.model.Users;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameConfusableTest extends RuleSpecimens {
    NameConfusableTest() {
        super("name-confusable");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(bad("1 and l", pools("node1.contoso.com", "nodel.contoso.com")).finds("warning looks-like b"),
                bad("computers",
                        pools("a.contoso.com", "b.contoso.com").computer("c", "a", "fe0.contoso.com")
                                .computer("d", "b", "feo.contoso.com"))
                        .finds("warning looks-like d"),
                bad("sites in two letter cases", sites("Redmond", "REDMOND")).finds("warning looks-like s2"),
                bad("a Cyrillic letter", sites("Redmond", "Rеdmond")).finds("warning looks-like s2"),
                bad("endpoints",
                        pools("a.contoso.com", "b.contoso.com").application("app", "a", "a", 1)
                                .endpoint("e1", "app", "sip:ivr0@contoso.com")
                                .endpoint("e2", "app", "sip:ivro@contoso.com"))
                        .finds("warning looks-like e2"),
                bad("a zero-width space in a site", sites("Redmond", "Ber\u200Blin"))
                        .finds("warning hidden-character s2")
                        .says("the character ⟨U+200B⟩"),
                bad("in a computer of no pool there is", sketch().computer("c", "nowhere", "fe\u200B1.contoso.com"))
                        .finds("warning hidden-character c"),
                bad("in an application",
                        pools("a.contoso.com", "b.contoso.com").application("app", "a", "iv\u200Br", 1))
                        .finds("warning hidden-character app"),
                bad("a turn of direction in a group of users",
                        sketch().server("fe", LYNC_2013)
                                .add(new Users(Sketch.id("u"), Sketch.id("fe"), "User\u202Es", null)))
                        .finds("warning hidden-character u"),
                bad("an encoded label",
                        sketch().server("fe", LYNC_2013, pool -> pool.withFqdn("xn--ip-doc.contoso.com")))
                        .finds("warning encoded fe"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("numbers", pools("node1.contoso.com", "node2.contoso.com")),
                good("one name in two letter cases is name-duplicated's matter",
                        pools("node1.contoso.com", "NODE1.contoso.com")),
                good("a hidden character in a host name is name-invalid's matter",
                        pools("no\u200Bde1.contoso.com", "b.contoso.com")),
                good("a hidden character in an address is endpoint-address-invalid's matter",
                        pools("a.contoso.com", "b.contoso.com").application("app", "a", "a", 1)
                                .endpoint("e1", "app", "sip:iv\u200Br@contoso.com")),
                good("in the name of a computer too",
                        pools("a.contoso.com", "b.contoso.com").computer("c", "a", "a\u200B1.contoso.com")),
                good("parts of a pool out of use",
                        pools("a.contoso.com", "b.contoso.com").application("app", "a", "iv\u200Br", 1)
                                .computer("c", "a", "a\u200B1.contoso.com")
                                .poolChanged("a", pool -> pool.withRetired(true))),
                good("a pool and its computer",
                        pools("a.contoso.com", "b.contoso.com").computer("c", "a", "a.contoso.com")),
                good("names of other scripts", sites("Москва", "مكتب")),
                good("out of use", pools("node1.contoso.com", "nodel.contoso.com").poolChanged("a",
                        pool -> pool.withRetired(true))));
    }

    @ParameterizedTest
    @CsvSource({"node1,nodel", "FE0,feo", "corner,comer", "vvest,west", "Ivr,lvr", "раураl,paypal", "fe_1,fe-l",
            "ＦＥ,fe", "Ber\u200Blin,Berlin"})
    void lookalikesHaveOneSkeleton(String one, String other) {
        assertThat(Skeleton.of(one)).isEqualTo(Skeleton.of(other));
    }

    @ParameterizedTest
    @CsvSource({"node1,node2", "east,west", "ivr,ivs", "Москва,Минск"})
    void othersDoNot(String one, String other) {
        assertThat(Skeleton.of(one)).isNotEqualTo(Skeleton.of(other));
    }

    private static Sketch pools(String one, String other) {
        return sketch().pool("a", UCMA_4_0, pool -> pool.withFqdn(one))
                .pool("b", UCMA_4_0, pool -> pool.withFqdn(other));
    }

    private static Sketch sites(String one, String other) {
        return sketch().add(new Site(Sketch.id("s1"), one, "1", Site.Kind.CENTRAL))
                .add(new Site(Sketch.id("s2"), other, "2", Site.Kind.CENTRAL));
    }
}
