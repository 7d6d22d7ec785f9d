package nexthop.rule.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import nexthop.model.Drawing;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.RuleBook;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteIdFormTest extends RuleSpecimens {
    SiteIdFormTest() {
        super("site-id-form");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("as guides print it", site("Site:Redmond")).finds("warning prefixed redmond").offers("Use Redmond"),
                bad("in other letters and spaces", site(" SITE: Redmond1")).finds("warning prefixed redmond")
                        .offers("Use Redmond1"),
                bad("twice", site("site:site:1")).finds("warning prefixed redmond").offers("Use 1"),
                bad("nothing behind it", site("site:")).finds("warning prefixed redmond")
                        .offers("Leave the site id of redmond open"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("the id alone", site("Redmond")), good("a number", site("1")), good("not known", site(null)),
                good("the word is part of the id", site("Site1")));
    }

    @ParameterizedTest
    @CsvSource({"Site:Redmond,Redmond", "site:site:1,1", "site:,"})
    void theFixWritesTheIdAloneOrLeavesItOpen(String written, @Nullable String bare) {
        Topology topology = site(written).topology();
        Finding prefixed = RuleBook.standard().check(topology).getFirst();
        Topology after = prefixed.fixes().getFirst().edit().apply(Drawing.empty().with(topology)).topology();

        assertThat(prefixed.rule()).isEqualTo(rule());
        assertThat(after.sites()).extracting(Site::siteId).containsExactly(bare);
    }

    private static Sketch site(@Nullable String siteId) {
        return sketch().add(new Site(Sketch.id("redmond"), "redmond", siteId, Site.Kind.CENTRAL));
    }
}
