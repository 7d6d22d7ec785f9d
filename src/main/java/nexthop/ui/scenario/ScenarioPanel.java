package nexthop.ui.scenario;

import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Scenario;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.scenario.Plan;
import nexthop.scenario.Recommendation;
import nexthop.ui.scenario.route.RouteView;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.Signature;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Fold;
import nexthop.ui.widgets.HostName;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Pill;
import nexthop.ui.widgets.WhenSeen;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The scenario panel. */
public final class ScenarioPanel extends BorderPane {
    private final ScenarioModel model;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label problem = Words.wrapped("", "field-message");
    private final Label outcome = Words.wrapped("", "outcome");
    private final Button apply = new Button();
    private final Button export = new Button("Export runbook…", Icons.of(Feather.FILE_TEXT));
    private final InputsPane inputs;
    private final Fold inputsFold;
    private final Fold followFold;
    private final Label ticksOutOfOrder = Words.wrapped("", "ticks-out-of-order");
    private final StepsPane steps;
    private final PlayerBox player;
    private final Consumer<URI> browse;
    private final RouteView route = new RouteView(new RouteActions());
    private final BooleanProperty seen = new SimpleBooleanProperty(true);
    private Consumer<String> openStart = _ -> {};
    private @Nullable Plan shown;
    private boolean othersOpen;
    private Function<Scenario, Node> end = _ -> new VBox();

    /** @param browse opens a web page */
    public ScenarioPanel(DocumentSession session, BackgroundWork work, Signature signature, Consumer<URI> browse) {
        this(new ScenarioModel(session, work, signature), browse);
    }

    public ScenarioPanel(ScenarioModel model, Consumer<URI> browse) {
        this.model = model;
        this.browse = browse;
        this.steps = new StepsPane(model, browse);
        this.player = new PlayerBox(model);
        this.inputs = new InputsPane(model);
        this.inputsFold = new Fold("", inputs);
        inputsFold.setId("inputs");
        this.followFold = new Fold("", new FollowPane(model.signature()));
        followFold.setId("follow");
        ticksOutOfOrder.setId("ticks-out-of-order");
        ticksOutOfOrder.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        ticksOutOfOrder.visibleProperty().bind(ticksOutOfOrder.textProperty().isNotEmpty());
        ticksOutOfOrder.managedProperty().bind(ticksOutOfOrder.visibleProperty());
        getStyleClass().addAll("nexthop-panel", "scenario");
        setId("scenario");
        setFocusTraversable(true);
        content.getStyleClass().add("panel-content");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);

        apply.getStyleClass().add("small");
        apply.setId("apply-steps");
        apply.setWrapText(true);
        apply.setOnAction(_ -> model.apply());
        export.getStyleClass().add("small");
        export.setId("export-runbook");
        problem.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());

        WhenSeen page = new WhenSeen(seen, () -> show(model.page()));
        WhenSeen position = new WhenSeen(seen, this::showPosition);
        WhenSeen path = new WhenSeen(seen, () -> route.show(model.pathProperty().getValue()));
        model.pageProperty().addListener((_, _, _) -> page.ask());
        model.doneProperty().addListener((_, _, _) -> position.ask());
        model.openProperty().addListener((_, _, _) -> position.ask());
        model.playingProperty().addListener((_, _, _) -> position.ask());
        model.pathProperty().addListener((_, _, _) -> path.ask());
        path.ask();
        addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (!(event.getTarget() instanceof TextInputControl)) {
                requestFocus();
            }
        });
        show(model.page());
    }

    /** Whether the panel is in sight; while it is not, nothing is made for it. */
    public BooleanProperty seenProperty() {
        return seen;
    }

    /** The plan at hand; null while there is none. */
    public ObservableValue<Plan> planProperty() {
        return model.pageProperty().map(_ -> model.plan().orElse(null));
    }

    /** What the button for writing the plan down does. */
    public void setOnExport(Runnable action) {
        export.setOnAction(_ -> action.run());
    }

    /** Says what stands below the steps of a scenario, such as its further reading. */
    public void setEnd(Function<Scenario, Node> nodes) {
        end = nodes;
    }

    /** What opens the topology that a scenario starts from, by the scenario's id. */
    public void setOnOpenStart(Consumer<String> action) {
        openStart = action;
    }

    /** What the route map asks for. */
    private final class RouteActions implements RouteView.Actions {
        @Override
        public boolean isAtHand(String scenario) {
            return model.plan().filter(plan -> plan.scenario().id().equals(scenario)).isPresent();
        }

        @Override
        public void takeUp(String scenario) {
            model.choose(scenario);
        }

        @Override
        public void openStart(String scenario) {
            openStart.accept(scenario);
        }

        @Override
        public void select(ElementId pool) {
            model.select(pool);
        }

        @Override
        public void browse(URI page) {
            browse.accept(page);
        }
    }

    /** Turns to the first application pool that a scenario fits, and takes the scenario up there. */
    public void takeUp(String scenario) {
        model.takeUp(scenario);
    }

    private void show(ScenarioPage page) {
        switch (page) {
            case ScenarioPage.NoPool(List<ApplicationPool> pools) -> showPools(pools);
            case ScenarioPage.ForPool pool -> showPool(pool);
        }
    }

    private void showPools(List<ApplicationPool> pools) {
        shown = null;
        steps.clear();
        setBottom(null);
        content.getChildren().setAll(Words.wrapped("Scenarios", "panel-title"));
        if (pools.isEmpty()) {
            add(Words.wrapped(
                    "There is no trusted application pool yet. Draw or import one, and the scenarios that fit it are"
                            + " shown here.",
                    "note", "below"));
            return;
        }
        add(Words.wrapped("Select a trusted application pool to see which scenarios fit it.", "panel-caption"));
        for (ApplicationPool pool : pools.subList(0, Math.min(pools.size(), 100))) {
            ClickLine line = new ClickLine();
            line.getStyleClass().add("entry");
            VBox words = new VBox(new HostName(pool.fqdn()), Words.wrapped(pool.ucma().label(), "entry-caption"));
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMinWidth(0);
            line.getChildren().add(words);
            line.setAccessibleText(pool.fqdn());
            line.setOnFire(() -> model.select(pool.id()));
            add(line);
        }
    }

    private void showPool(ScenarioPage.ForPool page) {
        Plan plan = page.plan().orElse(null);
        Plan before = shown;
        if (plan != null && before != null && isSame(plan, before) && content.getChildren().contains(inputsFold)) {
            if (plan != before) {
                shown = plan;
                showInputs(plan);
                if (!plan.steps().equals(before.steps())) {
                    steps.show(plan);
                    showPosition();
                }
                showTicks(plan);
            }
            return;
        }
        shown = plan;
        othersOpen = false;
        scroll.setVvalue(0);
        content.getChildren().clear();
        steps.clear();
        if (plan == null) {
            showNothingFits(page);
        } else {
            showPlan(page, plan);
        }
    }

    /** Whether two plans differ only in what has been decided and done. */
    private static boolean isSame(Plan one, Plan other) {
        return one.scenario().id().equals(other.scenario().id()) && one.pool().equals(other.pool())
                && one.drawing().topology() == other.drawing().topology();
    }

    private void showNothingFits(ScenarioPage.ForPool page) {
        setBottom(null);
        add(Words.wrapped("No scenario fits " + page.name() + " as it stands", "panel-title"));
        add(Words.wrapped("If its next hop is flagged, mend that first: the Next hop tab says which one to use.",
                "note"));
        add(route);
        add(ChoicesPane.first(model, page.recommendation()));
        add(new ChoicesPane(model, page.recommendation(), ""));
    }

    private void showPlan(ScenarioPage.ForPool page, Plan plan) {
        FlowPane pills = new FlowPane(
                plan.scenario().isOurs() ? Pill.neutral("Our own advice") : Pill.of(plan.scenario().standing()),
                Pill.neutral(plan.scenario().tool().label()));
        pills.getStyleClass().add("pills");
        add(pills);
        add(Words.wrapped(plan.title(), "panel-title"));
        addWhy(page.recommendation(), plan);
        add(export);
        add(route);
        addOthers(page.recommendation(), plan);
        if (!plan.prerequisites().isEmpty()) {
            add(PrerequisitesFold.of(plan.prerequisites()));
        }
        add(inputsFold);
        inputsFold.openProperty().set(false);
        showInputs(plan);
        add(followFold);
        followFold.openProperty().set(false);
        add(ticksOutOfOrder);
        setBottom(player); // it stays where the pointer is while the steps scroll by
        steps.show(plan);
        add(steps);
        showTicks(plan);
        add(outcome);
        add(problem);
        add(apply);
        add(end.apply(plan.scenario()));
        showPosition();
    }

    /** Why it fits; or, if it has been begun and no longer does, why not. */
    private void addWhy(Recommendation recommendation, Plan plan) {
        List<Recommendation.Unmet> unmet = recommendation.choice(plan.scenario().id())
                .map(Recommendation.Choice::unmet)
                .orElse(List.of());
        if (unmet.isEmpty()) {
            add(Words.wrapped(plan.why(), "why"));
            return;
        }
        Label moved = Words.wrapped(
                "The topology has moved on since this was begun. "
                        + unmet.stream().map(Recommendation.Unmet::sentence).collect(Collectors.joining(" ")),
                "field-message");
        moved.setGraphic(Icons.of(Feather.INFO));
        add(moved);
    }

    private void addOthers(Recommendation recommendation, Plan plan) {
        int count = recommendation.fitting().size() + recommendation.others().size() - 1;
        String words = count + (count == 1 ? " other scenario " : " other scenarios ");
        Hyperlink toggle = new Hyperlink(words + "▾");
        toggle.setId("other-scenarios");
        VBox others = new VBox(ChoicesPane.first(model, recommendation),
                new ChoicesPane(model, recommendation, plan.scenario().id()));
        others.setVisible(othersOpen);
        others.setManaged(othersOpen);
        toggle.setOnAction(_ -> {
            othersOpen = !othersOpen;
            others.setVisible(othersOpen);
            others.setManaged(othersOpen);
            toggle.setText(words + (othersOpen ? "▴" : "▾"));
        });
        add(toggle);
        add(others);
    }

    private void showInputs(Plan plan) {
        inputs.show(plan);
        String summary = InputsPane.summary(plan);
        inputsFold.setTitle(summary);
        inputsFold.setVisible(!summary.isEmpty());
        inputsFold.setManaged(!summary.isEmpty());
    }

    private void showTicks(Plan plan) {
        steps.showTicks(plan);
        followFold.setTitle(Ticks.summary(plan));
        ticksOutOfOrder.setText(Ticks.outOfOrder(plan));
    }

    private void showPosition() {
        Plan plan = shown;
        if (plan == null) {
            return;
        }
        int length = plan.playback().length();
        boolean playing = model.playingProperty().get();
        player.showPosition(plan);
        steps.showPosition();
        boolean over = model.openProperty().get() > length;
        outcome.setText(over ? "Done. " + plan.outcome().text() : "");
        outcome.setVisible(over);
        outcome.setManaged(over);
        int applied = model.applied();
        apply.setText(applied == length
                ? "Apply " + (length == 1 ? "the step" : "all " + length + " steps") + " to the topology"
                : applied == 1 ? "Apply step 1 to the topology" : "Apply steps 1 to " + applied + " to the topology");
        if (playing) {
            Platform.runLater(() -> steps.open().ifPresentOrElse(this::reveal, this::revealEnd));
        }
    }

    private void revealEnd() {
        scroll.layout(); // the outcome has just come into the list
        scroll.setVvalue(scroll.getVmax());
    }

    /** Scrolls as far as it takes to see a step, and no farther. */
    private void reveal(Node row) {
        Bounds box = content.sceneToLocal(row.localToScene(row.getBoundsInLocal()));
        double height = content.getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (height <= view) {
            return;
        }
        double top = scroll.getVvalue() * (height - view);
        if (box.getMinY() < top) {
            scroll.setVvalue((box.getMinY() - 8) / (height - view));
        } else if (box.getMaxY() > top + view) {
            double wanted = Math.min(box.getMinY() - 8, box.getMaxY() + 8 - view);
            scroll.setVvalue(Math.min(1, wanted / (height - view)));
        }
    }

    private void onKey(KeyEvent event) {
        if (shown == null || event.isShortcutDown() || event.isAltDown() || isTyped(event.getTarget())) {
            return;
        }
        KeyCode key = event.getCode();
        if (key == KeyCode.SPACE
                && (event.getTarget() instanceof ButtonBase || event.getTarget() instanceof ClickLine)) {
            return; // it presses what has the focus
        }
        Runnable move = switch (key) {
            case RIGHT, SPACE, PAGE_DOWN -> model::next;
            case LEFT, PAGE_UP -> model::back;
            case HOME -> model::first;
            case END -> model::last;
            case ESCAPE -> model.playingProperty().get() ? model::leave : null;
            default -> null;
        };
        if (move != null) {
            player.step(move);
            event.consume();
        }
    }

    private static boolean isTyped(EventTarget target) {
        return target instanceof TextInputControl input && input.isEditable() || target instanceof ComboBox<?>;
    }

    private void add(Node node) {
        content.getChildren().add(node);
    }
}
