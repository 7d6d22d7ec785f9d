package nexthop.rule.endpoint;

import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EndpointForeignDomainTest extends RuleSpecimens {
    EndpointForeignDomainTest() {
        super("endpoint-foreign-domain");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream.of(
                bad("another domain", at("sip:help@fabrikam.com").domains("contoso.com", "contoso.net"))
                        .finds("warning foreign e")
                        .offers("Add the SIP domain fabrikam.com"),
                bad("a domain that ends alike", at("sip:help@notcontoso.com").domains("contoso.com"))
                        .finds("warning foreign e")
                        .offers("Add the SIP domain notcontoso.com"),
                bad("a domain below", at("sip:help@eu.contoso.com").domains("contoso.com"))
                        .finds("information subdomain e")
                        .offers("Add the SIP domain eu.contoso.com"),
                bad("a single label is not offered as a SIP domain", at("sip:help@contoso").domains("contoso.com"))
                        .finds("warning foreign e"),
                bad("nor is an IP address", at("sip:help@[2001:db8::1]:5061").domains("contoso.com"))
                        .finds("warning foreign e")
                        .says("is in the domain [2001:db8::1], which"));
    }

    @Override
    public Stream<Good> good() {
        return Stream.of(good("a SIP domain in another letter case", at("sip:help@CONTOSO.com").domains("contoso.COM")),
                good("with a port", at("sip:help@contoso.com:5061").domains("contoso.com")),
                good("no SIP domain is stated", at("sip:help@fabrikam.com")),
                good("with a parameter or a header",
                        at("sip:help@contoso.com;transport=tls?subject=help").domains("contoso.com")),
                good("a hidden character is endpoint-address-invalid's matter",
                        at("sip:help@con\u200Btoso.com").domains("contoso.com")),
                good("no domain at all is another rule's matter", at("sip:help").domains("contoso.com")));
    }

    private static Sketch at(String address) {
        return sketch().pool("ivr", UCMA_4_0, pool -> pool).furnished("ivr").endpoint("e", "app-ivr", address);
    }
}
