package nexthop.ui.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import nexthop.edit.History;
import nexthop.edit.RemoveElements;
import nexthop.edit.SetNextHop;
import nexthop.file.Templates;
import nexthop.knowledge.Lesson;
import nexthop.knowledge.LessonBook;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.rule.RuleBook;
import nexthop.ui.lesson.LessonModel.Stage;
import nexthop.ui.problems.Findings;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LessonModelTest {
    private static final ElementId NEW = new ElementId("pool-ivr-new.contoso.com");
    private static final ElementId FRONT_END = new ElementId("pool-lync13-fe.contoso.com");

    /** An open lesson, with the rules run at once after every change. */
    private static final class Desk {
        private final Lesson lesson;
        private final DocumentSession session;
        private final SimpleObjectProperty<Findings> found = new SimpleObjectProperty<>(
                Findings.of(Topology.empty(), List.of()));
        private final BooleanProperty concealed = new SimpleBooleanProperty();
        private final List<ElementId> pointedAt = new ArrayList<>();
        private final LessonModel model;

        Desk(String id, boolean ask) {
            lesson = LessonBook.standard().lesson(id).orElseThrow();
            session = new DocumentSession(
                    History.startingSaved(Templates.standard().entry(lesson.template()).orElseThrow().drawing()));
            model = new LessonModel(lesson, session, found, concealed, ask, pointedAt::add);
            session.shownProperty().addListener((_, _, _) -> check());
            check();
        }

        private void check() {
            Topology topology = session.graph().topology();
            found.set(Findings.of(topology, RuleBook.standard().check(session.graph())));
        }

        int right() {
            return lesson.question()
                    .answers()
                    .indexOf(lesson.question()
                            .answers()
                            .stream()
                            .filter(Lesson.Answer::right)
                            .findFirst()
                            .orElseThrow());
        }

        int wrong() {
            return lesson.question()
                    .answers()
                    .indexOf(lesson.question()
                            .answers()
                            .stream()
                            .filter(answer -> !answer.right())
                            .findFirst()
                            .orElseThrow());
        }
    }

    private final Desk desk = new Desk("legacy-next-hop", true);
    private final LessonModel model = desk.model;

    @Test
    void theFindingsAreKeptBackWhileTheQuestionIsOpen() {
        assertThat(model.stage()).isEqualTo(Stage.ASKED);
        assertThat(desk.concealed.get()).isTrue();
        assertThat(desk.pointedAt).isEmpty();
        assertThat(model.canAnswer()).isFalse();
        assertThat(model.state().repair()).as("it would give the answer away").isEmpty();
    }

    @Test
    void aWrongAnswerIsJudgedAndLeavesTheQuestionOpen() {
        model.choose(desk.wrong());
        model.answer();
        assertThat(model.stage()).isEqualTo(Stage.ANSWERED);
        assertThat(model.state().judged()).containsExactly(desk.wrong());
        assertThat(model.isAnsweredRightly()).isFalse();
        assertThat(desk.concealed.get()).isTrue();
        assertThat(desk.pointedAt).isEmpty();
    }

    @Test
    void theRightAnswerRevealsTheFindingAndPointsAtItsElement() {
        model.choose(desk.wrong());
        model.choose(desk.right());
        assertThat(model.state().chosen()).as("one answer is right, so one is chosen").containsExactly(desk.right());
        model.answer();
        assertThat(model.stage()).isEqualTo(Stage.REVEALED);
        assertThat(model.isAnsweredRightly()).isTrue();
        assertThat(desk.concealed.get()).isFalse();
        assertThat(desk.pointedAt).containsExactly(NEW);
        assertThat(model.finding()).isPresent();
    }

    @Test
    void aChoiceCanBeTakenBackAndAnswersThatAreNoneAreNotChosen() {
        model.choose(1);
        model.choose(1);
        model.choose(-1);
        model.choose(9);
        assertThat(model.state().chosen()).isEmpty();
        model.answer();
        assertThat(model.stage()).isEqualTo(Stage.ASKED);
    }

    @Test
    void theFindingCanBeShownWithoutAnAnswer() {
        model.reveal();
        assertThat(model.stage()).isEqualTo(Stage.REVEALED);
        assertThat(desk.concealed.get()).isFalse();
        assertThat(desk.pointedAt).containsExactly(NEW);
        assertThat(model.state().judged()).isEmpty();
        model.choose(0);
        assertThat(model.state().chosen()).as("there is nothing to answer any more").isEmpty();
    }

    @Test
    void nothingIsKeptBackWhereNobodyAsks() {
        Desk open = new Desk("legacy-next-hop", false);
        assertThat(open.model.stage()).isEqualTo(Stage.REVEALED);
        assertThat(open.concealed.get()).isFalse();
        assertThat(open.pointedAt).as("once the rules have run").containsExactly(NEW);
        assertThat(open.model.state().repair()).isPresent();
    }

    @Test
    void theButtonPutsItRightAsAnEditThatCanBeUndone() {
        model.reveal();
        model.putRight();
        assertThat(model.stage()).isEqualTo(Stage.REPAIRED);
        assertThat(desk.session.unsavedProperty().get()).isTrue();
        desk.session.undo();
        assertThat(model.stage()).isEqualTo(Stage.REVEALED);
        assertThat(desk.pointedAt).as("the view stays where the learner has it").hasSize(1);
        desk.session.redo();
        assertThat(model.stage()).isEqualTo(Stage.REPAIRED);
    }

    @Test
    void whatTheLearnerPutsRightByHandIsNoticed() {
        model.reveal();
        desk.session.perform(SetNextHop.of(desk.session.drawing().topology(), NEW, FRONT_END));
        assertThat(model.stage()).isEqualTo(Stage.REPAIRED);
    }

    @Test
    void whoPutsItRightBeforeAnsweringHasAnswered() {
        desk.session.perform(SetNextHop.of(desk.session.drawing().topology(), NEW, FRONT_END));
        assertThat(model.stage()).isEqualTo(Stage.REPAIRED);
        assertThat(desk.concealed.get()).isFalse();
    }

    @Test
    void aChangeThatTakesTheFindingAwayAndTheScenarioWithItIsNoRepair() {
        model.reveal();
        desk.session.perform(new RemoveElements("Delete", Set.of(NEW, desk.lesson.pool())));
        assertThat(model.finding()).isEmpty();
        assertThat(model.stage()).isEqualTo(Stage.REVEALED);
        assertThat(model.state().gone()).isTrue();
        assertThat(model.state().repair()).isEmpty();
        desk.session.undo();
        assertThat(model.state().gone()).isFalse();
        assertThat(model.state().repair()).isPresent();
    }

    @Test
    void stepsOfTheScenarioDoNotTouchTheLesson() {
        model.reveal();
        model.putRight();
        desk.session.show(new DocumentSession.Preview(
                Templates.standard().entry("lesson-legacy-next-hop").orElseThrow().drawing(), Set.of(), Set.of(),
                "Step 1"));
        assertThat(model.stage()).isEqualTo(Stage.REPAIRED);
        desk.session.stopPreview();
        assertThat(model.stage()).isEqualTo(Stage.REPAIRED);
    }

    @Test
    void closingShowsTheFindingsAndLetsGoOfTheDocument() {
        model.close();
        assertThat(desk.concealed.get()).isFalse();
        desk.session.perform(SetNextHop.of(desk.session.drawing().topology(), NEW, FRONT_END));
        assertThat(model.stage()).isEqualTo(Stage.ASKED);
    }

    @TestFactory
    Stream<DynamicTest> everyLessonGoesFromTheQuestionToTheScenario() {
        return LessonBook.standard().lessons().stream().map(lesson -> DynamicTest.dynamicTest(lesson.id(), () -> {
            Desk each = new Desk(lesson.id(), true);
            each.model.choose(each.right());
            each.model.answer();
            assertThat(each.model.stage()).isEqualTo(Stage.REVEALED);
            assertThat(each.pointedAt).containsExactly(lesson.finding().element());
            each.model.putRight();
            assertThat(each.model.stage()).isEqualTo(Stage.REPAIRED);
        }));
    }
}
