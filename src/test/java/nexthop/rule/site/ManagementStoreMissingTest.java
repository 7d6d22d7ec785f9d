package nexthop.rule.site;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import nexthop.model.Drawing;
import nexthop.model.ManagementStore;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.rule.RuleBook;
import nexthop.rule.RuleSpecimens;
import org.junit.jupiter.api.Test;

class ManagementStoreMissingTest extends RuleSpecimens {
    ManagementStoreMissingTest() {
        super("management-store-missing");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("none", sketch().server("fe10", LYNC_2010).server("fe13", LYNC_2013)).finds("warning none fe10")
                        .offers("Draw the Central Management Store"),
                bad("none for the only Lync pool", sketch().server("r2", OCS_2007_R2).server("fe13", LYNC_2013))
                        .finds("warning none fe13")
                        .offers("Draw the Central Management Store on fe13.contoso.com"),
                bad("three", sketch().server("fe13", LYNC_2013).store("a").store("b").store("c"))
                        .finds("warning several b", "warning several c")
                        .offers("Keep b alone", "Remove b", "Keep c alone", "Remove c"),
                bad("two", sketch().server("fe13", LYNC_2013).store("cms").store("cms2")).finds("warning several cms2")
                        .offers("Keep cms2 alone", "Remove cms2"));
    }

    @Test
    void theStoreThatIsKeptIsTheOneNamed() {
        Topology topology = sketch().server("fe13", LYNC_2013).store("cms").store("cms2").topology();
        Finding several = RuleBook.standard()
                .check(topology)
                .stream()
                .filter(finding -> finding.rule().equals(rule()))
                .findFirst()
                .orElseThrow();

        assertThat(several.fixes()).extracting(fix -> fix.label() + ": " + storesAfter(fix, topology))
                .containsExactly("Keep cms2 alone: [cms2]", "Remove cms2: [cms]");
    }

    private static List<String> storesAfter(Fix fix, Topology topology) {
        return fix.edit()
                .apply(Drawing.empty().with(topology))
                .topology()
                .managementStores()
                .stream()
                .map(ManagementStore::name)
                .toList();
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("one", sketch().server("fe13", LYNC_2013).store("cms")),
                good("OCS knows none", sketch().server("r2", OCS_2007_R2)),
                good("of a pool of unknown generation nothing is said", sketch().server("fe", null)));
    }
}
