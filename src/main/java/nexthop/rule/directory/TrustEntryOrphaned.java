package nexthop.rule.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nexthop.edit.ChangeElement;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.Pool;
import nexthop.model.Topology;
import nexthop.rule.Defect;
import nexthop.rule.Fix;
import nexthop.rule.Rule;
import nexthop.rule.RuleContext;
import nexthop.rule.Wording;

/** Active Directory is known to hold trust entries of a pool that is out of use, or of one that nobody has drawn. */
public final class TrustEntryOrphaned implements Rule {
    @Override
    public String id() {
        return "trust-entry-orphaned";
    }

    @Override
    public Object seenOf(Element element) {
        return switch (element) {
            case DomainController _,Computer _ -> element;
            case Pool pool -> List.of(pool.fqdn(), pool.retired());
            default -> NOTHING;
        };
    }

    @Override
    public List<Defect> check(RuleContext context) {
        List<Defect> defects = new ArrayList<>();
        for (DomainController controller : context.topology().domainControllers()) {
            if (!controller.trustEntries().isEmpty()) {
                check(context.topology(), controller, defects);
            }
        }
        return defects;
    }

    private static void check(Topology topology, DomainController controller, List<Defect> defects) {
        Set<String> inUse = names(topology, false);
        Set<String> retired = names(topology, true);
        SortedSet<String> ofRetired = new TreeSet<>();
        SortedSet<String> ofNobody = new TreeSet<>();
        for (String entry : controller.trustEntries()) {
            String name = entry.strip().toLowerCase(Locale.ROOT);
            if (!inUse.contains(name)) {
                (retired.contains(name) ? ofRetired : ofNobody).add(entry);
            }
        }
        defect("out-of-use", controller, ofRetired, "which is out of use").ifPresent(defects::add);
        defect("not-drawn", controller, ofNobody, "which the topology does not hold").ifPresent(defects::add);
    }

    /** The names of the pools in use or out of use, and of their computers. */
    private static Set<String> names(Topology topology, boolean retired) {
        return topology.pools().stream().filter(pool -> pool.retired() == retired).flatMap(pool -> {
            List<String> names = new ArrayList<>();
            names.add(pool.fqdn());
            topology.computersOf(pool.id()).stream().map(Computer::fqdn).forEach(names::add);
            return names.stream();
        }).map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }

    private static Optional<Defect> defect(String kind, DomainController controller, SortedSet<String> entries,
            String which) {
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        SortedSet<String> kept = new TreeSet<>(controller.trustEntries());
        kept.removeAll(entries);
        String label = "Note that " + (entries.size() == 1 ? "the entry is" : "the entries are") + " removed";
        return Optional.of(Defect
                .of(kind, controller.id(),
                        "Active Directory holds trust entries for " + Wording.names(List.copyOf(entries)) + ", "
                                + (entries.size() == 1 ? which : which.replace("which is", "which are")) + ".")
                .listingNames(List.copyOf(entries))
                .seenAs("Nothing, until a new server or application takes the same name, type and port: then publishing fails.")
                .because(
                        "Trusted server and trusted service entries outlive the pool they were made for when it is taken down out of order.")
                .remedy("Make sure that nothing answers under the name any more, then remove the entries from Active Directory.")
                .fixedBy(Fix.noting(label, new ChangeElement(label, controller.withTrustEntries(kept)))));
    }
}
