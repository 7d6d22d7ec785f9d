package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nexthop.exchange.reading.ImportNote;
import nexthop.model.Shown;

/** What a document holds and a topology does not: each kind of thing once, with its first line and how often it is there. */
final class Leftovers {
    /** A document made to annoy could bring a million kinds; nobody reads more than this. */
    private static final int MOST = 500;
    private static final String NOT_KNOWN = "it is not known here";

    private record First(int line, String what, String reason) {}

    private final Map<String, First> firsts = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private int beyond;

    /** Something we know, do not hold, and say why. */
    void known(int line, String what, String reason) {
        add(what, line, what, reason);
    }

    /** An element the documented form does not have. */
    void element(int line, String parent, String name) {
        String what = "The element " + Shown.plain(name) + " in " + Shown.plain(parent);
        add(what, line, what, NOT_KNOWN);
    }

    /** An attribute the documented form does not have; the first value stands for all. */
    void attribute(int line, String element, String name, String value) {
        String what = "The attribute " + Shown.plain(name) + " of " + Shown.plain(element);
        add(what, line, what + " (" + Shown.quoted(value) + ")", NOT_KNOWN);
    }

    /** An element that describes a role in a way we do not know; the attributes of the first stand for all. */
    void roleElement(int line, String name, String role, String attributes) {
        String what = "The role element " + Shown.plain(name) + " of a service " + Shown.plain(role);
        add(what, line, what + attributes, NOT_KNOWN);
    }

    private void add(String kind, int line, String what, String reason) {
        if (!firsts.containsKey(kind)) {
            if (firsts.size() == MOST) {
                beyond++;
                return;
            }
            firsts.put(kind, new First(line, what, reason));
        }
        counts.merge(kind, 1, Integer::sum);
    }

    List<ImportNote> notes() {
        List<ImportNote> notes = new ArrayList<>();
        firsts.forEach((kind, first) -> {
            int more = counts.getOrDefault(kind, 1) - 1;
            String others = more == 0
                    ? ""
                    : more == 1 ? ", and once more further down" : ", and " + more + " times more further down";
            notes.add(new ImportNote(ImportNote.Kind.LEFT, first.line, null,
                    first.what + others + ": " + first.reason + "."));
        });
        if (beyond > 0) {
            notes.add(new ImportNote(ImportNote.Kind.LEFT, 0, null,
                    "And " + beyond + " more things that are not known here."));
        }
        return notes;
    }
}
