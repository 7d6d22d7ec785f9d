package nexthop.exchange.lync;

import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.PoolReference;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.jspecify.annotations.Nullable;

/** Joins what a document says of an element, which it decides, with what only the drawing knows of it. */
final class Merging {
    private final Matches matches;

    Merging(Matches matches) {
        this.matches = matches;
    }

    /** An imported element as the result holds it. */
    Element of(Element element) {
        ElementId id = matches.id(element.id());
        Element before = matches.before(id);
        return switch (element) {
            case Site site -> new Site(id, site.name(), site.siteId(), site.kind());
            case ServerPool pool -> serverPool(pool, id, before);
            case ApplicationPool pool -> applicationPool(pool, id, before);
            case SupportPool pool -> new SupportPool(id, pool.fqdn(), pool.purpose(), matches.idOrNull(pool.site()),
                    pool.services(), updates(before, pool), isRetired(before),
                    before instanceof SupportPool old ? old.ofOcs() : pool.ofOcs());
            case Computer computer -> computer(computer, id, before);
            case Application application -> application(application, id, before);
            case ManagementStore store -> new ManagementStore(id, before == null ? store.name() : before.name(),
                    matches.idOrNull(store.pool()), matches.idOrNull(store.site()));
            case DomainController controller ->
                new DomainController(id, controller.name(), controller.domain(), controller.trustEntries());
            case Endpoint endpoint -> endpoint.withOwner(matches.id(endpoint.owner()));
            case Users users -> users.withOwner(matches.id(users.owner()));
        };
    }

    private Computer computer(Computer computer, ElementId id, @Nullable Element before) {
        Computer merged = new Computer(id, matches.id(computer.owner()), computer.fqdn());
        return before instanceof Computer old
                ? merged.withDomainJoined(old.domainJoined()).withReplicated(old.replicated())
                : merged;
    }

    private ServerPool serverPool(ServerPool pool, ElementId id, @Nullable Element before) {
        ServerGeneration generation = pool.generation();
        ServerPool.Edition edition = pool.edition();
        PoolReference backup = pool.backup().target().map(matches::id).map(PoolReference::to).orElse(pool.backup());
        if (before instanceof ServerPool old) {
            ServerGeneration oldGeneration = old.generation();
            boolean bothOcs = generation != null && generation.isOcs() && oldGeneration != null
                    && oldGeneration.isOcs();
            generation = generation == null || bothOcs ? oldGeneration : generation; // no document tells OCS 2007 from R2
            edition = old.edition() == ServerPool.Edition.UNKNOWN ? edition : old.edition();
            backup = backup.target().isPresent() ? backup : old.backup();
        }
        return new ServerPool(id, pool.fqdn(), generation, pool.role(), edition, matches.idOrNull(pool.site()),
                pool.services(), updates(before, pool), isRetired(before), backup);
    }

    private ApplicationPool applicationPool(ApplicationPool pool, ElementId id, @Nullable Element before) {
        UcmaVersion ucma = pool.ucma();
        Provisioning provisioning = pool.provisioning();
        ServerGeneration createdUnder = pool.createdUnder();
        ElementId nextHop = matches.idOrNull(pool.nextHop());
        SortedSet<ElementId> retiredNextHops = new TreeSet<>();
        if (before instanceof ApplicationPool old) {
            ucma = old.ucma().isKnown() ? old.ucma() : ucma;
            provisioning = provisioning == Provisioning.UNKNOWN ? old.provisioning() : provisioning;
            createdUnder = old.createdUnder() == null ? createdUnder : old.createdUnder();
            retiredNextHops.addAll(old.retiredNextHops());
            if (nextHop != null) {
                retiredNextHops.remove(nextHop); // the document says it is in use
            }
        }
        return new ApplicationPool(id, pool.fqdn(), ucma, provisioning, createdUnder, nextHop, retiredNextHops,
                matches.idOrNull(pool.site()), pool.services(), updates(before, pool), isRetired(before),
                before instanceof ApplicationPool old ? old.facts() : pool.facts());
    }

    private Application application(Application application, ElementId id, @Nullable Element before) {
        Application merged = new Application(id, matches.id(application.owner()), application.applicationId(),
                application.port(), application.legacyName(), application.offers(), application.entriesMigrated(),
                application.portOpen());
        if (before instanceof Application old) {
            merged = merged.withOffers(application.offers().isEmpty() ? old.offers() : application.offers())
                    .withPortOpen(old.portOpen());
            if (application.entriesMigrated() == Answer.UNKNOWN) {
                merged = merged.withEntriesMigrated(old.entriesMigrated());
            }
        }
        return merged;
    }

    private static SortedSet<String> updates(@Nullable Element before, Pool pool) {
        SortedSet<String> updates = new TreeSet<>(pool.updates());
        if (before instanceof Pool old) {
            updates.addAll(old.updates());
        }
        return updates;
    }

    private static boolean isRetired(@Nullable Element before) {
        return before instanceof Pool old && old.retired();
    }
}
