package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.stage.Stage;
import nexthop.edit.LockElements;
import nexthop.edit.PlaceElements;
import nexthop.edit.PutNote;
import nexthop.edit.ReplaceDrawing;
import nexthop.layout.Arrangement;
import nexthop.layout.TidySamples;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Topology;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Tidying in the whole window. */
class TidyJourneyTest extends WindowJourney {
    private static final ElementId LYNC = new ElementId("pool-lync13-fe.contoso.com");
    private static final ElementId OCS = new ElementId("pool-ocsr2-pool.contoso.com");

    @Start
    void start(Stage primary) {
        open(primary, 1000, 900);
    }

    private DocumentSession session() {
        return bench().session();
    }

    private Layout layout() {
        return session().drawing().layout();
    }

    /** The sample with everything in one heap. */
    private void beginUntidy(FxRobot robot) {
        robot.interact(() -> {
            window.begin(window.startContent().sample());
            Map<ElementId, Placement> heap = new LinkedHashMap<>();
            bench().canvas()
                    .layout()
                    .places()
                    .keySet()
                    .forEach(id -> heap.put(id, new Placement(60 + 10 * heap.size(), 900 - 10 * heap.size())));
            session().perform(new PlaceElements("Heap", heap));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void everythingIsTidiedInOneStepThatUndoTakesBack(FxRobot robot) throws Exception {
        beginUntidy(robot);
        Layout heap = layout();
        robot.interact(window.commands().tidy::run);
        assertThat(layout()).isEqualTo(Arrangement.anew(session().drawing().topology()));
        until(() -> bench().canvas().tool().isIdle());
        assertThat(bench().canvas().camera().seesAll()).isTrue();
        robot.interact(() -> session().undo());
        assertThat(layout()).isEqualTo(heap);
    }

    @Test
    void lockedCardsStay(FxRobot robot) {
        beginUntidy(robot);
        Layout heap = layout();
        robot.interact(() -> {
            session().perform(new LockElements("Lock", Set.of(LYNC), true));
            window.commands().tidy.run();
        });
        assertThat(layout().place(LYNC)).isEqualTo(heap.place(LYNC));
        assertThat(layout().place(OCS)).isNotEqualTo(heap.place(OCS));
    }

    @Test
    void onlyWhatIsSelectedMoves(FxRobot robot) {
        beginUntidy(robot);
        Layout heap = layout();
        robot.interact(() -> {
            session().selection().set(List.of(LYNC, OCS));
            window.commands().tidy.run();
        });
        heap.places().forEach((id, place) -> {
            if (!id.equals(LYNC) && !id.equals(OCS)) {
                assertThat(layout().place(id)).contains(place);
            }
        });
        assertThat(layout()).isNotEqualTo(heap);
        assertThat(session().selection().state().elements()).containsExactlyInAnyOrder(LYNC, OCS);
    }

    @Test
    void aNoteGoesWithItsCardInTheSameStep(FxRobot robot) throws Exception {
        beginUntidy(robot);
        ElementId id = new ElementId("note-1");
        robot.interact(() -> {
            session().perform(new PlaceElements("Apart", Map.of(LYNC, new Placement(2_000, 1_500))));
            session().perform(
                    new PutNote("Note", new Note(id, new Placement(1_930, 1_510), new Extent(60, 60), "of Lync")));
        });
        Layout before = layout();
        robot.interact(window.commands().tidy::run);
        Placement card = layout().place(LYNC).orElseThrow();
        Placement note = layout().note(id).orElseThrow().place();
        assertThat(card).isNotEqualTo(before.place(LYNC).orElseThrow());
        assertThat(note).isEqualTo(new Placement(card.x() - 70, card.y() + 10));
        robot.interact(() -> session().undo());
        assertThat(layout()).isEqualTo(before);
    }

    @Test
    void aLargeDrawingIsTidiedInTheBackground(FxRobot robot) throws Exception {
        Topology large = TidySamples.world(1_500);
        Map<ElementId, Placement> heap = new LinkedHashMap<>();
        Arrangement.anew(large).places().keySet().forEach(id -> heap.put(id, new Placement(heap.size() * 10, 0)));
        beginUntidy(robot);
        robot.interact(() -> {
            session().perform(new ReplaceDrawing("Large", new Drawing(large, Layout.empty().with(heap))));
            window.commands().tidy.run();
        });
        until(() -> layout().equals(Arrangement.anew(large)));
        robot.interact(() -> session().undo());
        assertThat(layout().places()).isEqualTo(Layout.empty().with(heap).places());
    }
}
