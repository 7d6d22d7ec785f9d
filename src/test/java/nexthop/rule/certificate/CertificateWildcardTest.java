package nexthop.rule.certificate;

import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.model.Certificate;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class CertificateWildcardTest extends RuleSpecimens {
    CertificateWildcardTest() {
        super("certificate-wildcard");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("the subject", notListed("*.contoso.com")).finds("warning subject ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("the subject of a distinguished name", notListed("CN=*.Contoso.com, O=Contoso"))
                        .finds("warning subject ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("the subject, beside all the names",
                        ivr("*.contoso.com", "ivr.contoso.com", "ivr1.contoso.com", "ivr2.contoso.com"))
                        .finds("warning subject ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("the computers", ivr("ivr.contoso.com", "ivr.contoso.com", "*.contoso.com"))
                        .finds("warning alternative-name ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("said once", ivr("*.contoso.com", "*.contoso.com")).finds("warning subject ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("nobody has looked", notListed("")),
                good("a wildcard beside all the names",
                        ivr("ivr.contoso.com", "ivr.contoso.com", "ivr1.contoso.com", "ivr2.contoso.com",
                                "*.contoso.com")),
                good("a wildcard of another domain", ivr("ivr.contoso.com", "ivr.contoso.com", "*.fabrikam.com")),
                good("a name without a domain",
                        ivr("ivr.contoso.com", "*.").computerChanged("c1", computer -> computer.withFqdn("ivr1"))));
    }

    /** A pool of two computers with a certificate of this subject and these alternative names. */
    private static Sketch ivr(String subject, String... names) {
        TreeSet<String> listed = new TreeSet<>(List.of(names));
        return sketch().server("fe13", LYNC_2013)
                .pool("ivr", UCMA_4_0, "fe13")
                .computer("c1", "ivr", "ivr1.contoso.com")
                .computer("c2", "ivr", "ivr2.contoso.com")
                .facts("ivr", facts -> facts.withCertificate(new Certificate(subject, listed)));
    }

    private static Sketch notListed(String subject) {
        return ivr(subject).facts("ivr", facts -> facts.withCertificate(new Certificate(subject, null)));
    }
}
