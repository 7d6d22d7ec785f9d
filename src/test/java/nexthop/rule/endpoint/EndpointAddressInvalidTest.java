package nexthop.rule.endpoint;

import static nexthop.model.UcmaVersion.UCMA_4_0;

import java.util.stream.Stream;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;

class EndpointAddressInvalidTest extends RuleSpecimens {
    EndpointAddressInvalidTest() {
        super("endpoint-address-invalid");
    }

    @Override
    public Stream<Bad> bad() {
        return Stream
                .of(of("It does not begin with “sip:”.", "help@contoso.com", "tel:+15551234", ""),
                        of("It holds a space.", "sip:help desk@contoso.com"),
                        of("It holds ⟨U+200B⟩.", "sip:he\u200Blp@contoso.com"),
                        of("It needs a name, one “@” and a domain.", "sip:", "sip:help", "sip:@contoso.com",
                                "sip:help@", "sip:a@b@c", "sip:help@:5061", "sip:help@;transport=tls", "sip:@"))
                .flatMap(specimens -> specimens);
    }

    @Override
    public Stream<Good> good() {
        return Stream
                .of("sip:help@contoso.com", "SIP:Help@contoso.com", "sip:+15551234@contoso.com",
                        "sip:a.b-c_d@eu.contoso.com")
                .map(address -> good(address, at(address)));
    }

    private static Stream<Bad> of(String fault, String... addresses) {
        return Stream.of(addresses)
                .map(address -> bad("“" + address + "”", at(address)).finds("error not-a-sip-address e").says(fault));
    }

    private static Sketch at(String address) {
        return sketch().pool("ivr", UCMA_4_0, pool -> pool).furnished("ivr").endpoint("e", "app-ivr", address);
    }
}
