package nexthop.rule.application;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** Two applications of one pool listen on one port. The same application held twice is application-duplicated's matter. */
public final class PortShared implements ApplicationPoolRule {
    @Override
    public String id() {
        return "port-shared";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        Map<Integer, Application> byPort = new HashMap<>();
        for (Application application : context.topology().applicationsOf(pool.id())) {
            Integer port = application.port();
            Application other = port == null ? null : byPort.putIfAbsent(port, application);
            if (other != null && !other.applicationId().equalsIgnoreCase(application.applicationId())) {
                defects.add(defect(pool, application, other));
            }
        }
        return defects;
    }

    private static Defect defect(ApplicationPool pool, Application application, Application other) {
        return Defect
                .of("same-port", application.id(),
                        Wording.name(application) + " and " + Wording.name(other) + " both listen on port "
                                + application.port() + " of " + Wording.name(pool) + ".")
                .seenAs("New-CsTrustedApplication refuses the second one; where both exist, only the one that starts first gets the port.")
                .because("The pool's name and the port together say which application is meant.")
                .remedy("Give one of them a free port, in the topology and in the application's own settings.");
    }
}
