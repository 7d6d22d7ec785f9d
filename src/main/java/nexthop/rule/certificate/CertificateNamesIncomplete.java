package nexthop.rule.certificate;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.ApplicationPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** The certificate of a trusted application pool is known not to name the pool and every one of its computers. */
public final class CertificateNamesIncomplete implements ApplicationPoolRule {
    @Override
    public String id() {
        return "certificate-names-incomplete";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return NamesOfPool.of(context, pool).flatMap(names -> defect(pool, names)).stream().toList();
    }

    private static Optional<Defect> defect(ApplicationPool pool, NamesOfPool names) {
        if (!names.areListedKnown()) {
            return Optional.empty();
        }
        SortedSet<String> missing = new TreeSet<>(names.missing());
        missing.removeIf(names::isUnderWildcard); // certificate-wildcard's matter
        if (names.listed().isEmpty()) {
            missing.remove(names.poolName()); // the subject should have been that: certificate-subject-wrong's matter
        }
        if (missing.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Defect
                .of("names-missing", pool.id(),
                        "The certificate of " + Wording.name(pool) + " does not name "
                                + Wording.names(List.copyOf(missing)) + ".")
                .listingNames(List.copyOf(missing))
                .seenAs("Mutual TLS fails with the computers whose names are missing: some calls come through and some do not.")
                .because(
                        "All computers of a pool share one certificate, and each connection is checked against the name that was called.")
                .remedy("Request a certificate whose alternative names hold the pool and every computer, and give it to all of them.")
                .fixedBy(names.right()));
    }
}
