package nexthop.exchange.lync;

import static nexthop.exchange.lync.Specimens.application;
import static nexthop.exchange.lync.Specimens.cluster;
import static nexthop.exchange.lync.Specimens.notes;
import static nexthop.exchange.lync.Specimens.published;
import static nexthop.exchange.lync.Specimens.read;
import static nexthop.exchange.lync.Specimens.service;
import static nexthop.exchange.lync.Specimens.site;
import static org.assertj.core.api.Assertions.assertThat;

import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportResult;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Pool;
import nexthop.model.ServerPool;
import nexthop.model.Service;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

/** Documents that contradict themselves (D09): what can be read is, the rest is reported by line, and the result says it is partial. */
class BrokenDocumentTest {
    private static final String FRONT_END = service("UserServices", 1, 6, 1, "", "")
            + service("Registrar", 1, 6, 1, "UserServices 1", "");

    private static void isPartial(ImportResult result, String... fragments) {
        assertThat(result.isComplete()).isFalse();
        assertThat(notes(result, Kind.MISSING))
                .anySatisfy(note -> assertThat(note).startsWith("line ").contains(fragments));
    }

    @Test
    void aClusterIdTakenTwiceLeavesTheSecondPoolOut() throws Exception {
        ImportResult result = read(published(site("1", "R"),
                cluster("1", 1, "fe.contoso.com") + cluster("1", 1, "twin.contoso.com"), FRONT_END));

        isPartial(result, "line 7", "twin.contoso.com", "fe.contoso.com", "1 computer");
        assertThat(result.topology().pools()).extracting(Pool::fqdn).containsExactly("fe.contoso.com");
    }

    @Test
    void aSiteWithoutIdOrAPoolWithoutSiteIsTakenAndReported() throws Exception {
        ImportResult result = read(
                published("<CentralSite><Name>R</Name></CentralSite>", cluster("1", 1, "fe.contoso.com"), FRONT_END));

        isPartial(result, "line 3", "site R has no SiteId");
        isPartial(result, "line 6", "fe.contoso.com", "site that is not in the document");
        assertThat(result.topology().serverPools()).singleElement().satisfies(pool -> assertThat(pool.site()).isNull());

        ImportResult noSite = read(
                published(site("1", "R"), cluster("1", 1, "fe.contoso.com").replace("SiteId=\"1\" ", ""), FRONT_END));
        isPartial(noSite, "fe.contoso.com", "no complete cluster id");
        isPartial(noSite, "service Registrar is installed on a pool that is not in the document");
    }

    @Test
    void twoSitesOfOneIdAreBothTaken() throws Exception {
        ImportResult result = read(
                published(site("1", "R") + site("1", "S"), cluster("1", 1, "fe.contoso.com"), FRONT_END));

        isPartial(result, "line 4", "“1” of site S", "taken by another site");
        assertThat(result.topology().sites()).hasSize(2);
    }

    @Test
    void aServiceOnAnAbsentPoolIsReportedWithItsApplications() throws Exception {
        ImportResult result = read(
                published(site("1", "R"), cluster("1", 1, "fe.contoso.com"), FRONT_END + service("ExternalServer", 1, 6,
                        9, "Registrar 1", application("urn:application:lost", "6000", "lost"))));

        isPartial(result, "line 11", "ExternalServer", "urn:application:lost");
        assertThat(result.topology().applicationPools()).isEmpty();
    }

    @Test
    void aNextHopThatIsNotThereIsReported() throws Exception {
        ImportResult result = read(published(site("1", "R"), cluster("1", 2, "app.contoso.com"),
                service("ExternalServer", 1, 6, 2, "Registrar 7", application("urn:application:a", "6000", "a"))));

        isPartial(result, "app.contoso.com", "service Registrar", "next hop");
        assertThat(result.topology().applicationPools()).singleElement()
                .satisfies(pool -> assertThat(pool.nextHop()).isNull());
        assertThat(result.topology().applications()).hasSize(1);
    }

    @Test
    void aServiceIdTakenTwiceKeepsBothServices() throws Exception {
        ImportResult result = read(published(site("1", "R"), cluster("1", 1, "fe.contoso.com"),
                FRONT_END + service("Registrar", 1, 6, 1, "", "")));

        isPartial(result, "line 11", "Registrar", "twice");
        assertThat(result.topology().serverPools().getFirst().services()).extracting(Service::role)
                .containsExactly("UserServices", "Registrar", "Registrar");
    }

    @Test
    void nonsenseInPortsAndVersionsIsReported() throws Exception {
        ImportResult result = read(
                published(site("1", "R"), cluster("1", 1, "fe.contoso.com") + cluster("1", 2, "app.contoso.com"),
                        FRONT_END.replace("ServiceVersion=\"6\"", "ServiceVersion=\"٦\"")
                                + service("ExternalServer", 1, 99, 2, "Registrar 1",
                                        application("urn:application:a", "0x10", "a")
                                                + application("urn:application:b", "70000", "b")
                                                + application("urn:application:B", "5070", "b"))));

        isPartial(result, "urn:application:b of app.contoso.com", "“70000”");
        isPartial(result, "urn:application:a of app.contoso.com", "“0x10” is no port number");
        assertThat(result.topology().applications()).extracting(Application::port)
                .containsExactlyInAnyOrder(null, null, 5070);
        assertThat(result.topology().serverPools().getFirst().generation()).isNull();
        assertThat(notes(result, Kind.WARNING))
                .anyMatch(note -> note.contains("The generation of fe.contoso.com is not known"))
                .anyMatch(note -> note.contains("service version 99"))
                .anyMatch(note -> note.contains("urn:application:B") && note.contains("more than once"));
    }

    @Test
    void poolsOfOneNameAreAllTakenAndPointedOut() throws Exception {
        ImportResult result = read(published(site("1", "R"),
                cluster("1", 1, "fe.contoso.com") + cluster("1", 2, "FE.contoso.com"), FRONT_END));

        assertThat(result.isComplete()).isTrue();
        assertThat(result.topology().pools()).hasSize(2);
        assertThat(notes(result, Kind.WARNING))
                .anyMatch(note -> note.startsWith("line 7") && note.contains("called FE.contoso.com too"));
    }

    /** Nothing may be lost: the applications need a pool of theirs, the users theirs. */
    @Test
    void aPoolWithARegistrarAndTrustedApplicationsIsDrawnAsTwo() throws Exception {
        ImportResult result = read(published(site("1", "R"), cluster("1", 1, "fe.contoso.com"), FRONT_END
                + service("ExternalServer", 1, 6, 1, "Registrar 1", application("urn:application:a", "6000", "a"))));
        Topology topology = result.topology();

        assertThat(topology.serverPools()).extracting(ServerPool::fqdn).containsExactly("fe.contoso.com");
        assertThat(topology.applicationPools()).extracting(ApplicationPool::fqdn).containsExactly("fe.contoso.com");
        ApplicationPool pool = topology.applicationPools().getFirst();
        assertThat(pool.nextHop()).isEqualTo(topology.serverPools().getFirst().id());
        assertThat(topology.applicationsOf(pool.id())).hasSize(1);
        assertThat(topology.computersOf(pool.id())).extracting(Computer::fqdn).containsExactly("fe.contoso.com");
        assertThat(result.report().counts().services()).isEqualTo(3);
        assertThat(notes(result, Kind.WARNING)).anyMatch(note -> note.contains("drawn as two pools"));
    }

    @Test
    void trustedApplicationsBesideOtherRolesMakeATrustedApplicationPool() throws Exception {
        ImportResult result = read(published(site("1", "R"), cluster("1", 1, "mixed.contoso.com"),
                service("MediationServer", 1, 6, 1, "", "")
                        + service("ExternalServer", 1, 6, 1, "", application("urn:application:a", "6000", "a"))));

        assertThat(result.topology().applicationPools()).singleElement()
                .satisfies(pool -> assertThat(pool.services()).extracting(Service::role)
                        .containsExactly("MediationServer", "ExternalServer"));
    }

    @Test
    void aRegistrarAloneIsADirectorButInBackCompatSiteAFrontEnd() throws Exception {
        String registrar = service("Registrar", 1, 6, 1, "", "");
        ServerPool director = read(published(site("1", "R"), cluster("1", 1, "d.contoso.com"), registrar)).topology()
                .serverPools()
                .getFirst();
        ServerPool legacy = read(published(site("1", "backcompatsite"), cluster("1", 1, "d.contoso.com"), registrar))
                .topology()
                .serverPools()
                .getFirst();

        assertThat(director.role()).isEqualTo(ServerPool.ServerRole.DIRECTOR);
        assertThat(legacy.role()).isEqualTo(ServerPool.ServerRole.FRONT_END);
        assertThat(legacy.generation()).isNotNull().satisfies(generation -> assertThat(generation.isOcs()).isTrue());
    }

    @Test
    void anEmptyTopologyIsReadAsOne() throws Exception {
        ImportResult result = read("<Topology xmlns=\"urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008\"/>");

        assertThat(result.isComplete()).isTrue();
        assertThat(result.topology().isEmpty()).isTrue();
    }
}
