package nexthop.ui.scenario;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import nexthop.model.Answer;
import nexthop.scenario.BoundPrerequisite;
import nexthop.ui.widgets.Fold;
import nexthop.ui.widgets.Icons;
import nexthop.ui.widgets.Words;
import org.kordamp.ikonli.feather.Feather;

/** What to have before a scenario is begun, and whether it is so; open when something is missing. */
final class PrerequisitesFold {
    private PrerequisitesFold() {}

    static Node of(List<BoundPrerequisite> prerequisites) {
        VBox lines = new VBox();
        lines.getStyleClass().add("prerequisites");
        prerequisites.forEach(prerequisite -> lines.getChildren().add(line(prerequisite)));
        long missing = prerequisites.stream().filter(prerequisite -> prerequisite.met() == Answer.NO).count();
        String count = prerequisites.size() == 1 ? "One thing" : prerequisites.size() + " things";
        Fold fold = new Fold(count + " to have first" + (missing == 0 ? "" : ", " + missing + " missing"), lines);
        fold.openProperty().set(missing > 0);
        return fold;
    }

    private static Label line(BoundPrerequisite prerequisite) {
        Label line = Words.wrapped(prerequisite.text().text(), "prerequisite");
        line.setGraphic(Icons.of(switch (prerequisite.met()) {
            case YES -> Feather.CHECK;
            case NO -> Feather.ALERT_TRIANGLE;
            case UNKNOWN -> Feather.CIRCLE;
        }));
        line.getStyleClass().add(prerequisite.met() == Answer.NO ? "unmet" : "met");
        line.setAccessibleText(prerequisite.text().text() + switch (prerequisite.met()) {
            case YES -> " This is so.";
            case NO -> " This is not so yet.";
            case UNKNOWN -> "";
        });
        return line;
    }
}
