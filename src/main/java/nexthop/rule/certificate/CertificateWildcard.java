package nexthop.rule.certificate;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** The certificate of a trusted application pool is known to hold a wildcard where a name is needed. */
public final class CertificateWildcard implements ApplicationPoolRule {
    @Override
    public String id() {
        return "certificate-wildcard";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return NamesOfPool.of(context, pool).flatMap(names -> defect(pool, names)).stream().toList();
    }

    private static Optional<Defect> defect(ApplicationPool pool, NamesOfPool names) {
        if (names.hasWildcardSubject()) {
            return Optional.of(text(names, Defect.of("subject", pool.id(), "The certificate of " + Wording.name(pool)
                    + " is made out to the wildcard " + Wording.name(names.subject()) + ".")));
        }
        List<String> only = names.missing().stream().filter(names::isUnderWildcard).toList();
        if (only.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text(
                names, Defect
                        .of("alternative-name", pool.id(),
                                "The certificate of " + Wording.name(pool) + " has " + Wording.names(only)
                                        + " by a wildcard only.")
                        .listingNames(only)));
    }

    private static Defect text(NamesOfPool names, Defect defect) {
        return defect.seenAs(
                "One direction works and the other fails, for example calls to the application while what it sends is "
                        + "refused, with event 1400 on the server.")
                .because("A server looks the name of its peer up among its trusted servers, and a wildcard is no name.")
                .remedy("Request a certificate with the subject " + Wording.name(names.pool())
                        + " and the full names of its computers.")
                .fixedBy(names.right());
    }
}
