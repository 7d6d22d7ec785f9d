package nexthop.exchange.powershell;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nexthop.model.ApplicationPool;
import nexthop.model.Topology;
import nexthop.scenario.BoundCommand;

/** The trusted application pools that a merge has brought from OCS, on which few cmdlets work. */
final class LegacyPools {
    private final Set<String> names = new HashSet<>();

    LegacyPools(Topology... states) {
        for (Topology topology : states) {
            for (ApplicationPool pool : topology.applicationPools()) {
                if (topology.isInBackCompatSite(pool)) {
                    names.add(key(pool.fqdn()));
                }
            }
        }
    }

    /** The pool in BackCompatSite that a call would change and cannot. */
    Optional<String> refusing(BoundCommand.Call call) {
        return Precaution.worksOnLegacyPools(call)
                ? Optional.empty()
                : call.parameters()
                        .stream()
                        .map(parameter -> poolOf(Expression.value(parameter.value())))
                        .filter(name -> names.contains(key(name)))
                        .findFirst();
    }

    /** The pool in an identity: an application is named by its pool and its id. */
    private static String poolOf(String value) {
        int slash = value.indexOf('/');
        return slash < 0 ? value : value.substring(0, slash);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
