package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.testfx.framework.junit5.Start;
import javafx.stage.Stage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.control.Button;
import nexthop.cli.CommandLineInterface;
import nexthop.cli.Terminal;
import nexthop.exchange.runbook.PlanFile;
import nexthop.file.DocumentFormat;
import nexthop.file.Templates;
import nexthop.model.ElementId;
import nexthop.scenario.Plan;
import nexthop.ui.command.Command;
import nexthop.ui.document.Dialogs;
import nexthop.ui.session.BackgroundWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** Writing the plan at hand from the window. */
class PlanExportTest extends WindowJourney {
    private static final LocalDate DATE = LocalDate.of(2013, 5, 21);

    private final BackgroundWork work = new BackgroundWork();

    @Start
    void start(Stage primary) {
        open(primary, 1000, 760);
    }

    @AfterEach
    void endWork() {
        work.close();
    }

    private Workbench open(FxRobot robot) throws Exception {
        Path file = folder.resolve("contoso.nexthop.json");
        Files.write(file, DocumentFormat.write(Templates.standard().sample().drawing()));
        robot.interact(() -> window.open(file));
        until(() -> window.workbench() != null);
        Workbench bench = window.workbench();
        assertThat(bench).isNotNull();
        return bench;
    }

    private Command command() {
        return window.commands()
                .all()
                .stream()
                .filter(one -> one.name().equals("Export runbook…"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanCanBeWrittenOnceAPoolThatAScenarioFitsIsSelected(FxRobot robot) throws Exception {
        assertThat(command().isDisabled()).isTrue();
        Workbench bench = open(robot);
        robot.interact(() -> bench.session().selection().only(new ElementId("pool-bots.contoso.com")));
        until(() -> bench.planProperty().getValue() == null);
        assertThat(command().isDisabled()).isTrue();
        assertThat(command().whyDisabled()).isEqualTo("Select a trusted application pool that a scenario fits");
        robot.interact(() -> bench.showScenario("ucma2-upgrade-ucma4"));
        until(() -> bench.planProperty().getValue() != null);
        assertThat(command().isDisabled()).isFalse();
        Button button = robot.lookup("#export-runbook").queryButton();
        assertThat(button.isFocusTraversable()).isTrue();
        assertThat(button.isDisabled()).isFalse();
    }

    @Test
    void windowAndCommandLineWriteTheSameBytes(FxRobot robot) throws Exception {
        Workbench bench = open(robot);
        robot.interact(() -> bench.showScenario("ucma2-upgrade-ucma4"));
        until(() -> bench.planProperty().getValue() != null);
        Plan plan = bench.planProperty().getValue();
        for (PlanFile kind : PlanFile.values()) {
            Path file = folder.resolve(kind.named("window"));
            AtomicReference<String> told = new AtomicReference<>("");
            robot.interact(
                    () -> new PlanExport(new FileExport(new Dialogs(stage, told::set), work, told::set), () -> DATE)
                            .write(bench.document(), plan, kind, file));
            until(() -> !told.get().isEmpty());
            assertThat(told.get()).startsWith("Written: " + file).contains("Still to be decided: merge file");
            String other = kind.named("line");
            assertThat(run("plan", "contoso.nexthop.json", "--scenario", plan.scenario().id(), "--date", "2013-05-21",
                    "-o", other)).isZero();
            assertThat(file).hasSameBinaryContentAs(folder.resolve(other));
        }
    }

    private static int run(String... arguments) {
        Terminal terminal = Terminal.of(new ByteArrayOutputStream(), new ByteArrayOutputStream(), folder);
        return CommandLineInterface.run(arguments, terminal, _ -> 0);
    }

    @Test
    void theNameDecidesTheKindUnlessItIsTheProposedOne() {
        assertThat(PlanExport.kind(Path.of("a.ps1"), PlanFile.RUNBOOK_HTML)).isEqualTo(PlanFile.POWERSHELL);
        assertThat(PlanExport.kind(Path.of("a.html"), PlanFile.POWERSHELL)).isEqualTo(PlanFile.POWERSHELL);
        assertThat(PlanExport.kind(Path.of("a"), PlanFile.RUNBOOK_MARKDOWN)).isEqualTo(PlanFile.RUNBOOK_MARKDOWN);
        assertThat(PlanExport.kind(Path.of("a.Verification.HTML"), PlanFile.RUNBOOK_HTML))
                .isEqualTo(PlanFile.VERIFICATION_HTML);
        assertThat(PlanFile.POWERSHELL.named("a.html")).isEqualTo("a.ps1");
        assertThat(PlanFile.VERIFICATION_HTML.named("a.html")).isEqualTo("a.verification.html");
        assertThat(PlanFile.RUNBOOK_HTML.named("a.verification.html")).isEqualTo("a.html");
        assertThat(PlanFile.RUNBOOK_HTML.named("a.txt")).isEqualTo("a.txt.html");
        assertThat(PlanFile.RUNBOOK_HTML.named("A.HTML")).isEqualTo("A.HTML");
    }
}
