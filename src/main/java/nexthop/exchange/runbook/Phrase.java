package nexthop.exchange.runbook;

import java.util.List;

/** Several names as part of a sentence. */
final class Phrase {
    /** How many names a sentence holds; of more, it gives the number. */
    private static final int NAMED = 6;

    private Phrase() {}

    /** For example {@code a, b and c}. */
    static String of(List<String> names) {
        if (names.size() > NAMED) {
            return String.join(", ", names.subList(0, NAMED - 1)) + " and " + (names.size() - NAMED + 1) + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }
}
