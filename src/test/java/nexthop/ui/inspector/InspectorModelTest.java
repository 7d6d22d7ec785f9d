package nexthop.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import nexthop.edit.History;
import nexthop.edit.PutNote;
import nexthop.edit.SetTitle;
import nexthop.file.Templates;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.SipDomain;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.ui.session.DocumentSession;
import org.junit.jupiter.api.Test;

class InspectorModelTest {
    private static final ElementId LYNC = new ElementId("pool-lync");
    private static final ElementId BOTS = new ElementId("pool-bots");
    private static final ElementId IVR = new ElementId("pool-ivr");
    private static final ElementId APP = new ElementId("application-help");
    private static final ElementId ENDPOINT = new ElementId("endpoint-help");

    private final DocumentSession session = new DocumentSession(History.startingSaved(new Drawing(Topology
            .of(List.of(ServerPool.frontEnd(LYNC, "lync.contoso.com", ServerGeneration.LYNC_2013),
                    ApplicationPool.named(BOTS, "bots.contoso.com", UcmaVersion.UCMA_3_0),
                    ApplicationPool.named(IVR, "ivr.contoso.com", UcmaVersion.UCMA_4_0),
                    new Computer(new ElementId("computer-1"), BOTS, "bots1.contoso.com"),
                    Application.named(APP, BOTS, "urn:application:help", 6000),
                    Endpoint.named(ENDPOINT, APP, "sip:help@contoso.com")))
            .withTitle("Contoso")
            .withSipDomains(new TreeSet<>(Set.of(new SipDomain("contoso.com", true)))), Layout.empty())));
    private final InspectorModel model = new InspectorModel(session);

    @Test
    void theWholeTopologyIsShownWhileNothingIsSelected() {
        assertThat(model.page().title()).isEqualTo("Contoso");
        commit(InspectorModel.NAME, "Fabrikam");
        assertThat(session.drawing().topology().title()).isEqualTo("Fabrikam");
    }

    @Test
    void renamingIsOneEditNamedAfterThePool() {
        session.selection().only(BOTS);
        commit(InspectorModel.NAME, "  robots.contoso.com ");
        assertThat(pool().fqdn()).isEqualTo("robots.contoso.com");
        assertThat(session.historyProperty().get().doneLabels()).containsExactly("Rename bots.contoso.com");
        assertThat(model.page().title()).isEqualTo("robots.contoso.com");
    }

    @Test
    void aDoubtfulNameIsTakenOverAndExplained() {
        session.selection().only(BOTS);
        FieldVerdict verdict = commit(InspectorModel.NAME, "ro_bots.contoso.com");
        assertThat(verdict.level()).isEqualTo(FieldVerdict.Level.DOUBTFUL);
        assertThat(pool().fqdn()).isEqualTo("ro_bots.contoso.com");
    }

    @Test
    void aRefusedTextStaysInItsFieldAndChangesNothing() {
        model.turnTo(APP);
        assertThat(commit("port", "sixty").isHeld()).isFalse();
        assertThat(session.historyProperty().get().doneLabels()).isEmpty();
        assertThat(model.textOf(model.page(), text("port"))).isEqualTo("sixty");

        session.perform(new SetTitle("Call it", "Other"));
        session.selection().only(IVR);
        model.turnTo(APP);
        assertThat(model.textOf(model.page(), text("port"))).isEqualTo("sixty");

        model.giveUp(model.page(), text("port"));
        assertThat(model.textOf(model.page(), text("port"))).isEqualTo("6000");
    }

    @Test
    void aDraftGivesWayWhenTheTopologyChangesBeneathIt() {
        model.turnTo(APP);
        commit("port", "7000");
        commit("port", "seven");
        session.undo();
        assertThat(model.textOf(model.page(), text("port"))).isEqualTo("6000");
    }

    @Test
    void whatAnEditRefusesIsSaidAtTheField() {
        session.selection().only(BOTS);
        session.show(new DocumentSession.Preview(session.drawing(), Set.of(), Set.of(), "Step 1"));
        assertThat(model.editableProperty().get()).isFalse();
        assertThat(commit(InspectorModel.NAME, "x.contoso.com").message()).contains("scenario");
        session.stopPreview();
        assertThat(model.editableProperty().get()).isTrue();
    }

    @Test
    void choosingSetsTheNextHop() {
        session.selection().only(BOTS);
        Field.Choice choice = (Field.Choice) field("nextHop");
        assertThat(choice.options()).extracting(Field.Option::label).containsExactly("None", "lync.contoso.com");
        model.choose(choice, LYNC.value());
        assertThat(pool().nextHop()).isEqualTo(LYNC);
        assertThat(session.historyProperty().get().undoLabel()).contains("Change next hop of bots.contoso.com");
    }

    @Test
    void aNoteIsToldAndCountedAmongWhatIsSelected() {
        Note note = new Note(new ElementId("note-1"), new Placement(0, 0), Note.USUAL, "Ask first.\nThen move it.");
        session.perform(new PutNote("Add note", note));
        session.perform(
                new PutNote("Add note", new Note(new ElementId("note-2"), new Placement(0, 0), Note.USUAL, "")));
        session.selection().only(note.id());
        assertThat(model.page().title()).isEqualTo("Note");
        assertThat(((Field.Fact) field("text")).value()).isEqualTo("Ask first.\nThen move it.");

        session.selection().set(List.of(BOTS, IVR, note.id()));
        assertThat(model.page().title()).isEqualTo("3 selected");
        assertThat(model.page().caption()).isEqualTo("2 application pools · 1 note");
        assertThat(field("ucma")).isInstanceOf(Field.Choice.class);

        session.selection().set(List.of(note.id(), new ElementId("note-2")));
        assertThat(model.page().caption()).isEqualTo("2 notes");
        assertThat(model.page().sections()).isEmpty();
    }

    @Test
    void severalPoolsTakeOneUcmaVersionInOneEdit() {
        session.selection().set(List.of(BOTS, IVR));
        Field.Choice choice = (Field.Choice) field("ucma");
        assertThat(choice.selected()).isNull();
        model.choose(choice, UcmaVersion.UCMA_4_0.name());
        assertThat(session.drawing().topology().applicationPools()).extracting(ApplicationPool::ucma)
                .containsOnly(UcmaVersion.UCMA_4_0);
        assertThat(session.historyProperty().get().doneLabels()).containsExactly("Set UCMA version of 2 pools");
    }

    @Test
    void unknownIsAnAnswerLikeAnother() {
        session.selection().only(BOTS);
        model.choose((Field.Choice) field("createdUnder"), ServerGeneration.LYNC_2013.name());
        assertThat(pool().createdUnder()).isEqualTo(ServerGeneration.LYNC_2013);
        Field.Choice choice = (Field.Choice) field("createdUnder");
        model.choose(choice, choice.options().getFirst().id());
        assertThat(pool().createdUnder()).isNull();
    }

    @Test
    void computersAreAddedRenamedAndRemovedInPlace() {
        session.selection().only(BOTS);
        commit("newComputer", "bots2.contoso.com");
        commit("computer computer-1", "bots0.contoso.com");
        assertThat(session.drawing().topology().computersOf(BOTS)).extracting(Computer::fqdn)
                .containsExactlyInAnyOrder("bots0.contoso.com", "bots2.contoso.com");
        model.remove(text("computer computer-1"));
        assertThat(session.drawing().topology().computersOf(BOTS)).extracting(Computer::fqdn)
                .containsExactly("bots2.contoso.com");
        assertThat(text("newComputer").value()).isEmpty();
    }

    @Test
    void aNewApplicationIsTurnedToWithItsWayBack() {
        session.selection().only(IVR);
        model.make((Field.Make) field("addApplication"));
        assertThat(model.page().caption()).isEqualTo("Trusted application");
        assertThat(model.page().path()).extracting(Page.Crumb::label)
                .containsExactly("ivr.contoso.com", "urn:application:app");
        model.make((Field.Make) field("addEndpoint"));
        assertThat(model.page().title()).isEqualTo("sip:app@contoso.com");
        assertThat(model.page().path()).hasSize(3);
    }

    @Test
    void theInspectorFallsBackWhenItsPartIsGone() {
        session.selection().only(BOTS);
        model.turnTo(APP);
        model.turnTo(BOTS);
        model.act((Field.Entry) field("application " + APP));
        assertThat(session.drawing().topology().contains(APP)).isFalse();
        assertThat(session.drawing().topology().contains(ENDPOINT)).isFalse();
        session.undo();
        model.turnTo(APP);
        session.perform(new nexthop.edit.RemoveElements("Remove", Set.of(APP)));
        assertThat(model.page().subject()).isEqualTo(BOTS.value());
    }

    @Test
    void thereIsAWayBackFromWhatIsNotPartOfTheSelection() {
        session.selection().set(List.of(BOTS, IVR));
        model.turnTo(APP);
        assertThat(model.page().path()).extracting(Page.Crumb::label)
                .containsExactly("2 selected", "bots.contoso.com", "urn:application:help");
        model.turnBack();
        assertThat(model.page().title()).isEqualTo("2 selected");
    }

    @Test
    void whatIsSelectedIsCountedByKindInTheWordsOfTheField() {
        DocumentSession sample = new DocumentSession(History.startingSaved(Templates.standard().sample().drawing()));
        sample.selection().set(sample.drawing().topology().elements().stream().map(Element::id).toList());
        assertThat(new InspectorModel(sample).page().caption())
                .contains("1 BackCompatSite", "1 Central Management Store")
                .doesNotContain("backcompatsite", "central management store");
    }

    @Test
    void anEndpointsRegistrarIsNoneUnknownOrAPool() {
        model.turnTo(ENDPOINT);
        Field.Choice registrar = (Field.Choice) field("registrar");
        assertThat(registrar.options()).extracting(Field.Option::label)
                .containsExactly("Unknown", "None", "lync.contoso.com");
        model.choose(registrar, registrar.options().get(1).id());
        assertThat(session.drawing().topology().find(ENDPOINT, Endpoint.class).orElseThrow().registrar())
                .isEqualTo(PoolReference.none());
    }

    @Test
    void sipDomainsAreAddedAndOneIsTheDefault() {
        commit("newDomain", "fabrikam.com");
        model.choose((Field.Choice) field("defaultDomain"), "fabrikam.com");
        assertThat(session.drawing().topology().sipDomains()).containsExactly(new SipDomain("contoso.com", false),
                new SipDomain("fabrikam.com", true));
    }

    @Test
    void everyKindOfElementHasAPageWhoseTextsAreFineAsTheyStand() {
        Topology topology = nexthop.model.RandomTopologies.topology(11);
        DocumentSession rich = new DocumentSession(History.startingSaved(new Drawing(topology, Layout.empty())));
        InspectorModel all = new InspectorModel(rich);
        topology.elements().forEach(element -> {
            all.turnTo(element.id());
            assertThat(all.page().subject()).isEqualTo(element.id().value());
            assertThat(all.page().field(InspectorModel.NAME)).isPresent();
            assertThat(all.page().sections().stream().flatMap(section -> section.fields().stream()).map(Field::key))
                    .doesNotHaveDuplicates();
        });
    }

    private FieldVerdict commit(String key, String typed) {
        return model.commit(model.page(), text(key), typed);
    }

    private Field.Text text(String key) {
        return (Field.Text) field(key);
    }

    private Field field(String key) {
        return model.page().field(key).orElseThrow();
    }

    private ApplicationPool pool() {
        return session.drawing().topology().find(BOTS, ApplicationPool.class).orElseThrow();
    }
}
