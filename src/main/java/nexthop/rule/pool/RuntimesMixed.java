package nexthop.rule.pool;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** One computer is to run applications of two UCMA versions. It is marked in the pools of the later versions. */
public final class RuntimesMixed implements Rule {
    private record Host(Computer computer, ApplicationPool pool) {}

    @Override
    public String id() {
        return "runtimes-mixed";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case ApplicationPool pool -> pool.withNextHop(null);
            case Computer _ -> element;
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (List<Computer> group : context.applicationComputers().values()) {
            if (group.size() > 1) {
                check(context, group, defects);
            }
        }
        return defects;
    }

    private static void check(RuleContext context, List<Computer> group, List<Defect> defects) {
        List<Host> hosts = new ArrayList<>();
        for (Computer computer : group) {
            context.topology()
                    .find(computer.owner(), ApplicationPool.class)
                    .filter(pool -> pool.ucma().isKnown())
                    .ifPresent(pool -> hosts.add(new Host(computer, pool)));
        }
        hosts.sort(Comparator.comparing((Host host) -> host.pool().ucma()).thenComparing(host -> host.computer().id()));
        for (Host host : hosts) {
            if (host.pool().ucma() != hosts.getFirst().pool().ucma()) {
                defects.add(defect(host, hosts.getFirst()));
            }
        }
    }

    private static Defect defect(Host host, Host first) {
        return Defect
                .of("two-versions", host.computer().id(),
                        Wording.name(host.computer()) + " is to run " + first.pool().ucma().label() + " for "
                                + Wording.name(first.pool()) + " and " + host.pool().ucma().label() + " for "
                                + Wording.name(host.pool()) + ".")
                .seenAs("The second runtime cannot be installed.")
                .because("The runtimes of two UCMA versions do not share a computer.")
                .remedy("Use another computer for one of the two pools. One that an old pool has left for good may be used again.");
    }
}
