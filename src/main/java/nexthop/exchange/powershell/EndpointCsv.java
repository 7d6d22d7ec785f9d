package nexthop.exchange.powershell;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportWatch;
import nexthop.exchange.reading.SourceText;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementTool;
import nexthop.model.PoolReference;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Text;
import nexthop.model.Topology;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads the endpoints that {@code Get-CsApplicationEndpoint} or {@code Get-CsTrustedApplicationEndpoint} list and {@code Export-Csv}
 * writes: with or without the {@code #TYPE} line, separated by comma, semicolon or tab, in any encoding {@link SourceText} reads.
 *
 * <p>A row is tied to its application by {@code OwnerUrn} and the pool. The cmdlets do not tell the trusted application pool: a column
 * {@code TargetPool}, {@code PoolFqdn} or {@code TrustedApplicationPoolFqdn} does, as our collection script writes it; else the
 * registrar is looked up among the next hops; else the id must be that of one application alone. A row that nothing decides is left
 * out and reported.
 */
public final class EndpointCsv {
    private static final List<String> POOL = List.of("targetpool", "poolfqdn", "trustedapplicationpoolfqdn",
            "trustedapplicationpool");
    private static final List<String> REGISTRAR = List.of("registrarpool", "registrar");
    private static final List<String> HOME = List.of("homeserver", "primaryhomeserver");
    private static final List<String> USED = List.of("sipaddress", "displayname", "ownerurn");
    /** Applications every server brings along; their contacts are in the list of {@code Get-CsApplicationEndpoint} too. */
    private static final Set<String> BUILT_IN = Stream.of("testbot", "cps", "rgs", "pdp", "caa", "cas", "acd")
            .map(Application.ID_PREFIX::concat)
            .collect(Collectors.toUnmodifiableSet());

    private static final String TYPE_LINE = "#TYPE";
    private static final String HOW = " Export the list with Get-CsApplicationEndpoint | Export-Csv -NoTypeInformation -Encoding UTF8.";

    private final String source;
    private final ImportWatch watch;
    private final Topology topology;
    private final EndpointIds ids;
    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, List<Application>> applications;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<ElementId, Endpoint> changed = new LinkedHashMap<>();
    private final List<ImportNote> notes = new ArrayList<>();
    private Map<String, Integer> columns = Map.of();
    private int added;
    private int updated;
    private int unchanged;

    private EndpointCsv(String source, Topology topology, ImportWatch watch) {
        this.source = source;
        this.watch = watch;
        this.topology = topology;
        this.ids = new EndpointIds(topology);
        this.applications = topology.applications()
                .stream()
                .collect(Collectors.groupingBy(application -> application.applicationId().toLowerCase(Locale.ROOT)));
        topology.endpoints()
                .forEach(endpoint -> endpoints.putIfAbsent(SipAddress.key(endpoint.sipAddress()), endpoint));
    }

    /**
     * The topology with the endpoints of the list.
     *
     * @throws ImportRefusedException if the file cannot be read or is no such list
     * @throws java.util.concurrent.CancellationException if the watch or an interrupt of the thread called it off
     */
    public static EndpointImport read(Path file, Topology topology, ImportWatch watch) throws ImportRefusedException {
        return new EndpointCsv(file.toString(), topology, watch).read(SourceText.read(file, watch).text());
    }

    /**
     * The same of a list in memory.
     *
     * @param name what messages call it
     * @throws ImportRefusedException if it is no such list
     */
    public static EndpointImport read(byte[] content, String name, Topology topology) throws ImportRefusedException {
        return new EndpointCsv(name, topology, ImportWatch.none()).read(SourceText.of(content, name).text());
    }

    private EndpointImport read(String text) throws ImportRefusedException {
        int typeLines = text.startsWith(TYPE_LINE) ? 1 : 0;
        String list = typeLines == 0 ? text : text.substring(lineEnd(text));
        try (CSVParser parser = CSVFormat.DEFAULT.builder()
                .setDelimiter(delimiter(list))
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(list))) {
            for (CSVRecord row : parser) {
                watch.check();
                int line = (int) parser.getCurrentLineNumber() + typeLines;
                if (columns.isEmpty()) {
                    header(row, line);
                } else {
                    row(row, line);
                }
            }
        } catch (IOException | UncheckedIOException broken) {
            if (broken instanceof ImportRefusedException refused) {
                throw refused;
            }
            throw new ImportRefusedException(source,
                    "The list is not right: " + Shown.plain(String.valueOf(broken.getMessage())));
        }
        if (columns.isEmpty()) {
            throw new ImportRefusedException(source, "The list is empty." + HOW);
        }
        return new EndpointImport(topology.with(changed.values()), added, updated, unchanged, notes);
    }

    private static int lineEnd(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text.length() : end + 1;
    }

    /** The one of the three that the first line has most of outside quotes. */
    private static char delimiter(String list) {
        int[] counts = new int[3];
        boolean quoted = false;
        for (char c : list.stripLeading().lines().findFirst().orElse("").toCharArray()) {
            quoted ^= c == '"';
            int which = quoted ? -1 : ",;\t".indexOf(c);
            if (which >= 0) {
                counts[which]++;
            }
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? ';' : counts[2] > counts[0] ? '\t' : ',';
    }

    private void header(CSVRecord row, int line) throws ImportRefusedException {
        columns = new HashMap<>();
        for (int at = 0; at < row.size(); at++) {
            columns.putIfAbsent(row.get(at).strip().toLowerCase(Locale.ROOT), at);
        }
        if (!columns.containsKey("sipaddress") || !columns.containsKey("ownerurn")) {
            throw new ImportRefusedException(source, line, 0,
                    "The list has no column " + (columns.containsKey("sipaddress") ? "OwnerUrn" : "SipAddress")
                            + ", so it is none of application endpoints." + HOW);
        }
        List<String> unused = row.stream().map(String::strip).filter(name -> !name.isEmpty()).filter(name -> {
            String lower = name.toLowerCase(Locale.ROOT);
            return !USED.contains(lower) && !POOL.contains(lower) && !REGISTRAR.contains(lower)
                    && !HOME.contains(lower);
        }).toList();
        if (!unused.isEmpty()) {
            notes.add(new ImportNote(Kind.LEFT, line, null,
                    "The columns " + String.join(", ", unused.stream().map(Shown::plain).toList())
                            + ": a drawing does not hold them."));
        }
    }

    private Optional<String> value(CSVRecord row, String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.size() ? Optional.empty() : Optional.of(row.get(at).strip());
    }

    private Optional<String> value(CSVRecord row, List<String> names) {
        return names.stream().map(name -> value(row, name)).flatMap(Optional::stream).findFirst();
    }

    private void row(CSVRecord row, int line) {
        String given = value(row, "sipaddress").orElse("");
        switch (SipAddress.read(given)) {
            case SipAddress.Reading.Wrong(String reason) -> left(line,
                    given.isEmpty()
                            ? "A row has no SIP address."
                            : "The SIP address " + Shown.quoted(given) + " " + reason + ".");
            case SipAddress.Reading.Of(SipAddress address) -> row(row, line, address);
        }
    }

    private void row(CSVRecord row, int line, SipAddress address) {
        Integer before = lines.putIfAbsent(address.key(), line);
        if (before != null) {
            note(Kind.WARNING, line, null, Shown.plain(address.value()) + " is listed more than once, first on line "
                    + before + "; that row was taken.");
            return;
        }
        Optional<Application> owner = owner(row, line, address);
        if (owner.isEmpty()) {
            return;
        }
        String displayName = value(row, "displayname").orElse("");
        Optional<String> objection = Text.objection(displayName);
        if (objection.isPresent()) {
            left(line, "The display name of " + Shown.plain(address.value()) + ", " + Shown.quoted(displayName) + ", "
                    + objection.get() + "; it was left out.");
            displayName = "";
        }
        PoolReference registrar = registrar(row, line, address);
        Endpoint old = endpoints.get(address.key());
        Endpoint fresh = new Endpoint(old == null ? ids.fresh(address) : old.id(), owner.get().id(), address.value(),
                displayName.isEmpty() && old != null ? old.displayName() : displayName,
                old == null ? EndpointKind.APPLICATION : old.kind(), home(row, line, address, old),
                registrar instanceof PoolReference.Unknown && old != null ? old.registrar() : registrar,
                old == null || old.tool() == ManagementTool.UNKNOWN
                        ? tool(owner.get(), registrar, address, line)
                        : old.tool());
        take(fresh, old, owner.get(), line);
    }

    private void take(Endpoint fresh, @Nullable Endpoint old, Application owner, int line) {
        if (fresh.equals(old)) {
            unchanged++;
            return;
        }
        if (old == null) {
            added++;
        } else {
            updated++;
        }
        changed.put(fresh.id(), fresh);
        String pool = topology.element(owner.owner()).map(element -> Shown.plain(element.name())).orElse("");
        note(Kind.TAKEN, line, fresh.id(), (old == null ? "Endpoint " : "Endpoint, brought up to date: ")
                + Shown.plain(fresh.sipAddress()) + " of " + Shown.plain(owner.applicationId()) + " in " + pool + ".");
    }

    // The application

    private Optional<Application> owner(CSVRecord row, int line, SipAddress address) {
        String urn = value(row, "ownerurn").orElse("");
        String shown = Shown.plain(address.value());
        if (urn.isEmpty()) {
            left(line, shown + " has no OwnerUrn, so its application is not known.");
            return Optional.empty();
        }
        List<Application> candidates = applications.getOrDefault(urn.toLowerCase(Locale.ROOT), List.of());
        if (candidates.isEmpty()) {
            if (BUILT_IN.contains(urn.toLowerCase(Locale.ROOT))) {
                note(Kind.LEFT, line, null,
                        shown + " belongs to " + Shown.plain(urn) + ", one of the server's own applications.");
            } else {
                left(line, shown + " belongs to " + Shown.quoted(urn) + ", which is no application of this topology.");
            }
            return Optional.empty();
        }
        Optional<String> pool = value(row, POOL).map(EndpointCsv::poolName).filter(name -> !name.isEmpty());
        if (pool.isPresent()) {
            List<Application> there = candidates.stream()
                    .filter(one -> poolOf(one).map(found -> found.fqdn().equalsIgnoreCase(pool.get())).orElse(false))
                    .toList();
            if (there.isEmpty()) {
                left(line, shown + " belongs to " + Shown.plain(urn) + " in " + Shown.quoted(pool.get())
                        + ", which this topology does not have.");
            }
            return there.stream().findFirst();
        }
        if (candidates.size() == 1) {
            return Optional.of(candidates.getFirst());
        }
        Optional<ElementId> registrar = value(row, REGISTRAR).map(EndpointCsv::poolName)
                .flatMap(this::serverPool)
                .map(ServerPool::id);
        List<Application> behind = candidates.stream()
                .filter(one -> registrar.isPresent()
                        && poolOf(one).map(found -> registrar.get().equals(found.nextHop())).orElse(false))
                .toList();
        if (behind.size() == 1) {
            note(Kind.INFERRED, line, null,
                    shown + " belongs to " + Shown.plain(urn) + " in "
                            + poolOf(behind.getFirst()).map(found -> Shown.plain(found.fqdn())).orElse("")
                            + ", for its registrar is that pool's next hop.");
            return Optional.of(behind.getFirst());
        }
        left(line,
                shown + " belongs to " + Shown.plain(urn) + ", which is in " + candidates.size() + " pools ("
                        + String.join(", ",
                                candidates.stream()
                                        .map(this::poolOf)
                                        .flatMap(Optional::stream)
                                        .map(found -> Shown.plain(found.fqdn()))
                                        .sorted()
                                        .toList())
                        + "), and neither a pool nor the registrar tells which one.");
        return Optional.empty();
    }

    private Optional<ApplicationPool> poolOf(Application application) {
        return topology.find(application.owner(), ApplicationPool.class);
    }

    // Registrar, home, tool

    /** The cmdlets write {@code pool.contoso.com}, {@code Registrar:pool.contoso.com} or {@code TrustedApplicationPool:pool.contoso.com}. */
    private static String poolName(String value) {
        return value.substring(value.lastIndexOf(':') + 1).strip();
    }

    private Optional<ServerPool> serverPool(String fqdn) {
        return topology.poolsNamed(fqdn)
                .stream()
                .filter(ServerPool.class::isInstance)
                .map(ServerPool.class::cast)
                .findFirst();
    }

    private PoolReference registrar(CSVRecord row, int line, SipAddress address) {
        Optional<String> given = value(row, REGISTRAR).map(EndpointCsv::poolName);
        if (given.isEmpty()) {
            return PoolReference.unknown();
        }
        if (given.get().isEmpty()) {
            return PoolReference.none();
        }
        Optional<ServerPool> pool = serverPool(given.get());
        if (pool.isEmpty()) {
            left(line, "The registrar of " + Shown.plain(address.value()) + ", " + Shown.quoted(given.get())
                    + ", is no server pool of this topology; it is not known now.");
        }
        return pool.map(found -> PoolReference.to(found.id())).orElseGet(PoolReference::unknown);
    }

    /** Either an FQDN, or a distinguished name such as {@code CN=LC Services,CN=Microsoft,CN=pool01,CN=Pools,…} with the first label. */
    private PoolReference home(CSVRecord row, int line, SipAddress address, @Nullable Endpoint old) {
        Optional<String> given = value(row, HOME);
        if (given.isEmpty()) {
            return old == null ? PoolReference.unknown() : old.home();
        }
        if (given.get().isEmpty()) {
            return PoolReference.none();
        }
        List<ServerPool> pools = topology.serverPools().stream().filter(pool -> isNamedBy(pool, given.get())).toList();
        if (pools.size() != 1) {
            left(line, "The home of " + Shown.plain(address.value()) + ", " + Shown.quoted(given.get())
                    + ", is not one server pool of this topology; it is not known now.");
            return PoolReference.unknown();
        }
        return PoolReference.to(pools.getFirst().id());
    }

    private static boolean isNamedBy(ServerPool pool, String home) {
        String fqdn = pool.fqdn().toLowerCase(Locale.ROOT);
        String lower = home.toLowerCase(Locale.ROOT);
        if (!lower.contains("cn=")) {
            return poolName(lower).equals(fqdn);
        }
        String label = fqdn.split("\\.", 2)[0];
        return lower.contains("cn=" + label + ",cn=pools") || lower.contains("cn=" + fqdn + ",");
    }

    /** An endpoint made by WMI has no registrar; one of a pool that was not merged from OCS can only have come from the cmdlets. */
    private ManagementTool tool(Application owner, PoolReference registrar, SipAddress address, int line) {
        boolean merged = poolOf(owner).map(topology::isInBackCompatSite).orElse(false);
        if (merged || registrar instanceof PoolReference.None) {
            note(Kind.INFERRED, line, null, Shown.plain(address.value()) + " is managed by WMI, for "
                    + (merged ? "its pool stands in BackCompatSite." : "it has no registrar."));
            return ManagementTool.WMI;
        }
        if (registrar instanceof PoolReference.To) {
            note(Kind.INFERRED, line, null, Shown.plain(address.value())
                    + " is managed by PowerShell, for it has a registrar and its pool was not merged from OCS.");
            return ManagementTool.POWERSHELL;
        }
        return ManagementTool.UNKNOWN;
    }

    private void left(int line, String text) {
        note(Kind.MISSING, line, null, text);
    }

    private void note(Kind kind, int line, @Nullable ElementId element, String text) {
        notes.add(new ImportNote(kind, line, element, text));
    }
}
