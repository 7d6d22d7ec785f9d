package nexthop.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import nexthop.file.DocumentFormat;
import nexthop.file.DocumentStore;
import nexthop.file.Templates;
import nexthop.model.Acceptance;
import nexthop.model.Acceptances;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandLineInterfaceTest {
    private static final String XML = """
            <Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">
            </Topology>
            """;

    @TempDir
    private Path folder;

    private Console console;

    @BeforeEach
    void writeFiles() throws IOException {
        console = new Console(folder);
        write("sample.nexthop.json", DocumentFormat.write(Templates.standard().sample().drawing()));
        Topology clean = Topology.of(
                List.of(ServerPool.frontEnd(new ElementId("pool-fe"), "fe.contoso.com", ServerGeneration.OCS_2007_R2)));
        write("clean.nexthop.json", DocumentFormat.write(new Drawing(clean, Layout.empty())));
        Topology information = clean
                .with(ServerPool.frontEnd(new ElementId("pool-two"), "two.contoso.com", ServerGeneration.OCS_2007_R2))
                .with(ApplicationPool.named(new ElementId("pool-app"), "app.contoso.com", UcmaVersion.UNKNOWN)
                        .withNextHop(new ElementId("pool-fe")))
                .with(new Computer(new ElementId("computer-app"), new ElementId("pool-app"), "app1.contoso.com"))
                .with(Application.named(new ElementId("app"), new ElementId("pool-app"), "urn:application:a", 6000));
        write("information.nexthop.json", DocumentFormat.write(new Drawing(information, Layout.empty())));
        write("broken.nexthop.json", "{ \"formatVersion\": 1, \"pools\": [ }".getBytes(UTF_8));
    }

    // ---- check

    @Test
    void findingsAtTheThresholdMakeTheCheckFail() {
        Console.Answer answer = console.run("check", "sample.nexthop.json").safe();
        assertThat(answer.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out()).contains("next-hop-legacy", "bots.contoso.com", "Remedy:", "Source:");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void theThresholdCanBeChosen() {
        assertThat(console.run("check", "--fail-on", "never", "sample.nexthop.json").exitCode()).isZero();
        assertThat(console.run("check", "clean.nexthop.json").exitCode()).isZero();
        assertThat(console.run("check", "--fail-on=WARNING", "sample.nexthop.json").exitCode())
                .isEqualTo(ExitCode.FINDINGS);
    }

    @Test
    void aFileThatIsNotSoundIsRejectedAndTheOthersAreCheckedAllTheSame() {
        Console.Answer answer = console
                .run("check", "sample.nexthop.json", "broken.nexthop.json", "missing.json", "clean.nexthop.json")
                .safe();
        assertThat(answer.exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
        assertThat(answer.out()).contains("sample.nexthop.json: 1 error", "broken.nexthop.json: rejected",
                "missing.json: rejected", "clean.nexthop.json: ");
        assertThat(answer.err()).contains("broken.nexthop.json:1:", "missing.json: There is no such file.")
                .doesNotContain(folder.toString());
    }

    @Test
    void aThousandFilesAreAllChecked() {
        List<String> arguments = new ArrayList<>(List.of("check"));
        for (int i = 0; i < 1_000; i++) {
            arguments.add("clean.nexthop.json");
        }
        Console.Answer answer = console.run(arguments.toArray(String[]::new));
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().lines().filter(line -> line.startsWith("clean.nexthop.json: "))).hasSize(1_000);
    }

    @Test
    void theJsonOfACheckKeepsToItsSchema() {
        JsonNode json = console.run("check", "--format", "json", "sample.nexthop.json", "broken.nexthop.json")
                .safe()
                .json();
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("rule").asString()).isEqualTo("next-hop-legacy");
        assertThat(finding.get("severity").asString()).isEqualTo("error");
        assertThat(finding.get("element").asString()).isEqualTo("bots.contoso.com");
        assertThat(finding.get("nextHop").asString()).isEqualTo("ocsr2-pool.contoso.com");
        assertThat(json.get("files").get(1).get("result").asString()).isEqualTo("rejected");
    }

    @Test
    void aForeignDocumentIsCheckedAndTheReaderIsToldSo() throws IOException {
        write("topology.xml", XML.getBytes(UTF_8));
        Console.Answer answer = console.run("check", "topology.xml").safe();
        assertThat(answer.err()).contains("topology.xml");
        assertThat(answer.exitCode()).isIn(ExitCode.OK, ExitCode.INPUT_REJECTED);
        assertThat(Files.list(folder)).noneMatch(file -> file.toString().contains("topology.xml."));
    }

    @Test
    void informationCanBeTheThreshold() {
        assertThat(console.run("check", "--fail-on", "warning", "information.nexthop.json").exitCode()).isZero();
        assertThat(console.run("check", "--fail-on", "information", "information.nexthop.json").exitCode())
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(console.run("check", "--fail-on", "information", "clean.nexthop.json").exitCode()).isZero();
    }

    @Test
    void anAcceptedFindingIsToldApartAndDoesNotCount() throws IOException {
        accept(finding -> finding.severity() == Severity.ERROR, finding -> finding.message());
        Console.Answer answer = console.run("check", "accepted.nexthop.json").safe();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out().lines().findFirst().orElseThrow()).doesNotContain("error").endsWith("; 1 accepted");
        assertThat(answer.out().substring(answer.out().indexOf("Accepted:"))).contains("error       next-hop-legacy",
                "Accepted by Kim on 2013-05-20: Goes in March.");

        JsonNode json = console.run("check", "--format", "json", "accepted.nexthop.json").safe().json();
        JsonNode finding = json.get("findings").get(0);
        assertThat(finding.get("accepted").asBoolean()).isTrue();
        assertThat(finding.get("acceptance").get("reason").asString()).isEqualTo("Goes in March.");
        assertThat(json.get("files").get(0).get("errors").asInt()).isZero();
        assertThat(json.get("files").get(0).get("accepted").asInt()).isOne();
        assertThat(json.get("findings").get(1).get("accepted").asBoolean()).isFalse();
    }

    @Test
    void whatReadsOtherwiseThanWhenItWasAcceptedCountsAndTellsOfIt() throws IOException {
        accept(finding -> finding.severity() == Severity.ERROR, _ -> "It was another pool.");
        Console.Answer answer = console.run("check", "accepted.nexthop.json").safe();
        assertThat(answer.exitCode()).isEqualTo(ExitCode.FINDINGS);
        assertThat(answer.out().replaceAll("\\s+", " "))
                .contains("Accepted by Kim on 2013-05-20 when it read “It was another pool.”: Goes in March.")
                .doesNotContain("Accepted:");
        JsonNode finding = console.run("check", "--format", "json", "accepted.nexthop.json")
                .json()
                .get("findings")
                .get(0);
        assertThat(finding.get("accepted").asBoolean()).isFalse();
        assertThat(finding.get("acceptedEarlier").get("by").asString()).isEqualTo("Kim");
    }

    @Test
    void aSarifLogNamesTheFilesAndTheRulesAndGoesIntoAFile() throws IOException {
        Console.Answer answer = console
                .run("check", "--format", "sarif", "-o", "out.sarif", "sample.nexthop.json", "broken.nexthop.json")
                .safe();
        assertThat(answer.exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
        assertThat(answer.out()).isEmpty();
        JsonNode run = JsonMapper.shared().readTree(Files.readString(folder.resolve("out.sarif"))).get("runs").get(0);
        assertThat(run.get("results").get(0).get("ruleId").asString()).isEqualTo("next-hop-legacy");
        assertThat(run.get("artifacts").get(1).get("location").get("uri").asString()).isEqualTo("broken.nexthop.json");
        assertThat(run.get("invocations").get(0).get("executionSuccessful").asBoolean()).isFalse();
        assertThat(console.run("check", "-o", "-", "sample.nexthop.json").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(console.run("check", "-o", "no/such/folder.txt", "clean.nexthop.json").exitCode())
                .isEqualTo(ExitCode.OUTPUT_FAILED);
    }

    @Test
    void aPageForPeopleGoesIntoAFile() throws IOException {
        assertThat(console.run("check", "--format", "html", "-o", "out.html", "sample.nexthop.json").exitCode())
                .isEqualTo(ExitCode.FINDINGS);
        assertThat(Files.readString(folder.resolve("out.html"))).startsWith("<!DOCTYPE html>")
                .contains("Content-Security-Policy", "bots.contoso.com", "<svg")
                .endsWith("</html>\n");
    }

    /** Writes the sample with some of its findings accepted. */
    private void accept(Predicate<Finding> which, Function<Finding, String> sentence) throws IOException {
        Drawing drawing = Templates.standard().sample().drawing();
        Acceptances acceptances = Acceptances.none();
        for (Finding finding : RuleBook.standard().check(drawing.topology())) {
            if (which.test(finding)) {
                acceptances = acceptances.with(Review.key(finding), new Acceptance("Goes in March.", "Kim",
                        Instant.parse("2013-05-20T09:00:00Z"), sentence.apply(finding), finding.nextHop()));
            }
        }
        write("accepted.nexthop.json", DocumentFormat.write(drawing.with(acceptances)));
    }

    // ---- advise

    @Test
    void adviceTellsNextHopsAndTheScenarioToFollow() {
        Console.Answer answer = console.run("advise", "sample.nexthop.json").safe();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).contains("not-an-option  ocsr2-pool.contoso.com (OCS 2007 R2), its next hop now",
                "ucma2-upgrade-ucma4, recommended", "12  ");
    }

    @Test
    void adviceTellsThePathLegByLeg() {
        assertThat(console.run("advise", "sample.nexthop.json", "--pool", "bots.contoso.com").safe().out()).contains("""
                  Path: bots.contoso.com reaches UCMA 4.0 on Lync Server 2013 in 4 legs.
                     1  Route bots through Lync Server 2013 (route-to-lync2013, our own advice, down-time)
                     2  Move the users of ocsr2-pool.contoso.com to lync13-fe.contoso.com (move-users, our own
                        advice)
                     3  Retire ocsr2-pool.contoso.com (retire-older, our own advice)
                     4  Upgrade bots from UCMA 3.0 to UCMA 4.0 (ucma3-upgrade-ucma4, supported, down-time)
                """);
        JsonNode path = console
                .run("advise", "sample.nexthop.json", "--format", "json", "--pool", "ivr-old.contoso.com")
                .safe()
                .json()
                .get("pools")
                .get(0)
                .get("path");
        assertThat(path.get("status").asString()).isEqualTo("open");
        assertThat(path.get("legs")).hasSize(1);
        assertThat(path.get("stops")).hasSize(2);
        assertThat(path.get("legs").get(0).get("sources").get(0).asString()).contains("https://");
        assertThat(path.get("alternatives").get(0).get("whyDearer").asString()).contains("not recommended");
    }

    @Test
    void theJsonOfAdviceKeepsToItsSchemaAndCanBeOnePools() {
        JsonNode all = console.run("advise", "sample.nexthop.json", "--format", "json").safe().json().get("pools");
        assertThat(all).hasSize(3);
        JsonNode one = console.run("advise", "sample.nexthop.json", "--format", "json", "--pool", "BOTS.contoso.com")
                .json()
                .get("pools");
        assertThat(one).hasSize(1);
        assertThat(one.get(0).get("candidates").get(0).get("verdict").asString()).isEqualTo("use");
        assertThat(console.run("advise", "sample.nexthop.json", "--pool", "none").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(console.run("advise", "clean.nexthop.json", "--format", "json").json().get("pools")).isEmpty();
        assertThat(console.run("advise", "broken.nexthop.json").exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
    }

    @Test
    void adviceOnOnePoolTellsWhoCanCallAndTheSteps() {
        Console.Answer one = console.run("advise", "sample.nexthop.json", "--pool", "bots.contoso.com").safe();
        assertThat(one.out()).contains("Users homed on lync13-fe.contoso.com and ocsr2-pool.contoso.com can call it",
                "Meanwhile: The application stops for a moment.",
                "1. Give bots.contoso.com the registrar lync13-fe.contoso.com.",
                "> Set-CsTrustedApplicationPool -Identity 'bots.contoso.com' -Registrar 'lync13-fe.contoso.com'");
        assertThat(console.run("advise", "sample.nexthop.json").out()).contains("Meanwhile: ")
                .doesNotContain("> Set-CsTrustedApplicationPool");
        JsonNode change = console.run("advise", "sample.nexthop.json", "--format", "json", "--pool", "bots.contoso.com")
                .safe()
                .json()
                .get("pools")
                .get(0)
                .get("candidates")
                .get(0)
                .get("change");
        assertThat(change.get("callers")).isNotEmpty();
        assertThat(change.get("steps").get(0).get("commands")).hasSize(1);
    }

    // ---- whatif

    @Test
    void whatIfTellsInWordsAndAsData() {
        Console.Answer answer = console.run("whatif", "sample.nexthop.json", "--pool", "OCSR2-pool.contoso.com").safe();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).startsWith("What if ocsr2-pool.contoso.com fails?\n")
                .contains("Applications out of reach:", "Users who are homed there:", "bots.contoso.com has");
        JsonNode json = console
                .run("whatif", "sample.nexthop.json", "--pool", "ocsr2-pool.contoso.com", "--removed", "--format",
                        "json")
                .safe()
                .json();
        assertThat(json.get("loss").asString()).isEqualTo("removed");
        assertThat(json.get("applications")).hasSize(2);
        assertThat(json.get("sections")).isNotEmpty();
    }

    @Test
    void whatIfNeedsAPoolThatCanBeLost() {
        for (String pool : List.of("none", "dc.contoso.com")) {
            assertThat(console.run("whatif", "sample.nexthop.json", "--pool", pool).exitCode())
                    .isEqualTo(ExitCode.USAGE);
        }
        assertThat(console.run("whatif", "sample.nexthop.json").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(console.run("whatif", "broken.nexthop.json", "--pool", "x").exitCode())
                .isEqualTo(ExitCode.INPUT_REJECTED);
    }

    // ---- plan

    private static final String UPGRADE = "ucma2-upgrade-ucma4";

    @Test
    void aPlanTellsEveryStepWithItsCommands() {
        Console.Answer answer = console.run("plan", "sample.nexthop.json", "--scenario", UPGRADE).safe();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).contains(
                "Upgrade ivr-old from UCMA 2.0 to UCMA 4.0 (ucma2-upgrade-ucma4, recommended)",
                "Still to be decided: merge file.", "[ ] 12  Verify with users of both generations",
                "> Move-CsApplicationEndpoint -Identity 'sip:help@contoso.com' -TargetApplicationPool 'ivr-new.contoso.com' -Force",
                "==== from here the application is out of reach, until step 9 is done",
                "==== from here people reach the application again");
        JsonNode json = console.run("plan", "sample.nexthop.json", "--scenario", UPGRADE, "--format", "json").json();
        assertThat(json.get("standing").asString()).isEqualTo("recommended");
        assertThat(json.get("pool").asString()).isEqualTo("ivr-old.contoso.com");
        assertThat(json.get("steps")).hasSize(12);
        assertThat(json.get("steps").get(7).get("commands")).hasSize(3);
        assertThat(json.get("steps").get(7).get("source")).isNotEmpty();
        assertThat(json.get("outages").get(0).get("until").asInt()).isEqualTo(9);
    }

    @Test
    void everyTemplateHasAPlanOfEveryScenarioThatKeepsToTheSchema() {
        for (Templates.Entry entry : Templates.standard().entries(Templates.Kind.SCENARIO)) {
            console.run("templates", entry.id(), "-o", "t.nexthop.json");
            JsonNode json = console
                    .run("plan", "t.nexthop.json", "--scenario", entry.scenario(), "--proposals", "--format", "json")
                    .json();
            assertThat(json.get("undecided")).as(entry.id()).isEmpty();
            assertThat(json.get("steps")).hasSize(json.get("stepCount").asInt());
        }
    }

    @Test
    void withoutAScenarioThePlanTellsWhichThereAre() {
        Console.Answer all = console.run("plan", "sample.nexthop.json").safe();
        assertThat(all.exitCode()).isZero();
        assertThat(all.out()).contains("ivr-old.contoso.com:\n  best  ucma2-upgrade-ucma4: Upgrade ivr-old",
                "  fits  ucma2-migrate-lync2013: ", "bots.contoso.com:\n  No scenario fits this pool as it is.",
                "  task  deactivate: ");
        JsonNode json = console.run("plan", "sample.nexthop.json", "--pool", "ivr-old.contoso.com", "--format", "json")
                .json();
        assertThat(json.get("pools")).hasSize(1);
        assertThat(json.get("pools").get(0).get("recommended").asString()).isEqualTo(UPGRADE);
        assertThat(json.get("pools").get(0).get("scenarios").get(0).get("fits").asBoolean()).isTrue();
        assertThat(console.run("plan", "clean.nexthop.json").out()).contains("no trusted application pool in use");
    }

    @Test
    void aWrongNameOfAPlanIsAnsweredWithTheNearestRightOne() {
        assertWrongUse("Did you mean ucma2-upgrade-ucma4", "--scenario", "ucma2-upgrade-ucma44");
        assertWrongUse("There is no scenario xyz. There are activate-auto-provisioned, ", "--scenario", "xyz");
        assertWrongUse("Did you mean ivr-old.contoso.com", "--scenario", UPGRADE, "--pool", "ivr-olt.contoso.com");
        assertWrongUse("has no input newPol. Did you mean newPool?", "--scenario", UPGRADE, "--set", "newPol=x");
        assertWrongUse("newPool=a_b cannot be taken. “a_b” is not a fully qualified host name.", "--scenario", UPGRADE,
                "--set", "newPool=a_b");
        assertWrongUse("--set decides newPool twice.", "--scenario", UPGRADE, "--set", "newPool=a.b.c", "--set",
                "newPool=d.e.f");
        assertWrongUse("--set wants NAME=VALUE, not x.", "--scenario", UPGRADE, "--set", "x");
        assertWrongUse("bots.contoso.com is built with UCMA 3.0, not with UCMA 2.0.", "--scenario", UPGRADE, "--pool",
                "bots.contoso.com");
        assertWrongUse("does not fit any pool of sample.nexthop.json.", "--scenario", "ucma1-recompile");
        assertWrongUse("deactivate fits 2 pools; say which by --pool: bots.contoso.com, ivr-new.contoso.com.",
                "--scenario", "deactivate");
        assertWrongUse("--upto wants a number from 1 to 12", "--scenario", UPGRADE, "--upto", "13");
        assertWrongUse("run it with -ToStep 3 instead", "--scenario", UPGRADE, "--upto", "3", "-o", "x.ps1");
        assertWrongUse("Say which scenario", "--format", "html");
        assertWrongUse("Say which scenario", "--set", "a=b");
        assertThat(console.run("plan", "broken.nexthop.json").exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
    }

    private void assertWrongUse(String expected, String... arguments) {
        List<String> all = new ArrayList<>(List.of("plan", "sample.nexthop.json"));
        all.addAll(List.of(arguments));
        Console.Answer answer = console.run(all.toArray(String[]::new)).safe();
        assertThat(answer.exitCode()).as(answer.err()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains(expected);
        assertThat(answer.out()).isEmpty();
    }

    @Test
    void theEndingOfTheFileDecidesTheFormOfAPlan() throws IOException {
        for (String name : List.of("p.html", "p.md", "p.verification.html", "p.verification.md", "p.ps1", "p.json",
                "p.txt")) {
            assertThat(console
                    .run("plan", "sample.nexthop.json", "--scenario", UPGRADE, "--date", "2013-05-21", "-o", name)
                    .safe()
                    .exitCode()).as(name).isZero();
        }
        assertThat(folder.resolve("p.html")).content().startsWith("<!DOCTYPE html>").contains("21 May 2013", "Runbook");
        assertThat(folder.resolve("p.md")).content().startsWith("# Upgrade ivr-old");
        assertThat(folder.resolve("p.verification.html")).content().contains("Verification sheet");
        assertThat(folder.resolve("p.verification.md")).content().startsWith("# Verification");
        assertThat(folder.resolve("p.json")).content().startsWith("{");
        assertThat(folder.resolve("p.txt")).content().startsWith("Upgrade ivr-old");
        byte[] script = Files.readAllBytes(folder.resolve("p.ps1"));
        assertThat(new String(script, UTF_8)).startsWith("#Requires").contains("\r\n").isASCII();
        Console.Answer printed = console.run("plan", "sample.nexthop.json", "--scenario", UPGRADE, "--format",
                "powershell");
        assertThat(printed.out()).isEqualTo(new String(script, UTF_8).replace("\r\n", "\n"));
        assertThat(printed.err()).contains("the script refuses to run until these are decided: merge file.");
        assertThat(console
                .run("plan", "sample.nexthop.json", "--scenario", UPGRADE, "--format", "verification", "-o", "v.html")
                .exitCode()).isZero();
        assertThat(folder.resolve("v.html")).content().startsWith("<!DOCTYPE html>").contains("Verification sheet");
    }

    @Test
    void whatIsDecidedOnTheCommandLineStandsInThePlan() {
        String hostile = "D:\\a=b\\<script>\u001b[2J.xml";
        Console.Answer refused = console
                .run("plan", "sample.nexthop.json", "--scenario", UPGRADE, "--set", "topologyFile=" + hostile)
                .safe();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        Console.Answer html = console
                .run("plan", "sample.nexthop.json", "--scenario", UPGRADE, "--set",
                        "topologyFile=D:\\a=b\\<script>.xml", "--format", "html")
                .safe();
        assertThat(html.out()).contains("D:\\a=b\\&lt;script&gt;.xml")
                .doesNotContain("<script")
                .doesNotContain("Not ready");
        assertThat(console.run("plan", "sample.nexthop.json", "--scenario", UPGRADE, "--upto", "2").out())
                .contains("[ ]  2  ")
                .doesNotContain("[ ]  3  ", "Outcome:");
    }

    // ---- glossary

    @Test
    void termsAreListedAndExplainedInAnyLetterCase() {
        assertThat(console.run("glossary").safe().out().lines()).contains("Next hop", "Registrar", "Merge");
        assertThat(console.run("glossary", "next HOP").safe().out()).startsWith("Next hop (also: Next hop pool)\n")
                .contains("See also: Front End pool, Registrar", "Source: ");
        assertThat(console.run("glossary", "CMS").safe().out()).startsWith("Central Management Store");
        Console.Answer unknown = console.run("glossary", "fabrikam");
        assertThat(unknown.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(unknown.err()).contains("nexthop glossary lists them");
    }

    // ---- rules

    @Test
    void rulesAreListedAndPrintedOneByOne() {
        Console.Answer list = console.run("rules").safe();
        assertThat(list.exitCode()).isZero();
        assertThat(list.out()).contains("next-hop-legacy", "ucma-too-new");
        assertThat(console.run("rules", "next-hop-legacy").safe().out()).contains("Severity:", "Source:");
        assertThat(console.run("rules", "no-such-rule").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void theJsonOfRulesKeepsToItsSchema() {
        assertThat(console.run("rules", "--format", "json").safe().json().get("rules").size()).isGreaterThan(10);
        JsonNode one = console.run("rules", "next-hop-legacy", "--format", "json").safe().json().get("rules");
        assertThat(one).hasSize(1);
        assertThat(one.get(0).get("page").asString()).isNotBlank();
    }

    // ---- templates

    @Test
    void templatesAreListedAndEachCanBeWrittenAndDrawn() {
        JsonNode list = console.run("templates", "--format", "json").safe().json().get("templates");
        assertThat(list.size()).isGreaterThan(20);
        assertThat(console.run("templates").safe().out()).hasLineCount(list.size());
        for (JsonNode template : list) {
            String id = template.get("id").asString();
            assertThat(console.run("templates", id, "-o", "t.nexthop.json").safe().exitCode()).as(id).isZero();
            assertThat(console.run("check", "--fail-on", "never", "t.nexthop.json").safe().exitCode()).as(id).isZero();
            assertThat(console.run("export", "t.nexthop.json", "-o", id + ".svg").exitCode()).as(id).isZero();
        }
    }

    @Test
    void aTemplateIsWrittenOnlyWhenBothIdAndFileAreNamed() {
        assertThat(console.run("templates", "no-such", "-o", "t.nexthop.json").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(console.run("templates", "-o", "t.nexthop.json").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(console.run("templates", "contoso-2013").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    // ---- export

    @Test
    void onlyTheLayersNamedAreDrawn() throws IOException {
        console.run("export", "sample.nexthop.json", "-o", "all.svg");
        assertThat(text("all.svg")).contains("trusted application pool", "Enterprise").doesNotContain("marked:");
        assertThat(console.run("export", "sample.nexthop.json", "-o", "some.svg", "--layers", "legacy,NEW,notes")
                .exitCode()).isZero();
        assertThat(text("some.svg")).contains("Enterprise").doesNotContain("trusted application pool", "marked:");
        console.run("export", "sample.nexthop.json", "-o", "marked.svg", "--layers",
                "legacy,new,applications,findings");
        assertThat(text("marked.svg")).contains("trusted application pool", "marked:");
        Console.Answer wrong = console.run("export", "sample.nexthop.json", "-o", "x.svg", "--layers", "walls").safe();
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err()).contains("--layers", "walls", "LEGACY");
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }

    @Test
    void picturesAreWrittenByTheEndingOfTheFile() throws IOException {
        assertThat(console.run("export", "sample.nexthop.json", "-o", "a.svg").exitCode()).isZero();
        assertThat(console.run("export", "clean.nexthop.json", "-o", "b.PNG", "--scale", "1", "--findings").exitCode())
                .isZero();
        assertThat(Files.readString(folder.resolve("a.svg"))).startsWith("<?xml").contains("bots");
        assertThat(ImageIO.read(folder.resolve("b.PNG").toFile()).getWidth()).isGreaterThan(200);
    }

    @Test
    void theThemeOfAPictureIsLightUnlessAskedFor() throws IOException {
        console.run("export", "sample.nexthop.json", "-o", "usual.svg");
        console.run("export", "sample.nexthop.json", "-o", "light.svg", "--theme", "light");
        console.run("export", "sample.nexthop.json", "-o", "dark.svg", "--theme", "dark");
        assertThat(Files.readString(folder.resolve("usual.svg")))
                .isEqualTo(Files.readString(folder.resolve("light.svg")))
                .isNotEqualTo(Files.readString(folder.resolve("dark.svg")));
    }

    @Test
    void anUnknownEndingIsWrongUse() {
        Console.Answer answer = console.run("export", "sample.nexthop.json", "-o", "a.bmp");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.err()).contains("a.bmp", ".svg");
    }

    @Test
    void aScaleThatIsTooLargeFailsWithoutAFile() {
        Console.Answer answer = console.run("export", "sample.nexthop.json", "-o", "a.png", "--scale", "9");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.OUTPUT_FAILED);
        assertThat(folder.resolve("a.png")).doesNotExist();
    }

    @Test
    void aFolderOrALackOfOneFailsTheOutput() throws IOException {
        Files.createDirectory(folder.resolve("a.svg"));
        Console.Answer onFolder = console.run("export", "sample.nexthop.json", "-o", "a.svg").safe();
        assertThat(onFolder.exitCode()).isEqualTo(ExitCode.OUTPUT_FAILED);
        assertThat(onFolder.err()).contains("a.svg is a folder");
        assertThat(console.run("export", "sample.nexthop.json", "-o", "none/b.svg").exitCode())
                .isEqualTo(ExitCode.OUTPUT_FAILED);
        assertThat(console.run("export", "sample.nexthop.json", "-o", "-").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void anOrdinaryFileIsReplacedAndALinkIsFollowed() throws IOException {
        write("old.svg", "old".getBytes(UTF_8));
        Files.createSymbolicLink(folder.resolve("link.svg"), Path.of("old.svg"));
        assertThat(console.run("export", "sample.nexthop.json", "-o", "link.svg").exitCode()).isZero();
        assertThat(Files.isSymbolicLink(folder.resolve("link.svg"))).isTrue();
        assertThat(Files.readString(folder.resolve("old.svg"))).startsWith("<?xml");
    }

    @Test
    void aPipeIsNotWrittenTo() throws Exception {
        Path pipe = folder.resolve("pipe.svg");
        assumeTrue(isMade(pipe));
        assertThat(console.run("export", "sample.nexthop.json", "-o", "pipe.svg").exitCode())
                .isEqualTo(ExitCode.OUTPUT_FAILED);
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    // ---- wrong use, and mistakes

    @ParameterizedTest
    @ValueSource(strings = {"", "bogus", "check", "check --format=xml x", "check --fail-on=sometimes x", "export x",
            "import x", "rules a b", "check --bogus x"})
    void wrongUseIsToldAndAnswered2(String line) {
        Console.Answer answer = console.run(line.isEmpty() ? new String[0] : line.split(" ")).safe();
        assertThat(answer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err()).contains("Try nexthop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "import --help", "export --help", "rules --help",
            "glossary --help", "open --help", "--version"})
    void helpIsOutput(String line) {
        Console.Answer answer = console.run(line.split(" ")).safe();
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.out()).isNotBlank();
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void theWindowIsAskedToOpenWhatIsThere() {
        assertThat(console.run("open").exitCode()).isZero();
        assertThat(console.run("open", "sample.nexthop.json").exitCode()).isZero();
        assertThat(console.run("open", "missing.json").exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
        assertThat(console.run("open", "sample.nexthop.json", "clean.nexthop.json").exitCode()).isZero();
        assertThat(console.opened()).containsExactly(List.of(), List.of("sample.nexthop.json"),
                List.of("sample.nexthop.json", "clean.nexthop.json"));
    }

    @Test
    void theWindowThatIsOpenTakesFilesByTheirWholePaths() {
        console.openWindow();
        assertThat(console.run("open").exitCode()).isZero();
        assertThat(console.run("open", "sample.nexthop.json").exitCode()).isZero();
        assertThat(console.run("open", "missing.json").exitCode()).as("the window says so").isZero();
        assertThat(console.opened()).isEmpty();
        assertThat(console.handedOver()).containsExactly(List.of(), List.of(folder.resolve("sample.nexthop.json")),
                List.of(folder.resolve("missing.json")));

        assertThat(console.run("open", "--new-window", "sample.nexthop.json").exitCode()).isZero();
        assertThat(console.opened()).containsExactly(List.of("sample.nexthop.json"));
        assertThat(console.handedOver()).hasSize(3);
    }

    @Test
    void nothingButOpeningGoesToTheWindowThatIsOpen() {
        console.openWindow();
        console.run("check", "sample.nexthop.json");
        console.run("advise", "sample.nexthop.json");
        console.run("export", "sample.nexthop.json", "-o", "sample.svg");
        console.run("templates");
        assertThat(console.handedOver()).isEmpty();
        assertThat(console.opened()).isEmpty();
    }

    @Test
    void aMistakeOfTheProgramIsOneLineAndItsTraceComesOnDemand() {
        Terminal terminal = Terminal.of(OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), folder);
        assertThat(CommandLineInterface.run(new String[]{"open"}, terminal, _ -> {
            throw new IllegalStateException("odd\u001b[2J");
        })).isEqualTo(ExitCode.INTERNAL_ERROR);
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        int exitCode = CommandLineInterface.run(new String[]{"open"},
                Terminal.of(OutputStream.nullOutputStream(), err, folder), _ -> {
                    throw new StackOverflowError("odd\u001b[2J");
                });
        assertThat(exitCode).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(err.toString(UTF_8)).hasLineCount(1).contains("internal error", "--debug", "\\u{1b}[2J");
        err.reset();
        CommandLineInterface.run(new String[]{"--debug", "open"},
                Terminal.of(OutputStream.nullOutputStream(), err, folder), _ -> {
                    throw new IllegalStateException("odd");
                });
        assertThat(err.toString(UTF_8)).contains("    at nexthop.cli");
    }

    @Test
    void lostOutputIsNeverAnswered0() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        assertThat(CommandLineInterface.run(new String[]{"rules"}, Terminal.of(full, err, folder), _ -> 0))
                .isEqualTo(ExitCode.OUTPUT_FAILED);
        assertThat(err.toString(UTF_8)).contains("the output could not be written: No space left on device");
    }

    @Test
    void aReaderThatHasSeenEnoughEndsTheProgramQuietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        assertThat(CommandLineInterface.run(new String[]{"rules"}, Terminal.of(closed, err, folder), _ -> 0))
                .isEqualTo(141);
        assertThat(err.size()).isZero();
    }

    @Test
    void aProcessWhoseOutputIsLostSaysSoByItsExitCode() throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")));
        Process process = process("rules").redirectOutput(new java.io.File("/dev/full")).start();
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).isEqualTo(ExitCode.OUTPUT_FAILED);
        assertThat(err).contains("the output could not be written");
    }

    @Test
    void outputIsUtf8WhateverTheLocaleSays() throws Exception {
        write("umlaut.nexthop.json", """
                { "formatVersion": 1, "serverPools": { "pool-x": { "fqdn": "bücher.contoso.com" } } }
                """.getBytes(UTF_8));
        ProcessBuilder builder = process("check", folder.resolve("umlaut.nexthop.json").toString());
        builder.environment().put("LC_ALL", "C");
        Process process = builder.redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(out).contains("bücher.contoso.com");
        assertThat(process.waitFor()).isLessThanOrEqualTo(ExitCode.FINDINGS);
    }

    /** The command line in a process of its own, with an encoding of old. */
    private static ProcessBuilder process(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dfile.encoding=COMPAT",
                        "-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ProcessMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    // ---- hostile names

    @ParameterizedTest
    @ValueSource(strings = {"\u001b]0;x\u0007", "\u001b[2J", "\u009b31m", "\u001b]8;;http://x\u001b\\", "\u202egpj",
            "a\rb", "a\u0008b", "\u2028", "\ud800"})
    void nothingInAFileOrItsNameReachesTheTerminal(String text) throws IOException {
        write("hostile.nexthop.json", ("{\"formatVersion\":1,\"title\":\"" + text + "\"}").getBytes(UTF_8));
        write("escaped.nexthop.json",
                "{\"formatVersion\":1,\"title\":\"\\u001b[2J\",\"x\\u009b31m\":1}".getBytes(UTF_8));
        write("hostile.xml", ("<Topology x='" + text + "'/>").getBytes(UTF_8));
        for (String format : List.of("text", "json", "sarif", "html")) {
            console.run("check", "--format", format, "hostile.nexthop.json", "escaped.nexthop.json", "hostile.xml",
                    "none" + text + ".json").safe();
        }
        console.run("import", "hostile.xml", "-o", "out" + text + ".nexthop.json").safe();
        console.run("rules", text).safe();
        console.run(text).safe();
        console.run("check", "--fail-on", text, "x").safe();
    }

    // ---- without a window

    @Test
    void withoutAWindowTheSampleIsCheckedAndDrawn() throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        java.io.ByteArrayOutputStream err = new java.io.ByteArrayOutputStream();
        Terminal terminal = Terminal.of(out, err, folder);
        assertThat(terminal.finish(WithoutWindow.run(terminal, "There is no display", null))).isZero();
        assertThat(err.toString(UTF_8)).hasLineCount(1).startsWith("There is no display");
        assertThat(out.toString(UTF_8)).contains("next-hop-legacy", "ucma2-upgrade-ucma4", "nexthop-sample.png");
        assertThat(ImageIO.read(folder.resolve("nexthop-sample.png").toFile())).isNotNull();
    }

    @Test
    void withoutAWindowAFileIsCheckedAndDrawn() {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        Terminal terminal = Terminal.of(out, OutputStream.nullOutputStream(), folder);
        assertThat(WithoutWindow.run(terminal, "There is no display", "clean.nexthop.json")).isZero();
        assertThat(folder.resolve("nexthop-clean.png")).exists();
        assertThat(WithoutWindow.run(terminal, "There is no display", "missing.json"))
                .isEqualTo(ExitCode.INPUT_REJECTED);
    }

    // ---- reading and writing together

    @Test
    void whatWasImportedCanBeCheckedAndKeepsItsPlacesWhenImportedAnew() throws Exception {
        Path in = RealTopologies.find("SfBAutomatedLab-Contoso.tbxml");
        Console.Answer first = console.run("import", in.toString(), "-o", "c.nexthop.json").safe();
        assertThat(first.exitCode()).isZero();
        assertThat(first.out()).contains("5 support pools", "11 computers");
        Drawing drawing = DocumentStore.onDisk().open(folder.resolve("c.nexthop.json")).drawing();
        assertThat(drawing.layout().places()).hasSizeGreaterThan(5);
        JsonNode again = console.run("import", in.toString(), "-o", "c.nexthop.json", "--format", "json").safe().json();
        assertThat(again.get("changes")).isEmpty();
        assertThat(again.get("written").asBoolean()).isTrue();
        assertThat(DocumentStore.onDisk().open(folder.resolve("c.nexthop.json")).drawing()).isEqualTo(drawing);
        assertThat(console.run("check", "c.nexthop.json").exitCode()).isLessThanOrEqualTo(ExitCode.FINDINGS);
        assertThat(console.run("check", in.toString()).out().lines().skip(1).toList())
                .isEqualTo(console.run("check", "c.nexthop.json")
                        .out()
                        .lines()
                        .skip(1)
                        .map(line -> line.replaceAll(" {2}\\(line \\d+\\)$", ""))
                        .toList());
    }

    @Test
    void anImportDoesNotTouchAFileOfOursThatIsNotSound() throws Exception {
        Path in = RealTopologies.find("SfBAutomatedLab-Contoso.tbxml");
        byte[] before = Files.readAllBytes(folder.resolve("broken.nexthop.json"));
        Console.Answer answer = console.run("import", in.toString(), "-o", "broken.nexthop.json").safe();
        assertThat(answer.exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
        assertThat(Files.readAllBytes(folder.resolve("broken.nexthop.json"))).isEqualTo(before);
    }

    @Test
    void whatIsNoTopologyIsNotImported() throws IOException {
        write("page.xml", "<html/>".getBytes(UTF_8));
        Console.Answer answer = console.run("import", "page.xml", "-o", "out.nexthop.json").safe();
        assertThat(answer.exitCode()).isEqualTo(ExitCode.INPUT_REJECTED);
        assertThat(answer.err()).contains("page.xml:1");
        assertThat(folder.resolve("out.nexthop.json")).doesNotExist();
        assertThat(console.run("import", "missing.xml", "-o", "out.nexthop.json").exitCode())
                .isEqualTo(ExitCode.INPUT_REJECTED);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
