package nexthop.ui.imports;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import nexthop.exchange.reading.ImportNote;

/** A report as a list of lines: a heading for each kind of note, which opens and shuts what is below it. */
final class ReportLines {
    /** More notes of a kind than this stay shut at first, unless they are about what could not be read. */
    private static final int OPEN_UP_TO = 12;

    sealed interface Line {
        record Heading(ImportNote.Kind kind, int count, boolean open) implements Line {}

        record Note(ImportNote note) implements Line {}
    }

    private final Map<ImportNote.Kind, List<ImportNote>> byKind = new TreeMap<>();
    private final Set<ImportNote.Kind> opened = EnumSet.noneOf(ImportNote.Kind.class);
    private final ObservableList<Line> lines = FXCollections.observableArrayList();

    ReportLines(List<ImportNote> notes) {
        for (ImportNote note : notes) {
            byKind.computeIfAbsent(note.kind(), _ -> new ArrayList<>()).add(note);
        }
        byKind.forEach((kind, ofKind) -> {
            if (kind == ImportNote.Kind.MISSING || kind == ImportNote.Kind.WARNING || ofKind.size() <= OPEN_UP_TO) {
                opened.add(kind);
            }
        });
        refresh();
    }

    ObservableList<Line> lines() {
        return lines;
    }

    void toggle(ImportNote.Kind kind) {
        if (!opened.remove(kind)) {
            opened.add(kind);
        }
        refresh();
    }

    private void refresh() {
        List<Line> now = new ArrayList<>();
        byKind.forEach((kind, notes) -> {
            now.add(new Line.Heading(kind, notes.size(), opened.contains(kind)));
            if (opened.contains(kind)) {
                notes.forEach(note -> now.add(new Line.Note(note)));
            }
        });
        lines.setAll(now);
    }
}
