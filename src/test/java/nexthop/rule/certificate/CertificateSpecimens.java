package nexthop.rule.certificate;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.List;
import java.util.TreeSet;
import nexthop.model.Certificate;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

/** Specimens of a rule on the certificate of a pool of two computers, {@code ivr.contoso.com}. */
abstract class CertificateSpecimens extends RuleSpecimens {
    CertificateSpecimens(String rule) {
        super(rule);
    }

    /** The pool with a certificate of this subject and these alternative names. */
    static Sketch ivr(String subject, String... names) {
        TreeSet<String> listed = new TreeSet<>(List.of(names));
        return sketch().server("fe13", LYNC_2013)
                .pool("ivr", UCMA_4_0, "fe13")
                .computer("c1", "ivr", "ivr1.contoso.com")
                .computer("c2", "ivr", "ivr2.contoso.com")
                .facts("ivr", facts -> facts.withCertificate(new Certificate(subject, listed)));
    }

    /** The pool with a certificate of this subject whose alternative names nobody has looked at. */
    static Sketch notListed(String subject) {
        return ivr(subject).facts("ivr", facts -> facts.withCertificate(new Certificate(subject, null)));
    }
}
