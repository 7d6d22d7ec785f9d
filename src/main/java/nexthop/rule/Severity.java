package nexthop.rule;

import java.util.Locale;
import java.util.Optional;

/** How grave a finding is; the gravest comes first. */
public enum Severity {
    /** It does not work, or the vendor rules it out. */
    ERROR,
    /** It works in part, or soon will not. */
    WARNING,
    /** Worth knowing; also everything that rests on a fact nobody has stated. */
    INFORMATION;

    /** The fixed word of reports: {@code error}, {@code warning} or {@code information}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of a fixed word. */
    public static Optional<Severity> ofWord(String word) {
        for (Severity severity : values()) {
            if (severity.word().equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    public boolean isAtLeast(Severity other) {
        return compareTo(other) <= 0;
    }
}
