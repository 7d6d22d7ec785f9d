package nexthop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import nexthop.knowledge.Markdown.Block;
import nexthop.knowledge.Markdown.Span;
import nexthop.knowledge.Markdown.Style;
import org.junit.jupiter.api.Test;

class MarkdownTest {
    @Test
    void headingsParagraphsListsAndCodeAreTold() {
        assertThat(Markdown.read("""
                # A title
                One line
                and its end.

                - first
                  goes on
                2. second

                ```powershell
                Get-CsPool  # all

                # no heading
                ```
                """)).containsExactly(new Block.Heading(1, Markdown.spans("A title")),
                new Block.Paragraph(Markdown.spans("One line and its end.")),
                new Block.Item("•", Markdown.spans("first goes on")), new Block.Item("2.", Markdown.spans("second")),
                new Block.Code("Get-CsPool  # all\n\n# no heading"));
    }

    @Test
    void wordsWithinALineAreTold() {
        assertThat(Markdown.spans("Run `Get-*` **now**, *please*: [page](https://example.org/a) 2 * 3 * 4"))
                .containsExactly(new Span(Style.PLAIN, "Run ", ""), new Span(Style.CODE, "Get-*", ""),
                        new Span(Style.PLAIN, " ", ""), new Span(Style.BOLD, "now", ""),
                        new Span(Style.PLAIN, ", ", ""), new Span(Style.EMPHASIS, "please", ""),
                        new Span(Style.PLAIN, ": ", ""), new Span(Style.LINK, "page", "https://example.org/a"),
                        new Span(Style.PLAIN, " 2 * 3 * 4", ""));
    }

    @Test
    void tablesAreTold() {
        assertThat(Markdown.read("| a | b |\n|---|---|\n| 1 | 2 |\n")).singleElement()
                .isInstanceOfSatisfying(Block.Table.class, table -> assertThat(table.rows()).hasSize(2));
    }

    @Test
    void everyPageOfTheRuleBookIsRead() {
        nexthop.rule.RuleBook.standard().pages().forEach(page -> assertThat(Markdown.read(page.body())).isNotNull());
    }
}
