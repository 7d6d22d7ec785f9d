package nexthop.scenario.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nexthop.edit.RetirePool;
import nexthop.file.Templates;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.PathValues;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.Standing;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.model.Users;
import nexthop.scenario.path.MigrationPath.Leg;
import nexthop.scenario.path.MigrationPath.Route;
import nexthop.scenario.path.MigrationPath.Status;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class MigrationPathsTest {
    private static final ElementId IVR = new ElementId("pool-ivr");

    @Test
    void withOcs2007R2AloneTheNewerServerIsIntroducedFirst() {
        MigrationPath path = MigrationPaths.of(topology(UcmaVersion.UCMA_2_0, ServerGeneration.OCS_2007_R2), IVR);

        assertThat(path.status()).isEqualTo(Status.OPEN);
        assertThat(path.summary()).isEqualTo("ivr.contoso.com reaches UCMA 4.0 on Lync Server 2013 in 3 legs.");
        assertThat(titles(path)).containsExactly("Introduce Lync Server 2013 beside fe-ocs-2007-r2.contoso.com",
                "Let Lync Server 2013 users reach ivr", "Upgrade ivr from UCMA 2.0 to UCMA 4.0");
        Leg first = best(path).legs().getFirst();
        assertThat(first.isOurs()).isTrue();
        assertThat(first.standing()).isEqualTo("our own advice");
        assertThat(first.citations()).isEmpty();
        Leg last = best(path).legs().getLast();
        assertThat(last.standing()).isEqualTo("recommended");
        assertThat(last.citations()).isNotEmpty();
        assertThat(last.interruption()).isEqualTo(Interruption.DURING);
        assertThat(last.why()).contains("fe-ocs-2007-r2.contoso.com", "the new Lync Server 2013 pool");
        assertThat(best(path).stops()).extracting(stop -> stop.situation().label() + " | " + stop.situation().remarks())
                .containsExactly("UCMA 2.0 · OCS 2007 R2 | ", "UCMA 2.0 · OCS 2007 R2 | with Lync Server 2013",
                        "UCMA 2.0 · OCS 2007 R2 | with Lync Server 2013, merged",
                        "UCMA 4.0 · Lync Server 2013 | with OCS 2007 R2");
    }

    @Test
    void anAlternativeSaysWhyItIsDearer() {
        MigrationPath path = MigrationPaths.of(template("figure-s1"), new ElementId("pool-ivr.contoso.com"));

        assertThat(path.others()).hasSize(2).allSatisfy(other -> {
            assertThat(other.whyDearer()).endsWith(".").isNotEqualTo(other.by());
            assertThat(best(path).legs()).extracting(Leg::title).doesNotContain(other.by());
            assertThat(other.route().legs()).extracting(Leg::title).contains(other.by());
        });
        assertThat(path.others().getFirst().by()).isEqualTo("Migrate ivr as it is to Lync Server 2010");
        assertThat(path.others().getFirst().whyDearer())
                .isEqualTo("It has one leg more; the application is out of reach during 3 legs instead of 2.");
    }

    @Test
    void whatHoldsMeanwhileIsToldAtTheStop() {
        MigrationPath path = MigrationPaths.of(template("ucma3-coexist-lync2013"),
                new ElementId("pool-bots.contoso.com"));

        assertThat(best(path).stops().getFirst().meanwhile()).extracting(meanwhile -> meanwhile.scenario().id())
                .containsExactly("ucma3-coexist-lync2013");
    }

    @Test
    void atTheGoalThereIsNothingToDo() {
        MigrationPath path = MigrationPaths.of(topology(UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013), IVR);

        assertThat(path.status()).isEqualTo(Status.ARRIVED);
        assertThat(path.summary()).contains("ivr.contoso.com", "nothing to do");
        assertThat(path.best()).isEmpty();
        assertThat(path.others()).isEmpty();
    }

    @Test
    void anUnknownVersionHasToBeToldFirst() {
        MigrationPath path = MigrationPaths.of(topology(UcmaVersion.UNKNOWN, ServerGeneration.LYNC_2010), IVR);

        assertThat(path.status()).isEqualTo(Status.FIRST);
        assertThat(path.first()).containsExactly("Say which UCMA version ivr.contoso.com is built with.");
        assertThat(path.best()).isEmpty();
    }

    @Test
    void anUnknownGenerationOfTheNextHopHasToBeToldFirst() {
        Drawing drawing = topology(UcmaVersion.UCMA_3_0, ServerGeneration.LYNC_2010);
        ServerPool server = drawing.topology().serverPools().getFirst();

        MigrationPath path = MigrationPaths.of(drawing.with(drawing.topology().with(server.withGeneration(null))), IVR);

        assertThat(path.first()).containsExactly("Say which generation fe-lync-2010.contoso.com is of.");
    }

    @Test
    void withoutServersTheyHaveToBeDrawnFirst() {
        MigrationPath path = MigrationPaths.of(topology(UcmaVersion.UCMA_3_0, null), IVR);

        assertThat(path.status()).isEqualTo(Status.FIRST);
        assertThat(path.first()).containsExactly("Draw or import the server pools of the topology.");
    }

    @Test
    void aRetiredPoolHasNoPath() {
        Drawing drawing = new RetirePool("", IVR, true)
                .apply(topology(UcmaVersion.UCMA_2_0, ServerGeneration.OCS_2007_R2));

        MigrationPath path = MigrationPaths.of(drawing, IVR);

        assertThat(path.status()).isEqualTo(Status.NONE);
        assertThat(path.summary()).contains("retired");
    }

    @Test
    void aRetiredPoolNamesTheOneThatGoesOnWithItsApplications() {
        MigrationPath path = MigrationPaths.of(template("figure-s2-after"), new ElementId("pool-ivr.contoso.com"));

        assertThat(path.goesOnIn()).contains(new ElementId("pool-ivr-new.contoso.com"));
        assertThat(path.summary()).endsWith("Its applications run on ivr-new.contoso.com.");
    }

    @Test
    void besideSkypeForBusinessThePagesSayNothing() {
        MigrationPath path = MigrationPaths
                .of(topology(UcmaVersion.UCMA_3_0, ServerGeneration.LYNC_2013, ServerGeneration.SFB_2015), IVR);

        assertThat(path.status()).isEqualTo(Status.NONE);
        assertThat(path.summary()).contains("end with Lync Server 2013", "Skype for Business 2015");
    }

    @Test
    void atTheGoalSkypeForBusinessBesideItChangesNothing() {
        assertThat(MigrationPaths
                .of(topology(UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013, ServerGeneration.SFB_2015), IVR)
                .status()).isEqualTo(Status.ARRIVED);
    }

    @Test
    void ofThreeGenerationsOneIsRetiredFirstAndThePathGoesOnFromThere() {
        Drawing drawing = topology(UcmaVersion.UCMA_3_0, ServerGeneration.LYNC_2010, ServerGeneration.OCS_2007_R2,
                ServerGeneration.LYNC_2013);

        MigrationPath path = MigrationPaths.of(drawing, IVR);

        assertThat(path.status()).isEqualTo(Status.FIRST);
        assertThat(path.summary()).contains("OCS 2007 R2, Lync Server 2010 and Lync Server 2013 at once");
        assertThat(path.first()).containsExactly(
                "Retire OCS 2007 R2 (fe-ocs-2007-r2.contoso.com) first. Its users have to move first.");
        assertThat(titles(path)).containsExactly("Upgrade ivr from UCMA 3.0 to UCMA 4.0");
        assertThat(best(path).stops()).allMatch(stop -> stop.situation().generations().size() <= 2);
    }

    @Test
    void ofThreeGenerationsThatOfTheNextHopIsKept() {
        Drawing drawing = topology(UcmaVersion.UCMA_2_0, ServerGeneration.OCS_2007_R2, ServerGeneration.LYNC_2010,
                ServerGeneration.LYNC_2013);
        Topology crowded = drawing.topology()
                .with(ApplicationPool.named(new ElementId("pool-bots"), "bots.contoso.com", UcmaVersion.UCMA_3_0)
                        .withNextHop(server(ServerGeneration.LYNC_2010)));

        MigrationPath path = MigrationPaths.of(drawing.with(crowded), IVR);

        assertThat(path.first())
                .containsExactly("Retire Lync Server 2010 (fe-lync-2010.contoso.com) first. bots.contoso.com is still"
                        + " routed through it, and users are homed there.");
        assertThat(titles(path)).containsExactly("Let Lync Server 2013 users reach ivr",
                "Upgrade ivr from UCMA 2.0 to UCMA 4.0");
    }

    @Test
    void onceTheThirdGenerationIsRetiredThePathIsTheOneThatWasTold() {
        Drawing drawing = topology(UcmaVersion.UCMA_2_0, ServerGeneration.OCS_2007_R2, ServerGeneration.LYNC_2010,
                ServerGeneration.LYNC_2013);
        Topology moved = drawing.topology();
        for (Users users : moved.usersOf(server(ServerGeneration.LYNC_2010))) {
            moved = moved.with(users.withOwner(server(ServerGeneration.LYNC_2013)));
        }
        Drawing retired = new RetirePool("", server(ServerGeneration.LYNC_2010), true).apply(drawing.with(moved));

        MigrationPath path = MigrationPaths.of(retired, IVR);

        assertThat(path.status()).isEqualTo(Status.OPEN);
        assertThat(path.best()).isEqualTo(MigrationPaths.of(drawing, IVR).best());
        assertThat(new Walk(retired, IVR).go(best(path))).isEmpty();
    }

    @Test
    void ucma1IsRecompiledFirst() {
        MigrationPath path = MigrationPaths.of(topology(UcmaVersion.UCMA_1_0, ServerGeneration.OCS_2007_R2), IVR);

        Leg first = best(path).legs().getFirst();
        assertThat(first.scenario().id()).isEqualTo("ucma1-recompile");
        assertThat(first.scenario().standing()).isEqualTo(Standing.BLOCKED);
        assertThat(ids(best(path))).containsExactly("ucma1-recompile", "introduce-lync2013", "ucma2-coexist-lync2013",
                "ucma2-upgrade-ucma4");
    }

    @Test
    void ucma3OnOcs2007IsBroughtToLyncServer2010() {
        MigrationPath path = MigrationPaths.of(topology(UcmaVersion.UCMA_3_0, ServerGeneration.OCS_2007), IVR);

        assertThat(ids(best(path))).containsExactly("introduce-lync2010", "route-to-lync2010", "move-users",
                "retire-older", "introduce-lync2013", "ucma3-upgrade-ucma4");
    }

    @Test
    void fromEverySituationOfOneOrTwoDocumentedGenerationsThereIsAWay() {
        assertThat(Situations.starts())
                .allSatisfy(start -> assertThat(Search.standard().ways(start, ScenarioBook.standard().paths().newest()))
                        .as(start.toString())
                        .isNotEmpty());
    }

    @Test
    void aPoolWithoutNextHopIsConnectedFirst() {
        Drawing drawing = topology(UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013);
        ApplicationPool pool = drawing.topology().applicationPools().getFirst();

        MigrationPath path = MigrationPaths.of(drawing.with(drawing.topology().with(pool.withNextHop(null))), IVR);

        assertThat(ids(best(path))).containsExactly("route-to-lync2013");
    }

    @Test
    void otherGoalsCanBeAskedFor() {
        PathValues values = ScenarioBook.standard().paths();
        TopologyGraph graph = TopologyGraph
                .of(topology(UcmaVersion.UCMA_3_0, ServerGeneration.LYNC_2010, ServerGeneration.LYNC_2013).topology());

        MigrationPath asItIs = MigrationPaths.of(graph, IVR, values.goal("ucma3-lync2013").orElseThrow());
        MigrationPath back = MigrationPaths.of(graph, IVR, values.goal("ucma3-lync2010").orElseThrow());

        assertThat(ids(best(asItIs))).containsExactly("ucma3-migrate-lync2013");
        assertThat(back.status()).isEqualTo(Status.ARRIVED);
    }

    @Test
    void nobodyGoesBackToAnOlderGoal() {
        TopologyGraph graph = TopologyGraph.of(topology(UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013).topology());

        MigrationPath path = MigrationPaths.of(graph, IVR,
                ScenarioBook.standard().paths().goal("ucma3-lync2010").orElseThrow());

        assertThat(path.status()).isEqualTo(Status.NONE);
        assertThat(path.summary())
                .isEqualTo("Lync Server 2013 is there already; ivr.contoso.com does not go back to UCMA 3.0 on Lync"
                        + " Server 2010.");
    }

    @Test
    void asksForAPoolThatIsThere() {
        Drawing drawing = topology(UcmaVersion.UCMA_4_0, ServerGeneration.LYNC_2013);
        ElementId server = server(ServerGeneration.LYNC_2013);

        assertThatThrownBy(() -> MigrationPaths.of(drawing, server)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allPoolsAtOnceAreToldTheSameAsOneByOne() {
        Drawing drawing = Templates.standard().sample().drawing();
        Map<ElementId, MigrationPath> all = MigrationPaths.forAll(TopologyGraph.of(drawing.topology()),
                ScenarioBook.standard().paths().newest());

        assertThat(all).hasSize(3);
        all.forEach((pool, path) -> assertThat(path).isEqualTo(MigrationPaths.of(drawing, pool)));
    }

    // ---- on the drawing itself

    @Test
    void everyLegOfEveryTemplatesPathsCanBeGoneOnTheTemplateItself() {
        int walks = 0;
        for (Templates.Entry template : Templates.standard().entries()) {
            for (ApplicationPool pool : template.drawing().topology().applicationPools()) {
                MigrationPath path = MigrationPaths.of(template.drawing(), pool.id());
                if (path.status() != Status.OPEN) {
                    continue;
                }
                for (Route route : routes(path)) {
                    Drawing alone = withoutOthers(template.drawing(), pool);
                    assertThat(new Walk(alone, pool.id()).go(route)).as(template.id() + ", " + pool.fqdn()).isEmpty();
                    walks++;
                }
            }
        }
        assertThat(walks).isGreaterThan(40);
    }

    @Test
    void everyLegOfARandomTopologysPathCanBeGoneOnTheTopologyItself() {
        int walks = 0;
        for (long seed = 0; seed < 500; seed++) {
            Drawing drawing = RandomTopology.of(seed, ServerGeneration.LYNC_2013);
            MigrationPath path = MigrationPaths.of(drawing, RandomTopology.POOL);
            if (path.status() == Status.OPEN) {
                for (Route route : routes(path)) {
                    assertThat(new Walk(drawing, RandomTopology.POOL).go(route)).as("seed " + seed).isEmpty();
                    walks++;
                }
            }
        }
        assertThat(walks).isGreaterThan(400);
    }

    @Test
    void randomTopologiesAreAlwaysToldSomething() {
        for (long seed = 0; seed < 1_000; seed++) {
            MigrationPath path = MigrationPaths.of(RandomTopology.of(seed, ServerGeneration.SFB_2019),
                    RandomTopology.POOL);
            assertThat(path.summary()).as("seed " + seed).isNotBlank().doesNotContain("‹");
            assertThat(path.first().isEmpty()).as("seed " + seed).isEqualTo(path.status() != Status.FIRST);
            assertThat(path.best().isPresent()).as("seed " + seed)
                    .isEqualTo(
                            path.status() == Status.OPEN || path.status() == Status.FIRST && path.best().isPresent());
            routes(path).forEach(route -> {
                assertThat(route.stops()).hasSize(route.legs().size() + 1);
                assertThat(route.legs()).noneMatch(leg -> leg.title().contains("‹"));
            });
        }
    }

    @Test
    void aLegInTheWrongPlaceIsCaught() {
        Drawing drawing = template("figure-s1");
        ElementId pool = new ElementId("pool-ivr.contoso.com");
        Route right = best(MigrationPaths.of(drawing, pool));
        List<Leg> legs = new ArrayList<>(right.legs());
        legs.add(legs.removeFirst());

        assertThat(new Walk(drawing, pool).go(right)).isEmpty();
        assertThat(new Walk(drawing, pool).go(new Route(right.stops(), legs))).contains("does not fit");
        assertThat(new Walk(template("figure-s3"), pool).go(right)).startsWith("Leg 1 begins at");
    }

    @Test
    void whatIsGoneIsNoLongerOnThePath() {
        Walk walk = new Walk(template("ucma2-coexist-lync2013"), new ElementId("pool-ivr.contoso.com"));
        List<String> before = ids(best(MigrationPaths.of(walk.drawing(), walk.pool())));

        walk.go(best(MigrationPaths.of(walk.drawing(), walk.pool())).legs().getFirst().scenario());

        assertThat(ids(best(MigrationPaths.of(walk.drawing(), walk.pool()))))
                .isEqualTo(before.subList(1, before.size()));
    }

    @Test
    void anOlderPoolIsNotRetiredUnderAnotherApplication() {
        Walk walk = new Walk(Templates.standard().sample().drawing(), new ElementId("pool-bots.contoso.com"));

        assertThat(walk.go(best(MigrationPaths.of(walk.drawing(), walk.pool()))))
                .startsWith("retire-older, step 2: Trusted application pools are still routed through")
                .contains("ivr-old.contoso.com");
    }

    // ---- what it is made of

    /** The application pool is routed through the first of the generations; users are homed on each of them. */
    static Drawing topology(UcmaVersion ucma, @Nullable ServerGeneration nextHop, ServerGeneration... others) {
        List<Element> elements = new ArrayList<>();
        List<ServerGeneration> generations = new ArrayList<>(List.of(others));
        if (nextHop != null) {
            generations.add(nextHop);
        }
        for (ServerGeneration generation : generations) {
            String name = generation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            elements.add(ServerPool.frontEnd(server(generation), "fe-" + name + ".contoso.com", generation));
            elements.add(new Users(new ElementId("users-" + name), server(generation), "Users", 100));
        }
        elements.add(ApplicationPool.named(IVR, "ivr.contoso.com", ucma)
                .withNextHop(nextHop == null ? null : server(nextHop)));
        return new Drawing(Topology.of(elements), Layout.empty());
    }

    private static ElementId server(ServerGeneration generation) {
        return new ElementId("pool-" + generation.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    private static Drawing template(String id) {
        return Templates.standard().entry(id).orElseThrow().drawing();
    }

    /** Another application pool in use may forbid that an old server pool is retired. */
    private static Drawing withoutOthers(Drawing drawing, ApplicationPool pool) {
        Topology topology = drawing.topology();
        for (ApplicationPool other : drawing.topology().applicationPools()) {
            if (!other.id().equals(pool.id()) && other.nextHop() != null
                    && topology.applicationsOf(other.id()).stream().anyMatch(_ -> true)
                    && !topology.endpointsOfPool(other.id()).isEmpty()) {
                topology = topology.with(other.withRetired(true));
            }
        }
        return drawing.with(topology);
    }

    private static List<Route> routes(MigrationPath path) {
        List<Route> routes = new ArrayList<>(path.best().stream().toList());
        path.others().forEach(other -> routes.add(other.route()));
        return routes;
    }

    private static Route best(MigrationPath path) {
        return path.best().orElseThrow();
    }

    private static List<String> ids(Route route) {
        return route.legs().stream().map(leg -> leg.scenario().id()).toList();
    }

    private static List<String> titles(MigrationPath path) {
        return best(path).legs().stream().map(Leg::title).toList();
    }
}
