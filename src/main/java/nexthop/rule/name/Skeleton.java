package nexthop.rule.name;

import java.text.Normalizer;
import java.util.Locale;

/** What is left of a name when characters that look alike are made the same. */
final class Skeleton {
    private static final String CYRILLIC_AND_GREEK = "авеіјкмнорсԁтухѕһαβεικνορτυχ";
    private static final String LATIN_ALIKES = "abeijkmhopcdtyxshabeikvoptux";

    private Skeleton() {}

    static String of(String name) {
        return name.chars().allMatch(letter -> letter < 0x80) ? ofAscii(name) : ofAny(name);
    }

    /** Nearly all names, without the detour by way of their decomposition. */
    private static String ofAscii(String name) {
        StringBuilder skeleton = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            char lower = letter == 'I' ? 'l' : Character.toLowerCase(letter);
            skeleton.append((char) alikeAscii(lower));
        }
        return joined(skeleton);
    }

    private static String ofAny(String name) {
        StringBuilder skeleton = new StringBuilder();
        String decomposed = Normalizer.normalize(name.replace('I', 'l'), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        decomposed.codePoints()
                .filter(letter -> Character.getType(letter) != Character.FORMAT)
                .forEach(letter -> skeleton.appendCodePoint(alike(letter)));
        return joined(skeleton);
    }

    private static String joined(StringBuilder skeleton) {
        return skeleton.toString().replace("rn", "m").replace("vv", "w");
    }

    private static int alike(int letter) {
        int place = CYRILLIC_AND_GREEK.indexOf(letter);
        return alikeAscii(place < 0 ? letter : LATIN_ALIKES.charAt(place));
    }

    private static int alikeAscii(int letter) {
        return switch (letter) {
            case '0' -> 'o';
            case '1', '|' -> 'l';
            case '_' -> '-';
            default -> letter;
        };
    }
}
