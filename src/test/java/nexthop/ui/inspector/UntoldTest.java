package nexthop.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import nexthop.edit.History;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Certificate;
import nexthop.model.Computer;
import nexthop.model.DomainController;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ExchangeUse;
import nexthop.model.Layout;
import nexthop.model.PoolFacts;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;

/** What the topology does not tell, in the inspector: folded, optional, one edit for each answer. */
class UntoldTest {
    private static final ElementId FE1 = new ElementId("fe1");
    private static final ElementId FE2 = new ElementId("fe2");
    private static final ElementId BOTS = new ElementId("bots");
    private static final ElementId BOTS1 = new ElementId("bots1");
    private static final ElementId APP = new ElementId("app");
    private static final ElementId EDGE = new ElementId("edge");
    private static final ElementId DC = new ElementId("dc");

    private final DocumentSession session = new DocumentSession(
            History.startingSaved(
                    new Drawing(
                            Topology.of(List.of(ServerPool.frontEnd(FE1, "fe1.contoso.com", ServerGeneration.LYNC_2013),
                                    ServerPool.frontEnd(FE2, "fe2.contoso.com", ServerGeneration.LYNC_2013),
                                    ApplicationPool.named(BOTS, "bots.contoso.com", UcmaVersion.UCMA_4_0)
                                            .withNextHop(FE1),
                                    new Computer(BOTS1, BOTS, "bots1.contoso.com"),
                                    new Computer(new ElementId("fe"), FE1, "fe01.contoso.com"),
                                    Application.named(APP, BOTS, "urn:application:help", 6000),
                                    SupportPool.named(EDGE, "edge.contoso.com", SupportPool.Purpose.EDGE),
                                    SupportPool.named(new ElementId("sql"), "sql", SupportPool.Purpose.SQL),
                                    new DomainController(DC, "dc", "contoso.com"))),
                            Layout.empty())));
    private final InspectorModel model = new InspectorModel(session);

    @Test
    void whatIsStatedOfAPoolIsKeptOneEditEach() {
        session.selection().only(BOTS);
        type("certificateSubject", "bots.contoso.com");
        type("alternativeNames", "bots.contoso.com, bots1.contoso.com");
        type("dnsRecords", "2");
        choose("loadBalanced", "NO");
        choose("otherRole", "YES");
        choose("exchange", "WEB_APP");
        type("routeDestination", "bots.contoso.com");
        type("authorizedHost", "bots.contoso.com");

        assertThat(facts()).isEqualTo(new PoolFacts(
                new Certificate("bots.contoso.com", new TreeSet<>(List.of("bots.contoso.com", "bots1.contoso.com"))), 2,
                Answer.NO, Answer.YES, ExchangeUse.WEB_APP, "bots.contoso.com", "bots.contoso.com"));
        assertThat(session.historyProperty().get().doneLabels()).hasSize(8)
                .allMatch(label -> label.startsWith("Change ") && label.endsWith(" bots.contoso.com"));
        assertThat(folded().title()).isEqualTo("What the topology does not tell · 8 stated");
        for (int i = 0; i < 8; i++) {
            session.undo();
        }
        assertThat(facts()).isEqualTo(PoolFacts.UNKNOWN);
    }

    @Test
    void isFoldedAndHoldsNothingAtFirst() {
        session.selection().only(BOTS);

        assertThat(folded().title()).isEqualTo("What the topology does not tell");
        assertThat(folded().fields()).extracting(Field::key).startsWith("certificateSubject").contains("untold bots1");
        assertThat(model.page().sections()).filteredOn(Page.Section::folded).hasSize(1);
    }

    @Test
    void noAlternativeNamesAreStatedAsNone() {
        session.selection().only(BOTS);
        type("alternativeNames", "None");
        assertThat(facts().certificate().alternativeNames()).isEmpty();
        assertThat(text("alternativeNames").value()).isEqualTo("none");

        type("alternativeNames", " , ");
        assertThat(facts().certificate().alternativeNames()).isNull();
        assertThat(text("alternativeNames").value()).isEmpty();
    }

    @Test
    void aNumberOfRecordsIsANumber() {
        session.selection().only(BOTS);
        assertThat(type("dnsRecords", "two").isHeld()).isFalse();
        type("dnsRecords", "0");
        assertThat(facts().dnsRecords()).isZero();
        type("dnsRecords", "");
        assertThat(facts().dnsRecords()).isNull();
    }

    @Test
    void theComputersOfAnApplicationPoolAreReachedFromIt() {
        session.selection().only(BOTS);
        Field.Entry entry = (Field.Entry) field("untold bots1");
        assertThat(entry.caption()).isEqualTo("domain not known · replica not known");
        model.turnTo(entry.opens());
        choose("domainJoined", "NO");
        choose("replicated", "YES");

        assertThat(find(BOTS1, Computer.class).domainJoined()).isEqualTo(Answer.NO);
        assertThat(find(BOTS1, Computer.class).replicated()).isEqualTo(Answer.YES);
        model.turnTo(BOTS);
        assertThat(((Field.Entry) field("untold bots1")).caption()).isEqualTo("not in the domain · replica up to date");
    }

    @Test
    void aBackupPoolIsAnotherServerPool() {
        session.selection().only(FE1);
        assertThat(((Field.Choice) field("backup")).options()).extracting(Field.Option::label)
                .containsExactly("Unknown", "None", "fe2.contoso.com");
        choose("backup", FE2.value());

        assertThat(find(FE1, ServerPool.class).backup()).isEqualTo(PoolReference.to(FE2));
        assertThat(folded().title()).endsWith(" · 1 stated");
    }

    @Test
    void theRestIsAskedOnlyWhereARuleNeedsIt() {
        model.turnTo(APP);
        choose("portOpen", "NO");
        session.selection().only(EDGE);
        choose("ofOcs", "YES");
        session.selection().only(DC);
        type("trustEntries", "old.contoso.com; older.contoso.com");

        assertThat(find(APP, Application.class).portOpen()).isEqualTo(Answer.NO);
        assertThat(find(EDGE, SupportPool.class).ofOcs()).isEqualTo(Answer.YES);
        assertThat(find(DC, DomainController.class).trustEntries()).containsExactly("old.contoso.com",
                "older.contoso.com");
        for (String other : List.of("sql", "fe")) {
            model.turnTo(new ElementId(other));
            assertThat(model.page().sections()).noneMatch(Page.Section::folded);
        }
    }

    private Page.Section folded() {
        return model.page().sections().stream().filter(Page.Section::folded).findFirst().orElseThrow();
    }

    private PoolFacts facts() {
        return find(BOTS, ApplicationPool.class).facts();
    }

    private <T extends Element> T find(ElementId id, Class<T> type) {
        return session.drawing().topology().find(id, type).orElseThrow();
    }

    private Field field(String key) {
        return model.page().field(key).orElseThrow();
    }

    private Field.Text text(String key) {
        return (Field.Text) field(key);
    }

    private FieldVerdict type(String key, String text) {
        return model.commit(model.page(), text(key), text);
    }

    private void choose(String key, String option) {
        assertThat(model.choose((Field.Choice) field(key), option)).isTrue();
    }
}
