package nexthop.exchange.powershell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nexthop.scenario.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a script does to a deployment: run, run again, stopped half way, rehearsed. */
class PlanScriptRunTest {
    private static final Set<String> REPEATED = Set.of("Enable-CsTopology", "Merge-CsLegacyTopology",
            "Publish-CsTopology", "Stop-CsWindowsService", "Start-CsWindowsService");

    static List<String> scenarios() {
        return PlanScripts.scenarios();
    }

    /** As the drawing shows it; a pool that gets its registrar by hand has it. */
    private static Deployment deployment(Plan plan) {
        return Deployment.of(plan.drawing().topology(), plan.playback().state(plan.playback().length()).topology());
    }

    private static ScriptRun.Result run(Plan plan, Deployment deployment, Map<String, Object> given,
            String... answers) {
        return ScriptRun.run(PlanScript.of(plan), deployment, List.of(answers), given);
    }

    private static List<String> cmdlets(List<String> changes) {
        return changes.stream().map(change -> change.substring(0, change.indexOf(' '))).toList();
    }

    @Test
    void anUpgradeIsCarriedOutInItsOrder() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma4");
        Deployment deployment = deployment(plan);
        ScriptRun.Result result = run(plan, deployment, Map.of());
        assertThat(result.failed()).as("%s", result.shown()).isFalse();
        List<String> restart = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            restart.addAll(List.of("Stop-CsWindowsService", "Start-CsWindowsService"));
        }
        List<String> expected = new ArrayList<>(List.of("New-CsTrustedApplicationPool",
                "New-CsTrustedApplicationComputer", "New-CsTrustedApplication", "Enable-CsTopology"));
        expected.addAll(restart);
        expected.addAll(
                List.of("Move-CsApplicationEndpoint", "Move-CsApplicationEndpoint", "Move-CsApplicationEndpoint"));
        expected.addAll(restart);
        expected.addAll(List.of("Merge-CsLegacyTopology", "Publish-CsTopology"));
        assertThat(cmdlets(deployment.changes)).isEqualTo(expected);
        assertThat(deployment.poolOf("sip:help@contoso.com")).isEqualTo("ivr-new.contoso.com");
        assertThat(deployment.registrarOf("sip:help@contoso.com")).isEqualTo("lync13-fe.contoso.com");
    }

    /** From its first step and from any other: what is done is left alone, and nothing fails because it is there already. */
    @ParameterizedTest
    @MethodSource("scenarios")
    void aScriptThatIsRunAgainChangesNothingThatIsDone(String scenario) {
        Plan plan = PlanScripts.decided(scenario);
        Deployment deployment = deployment(plan);
        ScriptRun.Result first = run(plan, deployment, Map.of());
        assertThat(first.failed()).as("%s", first.shown()).isFalse();
        for (int from = plan.steps().size(); from >= 1; from--) {
            deployment.changes.clear();
            ScriptRun.Result again = run(plan, deployment, Map.of("FromStep", from));
            assertThat(again.failed()).as("from %s: %s", from, again.shown()).isFalse();
            assertThat(REPEATED).as("from %s", from).containsAll(cmdlets(deployment.changes));
        }
    }

    @Test
    void whatFailedHalfWayGoesOnWhereItEnded() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma4");
        Deployment deployment = deployment(plan).refusing("New-CsTrustedApplicationComputer");
        ScriptRun.Result broken = run(plan, deployment, Map.of());
        assertThat(broken.failed()).isTrue();
        assertThat(broken.shown()).contains("Ended in step 3. Go on with -FromStep 3.");
        assertThat(cmdlets(deployment.changes)).containsExactly("New-CsTrustedApplicationPool");
        deployment.refusingNothing();
        assertThat(run(plan, deployment, Map.of("FromStep", 3)).failed()).isFalse();
        assertThat(cmdlets(deployment.changes))
                .startsWith("New-CsTrustedApplicationPool", "New-CsTrustedApplicationComputer",
                        "New-CsTrustedApplication", "Enable-CsTopology")
                .contains("Publish-CsTopology");
    }

    /** The contact objects stay in their pool; what they lack is the registrar, so looking at the pool alone would leave them out. */
    @Test
    void contactObjectsOfAMigratedPoolAreMovedOnTheSpotAndOnce() {
        Plan plan = PlanScripts.decided("ucma2-migrate-lync2013");
        Deployment deployment = deployment(plan);
        run(plan, deployment, Map.of());
        assertThat(cmdlets(deployment.changes)).containsExactly("Set-CsTrustedApplicationPool",
                "Move-CsApplicationEndpoint", "Move-CsApplicationEndpoint", "Move-CsApplicationEndpoint");
        deployment.changes.clear();
        ScriptRun.Result again = run(plan, deployment, Map.of());
        assertThat(deployment.changes).isEmpty();
        assertThat(again.shown())
                .anyMatch(line -> line.startsWith("  Left out, for it is so already: Move-CsApplicationEndpoint"));
    }

    /** The other way round: the registrar is right already, and the pool is not. */
    @Test
    void contactObjectsThatHaveTheRegistrarAlreadyAreStillMovedToTheNewPool() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma3-after-migration");
        Deployment deployment = deployment(plan);
        assertThat(deployment.registrarOf("sip:help@contoso.com")).isEqualTo("lync10-fe.contoso.com");
        run(plan, deployment, Map.of());
        assertThat(deployment.poolOf("sip:help@contoso.com")).isEqualTo("ivr-new.contoso.com");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aRehearsalAsksAndChangesNothing(String scenario) {
        Plan plan = PlanScripts.decided(scenario);
        Deployment deployment = deployment(plan);
        ScriptRun.Result result = run(plan, deployment, Map.of("WhatIf", true));
        assertThat(result.failed()).as("%s", result.shown()).isFalse();
        assertThat(result.questions()).isEmpty();
        assertThat(deployment.changes).isEmpty();
        ScriptRun.Result elsewhere = run(plan, deployment(plan).withoutCmdlets(), Map.of("WhatIf", true));
        assertThat(elsewhere.failed()).as("%s", elsewhere.shown()).isFalse();
    }

    @Test
    void withoutTheCmdletsItEndsBeforeItHasDoneOrAskedAnything() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma4");
        ScriptRun.Result result = run(plan, deployment(plan).withoutCmdlets(), Map.of());
        assertThat(result.failed()).isTrue();
        assertThat(result.questions()).isEmpty();
        assertThat(result.shown()).last().asString().contains("Lync Server Management Shell");
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void whatIsUndecidedEndsItAtOnce(String scenario) {
        Plan plan = PlanScripts.plan(scenario);
        if (plan.isDecided()) {
            return;
        }
        Deployment deployment = deployment(plan);
        ScriptRun.Result result = run(plan, deployment, Map.of());
        assertThat(result.failed()).isTrue();
        assertThat(result.questions()).isEmpty();
        assertThat(deployment.changes).isEmpty();
        assertThat(result.shown()).singleElement()
                .asString()
                .contains("Nothing has been done.", String.join("; ", plan.undecided()));
    }

    @Test
    void stopEndsItWithoutAnErrorAndSaysWhereToGoOn() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma4");
        Deployment deployment = deployment(plan);
        ScriptRun.Result result = run(plan, deployment, Map.of("FromStep", 3), "maybe", "stop");
        assertThat(result.failed()).isFalse();
        assertThat(deployment.changes).isEmpty();
        assertThat(result.shown()).contains("Answer y, skip or stop.", "Ended in step 3. Go on with -FromStep 3.");
    }

    @Test
    void skipLeavesTheCommandsOutAndStillVerifies() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma4");
        Deployment deployment = deployment(plan);
        ScriptRun.Result result = run(plan, deployment, Map.of("Step", List.of(5, 3)), "skip");
        assertThat(cmdlets(deployment.changes)).containsExactly("Enable-CsTopology");
        assertThat(result.questions()).anyMatch(question -> question.startsWith("Step 3: is it as it should be?"));
    }

    @Test
    void prerequisitesAreAskedForBeforeTheFirstStepAlone() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma4");
        assertThat(run(plan, deployment(plan), Map.of()).questions().getFirst()).startsWith("  Is it so?");
        assertThat(run(plan, deployment(plan), Map.of("FromStep", 2)).questions())
                .noneMatch(one -> one.contains("Is it so?"));
    }

    @Test
    void aPoolThatIsThereWithAnotherRegistrarIsLeftAndTold() {
        Plan plan = PlanScripts.decided("ucma2-upgrade-ucma4");
        Deployment deployment = deployment(plan);
        deployment.call("New-CsTrustedApplicationPool", Map.of("Identity", "ivr-new.contoso.com", "Registrar",
                "other.contoso.com", "ComputerFqdn", "new-1.contoso.com"));
        deployment.changes.clear();
        ScriptRun.Result result = run(plan, deployment, Map.of("Step", List.of(3)));
        assertThat(result.failed()).isFalse();
        assertThat(result.shown())
                .contains("WARNING There is a pool ivr-new.contoso.com, but its Registrar is \"other.contoso.com\".");
        assertThat(cmdlets(deployment.changes)).containsExactly("New-CsTrustedApplicationComputer");
    }

    @Test
    void aMergeFileOfAnEarlierRunIsPublishedOnlyOnRequest() {
        Plan plan = PlanScripts.decided("ucma2-coexist-lync2013");
        String file = plan.inputs()
                .stream()
                .filter(input -> input.name().equals("topologyFile"))
                .findFirst()
                .orElseThrow()
                .value();
        Deployment deployment = deployment(plan).withFile(file).refusing("Merge-CsLegacyTopology");
        ScriptRun.Result broken = run(plan, deployment, Map.of("Step", List.of(4)));
        assertThat(broken.failed()).isTrue();
        assertThat(deployment.changes).isEmpty();
        ScriptRun.Result fresh = run(plan, deployment.refusingNothing(), Map.of("Step", List.of(4)));
        assertThat(fresh.questions()).noneMatch(question -> question.contains("Run Publish-CsTopology"));
        assertThat(cmdlets(deployment.changes)).containsExactly("Merge-CsLegacyTopology", "Publish-CsTopology");
    }

    @Test
    void aPoolThatStillHasContactObjectsIsRemovedOnlyOnRequest() {
        Plan plan = PlanScripts.decided("ucma3-migrate-lync2013");
        Deployment deployment = deployment(plan);
        ScriptRun.Result result = run(plan, deployment, Map.of("Step", List.of(15)), "y", "skip", "skip", "y");
        assertThat(result.shown())
                .anyMatch(line -> line.contains("still has contact objects, which would be removed with it"));
        assertThat(cmdlets(deployment.changes)).containsExactly("Enable-CsTopology");
        assertThat(deployment.poolNames()).contains("bots.contoso.com");
    }

    @Test
    void aContactObjectThatHasMovedOnIsNotRemoved() {
        Plan migration = PlanScripts.decided("ucma3-migrate-lync2013");
        Deployment deployment = deployment(migration);
        run(migration, deployment, Map.of("FromStep", 6, "ToStep", 14));
        deployment.changes.clear();
        Plan removal = PlanScripts.plan("deactivate", migration.drawing());
        ScriptRun.Result result = run(removal, deployment, Map.of());
        assertThat(result.failed()).as("%s", result.shown()).isFalse();
        assertThat(cmdlets(deployment.changes)).containsExactly("Remove-CsTrustedApplication",
                "Remove-CsTrustedApplicationPool", "Enable-CsTopology");
        assertThat(deployment.poolOf("sip:faq@contoso.com")).isEqualTo("bots-new.contoso.com");
    }
}
