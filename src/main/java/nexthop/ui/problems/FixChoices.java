package nexthop.ui.problems;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.ui.widgets.Words;

/** The fixes of a finding, best first, each with what it would change; and a way to fix all of the kind. */
final class FixChoices extends VBox {
    /** How many changes of a fix are told one by one. */
    static final int TOLD = 4;

    FixChoices(FixModel model, Finding finding, ObservableBooleanValue locked) {
        getStyleClass().add("fixes");
        for (Fix fix : finding.fixes()) {
            Button button = new Button(fix.label());
            button.getStyleClass().add("small");
            button.setMnemonicParsing(false);
            button.setWrapText(true);
            button.setMinHeight(USE_PREF_SIZE);
            button.disableProperty().bind(locked);
            button.setOnAction(_ -> model.fix(fix));
            List<String> words = model.changesBy(fix);
            button.setAccessibleHelp(String.join(" ", words));
            LookingAhead.from(button, model, () -> fix);
            VBox choice = new VBox(button);
            choice.getStyleClass().add("fix-choice");
            told(choice, words);
            getChildren().add(choice);
        }
        int alike = model.alike(finding);
        if (alike > 1) {
            Hyperlink all = new Hyperlink("Fix all " + alike + " of this kind…");
            all.setId("fix-all");
            all.disableProperty().bind(Bindings.or(model.tryingProperty(), locked));
            all.setOnAction(_ -> model.tryAll(finding));
            getChildren().add(all);
        }
    }

    /** Adds the first sentences, and how many more there are. */
    static void told(VBox box, List<String> words) {
        words.stream().limit(TOLD).forEach(sentence -> box.getChildren().add(Words.wrapped(sentence, "fix-change")));
        if (words.size() > TOLD) {
            box.getChildren().add(Words.wrapped("And " + (words.size() - TOLD) + " more changes.", "fix-change"));
        }
    }
}
