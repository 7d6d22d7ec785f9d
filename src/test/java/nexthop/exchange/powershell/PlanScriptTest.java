package nexthop.exchange.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import nexthop.file.Templates;
import nexthop.model.Answer;
import nexthop.model.Drawing;
import nexthop.model.Endpoint;
import nexthop.model.Topology;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundPrerequisite;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Plan;
import nexthop.scenario.PowerShellTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script says, asks and does, in which order. */
class PlanScriptTest {
    private static String script(String scenario) {
        return PlanScript.of(PlanScripts.decided(scenario)).text().replace("\r\n", "\n");
    }

    static List<String> scenarios() {
        return PlanScripts.scenarios();
    }

    /** The function of a step, with the comments before it. */
    private static String step(String script, int number) {
        int start = script.indexOf("\n# Step " + number + ": ");
        assertThat(start).as("step %s", number).isPositive();
        return script.substring(start, script.indexOf("\n}\n", start));
    }

    private static void inOrder(String text, String... parts) {
        int at = -1;
        for (String part : parts) {
            int found = text.indexOf(part, at + 1);
            assertThat(found).as("%s, after the ones before it, in:%n%s", part, text).isGreaterThan(at);
            at = found;
        }
    }

    @Test
    void theHeadIsThatOfAnAdvancedScript() {
        inOrder(script("ucma2-upgrade-ucma4"), "#Requires -Version 2.0\n\n<#\n.SYNOPSIS",
                "Upgrade ivr from UCMA 2.0 to UCMA 4.0", ".DESCRIPTION", ".PARAMETER FromStep", ".EXAMPLE",
                "#>\n[CmdletBinding(SupportsShouldProcess = $true)]\nparam(\n",
                "[ValidateRange(1, 12)]\n    [int] $FromStep = 1", "[ValidateRange(1, 12)]\n    [int] $ToStep = 12",
                "[ValidateRange(1, 12)]\n    [int[]] $Step", "[string] $LogPath", "Set-StrictMode -Version Latest\n",
                "$ErrorActionPreference = 'Stop'\n", "\nfunction ");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void eachStepIsAFunctionThatIsCalledInItsTurn(String scenario) {
        Plan plan = PlanScripts.decided(scenario);
        ScriptReading reading = ScriptReading.of(PlanScript.of(plan).text());
        List<String> called = reading.commands.stream()
                .map(ScriptReading.Command::name)
                .filter(name -> name.startsWith("Invoke-Step"))
                .toList();
        assertThat(called).hasSize(plan.steps().size()).doesNotHaveDuplicates();
        assertThat(reading.functions).containsKeys(called.toArray(String[]::new));
        for (BoundStep step : plan.steps()) {
            String id = step.step().id().replace("-", "").toLowerCase(Locale.ROOT);
            assertThat(called.get(step.number() - 1).toLowerCase(Locale.ROOT))
                    .isEqualTo(String.format(Locale.ROOT, "invoke-step%02d%s", step.number(), id));
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void eachStepShowsAllThatSomebodyNeeds(String scenario) {
        Plan plan = PlanScripts.decided(scenario);
        String script = script(scenario);
        for (BoundStep step : plan.steps()) {
            List<String> said = said(step(script, step.number()));
            assertThat(said).anyMatch(line -> line.endsWith(": " + plain(step.title().text())));
            assertThat(said).contains("  What to do: " + plain(step.instruction().text()));
            assertThat(said).anyMatch(line -> line.startsWith("  Role: " + step.role().label()));
            assertThat(said).anyMatch(line -> line.startsWith("  Source: "));
            if (!step.runsOn().isEmpty()) {
                assertThat(said).contains("  Where: " + plain(step.runsOn().text()));
            }
            step.check()
                    .filter(check -> !step.isAlreadyDone())
                    .ifPresent(check -> assertThat(said).contains("  To verify: " + plain(check.expected().text())));
            step.citations()
                    .forEach(citation -> assertThat(said).anyMatch(
                            line -> line.startsWith("  Source: ") && line.contains(plain(citation.source().title()))
                                    && line.contains(plain(citation.source().place()))));
        }
        for (BoundPrerequisite prerequisite : plan.prerequisites()) {
            assertThat(said(script)).contains("Before step 1: " + plain(prerequisite.text().text()));
        }
    }

    private static List<String> said(String part) {
        return ScriptReading
                .of(part.substring(part.indexOf("\nfunction ") < 0 ? 0 : part.indexOf("\nfunction "))
                        + (part.startsWith("\n# Step") ? "\n}" : "")).commands
                .stream()
                .filter(command -> command.name().equals("Write-Host"))
                .flatMap(command -> command.texts().stream())
                .toList();
    }

    private static String plain(String text) {
        return text.replace('’', '\'')
                .replace('‘', '\'')
                .replace('“', '"')
                .replace('”', '"')
                .replace("—", " - ")
                .replace('–', '-')
                .replace("…", "...");
    }

    @Test
    void aChangeIsMadeOnlyAfterALook() {
        String script = script("ucma2-upgrade-ucma4");
        inOrder(step(script, 3), "if (Read-PlanAnswer 'Step 3: run its commands?')",
                "(Test-PlanPool -Fqdn 'ivr-new.contoso.com' -Registrar 'lync13-fe.contoso.com')",
                "New-CsTrustedApplicationPool -Identity 'ivr-new.contoso.com'",
                "(Test-PlanComputer -Fqdn 'new-2.contoso.com' -Pool 'ivr-new.contoso.com')",
                "New-CsTrustedApplicationComputer -Identity 'new-2.contoso.com' -Pool 'ivr-new.contoso.com'",
                "To verify: ", "Get-CsTrustedApplicationPool -Identity 'ivr-new.contoso.com'",
                "is it as it should be?");
        inOrder(step(script, 4),
                "(Test-PlanApplication -Id 'urn:application:ivr' -Pool 'ivr-new.contoso.com' -Port 6000)",
                "New-CsTrustedApplication -ApplicationId 'urn:application:ivr'");
        inOrder(step(script, 8), "(Test-PlanMove -Address 'sip:help@contoso.com' -Pool 'ivr-new.contoso.com')) {",
                "Move-CsApplicationEndpoint -Identity 'sip:help@contoso.com' -TargetApplicationPool 'ivr-new.contoso.com' -Force",
                "(Test-PlanMove -Address 'sip:sales@contoso.com' -Pool 'ivr-new.contoso.com')) {",
                "Move-CsApplicationEndpoint -Identity 'sip:sales@contoso.com'");
        inOrder(step(script, 11), "Merge-CsLegacyTopology -TopologyXmlFileName", "(Test-PlanFile -Path ",
                "Publish-CsTopology -FileName ");
    }

    @Test
    void aFrontEndIsStartedAgainBeforeTheNextIsStopped() {
        String step = step(script("ucma2-upgrade-ucma4"), 9);
        inOrder(step, "lync13-fe-1.contoso.com' -Name 'RtcSrv' -Status 'Stopped')",
                "Stop-CsWindowsService -Name 'RtcSrv' -ComputerName 'lync13-fe-1.contoso.com' | Out-Host",
                "lync13-fe-1.contoso.com' -Name 'RtcSrv' -Status 'Running')",
                "Start-CsWindowsService -Name 'RtcSrv' -ComputerName 'lync13-fe-1.contoso.com' | Out-Host",
                "Stop-CsWindowsService -Name 'RtcSrv' -ComputerName 'lync13-fe-2.contoso.com' | Out-Host");
        assertThat(step).doesNotContain("NoWait");
    }

    @Test
    void aRegistrarIsTakenAwayAndGivenOnlyIfItIsNotSo() {
        String script = script("ucma2-upgrade-ucma3-after-migration");
        inOrder(step(script, 3), "(Test-PlanRegistrar -Fqdn 'ivr.contoso.com' -Registrar $null)",
                "Set-CsTrustedApplicationPool -Identity 'ivr.contoso.com' -Registrar $null | Out-Host");
    }

    @Test
    void whatWouldTakeContactObjectsAlongIsAskedAbout() {
        String script = script("ucma3-migrate-lync2013");
        inOrder(step(script, 15), "(Test-PlanApplicationGone -Identity ", "Remove-CsTrustedApplication -Identity ",
                "(Test-PlanPoolGone -Fqdn ", "Remove-CsTrustedApplicationPool -Identity ", "Enable-CsTopology");
        inOrder(script, "function Test-PlanPoolGone",
                "Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Fqdn", "if ($left.Count -gt 0) {",
                "return 'ask'", "return 'open'");
    }

    @Test
    void aContactObjectThatHasMovedOnIsNotRemoved() {
        String script = script("deactivate");
        inOrder(script, "(Test-PlanEndpointGone -Address 'sip:", "-Pool '",
                "Remove-CsTrustedApplicationEndpoint -Identity 'sip:");
        String look = script.substring(script.indexOf("function Test-PlanEndpointGone"));
        inOrder(look, "Get-CsTrustedApplicationEndpoint -TrustedApplicationPoolFqdn $Pool", "if ($found.Count -eq 0) {",
                "return 'so'", "cannot be had back", "return 'ask'", "\n}\n");
        assertThat(look.substring(0, look.indexOf("\n}\n"))).doesNotContain("'open'");
    }

    @Test
    void downtimeIsAnnouncedWhereItBeginsAndUntilItEnds() {
        String script = script("ucma2-upgrade-ucma4");
        assertThat(step(script, 1)).doesNotContain("reach until", "within reach again");
        assertThat(step(script, 2)).contains("out of reach from here until step 9 is done.");
        assertThat(step(script, 5)).contains("The application is out of reach until step 9 is done.");
        assertThat(step(script, 9)).contains("Once this step is done, the application is within reach again.");
        assertThat(step(script, 10)).doesNotContain("reach until", "within reach again");
        assertThat(step(script("deactivate"), 1)).contains("The application is out of reach from here on.");
    }

    @Test
    void whatIsStillToDoIsSaidAfterTheStep() {
        String step = step(script("ucma2-upgrade-ucma4"), 3);
        inOrder(step, "is it as it should be?", "After this step: Enable-CsTopology has to be run.");
    }

    @Test
    void theWayBackStandsBeforeTheFunction() {
        inOrder(step(script("ucma2-upgrade-ucma4"), 3),
                "# To step back, our own advice: Remove-CsTrustedApplicationPool for ivr-new.contoso.com", "function ");
    }

    @Test
    void programsAndClicksAreShownAndWaitedFor() {
        String osql = step(script("ucma3-coexist-ocs2007"), 3);
        inOrder(osql, "Run this by hand:",
                "Write-Host '    osql.exe -S (local)\\rtc -d rtc -E -Q \"exec UrRegenerate\"'",
                "$null = Read-PlanAnswer '  Is it done?'");
        String domains = step(script("ucma2-direct-lync2010"), 3);
        assertThat(said(domains)).filteredOn(line -> line.matches("    [0-9]+\\. .*")).hasSize(17);
        assertThat(domains).contains("WBemTest", "Read-PlanAnswer");
    }

    @Test
    void whatIsToBeRunElsewhereIsShownAndNotRun() {
        for (String scenario : PlanScripts.scenarios()) {
            assertThat(ScriptReading.of(script(scenario)).commands).extracting(ScriptReading.Command::name)
                    .doesNotContain("Enable-CsReplica", "Start-Service", "Set-CsCertificate", "Request-CsCertificate");
        }
        assertThat(step(script("ucma2-upgrade-ucma4"), 7)).contains("Bootstrapper.exe").contains("Enable-CsReplica");
    }

    @Test
    void aPoolWithoutContactObjectsGetsTheFormOfTheCommandAndNoCommand() {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Topology topology = drawing.topology();
        Plan plan = PlanScripts.decided(PlanScripts.plan("ucma2-upgrade-ucma4",
                drawing.with(topology.without(topology.endpoints().stream().map(Endpoint::id).toList()))));
        String script = PlanScript.of(plan).text();
        assertThat(ScriptReading.of(script).commands).extracting(ScriptReading.Command::name)
                .doesNotContain("Move-CsApplicationEndpoint");
        inOrder(script, "For each one, in this form:", "Move-CsApplicationEndpoint -Identity <SIP address>",
                "Is it done?");
        assertThat(script).doesNotContain("Nothing has been done");
    }

    @Test
    void aStepThatTheTopologyHasBehindItSaysSoAndDoesNothing() {
        Plan upgrade = PlanScripts.decided("ucma2-upgrade-ucma4");
        Plan resumed = upgrade.on(upgrade.asEdit(4).apply(upgrade.drawing()));
        assertThat(resumed.steps().get(2).isAlreadyDone()).isTrue();
        String step = step(PlanScript.of(resumed).text().replace("\r\n", "\n"), 3);
        assertThat(step).contains("Nothing to do: ivr-new.contoso.com is already there.").doesNotContain("New-Cs");
    }

    @Test
    void forceStandsWhereTheScenarioHasItAndNowhereElse() {
        for (String scenario : PlanScripts.scenarios()) {
            List<String> wanted = new ArrayList<>();
            for (BoundStep step : PlanScripts.decided(scenario).steps()) {
                for (BoundCommand command : step.allCommands()) {
                    command.calls()
                            .stream()
                            .filter(call -> call.parameters().stream().anyMatch(one -> one.name().equals("Force")))
                            .forEach(call -> wanted.add(call.cmdlet()));
                }
            }
            assertThat(ScriptReading.of(script(scenario)).commands)
                    .filteredOn(command -> command.parameters().containsKey("Force"))
                    .extracting(ScriptReading.Command::name)
                    .as(scenario)
                    .containsExactlyElementsOf(wanted);
        }
    }

    @Test
    void everyChangingCmdletOfTheKnowledgeHasAPrecaution() {
        Set<String> blind = new TreeSet<>();
        for (String scenario : PlanScripts.scenarios()) {
            for (ScriptReading.Command command : ScriptReading.of(script(scenario)).commands) {
                if (command.name().equals("Confirm-PlanChange") && command.parameters().get("State").size() == 1
                        && command.parameters().get("State").getFirst().text().equals("ask")) {
                    blind.add(command.parameters().get("Command").getFirst().text());
                }
            }
        }
        assertThat(blind).isEmpty();
    }

    /** Harmless however often they run: they write a file, and what is in the topology already. */
    @Test
    void onlyMergeAndEnableAreRepeatedWithoutALook() {
        Set<String> repeated = new TreeSet<>();
        for (String scenario : PlanScripts.scenarios()) {
            for (ScriptReading.Command command : ScriptReading.of(script(scenario)).commands) {
                if (command.name().equals("Confirm-PlanChange")
                        && command.parameters().get("State").getFirst().text().equals("open")) {
                    repeated.add(command.parameters().get("Command").getFirst().text());
                }
            }
        }
        assertThat(repeated).containsExactly("Enable-CsTopology", "Merge-CsLegacyTopology");
    }

    @Test
    void undecidedInputsStandInATableAndKeepTheScriptFromRunning() {
        Plan plan = PlanScripts.plan("ucma2-upgrade-ucma4");
        String script = PlanScript.of(plan).text().replace("\r\n", "\n");
        inOrder(script, "\n)\n", "#   <computers of the new pool> in step 3, 7\n",
                "#   <new pool FQDN> in step 3, 4, 7, 8, 9, 12\n",
                "\nthrow 'Nothing has been done. This script does not run until these are decided: "
                        + "computers of the new pool; merge file; new pool FQDN.'\n",
                "Set-StrictMode");
        List<PowerShellTokens.Token> afterHead = ScriptReading.of(script.substring(script.indexOf("\n)\n") + 3)).tokens
                .stream()
                .filter(token -> token.kind() != PowerShellTokens.Kind.COMMENT
                        && token.kind() != PowerShellTokens.Kind.NEWLINE)
                .toList();
        assertThat(afterHead.getFirst().text()).isEqualTo("throw");
        assertThat(script).contains("    # Not decided: New-CsTrustedApplicationPool -Identity <new pool FQDN>");
        ScriptReading reading = ScriptReading.of(script);
        assertThat(reading.commands).extracting(ScriptReading.Command::name)
                .doesNotContain("New-CsTrustedApplicationPool", "Publish-CsTopology");
        assertThat(script("ucma2-upgrade-ucma4")).doesNotContain("Nothing has been done");
    }

    @Test
    void aValueThatCannotBeTakenIsNamedWithTheReason() {
        Plan plan = PlanScripts.plan("ucma2-upgrade-ucma4").with("newPool", "x' #> \u2019; calc");
        String script = PlanScript.of(plan).text().replace("\r\n", "\n");
        assertThat(script).contains("#   new pool FQDN = <new pool FQDN>, for this cannot be taken: x' # > '; calc - ");
        assertThat(script).contains("throw 'Nothing has been done.");
    }

    @Test
    void aPrerequisiteThatTheDrawingShowsIsNotAskedFor() {
        Plan plan = PlanScripts.decided("ucma3-migrate-lync2013");
        String script = PlanScript.of(plan).text();
        long open = plan.prerequisites().stream().filter(one -> one.met() != Answer.YES).count();
        String checklist = script.substring(script.indexOf("function Confirm-PlanPrerequisites"),
                script.indexOf("# Step 1:"));
        assertThat(checklist.split("Read-PlanAnswer", -1)).hasSize((int) open + 1);
    }

    @Test
    void theSameBytesComeInEveryLocale() {
        Locale before = Locale.getDefault();
        byte[] expected = PlanScript.of(PlanScripts.decided("ucma2-upgrade-ucma4")).bytes();
        try {
            for (String tag : List.of("ar-EG", "tr-TR", "th-TH-u-nu-thai")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThat(PlanScript.of(PlanScripts.decided("ucma2-upgrade-ucma4")).bytes()).isEqualTo(expected);
            }
        } finally {
            Locale.setDefault(before);
        }
    }
}
