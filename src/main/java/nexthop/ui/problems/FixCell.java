package nexthop.ui.problems;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import nexthop.model.Acceptance;
import nexthop.model.Shown;
import nexthop.rule.Fix;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;

/** The first fix as a link, and a menu of all of them if there are more; of an accepted finding, who accepted it. */
final class FixCell extends TableCell<ProblemsModel.Row, ProblemsModel.Row> {
    private static final double PADDING = 16;

    private final FixModel model;
    private final Hyperlink first;
    private final Hyperlink others;
    private final ContextMenu menu = new ContextMenu();
    private final HBox line;
    private final Label accepted = Words.wrapped("", "accepted-by");
    private @Nullable Fix best;

    /** @param locked while nothing can be edited */
    FixCell(FixModel model, ObservableBooleanValue locked) {
        this.model = model;
        first = link("", locked);
        others = link("▾", locked);
        line = new HBox(first, others);
        setAlignment(Pos.TOP_LEFT);
        first.setWrapText(true);
        first.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(first, Priority.ALWAYS);
        others.setAccessibleText("Other fixes");
        others.setMinWidth(Region.USE_PREF_SIZE);
        others.managedProperty().bind(others.visibleProperty());
        others.setOnAction(_ -> menu.show(others, Side.BOTTOM, 0, 0));
        line.setSpacing(4);
        line.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        accepted.prefWidthProperty().bind(widthProperty().subtract(PADDING));
        LookingAhead.from(first, model, () -> best);
        menu.setOnShown(_ -> menu.getItems().forEach(this::lookAheadFrom));
        menu.setOnHidden(_ -> model.lookBack());
    }

    private Hyperlink link(String text, ObservableBooleanValue locked) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().add("fix");
        link.setMinWidth(0);
        link.disableProperty().bind(locked);
        return link;
    }

    @Override
    protected void updateItem(ProblemsModel.@Nullable Row row, boolean empty) {
        super.updateItem(row, empty);
        menu.getItems().clear();
        best = null;
        if (empty || row == null) {
            setGraphic(null);
            return;
        }
        Acceptance acceptance = row.reviewed().acceptance();
        if (row.isAccepted() && acceptance != null) {
            accepted.setText("Accepted" + (acceptance.by().isBlank() ? "" : " by " + Shown.plain(acceptance.by())));
            setGraphic(accepted);
            return;
        }
        offer(row.finding().fixes());
    }

    private void offer(List<Fix> fixes) {
        if (fixes.isEmpty()) {
            setGraphic(null);
            return;
        }
        Fix fix = fixes.getFirst();
        best = fix;
        first.setText(fix.label());
        first.setAccessibleText("Fix: " + fix.label());
        first.setOnAction(_ -> model.fix(fix));
        others.setVisible(fixes.size() > 1);
        for (Fix other : fixes) {
            MenuItem item = new MenuItem(other.label());
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.fix(other));
            item.setUserData(other);
            menu.getItems().add(item);
        }
        setGraphic(line);
    }

    /** The line that an item of the menu is shown as has the focus while the pointer or the keyboard is at it. */
    private void lookAheadFrom(MenuItem item) {
        Node shown = item.getStyleableNode();
        if (shown != null && item.getUserData() instanceof Fix fix) {
            shown.focusedProperty().addListener((_, _, focused) -> {
                if (focused) {
                    model.lookAhead(fix);
                }
            });
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        return getGraphic() instanceof Region shown
                ? shown.prefHeight(getWidth() - PADDING) + snappedTopInset() + snappedBottomInset()
                : super.computePrefHeight(width);
    }

    /** A label gives what it shows its preferred size of an earlier width; wrapped words need the present one. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof Region shown) {
            double width = getWidth() - PADDING;
            shown.resizeRelocate(snappedLeftInset(), snappedTopInset(), width, shown.prefHeight(width));
        }
    }
}
