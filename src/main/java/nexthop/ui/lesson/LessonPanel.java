package nexthop.ui.lesson;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Lesson;
import nexthop.rule.Fix;
import nexthop.ui.lesson.LessonModel.Stage;
import nexthop.ui.lesson.LessonModel.State;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** A lesson beside the canvas: what it is about, its question, and after the answer the way to the scenario. */
public final class LessonPanel extends BorderPane {
    /** What the panel asks of the window. */
    public interface Actions {
        /** Remembers whether to ask before the finding is revealed. */
        void askBeforeRevealing(boolean ask);

        void play(String scenario);

        void openGlossary();

        void close();

        void browse(URI page);
    }

    private final LessonModel model;
    private final Actions actions;
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final VBox afterwards = new VBox();
    private final List<AnswerLine> answers = new ArrayList<>();
    private final Label verdict = Words.wrapped("", "verdict");
    private final FlowPane buttons = new FlowPane();
    private boolean grown;

    /**
     * @param heading of the scenario the lesson leads to
     * @param ask whether to ask before the finding is revealed
     */
    public LessonPanel(LessonModel model, String heading, boolean ask, Actions actions) {
        this.model = model;
        this.actions = actions;
        getStyleClass().addAll("nexthop-panel", "lesson");
        setId("lesson");
        setFocusTraversable(true);
        content.getStyleClass().add("panel-content");
        afterwards.getStyleClass().add("afterwards");
        buttons.getStyleClass().add("buttons");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setCenter(scroll);
        setBottom(foot(ask));
        content.heightProperty().subscribe(() -> {
            if (grown) {
                grown = false;
                Platform.runLater(this::showWhatCame); // once the room is divided anew
            }
        });
        addQuestion(heading);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        model.stateProperty().subscribe((before, now) -> show(before, now));
        show(model.state(), model.state());
    }

    private void addQuestion(String heading) {
        Lesson lesson = model.lesson();
        content.getChildren()
                .addAll(Words.wrapped(heading, "panel-caption"), Words.wrapped(lesson.title(), "panel-title"),
                        Words.wrapped(lesson.goal(), "goal"), Words.wrapped(lesson.situation(), "situation"),
                        Words.wrapped(lesson.question().text(), "question"));
        if (lesson.question().hasSeveralRightAnswers()) {
            content.getChildren().add(Words.wrapped("More than one answer is right.", "note"));
        }
        VBox lines = new VBox();
        lines.getStyleClass().add("answers");
        for (int i = 0; i < lesson.question().answers().size(); i++) {
            int number = i;
            AnswerLine line = new AnswerLine(i + 1, lesson.question().answers().get(i),
                    lesson.question().hasSeveralRightAnswers(), () -> model.choose(number));
            answers.add(line);
            lines.getChildren().add(line.node());
        }
        content.getChildren().addAll(lines, verdict, afterwards);
    }

    private Node foot(boolean ask) {
        CheckBox asking = new CheckBox("Ask before revealing");
        asking.setId("ask-before-revealing");
        asking.setSelected(ask);
        asking.selectedProperty().addListener((_, _, now) -> {
            actions.askBeforeRevealing(now);
            if (!now) {
                model.reveal();
            }
        });
        Hyperlink glossary = new Hyperlink("Glossary");
        glossary.setOnAction(_ -> actions.openGlossary());
        Hyperlink close = new Hyperlink("Close the lesson");
        close.setId("close-lesson");
        close.setOnAction(_ -> actions.close());
        HBox links = new HBox(asking, glossary, close);
        links.getStyleClass().add("foot-links");
        VBox foot = new VBox(buttons, links);
        foot.getStyleClass().add("foot");
        return foot;
    }

    private void show(State before, State now) {
        boolean focused = isFocusWithin();
        boolean asking = model.isAsking();
        for (int i = 0; i < answers.size(); i++) {
            answers.get(i).show(now.chosen().contains(i), !asking || now.judged().contains(i), asking);
        }
        String words = verdict(now);
        verdict.setText(words);
        verdict.setVisible(!words.isEmpty());
        verdict.setManaged(!words.isEmpty());
        verdict.pseudoClassStateChanged(AnswerLine.RIGHT, !asking && model.isAnsweredRightly());
        afterwards.getChildren().clear();
        if (!asking) {
            explain(now);
        }
        buttons.getChildren().setAll(buttons(now));
        if (before.stage() != now.stage()) {
            if (focused) {
                requestFocus(); // the button that was pressed is gone; Enter presses the next one
            }
            grown = true;
        }
    }

    private String verdict(State now) {
        if (now.judged().isEmpty()) {
            return "";
        }
        if (model.isAnsweredRightly()) {
            return "That is right.";
        }
        boolean someRight = now.judged().stream().anyMatch(i -> model.lesson().question().answers().get(i).right());
        boolean asking = model.isAsking();
        return someRight
                ? asking ? "In part. Look again." : "That was right in part."
                : asking ? "That is not it. Look again, or let the finding be shown." : "That was not it.";
    }

    private void explain(State now) {
        Lesson lesson = model.lesson();
        afterwards.getChildren()
                .addAll(Words.wrapped("Why", "section-title"), Words.wrapped(lesson.explanation()),
                        Words.wrapped("Put it right", "section-title"), Words.wrapped(lesson.repair().instruction()));
        for (Citation citation : lesson.citations()) {
            Hyperlink link = new Hyperlink("Source: " + citation.source().text());
            link.setWrapText(true);
            link.setMinHeight(USE_PREF_SIZE);
            link.getStyleClass().add("source");
            link.setOnAction(_ -> actions.browse(citation.source().link()));
            afterwards.getChildren().add(link);
        }
        if (now.gone()) {
            afterwards.getChildren()
                    .add(Words.wrapped(
                            "The finding is gone, but the scenario does not fit what is left. Undo the change and try another way.",
                            "gone"));
        }
        if (now.stage() == Stage.REPAIRED) {
            afterwards.getChildren()
                    .add(Words.wrapped("It is put right. The scenario can be played from here.", "outcome"));
        }
    }

    private List<Node> buttons(State now) {
        return switch (now.stage()) {
            case ASKED, ANSWERED -> {
                Button answer = button("Answer", "answer", model::answer);
                answer.getStyleClass().add("accent");
                answer.setDisable(!model.canAnswer());
                yield List.of(answer, button("Show me", "show-me", model::reveal));
            }
            case REVEALED -> now.repair().map(this::repairButton).map(List::<Node>of).orElse(List.of());
            case REPAIRED -> {
                Button play = button("Play the scenario", "play-scenario",
                        () -> actions.play(model.lesson().scenario()));
                play.setGraphic(Icons.of(Feather.PLAY));
                play.getStyleClass().add("accent");
                yield List.of(play);
            }
        };
    }

    private Button repairButton(Fix fix) {
        Button button = button(fix.label(), "put-right", model::putRight);
        button.getStyleClass().add("accent");
        return button;
    }

    private static Button button(String words, String id, Runnable run) {
        Button button = new Button(words);
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setOnAction(_ -> run.run());
        return button;
    }

    /** A digit chooses an answer; Enter on the panel itself presses the first button. */
    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode key = event.getCode();
        if (key.isDigitKey() && model.isAsking()) {
            int number = event.getText().isEmpty() ? 0 : Character.digit(event.getText().charAt(0), 10);
            model.choose(number - 1);
            event.consume();
        } else if (key == KeyCode.ENTER && event.getTarget() == this) {
            buttons.getChildren()
                    .stream()
                    .findFirst()
                    .map(Button.class::cast)
                    .filter(button -> !button.isDisabled())
                    .ifPresent(Button::fire);
            event.consume();
        }
    }

    /** Scrolls down as far as it takes to see all that was added, but not beyond the verdict. */
    private void showWhatCame() {
        double view = scroll.getViewportBounds().getHeight();
        double room = content.getHeight() - view;
        if (room > 0) {
            double wanted = Math.min(verdict.getBoundsInParent().getMinY() - 8,
                    afterwards.getBoundsInParent().getMaxY() + 16 - view);
            scroll.setVvalue(Math.max(scroll.getVvalue(), Math.min(1, wanted / room)));
        }
    }
}
