package nexthop.knowledge;

import java.util.Set;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;

/**
 * What a topology cannot tell, and what somebody has to decide.
 *
 * @param name by which slots and effects mean it
 * @param label what to call it, for example {@code new pool FQDN}; printable ASCII, for it marks the place in a command
 * @param told what the topology tells if it does: taken as decided; may be empty
 * @param proposal what to offer, never taken by itself; may be empty
 * @param generations of the server pools to choose from; empty if it is no such choice
 * @param versions of the trusted application pools to choose from besides a new name; empty if it is no such choice
 */
public record Input(String name, Type type, String label, String help, Template told, Template proposal,
        Set<ServerGeneration> generations, Set<UcmaVersion> versions) {

    /** What an input may hold. */
    public enum Type {
        /** A fully qualified host name. */
        FQDN,
        /** Fully qualified host names, separated by commas or white space. */
        FQDN_LIST,
        /** From 1 to 65535. */
        PORT,
        /** The site's SiteId, without {@code site:}. */
        SITE_ID,
        /** A server pool of the topology, by its FQDN. */
        SERVER_POOL,
        /** A trusted application pool: one of the topology, or the name of a new one. */
        APPLICATION_POOL,
        /** A file's path on a Windows computer. */
        PATH,
        /** Any text on one line. */
        TEXT
    }

    public Input {
        generations = Set.copyOf(generations);
        versions = Set.copyOf(versions);
    }
}
