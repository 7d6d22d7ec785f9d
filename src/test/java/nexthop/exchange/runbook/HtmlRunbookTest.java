package nexthop.exchange.runbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.file.Templates;
import nexthop.knowledge.Citation;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import nexthop.model.Tick;
import nexthop.model.Topology;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundInput;
import nexthop.scenario.BoundProcedure;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Plan;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class HtmlRunbookTest {
    private static final String SAMPLE = "ucma2-upgrade-ucma4";

    /** The pages that the knowledge files cite. */
    static final String VENDOR = "https://(learn|msdn|technet)\\.microsoft\\.com/[A-Za-z0-9/().=_-]+";

    /** What the page may be made of. */
    private static final Set<String> ELEMENTS = Set.of("html", "head", "meta", "title", "style", "body", "main",
            "header", "footer", "nav", "section", "article", "h1", "h2", "h3", "h4", "p", "div", "span", "strong", "b",
            "br", "code", "pre", "mark", "ul", "ol", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tr", "th",
            "td", "a", "label", "input", "details", "summary", "figure", "figcaption", "svg", "defs", "clippath",
            "pattern", "g", "rect", "path", "polygon", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of("lang", "charset", "http-equiv", "content", "name", "id",
            "class", "href", "rel", "type", "aria-label", "aria-labelledby", "checked", "open", "scope", "role",
            "width", "height", "viewbox", "font-family", "x", "y", "rx", "fill", "stroke", "stroke-width",
            "stroke-dasharray", "stroke-linejoin", "d", "points", "cx", "cy", "r", "font-size", "font-weight",
            "text-anchor", "clip-path", "transform", "patternunits", "patterntransform", "#doctype", "pubsyskey",
            "publicid", "systemid");

    static final List<String> HOSTILE = List.of("</text><script>alert(1)</script>", "\"onload=\"alert(1)",
            "'onerror='alert(1)", "]]>", "--><img src=x onerror=alert(1)>", "&#x3c;script&#x3e;", "javascript:alert(1)",
            "<!ENTITY x \"y\">", "'\"<>&", "url(#s0-hatch)", "</style><style>*{display:none}</style>",
            "<base href=//evil.example>", "{{7*7}}", "‹merge file›", "<merge file>", "x".repeat(200),
            "שלום.contoso.com", "漢字".repeat(60), "-- > -- <");

    static Document page(Plan plan) {
        return Jsoup.parse(HtmlRunbook.of(plan, Plans.COVER));
    }

    @TestFactory
    Stream<DynamicTest> everyStepCommandAndSourceOfEveryScenarioIsThere() {
        return Plans.all().entrySet().stream().map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> {
            check(entry.getValue());
            check(entry.getValue().withProposals());
        }));
    }

    private static void check(Plan plan) {
        Document page = page(plan);
        assertThat(page.select("h1").text()).isEqualTo(plan.title());
        assertThat(page.title()).endsWith(plan.title());
        assertThat(page.select("header").text()).contains(plan.why(), plan.scenario().standing().label(),
                plan.scenario().standingReason(), plan.scenario().tool().label(), "contoso", "21 May 2013");
        assertThat(page.select("article")).hasSameSizeAs(plan.steps());
        Set<String> links = new HashSet<>(page.select("a[href^=https]").eachAttr("href"));
        for (BoundStep step : plan.steps()) {
            Element article = page.getElementById("step-" + step.number());
            assertThat(article).isNotNull();
            String told = article.text();
            assertThat(told).contains(normal(step.title().text()), normal(step.instruction().text()),
                    step.kind().label(), step.role().label(), normal(step.runsOn().text()));
            assertThat(page.select("nav a[href=#step-" + step.number() + "]").text())
                    .isEqualTo(normal(step.title().text()));
            List<String> codes = article.select("code").eachText();
            for (BoundCommand command : step.allCommands()) {
                assertThat(codes).contains(normal(command.text()));
            }
            step.check().ifPresent(check -> {
                assertThat(told).contains(normal(check.expected().text()));
                check.commands()
                        .forEach(group -> group.commands()
                                .forEach(command -> assertThat(codes).contains(normal(command.text()))));
            });
            for (Citation citation : step.citations()) {
                assertThat(told).contains(normal(citation.source().text()));
                assertThat(links).contains(citation.source().link().toString());
            }
            if (step.isAlreadyDone()) {
                assertThat(told).contains(normal(step.alreadyDone()));
            } else {
                assertThat(told).contains(normal(step.stepBack().text()));
                step.procedures().forEach(procedure -> checkProcedure(procedure, article, codes));
            }
        }
        plan.prerequisites().forEach(one -> assertThat(page.text()).contains(normal(one.text().text())));
        plan.inputs()
                .stream()
                .filter(BoundInput::needed)
                .forEach(input -> assertThat(page.text()).contains(input.input().label(), input.value()));
        assertThat(page.text()).contains(normal(plan.outcome().text()));
        plan.scenario()
                .furtherReading()
                .forEach(citation -> assertThat(page.text()).contains(citation.source().title()));
        assertThat(page.select("mark").isEmpty()).isEqualTo(
                plan.isDecided() && page.select("details code").stream().noneMatch(code -> code.text().contains("<")));
    }

    private static void checkProcedure(BoundProcedure procedure, Element article, List<String> codes) {
        assertThat(article.select("summary").eachText()).contains(normal(procedure.title()));
        for (BoundProcedure.Way way : procedure.ways()) {
            for (BoundProcedure.Action action : way.actions()) {
                assertThat(article.select("details").text()).contains(normal(action.instruction().text()));
                action.commands()
                        .forEach(group -> group.commands()
                                .forEach(command -> assertThat(codes).contains(normal(command.text()))));
            }
        }
    }

    /** As a browser shows white space. */
    private static String normal(String text) {
        return text.strip().replaceAll(" +", " ");
    }

    @Test
    void thePageLetsNothingInFromOutside() {
        String text = HtmlRunbook.of(Plans.of(SAMPLE), Plans.COVER);
        Document page = Jsoup.parse(text);
        assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                .isEqualTo("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
        assertThat(page.select("meta[charset]").attr("charset")).isEqualTo("utf-8");
        assertThat(page.select("script, link, iframe, object, embed, form, img, base, foreignObject")).isEmpty();
        assertThat(page.select("style").html()).doesNotContain("url(", "@import", "http");
        assertHarmless(page);
    }

    @Test
    void thePageIsWellFormed() {
        Parser parser = Parser.htmlParser().setTrackErrors(20);
        parser.parseInput(HtmlRunbook.of(Plans.of(SAMPLE), Plans.COVER), "");
        assertThat(parser.getErrors()).isEmpty();
        Document page = page(Plans.of(SAMPLE));
        List<String> ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href^=#]").eachAttr("href"))
                .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
        for (Element pointing : page.select("[clip-path], [fill^=url]")) {
            String target = pointing.hasAttr("clip-path") ? pointing.attr("clip-path") : pointing.attr("fill");
            assertThat(ids).contains(target.replaceAll("url\\(#(.*)\\)", "$1"));
        }
    }

    @Test
    void whatTheCheckOfHarmlessnessIsForIsFound() {
        for (String evil : List.of("<script>1</script>", "<p onclick=x>", "<a href='javascript:x'>y</a>",
                "<img src='http://a'>")) {
            Document page = Jsoup.parse("<p>" + evil + "</p>");
            assertThatThrownBy(() -> assertHarmless(page)).isInstanceOf(AssertionError.class);
        }
    }

    static void assertHarmless(Document page) {
        Set<String> elements = new TreeSet<>();
        Set<String> attributes = new TreeSet<>();
        for (Element element : page.getAllElements()) {
            if (element instanceof Document) {
                continue;
            }
            elements.add(element.tagName().toLowerCase(Locale.ROOT));
            for (Attribute attribute : element.attributes()) {
                attributes.add(attribute.getKey().toLowerCase(Locale.ROOT));
                if (attribute.getKey().equals("href")) {
                    assertThat(attribute.getValue()).matches("#[a-z0-9-]+|" + VENDOR);
                }
            }
        }
        assertThat(ELEMENTS).containsAll(elements);
        assertThat(ATTRIBUTES).containsAll(attributes);
    }

    @Test
    void hostileNamesAreNothingButText() {
        Drawing start = Templates.standard().startOf(SAMPLE).orElseThrow().drawing();
        Document plain = page(Plans.on(SAMPLE, Plans.renamed(start, name -> name.isEmpty() ? name : "no host " + name))
                .with("topologyFile", "C:\\x"));
        for (String hostile : HOSTILE) {
            Plan plan = Plans.on(SAMPLE, Plans.renamed(start, name -> name.isEmpty() ? name : cut(hostile + name)));
            Document page = page(plan.with("topologyFile", cut("C:\\" + hostile)));
            assertHarmless(page);
            assertThat(shape(page)).as(hostile).containsExactlyElementsOf(shape(plain));
            String pool = plan.drawing().topology().element(plan.pool()).orElseThrow().name();
            assertThat(page.select("dd").eachText()).contains(normal(pool));
        }
    }

    private static String cut(String name) {
        return name.codePointCount(0, name.length()) <= 256 ? name : name.substring(0, name.offsetByCodePoints(0, 256));
    }

    /**
     * The blocks of a page, but for its pictures, whose shapes depend on how much room names take, and for what says that a value is
     * undecided, as it is when a name holds a wildcard.
     */
    private static List<String> shape(Document page) {
        List<String> shape = new ArrayList<>();
        for (Element element : page.body().getAllElements()) {
            boolean inPicture = element.parents().is("svg") || element.is("svg");
            if (!inPicture && !element.is("mark, .n, p.banner")) {
                shape.add(element.tagName());
            }
        }
        return shape;
    }

    @Test
    void aHostileFileNameIsNothingButText() {
        Document page = Jsoup
                .parse(HtmlRunbook.of(Plans.of(SAMPLE), new Cover("</title><script>x</script>\u202e\n", null)));
        assertHarmless(page);
        assertThat(page.select("dd").eachText()).contains("</title><script>x</script>⟨U+202E⟩⟨U+000A⟩");
        assertThat(page.text()).doesNotContain("2013 21");
    }

    @Test
    void theSamePlanYieldsTheSameBytesAnywhere() {
        String expected = HtmlRunbook.of(Plans.of(SAMPLE), Plans.COVER);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kathmandu"));
            assertThat(HtmlRunbook.of(Plans.of(SAMPLE), Plans.COVER)).isEqualTo(expected);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void everyStateThatDiffersIsDrawnAndWhatHasChangedStandsOut() {
        Plan plan = Plans.of(SAMPLE).withProposals();
        Document page = page(plan);
        assertThat(page.select("#start").parents().select("section > figure svg")).isNotEmpty();
        for (BoundStep step : plan.steps()) {
            int n = step.number();
            boolean changes = !plan.playback().changed(n).isEmpty();
            Element article = page.getElementById("step-" + n);
            assertThat(article.select("figure svg")).as("step " + n).hasSize(changes ? 1 : 0);
            if (changes) {
                assertThat(article.select("svg [stroke=var(--accent)]")).isNotEmpty();
                assertThat(article.select(".changes li")).isNotEmpty();
            }
        }
        assertThat(page.getElementById("start").parent().select("svg [stroke=var(--accent)]")).isEmpty();
    }

    @Test
    void allPicturesCoverTheSamePartOfTheSheet() {
        for (Plan plan : Plans.all().values()) {
            assertThat(new TreeSet<>(page(plan).select("svg").eachAttr("viewBox"))).hasSize(1);
        }
    }

    @Test
    void nothingMovesBetweenPicturesOfADrawingWithoutPlaces() {
        Drawing start = Templates.standard().startOf(SAMPLE).orElseThrow().drawing().with(Layout.empty());
        Document page = page(Plans.on(SAMPLE, start).withProposals());
        Map<String, Set<String>> places = new java.util.TreeMap<>();
        for (Element name : page.select("svg text[font-weight=bold][font-size=13]")) {
            places.computeIfAbsent(name.text(), _ -> new TreeSet<>()).add(name.attr("x") + "," + name.attr("y"));
        }
        assertThat(places).containsKeys("ivr", "ocsr2-pool", "lync13-fe");
        assertThat(places.values()).allSatisfy(found -> assertThat(found).hasSize(1));
    }

    @Test
    void ofALargeTopologyOnlyWhatThePlanTouchesIsDrawn() {
        Plan plan = LargePlan.ofElements(2_000);
        String text = HtmlRunbook.of(plan, Plans.COVER);
        Document page = Jsoup.parse(text);
        assertThat(text.length()).isLessThan(1_000_000);
        assertThat(page.select("#start ~ p.hint").text())
                .matches("The pictures show the [0-9]+ things this plan touches.* of [0-9]+\\.");
        for (Element picture : page.select("svg")) {
            assertThat(picture.select("g[clip-path]").size()).isBetween(2, Neighbourhood.MOST_DRAWN);
            assertThat(picture.text()).contains("ivr", "ocsr2-pool");
        }
        assertThat(page.select("svg").last().text()).contains("ivr-new", "fe0");
    }

    @Test
    void undecidedValuesAreMarkedWhereverTheyStand() {
        Plan plan = Plans.of(SAMPLE);
        Document page = page(plan);
        assertThat(page.select("header .banner").text()).contains("still to be decided", "new pool FQDN", "merge file");
        for (BoundStep step : plan.steps()) {
            Element article = page.getElementById("step-" + step.number());
            for (String label : step.open()) {
                assertThat(article.select("mark").eachText()).as(label)
                        .containsAnyOf("‹" + label + "›", "<" + label + ">");
            }
        }
        Document decided = page(plan.withProposals());
        assertThat(decided.select("header .banner")).isEmpty();
        assertThat(decided.select("article > pre mark, article > p mark")).isEmpty();
    }

    @Test
    void theTimeOutOfReachIsABarBetweenItsSteps() {
        Document page = page(Plans.of(SAMPLE).withProposals());
        assertThat(page.select(".outage > article").eachAttr("id")).containsExactly("step-3", "step-4", "step-5",
                "step-6", "step-7", "step-8", "step-9");
        assertThat(page.select(".outage > .edge").eachText()).containsExactly(
                "From here the application is out of reach, until step 9 is done.",
                "From here people reach the application again.");
        assertThat(page.select("tr.down .number").eachText()).containsExactly("2", "3", "4", "5", "6", "7", "8");
    }

    @Test
    void stepsDoneInTheRealSystemAreTickedWithWhoAndWhen() {
        Plan plan = Plans.of(SAMPLE);
        BoundStep second = plan.steps().get(1);
        Drawing ticked = plan.recordTick(second, new Tick("Kim <b>Akers</b>", Instant.parse("2013-05-21T14:03:00Z")))
                .apply(plan.drawing());
        Document page = page(plan.on(ticked));
        assertThat(page.select("#step-2 h3 input[checked]")).hasSize(1);
        assertThat(page.select("#step-1 h3 input[checked]")).isEmpty();
        assertThat(page.select("#step-2 .done").text())
                .isEqualTo("Done by Kim <b>Akers</b> on 21 May 2013, 14:03 UTC.");
        assertThat(page.select("header").text()).contains("1 of 12 steps are ticked off.");
    }

    @Test
    void aPartOfThePlanSaysSo() {
        Plan plan = Plans.of(SAMPLE);
        Document page = Jsoup.parse(HtmlRunbook.of(plan, Plans.COVER, 3));
        assertThat(page.select("article")).hasSize(3);
        assertThat(page.select("header").text()).contains("This runbook holds the steps 1 to 3 of 12.");
        assertThat(page.select(".edge").last().text()).isEqualTo("The application is still out of reach here.");
        assertHarmless(page);
    }

    @Test
    void ourOwnAdviceIsMarkedAsOurs() {
        for (Plan plan : Plans.all().values()) {
            Document page = page(plan);
            for (BoundStep step : plan.steps()) {
                Element article = page.getElementById("step-" + step.number());
                boolean advises = !step.stepBack().isEmpty() && step.isStepBackOurs() && !step.isAlreadyDone();
                assertThat(article.select(".back .ours")).hasSize(advises ? 1 : 0);
                assertThat(article.select(".source .ours")).hasSize(step.isOurs() ? 1 : 0);
            }
        }
    }

    @Test
    void findingsAreToldWhereTheyComeAndGo() {
        Drawing start = Templates.standard().startOf(SAMPLE).orElseThrow().drawing();
        ApplicationPool subject = start.topology().find(Plans.of(SAMPLE).pool(), ApplicationPool.class).orElseThrow();
        Topology topology = start.topology().with(subject.withFqdn("ivr_old.contoso.com"));
        Document page = page(Plans.on(SAMPLE, start.with(topology)).withProposals());
        assertThat(page.select("#start ~ .findings").text()).contains("ivr_old.contoso.com");
        assertThat(page.select(".findings.gone").text()).contains("ivr_old.contoso.com");
    }
}
