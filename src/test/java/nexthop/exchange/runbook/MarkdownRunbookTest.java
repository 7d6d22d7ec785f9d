package nexthop.exchange.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.file.Templates;
import nexthop.knowledge.Citation;
import nexthop.model.Drawing;
import nexthop.model.Shown;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Plan;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is read again by a parser of Markdown that shares nothing with the writer. */
class MarkdownRunbookTest {
    private static final String SAMPLE = "ucma2-upgrade-ucma4";
    private static final Parser PARSER = Parser.builder().extensions(List.of(TablesExtension.create())).build();

    private static final List<String> HOSTILE = Stream.concat(HtmlRunbookTest.HOSTILE.stream(),
            Stream.of("# Heading", "\\# Heading", "[x](javascript:1)", "![x](http://evil.example/x.png)", "```", "~~~",
                    "`code`", "``", "| a | b |", "1. item", "1) item", "- item", "+ item", "* item", "> quote",
                    "<img onerror=alert(1)>", "<!-- -->", "&lt;b&gt;", "**bold**", "_em_", "~~gone~~", "===", "---",
                    "***", ":---:", "[ref]: http://evil.example", "\\", "\\\\`", "http://evil.example",
                    "<http://evil.example>", "    code ", "\\|", "`|`"))
            .toList();

    /** Everything that a parser sees in a text, in order. */
    private static final class Seen extends AbstractVisitor {
        private final List<String> kinds = new ArrayList<>();
        private final List<String> code = new ArrayList<>();
        private final List<String> links = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();

        static Seen in(String markdown) {
            Seen seen = new Seen();
            PARSER.parse(markdown).accept(seen);
            return seen;
        }

        @Override
        protected void visitChildren(Node parent) {
            kinds.add(parent.getClass().getSimpleName());
            super.visitChildren(parent);
            kinds.add("/");
        }

        @Override
        public void visit(Text node) {
            text.append(node.getLiteral()).append(' ');
        }

        @Override
        public void visit(Code node) {
            text.append(node.getLiteral()).append(' ');
            kinds.add("code");
        }

        @Override
        public void visit(FencedCodeBlock node) {
            code.add(node.getLiteral().stripTrailing());
            kinds.add("block");
        }

        @Override
        public void visit(Link node) {
            links.add(node.getDestination());
            super.visit(node);
        }

        @Override
        public void visit(Image node) {
            throw new AssertionError("an image: " + node.getDestination());
        }

        @Override
        public void visit(HtmlInline node) {
            throw new AssertionError("HTML: " + node.getLiteral());
        }

        @Override
        public void visit(HtmlBlock node) {
            throw new AssertionError("HTML: " + node.getLiteral());
        }

        String told() {
            return text.toString().replaceAll("\\s+", " ");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyStepCommandAndSourceOfEveryScenarioIsThere() {
        return Plans.all().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            check(entry.getValue());
            check(entry.getValue().withProposals());
        }));
    }

    private static void check(Plan plan) {
        Seen seen = Seen.in(MarkdownRunbook.of(plan, Plans.COVER));
        assertThat(seen.told()).contains(normal(plan.title()), normal(plan.why()),
                normal(plan.scenario().standingReason()), "contoso", "21 May 2013", normal(plan.outcome().text()));
        Set<String> links = new HashSet<>(seen.links);
        for (BoundStep step : plan.steps()) {
            assertThat(seen.told()).contains(normal(step.number() + ". " + step.title().text()),
                    normal(step.instruction().text()));
            for (BoundCommand command : step.allCommands()) {
                assertThat(seen.code).contains(command.text());
            }
            step.check().ifPresent(check -> {
                assertThat(seen.told()).contains(normal(check.expected().text()));
                check.commands()
                        .forEach(group -> group.commands()
                                .forEach(command -> assertThat(seen.code).contains(command.text())));
            });
            for (Citation citation : step.citations()) {
                assertThat(seen.told()).contains(normal(citation.source().text()));
                assertThat(links).contains(citation.source().link().toString());
            }
        }
        assertThat(links).allSatisfy(link -> assertThat(link).matches(HtmlRunbookTest.VENDOR));
    }

    /** The parser gives a text in pieces where something was escaped. */
    private static String normal(String text) {
        return Seen.in(MarkdownText.text("x" + text)).told().strip().substring(1);
    }

    @Test
    void hostileNamesAddNoHeadingLinkOrHtml() {
        Drawing start = Templates.standard().startOf(SAMPLE).orElseThrow().drawing();
        Seen plain = Seen.in(markdown(start, "no host "));
        for (String hostile : HOSTILE) {
            String text = markdown(start, hostile);
            assertThat(outline(Seen.in(text))).as(hostile).isEqualTo(outline(plain));
            assertThat(Seen.in(text).links).isEqualTo(plain.links);
        }
    }

    private static String markdown(Drawing start, String prefix) {
        Drawing renamed = Plans.renamed(start, name -> {
            String whole = name.isEmpty() ? name : prefix + name;
            return whole.codePointCount(0, whole.length()) <= 256
                    ? whole
                    : whole.substring(0, whole.offsetByCodePoints(0, 256));
        });
        // A wildcard in a name makes a value undecided, and the text longer.
        String told = MarkdownRunbook.of(Plans.on(SAMPLE, renamed).with("topologyFile", "C:\\" + prefix), Plans.COVER);
        return told.replaceAll("(?m)^> \\*\\*Still to decide:\\*\\*.*\n\n", "");
    }

    private static List<String> outline(Seen seen) {
        return seen.kinds.stream().filter(kind -> !kind.equals("code")).toList();
    }

    @Test
    void theCheckForHtmlAndImagesFindsThem() {
        assertThatThrownBy(() -> Seen.in("a <b>x</b>")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> Seen.in("![x](http://a)")).isInstanceOf(AssertionError.class);
        assertThat(Seen.in("a\n# b").kinds).contains("Heading");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "- %s", "| a |\n|---|\n| %s |", "> %s", "### 1\\. %s", "1. x\n\n   - [ ] %s",
            "x (%s)"})
    void anyTextStaysTextWhereverItStands(String place) {
        Random random = new Random(20130521);
        String letters = "ab1.)(-+*_=~`#<>[]{}|\\!&;: /\"'\u00a0\n\r\t\u202e";
        List<String> expected = outline(Seen.in(place.formatted("x")));
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder("x");
            if (i % 2 == 0) {
                text.setLength(0);
            }
            int length = 1 + random.nextInt(12);
            for (int j = 0; j < length; j++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            if (text.toString().isBlank()) {
                continue;
            }
            Seen seen = Seen.in(place.formatted(MarkdownText.text(text.toString())));
            assertThat(outline(seen)).as("%s", text).isEqualTo(expected);
            assertThat(seen.text.toString().replace(" ", "")).endsWith(
                    Shown.inFull(text.toString()).strip().replace(" ", "") + (place.endsWith(")") ? ")" : ""));
        }
    }

    @Test
    void codeIsLeftAsItIsWhateverBackticksItHolds() {
        for (String code : List.of("a", "`", "```", "a ```` b", "~~~", "`a`", "# a", "    a")) {
            Seen seen = Seen.in(new MarkdownText().code("", code).toString());
            assertThat(seen.code).containsExactly(code);
            assertThat(seen.kinds).containsExactly("Document", "block", "/");
            Seen nested = Seen.in("- x\n\n" + new MarkdownText().code("  ", code));
            assertThat(nested.code).containsExactly(code);
        }
        for (String code : List.of("a", "`", "a``b", "`a`", "a | b")) {
            String cell = "| x |\n|---|\n| " + MarkdownText.inlineCode(code) + " |";
            assertThat(Seen.in(cell).text.toString().strip()).isEqualTo("x " + code);
        }
    }

    @Test
    void onlySafeAddressesBecomeLinks() {
        assertThat(MarkdownText.link(URI.create("https://a.example/x"), "[t]"))
                .isEqualTo("[\\[t\\]](<https://a.example/x>)");
        assertThat(MarkdownText.link(URI.create("http://a.example/x"), "t")).isEqualTo("t");
        assertThat(MarkdownText.link(URI.create("javascript:alert(1)"), "t")).isEqualTo("t");
    }

    @Test
    void theSamePlanYieldsTheSameBytes() {
        assertThat(MarkdownRunbook.of(Plans.of(SAMPLE), Plans.COVER))
                .isEqualTo(MarkdownRunbook.of(Plans.of(SAMPLE), Plans.COVER))
                .doesNotContain("\r")
                .endsWith("\n");
    }
}
