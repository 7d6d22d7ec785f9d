package nexthop.rule.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.SupportPool;
import nexthop.rule.Defect;
import nexthop.rule.PoolRule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** A pool or computer bears a name that is no fully qualified domain name. */
public final class NameInvalid implements PoolRule {
    @Override
    public String id() {
        return "name-invalid";
    }

    @Override
    public List<Defect> checkPool(RuleContext context, Pool pool) {
        List<Defect> defects = new ArrayList<>();
        boolean mayBeBare = pool instanceof SupportPool;
        defect(pool, "pool", mayBeBare).ifPresent(defects::add);
        for (Computer computer : context.topology().computersOf(pool.id())) {
            defect(computer, "computer", mayBeBare).ifPresent(defects::add);
        }
        return defects;
    }

    private static Optional<Defect> defect(Element element, String thing, boolean mayBeBare) {
        String name = element.name();
        return (mayBeBare ? HostName.faultOfBare(name) : HostName.faultOfQualified(name))
                .map(fault -> defect(element, thing, mayBeBare, fault));
    }

    private static Defect defect(Element element, String thing, boolean mayBeBare, String fault) {
        String name = Wording.name(element);
        return Defect
                .of(mayBeBare ? "supporting-" + thing : thing, element.id(),
                        "The name “" + name + "” of a " + thing + " is not a "
                                + (mayBeBare ? "host name. " : "fully qualified domain name. ") + fault)
                .seenAs("Topology Builder takes some of these names and fails when it publishes them (NetBIOSNameNotAllowed); others "
                        + "never resolve in DNS or match a certificate.")
                .because(
                        "Pools and computers find each other by fully qualified names, and a name cannot be changed once it is "
                                + "published: the pool has to be built anew.")
                .remedy("Give the " + thing + " its full name before anything is published.");
    }
}
