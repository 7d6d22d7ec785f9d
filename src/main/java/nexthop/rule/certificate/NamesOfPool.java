package nexthop.rule.certificate;

import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nexthop.edit.ChangeElement;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * The names a pool's certificate has to hold, beside those it holds; all in lower case.
 *
 * @param subject the common name; empty if not known
 * @param listed the alternative names; empty if there are none or they are not known
 * @param needed the pool's own name and those of its computers
 */
record NamesOfPool(ApplicationPool pool, String subject, SortedSet<String> listed, SortedSet<String> needed) {
    private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)\\s*cn\\s*=\\s*([^,]*)");
    private static final String WILDCARD = "*.";

    /** The names of a pool whose certificate somebody has looked at. */
    static Optional<NamesOfPool> of(RuleContext context, ApplicationPool pool) {
        Certificate certificate = pool.facts().certificate();
        return certificate.equals(Certificate.UNKNOWN) ? Optional.empty() : Optional.of(of(context, pool, certificate));
    }

    private static NamesOfPool of(RuleContext context, ApplicationPool pool, Certificate certificate) {
        SortedSet<String> needed = new TreeSet<>();
        needed.add(lower(pool.fqdn()));
        for (Computer computer : context.topology().computersOf(pool.id())) {
            needed.add(lower(computer.fqdn()));
        }
        needed.remove("");
        SortedSet<String> listed = new TreeSet<>();
        SortedSet<String> names = certificate.alternativeNames();
        if (names != null) {
            names.forEach(name -> listed.add(lower(name)));
        }
        return new NamesOfPool(pool, commonName(lower(certificate.subject())), listed, needed);
    }

    /** People copy a whole distinguished name, {@code CN=ivr.contoso.com, O=Contoso}, as often as the name in it. */
    private static String commonName(String subject) {
        Matcher matcher = COMMON_NAME.matcher(subject);
        return matcher.find() ? matcher.group(1).strip() : subject;
    }

    String poolName() {
        return lower(pool.fqdn());
    }

    boolean isSubjectKnown() {
        return !subject.isEmpty();
    }

    boolean areListedKnown() {
        return pool.facts().certificate().alternativeNames() != null;
    }

    boolean hasWildcardSubject() {
        return subject.startsWith(WILDCARD);
    }

    /** The needed names that the list does not hold; without any list, the subject is the certificate's only name. */
    SortedSet<String> missing() {
        SortedSet<String> missing = new TreeSet<>(needed);
        missing.removeAll(listed);
        if (listed.isEmpty()) {
            missing.remove(subject);
        }
        return missing;
    }

    /** Whether the certificate has this name through a wildcard alone, which stands for one label. */
    boolean isUnderWildcard(String name) {
        int dot = name.indexOf('.');
        if (dot <= 0) {
            return false;
        }
        String wildcard = "*" + name.substring(dot);
        return listed.contains(wildcard) || listed.isEmpty() && subject.equals(wildcard);
    }

    /** Notes a certificate with all the names it needs, beside what it already names. */
    Fix right() {
        SortedSet<String> names = new TreeSet<>(listed);
        names.removeIf(name -> name.startsWith(WILDCARD));
        names.addAll(needed);
        Certificate certificate = new Certificate(pool.fqdn(), names);
        String label = "Note a certificate for " + Wording.name(pool)
                + (needed.size() == 1 ? "" : " and its computers");
        return Fix.noting(label, new ChangeElement(label, pool.withFacts(pool.facts().withCertificate(certificate))));
    }

    private static String lower(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
