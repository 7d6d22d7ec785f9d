package nexthop.exchange.lync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportReport.Counts;
import nexthop.exchange.reading.ImportResult;
import nexthop.model.Computer;
import nexthop.model.Pool;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every site, pool, computer and service of the real documents, each once. The expected lists were read off the files by eye. */
class RealDocumentsTest {
    private static final String CONTOSO = "SfBAutomatedLab-Contoso.tbxml";
    private static final String POCKET = "pocketdomain.corp.tbxml";
    private static final String TENANT = "rlevchenko-DefaultTopology.xml";

    private static ImportResult read(String name) throws Exception {
        return TopologyReader.read(RealDocuments.find(name));
    }

    @Test
    void contosoDraftIsReadCompletely() throws Exception {
        ImportResult result = read(CONTOSO);
        Topology topology = result.topology();

        assertThat(result.report().notes(ImportNote.Kind.MISSING)).isEmpty();
        assertThat(result.isComplete()).isTrue();
        assertThat(result.report().format()).isEqualTo("Topology Builder file");
        assertThat(result.report().encoding()).isEqualTo("UTF-8");
        assertThat(result.report().counts()).isEqualTo(new Counts(1, 1, 0, 5, 11, 15, 0, 0, 0, 1));
        assertThat(topology.sites()).extracting(Site::name, Site::siteId, Site::kind)
                .containsExactly(tuple("Contoso", "1", Site.Kind.CENTRAL));
        assertThat(topology.sipDomains()).containsExactly(new SipDomain("contoso.com", true));
        assertThat(topology.serverPools())
                .extracting(ServerPool::fqdn, ServerPool::generation, ServerPool::role, ServerPool::edition)
                .containsExactly(tuple("frontendpool.contoso.com", ServerGeneration.SFB_2015,
                        ServerPool.ServerRole.FRONT_END, ServerPool.Edition.ENTERPRISE));
        assertThat(topology.supportPools()).extracting(SupportPool::fqdn, SupportPool::purpose)
                .containsExactlyInAnyOrder(tuple("edgepool.contoso.com", SupportPool.Purpose.EDGE),
                        tuple("xOffice1.contoso.com", SupportPool.Purpose.WEB_APPS),
                        tuple("xSQL1.contoso.com", SupportPool.Purpose.SQL),
                        tuple("xFile1.contoso.com", SupportPool.Purpose.FILE_STORE),
                        tuple("xFile2.contoso.com", SupportPool.Purpose.FILE_STORE));
        assertThat(computers(topology)).containsExactlyInAnyOrderEntriesOf(Map.of("frontendpool.contoso.com",
                List.of("xfrontend1.contoso.com", "xfrontend2.contoso.com", "xfrontend3.contoso.com",
                        "xfrontend4.contoso.com"),
                "edgepool.contoso.com", List.of("xedge1.contoso.com", "xedge2.contoso.com", "xedge3.contoso.com"),
                "xOffice1.contoso.com", List.of("xOffice1.contoso.com"), "xSQL1.contoso.com",
                List.of("xSQL1.contoso.com"), "xFile1.contoso.com", List.of("xFile1.contoso.com"), "xFile2.contoso.com",
                List.of("xFile2.contoso.com")));
        assertThat(roles(topology, "frontendpool.contoso.com")).containsExactly("UserServices", "Registrar",
                "WebServices", "ConfServices", "MediationServer", "ApplicationServer");
        assertThat(roles(topology, "edgepool.contoso.com")).containsExactly("EdgeServer", "ManagementServices");
        assertThat(roles(topology, "xSQL1.contoso.com")).containsExactly("UserStore", "ApplicationStore",
                "ArchivingStore", "MonitoringStore");
        assertThat(roles(topology, "xOffice1.contoso.com")).containsExactly("WacService");
        assertThat(roles(topology, "xFile1.contoso.com")).containsExactly("FileStore");
        assertThat(roles(topology, "xFile2.contoso.com")).containsExactly("FileStore");
        assertThat(versions(topology)).containsOnly(7);
        assertThat(topology.pools()).allMatch(pool -> topology.sites().getFirst().id().equals(pool.site()));
    }

    @Test
    void publishedBuilderFileIsReadOnceNotTwice() throws Exception {
        ImportResult result = read(POCKET);
        Topology topology = result.topology();

        assertThat(result.isComplete()).isTrue();
        assertThat(result.report().counts()).isEqualTo(new Counts(1, 1, 0, 0, 1, 10, 0, 0, 1, 1));
        assertThat(topology.sites()).extracting(Site::name, Site::siteId)
                .containsExactly(tuple("PocketDomainSite", "1"));
        assertThat(topology.serverPools())
                .extracting(ServerPool::fqdn, ServerPool::generation, ServerPool::role, ServerPool::edition)
                .containsExactly(tuple("lync2013.pocketdomain.corp", ServerGeneration.LYNC_2013,
                        ServerPool.ServerRole.FRONT_END, ServerPool.Edition.STANDARD));
        assertThat(computers(topology))
                .isEqualTo(Map.of("lync2013.pocketdomain.corp", List.of("lync2013.pocketdomain.corp")));
        assertThat(roles(topology, "lync2013.pocketdomain.corp")).containsExactly("UserServices", "Registrar",
                "UserStore", "FileStore", "WebServices", "ConfServices", "ApplicationServer", "ApplicationStore",
                "CentralMgmt", "CentralMgmtStore");
        assertThat(versions(topology)).containsOnly(6);
        assertThat(topology.managementStores()).singleElement()
                .satisfies(store -> assertThat(store.pool()).isEqualTo(topology.serverPools().getFirst().id()));
        assertThat(result.report().notes(ImportNote.Kind.LEFT)).extracting(ImportNote::toString)
                .anyMatch(note -> note.startsWith("line 3: The original topology"));
    }

    @Test
    void publishedDocumentIsReadCompletely() throws Exception {
        ImportResult result = read(TENANT);
        Topology topology = result.topology();

        assertThat(result.isComplete()).isTrue();
        assertThat(result.report().format()).isEqualTo("published topology document");
        assertThat(result.report().counts()).isEqualTo(new Counts(1, 1, 0, 3, 4, 11, 0, 0, 1, 1));
        assertThat(topology.sites()).extracting(Site::name, Site::siteId).containsExactly(tuple("Tenant", "1"));
        assertThat(topology.sipDomains()).containsExactly(new SipDomain("tenant.rlevchenko.com", true));
        assertThat(topology.serverPools()).extracting(ServerPool::fqdn, ServerPool::generation, ServerPool::edition)
                .containsExactly(tuple("poolfe.tenant.rlevchenko.com", ServerGeneration.SFB_2015,
                        ServerPool.Edition.ENTERPRISE));
        assertThat(topology.supportPools()).extracting(SupportPool::fqdn, SupportPool::purpose)
                .containsExactlyInAnyOrder(tuple("srv-sql-01.tenant.rlevchenko.com", SupportPool.Purpose.SQL),
                        tuple("tenant.rlevchenko.com", SupportPool.Purpose.FILE_STORE),
                        tuple("srv-owa-01.tenant.rlevchenko.com", SupportPool.Purpose.WEB_APPS));
        assertThat(computers(topology)).isEqualTo(Map.of("poolfe.tenant.rlevchenko.com",
                List.of("SKYPE-FE-01.tenant.rlevchenko.com"), "srv-sql-01.tenant.rlevchenko.com",
                List.of("srv-sql-01.tenant.rlevchenko.com"), "tenant.rlevchenko.com", List.of("tenant.rlevchenko.com"),
                "srv-owa-01.tenant.rlevchenko.com", List.of("srv-owa-01.tenant.rlevchenko.com")));
        assertThat(roles(topology, "poolfe.tenant.rlevchenko.com")).containsExactly("UserServices", "Registrar",
                "WebServices", "ConfServices", "ApplicationServer", "CentralMgmt");
        assertThat(roles(topology, "srv-sql-01.tenant.rlevchenko.com")).containsExactly("UserStore", "ApplicationStore",
                "CentralMgmtStore");
        assertThat(versions(topology)).containsOnly(7);
        assertThat(topology.managementStores()).hasSize(1);
    }

    /** A count by pattern, which shares nothing with the readers, over the part of the file that is to be read. */
    @ParameterizedTest
    @ValueSource(strings = {CONTOSO, POCKET, TENANT})
    void countsAgreeWithAPlainSearch(String name) throws Exception {
        Path file = RealDocuments.find(name);
        String all = Files.readString(file);
        String text = all.substring(Math.max(0, all.indexOf("<NewTopology>")));
        Counts counts = TopologyReader.read(file).report().counts();

        assertThat(counts.sites()).isEqualTo(occurrences(text, "<CentralSite "));
        assertThat(counts.pools()).isEqualTo(occurrences(text, "<Cluster "));
        assertThat(counts.computers()).isEqualTo(occurrences(text, "<Machine[ />]"));
        assertThat(counts.services()).isEqualTo(occurrences(text, "<Service "));
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTOSO, POCKET, TENANT})
    void everyNoteNamesTheLineItIsAbout(String name) throws Exception {
        Path file = RealDocuments.find(name);
        List<String> lines = Files.readAllLines(file);
        ImportResult result = TopologyReader.read(file);

        assertThat(result.report().notes(ImportNote.Kind.WARNING)).isEmpty();
        assertThat(result.report().notes(ImportNote.Kind.LEFT))
                .noneMatch(note -> note.text().contains("not known here"));
        for (Pool pool : result.topology().pools()) {
            ImportNote taken = result.report()
                    .notes(ImportNote.Kind.TAKEN)
                    .stream()
                    .filter(note -> pool.id().equals(note.element()))
                    .findFirst()
                    .orElseThrow();
            assertThat(lines.get(taken.line() - 1)).contains("<Cluster ").contains("Fqdn=\"" + pool.fqdn() + "\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {CONTOSO, POCKET, TENANT})
    void readingTwiceYieldsEqualTopologies(String name) throws Exception {
        assertThat(read(name).topology()).isEqualTo(read(name).topology());
    }

    private static Map<String, List<String>> computers(Topology topology) {
        return topology.pools()
                .stream()
                .collect(Collectors.toMap(Pool::fqdn,
                        pool -> topology.computersOf(pool.id()).stream().map(Computer::fqdn).toList(), (one, _) -> one,
                        TreeMap::new));
    }

    private static List<String> roles(Topology topology, String fqdn) {
        return topology.poolsNamed(fqdn).getFirst().services().stream().map(Service::role).toList();
    }

    private static List<Integer> versions(Topology topology) {
        return topology.pools().stream().flatMap(pool -> pool.services().stream()).map(Service::version).toList();
    }

    private static int occurrences(String text, String pattern) {
        int count = 0;
        for (Matcher matcher = Pattern.compile(pattern).matcher(text); matcher.find();) {
            count++;
        }
        return count;
    }
}
