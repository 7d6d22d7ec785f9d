package nexthop.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nexthop.edit.History;
import nexthop.edit.RemoveElements;
import nexthop.edit.RetirePool;
import nexthop.edit.SetNextHop;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.Layout;
import org.junit.jupiter.api.Test;

class DocumentSessionTest {
    private final Drawing drawing = new Drawing(Contoso.unmerged(), Layout.empty());
    private final DocumentSession session = new DocumentSession(History.startingSaved(drawing));

    @Test
    void whatIsShownFollowsEditsUndoAndRedo() {
        assertThat(session.perform(new RetirePool("Retire", Contoso.R2, true))).isTrue();
        Drawing after = session.drawing();
        assertThat(session.shown()).isSameAs(after).isNotEqualTo(drawing);
        assertThat(session.graph().topology()).isSameAs(after.topology());
        assertThat(session.unsavedProperty().get()).isTrue();

        session.undo();
        assertThat(session.shown()).isEqualTo(drawing);
        assertThat(session.unsavedProperty().get()).isFalse();
        session.redo();
        assertThat(session.shown()).isEqualTo(after);
    }

    @Test
    void aRefusedEditSaysWhyAndChangesNothing() {
        assertThat(session.perform(SetNextHop.of(drawing.topology(), Contoso.OLD, Contoso.STORE))).isFalse();

        assertThat(session.refusalProperty().get()).contains("only a server pool");
        assertThat(session.drawing()).isSameAs(drawing);

        session.perform(new RetirePool("Retire", Contoso.R2, true));
        assertThat(session.refusalProperty().get()).isEmpty();
    }

    @Test
    void whileAStepIsShownNothingCanBeEdited() {
        Drawing state = new RetirePool("Retire", Contoso.OLD, true).apply(drawing);
        session.show(new DocumentSession.Preview(state, Set.of(Contoso.OLD), Set.of(), "Step 1"));

        assertThat(session.shown()).isSameAs(state);
        assertThat(session.drawing()).isSameAs(drawing);
        assertThat(session.perform(new RetirePool("Retire", Contoso.R2, true))).isFalse();
        assertThat(session.refusalProperty().get()).contains("scenario");

        session.stopPreview();
        assertThat(session.shown()).isSameAs(drawing);
        assertThat(session.perform(new RetirePool("Retire", Contoso.R2, true))).isTrue();
    }

    private DocumentSession.Preview ahead() {
        Drawing after = new RetirePool("Retire", Contoso.OLD, true).apply(drawing);
        return new DocumentSession.Preview(after, Set.of(Contoso.OLD), Set.of(), "Preview");
    }

    @Test
    void aGlanceChangesTheCanvasAloneAndEndsWithTheNextEdit() {
        assertThat(session.glance(ahead())).isTrue();
        assertThat(session.onCanvas().drawing()).isEqualTo(ahead().drawing());
        assertThat(session.onCanvas().graph().topology()).isSameAs(session.onCanvas().drawing().topology());
        assertThat(session.onCanvas().preview()).isPresent();
        assertThat(session.shown()).isSameAs(drawing);
        assertThat(session.preview()).isEmpty();
        assertThat(session.isEditable()).isTrue();

        assertThat(session.perform(new RetirePool("Retire", Contoso.R2, true))).isTrue();
        assertThat(session.glanceProperty().get()).isNull();
        assertThat(session.onCanvas().drawing()).isSameAs(session.drawing());
        assertThat(session.drawing()).isEqualTo(new RetirePool("Retire", Contoso.R2, true).apply(drawing));

        session.glance(ahead());
        session.undo();
        assertThat(session.onCanvas().drawing()).isEqualTo(drawing);
        session.glance(ahead());
        session.stopGlance();
        assertThat(session.onCanvas().drawing()).isEqualTo(drawing);
        assertThat(session.onCanvas().preview()).isEmpty();
    }

    @Test
    void aStepOfAScenarioGoesBeforeAGlance() {
        DocumentSession.Preview step = new DocumentSession.Preview(drawing, Set.of(Contoso.R2), Set.of(), "Step 1");
        session.glance(ahead());
        session.show(step);
        assertThat(session.onCanvas().preview()).contains(step);
        assertThat(session.glance(ahead())).isFalse();
        assertThat(session.onCanvas().preview()).contains(step);
        session.stopPreview();
        assertThat(session.onCanvas().preview()).isEmpty();
    }

    @Test
    void whatIsGoneIsNoLongerSelected() {
        session.selection().set(Set.of(Contoso.R2, Contoso.OLD));
        session.perform(new RemoveElements("Delete", Set.of(Contoso.R2)));

        assertThat(session.selection().state().elements()).containsExactly(Contoso.OLD);
    }
}
