package nexthop.ui.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nexthop.edit.History;
import nexthop.exchange.reading.ImportNote;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class) // background work answers on the application thread
class ImportModelTest {
    private static final ElementId BOTS = new ElementId("pool-bots");
    private static final ElementId APP = new ElementId("application-help");

    @TempDir
    Path folder;

    private final BackgroundWork work = new BackgroundWork();
    private final DocumentSession session = new DocumentSession(History.startingSaved(
            new Drawing(Topology.of(List.of(ApplicationPool.named(BOTS, "bots.contoso.com", UcmaVersion.UNKNOWN),
                    Application.named(APP, BOTS, "urn:application:help", 6000))), Layout.empty())));
    private final List<Drawing> opened = new ArrayList<>();

    @AfterEach
    void stop() {
        work.close();
    }

    @Test
    void aRealDocumentOpensAsNewWithEveryPoolPlaced(FxRobot robot) throws TimeoutException {
        ImportModel model = reading(robot, contoso(), null);
        ImportModel.State.Read read = (ImportModel.State.Read) model.state();
        assertThat(read.result().isComplete()).isTrue();
        assertThat(read.changes()).isEmpty();
        assertThat(model.canUpdate()).isFalse();
        robot.interact(model::openAsNew);
        waitFor(() -> model.state() instanceof ImportModel.State.Finished);
        assertThat(opened).singleElement().satisfies(drawing -> {
            assertThat(drawing.topology()).isEqualTo(read.result().topology());
            drawing.topology().pools().forEach(pool -> assertThat(drawing.layout().place(pool.id())).isPresent());
        });
    }

    @Test
    void updatingTheOpenDrawingIsOneEditThatCanBeUndone(FxRobot robot) throws TimeoutException {
        Path file = contoso();
        ImportModel model = reading(robot, file, session);
        assertThat(((ImportModel.State.Read) model.state()).changes()).isNotEmpty();
        robot.interact(model::updateOpen);
        waitFor(() -> model.state() instanceof ImportModel.State.Finished);
        assertThat(session.historyProperty().get().doneLabels()).containsExactly("Import " + file.getFileName());
        assertThat(session.drawing().topology().contains(BOTS)).isTrue();
        assertThat(session.drawing().topology().serverPools()).isNotEmpty();
        robot.interact(session::undo);
        assertThat(session.drawing().topology().serverPools()).isEmpty();
    }

    @Test
    void whatIsNoTopologyIsRefusedAndChangesNothing(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("wrong.xml"), "<shopping><milk/></shopping>");
        ImportModel model = reading(robot, file, session);
        assertThat(((ImportModel.State.Refused) model.state()).reason()).contains("wrong.xml").contains("shopping");
        assertThat(model.acceptableBinding().get()).isFalse();
        robot.interact(model::openAsNew);
        robot.interact(model::updateOpen);
        assertThat(opened).isEmpty();
        assertThat(session.historyProperty().get().doneLabels()).isEmpty();
    }

    @Test
    void aPartialListIsTakenOnlyWithConsent(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("endpoints.csv"), """
                "SipAddress","DisplayName","OwnerUrn"
                "sip:help@contoso.com","Help","urn:application:help"
                "not an address","?","urn:application:help"
                """);
        ImportModel model = reading(robot, file, session);
        ImportModel.State.Listed listed = (ImportModel.State.Listed) model.state();
        assertThat(listed.endpoints().added()).isEqualTo(1);
        assertThat(model.notes()).extracting(ImportNote::kind).contains(ImportNote.Kind.MISSING);
        assertThat(model.acceptableBinding().get()).isFalse();
        robot.interact(model::updateOpen);
        assertThat(session.historyProperty().get().doneLabels()).isEmpty();

        robot.interact(() -> model.consentProperty().set(true));
        robot.interact(model::updateOpen);
        waitFor(() -> model.state() instanceof ImportModel.State.Finished);
        assertThat(session.drawing().topology().endpoints()).extracting(Endpoint::sipAddress)
                .containsExactly("sip:help@contoso.com");
    }

    @Test
    void cancellingLeavesEverythingAsItWas(FxRobot robot) throws IOException {
        Path file = Files.writeString(folder.resolve("any.xml"), "<a/>");
        ImportModel[] model = new ImportModel[1];
        robot.interact(() -> {
            model[0] = new ImportModel(kind(file), file, work, () -> session, opened::add);
            model[0].cancel();
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model[0].state()).isInstanceOf(ImportModel.State.Finished.class);
        assertThat(work.running()).isEmpty();
        assertThat(opened).isEmpty();
    }

    @Test
    void pastedAddressesGoToTheirApplicationInOneEdit(FxRobot robot) {
        PasteModel model = new PasteModel(session, BOTS);
        model.textProperty().set("help@contoso.com\n<sip:queue@contoso.com>; nonsense");
        assertThat(model.summary()).isEqualTo("2 new endpoints, 1 that cannot be taken.");
        robot.interact(model::add);
        assertThat(session.drawing().topology().endpointsOf(APP)).hasSize(2);
        assertThat(session.historyProperty().get().doneLabels())
                .containsExactly("Add 2 endpoints to help on bots.contoso.com");
    }

    @Test
    void versionsAreSetForAllTickedPoolsThatAreListed(FxRobot robot) {
        VersionsModel model = new VersionsModel(session);
        assertThat(model.tickedProperty().get()).isEqualTo(1);
        model.filterProperty().set("nothing like it");
        assertThat(model.tickedProperty().get()).isZero();
        assertThat(model.set(UcmaVersion.UCMA_4_0)).isFalse();
        model.filterProperty().set("BOTS");
        robot.interact(() -> model.set(UcmaVersion.UCMA_4_0));
        assertThat(session.drawing().topology().applicationPools()).extracting(ApplicationPool::ucma)
                .containsExactly(UcmaVersion.UCMA_4_0);
        assertThat(model.tickedProperty().get()).isZero();
    }

    private ImportModel reading(FxRobot robot, Path file, DocumentSession open) throws TimeoutException {
        ImportModel[] model = new ImportModel[1];
        robot.interact(() -> model[0] = new ImportModel(kind(file), file, work, () -> open, opened::add));
        waitFor(() -> !(model[0].state() instanceof ImportModel.State.Working));
        return model[0];
    }

    private static void waitFor(java.util.concurrent.Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, condition);
    }

    private static ImportModel.Kind kind(Path file) {
        return file.toString().endsWith(".csv") ? ImportModel.Kind.ENDPOINTS : ImportModel.Kind.TOPOLOGY;
    }

    /** A document beside the checkout, or the test is skipped. */
    private static Path contoso() {
        String name = "topologies/SfBAutomatedLab-Contoso.tbxml";
        Path found = Path.of(System.getProperty("nexthop.shared", "shared")).resolve(name);
        for (Path at = Path.of("").toAbsolutePath(); !Files.exists(found) && at != null; at = at.getParent()) {
            found = at.resolve("shared").resolve(name);
        }
        assumeTrue(Files.exists(found), name + " is not at hand");
        return found;
    }
}
