package nexthop.rule.endpoint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.edit.SetSipDomains;
import nexthop.model.ApplicationPool;
import nexthop.model.Endpoint;
import nexthop.model.SipDomain;
import nexthop.model.Topology;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;
import nexthop.rule.name.HostName;

/**
 * An endpoint's address lies outside the SIP domains of the topology. Silent if the topology states none, and about what is no SIP
 * address, of which endpoint-address-invalid speaks.
 */
public final class EndpointForeignDomain implements ApplicationPoolRule {
    @Override
    public String id() {
        return "endpoint-foreign-domain";
    }

    @Override
    public Object goesBy(RuleContext context) {
        return context.topology().sipDomains();
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        Set<String> domains = context.sipDomains();
        if (domains.isEmpty()) {
            return List.of();
        }
        List<Defect> defects = new ArrayList<>();
        for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
            String domain = SipAddress.domain(endpoint.sipAddress());
            if (!domains.contains(domain) && SipAddress.fault(endpoint.sipAddress()).isEmpty()) {
                defects.add(defect(context.topology(), domains, endpoint, domain));
            }
        }
        return defects;
    }

    private static Defect defect(Topology topology, Set<String> domains, Endpoint endpoint, String domain) {
        boolean below = domains.stream().anyMatch(known -> domain.endsWith("." + known));
        return Defect
                .of(below ? "subdomain" : "foreign", endpoint.id(),
                        Wording.name(endpoint) + " is in the domain " + Wording.name(domain)
                                + ", which is not among the SIP domains.")
                .seenAs("Calls to the address are taken for calls to another organisation and fail.")
                .because(
                        "The servers route an address within the organisation only if its domain is one of the topology's SIP domains.")
                .remedy("Correct the address, or add the domain to the topology.")
                .fixedBy(fixes(topology, domain));
    }

    /** What is no name of a domain is not made one. */
    private static List<Fix> fixes(Topology topology, String domain) {
        if (HostName.faultOfQualified(domain).isPresent()) {
            return List.of();
        }
        SortedSet<SipDomain> extended = new TreeSet<>(topology.sipDomains());
        extended.add(new SipDomain(domain, false));
        String label = "Add the SIP domain " + Wording.name(domain);
        return List.of(new Fix(label, new SetSipDomains(label, extended)));
    }
}
