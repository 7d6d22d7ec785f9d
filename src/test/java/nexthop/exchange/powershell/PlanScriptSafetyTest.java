package nexthop.exchange.powershell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import nexthop.file.Templates;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Text;
import nexthop.model.Topology;
import nexthop.scenario.Plan;
import nexthop.scenario.PowerShellTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people run on their production servers: that it parses, runs nothing unknown, and means the same whatever things are called. */
class PlanScriptSafetyTest {
    private static final Set<String> BUILT_IN = Set.of("ForEach-Object", "Get-Command", "Get-Date", "Get-Item",
            "Out-Host", "Read-Host", "Select-Object", "Set-StrictMode", "Sort-Object", "Start-Transcript",
            "Stop-Transcript", "Where-Object", "Write-Host", "Write-Warning");

    /** Those of the vendor's list that our functions use. */
    private static final Set<String> VERBS = Set.of("Confirm", "Get", "Invoke", "Read", "Test", "Write");

    private static final Set<String> READING = Set.of("Get", "Test");

    static List<String> scenarios() {
        return PlanScripts.scenarios();
    }

    @Test
    void everyScriptParsesAndRunsNothingUnknown() {
        CmdletReference reference = CmdletReference.atHand();
        int[] scripts = {0};
        PlanScripts.each(plan -> {
            scripts[0]++;
            ScriptReading reading = read(PlanScript.of(plan));
            for (ScriptReading.Command command : reading.commands) {
                Set<String> declared = reading.functions.get(command.name());
                if (declared != null) {
                    assertThat(declared).as(command.name()).containsAll(command.parameters().keySet());
                } else if (command.name().contains("-Cs")) {
                    reference.check(command);
                } else {
                    assertThat(BUILT_IN).contains(command.name());
                }
            }
        });
        assertThat(scripts[0]).isGreaterThan(1_000);
    }

    /** Reads it as both encodings that a shell may take it for; they say the same. */
    private static ScriptReading read(PlanScript script) {
        String utf8 = new String(script.bytes(), StandardCharsets.UTF_8);
        assertThat(new String(script.bytes(), Charset.forName("windows-1252"))).isEqualTo(utf8)
                .isEqualTo(script.text());
        assertThat(utf8.chars()).allMatch(c -> c >= ' ' && c <= '~' || c == '\n' || c == '\r');
        assertThat(utf8.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        return ScriptReading.of(utf8);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void nothingIsExpandedInvokedOrContinued(String scenario) {
        ScriptReading reading = read(PlanScript.of(PlanScripts.decided(scenario)));
        for (PowerShellTokens.Token token : reading.tokens) {
            assertThat(token.kind()).isNotEqualTo(PowerShellTokens.Kind.EXPANDABLE);
            if (token.kind() == PowerShellTokens.Kind.WORD || token.kind() == PowerShellTokens.Kind.OPERATOR) {
                assertThat(token.text().toLowerCase(Locale.ROOT)).doesNotContain("`", "::", "--%", "&", "iex",
                        "[scriptblock]");
            }
        }
        for (String function : reading.functions.keySet()) {
            assertThat(VERBS).as(function).contains(function.substring(0, function.indexOf('-')));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void everyChangeStandsBehindALookAndShouldProcess(String scenario) {
        ScriptReading reading = read(PlanScript.of(PlanScripts.decided(scenario)));
        List<PowerShellTokens.Token> tokens = reading.tokens;
        List<PowerShellTokens.Token> code = tokens.stream()
                .filter(token -> token.kind() != PowerShellTokens.Kind.NEWLINE)
                .toList();
        for (int i = 0; i < code.size(); i++) {
            String name = code.get(i).text();
            if (code.get(i).kind() != PowerShellTokens.Kind.WORD || !name.matches("[A-Z][a-z]+-Cs[A-Za-z]+")
                    || READING.contains(name.substring(0, name.indexOf('-')))) {
                continue;
            }
            assertThat(code.get(i - 1).text() + code.get(i - 2).text()).as(name).isEqualTo("{)");
            int open = i - 2;
            while (!code.get(open).text().equals("Confirm-PlanChange")) {
                open--;
            }
            assertThat(code.subList(open + 1, open + 3)).extracting(PowerShellTokens.Token::text)
                    .containsExactly("-Command", name);
            assertThat(code.get(open - 2).text()).isEqualTo("if");
            assertThat(i - open).isLessThan(20);
        }
    }

    @Test
    void onLegacyPoolsOnlyWhatWorksThereIsRun() {
        Set<String> allowed = Set.of("Set-CsTrustedApplicationPool", "Move-CsApplicationEndpoint");
        Set<String> seen = new TreeSet<>();
        PlanScripts.each(plan -> {
            Set<String> legacy = legacyPools(plan);
            for (ScriptReading.Command command : ScriptReading.of(PlanScript.of(plan).text()).commands) {
                boolean isAbout = command.name().contains("-Cs") && command.texts()
                        .stream()
                        .anyMatch(text -> legacy.contains(text.split("/")[0].toLowerCase(Locale.ROOT)));
                if (isAbout && !command.name().startsWith("Get-")) {
                    seen.add(command.name());
                }
            }
        });
        assertThat(seen).isSubsetOf(allowed).contains("Move-CsApplicationEndpoint", "Set-CsTrustedApplicationPool");
    }

    private static Set<String> legacyPools(Plan plan) {
        Set<String> names = new HashSet<>();
        for (int state = 0; state <= plan.playback().length(); state++) {
            Topology topology = plan.playback().state(state).topology();
            for (ApplicationPool pool : topology.applicationPools()) {
                if (topology.isInBackCompatSite(pool)) {
                    names.add(pool.fqdn().toLowerCase(Locale.ROOT));
                }
            }
        }
        return names;
    }

    @Test
    void aForbiddenCmdletOnALegacyPoolIsGivenToSomebodyToDoOtherwise() {
        Drawing drawing = Templates.standard().entry("ucma3-migrate-lync2013").orElseThrow().drawing();
        Topology topology = drawing.topology();
        Site legacy = new Site(new ElementId("site-legacy"), Site.BACK_COMPAT_NAME, "2", Site.Kind.BACK_COMPAT);
        ApplicationPool pool = topology.applicationPools().getFirst().withSite(legacy.id());
        Plan plan = PlanScripts.decided(
                PlanScripts.plan("ucma3-migrate-lync2013", drawing.with(topology.with(List.of(legacy, pool)))));
        String script = PlanScript.of(plan).text();
        assertThat(ScriptReading.of(script).commands).extracting(ScriptReading.Command::name)
                .contains("New-CsTrustedApplicationPool")
                .doesNotContain("Remove-CsTrustedApplicationPool", "Remove-CsTrustedApplication");
        assertThat(script).contains("is in BackCompatSite. Do with the WMI tools what this would do:");
        Plan out = PlanScripts.plan("deactivate", plan.drawing());
        assertThat(ScriptReading.of(PlanScript.of(out).text()).commands).extracting(ScriptReading.Command::name)
                .doesNotContain("Remove-CsTrustedApplicationEndpoint", "Remove-CsTrustedApplicationPool");
    }

    // ---- names ----

    private static final String NASTY = "'\u2018\u2019\u201A\u201B\"\u201C\u201D\u201E`$();#|&<>{}@%\\/-\u2013\u2014\u2015\u00A0\u3000"
            + "Ññ\u00C2\u0102\u0111\u0112\u0142\u0151\u0152ÄÓÔ\u010440=+,.:~!^ ab\u200B\u00AD\u0456\u4E2D\u6587\u0628\uFF07\uFF02";

    private static final List<String> PAYLOADS = List.of("x'; Write-Output PWNED; 'y",
            "x\u2019; Write-Output PWNED; \u2018y", "x\u201A; calc; \u201By", "$(calc)", "$env:PATH", "${x}", "@(1)",
            "%{calc}", "--%", "; calc", "| calc", "& calc", "# calc", "<# calc", "#> calc <#", "#>", "<#>",
            "\u2013Force", "-Force", "@x", "1e3", "0x10", "$true", "$null", "'@", "@'", "\"@", "`", "``n",
            "\"; calc; \"", "\u201D; calc; \u201C", "NI\u00D1O", "\u0142\u00F3d\u017A", "\u0152uvre", "\u00C4rzte",
            "\u2014", "\uD83D\uDE42", "\u0645\u0631\u062D\u0628\u0627", "\u4E2D\u6587", "\u2039#", "#\u203A",
            ".SYNOPSIS", ".EXTERNALHELP x", "Requires -Version 9", "SIG # Begin signature block", "{", "}", ")", "(",
            "){ calc }", "''", "'", "\uFF07", "\u2026", "a/b", "a/../b", "\\");

    /** A drawing in which everything that may bear any name bears one of these; server computers keep theirs, for they must be host names. */
    private static Drawing renamed(Drawing drawing, IntFunction<String> names) {
        List<Element> changed = new ArrayList<>();
        int[] number = {0};
        Topology topology = drawing.topology();
        for (Element element : topology.elements()) {
            String name = names.apply(number[0]++);
            assertThat(Text.objection(name)).isEmpty();
            switch (element) {
                case ApplicationPool pool -> changed.add(pool.withFqdn("p" + name));
                case ServerPool pool -> changed.add(pool.withFqdn("s" + name));
                case Application application ->
                    changed.add(application.withApplicationId(Application.ID_PREFIX + name));
                case Endpoint endpoint ->
                    changed.add(endpoint.withSipAddress("sip:" + name).withDisplayName(name + name));
                case Computer computer when topology.find(computer.owner(), ApplicationPool.class).isPresent() ->
                    changed.add(computer.withFqdn("c" + name));
                case Site site when !site.isBackCompat() -> changed.add(site.withSiteId("i" + name));
                default -> {
                }
            }
        }
        return drawing.with(topology.with(changed).withTitle(names.apply(0)));
    }

    private static Plan hostile(String scenario, String name) {
        Plan plan = PlanScripts.plan(scenario, renamed(PlanScripts.start(scenario), number -> name + number));
        Map<String, String> decided = Map.of("newPool", "new-pool.contoso.com", "newComputers",
                "new-1.contoso.com, new-2.contoso.com", "computersOfPool", "pool-1.contoso.com, pool-2.contoso.com",
                "topologyFile", "C:\\" + name, "certificateAuthority", "a" + name, "thumbprint", "t" + name, "port",
                "6001");
        for (Map.Entry<String, String> value : decided.entrySet()) {
            if (plan.inputs().stream().anyMatch(input -> input.name().equals(value.getKey()))) {
                plan = plan.with(value.getKey(), value.getValue());
            }
        }
        return plan;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aNameChangesNoTokenButItsOwn(String scenario) {
        Plan benign = hostile(scenario, "x");
        assertThat(benign.undecided()).isEmpty();
        List<String> shape = read(PlanScript.of(benign)).shape();
        for (String payload : PAYLOADS) {
            assertThat(read(PlanScript.of(hostile(scenario, payload))).shape()).as(payload).isEqualTo(shape);
        }
    }

    /** PowerShell takes some comments for more: keywords of the help, requirements, and a signature, after which it reads no further. */
    @ParameterizedTest
    @ValueSource(strings = {".SYNOPSIS", ".EXTERNALHELP x", "Requires -Version 9", "SIG # Begin signature block"})
    void aNameInACommentIsNoDirective(String payload) {
        for (String scenario : PlanScripts.scenarios()) {
            List<String> lines = PlanScript.of(hostile(scenario, payload)).text().lines().map(String::strip).toList();
            assertThat(lines).filteredOn(line -> line.startsWith("."))
                    .allMatch(line -> line
                            .matches("\\.(SYNOPSIS|DESCRIPTION|PARAMETER [A-Za-z]+|EXAMPLE|NOTES|\\\\plan\\.ps1 .*)"));
            assertThat(lines).filteredOn(line -> line.replace(" ", "").matches("(?i)#(requires|sig).*"))
                    .containsExactly("#Requires -Version 2.0");
        }
    }

    @Test
    void aHundredThousandNamesMeanThemselves() {
        Random random = new Random(20_260_214);
        int perScript = 250;
        for (int script = 0; script < 400; script++) {
            List<String> names = Stream.generate(() -> random(random)).limit(perScript).toList();
            Plan plan = PlanScripts.plan("ucma2-migrate-lync2013", withEndpoints(names));
            assertThat(plan.undecided()).isEmpty();
            List<String> moved = read(PlanScript.of(plan)).commands.stream()
                    .filter(command -> command.name().equals("Move-CsApplicationEndpoint"))
                    .map(command -> command.parameters().get("Identity").getFirst().text())
                    .toList();
            assertThat(moved).hasSize(perScript);
            assertThat(new HashSet<>(moved)).isEqualTo(new HashSet<>(addresses(names)));
        }
    }

    private static String random(Random random) {
        StringBuilder name = new StringBuilder();
        for (int length = random.nextInt(14); length > 0; length--) {
            int point = switch (random.nextInt(8)) {
                case 0 -> random.nextInt(0x10000);
                case 1 -> random.nextInt(0x110000);
                default -> NASTY.charAt(random.nextInt(NASTY.length()));
            };
            if (Text.objection(Character.toString(point)).isEmpty() && "*?[]".indexOf(point) < 0) {
                name.appendCodePoint(point);
            }
        }
        return name.toString();
    }

    private static List<String> addresses(List<String> names) {
        List<String> addresses = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            addresses.add("sip:" + i + names.get(i));
        }
        return addresses;
    }

    private static Drawing withEndpoints(List<String> names) {
        Drawing drawing = PlanScripts.start("ucma2-migrate-lync2013");
        Topology topology = drawing.topology();
        ElementId owner = topology.applications().getFirst().id();
        List<Endpoint> endpoints = new ArrayList<>();
        for (String address : addresses(names)) {
            endpoints.add(Endpoint.named(new ElementId("endpoint-n" + endpoints.size()), owner, address));
        }
        return drawing.with(topology.without(topology.endpoints().stream().map(Endpoint::id).toList()).with(endpoints));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sip:*@contoso.com", "sip:a?@contoso.com", "sip:[a]@contoso.com"})
    void aWildcardKeepsTheScriptFromRunning(String address) {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Endpoint help = drawing.topology().endpoints().getFirst().withSipAddress(address);
        Plan plan = PlanScripts
                .decided(PlanScripts.plan("ucma2-upgrade-ucma4", drawing.with(drawing.topology().with(help))));
        String script = PlanScript.of(plan).text();
        assertThat(script).contains("throw 'Nothing has been done.").contains("a value without wildcards");
        assertThat(read(PlanScript.of(plan)).commands).filteredOn(command -> command.name().contains("-Cs"))
                .noneMatch(command -> command.texts().contains(address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "a\0b", "a\u001Bb", "a\u0085b", "a\u2028b", "a\u202Eb", "a\uD800b"})
    void aNameThatNoDocumentMayHoldIsRefused(String name) {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Endpoint help = drawing.topology().endpoints().getFirst().withSipAddress("sip:" + name);
        Plan plan = PlanScripts
                .decided(PlanScripts.plan("ucma2-upgrade-ucma4", drawing.with(drawing.topology().with(help))));
        assertThatThrownBy(() -> PlanScript.of(plan)).isInstanceOf(ScriptRefusedException.class)
                .hasMessageContaining("U+");
    }

    // ---- what the readers of these tests are worth ----

    /** What a writer would make of it that doubles the apostrophe and nothing else. */
    @ParameterizedTest
    @ValueSource(strings = {"x\u2019; Write-Output PWNED; \u2018y", "x'y", "x\u201Ay", "NI\u00D1O"})
    void naiveQuotingWouldBeSeen(String payload) {
        PlanScript script = PlanScript.of(hostile("ucma2-upgrade-ucma4", "benign"));
        List<String> shape = read(script).shape();
        String naive = script.text()
                .replace("sip:benign", "sip:" + (payload.equals("x'y") ? payload : payload.replace("'", "''")));
        assertThat(shape).isNotEqualTo(shapeOrRefusal(naive, StandardCharsets.UTF_8, payload));
    }

    private static List<String> shapeOrRefusal(String script, Charset written, String payload) {
        // What has no quote in it breaks out once its bytes are taken for ANSI.
        Charset readAs = payload.startsWith("NI") ? Charset.forName("windows-1252") : written;
        try {
            return ScriptReading.of(new String(script.getBytes(written), readAs)).shape();
        } catch (IllegalArgumentException refused) {
            return List.of("refused: " + refused.getMessage());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x\ncalc", "x\rcalc"})
    void aCommentThatEndsEarlyWouldBeSeen(String payload) {
        String script = "# Title: x\nGet-Date\n";
        assertThat(ScriptReading.of(script.replace("x", payload)).shape())
                .isNotEqualTo(ScriptReading.of(script).shape());
        assertThat(ScriptLines.harmless(payload)).doesNotContain("\n", "\r");
    }

    @Test
    void aHelpThatEndsEarlyWouldBeSeen() {
        String naive = "<#\nPlan: #> calc <#\n#>\nGet-Date\n";
        String ours = "<#\n" + ScriptLines.harmless("Plan: #> calc <#") + "\n#>\nGet-Date\n";
        List<String> shape = ScriptReading.of("<#\nPlan: x\n#>\nGet-Date\n").shape();
        assertThat(ScriptReading.of(naive).shape()).isNotEqualTo(shape);
        assertThat(ScriptReading.of(ours).shape()).isEqualTo(shape);
    }

    @ParameterizedTest
    @ValueSource(strings = {"if ($a) { b", "if ($a) b }", "Get-Date (", "$a[0", "Get-CsPool -Identity <new pool FQDN>",
            "'open", "\"open", "<# open", "a'b'", "@'\nx\n'@"})
    void whatDoesNotParseIsRefusedByTheReader(String script) {
        assertThatThrownBy(() -> ScriptReading.of(script)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anUnknownParameterOrCmdletIsSeen() {
        CmdletReference reference = CmdletReference.atHand();
        for (String wrong : List.of("Get-CsPoool -Identity 'x'", "Get-CsPool -Name 'x'", "Enable-CsTopology -Force 'x'",
                "New-CsTrustedApplicationComputer -Identity 'x'", "Get-CsTrustedApplicationComputer -Local",
                "Move-CsApplicationEndpoint -Identity 'x' -TargetApplicationPool 'y' -IgnoreBackendStoreException",
                "Set-CsTrustedApplicationComputer -Identity 'x'")) {
            ScriptReading.Command command = ScriptReading.of(wrong).commands.getFirst();
            assertThatThrownBy(() -> reference.check(command)).as(wrong).isInstanceOf(AssertionError.class);
        }
        reference.check(
                ScriptReading.of("Move-CsApplicationEndpoint -Identity 'x' -TargetApplicationPool 'y' -Force").commands
                        .getFirst());
    }
}
