package nexthop.ui.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import nexthop.edit.History;
import nexthop.edit.RandomEdits;
import nexthop.edit.SetTitle;
import nexthop.model.RandomTopologies;
import nexthop.rule.RuleBook;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FindingsModelTest {
    private final DocumentSession session = new DocumentSession(History.startingSaved(RandomTopologies.drawing(7)));
    private final BackgroundWork work = new BackgroundWork();
    private FindingsModel findings;

    @Start
    void start(Stage stage) {
        findings = new FindingsModel(session, work);
        stage.show();
    }

    @Stop
    void stop() {
        work.close();
    }

    @Test
    void followsEditsThatOvertakeEachOtherAndTheirUndoing(FxRobot robot) throws TimeoutException {
        RandomEdits edits = new RandomEdits(7);
        for (int round = 0; round < 5; round++) {
            robot.interact(() -> {
                for (int i = 0; i < 10; i++) {
                    session.perform(edits.next(session.drawing()));
                }
                session.undo();
            });
            assertUpToDate();
        }
    }

    @Test
    void followsAChangeThatNoRuleMinds(FxRobot robot) throws TimeoutException {
        assertUpToDate();
        robot.interact(() -> session.perform(new SetTitle("Title", "Another title")));
        assertUpToDate();
    }

    private void assertUpToDate() throws TimeoutException {
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(() -> findings.findings().topology() == session.drawing().topology())
                        .get());
        assertThat(findings.failureProperty().get()).isEmpty();
        assertThat(findings.findings().all()).isEqualTo(RuleBook.standard().check(session.drawing().topology()));
    }
}
