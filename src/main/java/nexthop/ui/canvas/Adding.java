package nexthop.ui.canvas;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import nexthop.edit.AddElements;
import nexthop.edit.Edit;
import nexthop.edit.EditSequence;
import nexthop.edit.SetNextHop;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.ui.canvas.tool.PlacingByKeyboard;
import nexthop.ui.palette.NewElements;
import nexthop.ui.palette.PaletteItem;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.session.DocumentSession;

/** Making new things: where they go, what they belong to, and what happens once they are there. */
final class Adding {
    private final DocumentSession session;
    private final CanvasModel canvas;
    private Consumer<ElementId> onEditName = _ -> {};
    private Consumer<String> onRefused = _ -> {};
    private BiConsumer<List<ElementId>, Consumer<ElementId>> ownerQuestion = (owners, answer) -> answer
            .accept(owners.getFirst());

    Adding(DocumentSession session, CanvasModel canvas) {
        this.session = session;
        this.canvas = canvas;
    }

    void setOnEditName(Consumer<ElementId> action) {
        onEditName = action;
    }

    void setOnRefused(Consumer<String> action) {
        onRefused = action;
    }

    void setOwnerQuestion(BiConsumer<List<ElementId>, Consumer<ElementId>> question) {
        ownerQuestion = question;
    }

    /** Tells the user something in passing. */
    void say(String sentence) {
        onRefused.accept(sentence);
    }

    /** Why nothing can be changed, when nothing can. */
    String whyNotEditable() {
        return session.drawing().layout().viewOnly()
                ? "The drawing is for viewing only. Turn off View only in the Arrange menu to edit it."
                : "A scenario or a what-if is shown. Go back to the topology to edit it.";
    }

    void editName(ElementId id) {
        onEditName.accept(id);
    }

    /** Adds new elements, selects them, and lets the user name them. */
    void add(AddElements edit) {
        finish(NewElements.alsoPlacing(edit, canvas.unwrittenPlaces()), NewElements.added(edit));
    }

    /** Adds a server pool as the next hop of a pool, in one edit, selects it, and lets the user name it. */
    void addNextHop(AddElements edit, ElementId pool) {
        ElementId added = NewElements.added(edit).getFirst();
        String label = edit.label() + " as next hop of "
                + canvas.topology().element(pool).map(Element::name).orElse(pool.value());
        finish(new EditSequence(label,
                List.of(NewElements.alsoPlacing(edit, canvas.unwrittenPlaces()), new SetNextHop(label, pool, added))),
                List.of(added));
    }

    private void finish(Edit edit, List<ElementId> made) {
        if (canvas.perform(edit)) {
            session.selection().set(made);
            ElementId added = made.getFirst();
            canvas.drawnOf(added).ifPresent(canvas::focus);
            onEditName.accept(added);
        }
    }

    /** Adds a part, asking which of several owners it belongs to. */
    void addPart(NewPart part, List<ElementId> owners) {
        if (owners.isEmpty()) {
            return;
        }
        Consumer<ElementId> adding = owner -> add(making().part(part, owner));
        if (owners.size() == 1) {
            adding.accept(owners.getFirst());
        } else {
            ownerQuestion.accept(owners, adding);
        }
    }

    /** Adds a part to the selected card, or says why that cannot be. */
    void addPart(NewPart part) {
        Optional<ElementId> target = session.selection().state().first().flatMap(canvas::drawnOf);
        Optional<String> refusal = target.isEmpty()
                ? Optional.of("Select the pool first that this is to belong to.")
                : making().refusal(part, target.get());
        refusal.ifPresentOrElse(onRefused, () -> target.ifPresent(card -> addPart(part, making().owners(part, card))));
    }

    /** Begins to place an item in the middle of the view; empty, and said why, if that cannot be. */
    Optional<PlacingByKeyboard> placing(PaletteItem.Standing item) {
        Optional<String> refusal = canvas.isEditable() ? making().refusal(item) : Optional.of(whyNotEditable());
        refusal.ifPresent(onRefused);
        return refusal.isEmpty()
                ? Optional.of(new PlacingByKeyboard(item, making(),
                        PlacingByKeyboard.freeSpot(item, canvas.viewport().toSheet(canvas.camera().middle()), canvas)))
                : Optional.empty();
    }

    NewElements making() {
        return new NewElements(session.graph());
    }
}
