package nexthop.rule;

import java.util.Collection;

/** Update numbers, which people write as {@code KB 2741295}, {@code KB2741295} or {@code 2741295}. */
public final class Updates {
    private Updates() {}

    /** Whether an update is among those noted, however it is written. */
    public static boolean contains(Collection<String> noted, String update) {
        if (noted.isEmpty()) {
            return false;
        }
        String number = number(update);
        return noted.stream().anyMatch(text -> number(text).equals(number));
    }

    private static String number(String text) {
        StringBuilder digits = new StringBuilder();
        text.chars().filter(letter -> letter >= '0' && letter <= '9').forEach(digit -> digits.append((char) digit));
        return digits.toString();
    }
}
