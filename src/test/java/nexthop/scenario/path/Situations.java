package nexthop.scenario.path;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import nexthop.scenario.path.Situation.Contacts;
import nexthop.scenario.path.Situation.Entries;
import org.jspecify.annotations.Nullable;

/** Situations to start from. */
final class Situations {
    private static final List<ServerGeneration> DOCUMENTED = List.of(ServerGeneration.OCS_2007,
            ServerGeneration.OCS_2007_R2, ServerGeneration.LYNC_2010, ServerGeneration.LYNC_2013);
    private static final Set<Situation> ALL = explored();

    private Situations() {}

    /** Every combination of version, next hop and one or two generations, before and after a merge, and all that follows. */
    static Set<Situation> startsAndAllTheyLeadTo() {
        return ALL;
    }

    static List<Situation> starts() {
        Set<Situation> starts = new LinkedHashSet<>();
        for (UcmaVersion ucma : UcmaVersion.values()) {
            for (SortedSet<ServerGeneration> generations : oneOrTwo()) {
                for (ServerGeneration nextHop : generations) {
                    add(starts, ucma, nextHop, generations);
                }
                add(starts, ucma, null, generations);
            }
        }
        return List.copyOf(starts);
    }

    private static void add(Set<Situation> starts, UcmaVersion ucma, @Nullable ServerGeneration nextHop,
            SortedSet<ServerGeneration> generations) {
        if (ucma == UcmaVersion.UNKNOWN) {
            return;
        }
        boolean anyOcs = generations.first().isOcs();
        for (boolean merged : anyOcs ? new boolean[]{true, false} : new boolean[]{true}) {
            boolean inBackCompat = ucma.isManagedByWmi() && merged && anyOcs;
            for (Contacts contacts : Contacts.values()) {
                boolean possible = nextHop != null || contacts == Contacts.NONE || contacts == Contacts.BEHIND;
                Entries entries = inBackCompat ? Entries.MIGRATED : Entries.UNKNOWN;
                if (possible) {
                    starts.add(new Situation(ucma, nextHop, generations, merged, inBackCompat, entries, contacts,
                            new TreeSet<>(generations)));
                }
            }
        }
    }

    private static List<SortedSet<ServerGeneration>> oneOrTwo() {
        Set<SortedSet<ServerGeneration>> sets = new LinkedHashSet<>();
        for (ServerGeneration one : DOCUMENTED) {
            for (ServerGeneration other : DOCUMENTED) {
                sets.add(new TreeSet<>(List.of(one, other)));
            }
        }
        return List.copyOf(sets);
    }

    private static Set<Situation> explored() {
        Set<Situation> seen = new LinkedHashSet<>(starts());
        Deque<Situation> waiting = new ArrayDeque<>(seen);
        while (!waiting.isEmpty()) {
            for (Road road : RoadMap.standard().at(waiting.poll()).roads()) {
                if (seen.add(road.to())) {
                    waiting.add(road.to());
                }
            }
        }
        return seen;
    }
}
