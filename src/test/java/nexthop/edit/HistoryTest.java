package nexthop.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static Edit title(String text) {
        return new SetTitle("Title " + text, text);
    }

    @Test
    void undoAndRedoNameWhatTheyDo() {
        History history = History.startingSaved(Drawing.empty()).done(title("a")).done(title("b"));

        assertThat(history.undoLabel()).contains("Title b");
        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.undone().undoLabel()).contains("Title a");
        assertThat(history.undone().redoLabel()).contains("Title b");
        assertThat(history.undone().redone().current()).isEqualTo(history.current());
    }

    @Test
    void anEditThatChangesNothingIsNoStep() {
        History history = History.startingSaved(Drawing.empty()).done(title("a"));

        assertThat(history.done(title("a"))).isSameAs(history);
    }

    @Test
    void aNewEditForgetsWhatCouldHaveBeenRedone() {
        History history = History.startingSaved(Drawing.empty()).done(title("a")).undone().done(title("b"));

        assertThat(history.redoLabel()).isEmpty();
        assertThat(history.undone().current().topology().title()).isEmpty();
    }

    @Test
    void undoingBackToWhatIsInTheFileLeavesNothingUnsaved() {
        History saved = History.startingUnsaved(Drawing.empty()).done(title("a"));
        assertThat(saved.isUnsaved()).isTrue();
        saved = saved.markedSaved(saved.current());
        assertThat(saved.isUnsaved()).isFalse();

        History edited = saved.done(title("b"));
        assertThat(edited.isUnsaved()).isTrue();
        assertThat(edited.undone().isUnsaved()).isFalse();
        assertThat(edited.done(title("a")).isUnsaved()).as("the same again, by another way").isFalse();
    }

    @Test
    void aSaveOfAnEarlierStateLeavesLaterEditsUnsaved() {
        History history = History.startingSaved(Drawing.empty()).done(title("a"));
        Drawing written = history.current();

        assertThat(history.done(title("b")).markedSaved(written).isUnsaved()).isTrue();
    }

    @Test
    void theOldestChangeIsDroppedAtTheLimit() {
        History history = History.startingSaved(Drawing.empty());
        for (int i = 0; i < History.LIMIT + 5; i++) {
            history = history.done(title("t" + i));
        }
        assertThat(history.doneLabels()).hasSize(History.LIMIT).first().isEqualTo("Title t5");
    }

    @Test
    void changesThatLeaveLittleToShareAreKeptInSmallerNumbersButTheLastAlways() {
        History history = History.startingSaved(large());
        Map<ElementId, Placement> places = history.current().layout().places();
        int most = (int) (History.LARGEST / places.size());
        for (int i = 0; i < most + 20; i++) {
            int by = i;
            Map<ElementId, Placement> all = new TreeMap<>();
            places.forEach((id, place) -> all.put(id, place.plus(1, by)));
            history = history.done(new PlaceElements("Move " + i, all));
        }
        assertThat(history.doneLabels()).hasSize(most).last().isEqualTo("Move " + (most + 19));
        assertThat(history.undone().redone().current()).isEqualTo(history.current());
    }

    @Test
    void aThousandMovesOfACardInALargeDrawingShareNearlyAll() {
        History history = History.startingSaved(large());
        for (int i = 0; i < History.LIMIT; i++) {
            ElementId moved = new ElementId("e" + i * 7);
            history = history.done(new PlaceElements("Move", Map.of(moved, new Placement(-1, i))));
        }
        assertThat(history.changes()).hasSize(History.LIMIT);
        assertThat(history.changes().stream().mapToLong(History.Change::size).sum()).isLessThan(100 * History.LIMIT);
    }

    private static Drawing large() {
        Map<ElementId, Placement> places = new TreeMap<>();
        for (int i = 0; i < 100_000; i++) {
            places.put(new ElementId("e" + i), new Placement(i, i));
        }
        return new Drawing(Topology.empty(), Layout.empty().with(places));
    }

    @Test
    void anyWalkOfEditsUndoesToItsBeginningAndRedoesToItsEnd() {
        for (int seed = 0; seed < 50; seed++) {
            Random random = new Random(seed);
            History history = History.startingSaved(Drawing.empty());
            List<Drawing> states = new ArrayList<>(List.of(history.current()));
            for (int step = 0; step < 60; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> {
                        if (history.undoLabel().isPresent()) {
                            states.removeLast();
                        }
                        history = history.undone();
                    }
                    default -> {
                        History after = history.done(title("t" + random.nextInt(5)));
                        if (after != history) {
                            states.add(after.current());
                        }
                        history = after;
                    }
                }
                assertThat(history.current()).isEqualTo(states.getLast());
            }
            Drawing end = allRedone(history).current();
            History beginning = history;
            while (beginning.undoLabel().isPresent()) {
                beginning = beginning.undone();
            }
            assertThat(beginning.current()).isEqualTo(Drawing.empty());
            assertThat(allRedone(beginning).current()).isEqualTo(end);
        }
    }

    private static History allRedone(History history) {
        History last = history;
        while (last.redoLabel().isPresent()) {
            last = last.redone();
        }
        return last;
    }
}
