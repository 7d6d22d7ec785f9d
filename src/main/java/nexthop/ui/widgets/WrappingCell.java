package nexthop.ui.widgets;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** A cell of a list whose content wraps at the list's width and is as high as it then needs. */
public abstract class WrappingCell<T> extends ListCell<T> {
    private static final double SCROLL_BAR = 14;

    @SuppressWarnings("this-escape") // the width is set on the control; nothing of a subclass takes part
    protected WrappingCell() {
        setPrefWidth(0);
    }

    /** What shows an item. */
    protected abstract Node show(T item);

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        setGraphic(empty || item == null ? null : show(item));
    }

    @Override
    protected double computePrefHeight(double width) {
        Node content = getGraphic();
        if (content == null || getListView() == null) {
            return super.computePrefHeight(width);
        }
        double inner = getListView().getWidth() - snappedLeftInset() - snappedRightInset() - SCROLL_BAR;
        return content.prefHeight(Math.max(40, inner)) + snappedTopInset() + snappedBottomInset();
    }
}
