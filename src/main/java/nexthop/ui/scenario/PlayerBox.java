package nexthop.ui.scenario;

import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import nexthop.scenario.Plan;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Pill;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** Plays a plan step by step, by hand or by itself, and says where it stands and what holds there. */
final class PlayerBox extends VBox {
    private static final Duration BEAT = Duration.seconds(2);

    private final ScenarioModel model;
    private final FlowPane facts = new FlowPane();
    private final ProgressBar progress = new ProgressBar();
    private final Label position = Words.wrapped("", "note");
    private final Button playButton = Icons.button(Feather.PLAY, "Play");
    private final Timeline beats = new Timeline(new KeyFrame(BEAT, _ -> beat()));

    PlayerBox(ScenarioModel model) {
        this.model = model;
        getStyleClass().add("player-box");
        facts.getStyleClass().add("pills");
        progress.setMaxWidth(Double.MAX_VALUE);
        progress.setAccessibleText("Steps done");
        beats.setCycleCount(Timeline.INDEFINITE);
        playButton.setId("play");
        playButton.setOnAction(_ -> togglePlay());
        model.playingProperty().addListener((_, _, playing) -> {
            if (!playing) {
                stop();
            }
        });
        getChildren().addAll(facts, progress, position, controls());
    }

    private FlowPane controls() {
        Button first = Icons.button(Feather.SKIP_BACK, "To the beginning");
        Button back = Icons.button(Feather.CHEVRON_LEFT, "One step back");
        Button next = Icons.button(Feather.CHEVRON_RIGHT, "One step on");
        Button last = Icons.button(Feather.SKIP_FORWARD, "To the end");
        next.setId("next-step");
        back.setId("previous-step");
        first.setOnAction(_ -> step(model::first));
        back.setOnAction(_ -> step(model::back));
        next.setOnAction(_ -> step(model::next));
        last.setOnAction(_ -> step(model::last));
        Hyperlink leave = new Hyperlink("Back to the topology");
        leave.setId("leave-scenario");
        leave.setOnAction(_ -> model.leave());
        leave.visibleProperty().bind(model.playingProperty());
        FlowPane controls = new FlowPane(first, back, playButton, next, last, leave);
        controls.getStyleClass().add("player");
        return controls;
    }

    void showPosition(Plan plan) {
        int done = model.doneProperty().get();
        int length = plan.playback().length();
        boolean playing = model.playingProperty().get();
        progress.setProgress(length == 0 ? 0 : (double) done / length);
        position.setText(playing
                ? done + " of " + length + " steps · canvas shows " + (done == 0 ? "the beginning" : "step " + done)
                : length + (length == 1 ? " step" : " steps") + " · canvas shows the topology");
        facts.getChildren().clear();
        if (!playing) {
            return;
        }
        if (plan.playback().isDown(done)) {
            facts.getChildren().add(new Pill("Application out of reach", Pill.Tone.WARNING, Feather.ALERT_TRIANGLE));
        }
        plan.playback().facts(done).forEach(fact -> facts.getChildren().add(Words.wrapped(fact.sentence(), "note")));
    }

    /** Moves by hand: what plays by itself stops. */
    void step(Runnable move) {
        stop();
        move.run();
    }

    private void togglePlay() {
        if (beats.getStatus() == Timeline.Status.RUNNING) {
            stop();
            return;
        }
        if (!model.hasNext()) {
            model.first();
        }
        label(Feather.PAUSE, "Pause");
        beats.playFromStart();
        beat();
    }

    private void beat() {
        if (model.hasNext()) {
            model.next();
        } else {
            stop();
        }
    }

    private void stop() {
        beats.stop();
        label(Feather.PLAY, "Play");
    }

    private void label(Feather icon, String words) {
        playButton.setGraphic(Icons.of(icon));
        playButton.setTooltip(new Tooltip(words));
        playButton.setAccessibleText(words);
    }
}
