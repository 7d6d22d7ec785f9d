package nexthop.exchange.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.edit.SetTitle;
import nexthop.exchange.report.CheckReport.Checked;
import nexthop.exchange.report.CheckReport.Found;
import nexthop.exchange.report.CheckReport.Rejected;
import nexthop.file.Document;
import nexthop.file.DocumentFormat;
import nexthop.file.Templates;
import nexthop.model.Acceptances;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SarifReportTest {
    private static final RuleBook BOOK = RuleBook.standard();
    private static final String FILE = "topologies/contoso.nexthop.json";

    private static Found found(String file, Drawing drawing) throws Exception {
        Document document = DocumentFormat.read(DocumentFormat.write(drawing), file);
        return new Found(file, drawing, Review.of(BOOK.check(drawing.topology()), drawing.acceptances()),
                document::lineOf);
    }

    private static String log(Checked... files) {
        return SarifReport.of(List.of(files), BOOK.pages(), "1.2.0");
    }

    private static JsonNode run(String log) {
        assertThat(faults(log)).isEmpty();
        return JsonMapper.shared().readTree(log).get("runs").get(0);
    }

    private static List<String> faults(String log) {
        try (InputStream in = SarifReportTest.class.getResourceAsStream("sarif-as-written.schema.json")) {
            String schema = new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON)
                    .validate(log, InputFormat.JSON)
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Drawing sample() {
        return Templates.standard().sample().drawing();
    }

    private static Drawing accepting(Drawing drawing, Severity severity) {
        Acceptances acceptances = Acceptances.none();
        for (Finding finding : BOOK.check(drawing.topology())) {
            if (finding.severity() == severity) {
                acceptances = acceptances.with(Review.key(finding),
                        Review.accept(finding, "Goes in March.", "Kim", Instant.EPOCH));
            }
        }
        return drawing.with(acceptances);
    }

    /** Everything there is: topologies of all kinds, with hostile names, accepted findings, and files that were rejected. */
    static Stream<Checked> all() throws Exception {
        List<Checked> all = new ArrayList<>();
        for (Templates.Entry entry : Templates.standard().entries()) {
            all.add(found(entry.id() + ".nexthop.json", entry.drawing()));
        }
        for (long seed : LongStream.range(0, 30).toArray()) {
            Drawing drawing = new Drawing(RandomTopologies.topology(seed), Layout.empty());
            all.add(found("random " + seed + ".nexthop.json", accepting(drawing, Severity.ERROR)));
        }
        all.add(new Found("vendor.tbxml", sample(), Review.of(BOOK.check(sample().topology()), Acceptances.none()),
                _ -> OptionalInt.empty()));
        all.add(new Rejected("broken {0} [x](http://x).json", "It is {broken} in [line](1)."));
        return all.stream();
    }

    @Test
    void keepsToWhatTheSpecificationAsks() throws Exception {
        JsonNode run = run(log(all().toArray(Checked[]::new)));
        assertThat(run.get("tool").get("driver").get("rules")).hasSameSizeAs(BOOK.rules());
        assertThat(run.get("results").size()).isGreaterThan(100);
        assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean()).isFalse();
        for (JsonNode result : run.get("results")) {
            String rule = run.get("tool")
                    .get("driver")
                    .get("rules")
                    .get(result.get("ruleIndex").asInt())
                    .get("id")
                    .asString();
            assertThat(rule).isEqualTo(result.get("ruleId").asString());
            JsonNode at = result.get("locations").get(0).get("physicalLocation").get("artifactLocation");
            assertThat(run.get("artifacts").get(at.get("index").asInt()).get("location").get("uri"))
                    .isEqualTo(at.get("uri"));
        }
    }

    /**
     * The schema itself is OASIS's and not ours to pass on: its place is given by {@code -Dnexthop.sarif.schema=FILE}, from the folder
     * {@code sarif-2.1/schema} of the repository {@code oasis-tcs/sarif-spec}.
     */
    @Test
    void keepsToTheSchemaOfOasis() throws Exception {
        Path schema = Path.of(System.getProperty("nexthop.sarif.schema", "none"));
        assumeTrue(Files.isRegularFile(schema), "The schema of OASIS is not at hand.");
        var validator = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(schema), InputFormat.JSON);
        assertThat(validator.validate("{\"version\":\"2.1.0\"}", InputFormat.JSON)).isNotEmpty();
        assertThat(validator.validate(log(all().toArray(Checked[]::new)), InputFormat.JSON)).isEmpty();
        assertThat(validator.validate(log(), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theCheckNoticesAWrongLog() {
        String log = log();
        assertThat(faults(log)).isEmpty();
        assertThat(faults(log.replace("\"2.1.0\"", "\"2.0.0\""))).isNotEmpty();
        assertThat(faults(log.replace("\"helpUri\"", "\"helpURI\""))).isNotEmpty();
        assertThat(faults(log.replaceFirst("\"text\" : \"", "\"text\" : \"{0} "))).isNotEmpty();
    }

    @Test
    void aResultPointsAtTheLineOfItsElementAndAtThatOfItsNextHop() throws Exception {
        byte[] bytes = DocumentFormat.write(sample());
        List<String> lines = new String(bytes, UTF_8).lines().toList();
        JsonNode result = run(log(found(FILE, sample()))).get("results").get(0);

        assertThat(result.get("ruleId").asString()).isEqualTo("next-hop-legacy");
        assertThat(result.get("level").asString()).isEqualTo("error");
        JsonNode location = result.get("locations").get(0);
        JsonNode physical = location.get("physicalLocation");
        assertThat(physical.get("artifactLocation").get("uri").asString()).isEqualTo(FILE);
        String element = result.get("properties").get("elementId").asString();
        assertThat(lines.get(physical.get("region").get("startLine").asInt() - 1)).contains("\"" + element + "\": {");
        JsonNode nextHop = result.get("relatedLocations").get(0).get("physicalLocation");
        assertThat(lines.get(nextHop.get("region").get("startLine").asInt() - 1)).contains("\": {");
        JsonNode logical = location.get("logicalLocations").get(0);
        assertThat(logical.get("name").asString()).isEqualTo("bots.contoso.com");
        assertThat(logical.get("kind").asString()).isEqualTo("trustedApplicationPool");
        assertThat(logical.get("fullyQualifiedName").asString()).endsWith("/bots.contoso.com");
    }

    @Test
    void aVendorsFileIsNamedWithoutALine() {
        Found vendor = new Found("topology.tbxml", sample(),
                Review.of(BOOK.check(sample().topology()), Acceptances.none()), _ -> OptionalInt.empty());
        JsonNode physical = run(log(vendor)).get("results").get(0).get("locations").get(0).get("physicalLocation");
        assertThat(physical.get("artifactLocation").get("uri").asString()).isEqualTo("topology.tbxml");
        assertThat(physical.get("region")).isNull();
    }

    @Test
    void everyRuleBringsItsPage() {
        JsonNode rules = run(log()).get("tool").get("driver").get("rules");
        for (JsonNode rule : rules) {
            String id = rule.get("id").asString();
            assertThat(rule.get("help").get("markdown").asString()).as(id)
                    .contains("## What it looks like", "## What to do", "## Source", "<http");
            assertThat(rule.get("help").get("markdown").asString().replaceAll("`[^`]*`|<https?://[^>\\s]+>", "")).as(id)
                    .doesNotContain("<");
            assertThat(rule.get("help").get("text").asString()).as(id)
                    .contains("What it looks like")
                    .doesNotContain("##", "**", "`");
            assertThat(rule.get("fullDescription").get("text").asString()).as(id)
                    .hasSizeBetween(20, 1_100)
                    .doesNotContain("\n");
            assertThat(rule.get("shortDescription").get("text").asString()).as(id).endsWith(".");
            assertThat(rule.get("defaultConfiguration").get("level").asString()).as(id)
                    .isIn("error", "warning", "note");
        }
    }

    @Test
    void anAcceptedFindingIsSuppressedWithItsReasonAndTheOthersAreNot() throws Exception {
        JsonNode results = run(log(found(FILE, accepting(sample(), Severity.ERROR)))).get("results");
        for (JsonNode result : results) {
            JsonNode suppressions = result.get("suppressions");
            if (result.get("level").asString().equals("error")) {
                assertThat(suppressions).hasSize(1);
                assertThat(suppressions.get(0).get("justification").asString()).isEqualTo("Goes in March.");
                assertThat(suppressions.get(0).get("status").asString()).isEqualTo("accepted");
                assertThat(suppressions.get(0).get("properties").get("by").asString()).isEqualTo("Kim");
            } else {
                assertThat(suppressions).isEmpty();
            }
        }
        assertThat(results.get(0).get("level").asString()).isEqualTo("error");
    }

    @Test
    void aFindingKeepsItsFingerprintWhereverItStandsInTheFile() throws Exception {
        Drawing moved = new SetTitle("Title", "A title puts every line one further down").apply(sample());
        JsonNode before = run(log(found(FILE, sample()))).get("results");
        JsonNode after = run(log(found(FILE, moved))).get("results");
        JsonNode elsewhere = run(log(found("other.nexthop.json", sample()))).get("results");
        List<String> prints = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            JsonNode print = before.get(i).get("partialFingerprints");
            assertThat(after.get(i).get("partialFingerprints")).isEqualTo(print);
            assertThat(elsewhere.get(i).get("partialFingerprints").get("nexthopFinding/v1"))
                    .isEqualTo(print.get("nexthopFinding/v1"));
            assertThat(elsewhere.get(i).get("partialFingerprints").get("primaryLocationLineHash"))
                    .isNotEqualTo(print.get("primaryLocationLineHash"));
            prints.add(print.toString());
        }
        assertThat(prints).doesNotHaveDuplicates();
    }

    /** A viewer makes links of {@code [text](target)} and puts arguments in the place of {@code {0}}. */
    @ParameterizedTest
    @ValueSource(strings = {"[click](http://evil.example)", "[0](0)", "{0}.contoso.com", "}{", "a\\](b)[",
            "<img src=x onerror=alert(1)>.contoso.com", "**bold**"})
    void aNameIsNeitherALinkNorAPlaceholder(String name) throws Exception {
        Topology topology = new Sketch().server("fe", ServerGeneration.LYNC_2013)
                .pool("bots", UcmaVersion.UCMA_4_0, pool -> pool.withFqdn(name))
                .topology();
        JsonNode results = run(log(found(FILE, new Drawing(topology, Layout.empty())))).get("results");
        assertThat(results).isNotEmpty();
        boolean named = false;
        for (JsonNode result : results) {
            JsonNode message = result.get("message");
            assertThat(message.get("markdown")).isNull();
            String text = message.get("text").asString();
            assertThat(text.replaceAll("\\\\.", "")).doesNotContain("[", "]");
            assertThat(text.replace("{{", "").replace("}}", "")).doesNotContain("{", "}");
            String read = text.replaceAll("\\\\(.)", "$1").replace("{{", "{").replace("}}", "}");
            named |= read.contains(name);
        }
        assertThat(named).as("the name is there, once it is read as the specification says").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"a.nexthop.json, a.nexthop.json", "./x/a.json, x/a.json", "../a.json, ../a.json",
            "/srv/a b.json, file:///srv/a%20b.json", "c:x.json, c%3Ax.json", "50%.json, 50%25.json",
            "ä?#.json, %C3%A4%3F%23.json", "a[1].json, a%5B1%5D.json"})
    void aFileNameBecomesAUri(String file, String uri) {
        assertThat(SarifReport.uri(file)).isEqualTo(uri);
        assertThat(URI.create(uri)).isNotNull();
    }

    @Test
    void twoRunsAreTheSameToTheByte() throws Exception {
        assertThat(log(found(FILE, sample()))).isEqualTo(log(found(FILE, sample())));
    }

    @ParameterizedTest
    @MethodSource("all")
    void isPlainAscii(Checked file) {
        assertThat(log(file)).matches(text -> text.chars().allMatch(c -> c == '\n' || c >= ' ' && c < 0x7f));
    }
}
