package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.PathValues;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/**
 * Where a trusted application pool stands: all that decides which scenarios fit it, and nothing else. Pools in one situation have one
 * way to go.
 *
 * @param nextHop the generation of its next hop; null if it has no next hop
 * @param generations of the server pools in use
 * @param merged whether the OCS pools, if there are any, have all been merged
 * @param inBackCompatSite whether the application pool stands there
 * @param users the generations that users are homed on
 */
public record Situation(UcmaVersion ucma, @Nullable ServerGeneration nextHop, SortedSet<ServerGeneration> generations,
        boolean merged, boolean inBackCompatSite, Entries entries, Contacts contacts,
        SortedSet<ServerGeneration> users) {

    /** Whether the trusted service entries of the pool's applications have been migrated. */
    public enum Entries {
        NO_APPLICATION, MIGRATED, NOT_MIGRATED, UNKNOWN
    }

    /** Where the contact objects of the pool's applications are registered; of several, the last of these counts. */
    public enum Contacts {
        NONE,
        /** At the pool's next hop. */
        FOLLOW,
        /** Nobody has said. */
        UNKNOWN,
        /** Nowhere, or elsewhere. */
        BEHIND
    }

    public Situation {
        generations = Collections.unmodifiableSortedSet(new TreeSet<>(generations));
        users = Collections.unmodifiableSortedSet(new TreeSet<>(users));
    }

    /** The situation of a pool. A next hop of unknown generation counts as none. */
    static Situation of(TopologyGraph graph, ApplicationPool pool) {
        ServerGeneration nextHop = graph.nextHop(pool).map(ServerPool::generation).orElse(null);
        SortedSet<ServerGeneration> generations = new TreeSet<>(graph.generationsPresent());
        Set<ServerGeneration> users = EnumSet.noneOf(ServerGeneration.class);
        boolean merged = true;
        for (ServerPool server : graph.serverPoolsInUse()) {
            ServerGeneration generation = server.generation();
            merged &= graph.isMerged(server);
            if (generation != null && !graph.topology().usersOf(server.id()).isEmpty()) {
                users.add(generation);
            }
        }
        return new Situation(pool.ucma(), nextHop, generations, merged, graph.topology().isInBackCompatSite(pool),
                entries(graph.topology().applicationsOf(pool.id())), contacts(graph, pool), new TreeSet<>(users));
    }

    private static Entries entries(List<Application> applications) {
        if (applications.isEmpty()) {
            return Entries.NO_APPLICATION;
        }
        Set<Answer> answers = EnumSet.noneOf(Answer.class);
        applications.forEach(application -> answers.add(application.entriesMigrated()));
        return answers.contains(Answer.NO)
                ? Entries.NOT_MIGRATED
                : answers.contains(Answer.UNKNOWN) ? Entries.UNKNOWN : Entries.MIGRATED;
    }

    private static Contacts contacts(TopologyGraph graph, ApplicationPool pool) {
        ElementId nextHop = graph.nextHop(pool).map(ServerPool::id).orElse(null);
        Contacts all = Contacts.NONE;
        for (Endpoint endpoint : graph.topology().endpointsOfPool(pool.id())) {
            if (endpoint.kind() == EndpointKind.APPLICATION) {
                Contacts one = switch (endpoint.registrar()) {
                    case PoolReference.To(ElementId registrar) ->
                        registrar.equals(nextHop) ? Contacts.FOLLOW : Contacts.BEHIND;
                    case PoolReference.None() -> Contacts.BEHIND;
                    case PoolReference.Unknown() -> Contacts.UNKNOWN;
                };
                all = one.compareTo(all) > 0 ? one : all;
            }
        }
        return all;
    }

    /** Whether the goal is reached. */
    public boolean isAt(PathValues.Goal goal) {
        return ucma == goal.ucma() && nextHop == goal.server() && contacts != Contacts.BEHIND;
    }

    /** Whether it may lie on a path: three generations at once are outside what is documented. */
    public boolean isDocumented() {
        return generations.size() <= 2;
    }

    Situation with(Contacts changed) {
        return new Situation(ucma, nextHop, generations, merged, inBackCompatSite, entries, changed, users);
    }

    /** Whether there are users, and all of them on the newest generation. */
    boolean hasAllUsersOnNewest() {
        return !users.isEmpty() && users.first() == generations.last();
    }

    /** This situation with fewer generations present. */
    Situation withOnly(SortedSet<ServerGeneration> kept) {
        SortedSet<ServerGeneration> usersKept = new TreeSet<>(users);
        if (usersKept.retainAll(kept) && usersKept.isEmpty() && !kept.isEmpty()) {
            usersKept.add(kept.last());
        }
        boolean anyOcs = kept.stream().anyMatch(ServerGeneration::isOcs);
        return new Situation(ucma, nextHop, kept, merged || !anyOcs, inBackCompatSite, entries, contacts, usersKept);
    }

    /** Version and next hop, for example {@code UCMA 2.0 · OCS 2007 R2}. */
    public String label() {
        return ucma.label() + " · " + (nextHop == null ? "no next hop" : nextHop.label());
    }

    /** What else is so, for example {@code with Lync Server 2013, entries migrated}; empty if there is nothing to tell. */
    public String remarks() {
        List<String> remarks = new ArrayList<>();
        List<String> others = generations.stream()
                .filter(generation -> generation != nextHop)
                .map(ServerGeneration::label)
                .toList();
        if (!others.isEmpty()) {
            remarks.add("with " + String.join(" and ", others));
        }
        if (ucma.isManagedByWmi() && generations.size() > 1 && isMerged()) {
            remarks.add(entries == Entries.NO_APPLICATION ? "merged" : "entries migrated");
        }
        if (generations.size() > 1 && hasAllUsersOnNewest()) {
            remarks.add("users moved");
        }
        if (contacts == Contacts.BEHIND && nextHop != null && !nextHop.isOcs()) {
            remarks.add("contact objects behind");
        }
        return String.join(", ", remarks);
    }

    private boolean isMerged() {
        return merged && inBackCompatSite && entries != Entries.NOT_MIGRATED;
    }

    /** What the situation means, in sentences. */
    public String sentence() {
        StringBuilder text = new StringBuilder();
        text.append(nextHop == null
                ? "The application is built with " + ucma.label() + " and hangs on no server pool."
                : "The application is built with " + ucma.label() + " and routed through " + nextHop.label() + ".");
        List<String> labels = generations.stream().map(ServerGeneration::label).toList();
        if (labels.size() > 1) {
            text.append(" Server pools of ").append(String.join(" and ", labels)).append(" are there.");
        }
        if (ucma.isManagedByWmi() && labels.size() > 1 && entries != Entries.NO_APPLICATION) {
            text.append(isMerged()
                    ? " Its trusted service entries are migrated, so that users of both generations reach it."
                    : " Its trusted service entries are not known to be migrated yet.");
        }
        if (labels.size() > 1 && users.size() == 1) {
            text.append(" All users are on ").append(users.first().label()).append('.');
        }
        if (contacts == Contacts.BEHIND && nextHop != null && !nextHop.isOcs()) {
            text.append(" Some contact objects do not have its next hop as their registrar.");
        }
        return text.toString();
    }
}
