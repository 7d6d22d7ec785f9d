package nexthop.ui.lesson;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Lesson;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** One answer to choose; once it has been judged, with why it is right or wrong. */
final class AnswerLine {
    static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final int number;
    private final Lesson.Answer answer;
    private final boolean severalRight;
    private final Runnable choose;
    private final ClickLine line = new ClickLine();
    private final HBox mark = new HBox();
    private final Label why = Words.wrapped("", "note");

    /** @param number from 1, the key that chooses it */
    AnswerLine(int number, Lesson.Answer answer, boolean severalRight, Runnable choose) {
        this.number = number;
        this.answer = answer;
        this.severalRight = severalRight;
        this.choose = choose;
        line.getStyleClass().addAll("entry", "answer");
        line.setId("answer-" + number);
        mark.getStyleClass().add("mark");
        VBox words = new VBox(Words.wrapped(answer.text()), why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label key = new Label(String.valueOf(number));
        key.setMinWidth(Region.USE_PREF_SIZE);
        key.getStyleClass().add("note");
        line.getChildren().addAll(mark, words, key);
    }

    Node node() {
        return line;
    }

    /**
     * @param judged whether to say if it is right, and why
     * @param open whether it can be chosen
     */
    void show(boolean chosen, boolean judged, boolean open) {
        boolean right = judged && answer.right();
        boolean wrong = judged && !answer.right();
        line.pseudoClassStateChanged(CHOSEN, chosen);
        line.pseudoClassStateChanged(RIGHT, right);
        line.pseudoClassStateChanged(WRONG, wrong && chosen);
        mark.getChildren().setAll(Icons.of(icon(chosen, right, wrong)));
        why.setText(judged ? answer.explanation() : "");
        why.setVisible(judged);
        why.setManaged(judged);
        line.setOnFire(open ? choose : null);
        line.setAccessibleText("Answer " + number + (chosen ? ", chosen: " : ": ") + answer.text()
                + (right ? " Right. " : wrong ? " Wrong. " : "") + why.getText());
    }

    private Feather icon(boolean chosen, boolean right, boolean wrong) {
        if (right) {
            return Feather.CHECK;
        }
        if (wrong) {
            return Feather.X;
        }
        if (severalRight) {
            return chosen ? Feather.CHECK_SQUARE : Feather.SQUARE;
        }
        return chosen ? Feather.DISC : Feather.CIRCLE;
    }
}
