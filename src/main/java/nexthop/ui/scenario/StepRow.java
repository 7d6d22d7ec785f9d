package nexthop.ui.scenario;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Citation;
import nexthop.knowledge.OperationalFact;
import nexthop.model.Tick;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundGroup;
import nexthop.scenario.BoundProcedure;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Playback;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.CodeBlock;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** A step: a line with its number and title, and, while it is the open one, everything there is to know about it. */
final class StepRow extends VBox {
    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");
    private static final PseudoClass TICKED = PseudoClass.getPseudoClass("ticked");
    private static final PseudoClass DOWN = PseudoClass.getPseudoClass("down");
    private static final int SHOWN_AT_FIRST = 1;

    private final ScenarioModel model;
    private final BoundStep step;
    private final Playback playback;
    private final Consumer<URI> browse;
    private final ClickLine head = new ClickLine();
    private final StackPane circle = new StackPane();
    private final CheckBox box = new CheckBox();
    private final Label ticked = Words.wrapped("", "entry-caption");
    private boolean filled;

    /** @param playback of the plan that the step belongs to */
    StepRow(ScenarioModel model, BoundStep step, Playback playback, Consumer<URI> browse) {
        this.model = model;
        this.step = step;
        this.playback = playback;
        this.browse = browse;
        getStyleClass().add("step");
        setId("step-" + step.number());
        circle.getStyleClass().add("step-circle");
        Label title = Words.wrapped(step.title().text(), "step-title");
        VBox words = new VBox(title);
        if (step.isAlreadyDone()) {
            words.getChildren().add(Words.wrapped("Nothing to do here", "entry-caption"));
        }
        words.getChildren().add(ticked);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        box.setId("tick-" + step.number());
        box.getStyleClass().add("tick");
        box.setTooltip(new Tooltip("Done in the real system"));
        box.setAccessibleText("Step " + step.number() + " is done in the real system");
        box.setOnAction(_ -> model.tick(step, box.isSelected()));
        head.getStyleClass().add("step-head");
        head.getChildren().addAll(circle, words, box);
        head.setOnFire(() -> model.openStep(step.number()));
        getChildren().add(head);
        pseudoClassStateChanged(DOWN, playback.outages().stream().anyMatch(outage -> outage.covers(step.number())));
    }

    BoundStep step() {
        return step;
    }

    /** Shows who has done the step in the real system; null if nobody has. */
    void show(@Nullable Tick tick) {
        box.setSelected(tick != null);
        pseudoClassStateChanged(TICKED, tick != null);
        ticked.setText(tick == null ? "" : "Done " + Ticks.words(tick));
        show(ticked, tick != null);
    }

    void update(int done, int open) {
        boolean isDone = step.number() <= done;
        boolean isOpen = step.number() == open;
        pseudoClassStateChanged(DONE, isDone);
        pseudoClassStateChanged(OPEN, isOpen);
        circle.getChildren().setAll(new Label(Integer.toString(step.number())));
        head.setAccessibleText("Step " + step.number() + ", " + step.title().text() + (isDone ? ", played" : ""));
        if (isOpen && !filled) {
            getChildren().add(details());
            filled = true;
        } else if (!isOpen && filled) {
            getChildren().remove(1, getChildren().size());
            filled = false;
        }
    }

    private VBox details() {
        VBox details = new VBox();
        details.getStyleClass().add("step-details");
        if (step.isAlreadyDone()) {
            details.getChildren().add(Words.wrapped(step.alreadyDone(), "note"));
        }
        if (!step.instruction().isEmpty()) {
            details.getChildren().add(Words.wrapped(step.instruction().text(), "note"));
        }
        String refusal = playback.refusal(step.number());
        if (!refusal.isEmpty()) {
            details.getChildren().add(warning(refusal));
        }
        if (!step.open().isEmpty()) {
            details.getChildren().add(warning("Still to decide: " + String.join(", ", step.open()) + "."));
        }
        VBox verification = verification();
        boolean hasProcedure = !step.procedures().isEmpty();
        List<BoundGroup> commands = step.commands();
        if (!commands.isEmpty()) {
            addCommands(details, commands);
        }
        details.getChildren().add(links(commands, verification));
        details.getChildren().add(verification);
        if (hasProcedure) {
            step.procedures().forEach(procedure -> addProcedure(details, procedure));
        }
        addPlace(details);
        addPending(details);
        addSources(details);
        return details;
    }

    /** The first group of commands, and the rest on demand. */
    private static void addCommands(VBox details, List<BoundGroup> groups) {
        List<Node> rest = new ArrayList<>();
        int count = 0;
        for (BoundGroup group : groups) {
            Node block = block(group);
            boolean first = count < SHOWN_AT_FIRST;
            if (!group.note().isEmpty()) {
                Label note = Words.wrapped(group.note().text(), "note");
                details.getChildren().add(note);
                show(note, first);
                if (!first) {
                    rest.add(note);
                }
            }
            details.getChildren().add(block);
            show(block, first);
            if (!first) {
                rest.add(block);
            }
            count++;
        }
        if (count > SHOWN_AT_FIRST) {
            Hyperlink more = new Hyperlink("▸ " + (count - SHOWN_AT_FIRST) + " more");
            more.setOnAction(_ -> {
                rest.forEach(node -> show(node, true));
                details.getChildren().remove(more);
            });
            details.getChildren().add(more);
        }
    }

    private static Node block(BoundGroup group) {
        CodeBlock block = new CodeBlock(text(group));
        boolean pattern = group.commands().stream().anyMatch(BoundCommand::isPattern);
        if (!pattern) {
            return block;
        }
        return new VBox(3, Words.wrapped("The topology names no one to run this for yet; this is its form.", "note"),
                block);
    }

    private static String text(BoundGroup group) {
        return group.commands().stream().map(BoundCommand::wrapped).collect(Collectors.joining("\n"));
    }

    private Node links(List<BoundGroup> commands, VBox verification) {
        FlowPane links = new FlowPane();
        links.getStyleClass().add("step-links");
        if (!commands.isEmpty()) {
            Hyperlink copy = new Hyperlink("Copy");
            copy.setAccessibleText("Copy the commands");
            copy.setOnAction(_ -> {
                ClipboardContent content = new ClipboardContent();
                content.putString(commands.stream().map(StepRow::text).collect(Collectors.joining("\n")));
                Clipboard.getSystemClipboard().setContent(content);
                copy.setText("Copied");
            });
            links.getChildren().add(copy);
        }
        Hyperlink effect = new Hyperlink("Show on canvas");
        effect.setOnAction(_ -> model.showEffect(step.number()));
        links.getChildren().add(effect);
        if (step.check().isPresent()) {
            Hyperlink verify = new Hyperlink("Verify");
            verify.setAccessibleText("How to see that it has worked");
            verify.setOnAction(_ -> show(verification, !verification.isVisible()));
            links.getChildren().add(verify);
        }
        return links;
    }

    private VBox verification() {
        VBox box = new VBox();
        box.getStyleClass().add("verification");
        step.check().ifPresent(check -> {
            box.getChildren().add(Words.wrapped("To see that it has worked", "section-title"));
            for (BoundGroup group : check.commands()) {
                if (!group.note().isEmpty()) {
                    box.getChildren().add(Words.wrapped(group.note().text(), "note"));
                }
                box.getChildren().add(block(group));
            }
            box.getChildren().add(Words.wrapped(check.expected().text(), "note"));
        });
        show(box, false);
        return box;
    }

    private void addProcedure(VBox details, BoundProcedure procedure) {
        VBox content = new VBox();
        content.getStyleClass().add("procedure");
        show(content, false);
        Hyperlink toggle = new Hyperlink("▸ " + procedure.title());
        toggle.setWrapText(true);
        toggle.setOnAction(_ -> {
            show(content, !content.isVisible());
            toggle.setText((content.isVisible() ? "▾ " : "▸ ") + procedure.title());
        });
        if (!procedure.purpose().isEmpty()) {
            content.getChildren().add(Words.wrapped(procedure.purpose().text(), "note"));
        }
        for (BoundProcedure.Way way : procedure.ways()) {
            content.getChildren().add(Words.wrapped(way.title(), "section-title"));
            content.getChildren().add(Words.wrapped("Role: " + role(way.role()), "note"));
            int number = 1;
            for (BoundProcedure.Action action : way.actions()) {
                Label marker = new Label(number++ + ".");
                marker.setMinWidth(USE_PREF_SIZE);
                VBox body = new VBox(4, Words.wrapped(action.instruction().text()));
                action.commands().forEach(group -> body.getChildren().add(block(group)));
                HBox.setHgrow(body, Priority.ALWAYS);
                body.setMinWidth(0);
                HBox line = new HBox(6, marker, body);
                content.getChildren().add(line);
            }
        }
        details.getChildren().addAll(toggle, content);
    }

    private void addPlace(VBox details) {
        String where = step.runsOn().isEmpty() ? "" : "Where: " + step.runsOn().text() + " · ";
        details.getChildren().add(Words.wrapped(where + "Role: " + role(step.role()), "note"));
        if (!step.stepBack().isEmpty()) {
            details.getChildren()
                    .add(Words.wrapped("To take it back: " + step.stepBack().text()
                            + (step.isStepBackOurs() ? " (our advice)" : ""), "note"));
        }
    }

    /** What is pending once the step is done; that the application is out of reach is said between the steps. */
    private void addPending(VBox details) {
        String pending = playback.facts(step.number())
                .stream()
                .map(OperationalFact::sentence)
                .collect(Collectors.joining(" "));
        if (!pending.isEmpty()) {
            details.getChildren().add(Words.wrapped("After this step: " + pending, "note"));
        }
    }

    private static String role(nexthop.knowledge.Role role) {
        return role.label() + (role.membership().isEmpty() ? "" : " (" + role.membership() + ")");
    }

    private void addSources(VBox details) {
        if (step.isOurs()) {
            details.getChildren().add(Words.wrapped("Our own step; no page has it.", "note"));
        }
        for (Citation citation : step.citations()) {
            Hyperlink source = new Hyperlink("Source: " + citation.source().text());
            source.setWrapText(true);
            source.getStyleClass().add("source");
            source.setMinHeight(USE_PREF_SIZE);
            source.setOnAction(_ -> browse.accept(citation.source().link()));
            details.getChildren().add(source);
        }
    }

    private static Label warning(String text) {
        Label label = Words.wrapped(text, "field-message");
        label.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        return label;
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
