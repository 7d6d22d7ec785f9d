package nexthop.knowledge;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;

/** A question that a topology answers about one trusted application pool, with yes, no or unknown. */
public sealed interface Condition {
    /** Every one of them. */
    record All(List<Condition> conditions) implements Condition {
        public All {
            conditions = List.copyOf(conditions);
        }
    }

    /** At least one of them. */
    record Any(List<Condition> conditions) implements Condition {
        public Any {
            conditions = List.copyOf(conditions);
        }
    }

    record Not(Condition condition) implements Condition {}

    /** The pool is not retired. */
    record InUse() implements Condition {}

    /** Its applications are built with one of these versions. */
    record Ucma(Set<UcmaVersion> versions) implements Condition {
        public Ucma {
            versions = Set.copyOf(versions);
        }
    }

    /** It has a next hop in use of one of these generations. */
    record NextHopGeneration(Set<ServerGeneration> generations) implements Condition {
        public NextHopGeneration {
            generations = Set.copyOf(generations);
        }
    }

    /** It has a next hop in use. */
    record HasNextHop() implements Condition {}

    /** The server pools in use are of these generations and no other. */
    record GenerationsExactly(SortedSet<ServerGeneration> generations) implements Condition {
        public GenerationsExactly {
            generations = Collections.unmodifiableSortedSet(new TreeSet<>(generations));
        }
    }

    /** There is a server pool in use of each of these generations. */
    record GenerationsPresent(SortedSet<ServerGeneration> generations) implements Condition {
        public GenerationsPresent {
            generations = Collections.unmodifiableSortedSet(new TreeSet<>(generations));
        }
    }

    /** All server pools in use belong to one merged topology. */
    record Merged() implements Condition {}

    /** The pool stands in BackCompatSite. */
    record InBackCompatSite() implements Condition {}

    /** Of no application of the pool is it known that its trusted service entries are still to be migrated. */
    record EntriesMigrated() implements Condition {}

    /** Users are homed on a server pool in use that is older than the newest generation. */
    record UsersOnOlder() implements Condition {}

    /** It has a next hop in use that is older than the newest generation. */
    record NextHopOlder() implements Condition {}

    /** Every contact object of the pool has the pool's next hop as its registrar. */
    record EndpointsFollowNextHop() implements Condition {}
}
