package nexthop.exchange.powershell;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.PowerShellText;

/**
 * What a script does before a changing cmdlet, so that it can be run again: it looks whether it is so already.
 *
 * @param cmdlet the changing cmdlet
 * @param test the function of the script that looks; empty if the cmdlet may be repeated without harm
 * @param arguments the parameters of the test: each is a parameter of the cmdlet, a word after an equals sign, or the plan's pool
 * @param target the parameter that says what it is done to; empty if there is none
 */
record Precaution(String cmdlet, String test, Map<String, String> arguments, String target) {
    Precaution {
        arguments = Map.copyOf(arguments);
    }

    /** Stands for the pool that the plan is about. */
    private static final String SUBJECT = "{pool}";

    /** The table. What is not in it and changes something is asked about. */
    private static final Map<String, Precaution> TABLE = Stream.of(
            of("New-CsTrustedApplicationPool", "Test-PlanPool", Map.of("Fqdn", "Identity", "Registrar", "Registrar"),
                    "Identity"),
            of("Set-CsTrustedApplicationPool", "Test-PlanRegistrar",
                    Map.of("Fqdn", "Identity", "Registrar", "Registrar"), "Identity"),
            of("Remove-CsTrustedApplicationPool", "Test-PlanPoolGone", Map.of("Fqdn", "Identity"), "Identity"),
            of("New-CsTrustedApplicationComputer", "Test-PlanComputer", Map.of("Fqdn", "Identity", "Pool", "Pool"),
                    "Identity"),
            of("New-CsTrustedApplication", "Test-PlanApplication",
                    Map.of("Pool", "TrustedApplicationPoolFqdn", "Id", "ApplicationId", "Port", "Port"),
                    "ApplicationId"),
            of("Remove-CsTrustedApplication", "Test-PlanApplicationGone", Map.of("Identity", "Identity"), "Identity"),
            of("New-CsTrustedApplicationEndpoint", "Test-PlanEndpoint",
                    Map.of("Address", "SipAddress", "Id", "ApplicationId"), "SipAddress"),
            of("Remove-CsTrustedApplicationEndpoint", "Test-PlanEndpointGone",
                    Map.of("Address", "Identity", "Pool", SUBJECT), "Identity"),
            of("Move-CsApplicationEndpoint", "Test-PlanMove",
                    Map.of("Address", "Identity", "Pool", "TargetApplicationPool"), "Identity"),
            of("Stop-CsWindowsService", "Test-PlanService",
                    Map.of("Name", "Name", "Computer", "ComputerName", "Status", "=Stopped"), "ComputerName"),
            of("Start-CsWindowsService", "Test-PlanService",
                    Map.of("Name", "Name", "Computer", "ComputerName", "Status", "=Running"), "ComputerName"),
            of("Invoke-CsManagementStoreReplication", "Test-PlanReplica", Map.of("Fqdn", "ReplicaFqdn"), "ReplicaFqdn"),
            of("Publish-CsTopology", "Test-PlanFile", Map.of("Path", "FileName"), "FileName"),
            of("Merge-CsLegacyTopology", "", Map.of(), "TopologyXmlFileName"),
            of("Enable-CsTopology", "", Map.of(), ""))
            .collect(Collectors.toUnmodifiableMap(Precaution::cmdlet, Function.identity()));

    private static Precaution of(String cmdlet, String test, Map<String, String> arguments, String target) {
        return new Precaution(cmdlet, test, arguments, target);
    }

    /** Cmdlets that act on the computer they are run on, which is not the one that runs the script. */
    private static final Set<String> LOCAL = Set.of("Enable-CsReplica", "Enable-CsComputer", "Request-CsCertificate",
            "Set-CsCertificate", "Start-Service", "Stop-Service", "Restart-Service");

    /** What works on a pool that a merge has brought from OCS; besides, every Get cmdlet does. */
    private static final Set<String> ON_LEGACY_POOLS = Set.of("Set-CsTrustedApplicationPool",
            "Move-CsApplicationEndpoint");

    private static final Set<String> READING = Set.of("Get", "Test", "Select", "Where", "Sort", "Format", "Measure");

    static boolean isLocal(BoundCommand.Call call) {
        return LOCAL.contains(call.cmdlet());
    }

    static boolean worksOnLegacyPools(BoundCommand.Call call) {
        return isReading(call) || ON_LEGACY_POOLS.contains(call.cmdlet());
    }

    /** Whether it changes nothing. */
    static boolean isReading(BoundCommand.Call call) {
        return READING.contains(call.cmdlet().substring(0, Math.max(0, call.cmdlet().indexOf('-'))));
    }

    /**
     * The condition under which a call is made, as PowerShell.
     *
     * @param pool the name of the pool that the plan is about
     */
    static String condition(BoundCommand.Call call, String pool) {
        Precaution precaution = TABLE.get(call.cmdlet());
        String state = precaution == null ? "'ask'" : precaution.state(call, pool);
        String target = precaution == null
                ? "'this deployment'"
                : value(call, precaution.target()).orElse("'this deployment'");
        return "Confirm-PlanChange -Command " + PowerShellText.quoted(call.cmdlet()) + " -Target " + target + " -State "
                + state;
    }

    private String state(BoundCommand.Call call, String pool) {
        if (test.isEmpty()) {
            return "'open'";
        }
        StringBuilder state = new StringBuilder("(").append(test);
        for (String name : arguments.keySet().stream().sorted().toList()) {
            String from = arguments.getOrDefault(name, "");
            Optional<String> value = from.equals(SUBJECT)
                    ? Optional.of(PowerShellText.quoted(pool))
                    : from.startsWith("=") ? Optional.of(PowerShellText.quoted(from.substring(1))) : value(call, from);
            if (value.isEmpty()) {
                return "'ask'";
            }
            state.append(" -").append(name).append(' ').append(value.get());
        }
        return state.append(')').toString();
    }

    private static Optional<String> value(BoundCommand.Call call, String parameter) {
        return call.parameters()
                .stream()
                .filter(one -> one.name().equals(parameter))
                .map(BoundCommand.Parameter::value)
                .findFirst();
    }
}
