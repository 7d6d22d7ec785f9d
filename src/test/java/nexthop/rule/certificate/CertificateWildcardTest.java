package nexthop.rule.certificate;

import java.util.stream.Stream;

class CertificateWildcardTest extends CertificateSpecimens {
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
}
