package nexthop.ui.nexthop;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.scenario.NextHopChange;
import nexthop.scenario.NextHopChange.Step;
import nexthop.ui.widgets.CodeBlock;
import nexthop.ui.widgets.Words;

/** What it means and takes to choose a next hop: who can call afterwards, what is down meanwhile, the steps. */
final class ChangeDetails extends VBox {
    /** Of the commands of a step, so many are shown; the others are copied with them. */
    private static final int SHOWN = 5;

    ChangeDetails(NextHopChange change) {
        getStyleClass().add("change-details");
        String callers = change.callersInWords();
        String who = callers.isEmpty() ? "The topology shows no users." : callers;
        if (change.isCurrent()) {
            getChildren().add(Words.wrapped(who, "reason")); // nothing else is to be told
            return;
        }
        add("Who can call afterwards", who);
        add("Down meanwhile", change.downInWords());
        addSteps(change.steps());
    }

    private void addSteps(List<Step> steps) {
        if (steps.isEmpty()) {
            add("Steps", "None are given, because this next hop is not an option.");
            return;
        }
        getChildren().add(Words.wrapped("Steps", "change-title"));
        for (int number = 1; number <= steps.size(); number++) {
            addStep(number, steps.get(number - 1));
        }
        String all = steps.stream().flatMap(step -> step.commands().stream()).collect(Collectors.joining("\n"));
        if (!all.isEmpty()) {
            Hyperlink copy = new Hyperlink("Copy the commands");
            copy.getStyleClass().add("copy-commands");
            copy.setOnAction(_ -> copy(all));
            getChildren().add(copy);
        }
    }

    private void addStep(int number, Step step) {
        Label counted = new Label(number + ".");
        counted.setMinWidth(USE_PREF_SIZE);
        counted.getStyleClass().add("reason");
        Label words = Words.wrapped(step.text(), "reason");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(counted, words);
        line.getStyleClass().add("change-step");
        getChildren().add(line);
        List<String> commands = step.commands();
        if (!commands.isEmpty()) {
            getChildren().add(new CodeBlock(commands.stream().limit(SHOWN).collect(Collectors.joining("\n"))));
        }
        if (commands.size() > SHOWN) {
            getChildren().add(Words.wrapped("And " + (commands.size() - SHOWN) + " more, which are copied too.",
                    "entry-caption"));
        }
    }

    private static void copy(String commands) {
        ClipboardContent content = new ClipboardContent();
        content.putString(commands + "\n");
        Clipboard.getSystemClipboard().setContent(content);
    }

    private void add(String title, String text) {
        getChildren().addAll(Words.wrapped(title, "change-title"), Words.wrapped(text, "reason"));
    }
}
