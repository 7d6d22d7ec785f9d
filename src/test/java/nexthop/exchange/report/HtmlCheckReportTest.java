package nexthop.exchange.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.exchange.report.CheckReport.Checked;
import nexthop.exchange.report.CheckReport.Found;
import nexthop.exchange.report.CheckReport.Rejected;
import nexthop.file.Templates;
import nexthop.model.Acceptance;
import nexthop.model.Acceptances;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerGeneration;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import nexthop.rule.Sketch;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlCheckReportTest {
    private static final RuleBook BOOK = RuleBook.standard();

    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "main",
            "header", "section", "article", "h1", "h2", "h3", "h4", "p", "div", "span", "strong", "b", "em", "code",
            "pre", "ul", "ol", "li", "table", "tbody", "tr", "th", "td", "a", "details", "summary", "figure",
            "figcaption", "svg", "defs", "clippath", "pattern", "g", "rect", "path", "polygon", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of("lang", "charset", "http-equiv", "content", "name", "id",
            "class", "href", "rel", "role", "width", "height", "viewbox", "font-family", "x", "y", "rx", "fill",
            "stroke", "stroke-width", "stroke-dasharray", "stroke-linejoin", "d", "points", "cx", "cy", "r",
            "font-size", "font-weight", "text-anchor", "clip-path", "transform", "patternunits", "patterntransform",
            "#doctype", "pubsyskey", "publicid", "systemid");

    private static final List<String> HOSTILE = List.of("</text><script>alert(1)</script>", "\"onload=\"alert(1)",
            "'onerror='alert(1)", "]]>", "--><img src=x onerror=alert(1)>", "&#x3c;script&#x3e;", "javascript:alert(1)",
            "</style><style>*{display:none}</style>", "<base href=//evil.example>", "[x](javascript:1)", "`</code>`",
            "# heading", "</title><p id=rules>");

    private static Found found(String file, Drawing drawing) {
        return new Found(file, drawing, Review.of(BOOK.check(drawing.topology()), drawing.acceptances()),
                _ -> OptionalInt.of(7));
    }

    private static Document page(Checked... files) {
        return Jsoup.parse(HtmlCheckReport.of(List.of(files), BOOK.pages(), null));
    }

    private static Drawing sample() {
        return Templates.standard().sample().drawing();
    }

    private static Drawing accepting(Drawing drawing, String sentence) {
        Acceptances acceptances = Acceptances.none();
        for (Finding finding : BOOK.check(drawing.topology())) {
            if (finding.severity() == Severity.ERROR) {
                acceptances = acceptances.with(Review.key(finding), new Acceptance("Goes in March.", "Kim",
                        Instant.EPOCH, sentence.isEmpty() ? finding.message() : sentence, finding.nextHop()));
            }
        }
        return drawing.with(acceptances);
    }

    @Test
    void everyFindingIsThereByGravityWithAllItSays() {
        List<Finding> findings = BOOK.check(sample().topology());
        Document page = page(found("contoso.nexthop.json", sample()));

        assertThat(page.select("h1").text()).isEqualTo(sample().topology().title());
        assertThat(page.select("h3").eachText()).startsWith("Errors · 1");
        List<Element> articles = page.select("article");
        assertThat(articles).hasSameSizeAs(findings);
        for (int i = 0; i < articles.size(); i++) {
            Finding finding = findings.get(i);
            assertThat(articles.get(i).text()).contains(finding.message(), finding.symptom(), finding.why(),
                    finding.remedy(), finding.source().text(), "line 7");
        }
        assertThat(page.select("figure svg")).hasSize(1);
    }

    @Test
    void thePageOfEachRuleThatSpokeIsThereAndLedTo() {
        Document page = page(found("contoso.nexthop.json", sample()));
        Element legacy = page.getElementById("rule-next-hop-legacy");
        assertThat(legacy).isNotNull();
        assertThat(legacy.select("h4").eachText()).contains("What it looks like", "Why", "What to do", "Example");
        assertThat(legacy.select("ul").first().select("li")).hasSize(3);
        assertThat(legacy.select("code").eachText()).contains("entries-not-migrated");
        assertThat(legacy.text()).doesNotContain("**", "`", "##");
        assertThat(page.select("article a[href=#rule-next-hop-legacy]")).hasSize(1);
    }

    @Test
    void whatIsAcceptedStandsInASectionOfItsOwn() {
        Document page = page(found("contoso.nexthop.json", accepting(sample(), "")));
        assertThat(page.select("h3").eachText()).contains("Accepted · 1").noneMatch(text -> text.startsWith("Errors"));
        Element accepted = page.select("article.nothing").first();
        assertThat(accepted.text()).contains("Accepted by Kim on 1970-01-01. Goes in March.");
        assertThat(page.select(".why").text()).endsWith("; 1 accepted.");
    }

    @Test
    void whatWasAcceptedWhenItReadOtherwiseIsOpenAndSaysSo() {
        Document page = page(found("contoso.nexthop.json", accepting(sample(), "It was another pool.")));
        assertThat(page.select("article.nothing")).isEmpty();
        assertThat(page.select("article").first().text()).contains(
                "Accepted earlier by Kim on 1970-01-01, when it read otherwise. Goes in March.",
                "It read: “It was another pool.”");
    }

    @Test
    void severalFilesAndARejectedOneStandOneAfterTheOther() {
        Document page = page(found("a.nexthop.json", sample()), new Rejected("b.nexthop.json", "It is no JSON."),
                found("c.nexthop.json", Drawing.empty()));
        assertThat(page.select("h1").text()).isEqualTo("3 topologies");
        assertThat(page.select("main > section > h2").eachText()).containsExactly("a.nexthop.json", "b.nexthop.json",
                "c.nexthop.json", "The rules");
        assertThat(page.select(".banner").text()).isEqualTo("Not checked. It is no JSON.");
        assertThat(page.getElementById("file-3").text()).contains("Nothing found.");
    }

    @Test
    void theDateIsThereIfItIsGiven() {
        List<Checked> files = List.of(found("a.nexthop.json", sample()));
        assertThat(HtmlCheckReport.of(files, BOOK.pages(), LocalDate.of(2013, 5, 21))).contains("21 May 2013");
        assertThat(HtmlCheckReport.of(files, BOOK.pages(), null))
                .isEqualTo(HtmlCheckReport.of(files, BOOK.pages(), null));
    }

    @Test
    void aDrawingTooLargeForAPictureIsTold() {
        Sketch sketch = new Sketch();
        for (int i = 0; i < 401; i++) {
            sketch.server("fe" + i, ServerGeneration.LYNC_2013);
        }
        Document page = page(found("large.nexthop.json", new Drawing(sketch.topology(), Layout.empty())));
        assertThat(page.select("svg")).isEmpty();
        assertThat(page.text()).contains("With 401 cards the drawing is too large");
    }

    private static void assertWhole(Document page) {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            if (element instanceof Document) {
                continue;
            }
            elements.add(element.tagName().toLowerCase(Locale.ROOT));
            for (Attribute attribute : element.attributes()) {
                attributes.add(attribute.getKey().toLowerCase(Locale.ROOT));
            }
        }
        assertThat(ELEMENTS).containsAll(elements);
        assertThat(ATTRIBUTES).containsAll(attributes);
        Set<String> sources = new TreeSet<>();
        BOOK.pages().forEach(rule -> rule.sources().forEach(source -> sources.add(source.link().toASCIIString())));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a").eachAttr("href")).allSatisfy(
                href -> assertThat(href.startsWith("#") ? ids.contains(href.substring(1)) : sources.contains(href))
                        .as(href)
                        .isTrue());
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .contains("default-src 'none'");
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsWellFormedAndHoldsNothingButWhatWePut() {
        Stream<Drawing> drawings = Stream.concat(Templates.standard().entries().stream().map(Templates.Entry::drawing),
                LongStream.range(0, 30)
                        .mapToObj(seed -> accepting(new Drawing(RandomTopologies.topology(seed), Layout.empty()), "")));
        List<Drawing> all = drawings.toList();
        return Stream.iterate(0, i -> i < all.size(), i -> i + 1)
                .map(i -> DynamicTest.dynamicTest("drawing " + i, () -> {
                    String text = HtmlCheckReport.of(List.of(found("d.nexthop.json", all.get(i))), BOOK.pages(), null);
                    Parser parser = Parser.htmlParser().setTrackErrors(20);
                    parser.parseInput(text, "");
                    assertThat(parser.getErrors()).isEmpty();
                    assertWhole(Jsoup.parse(text));
                }));
    }

    @TestFactory
    Stream<DynamicTest> aHostileNameIsNothingButText() {
        return HOSTILE.stream().map(hostile -> DynamicTest.dynamicTest(hostile, () -> {
            Topology topology = new Sketch().server("fe", ServerGeneration.LYNC_2013)
                    .pool("bots", UcmaVersion.UCMA_4_0, pool -> pool.withFqdn(hostile))
                    .topology()
                    .withTitle(hostile);
            Drawing drawing = new Drawing(topology, Layout.empty());
            Acceptances acceptances = Acceptances.none();
            for (Finding finding : BOOK.check(topology)) {
                acceptances = acceptances.with(Review.key(finding),
                        new Acceptance(hostile, hostile, Instant.EPOCH, hostile, null));
            }
            Document page = page(found(hostile, drawing.with(acceptances)), new Rejected(hostile, hostile));
            assertWhole(page);
            assertThat(page.select("h2").first().wholeText()).isEqualTo(hostile);
            assertThat(page.select("article").text()).contains(hostile);
        }));
    }

    @Test
    void whatTheCheckIsForIsFound() {
        String page = HtmlCheckReport.of(List.of(found("a.nexthop.json", sample())), BOOK.pages(), null);
        for (String evil : List.of("<script>1</script>", "<p onclick=x>", "<a href='javascript:x'>y</a>",
                "<img src='http://a'>", "<p id=rules>", "<a href='#nowhere'>y</a>")) {
            Document broken = Jsoup.parse(page.replace("</main>", evil + "</main>"));
            assertThatThrownBy(() -> assertWhole(broken)).as(evil).isInstanceOf(AssertionError.class);
        }
    }
}
