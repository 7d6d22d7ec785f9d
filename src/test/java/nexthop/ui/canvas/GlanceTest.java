package nexthop.ui.canvas;

import static nexthop.ui.canvas.Specimens.BOTS;
import static nexthop.ui.canvas.Specimens.LYNC;
import static nexthop.ui.canvas.Specimens.OCS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nexthop.edit.SetNextHop;
import nexthop.graph.Relation;
import nexthop.model.Drawing;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.skin.Emphasis;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;

/** What a change would make of the drawing, looked at for a moment. */
class GlanceTest {
    private final Hand hand = Hand.onMigration();
    private final DocumentSession session = hand.session;
    private final CanvasModel canvas = hand.canvas;

    private void glance() {
        Drawing after = SetNextHop.of(session.drawing().topology(), BOTS, LYNC).apply(session.drawing());
        session.glance(new DocumentSession.Preview(after, Set.of(BOTS), Set.of(new Relation.NextHop(BOTS, LYNC, false)),
                "Preview"));
    }

    @Test
    void theCanvasShowsItAndRaisesWhatChanges() {
        assertThat(canvas.sheet().link(new Relation.NextHop(BOTS, OCS, false))).isPresent();
        glance();
        assertThat(canvas.sheet().link(new Relation.NextHop(BOTS, OCS, false))).isEmpty();
        assertThat(canvas.sheet().link(new Relation.NextHop(BOTS, LYNC, false))).isPresent();
        assertThat(canvas.looks().emphasis(BOTS)).isEqualTo(Emphasis.RAISED);
        assertThat(canvas.looks().emphasis(OCS)).isEqualTo(Emphasis.DIMMED);

        session.stopGlance();
        assertThat(canvas.sheet().link(new Relation.NextHop(BOTS, OCS, false))).isPresent();
        assertThat(canvas.looks().emphasis(OCS)).isEqualTo(Emphasis.NORMAL);
    }

    @Test
    void nothingIsDrawnIntoIt() {
        glance();
        assertThat(canvas.isEditable()).isFalse();
        Drawing before = session.drawing();
        hand.press(hand.middle(BOTS)).dragBy(50, 50).release();
        assertThat(session.drawing()).isSameAs(before);
        session.stopGlance();
        assertThat(canvas.isEditable()).isTrue();
    }

    @Test
    void theViewMovesToWhatChangesAndBackAgain() {
        canvas.show(canvas.viewport().panned(-4_000, 0));
        Viewport away = canvas.viewport();
        glance();
        assertThat(canvas.viewport()).isNotEqualTo(away);
        session.stopGlance();
        assertThat(canvas.viewport()).isEqualTo(away);
    }

    @Test
    void aViewTheUserHasMovedMeanwhileStays() {
        glance();
        canvas.camera().zoomIn();
        Viewport chosen = canvas.viewport();
        session.stopGlance();
        assertThat(canvas.viewport()).isEqualTo(chosen);
    }
}
