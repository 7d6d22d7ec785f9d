package nexthop.edit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;
import nexthop.model.Pool;
import nexthop.model.PoolFacts;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.SipDomain;
import nexthop.model.SupportPool;
import nexthop.model.Text;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/**
 * Puts another domain suffix in the place of one, in every name of the drawing that ends with it: of pools, computers and domain
 * controllers, in SIP addresses and SIP domains, in what is known of certificates and routes, and in what plans have decided. All of
 * them or, if one name cannot be, none. Ids of elements and of applications, titles and notes stay as they are.
 *
 * @param from the suffix as it is, without a leading dot, in any letter case
 * @param to the suffix as it is to be
 */
public record RenameSuffix(String from, String to) implements Edit {

    /**
     * One name that changes.
     *
     * @param element whose it is; null for a SIP domain
     * @param what what it is the name of, for example {@code Pool}
     */
    public record Renaming(@Nullable ElementId element, String what, String before, String after) {}

    /** Why these are no two suffixes to put one in the other's place, as a sentence; empty if they are. */
    public Optional<String> objection() {
        return Suffix.objection(from).or(() -> Suffix.objection(to));
    }

    @Override
    public String label() {
        return "Rename " + from + " to " + to;
    }

    @Override
    public Drawing apply(Drawing drawing) {
        return new Walk(drawing).after();
    }

    /**
     * What would change, in the order of the elements' ids.
     *
     * @throws EditRefusedException if the edit would be refused
     */
    public List<Renaming> renamings(Drawing drawing) {
        Walk walk = new Walk(drawing);
        walk.after();
        return List.copyOf(walk.found);
    }

    /** One way through a drawing: every name is visited once, so that no new name is taken for an old one. */
    private final class Walk {
        private final Drawing drawing;
        private final Suffix suffix;
        private final List<Renaming> found = new ArrayList<>();

        Walk(Drawing drawing) {
            Optional<String> objection = objection();
            if (objection.isPresent()) {
                throw new EditRefusedException(objection.get());
            }
            this.drawing = drawing;
            this.suffix = new Suffix(from, to);
        }

        Drawing after() {
            Topology topology = drawing.topology();
            List<Element> changed = new ArrayList<>();
            for (Element element : topology.elements()) {
                Element renamed = renamed(element);
                if (!renamed.equals(element)) {
                    changed.add(renamed);
                }
            }
            SortedSet<SipDomain> domains = new TreeSet<>();
            for (SipDomain domain : topology.sipDomains()) {
                domains.add(new SipDomain(renamed(null, "SIP domain", domain.name()), domain.isDefault()));
            }
            PlanRecords plans = plans();
            if (found.isEmpty()) {
                return drawing;
            }
            Topology after = (changed.isEmpty() ? topology : topology.with(changed)).withSipDomains(domains);
            checkUnique("pool", topology.pools(), after.pools());
            checkUnique("computer", topology.computers(), after.computers());
            checkUnique("endpoint", topology.endpoints(), after.endpoints());
            if (domains.stream().map(domain -> lower(domain.name())).distinct().count() < topology.sipDomains()
                    .size()) {
                throw new EditRefusedException("Two SIP domains would bear the same name. Nothing was renamed.");
            }
            return drawing.with(after).with(plans);
        }

        private Element renamed(Element element) {
            ElementId id = element.id();
            return switch (element) {
                case ServerPool pool -> pool.withFqdn(renamed(id, "Pool", pool.fqdn()));
                case SupportPool pool -> pool.withFqdn(renamed(id, "Pool", pool.fqdn()));
                case ApplicationPool pool ->
                    pool.withFqdn(renamed(id, "Pool", pool.fqdn())).withFacts(renamed(id, pool.facts()));
                case Computer computer -> computer.withFqdn(renamed(id, "Computer", computer.fqdn()));
                case Endpoint endpoint -> endpoint.withSipAddress(renamed(id, "Endpoint", endpoint.sipAddress()));
                case DomainController controller ->
                    controller.withName(renamed(id, "Domain controller", controller.name()))
                            .withDomain(renamed(id, "Domain", controller.domain()))
                            .withTrustEntries(renamed(id, "Trust entry", controller.trustEntries()));
                case ManagementStore store -> store.withName(renamed(id, "Central Management Store", store.name()));
                default -> element;
            };
        }

        private PoolFacts renamed(ElementId id, PoolFacts facts) {
            Certificate certificate = facts.certificate();
            SortedSet<String> names = certificate.alternativeNames();
            return facts
                    .withCertificate(new Certificate(renamed(id, "Certificate subject", certificate.subject()),
                            names == null ? null : renamed(id, "Alternative name", names)))
                    .withRouteDestination(renamed(id, "Route destination", facts.routeDestination()))
                    .withAuthorizedHost(renamed(id, "Authorized host", facts.authorizedHost()));
        }

        private SortedSet<String> renamed(ElementId id, String what, SortedSet<String> names) {
            SortedSet<String> renamed = new TreeSet<>();
            names.forEach(name -> renamed.add(renamed(id, what, name)));
            return renamed;
        }

        private String renamed(@Nullable ElementId id, String what, String name) {
            String renamed = suffix.renamed(name);
            if (!renamed.equals(name)) {
                Optional<String> objection = Text.objection(renamed);
                if (objection.isPresent()) {
                    throw new EditRefusedException(
                            "The new name of " + Shown.plain(name) + " " + objection.get() + ". Nothing was renamed.");
                }
                found.add(new Renaming(id, what, name, renamed));
            }
            return renamed;
        }

        private PlanRecords plans() {
            PlanRecords plans = drawing.plans();
            for (Map.Entry<PlanKey, PlanRecord> entry : drawing.plans().byKey().entrySet()) {
                PlanRecord plan = entry.getValue();
                SortedMap<String, String> values = new TreeMap<>(plan.values());
                values.replaceAll((_, value) -> planned(entry.getKey().pool(), value));
                if (!values.equals(plan.values())) {
                    plans = plans.with(entry.getKey(), plan.withValues(values));
                }
            }
            return plans;
        }

        private String planned(ElementId pool, String value) {
            String renamed = suffix.renamed(value);
            if (!renamed.equals(value) && renamed.length() <= PlanRecord.LONGEST_VALUE) {
                found.add(new Renaming(pool, "Decided in a plan", value, renamed));
                return renamed;
            }
            return value;
        }
    }

    /** Names that were different stay different; what bore one name before may go on to. */
    private static void checkUnique(String what, Collection<? extends Element> before,
            Collection<? extends Element> after) {
        if (names(after).size() < names(before).size()) {
            Set<String> seen = new HashSet<>();
            Set<String> old = names(before);
            for (Element element : after) {
                String name = lower(element.name());
                if (!seen.add(name) && old.contains(name)) {
                    throw new EditRefusedException("There is " + (what.equals("endpoint") ? "an " : "a ") + what + " "
                            + Shown.plain(element.name()) + " already. Nothing was renamed.");
                }
            }
            throw new EditRefusedException("Two names would become one. Nothing was renamed.");
        }
    }

    private static Set<String> names(Collection<? extends Element> elements) {
        Set<String> names = new HashSet<>();
        elements.forEach(element -> names.add(lower(element.name())));
        return names;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
