package nexthop.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nexthop.file.Templates;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.Endpoint;
import nexthop.model.ServerPool;
import nexthop.rule.RuleBook;
import nexthop.ui.problems.Findings;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private final Drawing sample = Templates.standard().sample().drawing();

    private static List<Element> everything(Outline outline) {
        List<Element> all = new ArrayList<>();
        outline.roots().forEach(root -> collect(outline, root, all));
        return all;
    }

    private static void collect(Outline outline, Element element, List<Element> all) {
        all.add(element);
        outline.below(element).forEach(below -> collect(outline, below, all));
    }

    @Test
    void eachThingOfATopologyIsInItOnce() {
        for (Templates.Entry entry : Templates.standard().entries()) {
            Drawing drawing = entry.drawing();
            assertThat(everything(Outline.of(drawing, ""))).as(entry.id())
                    .containsExactlyInAnyOrderElementsOf(drawing.topology().elements());
        }
    }

    @Test
    void theWayToAThingLeadsFromTheSiteDown() {
        Outline outline = Outline.of(sample, "");
        for (Element element : sample.topology().elements()) {
            List<Element> at = outline.roots();
            for (var step : outline.above(element.id())) {
                Element above = at.stream().filter(one -> one.id().equals(step)).findFirst().orElseThrow();
                at = outline.below(above);
            }
            assertThat(at).contains(element);
        }
    }

    @Test
    void theFilterKeepsWhatMatchesWithAllThatIsAboveIt() {
        Endpoint endpoint = sample.topology().endpoints().getFirst();
        Outline outline = Outline.of(sample, endpoint.sipAddress());
        List<Element> kept = everything(outline);
        assertThat(kept).contains(endpoint);
        assertThat(kept).hasSizeLessThan(sample.topology().elements().size());
        assertThat(kept.size()).isEqualTo(1 + outline.above(endpoint.id()).size());
        assertThat(everything(Outline.of(sample, "no such thing"))).isEmpty();
    }

    @Test
    void nextHopAndFindingsAreSaidInWords() {
        Findings findings = Findings.of(sample.topology(), RuleBook.standard().check(sample.topology()));
        ApplicationPool pool = sample.topology()
                .applicationPools()
                .stream()
                .filter(one -> findings.about(one.id()).size() == 1)
                .findFirst()
                .orElseThrow();
        ServerPool hop = sample.topology().find(pool.nextHop(), ServerPool.class).orElseThrow();
        assertThat(OutlineWords.description(pool, sample.topology())).contains("next hop " + hop.fqdn());
        assertThat(OutlineWords.findings(pool, findings)).matches("1 (error|warning|note)");
        assertThat(OutlineWords.description(pool.withNextHop(null), sample.topology())).contains("no next hop");
    }
}
