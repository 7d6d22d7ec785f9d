package nexthop.exchange.lync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nexthop.edit.RemoveElements;
import nexthop.exchange.lync.Reimport.Change;
import nexthop.exchange.lync.Reimport.Kind;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.Modality;
import nexthop.model.Placement;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.Acceptances;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.PlanRecords;
import nexthop.model.Pool;
import nexthop.model.PoolFacts;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Tick;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import org.junit.jupiter.api.Test;

/** A document read anew over a drawing that people have worked on. */
class ReimportTest {
    private static final String DOCUMENT = Specimens.text(Specimens.PUBLISHED);

    private final Topology imported = Specimens.readResource(Specimens.PUBLISHED).topology();

    private static Topology read(String document) throws Exception {
        return Specimens.read(document).topology();
    }

    private static Drawing placed(Topology topology) {
        Map<ElementId, Placement> places = new HashMap<>();
        int x = 0;
        for (Element element : topology.elements()) {
            places.put(element.id(), new Placement(x += 10, 7));
        }
        return new Drawing(topology, Layout.empty().with(places));
    }

    private static <T extends Pool> T pool(Topology topology, String fqdn, Class<T> type) {
        return topology.poolsNamed(fqdn).stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    private static Application application(Topology topology, String id) {
        return topology.applications().stream().filter(one -> one.applicationId().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void ontoAnEmptyDrawingItIsTheImport() {
        Reimport.Result result = Reimport.over(Drawing.empty(), imported);

        assertThat(result.drawing().topology()).isEqualTo(imported);
        assertThat(result.changes()).hasSize(imported.elements().size() + 1)
                .allMatch(change -> change.kind() == Kind.ADDED);
    }

    @Test
    void theSameDocumentOnceMoreChangesNothing() {
        Drawing before = placed(imported);
        Reimport.Result result = Reimport.over(before, imported);

        assertThat(result.drawing()).isEqualTo(before);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void plansStayWithTheirPoolsAndGoWithThem() {
        Drawing before = placed(imported);
        ApplicationPool pool = imported.applicationPools().getFirst();
        PlanRecord plan = PlanRecord.empty().with("stop-application", new Tick("Kim", Instant.EPOCH));
        Drawing planned = before.with(PlanRecords.none().with(new PlanKey(pool.id(), "any"), plan));

        assertThat(Reimport.over(planned, imported).drawing()).isEqualTo(planned);
        Topology without = new RemoveElements("Delete", Set.of(pool.id())).apply(before).topology();
        PlanRecords left = Reimport.over(planned, without).drawing().plans();
        assertThat(left.isEmpty()).isEqualTo(!Reimport.over(planned, without).drawing().topology().contains(pool.id()));
    }

    @Test
    void whatIsAcceptedStaysWithItsElementAndGoesWithIt() {
        Drawing before = placed(imported);
        ApplicationPool pool = imported.applicationPools().getFirst();
        Drawing accepted = before.with(Acceptances.none()
                .with(new AcceptanceKey(pool.id(), "next-hop-legacy", "older-pool"),
                        new Acceptance("Known", "Kim", Instant.EPOCH, "Old.", pool.nextHop()))
                .with(new AcceptanceKey(new ElementId("gone"), "pool-empty", "no-computers"),
                        new Acceptance("Known", "Kim", Instant.EPOCH, "Empty.", null)));

        assertThat(Reimport.over(accepted, imported).drawing().acceptances().byKey().keySet())
                .extracting(AcceptanceKey::element)
                .containsExactly(pool.id());
    }

    /** Ids that the import would never give: what was renamed or drawn by hand before. */
    @Test
    void idsAndPlacesGoByNameNotByIdOfTheImport() throws Exception {
        Map<ElementId, ElementId> others = new HashMap<>();
        int number = 0;
        for (Element element : imported.elements()) {
            others.put(element.id(), new ElementId("old-" + number++));
        }
        Topology renamed = withOtherIds(imported, others);
        Drawing before = placed(renamed);
        Reimport.Result result = Reimport.over(before,
                read(DOCUMENT.replace("Fqdn=\"ivr.contoso.com\"", "Fqdn=\"IVR.contoso.com\"")));

        assertThat(result.drawing().topology().elements()).extracting(Element::id)
                .containsExactlyInAnyOrderElementsOf(renamed.elements().stream().map(Element::id).toList());
        assertThat(result.drawing().layout()).isEqualTo(before.layout());
        assertThat(result.changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.CHANGED);
            assertThat(change.text()).contains("name IVR.contoso.com instead of ivr.contoso.com");
        });
    }

    @Test
    void whatNoDocumentKnowsIsKept() {
        ApplicationPool ivr = pool(imported, "ivr.contoso.com", ApplicationPool.class);
        ServerPool front = pool(imported, "lync2013.contoso.com", ServerPool.class);
        ServerPool ocs = pool(imported, "ocs.contoso.com", ServerPool.class);
        Application app = application(imported, "urn:application:ivr");
        Endpoint endpoint = Endpoint.named(new ElementId("endpoint-help"), app.id(), "sip:help@contoso.com")
                .withRegistrar(PoolReference.to(front.id()));
        Topology worked = imported.with(List.of(
                ivr.withUcma(UcmaVersion.UCMA_3_0)
                        .withCreatedUnder(ServerGeneration.LYNC_2010)
                        .withUpdates(new TreeSet<>(Set.of("KB 2741295")))
                        .withFacts(PoolFacts.UNKNOWN.withDnsRecords(2).withLoadBalanced(Answer.NO))
                        .withRetiredNextHops(new TreeSet<>(Set.of(ocs.id()))),
                front.withEdition(ServerPool.Edition.STANDARD).withRetired(true).withBackup(PoolReference.to(ocs.id())),
                imported.computersOf(ivr.id()).getFirst().withDomainJoined(Answer.YES).withReplicated(Answer.NO),
                ocs.withGeneration(ServerGeneration.OCS_2007),
                app.withOffers(Set.of(Modality.AUDIO)).withEntriesMigrated(Answer.NO).withPortOpen(Answer.NO),
                imported.supportPools().getFirst().withOfOcs(Answer.YES), endpoint,
                new Users(new ElementId("users-1"), front.id(), "Users", 40),
                new DomainController(new ElementId("dc"), "dc1", "contoso.com")
                        .withTrustEntries(new TreeSet<>(Set.of("old.contoso.com")))))
                .withTitle("Contoso")
                .withInteropCuts(new TreeSet<>(Set.of(new PoolPair(front.id(), ocs.id()))));
        Drawing before = placed(worked);
        Reimport.Result result = Reimport.over(before, imported);

        assertThat(result.drawing()).isEqualTo(before);
        assertThat(result.changes()).isEmpty();
    }

    @Test
    void whatTheDocumentKnowsItDecides() throws Exception {
        ApplicationPool survey = pool(imported, "survey.contoso.com", ApplicationPool.class);
        ServerPool front = pool(imported, "lync2013.contoso.com", ServerPool.class);
        Drawing before = placed(
                imported.with(survey.withNextHop(null).withRetiredNextHops(new TreeSet<>(Set.of(survey.nextHop())))));
        Reimport.Result result = Reimport.over(before, read(DOCUMENT.replace("Port=\"7200\"", "Port=\"7300\"")));
        ApplicationPool after = pool(result.drawing().topology(), "survey.contoso.com", ApplicationPool.class);

        assertThat(after.nextHop()).isEqualTo(survey.nextHop()).isNotEqualTo(front.id());
        assertThat(after.retiredNextHops()).isEmpty();
        assertThat(result.changes()).extracting(Change::kind, Change::text)
                .containsExactlyInAnyOrder(tuple(Kind.CHANGED,
                        "Trusted application pool survey.contoso.com: next hop lync2010.contoso.com instead of none."),
                        tuple(Kind.CHANGED,
                                "Application urn:application:survey of survey.contoso.com: port 7300 instead of 7200."));
    }

    @Test
    void whatVanishedIsReportedAndGoesWithAllThatHangsOnIt() throws Exception {
        Application helpdesk = application(imported, "urn:application:ivr");
        ServerPool front = pool(imported, "lync2013.contoso.com", ServerPool.class);
        Topology worked = imported
                .with(List.of(Endpoint.named(new ElementId("endpoint-help"), helpdesk.id(), "sip:help@contoso.com"),
                        new Users(new ElementId("users-1"), front.id(), "Users", null)));
        Drawing before = placed(worked);
        Topology without = read(Specimens.small("other.contoso.com", "urn:application:other"));
        Reimport.Result result = Reimport.over(before, without);
        Topology after = result.drawing().topology();

        assertThat(after.pools()).extracting(Pool::fqdn)
                .containsExactlyInAnyOrder("fe.contoso.com", "other.contoso.com");
        assertThat(after.endpoints()).isEmpty();
        assertThat(after.users()).isEmpty();
        assertThat(result.drawing().layout().places().keySet()).allMatch(after::contains);
        assertThat(result.changes(Kind.REMOVED)).extracting(Change::text)
                .contains("Trusted application pool ivr.contoso.com is not in the document.",
                        "Endpoint sip:help@contoso.com of urn:application:ivr, for what it belongs to is not in the document.",
                        "Users Users of lync2013.contoso.com, for what it belongs to is not in the document.",
                        "Site Spokane is not in the document.");
        assertThat(result.changes(Kind.ADDED)).extracting(Change::text).contains("Front End pool fe.contoso.com.");
        assertThat(result.drawing().layout().place(after.poolsNamed("fe.contoso.com").getFirst().id())).isEmpty();
        assertThat(after.sites()).extracting(Site::name).containsExactly("Redmond");
    }

    @Test
    void whatSomebodyDrewOrRetiredStays() throws Exception {
        ServerPool front = pool(imported, "lync2013.contoso.com", ServerPool.class);
        ServerPool legacy = pool(imported, "ocs.contoso.com", ServerPool.class);
        ElementId planned = new ElementId("pool-planned");
        Topology worked = imported.with(List.of(
                ApplicationPool.named(planned, "planned.contoso.com", UcmaVersion.UCMA_4_0)
                        .withNextHop(front.id())
                        .withSite(front.site()),
                Application.named(new ElementId("app-planned"), planned, "urn:application:planned", 8000),
                legacy.withRetired(true)));
        Drawing before = placed(worked);
        Reimport.Result result = Reimport.over(before,
                read(Specimens.small("other.contoso.com", "urn:application:other")));
        Topology after = result.drawing().topology();

        assertThat(after.applicationsOf(planned)).hasSize(1);
        assertThat(pool(after, "planned.contoso.com", ApplicationPool.class).nextHop()).isNull();
        assertThat(after.contains(legacy.id())).isTrue();
        assertThat(after.computersOf(legacy.id())).hasSize(2);
        assertThat(after.backCompatSite()).isPresent();
        assertThat(result.drawing().layout().place(planned)).isEqualTo(before.layout().place(planned));
        assertThat(result.changes(Kind.KEPT)).extracting(Change::text)
                .anyMatch(text -> text.contains("planned.contoso.com") && text.contains("drawn by hand"))
                .anyMatch(text -> text.contains("ocs.contoso.com") && text.contains("retired"));
        assertThat(result.changes(Kind.CHANGED)).extracting(Change::text)
                .anyMatch(text -> text.contains("planned.contoso.com")
                        && text.contains("next hop none instead of lync2013.contoso.com"));
    }

    @Test
    void aPoolDrawnBeforeItExistedIsTheOneInTheDocument() throws Exception {
        ElementId drawn = new ElementId("my-pool");
        Drawing before = placed(
                Topology.of(List.of(ApplicationPool.named(drawn, "OTHER.contoso.com", UcmaVersion.UCMA_4_0))));
        Topology after = Reimport.over(before, read(Specimens.small("other.contoso.com", "urn:application:other")))
                .drawing()
                .topology();

        assertThat(after.applicationPools()).singleElement().satisfies(pool -> {
            assertThat(pool.id()).isEqualTo(drawn);
            assertThat(pool.ucma()).isEqualTo(UcmaVersion.UCMA_4_0);
            assertThat(pool.nextHop()).isNotNull();
        });
        assertThat(after.applicationsOf(drawn)).hasSize(1);
    }

    @Test
    void anIdTakenBySomethingElseIsNotGivenTwice() throws Exception {
        ElementId taken = new ElementId("pool-other.contoso.com");
        Drawing before = placed(Topology.of(List.of(new DomainController(taken, "dc1", ""))));
        Topology after = Reimport.over(before, read(Specimens.small("other.contoso.com", "urn:application:other")))
                .drawing()
                .topology();

        assertThat(after.find(taken, DomainController.class)).isPresent();
        assertThat(after.poolsNamed("other.contoso.com")).extracting(Pool::id)
                .containsExactly(new ElementId("pool-other.contoso.com-2"));
    }

    private static Topology withOtherIds(Topology topology, Map<ElementId, ElementId> ids) {
        return Topology.of(topology.elements().stream().map(element -> withOtherIds(element, ids)).toList())
                .withSipDomains(topology.sipDomains());
    }

    private static Element withOtherIds(Element element, Map<ElementId, ElementId> ids) {
        ElementId id = ids.get(element.id());
        return switch (element) {
            case nexthop.model.Site site -> new Site(id, site.name(), site.siteId(), site.kind());
            case ServerPool pool -> new ServerPool(id, pool.fqdn(), pool.generation(), pool.role(), pool.edition(),
                    ids.get(pool.site()), pool.services(), pool.updates(), pool.retired(), pool.backup());
            case ApplicationPool pool ->
                new ApplicationPool(id, pool.fqdn(), pool.ucma(), pool.provisioning(), pool.createdUnder(),
                        pool.nextHop() == null ? null : ids.get(pool.nextHop()), pool.retiredNextHops(),
                        ids.get(pool.site()), pool.services(), pool.updates(), pool.retired(), pool.facts());
            case nexthop.model.SupportPool pool -> new nexthop.model.SupportPool(id, pool.fqdn(), pool.purpose(),
                    ids.get(pool.site()), pool.services(), pool.updates(), pool.retired(), pool.ofOcs());
            case nexthop.model.Computer computer ->
                new nexthop.model.Computer(id, ids.get(computer.owner()), computer.fqdn());
            case Application app -> new Application(id, ids.get(app.owner()), app.applicationId(), app.port(),
                    app.legacyName(), app.offers(), app.entriesMigrated(), app.portOpen());
            case nexthop.model.ManagementStore store ->
                new nexthop.model.ManagementStore(id, store.name(), ids.get(store.pool()), ids.get(store.site()));
            default -> throw new AssertionError(element);
        };
    }
}
