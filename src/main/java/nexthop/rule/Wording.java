package nexthop.rule;

import java.util.List;
import nexthop.model.Element;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Shown;

/** How names stand in sentences: whatever an element is called, nothing in a finding is invisible, turns the text round or runs on. */
public final class Wording {
    private static final int NAMED = 3;

    private Wording() {}

    public static String name(Element element) {
        return name(element.name());
    }

    /** The name with every control, invisible or direction-changing character written as {@code ⟨U+202E⟩}, cut if it is long, and without the
     * space around it.
     */
    public static String name(String raw) {
        if (raw.isBlank()) {
            return "(no name)";
        }
        return Shown.plain(raw.strip());
    }

    /** The pool with its generation, for example {@code fe.contoso.com (Lync Server 2013)}. */
    public static String server(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return name(pool) + " (" + (generation == null ? "generation unknown" : generation.label()) + ")";
    }

    /** Whether a list of so many is said in full. */
    public static boolean saysAll(int size) {
        return size <= NAMED;
    }

    /** The names of the first three and how many more there are: {@code a, b, c and 4 more}. */
    public static String list(List<? extends Element> elements) {
        return names(elements.stream().map(Element::name).toList());
    }

    /** As {@link #list}, of bare names. */
    public static String names(List<String> raw) {
        List<String> names = raw.stream().limit(NAMED).map(Wording::name).toList();
        if (raw.size() > NAMED) {
            return String.join(", ", names) + " and " + (raw.size() - NAMED) + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** A character by itself, with its number if it cannot be seen or is not plain ASCII: {@code “_”}, {@code “ѕ” (U+0455)}. */
    public static String quoted(int codePoint) {
        if (!Shown.isVisible(codePoint)) {
            return Shown.character(codePoint);
        }
        String plain = "“" + Character.toString(codePoint) + "”";
        return codePoint < 0x80 ? plain : plain + String.format(" (U+%04X)", codePoint);
    }
}
