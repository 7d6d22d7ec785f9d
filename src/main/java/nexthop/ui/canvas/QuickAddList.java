package nexthop.ui.canvas;

import java.util.List;
import nexthop.ui.canvas.tool.QuickAdding;
import nexthop.ui.canvas.tool.Tool;

/** Shows the list of what can be added for as long as the hand waits for a choice from it. */
final class QuickAddList {
    private final Question question;
    private final CanvasModel model;
    private boolean shown;

    QuickAddList(Question question, CanvasModel model) {
        this.question = question;
        this.model = model;
    }

    void follow(Tool tool) {
        if (tool instanceof QuickAdding list) {
            show(list);
        } else if (shown) {
            shown = false;
            question.close();
        }
    }

    private void show(QuickAdding list) {
        List<Chooser.Choice> choices = list.offers()
                .stream()
                .map(offer -> new Chooser.Choice(offer.item().label(), offer.remark(), offer.item().words(), () -> {
                    shown = false; // what is chosen may ask a question of its own, which stays
                    model.choose(offer.item());
                }))
                .toList();
        shown = true;
        question.askAt(list.at(), list.title(), choices, model::cancel);
    }
}
