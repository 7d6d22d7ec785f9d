package nexthop.rule.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * A newer pool or computer bears the name of an older server pool, of one of its computers, or of a legacy application pool. A name
 * whose former owner is out of use is a warning, for traces of it may be left in Active Directory.
 */
public final class NameReusesLegacy implements Rule {
    private static final String IN_USE = "legacy-in-use";
    private static final String RETIRED = "legacy-retired";

    /** Who bore a name before. */
    private record Bearer(Element element, ServerGeneration generation, boolean retired) {
        String what() {
            return switch (element) {
                case ApplicationPool _ -> "a legacy trusted application pool";
                case Computer _ -> (generation.isOcs() ? "an " : "a ") + generation.label() + " computer";
                default -> (generation.isOcs() ? "an " : "a ") + generation.label() + " pool";
            };
        }
    }

    @Override
    public String id() {
        return "name-reuses-legacy";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case Pool _,Computer _,Site _ -> element;
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        Map<String, List<Bearer>> bearers = bearers(context.topology());
        List<Defect> defects = new ArrayList<>();
        for (ServerPool pool : context.serverPoolsInUse()) {
            ServerGeneration generation = pool.generation();
            if (generation != null) {
                check(context, pool, generation, bearers, defects);
            }
        }
        if (context.hasSeenOcs()) {
            for (ApplicationPool pool : context.applicationPoolsInUse()) {
                if (!isLegacy(context.topology(), pool)) {
                    check(context, pool, ServerGeneration.LYNC_2010, bearers, defects);
                }
            }
        }
        return defects;
    }

    private static void check(RuleContext context, Pool pool, ServerGeneration generation,
            Map<String, List<Bearer>> bearers, List<Defect> defects) {
        defect(pool, generation, bearers).ifPresent(defects::add);
        for (Computer computer : context.topology().computersOf(pool.id())) {
            boolean isSaidOfThePool = computer.fqdn().equalsIgnoreCase(pool.fqdn());
            if (!isSaidOfThePool) {
                defect(computer, generation, bearers).ifPresent(defects::add);
            }
        }
    }

    private static Optional<Defect> defect(Element element, ServerGeneration generation,
            Map<String, List<Bearer>> bearers) {
        return bearers.getOrDefault(key(element), List.of())
                .stream()
                .filter(bearer -> bearer.generation().isOlderThan(generation))
                .min((a, b) -> Boolean.compare(a.retired(), b.retired()))
                .map(bearer -> defect(element, bearer));
    }

    private static Defect defect(Element element, Bearer bearer) {
        String name = Wording.name(element);
        String message = bearer.retired()
                ? "The name " + name + " was that of " + bearer.what() + " that is now out of use."
                : "The name " + name + " is already that of " + bearer.what() + ".";
        return Defect.of(bearer.retired() ? RETIRED : IN_USE, element.id(), message)
                .seenAs("Publishing fails because a trusted service with this name was found for a previous server version. After that "
                        + "the Front End service of the old pool may refuse to start, with an error that points at its certificate.")
                .because(
                        "Active Directory keeps the trusted service entries of the older pool under its name, and those entries belong "
                                + "to the older version.")
                .remedy(bearer.retired()
                        ? "Make sure nothing of the old pool is left in Active Directory, or choose a name that was never used."
                        : "Choose a name that no older pool or computer has ever had.");
    }

    /**
     * Server pools and their computers, and the legacy application pools out of use; two application pools in use with one name are
     * name-duplicated's matter. The computers of a legacy application pool may be used again.
     */
    private static Map<String, List<Bearer>> bearers(Topology topology) {
        Map<String, List<Bearer>> bearers = new HashMap<>();
        for (ServerPool pool : topology.serverPools()) {
            ServerGeneration generation = pool.generation();
            if (generation != null) {
                add(bearers, new Bearer(pool, generation, pool.retired()));
                for (Computer computer : topology.computersOf(pool.id())) {
                    add(bearers, new Bearer(computer, generation, pool.retired()));
                }
            }
        }
        for (ApplicationPool pool : topology.applicationPools()) {
            if (pool.retired() && isLegacy(topology, pool)) {
                add(bearers, new Bearer(pool, ServerGeneration.OCS_2007_R2, true));
            }
        }
        return bearers;
    }

    /** Whether the application pool is one of Office Communications Server: in BackCompatSite, or WMI-managed on an OCS pool. */
    private static boolean isLegacy(Topology topology, ApplicationPool pool) {
        return topology.isInBackCompatSite(pool)
                || pool.ucma().isManagedByWmi() && topology.find(pool.nextHop(), ServerPool.class)
                        .map(ServerPool::generation)
                        .filter(ServerGeneration::isOcs)
                        .isPresent();
    }

    private static void add(Map<String, List<Bearer>> bearers, Bearer bearer) {
        bearers.computeIfAbsent(key(bearer.element()), _ -> new ArrayList<>()).add(bearer);
    }

    private static String key(Element element) {
        return element.name().toLowerCase(Locale.ROOT);
    }
}
