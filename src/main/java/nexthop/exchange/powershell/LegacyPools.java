package nexthop.exchange.powershell;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.Topology;
import nexthop.scenario.BoundCommand;

/** The trusted application pools that a merge has brought from OCS, and their contact objects: few cmdlets work on them. */
final class LegacyPools {
    private final Map<String, String> pools = new HashMap<>();

    /** @param topology as it is before the step whose commands are asked about */
    LegacyPools(Topology topology) {
        for (ApplicationPool pool : topology.applicationPools()) {
            if (topology.isInBackCompatSite(pool)) {
                pools.put(key(pool.fqdn()), pool.fqdn());
                topology.endpointsOfPool(pool.id())
                        .forEach(endpoint -> pools.put(key(endpoint.sipAddress()), pool.fqdn()));
            }
        }
    }

    /** The pool in BackCompatSite that a call would change and cannot. */
    Optional<String> refusing(BoundCommand.Call call) {
        return Precaution.worksOnLegacyPools(call)
                ? Optional.empty()
                : call.parameters()
                        .stream()
                        .map(parameter -> pools.get(key(named(Expression.value(parameter.value())))))
                        .filter(Objects::nonNull)
                        .findFirst();
    }

    /** What an identity is about: an application is named by its pool and its id. */
    private static String named(String value) {
        int slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
