package nexthop.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Endpoint;
import nexthop.model.Layout;
import nexthop.model.ManagementStore;
import nexthop.model.ManagementTool;
import nexthop.model.Placement;
import nexthop.model.Acceptance;
import nexthop.model.AcceptanceKey;
import nexthop.model.PlanKey;
import nexthop.model.PlanRecord;
import nexthop.model.PoolPair;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Tick;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;

class EditTest {
    private final Drawing contoso = new Drawing(Contoso.unmerged(),
            Layout.empty().with(Map.of(Contoso.R2, new Placement(10, 20), Contoso.OLD, new Placement(300, 20))));

    private static <T extends nexthop.model.Element> T in(Drawing drawing, ElementId id, Class<T> type) {
        return drawing.topology().find(id, type).orElseThrow();
    }

    @Test
    void removingAPoolRemovesItsPartsAndItsPlaceAndClearsEveryReferenceToIt() {
        Topology cut = contoso.topology()
                .withInteropCuts(new TreeSet<>(Set.of(new PoolPair(Contoso.R2, Contoso.LYNC_2013))));
        Drawing after = new RemoveElements("Delete", Set.of(Contoso.R2)).apply(contoso.with(cut));

        assertThat(after.topology().contains(Contoso.R2)).isFalse();
        assertThat(after.topology().contains(new ElementId("users-r2"))).isFalse();
        assertThat(after.layout().place(Contoso.R2)).isEmpty();
        assertThat(after.layout().place(Contoso.OLD)).isPresent();
        assertThat(in(after, Contoso.OLD, ApplicationPool.class).nextHop()).isNull();
        assertThat(in(after, Contoso.HELP, Endpoint.class).home()).isEqualTo(PoolReference.none());
        assertThat(after.topology().interopCuts()).isEmpty();
    }

    @Test
    void aPoolWhoseBackupIsRemovedHasNone() {
        ElementId first = new ElementId("fe1");
        ElementId second = new ElementId("fe2");
        Drawing paired = Drawing.empty()
                .with(Topology.of(List.of(
                        ServerPool.frontEnd(first, "fe1.contoso.com", ServerGeneration.LYNC_2013)
                                .withBackup(PoolReference.to(second)),
                        ServerPool.frontEnd(second, "fe2.contoso.com", ServerGeneration.LYNC_2013)
                                .withBackup(PoolReference.to(first)))));
        Topology after = new RemoveElements("Remove fe2", Set.of(second)).apply(paired).topology();

        assertThat(after.find(first, ServerPool.class).orElseThrow().backup()).isEqualTo(PoolReference.none());
    }

    @Test
    void removingAnApplicationPoolRemovesItsEndpointsWhichArePartsOfItsParts() {
        Drawing after = new RemoveElements("Delete", Set.of(Contoso.OLD)).apply(contoso);

        assertThat(after.topology().contains(Contoso.HELP)).isFalse();
        assertThat(after.topology().contains(new ElementId("computer-ivr1"))).isFalse();
    }

    @Test
    void removingASiteKeepsItsPools() {
        Drawing after = new RemoveElements("Delete", Set.of(Contoso.REDMOND)).apply(contoso);

        assertThat(in(after, Contoso.LYNC_2013, ServerPool.class).site()).isNull();
        assertThat(in(after, Contoso.STORE, ManagementStore.class).site()).isNull();
    }

    @Test
    void onlyAServerPoolCanBeANextHop() {
        assertThatThrownBy(() -> SetNextHop.of(contoso.topology(), Contoso.OLD, Contoso.STORE).apply(contoso))
                .isInstanceOf(EditRefusedException.class)
                .hasMessageContaining("only a server pool");
        assertThatThrownBy(() -> SetNextHop.of(contoso.topology(), Contoso.OLD, Contoso.OLD).apply(contoso))
                .isInstanceOf(EditRefusedException.class);
    }

    @Test
    void aChangedNextHopLeavesTheEndpointsBehind() {
        Drawing after = SetNextHop.of(contoso.topology(), Contoso.OLD, Contoso.LYNC_2013).apply(contoso);

        assertThat(in(after, Contoso.OLD, ApplicationPool.class).nextHop()).isEqualTo(Contoso.LYNC_2013);
        assertThat(in(after, Contoso.HELP, Endpoint.class)).isEqualTo(in(contoso, Contoso.HELP, Endpoint.class));
    }

    @Test
    void mergingPutsLegacyPoolsIntoBackCompatSiteAndMigratesTheirEntries() {
        Drawing after = new MergeLegacyPools("Merge").apply(contoso);
        Topology topology = after.topology();

        assertThat(topology.backCompatSite()).isPresent();
        assertThat(topology.isInBackCompatSite(in(after, Contoso.R2, ServerPool.class))).isTrue();
        assertThat(topology.isInBackCompatSite(in(after, Contoso.OLD, ApplicationPool.class))).isTrue();
        assertThat(topology.isInBackCompatSite(in(after, Contoso.LYNC_2013, ServerPool.class))).isFalse();
        assertThat(in(after, Contoso.OLD_APPLICATION, Application.class).entriesMigrated()).isEqualTo(Answer.YES);
        assertThat(in(after, Contoso.OLD, ApplicationPool.class).nextHop()).as("still the OCS pool")
                .isEqualTo(Contoso.R2);
    }

    @Test
    void mergingAgainMigratesAnApplicationAddedSince() {
        Drawing once = new MergeLegacyPools("Merge").apply(contoso);
        ElementId second = new ElementId("app-second");
        Drawing added = AddElements.part("Add", Application.named(second, Contoso.OLD, "urn:application:second", 6001))
                .apply(once);

        Drawing twice = new MergeLegacyPools("Merge").apply(added);

        assertThat(in(twice, second, Application.class).entriesMigrated()).isEqualTo(Answer.YES);
        assertThat(twice.topology().sites()).hasSize(2);
    }

    @Test
    void mergingIsRefusedWhereThereIsNothingToMerge() {
        Drawing without = new RemoveElements("Delete", Set.of(Contoso.R2, Contoso.OLD)).apply(contoso);

        assertThatThrownBy(() -> new MergeLegacyPools("Merge").apply(without)).isInstanceOf(EditRefusedException.class);
    }

    @Test
    void movingAnEndpointNeedsTheSameApplicationInTheTargetPool() {
        ElementId fresh = new ElementId("pool-ivr-new");
        ApplicationPool pool = ApplicationPool.named(fresh, "ivr-new.contoso.com", UcmaVersion.UCMA_4_0)
                .withNextHop(Contoso.LYNC_2013);
        Drawing withPool = AddElements.one("Add", pool, new Placement(0, 0)).apply(contoso);
        MoveEndpoint move = new MoveEndpoint("Move", Contoso.HELP, fresh);

        assertThatThrownBy(() -> move.apply(withPool)).isInstanceOf(EditRefusedException.class)
                .hasMessageContaining("does not hold the application");

        Drawing ready = AddElements
                .part("Add", Application.named(new ElementId("app-new"), fresh, "urn:application:IVR", 6000))
                .apply(withPool);
        Endpoint moved = in(move.apply(ready), Contoso.HELP, Endpoint.class);
        assertThat(moved.owner()).isEqualTo(new ElementId("app-new"));
        assertThat(moved.registrar()).isEqualTo(PoolReference.to(Contoso.LYNC_2013));
        assertThat(moved.tool()).isEqualTo(ManagementTool.POWERSHELL);
    }

    @Test
    void movingAnEndpointIntoItsOwnPoolFillsInTheRegistrarAlone() {
        Drawing retargeted = SetNextHop.of(contoso.topology(), Contoso.OLD, Contoso.LYNC_2013).apply(contoso);

        Endpoint moved = in(new MoveEndpoint("Move", Contoso.HELP, Contoso.OLD).apply(retargeted), Contoso.HELP,
                Endpoint.class);

        assertThat(moved.registrar()).isEqualTo(PoolReference.to(Contoso.LYNC_2013));
        assertThat(moved.tool()).as("contacts of a legacy pool stay with WMI").isEqualTo(ManagementTool.WMI);
    }

    @Test
    void movingAnEndpointToAPoolWithoutNextHopIsRefused() {
        Drawing cleared = SetNextHop.of(contoso.topology(), Contoso.OLD, null).apply(contoso);

        assertThatThrownBy(() -> new MoveEndpoint("Move", Contoso.HELP, Contoso.OLD).apply(cleared))
                .isInstanceOf(EditRefusedException.class)
                .hasMessageContaining("no next hop");
    }

    @Test
    void aRetiredNextHopIsKeptAsRetired() {
        ApplicationPool pool = in(new RetireNextHop("Retire", Contoso.OLD).apply(contoso), Contoso.OLD,
                ApplicationPool.class);

        assertThat(pool.nextHop()).isNull();
        assertThat(pool.retiredNextHops()).containsExactly(Contoso.R2);
    }

    @Test
    void aSequenceTakesEffectAsAWholeOrNotAtAll() {
        EditSequence half = new EditSequence("Both", List.of(new RetirePool("Retire", Contoso.OLD, true),
                SetNextHop.of(contoso.topology(), Contoso.OLD, Contoso.STORE)));
        History history = History.startingSaved(contoso);

        assertThatThrownBy(() -> history.done(half)).isInstanceOf(EditRefusedException.class);
        assertThat(history.current()).isSameAs(contoso);
    }

    @Test
    void addingNeedsANewIdAndAnOwnerThatIsThere() {
        assertThatThrownBy(
                () -> AddElements
                        .one("Add", ServerPool.frontEnd(Contoso.R2, "again.contoso.com", ServerGeneration.LYNC_2010),
                                new Placement(0, 0))
                        .apply(contoso))
                .isInstanceOf(EditRefusedException.class);
        assertThatThrownBy(() -> AddElements
                .part("Add", Application.named(new ElementId("x"), new ElementId("nowhere"), "urn:application:x", 1))
                .apply(contoso)).isInstanceOf(EditRefusedException.class);
    }

    @Test
    void aPlanIsRecordedForAnApplicationPoolAloneAndGoesWithIt() {
        PlanKey key = new PlanKey(Contoso.OLD, "ucma2-upgrade-ucma4");
        PlanRecord plan = PlanRecord.empty().with("stop-application", new Tick("Kim", Instant.EPOCH));
        Drawing after = new RecordPlan("Tick off step 2", key, plan).apply(contoso);

        assertThat(after.plans().of(key)).isEqualTo(plan);
        assertThat(after.topology()).isSameAs(contoso.topology());
        assertThat(new RecordPlan("Tick off step 2", key, plan).apply(after)).isSameAs(after);
        assertThat(new RecordPlan("Untick step 2", key, plan.with("stop-application", null)).apply(after))
                .isEqualTo(contoso);
        assertThat(new RemoveElements("Delete", Set.of(Contoso.OLD)).apply(after).plans().isEmpty()).isTrue();
        assertThat(new RemoveElements("Delete", Set.of(Contoso.R2)).apply(after).plans().of(key)).isEqualTo(plan);
        RecordPlan ofServerPool = new RecordPlan("Tick", new PlanKey(Contoso.R2, "any"), plan);
        assertThatExceptionOfType(EditRefusedException.class).isThrownBy(() -> ofServerPool.apply(contoso));
    }

    @Test
    void acceptingAFindingIsUndoneWithdrawnAndGoesWithItsElement() {
        AcceptanceKey key = new AcceptanceKey(Contoso.OLD, "next-hop-legacy", "older-pool");
        Acceptance acceptance = new Acceptance("Goes in March.", "Kim", Instant.EPOCH, "Old.", Contoso.R2);
        AcceptFinding accept = new AcceptFinding("Accept a finding", key, acceptance);
        History history = History.startingSaved(contoso).done(accept);
        Drawing after = history.current();

        assertThat(after.acceptances().of(key)).contains(acceptance);
        assertThat(after.topology()).isSameAs(contoso.topology());
        assertThat(accept.apply(after)).isSameAs(after);
        assertThat(history.undone().current()).isEqualTo(contoso);
        assertThat(new WithdrawAcceptance("Withdraw", key).apply(after)).isEqualTo(contoso);
        assertThat(new WithdrawAcceptance("Withdraw", key).apply(contoso)).isSameAs(contoso);
        assertThat(new RemoveElements("Delete", Set.of(Contoso.OLD)).apply(after).acceptances().isEmpty()).isTrue();
        assertThat(new RemoveElements("Delete", Set.of(Contoso.R2)).apply(after).acceptances().of(key))
                .contains(acceptance);
        AcceptFinding nowhere = new AcceptFinding("Accept", new AcceptanceKey(new ElementId("gone"), "a", "b"),
                acceptance);
        assertThatExceptionOfType(EditRefusedException.class).isThrownBy(() -> nowhere.apply(contoso));
    }
}
