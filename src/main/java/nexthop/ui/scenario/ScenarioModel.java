package nexthop.ui.scenario;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.graph.Relation;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.Step;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.PlanRecord;
import nexthop.model.Text;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Plan;
import nexthop.scenario.Playback;
import nexthop.scenario.Recommendation;
import nexthop.scenario.path.MigrationPath;
import nexthop.scenario.path.MigrationPaths;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.LatestRun;
import nexthop.ui.session.Selection;
import nexthop.ui.session.Signature;
import org.jspecify.annotations.Nullable;

/**
 * The scenario at hand: for which pool, which of those that fit, what has been decided, and how far it has been played.
 *
 * <p>While it is played the canvas shows its states in place of the document, and the pool stays the one it was, whatever is selected.
 */
public final class ScenarioModel {
    private static final System.Logger LOG = System.getLogger(ScenarioModel.class.getName());

    private final DocumentSession session;
    private final LatestRun<ScenarioPage> run;
    private final ReadOnlyObjectWrapper<ScenarioPage> page = new ReadOnlyObjectWrapper<>(
            new ScenarioPage.NoPool(List.of()));
    private final ReadOnlyIntegerWrapper done = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper(1);
    private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final LatestRun<Optional<MigrationPath>> pathRun;
    private final ReadOnlyObjectWrapper<@Nullable MigrationPath> path = new ReadOnlyObjectWrapper<>();
    private final Signature signature;
    private final Map<ElementId, String> chosen = new HashMap<>();
    private Drawing known;

    public ScenarioModel(DocumentSession session, BackgroundWork work, Signature signature) {
        this.session = session;
        this.signature = signature;
        this.run = new LatestRun<>(work, "Looking for scenarios");
        this.pathRun = new LatestRun<>(work, "Looking for the migration path");
        this.known = session.drawing();
        session.selection().stateProperty().addListener((_, _, _) -> refreshUnlessPlaying());
        session.historyProperty().addListener((_, _, history) -> {
            Drawing before = known;
            known = history.current();
            if (known != before && !followsRecord(before)) {
                refreshUnlessPlaying();
            }
        });
        session.previewProperty().addListener((_, _, preview) -> {
            if (preview == null && playing.get()) {
                left();
            }
        });
        refresh();
    }

    public ReadOnlyObjectProperty<ScenarioPage> pageProperty() {
        return page.getReadOnlyProperty();
    }

    public ScenarioPage page() {
        return page.get();
    }

    /** The plan at hand, if a pool is selected and a scenario fits. */
    public Optional<Plan> plan() {
        return page.get() instanceof ScenarioPage.ForPool pool ? pool.plan() : Optional.empty();
    }

    /** How the pool at hand reaches the newest goal; null while there is no pool, or the path is still looked for. */
    public ReadOnlyObjectProperty<@Nullable MigrationPath> pathProperty() {
        return path.getReadOnlyProperty();
    }

    /** How many steps are done in the state on the canvas, from 0; 0 too while the document is shown. */
    public ReadOnlyIntegerProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /** The number of the step that is opened, from 1; one more than there are once all are done. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Whether the canvas shows a state of the scenario. */
    public ReadOnlyBooleanProperty playingProperty() {
        return playing.getReadOnlyProperty();
    }

    /** Why the last wish could not be fulfilled; empty once one is. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Takes up another scenario that fits. */
    public void choose(String scenario) {
        if (page.get() instanceof ScenarioPage.ForPool pool) {
            chosen.put(pool.pool(), scenario);
            leave();
            refresh();
        }
    }

    /** Turns to the first application pool that a scenario fits, and takes the scenario up there; if it fits none, to the first. */
    public void takeUp(String scenario) {
        leave();
        List<ApplicationPool> pools = session.graph().applicationPoolsInUse();
        for (ApplicationPool pool : pools) {
            boolean fits = Recommendation.of(session.graph(), pool.id())
                    .choice(scenario)
                    .filter(Recommendation.Choice::fits)
                    .isPresent();
            if (fits) {
                chosen.put(pool.id(), scenario);
                select(pool.id());
                refresh();
                return;
            }
        }
        pools.stream().findFirst().ifPresent(pool -> select(pool.id()));
    }

    /** Decides an input, or leaves it open again by a blank value; an edit of the document. */
    public void decide(String input, String value) {
        plan().ifPresent(plan -> {
            String label = plan.scenario().input(input).map(found -> found.label()).orElse(input);
            record(plan.with(input, value.strip()), "Decide on the " + label);
        });
    }

    /** Takes every proposal for what is still open, as one edit. */
    public void takeProposals() {
        plan().ifPresent(plan -> record(plan.withProposals(), "Take the proposals"));
    }

    private void record(Plan decided, String label) {
        Optional<String> objection = decided.given()
                .values()
                .stream()
                .flatMap(value -> Text.objection(value, PlanRecord.LONGEST_VALUE).stream())
                .findFirst();
        if (objection.isPresent()) {
            problem.set("What was typed " + objection.get() + ".");
            return;
        }
        perform(decided.recordDecisions(label));
    }

    /** Notes that a step is done in the real system, or that it is not. */
    public void tick(BoundStep step, boolean isDone) {
        plan().filter(plan -> plan.tick(step).isPresent() != isDone)
                .ifPresent(plan -> perform(plan.recordTick(step, isDone ? signature.tick() : null)));
    }

    public Signature signature() {
        return signature;
    }

    private void perform(Edit edit) {
        boolean taken = session.perform(edit);
        problem.set(taken ? "" : session.refusalProperty().get());
    }

    /** Takes over what the document records of the plan at hand, at once; false if more than that has changed. */
    private boolean followsRecord(Drawing before) {
        boolean isRecordAlone = known.topology() == before.topology() && known.layout() == before.layout();
        if (!isRecordAlone || !(page.get() instanceof ScenarioPage.ForPool pool) || pool.plan().isEmpty()
                || pool.plan().get().drawing().topology() != known.topology()) {
            return false;
        }
        Plan plan = pool.plan().get();
        page.set(pool.with(Plan.of(plan.scenario(), known, plan.pool())));
        if (playing.get()) {
            show(done.get());
        }
        return true;
    }

    /** Shows the state after the next step. */
    public void next() {
        plan().ifPresent(plan -> goTo(Math.min(playing.get() ? done.get() + 1 : 1, plan.playback().length())));
    }

    /** Shows the state before the last step done. */
    public void back() {
        goTo(Math.max(0, done.get() - 1));
    }

    public void first() {
        goTo(0);
    }

    public void last() {
        plan().ifPresent(plan -> goTo(plan.playback().length()));
    }

    /** Whether there is a step to go on to. */
    public boolean hasNext() {
        return plan().filter(plan -> done.get() < plan.playback().length()).isPresent();
    }

    /** Shows the state after so many steps, and opens the step that comes next. */
    public void goTo(int steps) {
        plan().ifPresent(plan -> {
            int number = Math.clamp(steps, 0, plan.playback().length());
            show(number);
            open.set(number + 1);
        });
    }

    /** Opens a step: the canvas shows what it begins with. */
    public void openStep(int number) {
        goTo(number - 1);
    }

    /** Shows what a step changes, and leaves it open. */
    public void showEffect(int number) {
        plan().ifPresent(plan -> {
            show(number);
            open.set(number);
        });
    }

    /** Shows the document again. */
    public void leave() {
        if (playing.get()) {
            session.stopPreview();
        }
    }

    /** How many steps {@link #apply} takes over: those done, or all of them while none is. */
    public int applied() {
        return done.get() > 0 ? done.get() : plan().map(plan -> plan.playback().length()).orElse(0);
    }

    /** Takes what the steps change over into the document, as one edit. */
    public boolean apply() {
        Plan plan = plan().orElse(null);
        if (plan == null) {
            return false;
        }
        Edit edit;
        try {
            edit = plan.asEdit(applied());
        } catch (EditRefusedException refused) {
            problem.set(String.valueOf(refused.getMessage()));
            return false;
        }
        leave();
        boolean taken = session.perform(edit);
        problem.set(taken ? "" : session.refusalProperty().get());
        return taken;
    }

    public void select(ElementId pool) {
        session.selection().only(pool);
    }

    private void show(int number) {
        Plan plan = plan().orElseThrow();
        Playback playback = plan.playback();
        Playback.Change change = playback.changed(number);
        Set<ElementId> elements = new LinkedHashSet<>(change.elements());
        Set<Relation> links = new LinkedHashSet<>(change.relations());
        String caption = number == 0
                ? "Before the first of " + playback.length() + " steps"
                : "Step " + number + " of " + playback.length() + ": " + plan.steps().get(number - 1).title().text();
        done.set(number);
        playing.set(true);
        problem.set("");
        session.show(new DocumentSession.Preview(playback.state(number), elements, links, caption));
    }

    private void left() {
        playing.set(false);
        done.set(0);
        open.set(1);
        refresh();
    }

    private void refreshUnlessPlaying() {
        if (!playing.get()) {
            refresh();
        }
    }

    private void refresh() {
        Drawing drawing = session.drawing();
        TopologyGraph shown = session.graph();
        TopologyGraph graph = shown.topology() == drawing.topology() ? shown : TopologyGraph.of(drawing.topology());
        Selection.State selection = session.selection().state();
        Map<ElementId, String> remembered = Map.copyOf(chosen);
        run.start(_ -> PlanAtHand.pageOf(graph, drawing, selection, remembered), this::take,
                thrown -> LOG.log(System.Logger.Level.WARNING, "The scenarios could not be looked up", thrown));
        pathRun.start(_ -> pathOf(graph, selection), found -> path.set(found.orElse(null)),
                thrown -> LOG.log(System.Logger.Level.WARNING, "The migration path could not be looked up", thrown));
    }

    private static Optional<MigrationPath> pathOf(TopologyGraph graph, Selection.State selection) {
        return Optional.ofNullable(PlanAtHand.poolOf(graph.topology(), selection))
                .map(pool -> MigrationPaths.of(graph, pool.id(), ScenarioBook.standard().paths().newest()));
    }

    private void take(ScenarioPage fresh) {
        if (playing.get()) {
            return; // it was started while this was looked up
        }
        String before = plan().map(plan -> plan.scenario().id() + " " + plan.pool()).orElse("");
        page.set(fresh);
        String now = plan().map(plan -> plan.scenario().id() + " " + plan.pool()).orElse("");
        if (!before.equals(now)) {
            done.set(0);
            open.set(1);
            problem.set("");
        }
    }
}
