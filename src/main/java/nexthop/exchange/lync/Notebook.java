package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import nexthop.model.Text;
import org.jspecify.annotations.Nullable;

/** Takes down what there is to report, and looks at each field of a document before a topology takes it over. */
final class Notebook {
    private static final Pattern HOST_NAME = Pattern.compile(
            "(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*");

    private final List<ImportNote> notes = new ArrayList<>();

    void note(Kind kind, int line, @Nullable ElementId element, String text) {
        notes.add(new ImportNote(kind, line, element, text));
    }

    void inferred(int line, @Nullable ElementId element, String text) {
        note(Kind.INFERRED, line, element, text);
    }

    void missing(int line, String text) {
        note(Kind.MISSING, line, null, text);
    }

    void addAll(List<ImportNote> others) {
        notes.addAll(others);
    }

    List<ImportNote> notes() {
        return List.copyOf(notes);
    }

    /** The text, if a topology may hold it; else a note says why not. */
    @Nullable
    String text(@Nullable String value, int line, String what) {
        if (value == null || value.isEmpty()) {
            missing(line, what + " is not given.");
            return null;
        }
        Optional<String> objection = Text.objection(value);
        if (objection.isPresent()) {
            missing(line, what + ", " + Shown.quoted(value) + ", " + objection.get() + ".");
            return null;
        }
        return value;
    }

    /** Points out a name that DNS does not know the like of; it is kept all the same, for the rules speak of it. */
    void hostName(String name, int line) {
        if (!HOST_NAME.matcher(name).matches()) {
            note(Kind.WARNING, line, null,
                    Shown.quoted(name) + " is not a host name as DNS knows it; it is kept as written.");
        }
    }

    /** A whole number in ASCII digits that fits; null otherwise. */
    static @Nullable Integer number(@Nullable String text) {
        return text != null && text.matches("-?[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }
}
