package nexthop.exchange.lync;

import static nexthop.exchange.lync.Specimens.notes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import nexthop.exchange.reading.ImportNote.Kind;
import nexthop.exchange.reading.ImportReport.Counts;
import nexthop.exchange.reading.ImportResult;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.Provisioning;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lync 2010 and 2013 with pools merged from OCS, in both forms: trusted application pools of every sort. */
class MergedTopologyTest {
    private final ImportResult published = Specimens.readResource(Specimens.PUBLISHED);
    private final Topology topology = published.topology();

    @Test
    void bothFormsOfOneTopologyYieldTheSame() {
        ImportResult builder = Specimens.readResource(Specimens.BUILDER);

        assertThat(builder.topology()).isEqualTo(topology);
        assertThat(builder.report().counts()).isEqualTo(published.report().counts());
        assertThat(builder.report().format()).isNotEqualTo(published.report().format());
        for (Kind kind : List.of(Kind.TAKEN, Kind.INFERRED, Kind.WARNING, Kind.MISSING)) {
            assertThat(builder.report().notes(kind)).extracting(note -> note.text())
                    .containsExactlyInAnyOrderElementsOf(
                            published.report().notes(kind).stream().map(note -> note.text()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Specimens.PUBLISHED, Specimens.BUILDER})
    void nothingIsMissing(String name) {
        ImportResult result = Specimens.readResource(name);

        assertThat(notes(result, Kind.MISSING)).isEmpty();
        assertThat(result.isComplete()).isTrue();
        assertThat(result.report().counts()).isEqualTo(new Counts(3, 4, 5, 3, 16, 21, 8, 0, 1, 2));
    }

    @Test
    void sitesAreToldByKindAndBackCompatSiteByItsName() {
        assertThat(topology.sites()).extracting(Site::name, Site::siteId, Site::kind)
                .containsExactlyInAnyOrder(tuple("Redmond", "1", Site.Kind.CENTRAL),
                        tuple("Spokane", "2", Site.Kind.BRANCH), tuple("BackCompatSite", "100", Site.Kind.BACK_COMPAT));
        assertThat(topology.sipDomains()).containsExactly(new SipDomain("contoso.com", true),
                new SipDomain("fabrikam.example", false));
    }

    @Test
    void serverPoolsBearTheGenerationOfTheirRegistrar() {
        assertThat(topology.serverPools())
                .extracting(ServerPool::fqdn, ServerPool::generation, ServerPool::role, ServerPool::edition)
                .containsExactlyInAnyOrder(
                        tuple("lync2010.contoso.com", ServerGeneration.LYNC_2010, ServerPool.ServerRole.FRONT_END,
                                ServerPool.Edition.ENTERPRISE),
                        tuple("lync2013.contoso.com", ServerGeneration.LYNC_2013, ServerPool.ServerRole.FRONT_END,
                                ServerPool.Edition.ENTERPRISE),
                        tuple("sba.contoso.com", ServerGeneration.LYNC_2013, ServerPool.ServerRole.DIRECTOR,
                                ServerPool.Edition.UNKNOWN),
                        tuple("ocs.contoso.com", ServerGeneration.OCS_2007_R2, ServerPool.ServerRole.FRONT_END,
                                ServerPool.Edition.UNKNOWN));
    }

    @Test
    void applicationPoolsBearNextHopAndWhatTheyWereCreatedUnder() {
        assertThat(topology.applicationPools())
                .extracting(ApplicationPool::fqdn, pool -> name(pool.nextHop()), ApplicationPool::createdUnder,
                        ApplicationPool::ucma, ApplicationPool::provisioning, pool -> name(pool.site()))
                .containsExactlyInAnyOrder(
                        tuple("ivr.contoso.com", "lync2013.contoso.com", ServerGeneration.LYNC_2013,
                                UcmaVersion.UNKNOWN, Provisioning.AUTOMATIC, "Redmond"),
                        tuple("bot.contoso.com", "lync2010.contoso.com", ServerGeneration.LYNC_2010,
                                UcmaVersion.UNKNOWN, Provisioning.MANUAL, "Redmond"),
                        tuple("parked.contoso.com", "", ServerGeneration.LYNC_2013, UcmaVersion.UNKNOWN,
                                Provisioning.AUTOMATIC, "Redmond"),
                        tuple("survey.contoso.com", "lync2010.contoso.com", ServerGeneration.LYNC_2013,
                                UcmaVersion.UNKNOWN, Provisioning.AUTOMATIC, "Redmond"),
                        tuple("ucma2.contoso.com", "ocs.contoso.com", ServerGeneration.OCS_2007_R2,
                                UcmaVersion.UCMA_2_0, Provisioning.UNKNOWN, "BackCompatSite"));
    }

    @Test
    void applicationsBearPortLegacyNameAndMigratedEntries() {
        assertThat(topology.applications())
                .extracting(application -> name(application.owner()), Application::applicationId, Application::port,
                        Application::legacyName, Application::entriesMigrated)
                .containsExactlyInAnyOrder(tuple("ivr.contoso.com", "urn:application:ivr", 6000, "", Answer.UNKNOWN),
                        tuple("ivr.contoso.com", "urn:application:queue", 6001, "Contoso.Queue", Answer.UNKNOWN),
                        tuple("bot.contoso.com", "urn:application:bot", 7000, "", Answer.UNKNOWN),
                        tuple("parked.contoso.com", "urn:application:parked", 7100, "", Answer.UNKNOWN),
                        tuple("survey.contoso.com", "urn:application:survey", 7200, "", Answer.UNKNOWN),
                        tuple("survey.contoso.com", "urn:application:bot", 7201, "", Answer.UNKNOWN),
                        tuple("ucma2.contoso.com", "urn:application:helpdesk", 5070, "Contoso.HelpDesk", Answer.YES),
                        tuple("ucma2.contoso.com", "urn:application:directory", 5071, "", Answer.YES));
    }

    @Test
    void everythingElseIsThereToo() {
        assertThat(topology.supportPools()).extracting(SupportPool::fqdn, SupportPool::purpose)
                .containsExactlyInAnyOrder(tuple("sql.contoso.com", SupportPool.Purpose.SQL),
                        tuple("files.contoso.com", SupportPool.Purpose.FILE_STORE),
                        tuple("chat.contoso.com", SupportPool.Purpose.OTHER));
        assertThat(topology.managementStores()).singleElement()
                .satisfies(store -> assertThat(name(store.pool())).isEqualTo("lync2013.contoso.com"));
        Pool ivr = topology.poolsNamed("ivr.contoso.com").getFirst();
        assertThat(topology.computersOf(ivr.id())).extracting(Computer::fqdn)
                .containsExactly("ivr1.contoso.com", "ivr2.contoso.com");
    }

    @Test
    void whatIsInferredSaysSoWithItsLine() {
        String[] lines = Specimens.text(Specimens.PUBLISHED).split("\n");

        assertThat(notes(published, Kind.INFERRED))
                .anyMatch(note -> note.contains("ivr.contoso.com was created under Lync Server 2013"))
                .anyMatch(note -> note.contains("ucma2.contoso.com runs UCMA 2.0"))
                .anyMatch(note -> note.contains("ucma2.contoso.com was created under OCS 2007 R2"))
                .anyMatch(note -> note.contains("ocs.contoso.com is OCS 2007 R2"))
                .anyMatch(note -> note.contains("sba.contoso.com was taken for a Director")
                        && note.contains("survivable branch appliance"));
        assertThat(published.report().notes(Kind.INFERRED)).filteredOn(note -> note.text().contains("created under"))
                .allSatisfy(note -> assertThat(lines[note.line() - 1]).contains("<Service "));
    }

    @Test
    void unknownRolesElementsAndAttributesAreNamedWithTheirLine() {
        String[] lines = Specimens.text(Specimens.PUBLISHED).split("\n");

        assertThat(published.report().notes(Kind.WARNING)).singleElement()
                .satisfies(
                        note -> assertThat(note.text()).contains("PersistentChatService").contains("chat.contoso.com"));
        assertThat(published.report().notes(Kind.LEFT)).anySatisfy(note -> {
            assertThat(note.text()).contains("ExternalServerService", "ThrottleAsServer=“true”",
                    "OutboundOnly=“false”");
            assertThat(lines[note.line() - 1]).contains("<ExternalServerService");
        }).anySatisfy(note -> {
            assertThat(note.text()).contains("The attribute Flavor of Cluster (“plain”)");
            assertThat(lines[note.line() - 1]).contains("Flavor=");
        }).anySatisfy(note -> assertThat(note.text()).contains("The element ParentSiteId in RemoteSite"));
    }

    @Test
    void idsAreMadeOfNamesSoThatReadingAgainYieldsTheSame() {
        assertThat(Specimens.readResource(Specimens.PUBLISHED).topology()).isEqualTo(topology);
        assertThat(topology.poolsNamed("ivr.contoso.com").getFirst().id())
                .isEqualTo(new ElementId("pool-ivr.contoso.com"));
    }

    @Test
    void wrappingsOfTheManagementStoreAreSeenThrough() throws Exception {
        String document = Specimens.text(Specimens.PUBLISHED);
        String anchored = "<AnchoredXml xmlns=\"urn:schema:Microsoft.Rtc.Management.ScopeFramework.2008\"><Key><SchemaId Namespace=\"x\" "
                + "ElementName=\"Topology\"/></Key><Dictionary><Item><Value Signature=\"1\">" + document
                + "</Value></Item></Dictionary></AnchoredXml>";
        String docItems = "<DocItemSet xmlns=\"urn:schema:Microsoft.Rtc.Management.Xds.AppLayer.2008\"><DocItem Name=\"urn:x\"><Data>"
                + anchored + "</Data></DocItem></DocItemSet>";

        assertThat(Specimens.read(anchored).topology()).isEqualTo(topology);
        assertThat(Specimens.read(docItems).topology()).isEqualTo(topology);
        assertThat(notes(Specimens.read("<a>" + document + document + "</a>"), Kind.LEFT))
                .anyMatch(note -> note.contains("Another topology"));
    }

    private String name(ElementId id) {
        return topology.element(id).map(element -> element.name()).orElse("");
    }
}
