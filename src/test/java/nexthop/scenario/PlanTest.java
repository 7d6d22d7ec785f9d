package nexthop.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.edit.Edit;
import nexthop.file.Templates;
import nexthop.knowledge.Procedure;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;
import nexthop.model.Tick;
import nexthop.model.Topology;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PlanTest {
    private static final Map<String, String> DECIDED = Map.of("newPool", "ivr-new.contoso.com", "newComputers",
            "ivr-new-1.contoso.com ivr-new-2.contoso.com", "topologyFile", "D:\\it's\\merged.xml");

    /** What nobody but the administrator can know. */
    private static final Map<String, String> NEVER_PROPOSED = Map.of("certificateAuthority",
            "dc.contoso.com\\contoso-CA", "thumbprint", "A909502DD82AE41433E6F83886B00D4277A32A7B");

    private static Plan upgrade(Map<String, String> values) {
        return PlaybackTest.plan("ucma2-upgrade-ucma4", values);
    }

    private static List<String> commands(Plan plan, int step) {
        return plan.steps().get(step - 1).allCommands().stream().map(BoundCommand::text).toList();
    }

    @Test
    void commandsHoldTheRealNames() {
        Plan plan = upgrade(DECIDED);
        assertThat(plan.undecided()).isEmpty();
        assertThat(plan.title()).isEqualTo("Upgrade ivr from UCMA 2.0 to UCMA 4.0");
        assertThat(plan.why()).isEqualTo("ivr.contoso.com still reaches its callers through ocsr2-pool.contoso.com, "
                + "and lync13-fe.contoso.com is already there to carry it on as UCMA 4.0.");
        assertThat(commands(plan, 3)).containsExactly(
                "New-CsTrustedApplicationPool -Identity 'ivr-new.contoso.com' -Registrar 'lync13-fe.contoso.com'"
                        + " -Site '1' -ComputerFqdn 'ivr-new-1.contoso.com'",
                "New-CsTrustedApplicationComputer -Identity 'ivr-new-2.contoso.com' -Pool 'ivr-new.contoso.com'");
        assertThat(commands(plan, 4)).containsExactly("New-CsTrustedApplication -ApplicationId 'urn:application:ivr'"
                + " -TrustedApplicationPoolFqdn 'ivr-new.contoso.com' -Port 6000");
        assertThat(commands(plan, 5)).containsExactly("Enable-CsTopology");
        assertThat(commands(plan, 6)).hasSize(8)
                .startsWith("Stop-CsWindowsService -Name 'RtcSrv' -ComputerName 'lync13-fe-1.contoso.com'",
                        "Start-CsWindowsService -Name 'RtcSrv' -ComputerName 'lync13-fe-1.contoso.com'");
        assertThat(commands(plan, 11)).containsExactly(
                "Merge-CsLegacyTopology -TopologyXmlFileName 'D:\\it''s\\merged.xml'",
                "Publish-CsTopology -FileName 'D:\\it''s\\merged.xml'");
    }

    @Test
    void decisionsAndTicksAreWrittenIntoTheDrawingAndFoundThere() {
        Plan plan = upgrade(DECIDED);
        Drawing recorded = plan.recordDecisions("Decide").apply(plan.drawing());
        Plan again = Plan.of(plan.scenario(), recorded, plan.pool());
        assertThat(again.given()).isEqualTo(DECIDED);
        assertThat(again.steps()).isEqualTo(plan.steps());

        BoundStep second = plan.steps().get(1);
        Tick tick = new Tick("Kim Akers", Instant.parse("2013-05-21T14:03:00Z"));
        Edit edit = again.recordTick(second, tick);
        assertThat(edit.label()).isEqualTo("Tick off step 2");
        Plan ticked = again.on(edit.apply(recorded));
        assertThat(ticked.tick(second)).contains(tick);
        assertThat(ticked.tick(plan.steps().get(2))).isEmpty();
        assertThat(ticked.given()).isEqualTo(DECIDED);
        assertThat(ticked.recordTick(second, null).apply(ticked.drawing())).isEqualTo(recorded);
    }

    @Test
    void aTickOfAStepThatThereIsNoLongerIsNotShownButKept() {
        Plan plan = upgrade(Map.of());
        PlanRecord record = PlanRecord.empty().with("step-of-old", new Tick("Kim", Instant.EPOCH));
        Drawing drawing = plan.drawing().with(PlanRecords.none().with(plan.key(), record));
        Plan bound = Plan.of(plan.scenario(), drawing, plan.pool());
        assertThat(bound.ticks()).isEmpty();
        assertThat(bound.recordDecisions("Decide").apply(drawing).plans()).isEqualTo(drawing.plans());
    }

    @Test
    void eachContactObjectIsMovedByACommandOfItsOwn() {
        Plan plan = upgrade(DECIDED);
        assertThat(plan.steps().get(7).title().text()).isEqualTo("Move 3 contact objects to ivr-new");
        assertThat(commands(plan, 8)).containsExactly(
                "Move-CsApplicationEndpoint -Identity 'sip:help@contoso.com' -TargetApplicationPool 'ivr-new.contoso.com' -Force",
                "Move-CsApplicationEndpoint -Identity 'sip:sales@contoso.com' -TargetApplicationPool 'ivr-new.contoso.com' -Force",
                "Move-CsApplicationEndpoint -Identity 'sip:support@contoso.com' -TargetApplicationPool 'ivr-new.contoso.com' -Force");
        assertThat(plan.steps().get(7).commands()).extracting(BoundGroup::about)
                .containsExactly("sip:help@contoso.com", "sip:sales@contoso.com", "sip:support@contoso.com");
    }

    @Test
    void userEndpointsAreNotMoved() {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Endpoint help = drawing.topology().find(new ElementId("endpoint-help"), Endpoint.class).orElseThrow();
        Drawing mixed = drawing.with(drawing.topology().with(help.withKind(EndpointKind.USER)));
        Plan plan = PlaybackTest.planOn("ucma2-upgrade-ucma4", mixed, DECIDED);
        assertThat(commands(plan, 8)).hasSize(2).noneMatch(text -> text.contains("help"));
        Topology end = plan.playback().state(12).topology();
        ElementId taken = end.poolsNamed("ivr-new.contoso.com").getFirst().id();
        assertThat(end.endpointsOfPool(taken)).hasSize(3);
    }

    @Test
    void withoutContactObjectsTheCommandOnlyShowsItsForm() {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Drawing bare = drawing
                .with(drawing.topology().without(drawing.topology().endpoints().stream().map(Endpoint::id).toList()));
        Plan plan = PlaybackTest.planOn("ucma2-upgrade-ucma4", bare, DECIDED);
        BoundCommand only = plan.steps().get(7).allCommands().getFirst();
        assertThat(only.text()).contains("-Identity <SIP address>");
        assertThat(only.isPattern()).isTrue();
        assertThat(only.isRunnable()).isFalse();
        assertThat(plan.undecided()).isEmpty();
        assertThat(plan.steps().get(7).title().text()).isEqualTo("Move no contact objects to ivr-new");
    }

    @Test
    void whatIsUndecidedIsMarkedEverywhereAndCannotRun() {
        Plan plan = upgrade(Map.of());
        assertThat(plan.undecided()).containsExactly("computers of the new pool", "merge file", "new pool FQDN");
        BoundStep third = plan.steps().get(2);
        assertThat(third.title().text()).isEqualTo("Create trusted application pool ‹new pool FQDN›");
        assertThat(third.open()).containsExactly("computers of the new pool", "new pool FQDN");
        assertThat(commands(plan, 3)).containsExactly("New-CsTrustedApplicationPool -Identity <new pool FQDN>"
                + " -Registrar 'lync13-fe.contoso.com' -Site '1' -ComputerFqdn <computers of the new pool>");
        assertThat(third.allCommands()).noneMatch(BoundCommand::isRunnable);
        assertThat(plan.inputs()).filteredOn(input -> input.needed() && !input.isDecided())
                .extracting(BoundInput::name)
                .containsExactly("newPool", "newComputers", "topologyFile");
        assertThat(input(plan, "newPool").proposal()).isEqualTo("ivr-new.contoso.com");
        assertThat(input(plan, "registrar").state()).isEqualTo(BoundInput.State.TOLD);
        assertThat(input(plan, "port").needed()).isFalse();
    }

    @Test
    void proposalsAreTakenOnlyWhenAskedFor() {
        Plan plan = upgrade(Map.of()).withProposals();
        assertThat(plan.undecided()).isEmpty();
        assertThat(input(plan, "newComputers").value()).isEqualTo("ivr-new-1.contoso.com");
        assertThat(plan.with("newPool", "").undecided()).containsExactly("new pool FQDN");
    }

    private static BoundInput input(Plan plan, String name) {
        return plan.inputs().stream().filter(input -> input.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"newPool | ivr new | is not a fully qualified host name",
            "newPool | ivr.contoso.com | already a pool", "newPool | OCSR2-pool.contoso.com | already a pool",
            "newPool | ivr-1.contoso.com | already a computer", "newPool | ivr | is not a fully qualified",
            "newPool | new';calc.contoso.com | is not a fully qualified", "registrar | ocsr2-pool.contoso.com | Choose",
            "port | 70000 | from 1 to 65535", "port | 0 | from 1 to 65535", "siteId | Site:1 | alone",
            "newComputers | a.contoso.com, b c | is not a fully qualified"})
    void aWrongValueIsNotTaken(String name, String value, String why) {
        Plan plan = upgrade(Map.of(name, value));
        assertThat(input(plan, name).state()).isEqualTo(BoundInput.State.WRONG);
        assertThat(input(plan, name).value()).isEqualTo(value);
        assertThat(input(plan, name).problem()).contains(why);
        assertThat(allCommands(plan)).flatExtracting(BoundCommand::calls)
                .flatExtracting(BoundCommand.Call::parameters)
                .filteredOn(parameter -> !parameter.name().equals("Identity"))
                .extracting(BoundCommand.Parameter::value)
                .doesNotContain(PowerShellText.quoted(value), value);
    }

    @Test
    void aWildcardInANameIsNeverPassedOn() {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Endpoint help = drawing.topology().find(new ElementId("endpoint-help"), Endpoint.class).orElseThrow();
        Drawing odd = drawing.with(drawing.topology().with(help.withSipAddress("sip:*@contoso.com")));
        Plan plan = PlaybackTest.planOn("ucma2-upgrade-ucma4", odd, DECIDED);
        assertThat(commands(plan, 8)).noneMatch(text -> text.contains("*"));
        assertThat(plan.steps().get(7).allCommands()).filteredOn(command -> !command.isRunnable()).hasSize(1);
    }

    @Test
    void hostileNamesStayInTheirQuotes() {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Endpoint help = drawing.topology().find(new ElementId("endpoint-help"), Endpoint.class).orElseThrow();
        String name = "sip:x’; Remove-Item C:; ’ñ$(calc)'\u0085y@contoso.com";
        Drawing odd = drawing.with(drawing.topology().with(help.withSipAddress(name)));
        Plan plan = PlaybackTest.planOn("ucma2-upgrade-ucma4", odd, DECIDED);
        BoundCommand command = plan.steps().get(7).allCommands().getFirst();
        assertThat(command.text().chars()).allMatch(c -> c >= ' ' && c <= '~');
        assertThat(PowerShellTokens.value(command.calls().getFirst().parameters().getFirst().value())).isEqualTo(name);
    }

    @Test
    void wrappedCommandsMeanTheSame() {
        BoundCommand command = upgrade(DECIDED).steps().get(2).allCommands().getFirst();
        assertThat(command.wrapped()).contains("`\n");
        assertThat(PowerShellTokens.of(command.wrapped())).isEqualTo(PowerShellTokens.of(command.text()));
    }

    @Test
    void thePortIsAskedForWhereTheTopologyDoesNotTellIt() {
        Drawing drawing = Templates.standard().entry("ucma2-upgrade-ucma4").orElseThrow().drawing();
        Application ivr = drawing.topology().applications().getFirst();
        Drawing portless = drawing.with(drawing.topology().with(ivr.withPort(null)));
        Plan plan = PlaybackTest.planOn("ucma2-upgrade-ucma4", portless, DECIDED);
        assertThat(plan.undecided()).containsExactly("application port");
        assertThat(input(plan, "port").needed()).isTrue();
        Plan decided = plan.with("port", "6543");
        assertThat(commands(decided, 4).getFirst()).endsWith("-Port 6543");
        assertThat(decided.playback().state(4).topology().applications()).extracting(Application::port).contains(6543);
    }

    @Test
    void onLegacyPoolsOnlyWhatWorksThereIsRun() {
        Set<String> allowed = Set.of("Get-CsTrustedApplicationPool", "Get-CsApplicationEndpoint", "Select-Object",
                "Set-CsTrustedApplicationPool", "Move-CsApplicationEndpoint");
        for (String scenario : List.of("ucma2-upgrade-ucma4", "ucma2-upgrade-ucma3", "ucma2-migrate-lync2013",
                "ucma2-migrate-lync2010", "ucma2-direct-lync2013", "ucma2-direct-lync2010", "ucma2-coexist-lync2013",
                "ucma2-coexist-lync2010", "ucma2-upgrade-ucma3-after-migration")) {
            Plan plan = PlaybackTest.plan(scenario, DECIDED);
            String legacy = plan.drawing().topology().find(plan.pool(), ApplicationPool.class).orElseThrow().fqdn();
            for (BoundCommand command : allCommands(plan)) {
                if (command.text().contains("'" + legacy + "'") || command.text().contains("'" + legacy + "/")) {
                    assertThat(command.calls()).extracting(BoundCommand.Call::cmdlet).as(scenario).isSubsetOf(allowed);
                }
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCmdletAndParameterExists() throws IOException {
        Path file = Path.of(System.getProperty("nexthop.shared", "shared"), "reference", "cmdlet-parameters.json");
        if (!Files.exists(file)) {
            file = shared("reference/cmdlet-parameters.json");
        }
        assumeTrue(Files.exists(file));
        JsonNode known = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
        Set<String> builtIn = Set.of("Select-Object", "Start-Service");
        return PlaybackTest.everything().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
            for (BoundCommand command : allCommands(PlaybackTest.plan(scenario.id(), DECIDED))) {
                for (BoundCommand.Call call : command.calls()) {
                    if (builtIn.contains(call.cmdlet())) {
                        continue;
                    }
                    JsonNode cmdlet = known.get(call.cmdlet());
                    assertThat(cmdlet).as(call.cmdlet()).isNotNull();
                    assertThat(cmdlet.has("parameters")).as(call.cmdlet()).isTrue();
                    checkParameters(call, cmdlet);
                }
            }
        }));
    }

    private static void checkParameters(BoundCommand.Call call, JsonNode cmdlet) {
        List<String> names = call.parameters().stream().map(BoundCommand.Parameter::name).toList();
        assertThat(names).doesNotHaveDuplicates();
        for (BoundCommand.Parameter parameter : call.parameters()) {
            JsonNode type = cmdlet.get("parameters").get(parameter.name());
            assertThat(type).as("%s -%s", call.cmdlet(), parameter.name()).isNotNull();
            assertThat(parameter.value().isEmpty()).as("%s -%s", call.cmdlet(), parameter.name())
                    .isEqualTo(type.stringValue().equals("SwitchParameter"));
        }
        boolean complete = cmdlet.get("mandatory").valueStream().anyMatch(set -> {
            for (JsonNode name : set) {
                if (!names.contains(name.stringValue())) {
                    return false;
                }
            }
            return true;
        });
        assertThat(complete).as("the mandatory parameters of one set of %s", call.cmdlet()).isTrue();
    }

    private static Path shared(String name) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path found = folder.resolve("shared").resolve(name);
            if (Files.exists(found)) {
                return found;
            }
        }
        return Path.of("nowhere");
    }

    /** Every command of the plan: of its steps, of their checks, and of the procedures opened inside them. */
    private static List<BoundCommand> allCommands(Plan plan) {
        Stream<BoundGroup> own = plan.steps()
                .stream()
                .flatMap(step -> Stream.concat(step.commands().stream(),
                        step.check().stream().flatMap(check -> check.commands().stream())));
        Stream<BoundGroup> ofProcedures = plan.steps()
                .stream()
                .flatMap(step -> step.procedures().stream())
                .flatMap(procedure -> procedure.ways().stream())
                .flatMap(way -> way.actions().stream())
                .flatMap(action -> action.commands().stream());
        return Stream.concat(own, ofProcedures).flatMap(group -> group.commands().stream()).toList();
    }

    @Test
    void proceduresAreBoundToo() {
        Plan plan = upgrade(DECIDED);
        BoundProcedure activation = plan.steps().get(2).procedures().getFirst();
        assertThat(activation.forReading()).isTrue();
        assertThat(activation.purpose().text()).contains("ivr-new.contoso.com").contains("lync13-fe.contoso.com");
        BoundProcedure.Way way = activation.ways()
                .stream()
                .filter(one -> one.tool() == Procedure.Tool.POWERSHELL)
                .findFirst()
                .orElseThrow();
        assertThat(way.actions()
                .stream()
                .flatMap(action -> action.commands().stream())
                .flatMap(g -> g.commands().stream())).extracting(BoundCommand::text)
                .anyMatch(text -> text
                        .contains("-DomainName 'ivr-new.contoso.com,ivr-new-1.contoso.com,ivr-new-2.contoso.com'"));
    }

    @TestFactory
    Stream<DynamicTest> nothingIsLeftOpenOnceTheInputsAreDecided() {
        return PlaybackTest.everything().map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
            Plan plan = PlaybackTest.plan(scenario.id(), NEVER_PROPOSED).withProposals();
            assertThat(plan.undecided()).isEmpty();
            for (BoundStep step : plan.steps()) {
                assertThat(
                        step.title().text() + step.instruction().text() + step.runsOn().text() + step.stepBack().text())
                        .as(step.step().id())
                        .doesNotContain("‹");
            }
            assertThat(plan.why() + plan.outcome().text()).doesNotContain("‹");
            assertThat(plan.prerequisites()).allMatch(prerequisite -> prerequisite.text().isComplete());
        }));
    }
}
