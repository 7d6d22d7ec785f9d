package nexthop.ui.widgets;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import nexthop.rule.Severity;

/** The marks of the severities, told apart by shape as well as by colour: a disc, a triangle, a diamond. */
public final class SeverityIcons {
    private SeverityIcons() {}

    public static Node of(Severity severity) {
        Region mark = new Region();
        mark.getStyleClass().addAll("severity", severity.word());
        mark.setAccessibleText(severity.word());
        return mark;
    }
}
