package nexthop.ui.scenario;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.scenario.Recommendation;
import nexthop.scenario.Recommendation.Choice;
import nexthop.scenario.Recommendation.FirstStep;
import nexthop.scenario.Recommendation.Unmet;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Pill;
import nexthop.ui.widgets.Words;

/** The scenarios and tasks other than the one at hand: those that fit to take up, the others with what they lack. */
final class ChoicesPane extends VBox {
    private final ScenarioModel model;
    private final Recommendation recommendation;

    /** @param current the id of the scenario at hand; empty if there is none */
    ChoicesPane(ScenarioModel model, Recommendation recommendation, String current) {
        this.model = model;
        this.recommendation = recommendation;
        getStyleClass().add("choices");
        List<Choice> fitting = recommendation.fitting()
                .stream()
                .filter(choice -> !choice.scenario().id().equals(current))
                .toList();
        if (!fitting.isEmpty()) {
            getChildren().add(Words.wrapped("These fit as well", "section-title"));
            fitting.forEach(choice -> getChildren().add(fitting(choice)));
        }
        List<Choice> tasks = recommendation.tasks()
                .stream()
                .filter(task -> !task.scenario().id().equals(current))
                .toList();
        if (tasks.stream().anyMatch(Choice::fits)) {
            getChildren().add(Words.wrapped("What can be done besides", "section-title"));
            tasks.stream().filter(Choice::fits).forEach(task -> getChildren().add(fitting(task)));
        }
        getChildren().add(Words.wrapped("These do not fit now", "section-title"));
        recommendation.others().forEach(choice -> getChildren().add(lacking(choice)));
        tasks.stream().filter(task -> !task.fits()).forEach(task -> getChildren().add(lacking(task)));
    }

    /** What to do first so that something better fits; empty if nothing is to be gained. */
    static VBox first(ScenarioModel model, Recommendation recommendation) {
        VBox box = new VBox();
        box.getStyleClass().add("first");
        if (!recommendation.first().isEmpty()) {
            box.getChildren().add(Words.wrapped("What is missing first", "section-title"));
        }
        for (FirstStep step : recommendation.first()) {
            box.getChildren().add(firstStep(model, recommendation, step));
        }
        return box;
    }

    private static Node firstStep(ScenarioModel model, Recommendation recommendation, FirstStep step) {
        VBox words = new VBox(Words.wrapped(step.sentence()));
        recommendation.choice(step.scenario())
                .ifPresent(choice -> words.getChildren().add(Words.wrapped("By: " + choice.title(), "entry-caption")));
        ClickLine line = line(words);
        if (recommendation.choice(step.scenario()).filter(Choice::fits).isPresent()) {
            line.setOnFire(() -> model.choose(step.scenario()));
            line.setAccessibleText(step.sentence());
        }
        return line;
    }

    private Node fitting(Choice choice) {
        VBox words = words(choice);
        words.getChildren().add(Words.wrapped(choice.why(), "entry-caption"));
        ClickLine line = line(words);
        line.setAccessibleText("Take up: " + choice.title());
        line.setOnFire(() -> model.choose(choice.scenario().id()));
        return line;
    }

    private Node lacking(Choice choice) {
        VBox words = words(choice);
        for (Unmet lack : choice.unmet()) {
            words.getChildren().add(Words.wrapped(lack.sentence(), "entry-caption"));
        }
        return line(words);
    }

    private VBox words(Choice choice) {
        FlowPane pills = new FlowPane(Pill.of(choice.scenario().standing()),
                Pill.neutral(choice.scenario().tool().label()));
        pills.getStyleClass().add("pills");
        boolean best = recommendation.best().filter(choice::equals).isPresent();
        if (best) {
            pills.getChildren().addFirst(Pill.neutral("Ranked first"));
        }
        return new VBox(3, Words.wrapped(choice.title(), "entry-name"), pills);
    }

    private static ClickLine line(VBox words) {
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        ClickLine line = new ClickLine();
        line.getStyleClass().add("entry");
        line.getChildren().add(words);
        line.setOnFire(null);
        return line;
    }
}
