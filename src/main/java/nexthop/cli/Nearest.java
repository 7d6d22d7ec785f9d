package nexthop.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The names that somebody may have meant. */
final class Nearest {
    private static final int MOST_NAMED = 3;
    private static final int MOST_LISTED = 30;

    private Nearest() {}

    /** The names nearest to a word, best first; none if nothing comes near. */
    static List<String> to(String word, Collection<String> names) {
        String wanted = word.toLowerCase(Locale.ROOT);
        int farthest = Math.max(2, wanted.length() / 3);
        return names.stream()
                .distinct()
                .filter(name -> distance(wanted, name.toLowerCase(Locale.ROOT)) <= farthest)
                .sorted(Comparator.comparingInt((String name) -> distance(wanted, name.toLowerCase(Locale.ROOT)))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_NAMED)
                .toList();
    }

    /** A sentence that names them; if nothing comes near, one that lists what there is. */
    static String sentence(String word, Collection<String> names, String noun) {
        List<String> near = to(word, names);
        if (!near.isEmpty()) {
            return "Did you mean " + String.join(" or ", near) + "?";
        }
        List<String> all = names.stream().sorted().distinct().toList();
        return switch (all.size()) {
            case 0 -> "There is no " + noun + ".";
            case 1 -> "There is only " + all.getFirst() + ".";
            default -> "There are " + String.join(", ", all.subList(0, Math.min(all.size(), MOST_LISTED)))
                    + (all.size() > MOST_LISTED ? " and others." : ".");
        };
    }

    /** How many letters to change, add or leave out; a name that holds the word is one away. */
    private static int distance(String word, String name) {
        if (word.length() > 2 && name.contains(word)) {
            return word.equals(name) ? 0 : 1;
        }
        int[] row = new int[name.length() + 1];
        for (int j = 0; j <= name.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= word.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= name.length(); j++) {
                int above = row[j];
                int same = diagonal + (word.charAt(i - 1) == name.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(same, 1 + Math.min(above, row[j - 1]));
                diagonal = above;
            }
        }
        return row[name.length()];
    }
}
