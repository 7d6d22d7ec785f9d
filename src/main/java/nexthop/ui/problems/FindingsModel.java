package nexthop.ui.problems;

import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import nexthop.graph.TopologyGraph;
import nexthop.model.Acceptances;
import nexthop.model.Topology;
import nexthop.rule.CheckedTopology;
import nexthop.rule.RuleBook;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession.OnCanvas;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.LatestRun;
import org.jspecify.annotations.Nullable;

/**
 * Runs the rules in the background after every change of the topology on the screen, be it the document's or a step of a scenario.
 *
 * <p>A run goes on from what the last one found, and asks the rules only about what the change can touch. That takes a few milliseconds
 * even in a large topology; still it is done in the background, for a change may touch everything, and the window never waits for it.
 *
 * <p>The last findings stay until the new ones are in; a run that is overtaken by another change is cancelled and its result dropped.
 */
public final class FindingsModel {
    private final DocumentSession session;
    private final LatestRun<Result> run;
    private final RuleBook rules;
    private final ReadOnlyObjectWrapper<Findings> found = new ReadOnlyObjectWrapper<>(
            Findings.of(Topology.empty(), List.of()));
    private final ReadOnlyObjectWrapper<Findings> findings = new ReadOnlyObjectWrapper<>(found.get());
    private final ReadOnlyObjectWrapper<Findings> onCanvas = new ReadOnlyObjectWrapper<>(found.get());
    private final LatestRun<Findings> glanceRun;
    private final BooleanProperty concealed = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper failure = new ReadOnlyStringWrapper("");
    private @Nullable Topology checked;
    private @Nullable CheckedTopology last;

    /** What the rules found, also in the form from which the next run begins. */
    private record Result(CheckedTopology checked, Findings findings) {}

    public FindingsModel(DocumentSession session, BackgroundWork work) {
        this(session, work, RuleBook.standard());
    }

    FindingsModel(DocumentSession session, BackgroundWork work, RuleBook rules) {
        this.session = session;
        this.run = new LatestRun<>(work, "Checking the topology");
        this.glanceRun = new LatestRun<>(work, "Checking what a change would make of the topology");
        this.rules = rules;
        found.addListener((_, _, _) -> publish());
        concealed.addListener((_, _, _) -> publish());
        session.shownProperty().addListener((_, _, _) -> check());
        session.onCanvasProperty().addListener((_, _, _) -> checkGlance());
        check();
    }

    /** What is to be shown: the findings, or none of them while they are {@linkplain #concealedProperty concealed}. */
    public ReadOnlyObjectProperty<Findings> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    public Findings findings() {
        return findings.get();
    }

    /** What the rules find of what is on the canvas, which for a moment may be what a change would make of the drawing. */
    public ReadOnlyObjectProperty<Findings> onCanvasProperty() {
        return onCanvas.getReadOnlyProperty();
    }

    /** What the last run found, shown or not. */
    public ReadOnlyObjectProperty<Findings> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Whether the findings are kept back, as while the question of a lesson is open. */
    public BooleanProperty concealedProperty() {
        return concealed;
    }

    /** Whether a run is under way. */
    public ReadOnlyBooleanProperty checkingProperty() {
        return checking.getReadOnlyProperty();
    }

    /** Why the last run came to nothing; empty if it did not. */
    public ReadOnlyStringProperty failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public RuleBook rules() {
        return rules;
    }

    private void check() {
        TopologyGraph graph = session.graph();
        Topology topology = graph.topology();
        if (topology == checked) {
            if (found.get().topology() == topology) {
                found.set(found.get().with(session.shown().acceptances()));
            }
            return; // a card was moved, or a finding accepted
        }
        checked = topology;
        checking.set(true);
        CheckedTopology before = last;
        Acceptances acceptances = session.shown().acceptances();
        run.start(cancelled -> check(before, graph, acceptances, cancelled), this::take, this::fail);
    }

    private Result check(@Nullable CheckedTopology before, TopologyGraph graph, Acceptances acceptances,
            BooleanSupplier cancelled) {
        CheckedTopology now = before == null ? rules.checked(graph, cancelled) : before.after(graph, cancelled);
        return new Result(now, Findings.of(graph.topology(), now.findings(), acceptances));
    }

    private void take(Result result) {
        checking.set(false);
        failure.set("");
        last = result.checked();
        found.set(result.findings().with(session.shown().acceptances()));
    }

    private void publish() {
        findings.set(concealed.get() ? Findings.of(found.get().topology(), List.of()) : found.get());
        if (session.glanceProperty().get() == null) {
            onCanvas.set(findings.get());
        }
    }

    private void checkGlance() {
        if (session.glanceProperty().get() == null) {
            onCanvas.set(findings.get());
            return;
        }
        OnCanvas seen = session.onCanvas();
        TopologyGraph graph = seen.graph();
        CheckedTopology before = last;
        glanceRun.start(cancelled -> check(before, graph, seen.drawing().acceptances(), cancelled).findings(),
                result -> {
                    if (session.onCanvas() == seen && !concealed.get()) {
                        onCanvas.set(result);
                    }
                }, _ -> onCanvas.set(findings.get()));
    }

    private void fail(Throwable thrown) {
        checking.set(false);
        String message = thrown.getMessage();
        failure.set("The rules could not be run. " + (message == null ? thrown.getClass().getSimpleName() : message));
    }
}
