package nexthop.rule.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nexthop.edit.RemoveElements;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Topology;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** One pool holds the same application id twice. */
public final class ApplicationDuplicated implements ApplicationPoolRule {
    @Override
    public String id() {
        return "application-duplicated";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        Map<String, Application> byId = new HashMap<>();
        for (Application application : context.topology().applicationsOf(pool.id())) {
            Application first = byId.putIfAbsent(application.applicationId().toLowerCase(Locale.ROOT), application);
            if (first != null) {
                defects.add(defect(pool, application).fixedBy(fixes(context.topology(), first, application)));
            }
        }
        return defects;
    }

    private static Defect defect(ApplicationPool pool, Application application) {
        return Defect
                .of("same-id", application.id(),
                        Wording.name(pool) + " holds the application " + Wording.name(application) + " twice.")
                .seenAs("New-CsTrustedApplication refuses the second one.")
                .because("Within a pool an application is found by its id, whatever its letter case.")
                .remedy("Remove one of them, or give it the id it should have.");
    }

    /** The twin that nobody calls can go, if it says nothing the other does not. */
    private static List<Fix> fixes(Topology topology, Application first, Application second) {
        if (!Objects.equals(first.port(), second.port())) {
            return List.of();
        }
        for (Application twin : List.of(second, first)) {
            if (topology.endpointsOf(twin.id()).isEmpty()) {
                String label = "Remove the second " + Wording.name(second);
                return List.of(new Fix(label, new RemoveElements(label, Set.of(twin.id()))));
            }
        }
        return List.of();
    }
}
