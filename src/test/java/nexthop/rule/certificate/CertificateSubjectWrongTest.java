package nexthop.rule.certificate;

import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.model.Certificate;

class CertificateSubjectWrongTest extends CertificateSpecimens {
    CertificateSubjectWrongTest() {
        super("certificate-subject-wrong");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("the bare domain", notListed("contoso.com")).finds("error other-name ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("the name of a computer",
                        ivr("ivr1.contoso.com", "ivr.contoso.com", "ivr1.contoso.com", "ivr2.contoso.com"))
                        .finds("error other-name ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("a distinguished name with another common name", notListed("O=Contoso, CN=contoso.com, C=US"))
                        .finds("error other-name ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("a pool that is no more than its name",
                        sketch().pool("bots", UCMA_4_0, pool -> pool)
                                .facts("bots", facts -> facts.withCertificate(new Certificate("contoso.com", null))))
                        .finds("error other-name bots")
                        .offers("Note a certificate for bots.contoso.com"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("nobody has looked", notListed("")),
                good("only the alternative names are known", ivr("", "contoso.com")),
                good("the pool, in other letters", notListed("IVR.Contoso.com")),
                good("the pool within a distinguished name", notListed("CN = ivr.contoso.com , O=Contoso")),
                good("a wildcard", notListed("*.contoso.com")),
                good("a pool out of use", notListed("contoso.com").poolChanged("ivr", pool -> pool.withRetired(true))));
    }
}
