package nexthop.ui.canvas.skin;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import nexthop.layout.Card;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * What keyboard and screen reader have of a card: a node where it is painted, with the mark that tells of findings. A skin that has gone
 * out of view is shown again for another card.
 */
public final class CardSkin extends Region {
    /**
     * All that is told of a card.
     *
     * @param spoken what a screen reader says
     */
    public record Look(Card card, boolean selected, Optional<Mark> mark, String spoken) {}

    private final MarkBadge badge = new MarkBadge();
    private Consumer<ElementId> onFire = _ -> {};
    private @Nullable Look look;

    public CardSkin() {
        getStyleClass().add("card");
        badge.setManaged(false);
        getChildren().add(badge);
        setManaged(false);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleRoleDescription("card");
        setAccessibleHelp("Enter edits its name. Page Down goes through its links, Alt and an arrow key along one. "
                + "Arrow keys move it, the menu key offers what can be done.");
    }

    /** The card shown now; null before the first. */
    public @Nullable Card card() {
        return look == null ? null : look.card();
    }

    /** Stands for a card. */
    public void show(Look changed) {
        Look before = look;
        if (changed.equals(before)) {
            return;
        }
        look = changed;
        Card card = changed.card();
        resizeRelocate(card.bounds().x(), card.bounds().y(), card.bounds().width(), card.bounds().height());
        setId("card-" + card.id());
        setAccessibleText(changed.spoken());
        if (before == null || before.selected() != changed.selected()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
        badge.show(changed.mark());
    }

    /** Called with the element of the card when a screen reader presses it. */
    public void setOnFire(Consumer<ElementId> action) {
        onFire = action;
    }

    @Override
    public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Look shown = look;
        return attribute == AccessibleAttribute.SELECTED
                ? shown != null && shown.selected()
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        Look shown = look;
        if (action == AccessibleAction.FIRE && shown != null) {
            onFire.accept(shown.card().id());
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    protected void layoutChildren() {
        badge.relocateTo(getWidth() - 2, 1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Card.WIDTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        return Card.HEIGHT;
    }
}
