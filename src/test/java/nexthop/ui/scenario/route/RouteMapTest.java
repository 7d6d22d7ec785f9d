package nexthop.ui.scenario.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nexthop.file.Templates;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.scenario.path.MigrationPath;
import nexthop.scenario.path.MigrationPaths;
import nexthop.ui.scenario.route.RouteMap.AtStop;
import nexthop.ui.scenario.route.RouteMap.Here;
import nexthop.ui.scenario.route.RouteMap.Lane;
import nexthop.ui.scenario.route.RouteMap.OnLeg;
import nexthop.ui.scenario.route.RouteMap.Piece;
import org.junit.jupiter.api.Test;

class RouteMapTest {
    @Test
    void stopsAndLegsTakeTurnsFromWhereThePoolIsToTheGoal() {
        RouteMap map = RouteMap.of(path("figure-s4", "pool-ivr.contoso.com"), 0);

        assertThat(map.headline()).isEqualTo("Path to UCMA 4.0 on Lync Server 2013: 3 legs");
        assertThat(map.rows()).hasSize(7);
        for (int row = 0; row < 7; row++) {
            assertThat(map.rows().get(row)).isInstanceOf(row % 2 == 0 ? AtStop.class : OnLeg.class);
        }
        assertThat(((AtStop) map.rows().getFirst()).isHere()).isTrue();
        assertThat(((AtStop) map.rows().getFirst()).spoken())
                .isEqualTo("Stop 1 of 4: UCMA 2.0, Lync Server 2010. You are here.");
        assertThat(((AtStop) map.rows().getLast()).isGoal()).isTrue();
        assertThat(((AtStop) map.rows().getLast()).spoken()).endsWith("with Lync Server 2010. The goal.");
        assertThat(map.rows().stream().filter(OnLeg.class::isInstance).map(OnLeg.class::cast).filter(OnLeg::isNext))
                .hasSize(1);
        assertThat(((OnLeg) map.rows().get(1)).spoken())
                .isEqualTo("Leg 1: Upgrade ivr from UCMA 2.0 to UCMA 3.0 after its migration, supported, down-time.");
    }

    @Test
    void anotherWayLeavesAndComesBackWhereItSharesAStop() {
        RouteMap map = RouteMap.of(path("ucma2-coexist-lync2010", "pool-ivr.contoso.com"), 0);

        assertThat(map.lanes()).isEqualTo(2);
        assertThat(map.rows().get(0).lanes()).isEmpty();
        assertThat(map.rows().get(2).lanes()).extracting(Lane::piece).containsExactly(Piece.LEAVES, Piece.LEAVES);
        assertThat(map.others()).extracting(RouteMap.Other::title)
                .containsExactly("Another way: Migrate ivr as it is to Lync Server 2010",
                        "Another way: Rebuild ivr with UCMA 4.0 on a new pool");
    }

    @Test
    void everyLaneOfEveryTemplateBeginsOncePassesWithoutGapsAndEndsOnce() {
        int lanes = 0;
        for (Templates.Entry template : Templates.standard().entries()) {
            for (ApplicationPool pool : template.drawing().topology().applicationPools()) {
                MigrationPath path = MigrationPaths.of(template.drawing(), pool.id());
                for (int shown = 0; shown <= path.others().size(); shown++) {
                    Map<Integer, StringBuilder> drawn = new HashMap<>();
                    for (RouteMap.Row row : RouteMap.of(path, shown).rows()) {
                        drawn.values().forEach(each -> each.append('.'));
                        row.lanes()
                                .forEach(lane -> drawn.computeIfAbsent(lane.number(), _ -> new StringBuilder("."))
                                        .setCharAt(drawn.get(lane.number()).length() - 1,
                                                lane.piece().name().charAt(0)));
                        assertThat(row.lanes())
                                .allMatch(lane -> lane.stops().stream().allMatch(at -> at >= 0 && at < 1));
                    }
                    assertThat(drawn.values()).allMatch(each -> each.toString().matches("LP*[RE]\\.*"));
                    lanes += drawn.size();
                }
            }
        }
        assertThat(lanes).isGreaterThan(50);
    }

    @Test
    void whenAnotherWayIsShownTheBestOneCanBeChosenAgain() {
        RouteMap map = RouteMap.of(path("figure-s1", "pool-ivr.contoso.com"), 1);

        assertThat(map.others()).extracting(RouteMap.Other::route).containsExactly(0, 2);
        assertThat(map.others().getFirst().title()).isEqualTo("The best way");
        assertThat(((OnLeg) map.rows().get(1)).leg().title()).isEqualTo("Migrate ivr as it is to Lync Server 2010");
    }

    @Test
    void whatComesFirstStandsAboveTheRoute() {
        RouteMap map = RouteMap.of(path("lesson-third-generation", "pool-ivr.contoso.com"), 0);

        assertThat(map.headline()).endsWith("something comes first");
        assertThat(map.rows().get(0)).isInstanceOfSatisfying(Here.class, here -> {
            assertThat(here.mark()).isEqualTo(RouteMap.Mark.ATTENTION);
            assertThat(here.leadsOn()).isTrue();
        });
        assertThat(map.rows().get(1)).isInstanceOf(RouteMap.First.class);
        assertThat(map.rows().get(2)).isInstanceOfSatisfying(AtStop.class, stop -> {
            assertThat(stop.isHere()).isFalse();
            assertThat(stop.followsFirst()).isTrue();
        });
        assertThat(map.rows()).noneMatch(row -> row instanceof OnLeg leg && leg.isNext());
    }

    @Test
    void atTheGoalThereIsOneMark() {
        RouteMap map = RouteMap.of(path("ucma4-coexist", "pool-bots.contoso.com"), 0);

        assertThat(map.headline()).endsWith(": arrived");
        assertThat(map.rows()).singleElement()
                .isInstanceOfSatisfying(Here.class, here -> assertThat(here.leadsOn()).isFalse());
    }

    @Test
    void everyStandingHasALineOfItsOwn() {
        List<String> styles = RouteMap.of(path("ucma1-recompile", "pool-ivr.contoso.com"), 0)
                .rows()
                .stream()
                .filter(OnLeg.class::isInstance)
                .map(row -> Track.style(((OnLeg) row).leg()))
                .toList();

        assertThat(styles).containsExactly("blocked", "ours", "supported", "recommended");
    }

    private static MigrationPath path(String template, String pool) {
        return MigrationPaths.of(Templates.standard().entry(template).orElseThrow().drawing(), new ElementId(pool));
    }
}
