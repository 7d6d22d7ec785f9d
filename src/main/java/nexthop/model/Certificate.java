package nexthop.model;

import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that the computers of a trusted application pool present, as far as somebody has read it.
 *
 * @param subject the common name of its subject, for example {@code ivr.contoso.com}; empty if not known
 * @param alternativeNames the DNS names of its subject alternative name extension; empty if it is known to have none, null if not known
 */
public record Certificate(String subject, @Nullable SortedSet<String> alternativeNames) {

    /** A certificate nobody has looked at. */
    public static final Certificate UNKNOWN = new Certificate("", null);

    public Certificate {
        alternativeNames = alternativeNames == null ? null : Copies.sorted(alternativeNames);
    }

    public Certificate withSubject(String changed) {
        return new Certificate(changed, alternativeNames);
    }

    public Certificate withAlternativeNames(@Nullable SortedSet<String> changed) {
        return new Certificate(subject, changed);
    }
}
