package nexthop.ui.lesson;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Lesson;
import nexthop.model.ElementId;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.scenario.LessonReview;
import nexthop.ui.problems.Findings;
import nexthop.ui.session.DocumentSession;

/**
 * A lesson under way in an open document. It follows the findings: a mistake that the learner puts right by hand is noticed as well as
 * one that is put right by the button, and one that comes back by undoing is open again.
 */
public final class LessonModel implements AutoCloseable {
    /** How far the lesson is. */
    public enum Stage {
        /** The question is open and the findings are kept back. */
        ASKED,
        /** It has been answered wrongly and can be answered again; the findings are still kept back. */
        ANSWERED,
        /** The finding is shown and explained. */
        REVEALED,
        /** The mistake is put right; the scenario can be played. */
        REPAIRED
    }

    /**
     * All of the lesson that is to be seen.
     *
     * @param chosen the answers chosen now, by their place from 0
     * @param judged the answers of the last attempt
     * @param gone whether the finding is gone although the scenario cannot be played
     * @param repair what the button would do that puts the mistake right; empty if there is nothing for it to do
     */
    public record State(Stage stage, Set<Integer> chosen, Set<Integer> judged, boolean gone, Optional<Fix> repair) {
        public State {
            chosen = Collections.unmodifiableSortedSet(new TreeSet<>(chosen));
            judged = Collections.unmodifiableSortedSet(new TreeSet<>(judged));
        }

        private State at(Stage changed) {
            return new State(changed, chosen, judged, false, repair);
        }
    }

    private final Lesson lesson;
    private final DocumentSession session;
    private final ObservableValue<Findings> found;
    private final BooleanProperty concealed;
    private final Consumer<ElementId> point;
    private final Subscription following;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(
            new State(Stage.ASKED, Set.of(), Set.of(), false, Optional.empty()));
    private boolean pointed;

    /**
     * Begins a lesson.
     *
     * @param found what the rules find, shown or not
     * @param concealed keeps the findings back
     * @param ask whether to ask before the finding is revealed
     * @param point shows the learner the element that the finding is about
     */
    public LessonModel(Lesson lesson, DocumentSession session, ObservableValue<Findings> found,
            BooleanProperty concealed, boolean ask, Consumer<ElementId> point) {
        this.lesson = lesson;
        this.session = session;
        this.found = found;
        this.concealed = concealed;
        this.point = point;
        concealed.set(ask);
        if (!ask) {
            become(state().at(Stage.REVEALED));
        }
        following = found.subscribe(this::follow);
    }

    public Lesson lesson() {
        return lesson;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    public Stage stage() {
        return state().stage();
    }

    /** Whether the question is open. */
    public boolean isAsking() {
        return stage() == Stage.ASKED || stage() == Stage.ANSWERED;
    }

    /** Chooses an answer, or takes the choice back; where one answer is right, another choice takes the place of the last one. */
    public void choose(int answer) {
        if (!isAsking() || answer < 0 || answer >= answers().size()) {
            return;
        }
        SortedSet<Integer> chosen = new TreeSet<>(state().chosen());
        boolean taken = chosen.remove(answer);
        if (!lesson.question().hasSeveralRightAnswers()) {
            chosen.clear();
        }
        if (!taken) {
            chosen.add(answer);
        }
        become(new State(stage(), chosen, state().judged(), state().gone(), Optional.empty()));
    }

    public boolean canAnswer() {
        return isAsking() && !state().chosen().isEmpty();
    }

    /** Gives the chosen answers. The right ones reveal the finding; otherwise the question stays open. */
    public void answer() {
        if (!canAnswer()) {
            return;
        }
        Set<Integer> given = state().chosen();
        boolean right = given.equals(rightAnswers());
        become(new State(Stage.ANSWERED, given, given, false, Optional.empty()));
        if (right) {
            reveal();
        }
    }

    /** Whether the last attempt was right. */
    public boolean isAnsweredRightly() {
        return state().judged().equals(rightAnswers());
    }

    /** Shows the finding, answered or not. */
    public void reveal() {
        if (isAsking()) {
            become(state().at(Stage.REVEALED));
            concealed.set(false);
            follow(found.getValue());
        }
    }

    /** Puts the mistake right, as an edit like any other. */
    public void putRight() {
        state().repair().ifPresent(fix -> session.perform(fix.edit()));
    }

    /** The finding the lesson is about, as long as the mistake is there. */
    public Optional<Finding> finding() {
        return LessonReview.finding(lesson, found.getValue().all());
    }

    private void follow(Findings now) {
        if (!isOfDocument(now)) {
            return; // the first run is still under way, or a step of a scenario is shown
        }
        if (LessonReview.finding(lesson, now.all()).isPresent()) {
            become(state().at(stage() == Stage.REPAIRED ? Stage.REVEALED : stage()));
            pointOnce();
        } else if (stage() != Stage.REPAIRED) {
            concealed.set(false);
            boolean playable = LessonReview.isPlayable(lesson, TopologyGraph.of(now.topology()));
            become(new State(playable ? Stage.REPAIRED : Stage.REVEALED, state().chosen(), state().judged(), !playable,
                    Optional.empty()));
        }
    }

    private boolean isOfDocument(Findings findings) {
        return session.isEditable() && findings.topology() == session.drawing().topology();
    }

    private void pointOnce() {
        if (stage() == Stage.REVEALED && !pointed) {
            pointed = true;
            point.accept(lesson.finding().element());
        }
    }

    private List<Lesson.Answer> answers() {
        return lesson.question().answers();
    }

    private Set<Integer> rightAnswers() {
        return IntStream.range(0, answers().size())
                .filter(i -> answers().get(i).right())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void become(State changed) {
        state.set(new State(changed.stage(), changed.chosen(), changed.judged(), changed.gone(),
                repair(changed.stage())));
    }

    private Optional<Fix> repair(Stage stage) {
        return stage != Stage.REVEALED || !isOfDocument(found.getValue())
                ? Optional.empty()
                : finding().flatMap(finding -> LessonReview.repair(lesson, session.drawing().topology(), finding));
    }

    /** Ends the lesson; the document stays as it is, and everything that was kept back is shown. */
    @Override
    public void close() {
        following.unsubscribe();
        concealed.set(false);
    }
}
