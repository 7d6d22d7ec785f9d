package nexthop.model;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A trusted application.
 *
 * @param owner the trusted application pool it runs in
 * @param applicationId the id with its prefix, for example {@code urn:application:ivr}
 * @param port the port it listens on (1 to 65535 where it is right; held as given); null if not known
 * @param legacyName the {@code LegacyApplicationName}, which is the GRUU type; empty if it is the id without prefix
 * @param entriesMigrated whether its trusted service entries have been migrated by a merge
 * @param portOpen whether the firewalls on the computers and between them and the servers let its port through
 */
public record Application(ElementId id, ElementId owner, String applicationId, @Nullable Integer port,
        String legacyName, Set<Modality> offers, Answer entriesMigrated, Answer portOpen) implements Part {

    /** The prefix of every application id. */
    public static final String ID_PREFIX = "urn:application:";

    public Application {
        offers = offers.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(offers));
    }

    public static Application named(ElementId id, ElementId owner, String applicationId, @Nullable Integer port) {
        return new Application(id, owner, applicationId, port, "", Set.of(), Answer.UNKNOWN, Answer.UNKNOWN);
    }

    @Override
    public String name() {
        return applicationId;
    }

    /** The id without its prefix. */
    public String shortName() {
        return applicationId.startsWith(ID_PREFIX) ? applicationId.substring(ID_PREFIX.length()) : applicationId;
    }

    public Application withOwner(ElementId changed) {
        return new Application(id, changed, applicationId, port, legacyName, offers, entriesMigrated, portOpen);
    }

    public Application withApplicationId(String changed) {
        return new Application(id, owner, changed, port, legacyName, offers, entriesMigrated, portOpen);
    }

    public Application withPort(@Nullable Integer changed) {
        return new Application(id, owner, applicationId, changed, legacyName, offers, entriesMigrated, portOpen);
    }

    public Application withLegacyName(String changed) {
        return new Application(id, owner, applicationId, port, changed, offers, entriesMigrated, portOpen);
    }

    public Application withOffers(Set<Modality> changed) {
        return new Application(id, owner, applicationId, port, legacyName, changed, entriesMigrated, portOpen);
    }

    public Application withEntriesMigrated(Answer changed) {
        return new Application(id, owner, applicationId, port, legacyName, offers, changed, portOpen);
    }

    public Application withPortOpen(Answer changed) {
        return new Application(id, owner, applicationId, port, legacyName, offers, entriesMigrated, changed);
    }
}
