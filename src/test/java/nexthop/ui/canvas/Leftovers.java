package nexthop.ui.canvas;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nexthop.layout.Card;
import nexthop.layout.Link;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.SheetIndex;
import nexthop.ui.canvas.tool.Overlay;

/** What a gesture that is over has left behind on a canvas, in words; nothing if it has been put away cleanly. */
final class Leftovers {
    private final Hand hand;

    private Leftovers(Hand hand) {
        this.hand = hand;
    }

    /** What is seen or selected that no longer should be. */
    static List<String> of(Hand hand) {
        return new Leftovers(hand).seen();
    }

    /** The same, and what has come of the drawing that should not have. */
    static List<String> of(Hand hand, Drawing expected, List<String> steps) {
        List<String> left = of(hand);
        List<String> done = hand.session.historyProperty().get().doneLabels();
        if (!done.equals(steps)) {
            left.add("the history holds " + done + " instead of " + steps);
        }
        if (!hand.session.drawing().equals(expected)) {
            left.add("the drawing is another one");
        }
        return left;
    }

    private List<String> seen() {
        List<String> left = new ArrayList<>();
        if (!hand.canvas.tool().isIdle()) {
            left.add("still " + hand.canvas.tool().getClass().getSimpleName());
        }
        if (!hand.canvas.overlay().equals(Overlay.none())) {
            left.add("an overlay");
        }
        if (hand.canvas.hand().isButtonHeld()) {
            left.add("a button counts as held");
        }
        SheetIndex index = hand.canvas.index();
        Sheet sheet = hand.canvas.sheet();
        for (Card card : sheet.cards()) {
            if (!index.sheet().card(card.id()).map(Card::bounds).equals(Optional.of(card.bounds()))) {
                left.add(card.id().value() + " is seen elsewhere than it stands");
            }
            if (index.cardAt(card.bounds().center()).isEmpty()) {
                left.add(card.id().value() + " is not found where it stands");
            }
        }
        for (Link link : sheet.links()) {
            if (!index.sheet().link(link.relation()).map(Link::route).equals(Optional.of(link.route()))) {
                left.add("a link is seen elsewhere than it runs");
            }
        }
        for (ElementId id : hand.session.selection().state().elements()) {
            if (!hand.session.drawing().topology().contains(id) && hand.session.drawing().layout().note(id).isEmpty()) {
                left.add(id.value() + " is selected, but gone");
            }
        }
        ElementId at = hand.canvas.focusedProperty().get();
        if (at != null && sheet.boundsOf(at).isEmpty()) {
            left.add("the keyboard is at " + at.value() + ", which is gone");
        }
        String refusal = Objects.requireNonNullElse(hand.session.refusalProperty().get(), "");
        if (!refusal.isEmpty()) {
            left.add("the user was told: " + refusal);
        }
        return left;
    }
}
