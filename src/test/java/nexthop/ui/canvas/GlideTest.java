package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.CMS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nexthop.edit.PutNote;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.ui.canvas.tool.Gliding;
import org.junit.jupiter.api.Test;

/** Cards on their way to where they already stand. */
class GlideTest {
    private final Hand hand = Hand.onMigration();
    private final CanvasModel canvas = hand.canvas;
    private final Placement end = canvas.layout().place(BOTS).orElseThrow();
    private final Map<ElementId, Placement> from = Map.of(BOTS, new Placement(end.x() + 100, end.y() + 40));

    private Placement seen() {
        return canvas.overlay().places().get(BOTS);
    }

    @Test
    void cardsComeFromWhereTheyStoodAndArrive() {
        assertThat(canvas.glide(from, 0)).isTrue();
        assertThat(seen()).isEqualTo(from.get(BOTS));
        assertThat(canvas.glide(from, 0.5)).isTrue();
        assertThat(seen()).isEqualTo(new Placement(end.x() + 50, end.y() + 20));
        assertThat(canvas.layout().place(BOTS)).contains(end);
        assertThat(canvas.glide(from, 1)).isFalse();
        assertThat(canvas.tool().isIdle()).isTrue();
    }

    @Test
    void notesGlideWithTheCards() {
        Note note = new Note(new ElementId("note-1"), new Placement(500, 500), Note.USUAL, "Ask first");
        canvas.perform(new PutNote("Add note", note));
        assertThat(canvas.glide(Map.of(note.id(), new Placement(600, 540)), 0)).isTrue();
        assertThat(canvas.glide(Map.of(note.id(), new Placement(600, 540)), 0.5)).isTrue();
        assertThat(canvas.index().notesIn(new Rect(0, 0, 2_000, 2_000))).extracting(Note::place)
                .containsExactly(new Placement(550, 520));
        assertThat(canvas.layout().note(note.id())).contains(note);
    }

    @Test
    void aPressEndsItAndDoesWhatItAlwaysDoes() {
        canvas.glide(from, 0);
        hand.press(hand.middle(CMS)).release();
        assertThat(canvas.selectedDrawn()).containsExactly(CMS);
        assertThat(canvas.glide(from, 0.5)).isFalse();
        assertThat(canvas.overlay().places()).isEmpty();
    }

    @Test
    void escapeEndsItAndLeavesTheSelectionAlone() {
        canvas.selection().only(CMS);
        canvas.glide(from, 0);
        canvas.cancel();
        assertThat(canvas.tool()).isNotInstanceOf(Gliding.class);
        assertThat(canvas.selectedDrawn()).containsExactly(CMS);
    }

    @Test
    void undoMeanwhileLeavesNothingBehind() {
        Placement elsewhere = new Placement(900, 900);
        canvas.perform(canvas.placing("Move", Map.of(BOTS, elsewhere)));
        canvas.glide(Map.of(BOTS, end), 0);
        hand.session.undo();
        assertThat(canvas.tool().isIdle()).isTrue();
        assertThat(canvas.layout().place(BOTS)).contains(end);
    }

    @Test
    void itDoesNotBeginAmidAGesture() {
        hand.press(hand.middle(CMS));
        assertThat(canvas.glide(from, 0)).isFalse();
    }
}
