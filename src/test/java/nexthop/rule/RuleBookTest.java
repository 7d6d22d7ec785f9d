package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.KnowledgeException;
import nexthop.model.Contoso;
import nexthop.model.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RuleBookTest {
    private final RuleBook book = RuleBook.standard();

    @Test
    void anEmptyTopologyIsRight() {
        assertThat(book.check(Topology.empty())).isEmpty();
    }

    @Test
    void theRulesAreSortedByIdAndEachIsThereOnce() {
        assertThat(book.rules()).extracting(Rule::id).isSorted().doesNotHaveDuplicates().hasSizeGreaterThan(30);
        assertThat(book.pages()).extracting(RulePage::id)
                .containsExactlyElementsOf(book.rules().stream().map(Rule::id).toList());
    }

    @TestFactory
    Stream<DynamicTest> everyPageSaysAllAPageHasToSay() {
        return book.pages().stream().map(page -> DynamicTest.dynamicTest(page.id(), () -> {
            assertThat(page.title()).isNotBlank().doesNotEndWith(".");
            assertThat(page.sources()).isNotEmpty();
            assertThat(page.body().lines().filter(line -> line.startsWith("## "))).containsExactly(
                    "## What it looks like", "## What the administrator would see", "## Why", "## What to do",
                    "## Example");
            assertThat(page.body()).contains("**Wrong:** ", "**Right:** ").doesNotContain("!");
        }));
    }

    @Test
    void theIdIsTheNameOfTheClass() {
        for (Rule rule : book.rules()) {
            String kebab = rule.getClass()
                    .getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT);
            assertThat(rule.id()).isEqualTo(kebab);
        }
    }

    @Test
    void findingsComeGravestFirstThenByElementThenByRule() {
        List<Finding> findings = book.check(messy());

        assertThat(findings).hasSizeGreaterThan(4);
        assertThat(findings).isSortedAccordingTo(
                Comparator.comparing(Finding::severity).thenComparing(Finding::element).thenComparing(Finding::rule));
    }

    @Test
    void aCancelledRunStops() {
        assertThatThrownBy(() -> book.check(TopologyGraph.of(Contoso.unmerged()), () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void aRuleWithoutAPageIsRefused() {
        Rule stray = new Rule() {
            @Override
            public String id() {
                return "no-such-page";
            }

            @Override
            public List<Defect> check(RuleContext context) {
                return List.of();
            }
        };
        assertThatThrownBy(() -> new RuleBook(List.of(stray))).isInstanceOf(KnowledgeException.class)
                .hasMessageContaining("no-such-page");
    }

    @Test
    void aPageWithAWrongHeadIsRefused() {
        assertThatThrownBy(() -> RulePage.parse("x", "no head")).isInstanceOf(KnowledgeException.class);
        assertThatThrownBy(() -> RulePage.parse("x", "---\ntitle: T\nseverity a: fatal\nsource: U1\n---\n"))
                .hasMessageContaining("fatal");
        assertThatThrownBy(() -> RulePage.parse("x", "---\ntitle: T\nseverity a: error\nsource: Somewhere\n---\n"))
                .hasMessageContaining("without an address");
        assertThatThrownBy(() -> RulePage.parse("x", "---\ntitle: T\nseverity a: error\n---\n"))
                .hasMessageContaining("source");
        assertThat(RulePage.parse("x", "---\ntitle: T\nseverity a: error\nsource: U1 | Scenario 1\n---\n")
                .source()
                .place()).isEqualTo("Scenario 1");
    }

    private static Topology messy() {
        return new Sketch().server("fe", null)
                .pool("a", nexthop.model.UcmaVersion.UCMA_3_0, pool -> pool.withNextHop(Sketch.id("gone")))
                .pool("b", nexthop.model.UcmaVersion.UNKNOWN, pool -> pool.withFqdn("b"))
                .application("app-a", "a", "x", 0)
                .application("app-a2", "a", "x", 0)
                .endpoint("e", "app-a", "help@contoso.com")
                .topology();
    }
}
