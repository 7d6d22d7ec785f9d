package nexthop.ui.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.stage.Stage;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.ui.canvas.Specimens;
import nexthop.ui.problems.FindingsModel;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What is selected elsewhere is marked in the outline, however much that is. */
@ExtendWith(ApplicationExtension.class)
class OutlinePanelTest {
    private final DocumentSession session = Specimens.session(Specimens.tidy(10_000));
    private BackgroundWork work;
    private OutlinePanel panel;
    private Stage stage;

    @Start
    void start(Stage shown) {
        stage = shown;
        work = new BackgroundWork();
        panel = new OutlinePanel(session, new FindingsModel(session, work), _ -> {}, _ -> {}, () -> {});
        shown.setScene(new Scene(panel, 300, 600));
        shown.show();
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(() -> {
            stage.hide();
            panel.close();
            work.close();
        });
    }

    @SuppressWarnings("unchecked")
    private Set<ElementId> marked() {
        TreeView<Element> tree = (TreeView<Element>) panel.lookup(".tree-view");
        Set<ElementId> marked = new HashSet<>();
        for (TreeItem<Element> item : tree.getSelectionModel().getSelectedItems()) {
            marked.add(item.getValue().id());
        }
        return marked;
    }

    @Test
    void allOfTenThousandAreMarkedAndStaySelected(FxRobot robot) {
        List<ElementId> all = session.drawing().topology().pools().stream().map(Element::id).toList();
        assertThat(all).hasSize(10_000);
        robot.interact(() -> session.selection().set(all));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertThat(marked()).containsExactlyInAnyOrderElementsOf(all));
        assertThat(session.selection().state().elements()).containsExactlyElementsOf(all);

        robot.interact(() -> session.selection().only(all.get(7_000)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertThat(marked()).containsExactly(all.get(7_000)));
        robot.interact(() -> session.selection().clear());
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> assertThat(marked()).isEmpty());
    }
}
