package nexthop.exchange.powershell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Endpoint;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import org.jspecify.annotations.Nullable;

/** A deployment that answers the cmdlets of a script, writes down what changes it, and refuses what the real one would. */
final class Deployment {
    /** What a Get cmdlet lists. */
    record Listed(Map<String, @Nullable Object> properties) {}

    private final Map<String, String> pools = names();
    private final Map<String, String> computers = names();
    private final Map<String, String> applications = names();
    private final Map<String, String> endpointPools = names();
    private final Map<String, String> endpointOwners = names();
    private final Map<String, String> registrars = names();
    private final Map<String, String> services = names();
    private final Map<String, Long> files = new TreeMap<>();
    private final Set<String> refused = new HashSet<>();

    /** Every change made, in order. */
    final List<String> changes = new ArrayList<>();
    private long clock = 1_000;
    private boolean isAbsent;

    private Deployment() {}

    private static Map<String, String> names() {
        return new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    }

    /**
     * One that is as a topology says.
     *
     * @param later where the registrar of a pool stands that has none yet
     */
    static Deployment of(Topology topology, Topology later) {
        Deployment deployment = new Deployment();
        for (ApplicationPool pool : topology.applicationPools()) {
            deployment.pools.put(pool.fqdn(), registrar(topology, pool).or(() -> registrar(later, pool)).orElse(""));
            for (Computer computer : topology.computersOf(pool.id())) {
                deployment.computers.put(computer.fqdn(), pool.fqdn());
            }
            for (Application application : topology.applicationsOf(pool.id())) {
                deployment.applications.put(pool.fqdn() + "/" + application.applicationId(),
                        String.valueOf(application.port()));
            }
            for (Endpoint endpoint : topology.endpointsOfPool(pool.id())) {
                deployment.endpointPools.put(endpoint.sipAddress(), pool.fqdn());
                deployment.endpointOwners.put(endpoint.sipAddress(),
                        topology.find(endpoint.owner(), Application.class).orElseThrow().applicationId());
                deployment.registrars.put(endpoint.sipAddress(),
                        endpoint.registrar() instanceof PoolReference.To(var pool2)
                                ? topology.find(pool2, ServerPool.class).orElseThrow().fqdn()
                                : "");
            }
        }
        return deployment;
    }

    private static Optional<String> registrar(Topology topology, ApplicationPool pool) {
        return topology.find(pool.id(), ApplicationPool.class)
                .flatMap(found -> topology.find(found.nextHop(), ServerPool.class))
                .map(ServerPool::fqdn);
    }

    /** One in which no vendor's cmdlet is there. */
    Deployment withoutCmdlets() {
        isAbsent = true;
        return this;
    }

    /** From now on this cmdlet ends with an error. */
    Deployment refusing(String cmdlet) {
        refused.add(cmdlet);
        return this;
    }

    Deployment refusingNothing() {
        refused.clear();
        return this;
    }

    Deployment withFile(String path) {
        files.put(path, clock);
        return this;
    }

    String poolOf(String address) {
        return endpointPools.get(address);
    }

    String registrarOf(String name) {
        return registrars.getOrDefault(name, pools.get(name));
    }

    Set<String> poolNames() {
        return pools.keySet();
    }

    boolean knows(String cmdlet) {
        return !isAbsent || !cmdlet.contains("-Cs");
    }

    long now() {
        return clock++;
    }

    Listed file(String path) {
        if (!files.containsKey(path)) {
            throw new ScriptRun.Failure("Cannot find path '" + path + "'.");
        }
        return listed("LastWriteTime", files.get(path));
    }

    private static Listed listed(@Nullable Object... properties) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < properties.length; i += 2) {
            named.put((String) properties[i], properties[i + 1]);
        }
        return new Listed(named);
    }

    List<Listed> call(String cmdlet, Map<String, @Nullable Object> given) {
        if (isAbsent || refused.contains(cmdlet)) {
            throw new ScriptRun.Failure(cmdlet + " does not work now.");
        }
        Map<String, String> values = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.forEach((name, value) -> values.put(name, value == null ? "" : value.toString()));
        if (cmdlet.startsWith("Get-")) {
            return list(cmdlet, values);
        }
        change(cmdlet, values);
        changes.add(cmdlet + " " + String.join(" ", values.values()));
        return List.of();
    }

    private List<Listed> list(String cmdlet, Map<String, String> values) {
        List<Listed> all = new ArrayList<>();
        String identity = values.get("Identity");
        String asked = values.get("TrustedApplicationPoolFqdn");
        refuseIf(asked != null && !pools.containsKey(asked), asked + " does not exist.");
        switch (cmdlet) {
            case "Get-CsTrustedApplicationPool" ->
                pools.forEach((name, registrar) -> addIf(all, identity == null || name.equalsIgnoreCase(identity),
                        listed("Identity", "TrustedApplicationPool:" + name, "PoolFqdn", name, "Registrar",
                                registrar.isEmpty() ? "" : "Registrar:" + registrar)));
            case "Get-CsTrustedApplicationComputer" ->
                computers.forEach((name, pool) -> all.add(listed("Identity", name, "Pool", pool)));
            case "Get-CsTrustedApplication" -> applications.forEach((name, port) -> addIf(all,
                    identity == null || name.equalsIgnoreCase(identity), listed("Identity", name, "Port", port)));
            case "Get-CsTrustedApplicationEndpoint" -> endpointPools.forEach((name, pool) -> addIf(all,
                    pool.equalsIgnoreCase(values.getOrDefault("TrustedApplicationPoolFqdn", pool)), endpoint(name)));
            case "Get-CsApplicationEndpoint" ->
                endpointPools.keySet().forEach(name -> addIf(all, name.equalsIgnoreCase(identity), endpoint(name)));
            case "Get-CsWindowsService" -> all.add(
                    listed("Name", "RtcSrv", "Status", services.getOrDefault(values.get("ComputerName"), "Running")));
            case "Get-CsManagementStoreReplicationStatus" -> all.add(listed("UpToDate", true));
            default -> throw new IllegalStateException("Unknown cmdlet " + cmdlet);
        }
        if (identity != null && all.isEmpty()) {
            throw new ScriptRun.Failure("Cannot find \"" + identity + "\".");
        }
        return all;
    }

    private static void addIf(List<Listed> all, boolean is, Listed one) {
        if (is) {
            all.add(one);
        }
    }

    private Listed endpoint(String address) {
        return listed("SipAddress", address, "OwnerUrn", endpointOwners.get(address), "RegistrarPool",
                registrars.get(address));
    }

    private void change(String cmdlet, Map<String, String> values) {
        String identity = values.getOrDefault("Identity", "");
        switch (cmdlet) {
            case "New-CsTrustedApplicationPool" -> {
                refuseIf(pools.containsKey(identity), identity + " already exists.");
                pools.put(identity, values.get("Registrar"));
                computers.put(values.get("ComputerFqdn"), identity);
            }
            case "Set-CsTrustedApplicationPool" -> {
                refuseIf(!pools.containsKey(identity), identity + " does not exist.");
                pools.put(identity, values.get("Registrar"));
            }
            case "Remove-CsTrustedApplicationPool" -> {
                refuseIf(!pools.containsKey(identity), identity + " does not exist.");
                refuseIf(pools.get(identity).isEmpty(), identity + " has no registrar.");
                pools.remove(identity);
                computers.values().removeIf(identity::equalsIgnoreCase);
                endpointPools.values().removeIf(identity::equalsIgnoreCase);
            }
            case "New-CsTrustedApplicationComputer" -> {
                refuseIf(computers.containsKey(identity), identity + " already exists.");
                computers.put(identity, values.get("Pool"));
            }
            case "New-CsTrustedApplication" -> {
                String name = values.get("TrustedApplicationPoolFqdn") + "/" + values.get("ApplicationId");
                refuseIf(applications.containsKey(name), name + " already exists.");
                refuseIf(!pools.containsKey(values.get("TrustedApplicationPoolFqdn")), "There is no such pool.");
                applications.put(name, values.get("Port"));
            }
            case "Remove-CsTrustedApplication" ->
                refuseIf(applications.remove(identity) == null, identity + " does not exist.");
            case "New-CsTrustedApplicationEndpoint" -> {
                String address = values.get("SipAddress");
                refuseIf(endpointPools.containsKey(address), address + " already exists.");
                endpointPools.put(address, values.get("TrustedApplicationPoolFqdn"));
                endpointOwners.put(address, values.get("ApplicationId"));
                registrars.put(address, pools.get(values.get("TrustedApplicationPoolFqdn")));
            }
            case "Remove-CsTrustedApplicationEndpoint" ->
                refuseIf(endpointPools.remove(identity) == null, identity + " does not exist.");
            case "Move-CsApplicationEndpoint" -> {
                String target = values.get("TargetApplicationPool");
                refuseIf(!endpointPools.containsKey(identity), identity + " does not exist.");
                refuseIf(!applications.containsKey(target + "/" + endpointOwners.get(identity)),
                        target + " does not hold the application.");
                endpointPools.put(identity, target);
                registrars.put(identity, pools.get(target));
            }
            case "Stop-CsWindowsService" -> services.put(values.get("ComputerName"), "Stopped");
            case "Start-CsWindowsService" -> services.put(values.get("ComputerName"), "Running");
            case "Merge-CsLegacyTopology" -> files.put(values.get("TopologyXmlFileName"), clock);
            case "Publish-CsTopology" -> refuseIf(!files.containsKey(values.get("FileName")), "There is no such file.");
            case "Enable-CsTopology", "Invoke-CsManagementStoreReplication" -> {
            }
            default -> throw new IllegalStateException("Unknown cmdlet " + cmdlet.toLowerCase(Locale.ROOT));
        }
    }

    private static void refuseIf(boolean is, String why) {
        if (is) {
            throw new ScriptRun.Failure(why);
        }
    }
}
