package nexthop.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is otherwise in one topology than in another.
 *
 * @param element its id; null if it is about the topology as a whole
 * @param text a sentence for the user, with the names before and after; safe to print
 */
public record Difference(Kind kind, @Nullable ElementId element, String text) {
    /** What became of an element. */
    public enum Kind {
        ADDED, CHANGED, REMOVED
    }

    /** What is to be done to make {@code after} of {@code before}: in the order of the ids, what is gone last. */
    public static List<Difference> between(Topology before, Topology after) {
        return before == after ? List.of() : new Comparison(before, after).all();
    }

    private static final String NONE = "none";
    private static final String NOT_KNOWN = "not known";

    /** How many names are told in a row. */
    private static final int FEW = 4;

    /** Compares two topologies once. */
    private record Comparison(Topology before, Topology after, List<Difference> found) {
        Comparison(Topology before, Topology after) {
            this(before, after, new ArrayList<>());
        }

        List<Difference> all() {
            for (Element now : after.elements()) {
                Element was = before.element(now.id()).orElse(null);
                if (was == null) {
                    add(Kind.ADDED, now, called(after, now) + " is new.");
                } else if (!was.equals(now)) {
                    add(Kind.CHANGED, now, called(after, now) + ": " + String.join(", ", changes(was, now)) + ".");
                }
            }
            for (Element was : before.elements()) {
                if (!after.contains(was.id())) {
                    add(Kind.REMOVED, was, called(before, was) + " is no longer there.");
                }
            }
            if (!before.title().equals(after.title())) {
                found.add(new Difference(Kind.CHANGED, null, "The title is now " + Shown.quoted(after.title()) + "."));
            }
            if (!before.sipDomains().equals(after.sipDomains())) {
                found.add(new Difference(Kind.CHANGED, null,
                        after.sipDomains().isEmpty()
                                ? "No SIP domain is named any more."
                                : "The SIP domains are now " + after.sipDomains()
                                        .stream()
                                        .map(domain -> Shown.plain(domain.name()))
                                        .collect(Collectors.joining(", ")) + "."));
            }
            cuts("can reach each other again", before.interopCuts(), after.interopCuts());
            cuts("can no longer reach each other", after.interopCuts(), before.interopCuts());
            return List.copyOf(found);
        }

        private void add(Kind kind, Element element, String text) {
            found.add(new Difference(kind, element.id(), text));
        }

        private void cuts(String what, SortedSet<PoolPair> some, SortedSet<PoolPair> without) {
            for (PoolPair pair : some) {
                if (!without.contains(pair)) {
                    found.add(new Difference(Kind.CHANGED, null, Shown.plain(name(after, pair.first())) + " and "
                            + Shown.plain(name(after, pair.second())) + " " + what + "."));
                }
            }
        }

        private List<String> changes(Element was, Element now) {
            List<String> changes = new ArrayList<>();
            if (was.getClass() != now.getClass()) {
                changes.add("was a " + noun(was).toLowerCase(Locale.ROOT));
            }
            differ(changes, "name", was.name(), now.name());
            if (was instanceof Pool old && now instanceof Pool pool) {
                refer(changes, "site", old.site(), pool.site());
                differ(changes, "services", services(old), services(pool));
                differ(changes, "updates", old.updates(), pool.updates());
                if (old.retired() != pool.retired()) {
                    changes.add(pool.retired() ? "out of use" : "in use again");
                }
            }
            if (was instanceof Part old && now instanceof Part part) {
                refer(changes, "owner", old.owner(), part.owner());
            }
            switch (now) {
                case ServerPool pool when was instanceof ServerPool old -> serverPool(changes, old, pool);
                case ApplicationPool pool when was instanceof ApplicationPool old ->
                    applicationPool(changes, old, pool);
                case SupportPool pool when was instanceof SupportPool old -> {
                    differ(changes, "purpose", old.purpose().label(), pool.purpose().label());
                    differ(changes, "of Office Communications Server:", word(old.ofOcs()), word(pool.ofOcs()));
                }
                case Computer computer when was instanceof Computer old -> {
                    differ(changes, "joined to the domain:", word(old.domainJoined()), word(computer.domainJoined()));
                    differ(changes, "replica up to date:", word(old.replicated()), word(computer.replicated()));
                }
                case Application application when was instanceof Application old -> {
                    differ(changes, "port", number(old.port()), number(application.port()));
                    differ(changes, "legacy name", old.legacyName(), application.legacyName());
                    differ(changes, "entries migrated", word(old.entriesMigrated()),
                            word(application.entriesMigrated()));
                    differ(changes, "port let through by the firewalls:", word(old.portOpen()),
                            word(application.portOpen()));
                    differ(changes, "offers", labels(old.offers()), labels(application.offers()));
                }
                case Site site when was instanceof Site old -> {
                    differ(changes, "SiteId", given(old.siteId()), given(site.siteId()));
                    differ(changes, "kind", old.kind().label(), site.kind().label());
                }
                case ManagementStore store when was instanceof ManagementStore old -> {
                    refer(changes, "pool", old.pool(), store.pool());
                    refer(changes, "site", old.site(), store.site());
                }
                case Endpoint endpoint when was instanceof Endpoint old -> {
                    refer(changes, "registrar", old.registrar(), endpoint.registrar());
                    refer(changes, "home", old.home(), endpoint.home());
                    differ(changes, "display name", old.displayName(), endpoint.displayName());
                    differ(changes, "kind", old.kind().label(), endpoint.kind().label());
                    differ(changes, "management tool", old.tool().label(), endpoint.tool().label());
                }
                case Users users when was instanceof Users old ->
                    differ(changes, "number", number(old.count()), number(users.count()));
                case DomainController controller when was instanceof DomainController old -> {
                    differ(changes, "domain", old.domain(), controller.domain());
                    differ(changes, "trust entries", old.trustEntries(), controller.trustEntries());
                }
                default -> {
                    // it has become another kind of thing, and that has been said
                }
            }
            return changes;
        }

        private void serverPool(List<String> changes, ServerPool old, ServerPool pool) {
            differ(changes, "generation", label(old.generation()), label(pool.generation()));
            differ(changes, "role", old.role().label(), pool.role().label());
            differ(changes, "edition", old.edition().label(), pool.edition().label());
            refer(changes, "backup pool", old.backup(), pool.backup());
        }

        private void applicationPool(List<String> changes, ApplicationPool old, ApplicationPool pool) {
            refer(changes, "next hop", old.nextHop(), pool.nextHop());
            SortedSet<ElementId> struck = new TreeSet<>(pool.retiredNextHops());
            struck.removeAll(old.retiredNextHops());
            struck.forEach(id -> changes.add("the next hop " + Shown.plain(name(after, id)) + " is struck out"));
            SortedSet<ElementId> gone = new TreeSet<>(old.retiredNextHops());
            gone.removeAll(pool.retiredNextHops());
            gone.removeIf(id -> id.equals(pool.nextHop())); // which has been said
            gone.forEach(id -> changes
                    .add("the next hop " + Shown.plain(name(before, id)) + " is no longer drawn as struck out"));
            differ(changes, "provisioning", old.provisioning().label(), pool.provisioning().label());
            differ(changes, "UCMA version", old.ucma().label(), pool.ucma().label());
            differ(changes, "created under", label(old.createdUnder()), label(pool.createdUnder()));
            facts(changes, old.facts(), pool.facts());
        }

        private static void facts(List<String> changes, PoolFacts old, PoolFacts facts) {
            differ(changes, "certificate subject", known(old.certificate().subject()),
                    known(facts.certificate().subject()));
            differ(changes, "alternative names in the certificate", alternatives(old), alternatives(facts));
            differ(changes, "DNS records", number(old.dnsRecords()), number(facts.dnsRecords()));
            differ(changes, "behind a load balancer:", word(old.loadBalanced()), word(facts.loadBalanced()));
            differ(changes, "another role:", word(old.otherRole()), word(facts.otherRole()));
            differ(changes, "Exchange:", old.exchange().label(), facts.exchange().label());
            differ(changes, "static route to", known(old.routeDestination()), known(facts.routeDestination()));
            differ(changes, "authorized host", known(old.authorizedHost()), known(facts.authorizedHost()));
        }

        private static @Nullable Collection<String> alternatives(PoolFacts facts) {
            return facts.certificate().alternativeNames();
        }

        private static List<String> services(Pool pool) {
            return pool.services()
                    .stream()
                    .map(service -> service.version() == 0 ? service.role() : service.role() + " " + service.version())
                    .toList();
        }

        private static List<String> labels(Set<Modality> offers) {
            return offers.stream().sorted().map(Modality::label).toList();
        }

        private void refer(List<String> changes, String what, PoolReference was, PoolReference now) {
            if (was.equals(now)) {
                return;
            }
            if (was instanceof PoolReference.To(ElementId old) && now instanceof PoolReference.To(ElementId pool)) {
                refer(changes, what, old, pool);
            } else {
                differ(changes, what, name(before, was), name(after, now));
            }
        }

        /** Two elements may bear one name; their ids tell them apart. */
        private void refer(List<String> changes, String what, @Nullable ElementId was, @Nullable ElementId now) {
            if (was == null || now == null) {
                differ(changes, what, name(before, was), name(after, now));
            } else if (!was.equals(now)) {
                String old = name(before, was);
                String fresh = name(after, now);
                boolean alike = old.equals(fresh);
                differ(changes, what, alike ? old + " (" + was + ")" : old, alike ? fresh + " (" + now + ")" : fresh);
            }
        }

        private static void differ(List<String> changes, String what, String was, String now) {
            if (!was.equals(now)) {
                changes.add(what + " " + (now.isEmpty() ? NONE : Shown.plain(now)) + " instead of "
                        + (was.isEmpty() ? NONE : Shown.plain(was)));
            }
        }

        /**
         * A few names are told before and after; of many, which have come and which have gone.
         *
         * @param was null if not known, as {@code now}
         */
        private static void differ(List<String> changes, String what, @Nullable Collection<String> was,
                @Nullable Collection<String> now) {
            if (Objects.equals(was, now)) {
                return;
            }
            List<String> gained = less(now, was);
            List<String> lost = less(was, now);
            if (was == null || now == null || was.size() <= FEW && now.size() <= FEW) {
                changes.add(what + " " + listed(now) + " instead of " + listed(was));
                return;
            }
            List<String> parts = new ArrayList<>();
            if (!gained.isEmpty()) {
                parts.add("with " + listed(gained));
            }
            if (!lost.isEmpty()) {
                parts.add("without " + listed(lost));
            }
            changes.add(what + " now " + (parts.isEmpty() ? "in another order" : String.join(" and ", parts)));
        }

        private static List<String> less(@Nullable Collection<String> some, @Nullable Collection<String> others) {
            List<String> less = new ArrayList<>(some == null ? List.of() : some);
            less.removeAll(others == null ? List.of() : others);
            return less;
        }

        private static String listed(@Nullable Collection<String> names) {
            if (names == null) {
                return NOT_KNOWN;
            }
            if (names.isEmpty()) {
                return NONE;
            }
            String first = names.stream().limit(FEW).map(Shown::plain).collect(Collectors.joining(" and "));
            return names.size() <= FEW ? first : first + " and " + (names.size() - FEW) + " more";
        }

        private static String name(Topology topology, PoolReference reference) {
            return switch (reference) {
                case PoolReference.To(ElementId pool) -> name(topology, pool);
                case PoolReference.None _ -> "";
                case PoolReference.Unknown _ -> NOT_KNOWN;
            };
        }

        /** What a file refers to need not be there. */
        private static String name(Topology topology, @Nullable ElementId id) {
            return id == null ? "" : topology.element(id).map(Element::name).orElse(id.value());
        }

        private static String label(@Nullable ServerGeneration generation) {
            return generation == null ? NOT_KNOWN : generation.label();
        }

        private static String number(@Nullable Integer number) {
            return number == null ? NOT_KNOWN : number.toString();
        }

        /** A text that is empty where it is not known. */
        private static String known(String text) {
            return text.isEmpty() ? NOT_KNOWN : text;
        }

        /** A text that is null where it is not known. */
        private static String given(@Nullable String text) {
            return text == null ? NOT_KNOWN : text;
        }

        private static String word(Answer answer) {
            return answer.name().toLowerCase(Locale.ROOT);
        }
    }

    /** An element with what it is and where it belongs, for example {@code Application urn:application:ivr of ivr.contoso.com}. */
    public static String called(Topology topology, Element element) {
        String owner = element instanceof Part part
                ? topology.element(part.owner()).map(above -> " of " + Shown.plain(above.name())).orElse("")
                : "";
        return noun(element) + " " + Shown.plain(element.name()) + owner;
    }

    private static String noun(Element element) {
        return switch (element) {
            case Site _ -> "Site";
            case ServerPool pool -> pool.role().label() + " pool";
            case ApplicationPool _ -> "Trusted application pool";
            case SupportPool pool -> pool.purpose().label();
            case Computer _ -> "Computer";
            case Application _ -> "Application";
            case Endpoint _ -> "Endpoint";
            case Users _ -> "Users";
            case ManagementStore _ -> "Management store";
            case DomainController _ -> "Domain controller";
        };
    }
}
