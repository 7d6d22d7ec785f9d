package nexthop.ui.scenario;

import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.scenario.BoundInput;
import nexthop.scenario.Plan;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** What has to be decided before every command can be run. */
final class InputsPane extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("refused");

    private final ScenarioModel model;

    InputsPane(ScenarioModel model) {
        this.model = model;
        getStyleClass().add("inputs");
    }

    /** Shows the inputs of a plan; a field that holds the caret keeps it. */
    void show(Plan plan) {
        List<BoundInput> needed = plan.inputs().stream().filter(BoundInput::needed).toList();
        if (isSame(needed)) {
            for (int i = 0; i < needed.size(); i++) {
                ((Row) rows().get(i)).update(needed.get(i));
            }
        } else {
            getChildren().clear();
            needed.forEach(input -> getChildren().add(new Row(input)));
        }
        showTakeAll(needed);
    }

    /** What the heading above says of the inputs of a plan; empty if there are none. */
    static String summary(Plan plan) {
        List<BoundInput> needed = plan.inputs().stream().filter(BoundInput::needed).toList();
        List<String> open = needed.stream()
                .filter(input -> !input.isDecided())
                .map(input -> input.input().label())
                .toList();
        if (needed.isEmpty()) {
            return "";
        }
        return open.isEmpty()
                ? needed.size() + (needed.size() == 1 ? " name, decided" : " names, all decided")
                : "To decide: " + String.join(", ", open);
    }

    private List<Node> rows() {
        return getChildren().stream().filter(Row.class::isInstance).toList();
    }

    private boolean isSame(List<BoundInput> needed) {
        return rows().stream()
                .map(row -> ((Row) row).name)
                .toList()
                .equals(needed.stream().map(BoundInput::name).toList());
    }

    private void showTakeAll(List<BoundInput> needed) {
        getChildren().removeIf(node -> "take-all".equals(node.getId()));
        long open = needed.stream().filter(InputsPane::isProposed).count();
        if (open > 0) {
            Hyperlink all = new Hyperlink(open == 1 ? "Take the proposal" : "Take all " + open + " proposals");
            all.setId("take-all");
            all.setOnAction(_ -> model.takeProposals());
            getChildren().add(all);
        }
    }

    private static String capitalised(String label) {
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static boolean isProposed(BoundInput input) {
        return input.state() == BoundInput.State.OPEN && !input.proposal().isEmpty();
    }

    /** One input. */
    private final class Row extends VBox {
        private final String name;
        private final ComboBox<String> choice = new ComboBox<>();
        private final TextField field = new TextField();
        private final boolean isChoice;
        private final Label message = Words.wrapped("", "field-message");
        private BoundInput input;
        private boolean refreshing;

        Row(BoundInput input) {
            this.input = input;
            this.name = input.name();
            isChoice = !input.options().isEmpty();
            getStyleClass().addAll("field-row", "text-row");
            Label label = Words.wrapped(capitalised(input.input().label()), "field-label");
            if (!input.input().help().isEmpty()) {
                label.setTooltip(new Tooltip(input.input().help()));
            }
            Node control = isChoice ? choice : field;
            control.setId("input-" + name);
            HBox.setHgrow(control, Priority.ALWAYS);
            label.setLabelFor(control);
            HBox line = new HBox(label, control);
            line.getStyleClass().add("field-line");
            line.setAlignment(Pos.TOP_LEFT);
            message.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
            message.visibleProperty().bind(message.textProperty().isNotEmpty());
            message.managedProperty().bind(message.visibleProperty());
            getChildren().addAll(line, message);
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setMinWidth(40);
            choice.setEditable(true);
            choice.setAccessibleText(input.input().label());
            field.setMinWidth(40);
            field.setAccessibleText(input.input().label());
            field.setOnAction(_ -> decide(field.getText()));
            field.focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    decide(field.getText());
                }
            });
            choice.valueProperty().addListener((_, _, chosen) -> {
                if (!refreshing) {
                    decide(chosen == null ? "" : chosen);
                }
            });
            choice.getEditor().focusedProperty().addListener((_, _, focused) -> {
                if (!focused) {
                    decide(choice.getEditor().getText());
                }
            });
            update(input);
        }

        private void decide(String typed) {
            if (!Objects.equals(typed.strip(), input.value())) {
                model.decide(name, typed);
            }
        }

        void update(BoundInput changed) {
            input = changed;
            refreshing = true;
            try {
                String prompt = changed.proposal().isEmpty() ? "not decided" : "for example " + changed.proposal();
                if (isChoice) {
                    if (!choice.getItems().equals(changed.options())) {
                        choice.getItems().setAll(changed.options());
                    }
                    choice.setPromptText(prompt);
                    choice.setValue(changed.value());
                    choice.getEditor().setText(changed.value());
                } else {
                    field.setPromptText(prompt);
                    if (!field.getText().strip().equals(changed.value())) {
                        field.setText(changed.value());
                    }
                }
                message.setText(changed.problem());
                pseudoClassStateChanged(WRONG, !changed.problem().isEmpty());
            } finally {
                refreshing = false;
            }
        }
    }
}
