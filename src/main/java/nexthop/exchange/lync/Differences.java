package nexthop.exchange.lync;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nexthop.exchange.lync.Reimport.Kind;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Part;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** Says in words what is different between a topology and what a reimport made of it. */
final class Differences {
    private final Topology current;
    private final Map<ElementId, Element> result;
    private final Changes changes;

    Differences(Topology current, Map<ElementId, Element> result, Changes changes) {
        this.current = current;
        this.result = result;
        this.changes = changes;
    }

    void report() {
        for (ElementId id : new TreeSet<>(result.keySet())) {
            Element now = result.get(id);
            Element before = current.element(id).orElse(null);
            if (now != null && before == null) {
                changes.note(Kind.ADDED, id, noun(now) + " " + shown(now, result::get) + ".");
            } else if (now != null && before != null && !now.equals(before)) {
                changes.note(Kind.CHANGED, id, noun(now) + " " + shown(now, result::get) + ": "
                        + String.join(", ", differences(before, now)) + ".");
            }
        }
        for (Element before : current.elements()) {
            if (!result.containsKey(before.id())) {
                changes.note(Kind.REMOVED, before.id(),
                        noun(before) + " " + shown(before, id -> current.element(id).orElse(null))
                                + (before instanceof Users || before instanceof Endpoint
                                        ? ", for what it belongs to is not in the document."
                                        : " is not in the document."));
            }
        }
    }

    private List<String> differences(Element before, Element now) {
        List<String> differences = new ArrayList<>();
        if (before.getClass() != now.getClass()) {
            differences.add("was a " + lower(noun(before)));
        }
        differ(differences, "name", before.name(), now.name());
        if (before instanceof Pool old && now instanceof Pool pool) {
            differ(differences, "site", nameBefore(old.site()), nameNow(pool.site()));
            if (!old.services().equals(pool.services())) {
                differences.add("other services");
            }
        }
        if (before instanceof Part old && now instanceof Part part) {
            differ(differences, "owner", nameBefore(old.owner()), nameNow(part.owner()));
        }
        switch (now) {
            case ServerPool pool when before instanceof ServerPool old -> {
                differ(differences, "generation", label(old.generation()), label(pool.generation()));
                differ(differences, "role", old.role().label(), pool.role().label());
                differ(differences, "edition", old.edition().label(), pool.edition().label());
                differ(differences, "backup pool", nameBefore(old.backup().target().orElse(null)),
                        nameNow(pool.backup().target().orElse(null)));
            }
            case ApplicationPool pool when before instanceof ApplicationPool old -> {
                differ(differences, "next hop", nameBefore(old.nextHop()), nameNow(pool.nextHop()));
                differ(differences, "provisioning", old.provisioning().label(), pool.provisioning().label());
                differ(differences, "UCMA version", old.ucma().label(), pool.ucma().label());
                differ(differences, "created under", label(old.createdUnder()), label(pool.createdUnder()));
            }
            case SupportPool pool when before instanceof SupportPool old ->
                differ(differences, "purpose", old.purpose().label(), pool.purpose().label());
            case Application application when before instanceof Application old -> {
                differ(differences, "port", String.valueOf(old.port()), String.valueOf(application.port()));
                differ(differences, "legacy name", old.legacyName(), application.legacyName());
                differ(differences, "entries migrated", lower(old.entriesMigrated().name()),
                        lower(application.entriesMigrated().name()));
            }
            case Site site when before instanceof Site old -> {
                differ(differences, "SiteId", String.valueOf(old.siteId()), String.valueOf(site.siteId()));
                differ(differences, "kind", old.kind().label(), site.kind().label());
            }
            case ManagementStore store when before instanceof ManagementStore old ->
                differ(differences, "pool", nameBefore(old.pool()), nameNow(store.pool()));
            case Endpoint endpoint when before instanceof Endpoint old -> {
                differ(differences, "registrar", nameBefore(old.registrar().target().orElse(null)),
                        nameNow(endpoint.registrar().target().orElse(null)));
                differ(differences, "home", nameBefore(old.home().target().orElse(null)),
                        nameNow(endpoint.home().target().orElse(null)));
            }
            default -> {
                // name and owner are all there is
            }
        }
        return differences.isEmpty() ? List.of("what hangs on it has changed") : differences;
    }

    private static void differ(List<String> differences, String what, String before, String now) {
        if (!before.equals(now)) {
            differences.add(what + " " + (now.isEmpty() ? "none" : Shown.plain(now)) + " instead of "
                    + (before.isEmpty() ? "none" : Shown.plain(before)));
        }
    }

    private static String label(@Nullable ServerGeneration generation) {
        return generation == null ? "not known" : generation.label();
    }

    private String nameBefore(@Nullable ElementId id) {
        return current.element(id).map(Element::name).orElse("");
    }

    private String nameNow(@Nullable ElementId id) {
        return id == null ? "" : Optional.ofNullable(result.get(id)).map(Element::name).orElse("");
    }

    private static String shown(Element element, Function<ElementId, @Nullable Element> find) {
        Element owner = element instanceof Part part ? find.apply(part.owner()) : null;
        return Shown.plain(element.name()) + (owner == null ? "" : " of " + Shown.plain(owner.name()));
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

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
