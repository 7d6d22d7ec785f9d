package nexthop.rule.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.edit.ChangeElement;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.rule.ApplicationPoolRule;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A firewall is known to stand before an application's port. A number that is no port is port-out-of-range's matter. */
public final class PortNotOpen implements ApplicationPoolRule {
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public String id() {
        return "port-not-open";
    }

    @Override
    public List<Defect> check(RuleContext context, ApplicationPool pool) {
        List<Defect> defects = new ArrayList<>();
        for (Application application : context.topology().applicationsOf(pool.id())) {
            defect(pool, application).ifPresent(defects::add);
        }
        return defects;
    }

    private static Optional<Defect> defect(ApplicationPool pool, Application application) {
        Integer port = application.port();
        if (application.portOpen() != Answer.NO || port != null && (port < 1 || port > HIGHEST_PORT)) {
            return Optional.empty();
        }
        String which = port == null ? "The port" : "Port " + port;
        String label = "Note that " + (port == null ? "the port" : "port " + port) + " of " + Wording.name(application)
                + " is open";
        return Optional.of(Defect
                .of("closed", application.id(),
                        which + " of " + Wording.name(application) + " is not open on the computers of "
                                + Wording.name(pool) + ".")
                .seenAs("Calls to the application fail with errors that name no port, and nothing is logged on its side.")
                .because("The servers open the connection to the port that the trusted application was created with.")
                .remedy(which + " has to be let in over TCP on every computer of " + Wording.name(pool)
                        + ", and by whatever firewall stands between them and the servers.")
                .fixedBy(Fix.noting(label, new ChangeElement(label, application.withPortOpen(Answer.YES)))));
    }
}
