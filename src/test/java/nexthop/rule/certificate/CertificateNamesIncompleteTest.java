package nexthop.rule.certificate;

import static nexthop.model.UcmaVersion.UCMA_4_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Drawing;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.RuleBook;
import nexthop.rule.Sketch;
import org.junit.jupiter.api.Test;

class CertificateNamesIncompleteTest extends CertificateSpecimens {
    CertificateNamesIncompleteTest() {
        super("certificate-names-incomplete");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(

                bad("a computer is missing", ivr("ivr.contoso.com", "ivr.contoso.com", "IVR1.contoso.com"))
                        .finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("the pool is missing, though it is the subject",
                        ivr("ivr.contoso.com", "ivr1.contoso.com", "ivr2.contoso.com"))
                        .finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("no alternative names", ivr("ivr.contoso.com")).finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("no alternative names and another subject", ivr("contoso.com")).finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("the subject is not known", ivr("", "ivr.contoso.com")).finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("a wildcard of another domain, and one that is two labels away",
                        ivr("ivr.contoso.com", "ivr.contoso.com", "*.fabrikam.com", "*.com"))
                        .finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("a wildcard stands for a label, not for nothing",
                        ivr("ivr.contoso.com", "ivr.contoso.com", "ivr2.contoso.com", "*.contoso.com")
                                .computerChanged("c1", computer -> computer.withFqdn(".contoso.com")))
                        .finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"),
                bad("a wildcard subject holds nothing beside a list", ivr("*.contoso.com", "ivr.contoso.com"))
                        .finds("warning names-missing ivr")
                        .offers("Note a certificate for ivr.contoso.com and its computers"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(

                good("nobody has looked", notListed("ivr.contoso.com")),
                good("all three", ivr("ivr.contoso.com", "ivr.contoso.com", "ivr1.contoso.com", "ivr2.contoso.com")),
                good("all three and another",
                        ivr("ivr.contoso.com", "IVR.contoso.com", "ivr1.contoso.com", "ivr2.contoso.com",
                                "x.contoso.com")),
                good("one computer of the pool's own name needs no more than the subject",
                        sketch().pool("bots", UCMA_4_0, pool -> pool)
                                .computer("c", "bots", "Bots.contoso.com")
                                .facts("bots",
                                        facts -> facts.withCertificate(
                                                new Certificate("bots.contoso.com", new TreeSet<>())))),
                good("of a wrong subject alone another rule speaks", sketch().pool("bots", UCMA_4_0, pool -> pool)
                        .facts("bots",
                                facts -> facts.withCertificate(new Certificate("contoso.com", new TreeSet<>())))),
                good("a wildcard", ivr("ivr.contoso.com", "ivr.contoso.com", "*.contoso.com")),
                good("a wildcard for a subject, and no list", ivr("*.contoso.com")));
    }

    @Test
    void theCertificateNotedKeepsWhatTheOldOneNamesApartFromWildcards() {
        Topology topology = ivr("ivr.contoso.com", "ivr.contoso.com", "other.contoso.com", "*.fabrikam.com").topology();
        Finding missing = RuleBook.standard()
                .check(topology)
                .stream()
                .filter(finding -> finding.rule().equals(rule()))
                .findFirst()
                .orElseThrow();
        Topology after = missing.fixes().getFirst().edit().apply(Drawing.empty().with(topology)).topology();

        assertThat(after.find(Sketch.id("ivr"), ApplicationPool.class).orElseThrow().facts().certificate())
                .isEqualTo(new Certificate("ivr.contoso.com", new TreeSet<>(
                        Set.of("ivr.contoso.com", "ivr1.contoso.com", "ivr2.contoso.com", "other.contoso.com"))));
    }
}
