package nexthop.scenario;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nexthop.edit.AddElements;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.MergeLegacyPools;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.RetireNextHop;
import nexthop.edit.RetirePool;
import nexthop.edit.SetNextHop;
import nexthop.edit.SetUcmaVersion;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Effect;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.Placement;
import nexthop.model.Pool;
import nexthop.model.Provisioning;
import nexthop.model.ManagementStore;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Users;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/**
 * Turns the effects of a step into edits of the drawing that the steps before have left.
 *
 * @param subject the trusted application pool that the scenario is about
 */
record Effects(ElementId subject, Filling names) {

    /** The inputs that an effect needs, the pool it is about first. */
    static Set<String> inputs(Effect effect) {
        Set<String> inputs = new LinkedHashSet<>();
        switch (effect) {
            case Effect.AddApplicationPool add -> inputs.addAll(List.of(add.pool(), add.nextHop(), add.computers()));
            case Effect.AddApplications add -> inputs.add(add.pool());
            case Effect.MoveEndpoints(String pool) -> inputs.add(pool);
            case Effect.ChangeNextHop change -> {
                inputs.add(change.pool());
                Optional.ofNullable(change.nextHop()).ifPresent(inputs::add);
            }
            case Effect.StrikeNextHop(String pool) -> inputs.add(pool);
            case Effect.StrikePool(String pool) -> inputs.add(pool);
            case Effect.MergeLegacyTopology() -> {
            }
            case Effect.AddServerPool add -> inputs.add(add.pool());
            case Effect.MoveUsers(String pool) -> inputs.add(pool);
            case Effect.StrikeOlderServerPools() -> {
            }
            case Effect.ChangeUcmaVersion change -> inputs.add(change.pool());
        }
        inputs.remove(Effect.SUBJECT);
        return inputs;
    }

    /**
     * What the effect changes; no edit if it is so already.
     *
     * @throws EditRefusedException if it cannot be brought about
     */
    List<Edit> edits(Effect effect, Drawing drawing) {
        Topology topology = drawing.topology();
        return switch (effect) {
            case Effect.AddApplicationPool add -> addPool(add, drawing);
            case Effect.AddApplications add -> addApplications(pool(add.pool(), topology), add.port(), topology);
            case Effect.MoveEndpoints(String pool) -> moveEndpoints(pool(pool, topology), topology);
            case Effect.ChangeNextHop change -> changeNextHop(change, topology);
            case Effect.StrikeNextHop(String pool) -> {
                ApplicationPool found = pool(pool, topology);
                yield found.nextHop() == null
                        ? List.of()
                        : List.of(new RetireNextHop("Strike out the next hop of " + found.fqdn(), found.id()));
            }
            case Effect.StrikePool(String pool) -> {
                ApplicationPool found = pool(pool, topology);
                yield found.retired() ? List.of() : List.of(new RetirePool("Retire " + found.fqdn(), found.id(), true));
            }
            case Effect.MergeLegacyTopology() -> merge(drawing);
            case Effect.AddServerPool(String pool, ServerGeneration generation) ->
                addServerPool(value(pool), generation, drawing);
            case Effect.MoveUsers(String pool) -> moveUsers(serverPool(pool, topology), topology);
            case Effect.StrikeOlderServerPools() -> retireOlder(topology);
            case Effect.ChangeUcmaVersion(String pool, UcmaVersion ucma) ->
                List.of(new SetUcmaVersion("Rebuild with " + ucma.label(), Set.of(pool(pool, topology).id()), ucma));
        };
    }

    private List<Edit> addPool(Effect.AddApplicationPool add, Drawing drawing) {
        Topology topology = drawing.topology();
        String fqdn = value(add.pool());
        if (named(fqdn, topology).isPresent()) {
            return List.of();
        }
        ServerPool nextHop = serverPool(add.nextHop(), topology);
        ApplicationPool pool = ApplicationPool.named(topology.freshId("pool", fqdn), fqdn, add.ucma())
                .withProvisioning(Provisioning.AUTOMATIC)
                .withCreatedUnder(TopologyGraph.of(topology).newestGeneration().orElse(null))
                .withNextHop(nextHop.id())
                .withSite(nextHop.site());
        List<Element> elements = new ArrayList<>(List.of(pool));
        Topology growing = topology.with(pool);
        for (String computer : names.values(add.computers())) {
            Computer added = new Computer(growing.freshId("computer", computer), pool.id(), computer);
            elements.add(added);
            growing = growing.with(added);
        }
        Map<ElementId, Placement> places = new TreeMap<>();
        Beside.place(drawing, pool, nextHop.id(), subject).ifPresent(place -> places.put(pool.id(), place));
        return List.of(new AddElements("Create trusted application pool " + fqdn, elements, places));
    }

    private List<Edit> addApplications(ApplicationPool target, String portInput, Topology topology) {
        List<Edit> edits = new ArrayList<>();
        Topology growing = topology;
        for (Application application : topology.applicationsOf(subject)) {
            if (holding(topology, target, application).isEmpty()) {
                Application copy = Application
                        .named(growing.freshId("application", application.shortName()), target.id(),
                                application.applicationId(), port(application, portInput))
                        .withLegacyName(application.legacyName())
                        .withOffers(application.offers());
                growing = growing.with(copy);
                edits.add(AddElements.part("Create " + application.applicationId() + " in " + target.fqdn(), copy));
            }
        }
        return edits;
    }

    private @Nullable Integer port(Application application, String portInput) {
        Integer known = application.port();
        return known != null || portInput.isEmpty()
                ? known
                : names.values(portInput).stream().findFirst().map(Integer::valueOf).orElse(null);
    }

    private static Optional<Application> holding(Topology topology, ApplicationPool pool, Application wanted) {
        return topology.applicationsOf(pool.id())
                .stream()
                .filter(held -> held.applicationId().equalsIgnoreCase(wanted.applicationId()))
                .findFirst();
    }

    /** User endpoints are users that the application signs in as: they go where it goes, without any command. */
    private List<Edit> moveEndpoints(ApplicationPool target, Topology topology) {
        List<Edit> edits = new ArrayList<>();
        for (Application application : topology.applicationsOf(subject)) {
            for (Endpoint endpoint : topology.endpointsOf(application.id())) {
                if (endpoint.kind() == EndpointKind.APPLICATION) {
                    edits.add(new MoveEndpoint("Move " + endpoint.sipAddress() + " to " + target.fqdn(), endpoint.id(),
                            target.id()));
                } else {
                    holding(topology, target, application).filter(held -> !held.id().equals(application.id()))
                            .ifPresent(
                                    held -> edits
                                            .add(new ChangeElement(
                                                    "Let " + held.applicationId() + " in " + target.fqdn()
                                                            + " sign in as " + endpoint.sipAddress(),
                                                    endpoint.withOwner(held.id()))));
                }
            }
        }
        return edits;
    }

    private List<Edit> changeNextHop(Effect.ChangeNextHop change, Topology topology) {
        ApplicationPool pool = pool(change.pool(), topology);
        String input = change.nextHop();
        ElementId nextHop = input == null ? null : serverPool(input, topology).id();
        return Objects.equals(pool.nextHop(), nextHop)
                ? List.of()
                : List.of(SetNextHop.of(topology, pool.id(), nextHop));
    }

    /** The merge is run again after an application has gone; then there may be nothing legacy left to merge. */
    private static List<Edit> merge(Drawing drawing) {
        MergeLegacyPools merge = new MergeLegacyPools("Merge the legacy topology");
        try {
            return merge.apply(drawing).equals(drawing) ? List.of() : List.of(merge);
        } catch (EditRefusedException nothingToMerge) {
            return List.of();
        }
    }

    /** The new pool stands on a site of the merged topology; the first Lync pool brings the store that it replicates. */
    private List<Edit> addServerPool(String fqdn, ServerGeneration generation, Drawing drawing) {
        Topology topology = drawing.topology();
        if (named(fqdn, topology).isPresent()) {
            return List.of();
        }
        ElementId site = topology.sites()
                .stream()
                .filter(found -> !found.isBackCompat() && !generation.isOcs())
                .map(Site::id)
                .findFirst()
                .orElse(null);
        ServerPool pool = ServerPool.frontEnd(topology.freshId("pool", fqdn), fqdn, generation).withSite(site);
        List<Element> elements = new ArrayList<>(List.of(pool));
        if (!generation.isOcs() && topology.managementStores().isEmpty()) {
            elements.add(new ManagementStore(topology.freshId("store", "cms"), "CMS", pool.id(), site));
        }
        List<ElementId> anchors = new ArrayList<>(List.of(subject));
        topology.serverPools().forEach(other -> anchors.addFirst(other.id()));
        Map<ElementId, Placement> places = new TreeMap<>();
        Beside.place(drawing, pool, anchors.toArray(ElementId[]::new)).ifPresent(place -> places.put(pool.id(), place));
        return List.of(new AddElements("Set up " + fqdn, elements, places));
    }

    private static List<Edit> moveUsers(ServerPool target, Topology topology) {
        List<Edit> edits = new ArrayList<>();
        for (ServerPool pool : older(topology)) {
            for (Users users : topology.usersOf(pool.id())) {
                edits.add(new ChangeElement("Move the users of " + pool.fqdn() + " to " + target.fqdn(),
                        users.withOwner(target.id())));
            }
        }
        return edits;
    }

    /** @throws EditRefusedException if a trusted application pool still hangs on one of them */
    private static List<Edit> retireOlder(Topology topology) {
        TopologyGraph graph = TopologyGraph.of(topology);
        List<Edit> edits = new ArrayList<>();
        for (ServerPool pool : older(topology)) {
            List<String> hanging = graph.routedThrough(pool.id()).stream().map(ApplicationPool::fqdn).toList();
            if (!hanging.isEmpty()) {
                throw new EditRefusedException("Trusted application pools are still routed through " + pool.fqdn()
                        + ": " + Names.phrase(hanging) + ".");
            }
            edits.add(new RetirePool("Retire " + pool.fqdn(), pool.id(), true));
        }
        return edits;
    }

    private static List<ServerPool> older(Topology topology) {
        return Surroundings.of(TopologyGraph.of(topology)).older();
    }

    private String value(String input) {
        List<String> values = names.values(input);
        if (values.isEmpty()) {
            throw new EditRefusedException(
                    "Nobody has decided on the " + names.labels().getOrDefault(input, input) + ".");
        }
        return values.getFirst();
    }

    private ApplicationPool pool(String name, Topology topology) {
        if (name.equals(Effect.SUBJECT)) {
            return topology.find(subject, ApplicationPool.class)
                    .orElseThrow(() -> new EditRefusedException("The pool is no longer there."));
        }
        String fqdn = value(name);
        return named(fqdn, topology).filter(ApplicationPool.class::isInstance)
                .map(ApplicationPool.class::cast)
                .orElseThrow(() -> new EditRefusedException("There is no trusted application pool " + fqdn + "."));
    }

    private ServerPool serverPool(String input, Topology topology) {
        String fqdn = value(input);
        return named(fqdn, topology).filter(ServerPool.class::isInstance)
                .map(ServerPool.class::cast)
                .orElseThrow(() -> new EditRefusedException("There is no server pool " + fqdn + "."));
    }

    private static Optional<Pool> named(String fqdn, Topology topology) {
        return topology.poolsNamed(fqdn).stream().filter(pool -> !pool.retired()).findFirst();
    }
}
