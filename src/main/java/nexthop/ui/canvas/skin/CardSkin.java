package nexthop.ui.canvas.skin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import nexthop.layout.Card;
import nexthop.layout.Tone;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * A card as a node. A skin that has gone out of view is shown again for another card, so a card's tone is all that its style class
 * says; everything that changes often is a pseudo-class.
 */
public final class CardSkin extends Region {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final PseudoClass RAISED = PseudoClass.getPseudoClass("raised");
    private static final PseudoClass RETIRED = PseudoClass.getPseudoClass("retired");
    private static final double LEFT = 16;
    private static final double RIGHT = 12;
    private static final double CHIP_GAP = 6;

    /**
     * All that is shown of a card.
     *
     * @param spoken what a screen reader says
     */
    public record Look(Card card, boolean selected, boolean hovered, Emphasis emphasis, Optional<Mark> mark,
            String spoken) {}

    private final Tone tone;
    private final Region bar = new Region();
    private final Label name = new Label();
    private final Label suffix = new Label();
    private final Label caption = new Label();
    private final List<Label> chips = new ArrayList<>();
    private final MarkBadge badge = new MarkBadge();
    private Consumer<ElementId> onFire = _ -> {};
    private @Nullable Look look;

    public CardSkin(Tone tone) {
        this.tone = tone;
        getStyleClass().addAll("card", Ink.styleClass(tone));
        bar.getStyleClass().add("bar");
        name.getStyleClass().add("name");
        suffix.getStyleClass().add("suffix");
        caption.getStyleClass().add("caption");
        badge.setManaged(false);
        getChildren().addAll(bar, name, suffix, caption, badge);
        setManaged(false);
        setFocusTraversable(false);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleRoleDescription("card");
        setAccessibleHelp("Enter edits its name. Page Down goes through its links, Alt and an arrow key along one. "
                + "Arrow keys move it, the menu key offers what can be done.");
    }

    public Tone tone() {
        return tone;
    }

    /** The card shown now; null before the first. */
    public @Nullable Card card() {
        return look == null ? null : look.card();
    }

    /** Shows a card of this skin's tone. */
    public void show(Look changed) {
        Look before = look;
        if (changed.equals(before)) {
            return;
        }
        look = changed;
        Card card = changed.card();
        if (before == null || before.card() != card) {
            showCard(card, before == null ? null : before.card());
        }
        setAccessibleText(changed.spoken());
        pseudoClassStateChanged(SELECTED, changed.selected());
        if (before == null || before.selected() != changed.selected()) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }
        pseudoClassStateChanged(HOVERED, changed.hovered());
        pseudoClassStateChanged(DIMMED, changed.emphasis() == Emphasis.DIMMED);
        pseudoClassStateChanged(RAISED, changed.emphasis() == Emphasis.RAISED);
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

    private void showCard(Card card, @Nullable Card before) {
        resizeRelocate(card.bounds().x(), card.bounds().y(), card.bounds().width(), card.bounds().height());
        setId("card-" + card.id());
        pseudoClassStateChanged(RETIRED, card.retired());
        if (before != null && saysTheSame(card, before)) {
            return;
        }
        name.setText(card.name());
        suffix.setText(card.suffix());
        caption.setText(card.caption());
        showChips(card.chips());
        requestLayout();
    }

    private static boolean saysTheSame(Card a, Card b) {
        return a.name().equals(b.name()) && a.suffix().equals(b.suffix()) && a.caption().equals(b.caption())
                && a.chips().equals(b.chips());
    }

    private void showChips(List<String> texts) {
        while (chips.size() < texts.size()) {
            Label chip = new Label();
            chip.getStyleClass().add("chip");
            chips.add(chip);
            getChildren().add(getChildren().size() - 1, chip); // below the badge
        }
        for (int i = 0; i < chips.size(); i++) {
            boolean used = i < texts.size();
            chips.get(i).setText(used ? texts.get(i) : "");
            chips.get(i).setVisible(used);
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        bar.resizeRelocate(1, 1, 6, getHeight() - 2);
        double room = width - LEFT - RIGHT;
        double nameWidth = Math.min(room, Math.ceil(name.prefWidth(-1)));
        double nameHeight = name.prefHeight(-1);
        name.resizeRelocate(LEFT, 9, nameWidth, nameHeight);
        double rest = room - nameWidth;
        double suffixWidth = Math.min(rest, Math.ceil(suffix.prefWidth(-1)));
        suffix.setVisible(suffixWidth > 12);
        suffix.resizeRelocate(LEFT + nameWidth, 9, suffixWidth, nameHeight);
        double captionTop = 9 + nameHeight + 1;
        double captionHeight = caption.prefHeight(-1);
        caption.resizeRelocate(LEFT, captionTop, room, captionHeight);
        layoutChips(captionTop + captionHeight + 4, room);
        badge.relocateTo(width - 2, 1);
    }

    private void layoutChips(double top, double room) {
        double x = LEFT;
        for (Label chip : chips) {
            if (chip.getText().isEmpty()) {
                continue;
            }
            double rest = LEFT + room - x;
            double chipWidth = Math.ceil(chip.prefWidth(-1));
            boolean fits = chipWidth <= rest || x == LEFT;
            chip.setVisible(fits);
            if (fits) {
                chip.resizeRelocate(x, top, Math.min(chipWidth, rest), chip.prefHeight(-1));
                x += chipWidth + CHIP_GAP;
            }
        }
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
