package nexthop.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
                if (!old.services().equals(pool.services())) {
                    changes.add("other services");
                }
                differ(changes, "updates", String.join(" and ", old.updates()), String.join(" and ", pool.updates()));
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
                case SupportPool pool when was instanceof SupportPool old ->
                    differ(changes, "purpose", old.purpose().label(), pool.purpose().label());
                case Application application when was instanceof Application old -> {
                    differ(changes, "port", number(old.port()), number(application.port()));
                    differ(changes, "legacy name", old.legacyName(), application.legacyName());
                    differ(changes, "entries migrated", word(old.entriesMigrated()),
                            word(application.entriesMigrated()));
                }
                case Site site when was instanceof Site old -> {
                    differ(changes, "SiteId", String.valueOf(old.siteId()), String.valueOf(site.siteId()));
                    differ(changes, "kind", old.kind().label(), site.kind().label());
                }
                case ManagementStore store when was instanceof ManagementStore old -> {
                    refer(changes, "pool", old.pool(), store.pool());
                    refer(changes, "site", old.site(), store.site());
                }
                case Endpoint endpoint when was instanceof Endpoint old -> {
                    refer(changes, "registrar", old.registrar().target().orElse(null),
                            endpoint.registrar().target().orElse(null));
                    refer(changes, "home", old.home().target().orElse(null), endpoint.home().target().orElse(null));
                    differ(changes, "display name", old.displayName(), endpoint.displayName());
                }
                case Users users when was instanceof Users old ->
                    differ(changes, "number", number(old.count()), number(users.count()));
                case DomainController controller when was instanceof DomainController old ->
                    differ(changes, "domain", old.domain(), controller.domain());
                default -> {
                    // name and owner are all there is
                }
            }
            return changes.isEmpty() ? List.of("what hangs on it has changed") : changes;
        }

        private void serverPool(List<String> changes, ServerPool old, ServerPool pool) {
            differ(changes, "generation", label(old.generation()), label(pool.generation()));
            differ(changes, "role", old.role().label(), pool.role().label());
            differ(changes, "edition", old.edition().label(), pool.edition().label());
            refer(changes, "backup pool", old.backup().target().orElse(null), pool.backup().target().orElse(null));
        }

        private void applicationPool(List<String> changes, ApplicationPool old, ApplicationPool pool) {
            refer(changes, "next hop", old.nextHop(), pool.nextHop());
            SortedSet<ElementId> struck = new TreeSet<>(pool.retiredNextHops());
            struck.removeAll(old.retiredNextHops());
            struck.forEach(id -> changes.add("the next hop " + Shown.plain(name(after, id)) + " is struck out"));
            differ(changes, "provisioning", old.provisioning().label(), pool.provisioning().label());
            differ(changes, "UCMA version", old.ucma().label(), pool.ucma().label());
            differ(changes, "created under", label(old.createdUnder()), label(pool.createdUnder()));
        }

        private void refer(List<String> changes, String what, @Nullable ElementId was, @Nullable ElementId now) {
            differ(changes, what, name(before, was), name(after, now));
        }

        private static void differ(List<String> changes, String what, String was, String now) {
            if (!was.equals(now)) {
                changes.add(what + " " + (now.isEmpty() ? "none" : Shown.plain(now)) + " instead of "
                        + (was.isEmpty() ? "none" : Shown.plain(was)));
            }
        }

        private static String name(Topology topology, @Nullable ElementId id) {
            return id == null ? "" : topology.element(id).map(Element::name).orElse("");
        }

        private static String label(@Nullable ServerGeneration generation) {
            return generation == null ? "not known" : generation.label();
        }

        private static String number(@Nullable Integer number) {
            return number == null ? "not known" : number.toString();
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
