package nexthop.rule.name;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.rule.Defect;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/**
 * Two server pools, two trusted application pools, or two of their computers bear one name. The first one by id is left alone, every
 * further one is marked.
 *
 * <p>Other rules have the more exact word on a pair: {@code name-reuses-legacy} where the generations differ, {@code runtimes-mixed}
 * where one computer runs two versions. Supporting pools are left out, for one host may well be file store and SQL Server.
 */
public final class NameDuplicated implements Rule {
    @Override
    public String id() {
        return "name-duplicated";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case ApplicationPool pool -> pool.withNextHop(null);
            case ServerPool _,Computer _ -> element;
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (List<ServerPool> group : byName(context.serverPoolsInUse()).values()) {
            boolean mixed = isMixed(group);
            group.stream()
                    .skip(1)
                    .filter(pool -> !mixed || pool.generation() == null)
                    .forEach(pool -> defects.add(defect("pools", "pool", pool)));
        }
        for (List<ApplicationPool> group : byName(context.applicationPoolsInUse()).values()) {
            group.stream().skip(1).forEach(pool -> defects.add(defect("pools", "pool", pool)));
        }
        serverComputers(context, defects);
        applicationComputers(context, defects);
        return defects;
    }

    private static void serverComputers(RuleContext context, List<Defect> defects) {
        for (List<Computer> group : context.serverComputers().values()) {
            List<Computer> further = group.subList(1, group.size());
            if (!further.isEmpty() && !isMixed(group.stream()
                    .flatMap(computer -> context.topology().find(computer.owner(), ServerPool.class).stream())
                    .toList())) {
                further.forEach(computer -> defects.add(defect("computers", "computer", computer)));
            }
        }
    }

    private static void applicationComputers(RuleContext context, List<Defect> defects) {
        for (List<Computer> group : context.applicationComputers().values()) {
            long versions = group.stream()
                    .flatMap(computer -> context.topology().find(computer.owner(), ApplicationPool.class).stream())
                    .filter(pool -> pool.ucma().isKnown())
                    .map(ApplicationPool::ucma)
                    .distinct()
                    .count();
            if (versions <= 1) {
                group.stream().skip(1).forEach(computer -> defects.add(defect("computers", "computer", computer)));
            }
        }
    }

    /** Whether the name has gone from one generation to another. */
    private static boolean isMixed(List<ServerPool> group) {
        return group.stream().map(ServerPool::generation).filter(Objects::nonNull).distinct().count() > 1;
    }

    private static <T extends Pool> Map<String, List<T>> byName(List<T> pools) {
        Map<String, List<T>> byName = new HashMap<>();
        for (T pool : pools) {
            byName.computeIfAbsent(pool.fqdn().toLowerCase(Locale.ROOT), _ -> new ArrayList<>()).add(pool);
        }
        return byName;
    }

    private static Defect defect(String kind, String thing, Element element) {
        return Defect.of(kind, element.id(), "Another " + thing + " is called " + Wording.name(element) + " too.")
                .seenAs("The topology cannot be published, or one of the two silently takes the place of the other.")
                .because("A name stands for one " + thing
                        + " only, whatever its letter case: certificates, DNS and the trusted server "
                        + "list are all looked up by it.")
                .remedy("Give one of them another name, or remove the one that was drawn twice.");
    }
}
