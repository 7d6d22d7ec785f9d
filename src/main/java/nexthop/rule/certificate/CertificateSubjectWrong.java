package nexthop.rule.certificate;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** The certificate of a trusted application pool is known to be made out to another name than the pool's. */
public final class CertificateSubjectWrong implements ApplicationPoolRule {
    @Override
    public String id() {
        return "certificate-subject-wrong";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        return NamesOfPool.of(context, pool).flatMap(names -> defect(pool, names)).stream().toList();
    }

    /** A wildcard is certificate-wildcard's matter. */
    private static Optional<Defect> defect(ApplicationPool pool, NamesOfPool names) {
        if (!names.isSubjectKnown() || names.hasWildcardSubject() || names.subject().equals(names.poolName())) {
            return Optional.empty();
        }
        return Optional.of(Defect
                .of("other-name", pool.id(),
                        "The certificate of " + Wording.name(pool) + " is made out to " + Wording.name(names.subject())
                                + ".")
                .seenAs("The Front End refuses the connection with “The peer is not a configured server on this network interface”, "
                        + "and the application is silently not there.")
                .because(
                        "A server looks the subject of the certificate up among its trusted servers, and what is listed there is the pool.")
                .remedy("Request a certificate with the subject " + Wording.name(pool)
                        + ", and give it to every computer of the pool.")
                .fixedBy(names.right()));
    }
}
