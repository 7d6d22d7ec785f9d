package nexthop.rule.endpoint;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.ApplicationPool;
import nexthop.model.Endpoint;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** An endpoint's address is no SIP address. */
public final class EndpointAddressInvalid implements ApplicationPoolRule {
    @Override
    public String id() {
        return "endpoint-address-invalid";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
            SipAddress.fault(endpoint.sipAddress())
                    .ifPresent(fault -> defects.add(Defect
                            .of("not-a-sip-address", endpoint.id(),
                                    "“" + Wording.name(endpoint) + "” is not a SIP address. " + fault)
                            .seenAs("The endpoint cannot be created, or cannot be called.")
                            .because("An endpoint is called by an address of the form sip:name@domain.")
                            .remedy("Write the address as it stands in the directory.")));
        }
        return defects;
    }
}
