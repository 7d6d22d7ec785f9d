package nexthop.rule.impact;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.UcmaVersion.UCMA_4_0;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import nexthop.edit.RetirePool;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.EndpointKind;
import nexthop.model.ManagementStore;
import nexthop.model.Pool;
import nexthop.model.PoolReference;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.Users;
import nexthop.rule.Sketch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ImpactTest {
    private static Sketch two() {
        return new Sketch().server("fe1", LYNC_2013)
                .server("fe2", LYNC_2013)
                .users("fe1")
                .users("fe2")
                .pool("bots", UCMA_4_0, "fe1")
                .furnished("bots")
                .endpoint("help", "app-bots", "sip:help@contoso.com",
                        e -> e.withRegistrar(PoolReference.to(Sketch.id("fe1"))));
    }

    private static Impact impact(Sketch sketch, String pool, Loss loss) {
        return Impact.ofLosing(TopologyGraph.of(sketch.topology()), Sketch.id(pool), loss).orElseThrow();
    }

    private static List<String> lines(Impact impact) {
        return ImpactWords.sections(impact)
                .stream()
                .flatMap(section -> section.lines().stream())
                .map(line -> line.element() + ": " + line.text())
                .toList();
    }

    @Test
    void aPoolThatFailsTakesItsApplicationsAddressesAndUsersAlong() {
        Impact impact = impact(two(), "fe1", Loss.FAILS);

        assertThat(ImpactWords.title(impact)).isEqualTo("What if fe1.contoso.com fails?");
        assertThat(ImpactWords.summary(impact))
                .isEqualTo("1 application is out of reach, 1 address cannot be called and 100 users lose their home.");
        assertThat(lines(impact)).containsExactly(
                "bots: bots.contoso.com has fe1.contoso.com as its only next hop, so nobody reaches bots. "
                        + "sip:help@contoso.com cannot be called.",
                "users-fe1: 100 users cannot sign in while the pool is down. Whether it has a backup pool is not known.",
                "fe2: Users homed on fe2.contoso.com no longer reach the applications of bots.contoso.com.");
        assertThat(impact.hit()).contains(Sketch.id("fe1"), Sketch.id("bots"), Sketch.id("fe2"), Sketch.id("help"));
        assertThat(impact.hitRelations()).contains(new Relation.NextHop(Sketch.id("bots"), Sketch.id("fe1"), true));
    }

    @Test
    void aPoolThatIsRemovedLeavesContactObjectsPointingNowhere() {
        assertThat(lines(impact(two(), "fe1", Loss.REMOVED)).subList(0, 2)).containsExactly(
                "bots: bots.contoso.com has fe1.contoso.com as its only next hop, so nobody reaches bots. "
                        + "sip:help@contoso.com cannot be called. The contact object points nowhere until it is moved with "
                        + "Move-CsApplicationEndpoint. Give bots.contoso.com another next hop first: "
                        + "Remove-CsTrustedApplicationPool refuses a pool that has none.",
                "users-fe1: 100 users have to be moved to another pool before fe1.contoso.com is removed; the topology "
                        + "cannot be published otherwise.");
    }

    @Test
    void usersFailOverToABackupAndApplicationsDoNot() {
        Sketch paired = two().serverChanged("fe1", pool -> pool.withBackup(PoolReference.to(Sketch.id("fe2"))));
        Impact impact = impact(paired, "fe1", Loss.FAILS);

        assertThat(impact.backup().map(ServerPool::id)).contains(Sketch.id("fe2"));
        assertThat(ImpactWords.summary(impact)).endsWith("and 100 users fail over.");
        assertThat(lines(impact).getFirst())
                .endsWith("The users fail over to fe2.contoso.com, the application does not.");
        assertThat(lines(impact))
                .contains("users-fe1: 100 users go on working on fe2.contoso.com after a pool failover.");
        assertThat(impact(paired, "fe2", Loss.FAILS).backup()).as("pairs are mutual from 2013 on").isPresent();
    }

    @Test
    void aPairOfLync2010IsNotMutual() {
        Sketch paired = new Sketch()
                .server("fe1", LYNC_2010, pool -> pool.withBackup(PoolReference.to(Sketch.id("fe2"))))
                .server("fe2", LYNC_2010)
                .users("fe2");

        assertThat(impact(paired, "fe2", Loss.FAILS).backup()).isEmpty();
    }

    @Test
    void usersWhoFailOverMayReachLessFromThere() {
        Sketch paired = new Sketch()
                .server("fe1", LYNC_2013, pool -> pool.withBackup(PoolReference.to(Sketch.id("fe2"))))
                .server("fe2", LYNC_2013)
                .server("fe3", LYNC_2013)
                .cut("fe2", "fe3")
                .users("fe1")
                .pool("bots", UCMA_4_0, "fe3")
                .furnished("bots");

        Impact impact = impact(paired, "fe1", Loss.FAILS);
        assertThat(impact.lostByFailover()).extracting(Element::id).containsExactly(Sketch.id("bots"));
        assertThat(lines(impact)).contains("fe2: From there they do not reach bots.contoso.com.");
    }

    @Test
    void thatThereIsNoBackupIsSaidIfItIsKnown() {
        Sketch alone = two().serverChanged("fe1", pool -> pool.withBackup(PoolReference.none()));

        assertThat(lines(impact(alone, "fe1", Loss.FAILS))).anySatisfy(line -> assertThat(line)
                .isEqualTo("users-fe1: 100 users cannot sign in while the pool is down. It has no backup pool."));
    }

    @Test
    void theSameApplicationBehindAnotherNextHopStandsIn() {
        Sketch standby = two().pool("standby", UCMA_4_0, "fe2").application("app2", "standby", "bots", 6000);
        Impact impact = impact(standby, "fe1", Loss.FAILS);

        assertThat(impact.stopped()).singleElement()
                .satisfies(one -> assertThat(one.standIns()).extracting(Impact.StandIn::pool)
                        .extracting(ApplicationPool::id)
                        .containsExactly(Sketch.id("standby")));
        assertThat(lines(impact).getFirst())
                .endsWith("bots goes on in standby.contoso.com, under the addresses that it has there.");
        assertThat(impact(standby.poolChanged("standby", pool -> pool.withNextHop(Sketch.id("fe1"))), "fe1", Loss.FAILS)
                .stopped()).as("it is lost too").allSatisfy(one -> assertThat(one.standIns()).isEmpty());
    }

    @Test
    void aPoolThatJoinedTwoOthersCutsThemOff() {
        Sketch joined = new Sketch().server("fe1", LYNC_2013)
                .server("fe2", LYNC_2013)
                .server("fe3", LYNC_2013)
                .cut("fe1", "fe3")
                .users("fe1")
                .pool("bots", UCMA_4_0, "fe3")
                .furnished("bots");
        Impact impact = impact(joined, "fe2", Loss.FAILS);

        assertThat(impact.stopped()).isEmpty();
        assertThat(lines(impact))
                .containsExactly("fe1: Users homed on fe1.contoso.com no longer reach the applications of "
                        + "bots.contoso.com: only fe2.contoso.com joined them over interop.");
        assertThat(impact.hit()).as("both ends are hit though nothing of theirs is lost")
                .containsExactly(Sketch.id("fe2"), Sketch.id("fe1"), Sketch.id("bots"));
        assertThat(impact(joined, "fe3", Loss.FAILS).cutOff()).isEmpty();
    }

    @Test
    void contactObjectsOfAnotherPoolThatAreStillThereAreNamed() {
        Sketch stray = two().poolChanged("bots", pool -> pool.withNextHop(Sketch.id("fe2")))
                .endpoint("bot", "app-bots", "sip:bot@contoso.com",
                        e -> e.withKind(EndpointKind.USER).withRegistrar(PoolReference.to(Sketch.id("fe1"))));

        assertThat(impact(stray, "fe1", Loss.REMOVED).strays()).extracting(Element::id)
                .containsExactly(Sketch.id("help"));
    }

    @Test
    void whereAContactObjectStillIsIsSaid() {
        Sketch elsewhere = two().poolChanged("bots", pool -> pool.withNextHop(Sketch.id("fe2")));
        Sketch homed = two().poolChanged("bots", pool -> pool.withNextHop(Sketch.id("fe2")))
                .endpoint("help", "app-bots", "sip:help@contoso.com",
                        e -> e.withRegistrar(PoolReference.none()).withHome(PoolReference.to(Sketch.id("fe1"))));

        assertThat(lines(impact(elsewhere, "fe1", Loss.REMOVED))).contains(
                "help: sip:help@contoso.com is registered on fe1.contoso.com, though its application is routed "
                        + "elsewhere. It points nowhere until it is moved with Move-CsApplicationEndpoint.");
        assertThat(lines(impact(homed, "fe1", Loss.FAILS)))
                .contains("help: sip:help@contoso.com is homed on fe1.contoso.com, though its application is routed "
                        + "elsewhere. It cannot be called while the pool is down.");
    }

    @Test
    void everythingThatIsHitIsMarkedAndNothingElse() {
        Sketch sketch = new Sketch().server("fe1", LYNC_2013)
                .server("fe2", LYNC_2013)
                .server("fe3", LYNC_2013)
                .cut("fe1", "fe3")
                .users("fe1")
                .users("fe2")
                .add(new Users(Sketch.id("nobody"), Sketch.id("fe2"), "Nobody", 0))
                .pool("near", UCMA_4_0, "fe2")
                .furnished("near")
                .endpoint("help", "app-near", "sip:help@contoso.com")
                .pool("far", UCMA_4_0, "fe3")
                .furnished("far")
                .endpoint("stray", "app-far", "sip:stray@contoso.com",
                        e -> e.withRegistrar(PoolReference.to(Sketch.id("fe2"))))
                .add(new ManagementStore(Sketch.id("cms"), "CMS", Sketch.id("fe2"), null))
                .add(new ManagementStore(Sketch.id("other-cms"), "CMS", Sketch.id("fe1"), null))
                .site("redmond", Site.Kind.CENTRAL)
                .serverChanged("fe2", pool -> pool.withSite(Sketch.id("redmond")));
        Impact impact = impact(sketch, "fe2", Loss.FAILS);

        assertThat(impact.hit()).extracting(ElementId::value)
                .containsExactlyInAnyOrder("fe2", "near", "app-near", "help", "fe1", "stray", "users-fe2", "far",
                        "cms");
        assertThat(impact.hit().iterator().next()).isEqualTo(Sketch.id("fe2"));
        assertThat(impact.hitRelations()).isNotEmpty().noneMatch(Relation.MemberOf.class::isInstance);
    }

    @Test
    void onlyAFrontEndPoolInUseIsABackup() {
        Sketch paired = two().serverChanged("fe1", pool -> pool.withBackup(PoolReference.to(Sketch.id("fe2"))));
        Sketch retired = paired.serverChanged("fe2", pool -> pool.withRetired(true));
        assertThat(impact(retired, "fe1", Loss.FAILS).backup()).isEmpty();

        Sketch director = two().serverChanged("fe1", pool -> pool.withBackup(PoolReference.to(Sketch.id("fe2"))))
                .serverChanged("fe2", pool -> pool.withRole(ServerPool.ServerRole.DIRECTOR));
        assertThat(impact(director, "fe1", Loss.FAILS).backup()).isEmpty();

        Sketch itself = two().serverChanged("fe1", pool -> pool.withBackup(PoolReference.to(Sketch.id("fe1"))));
        assertThat(impact(itself, "fe1", Loss.FAILS).backup()).isEmpty();
    }

    @Test
    void whatIsHitIsListedByName() {
        Sketch sketch = new Sketch().server("fe1", LYNC_2013)
                .pool("a", UCMA_4_0, pool -> pool.withFqdn("Z.contoso.com").withNextHop(Sketch.id("fe1")))
                .pool("b", UCMA_4_0, pool -> pool.withFqdn("y.contoso.com").withNextHop(Sketch.id("fe1")));

        assertThat(impact(sketch, "fe1", Loss.FAILS).stopped()).extracting(one -> one.pool().id().value())
                .containsExactly("b", "a");
    }

    @Test
    void theCentralManagementStoreIsNotForgotten() {
        Sketch stored = new Sketch().server("fe1", LYNC_2013)
                .add(new ManagementStore(Sketch.id("cms"), "CMS", Sketch.id("fe1"), null));

        assertThat(ImpactWords.summary(impact(stored, "fe1", Loss.FAILS))).isEqualTo("Nothing can be published.");
        assertThat(lines(impact(stored, "fe1", Loss.FAILS))).containsExactly("cms: The store is on fe1.contoso.com. "
                + "No change can be published until the pool is back or the store has failed over.");
        assertThat(lines(impact(stored, "fe1", Loss.REMOVED))).containsExactly("cms: The store is on fe1.contoso.com. "
                + "Move it to another pool first, with Move-CsManagementServer.");
    }

    @Test
    void anApplicationPoolTakesItsOwnApplicationsAlong() {
        Impact impact = impact(two(), "bots", Loss.REMOVED);

        assertThat(lines(impact)).containsExactly(
                "bots: bots does not answer any more. sip:help@contoso.com cannot be called. "
                        + "The contact object stays behind in Active Directory unless it is removed or moved first.",
                "fe1: Users homed on fe1.contoso.com and fe2.contoso.com no longer reach the applications of "
                        + "bots.contoso.com.");
    }

    @Test
    void whatNothingDependsOnIsHarmless() {
        Impact impact = impact(
                new Sketch().server("fe1", LYNC_2013).add(new Users(Sketch.id("nobody"), Sketch.id("fe1"), "Users", 0)),
                "fe1", Loss.REMOVED);

        assertThat(impact.isHarmless()).isTrue();
        assertThat(ImpactWords.summary(impact)).isEqualTo("Nothing else in this topology depends on fe1.contoso.com.");
        assertThat(ImpactWords.sections(impact)).isEmpty();
    }

    @Test
    void ofWhatIsNoSuchPoolInUseThereIsNothingToSay() {
        Topology topology = two().server("old", LYNC_2010, pool -> pool.withRetired(true))
                .support("sql", SupportPool.Purpose.SQL, "sql.contoso.com")
                .topology();
        for (String id : List.of("old", "sql", "app-bots", "nowhere")) {
            assertThat(Impact.ofLosing(TopologyGraph.of(topology), Sketch.id(id), Loss.FAILS)).isEmpty();
        }
    }

    /** Worked out pool by pool and without islands, as slowly as can be. */
    @TestFactory
    Stream<DynamicTest> itSaysWhoReachesWhatOnlyBefore() {
        return LongStream.range(0, 120).mapToObj(seed -> DynamicTest.dynamicTest("seed " + seed, () -> {
            Topology topology = RandomTopologies.topology(seed);
            TopologyGraph before = TopologyGraph.of(topology);
            for (Pool pool : topology.pools()) {
                for (Loss loss : Loss.values()) {
                    Impact.ofLosing(before, pool.id(), loss).ifPresent(impact -> {
                        assertThat(told(impact)).isEqualTo(slowly(before, pool));
                        checkForm(topology, impact);
                    });
                }
            }
        }));
    }

    private static Set<String> told(Impact impact) {
        Set<String> told = new HashSet<>();
        impact.stopped().forEach(one -> one.callers().forEach(home -> told.add(home.id() + " > " + one.pool().id())));
        impact.cutOff()
                .forEach(cut -> cut.homes()
                        .forEach(home -> cut.pools().forEach(pool -> told.add(home.id() + " > " + pool.id()))));
        return told;
    }

    private static Set<String> slowly(TopologyGraph before, Pool lost) {
        Topology gone = new RetirePool("Lose", lost.id(), true).apply(Drawing.empty().with(before.topology()))
                .topology();
        TopologyGraph after = TopologyGraph.of(gone);
        Set<String> lostCalls = calls(before, lost);
        if (before.topology().applicationsOf(lost.id()).isEmpty()) {
            lostCalls.removeIf(call -> call.endsWith(" > " + lost.id()));
        }
        lostCalls.removeAll(calls(after, lost));
        return lostCalls;
    }

    @Test
    void anEmptyApplicationPoolIsNoLossToAnybody() {
        Sketch empty = new Sketch().server("fe1", LYNC_2013).users("fe1").pool("bots", UCMA_4_0, "fe1");

        assertThat(impact(empty, "bots", Loss.FAILS).isHarmless()).isTrue();
        assertThat(ImpactWords.summary(impact(empty, "fe1", Loss.FAILS)))
                .isEqualTo("1 application pool loses its next hop and 100 users lose their home.");
    }

    /** Who reaches which application pool, users of the lost pool left out. */
    private static Set<String> calls(TopologyGraph graph, Pool lost) {
        Set<String> calls = new HashSet<>();
        for (ServerPool home : graph.serverPoolsInUse()) {
            boolean users = graph.topology()
                    .usersOf(home.id())
                    .stream()
                    .map(Users::count)
                    .anyMatch(count -> count == null || count > 0);
            if (!users || home.id().equals(lost.id())) {
                continue;
            }
            for (ApplicationPool pool : graph.applicationPoolsInUse()) {
                graph.nextHop(pool)
                        .filter(nextHop -> graph.canReach(home, nextHop))
                        .ifPresent(_ -> calls.add(home.id() + " > " + pool.id()));
            }
        }
        return calls;
    }

    private static void checkForm(Topology topology, Impact impact) {
        assertThat(impact.hit()).allMatch(topology::contains);
        assertThat(impact.hitRelations()).allMatch(impact.afterwards().graph()::containsEdge);
        Stream.concat(Stream.of(ImpactWords.summary(impact)), lines(impact).stream())
                .forEach(text -> assertThat(text).doesNotContain("!", "null", "  ", "Optional").endsWith("."));
        assertThat(ImpactWords.sections(impact)).allSatisfy(section -> {
            assertThat(section.lines()).isNotEmpty();
            assertThat(section.lines()).allSatisfy(line -> {
                assertThat(topology.contains(line.element())).isTrue();
                assertThat(line.text().codePoints().allMatch(Shown::isVisible)).isTrue();
            });
        });
        assertThat(impact.isHarmless()).isEqualTo(ImpactWords.sections(impact).isEmpty());
    }
}
