package nexthop.ui.scenario;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Outage;
import nexthop.scenario.Plan;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** The steps of a plan one below the other, and between them from where to where nobody reaches the application. */
final class StepsPane extends VBox {
    private final ScenarioModel model;
    private final Consumer<URI> browse;
    private final List<StepRow> rows = new ArrayList<>();

    /** @param browse opens a web page */
    StepsPane(ScenarioModel model, Consumer<URI> browse) {
        this.model = model;
        this.browse = browse;
        getStyleClass().add("steps");
    }

    void show(Plan plan) {
        getChildren().clear();
        rows.clear();
        for (BoundStep step : plan.steps()) {
            StepRow row = new StepRow(model, step, plan.playback(), browse);
            rows.add(row);
            getChildren().add(row);
            for (Outage outage : plan.playback().outages()) {
                if (outage.after() == step.number()) {
                    getChildren().add(between(outageWords(outage, plan), Feather.PHONE_OFF, "down"));
                } else if (outage.until() == step.number()) {
                    getChildren().add(between("Callers reach the application again", Feather.PHONE_CALL, "up"));
                }
            }
        }
    }

    void clear() {
        getChildren().clear();
        rows.clear();
    }

    void showTicks(Plan plan) {
        rows.forEach(row -> row.show(plan.tick(row.step()).orElse(null)));
    }

    /** Shows how far the plan is played. */
    void showPosition() {
        rows.forEach(row -> row.update(model.doneProperty().get(), model.openProperty().get()));
    }

    /** The row of the step that is open; none while all are done. */
    Optional<StepRow> open() {
        int open = model.openProperty().get();
        return open >= 1 && open <= rows.size() ? Optional.of(rows.get(open - 1)) : Optional.empty();
    }

    private static String outageWords(Outage outage, Plan plan) {
        return "Callers cannot reach the application from here "
                + (outage.until() > plan.steps().size() ? "on" : "until step " + outage.until() + " is done");
    }

    private static Label between(String words, Feather icon, String style) {
        Label label = Words.wrapped(words, "between-steps", style);
        label.setGraphic(Icons.of(icon));
        return label;
    }
}
