package nexthop.rule.application;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** An application's port is no port. */
public final class PortOutOfRange implements ApplicationPoolRule {
    private static final int HIGHEST = 65_535;

    @Override
    public String id() {
        return "port-out-of-range";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        for (Application application : context.topology().applicationsOf(pool.id())) {
            Integer port = application.port();
            if (port != null && (port < 1 || port > HIGHEST)) {
                defects.add(Defect
                        .of("no-such-port", application.id(),
                                Wording.name(application) + " of " + Wording.name(pool) + " has the port " + port + ".")
                        .seenAs("New-CsTrustedApplication refuses the port.")
                        .because("Ports are numbered from 1 to 65535.")
                        .remedy("Give it the port the application listens on."));
            }
        }
        return defects;
    }
}
