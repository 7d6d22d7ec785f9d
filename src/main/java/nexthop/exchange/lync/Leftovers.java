package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.Shown;

/** What a document holds and a topology does not: each kind of thing once, with its first line and how often it is there. */
final class Leftovers {
    /** A document made to annoy could bring a million kinds; nobody reads more than this. */
    private static final int MOST = 500;

    private record Kind(int line, String reason) {}

    private final Map<String, Kind> kinds = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();
    private int beyond;

    /** Something we know, do not hold, and say why. */
    void known(int line, String what, String reason) {
        add(line, what, reason);
    }

    /** An element the documented form does not have. */
    void element(int line, String parent, String name) {
        add(line, "The element " + Shown.plain(name) + " in " + Shown.plain(parent), "it is not known here");
    }

    /** An attribute the documented form does not have. */
    void attribute(int line, String element, String name, String value) {
        add(line,
                "The attribute " + Shown.plain(name) + " of " + Shown.plain(element) + " (" + Shown.quoted(value) + ")",
                "it is not known here");
    }

    private void add(int line, String what, String reason) {
        if (!kinds.containsKey(what)) {
            if (kinds.size() == MOST) {
                beyond++;
                return;
            }
            kinds.put(what, new Kind(line, reason));
        }
        counts.merge(what, 1, Integer::sum);
    }

    List<ImportNote> notes() {
        List<ImportNote> notes = new ArrayList<>();
        kinds.forEach((what, kind) -> {
            int more = counts.getOrDefault(what, 1) - 1;
            String others = more == 0
                    ? ""
                    : more == 1 ? ", and once more further down" : ", and " + more + " times more further down";
            notes.add(new ImportNote(ImportNote.Kind.LEFT, kind.line, null, what + others + ": " + kind.reason + "."));
        });
        if (beyond > 0) {
            notes.add(new ImportNote(ImportNote.Kind.LEFT, 0, null,
                    "And " + beyond + " more things that are not known here."));
        }
        return notes;
    }
}
