package nexthop.edit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Gives each name one that nobody bears yet, and the same name to whatever bore the same one. */
final class FreshNames {
    /** The longest first label of a host name (RFC 1035). */
    private static final int LONGEST_LABEL = 63;

    private final Set<String> taken = new HashSet<>();
    private final Map<String, String> given = new HashMap<>();

    void take(String name) {
        taken.add(name.toLowerCase(Locale.ROOT));
    }

    /** The name itself if it is free, else with {@code -copy} at the end of its first label, numbered from 2. */
    String host(String name) {
        return fresh(name, (base, ending) -> {
            int dot = base.indexOf('.');
            String head = withoutEnding(dot < 0 ? base : base.substring(0, dot));
            String cut = head.substring(0, Math.min(head.length(), LONGEST_LABEL - ending.length()));
            return cut + ending + (dot < 0 ? "" : base.substring(dot));
        });
    }

    /** As {@link #host}, for the part of an address before the at sign. */
    String address(String name) {
        return fresh(name, (base, ending) -> {
            int at = base.indexOf('@');
            return at < 0
                    ? withoutEnding(base) + ending
                    : withoutEnding(base.substring(0, at)) + ending + base.substring(at);
        });
    }

    /** As {@link #host}, for a text of no particular form. */
    String text(String name) {
        return fresh(name, (base, ending) -> withoutEnding(base) + ending);
    }

    /** The name that has been given for this one; the name itself if none has been. */
    String given(String name) {
        return given.getOrDefault(name.toLowerCase(Locale.ROOT), name);
    }

    private String fresh(String name, BiFunction<String, String, String> form) {
        String lower = name.toLowerCase(Locale.ROOT);
        String known = given.get(lower);
        if (known != null) {
            return known;
        }
        String fresh = name;
        for (int number = 1; taken.contains(fresh.toLowerCase(Locale.ROOT)); number++) {
            fresh = form.apply(name, number == 1 ? "-copy" : "-copy" + number);
        }
        given.put(lower, fresh);
        take(fresh);
        return fresh;
    }

    /** The copy of a copy is another copy of the same, not a copy of a copy in its name. */
    private static String withoutEnding(String text) {
        return text.replaceFirst("-copy\\d{0,4}$", "");
    }
}
