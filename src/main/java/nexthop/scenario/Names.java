package nexthop.scenario;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nexthop.model.Application;
import nexthop.model.Endpoint;

/** Host names, addresses and lists of them in words. */
final class Names {
    private static final Pattern HOST = Pattern
            .compile("(?=.{4,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    private Names() {}

    static boolean isFqdn(String name) {
        return HOST.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    /** Without what many names have in common: domain, scheme, or the prefix of an id. */
    static String brief(String name) {
        if (name.startsWith(Application.ID_PREFIX)) {
            return name.substring(Application.ID_PREFIX.length());
        }
        if (name.startsWith(Endpoint.SCHEME)) {
            return name.substring(Endpoint.SCHEME.length());
        }
        int dot = name.indexOf('.');
        return dot <= 0 || !isFqdn(name) ? name : name.substring(0, dot);
    }

    /** The name without its first label; empty if it has but one. */
    static String domain(String fqdn) {
        int dot = fqdn.indexOf('.');
        return dot < 0 ? "" : fqdn.substring(dot + 1);
    }

    /** How many names a sentence holds; of more, it gives the number. */
    private static final int NAMED = 6;

    /** The names as a part of a sentence. */
    static String phrase(List<String> names) {
        if (names.size() > NAMED) {
            return String.join(", ", names.subList(0, NAMED - 1)) + " and " + (names.size() - NAMED + 1) + " more";
        }
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    static String count(int count, String noun) {
        return (count == 0 ? "no" : Integer.toString(count)) + " " + noun + (count == 1 ? "" : "s");
    }
}
