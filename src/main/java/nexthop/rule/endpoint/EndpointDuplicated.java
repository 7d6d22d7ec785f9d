package nexthop.rule.endpoint;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.Endpoint;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** Two endpoints bear one SIP address. The first one by id is left alone, every further one is marked. */
public final class EndpointDuplicated implements Rule {
    @Override
    public String id() {
        return "endpoint-duplicated";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case ApplicationPool pool -> pool.retired();
            case Application application -> application.owner();
            case Endpoint endpoint -> List.of(endpoint.sipAddress(), endpoint.owner());
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        Map<String, List<Endpoint>> byAddress = new HashMap<>();
        for (ApplicationPool pool : context.applicationPoolsInUse()) {
            for (Endpoint endpoint : context.topology().endpointsOfPool(pool.id())) {
                byAddress.computeIfAbsent(SipAddress.key(endpoint.sipAddress()), _ -> new ArrayList<>()).add(endpoint);
            }
        }
        List<Defect> defects = new ArrayList<>();
        for (List<Endpoint> group : byAddress.values()) {
            group.stream()
                    .sorted((a, b) -> a.id().compareTo(b.id()))
                    .skip(1)
                    .forEach(endpoint -> defects.add(defect(endpoint)));
        }
        return defects;
    }

    private static Defect defect(Endpoint endpoint) {
        return Defect
                .of("same-address", endpoint.id(),
                        "Another endpoint has the address " + Wording.name(endpoint) + " too.")
                .seenAs("The second endpoint cannot be created; the directory holds an address once.")
                .because("A SIP address belongs to one object in Active Directory, whatever its letter case.")
                .remedy("Remove the one that is not real, or correct its address.");
    }
}
