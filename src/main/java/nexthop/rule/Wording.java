package nexthop.rule;

import java.util.List;
import nexthop.model.Element;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;

/** How names stand in sentences: whatever an element is called, nothing in a finding is invisible, turns the text round or runs on. */
public final class Wording {
    private static final int LONGEST = 120;
    private static final int NAMED = 3;

    private Wording() {}

    public static String name(Element element) {
        return name(element.name());
    }

    /** The name with every control, invisible or direction-changing character written as {@code ⟨U+202E⟩}, and cut if it is long. */
    public static String name(String raw) {
        if (raw.isBlank()) {
            return "(no name)";
        }
        StringBuilder shown = new StringBuilder();
        int count = 0;
        for (int i = 0; i < raw.length(); i += Character.charCount(raw.codePointAt(i))) {
            if (count++ == LONGEST) {
                return shown.append('…').toString();
            }
            shown.append(character(raw.codePointAt(i)));
        }
        return shown.toString();
    }

    /** The pool with its generation, for example {@code fe.contoso.com (Lync Server 2013)}. */
    public static String server(ServerPool pool) {
        ServerGeneration generation = pool.generation();
        return name(pool) + " (" + (generation == null ? "generation unknown" : generation.label()) + ")";
    }

    /** The names of the first three and how many more there are: {@code a, b, c and 4 more}. */
    public static String list(List<? extends Element> elements) {
        List<String> names = elements.stream().limit(NAMED).map(Wording::name).toList();
        if (elements.size() > NAMED) {
            return String.join(", ", names) + " and " + (elements.size() - NAMED) + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** A character by itself, with its number if it cannot be seen or is not plain ASCII: {@code “_”}, {@code “ѕ” (U+0455)}. */
    public static String quoted(int codePoint) {
        if (!isVisible(codePoint)) {
            return character(codePoint);
        }
        String plain = "“" + Character.toString(codePoint) + "”";
        return codePoint < 0x80 ? plain : plain + String.format(" (U+%04X)", codePoint);
    }

    /** Whether a character leaves ink and does not change the direction of the text. */
    public static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                false;
            case Character.SPACE_SEPARATOR -> codePoint == ' ';
            default -> codePoint != 0x115F && codePoint != 0x1160 && codePoint != 0x3164 && codePoint != 0xFFA0;
        };
    }

    private static String character(int codePoint) {
        return isVisible(codePoint) ? Character.toString(codePoint) : String.format("⟨U+%04X⟩", codePoint);
    }
}
