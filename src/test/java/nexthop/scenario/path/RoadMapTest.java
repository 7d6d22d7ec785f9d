package nexthop.scenario.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nexthop.knowledge.PathValues;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import org.junit.jupiter.api.Test;

class RoadMapTest {
    private static final ScenarioBook BOOK = ScenarioBook.standard();

    /** Scenarios that stand on no path, and why that is right. */
    private static final Map<String, String> ON_NO_PATH = Map.of("ucma2-direct-lync2013",
            "An end: no page says how it goes on, and who has to rebuild anyway does it at once instead of deploying first.",
            "ucma3-direct-ocs2007r2",
            "An end: what works is limited, and introducing a Lync generation is the next leg with or without it.");

    @Test
    void noRoadLeadsToThreeGenerations() {
        assertThat(Situations.startsAndAllTheyLeadTo()).allSatisfy(situation -> {
            assertThat(situation.generations()).hasSizeBetween(1, 2);
            assertThat(RoadMap.standard().at(situation).roads()).allMatch(road -> road.to().isDocumented());
        });
        assertThat(Situations.startsAndAllTheyLeadTo().size()).isBetween(400, 4_000);
    }

    @Test
    void noRoadLeavesThePoolWhereItWas() {
        assertThat(Situations.startsAndAllTheyLeadTo())
                .allSatisfy(situation -> assertThat(RoadMap.standard().at(situation).roads())
                        .allMatch(road -> road.from().equals(situation) && !road.to().equals(situation)));
    }

    @Test
    void everyScenarioStandsOnSomePath() {
        Set<String> met = new TreeSet<>();
        for (PathValues.Goal goal : BOOK.paths().goals()) {
            for (Situation start : Situations.starts()) {
                for (List<Road> way : Search.standard().ways(start, goal)) {
                    for (Road road : way) {
                        met.add(road.scenario().id());
                        RoadMap.standard().at(road.to()).coexistence().forEach(scenario -> met.add(scenario.id()));
                        RoadMap.standard().at(road.from()).coexistence().forEach(scenario -> met.add(scenario.id()));
                    }
                }
            }
        }
        Set<String> all = new TreeSet<>(ON_NO_PATH.keySet());
        all.addAll(met);
        assertThat(all).containsAll(BOOK.scenarios().stream().map(Scenario::id).toList());
        assertThat(met).doesNotContainAnyElementsOf(ON_NO_PATH.keySet());
        assertThat(met).containsAll(BOOK.infrastructure().stream().map(Scenario::id).toList());
    }

    @Test
    void aWorseStandingIsNeverCheaperThanTheBestWay() {
        for (Situation start : Situations.starts()) {
            List<List<Road>> ways = Search.standard().ways(start, BOOK.paths().newest());
            for (int number = 1; number < ways.size(); number++) {
                assertThat(Search.cost(ways.get(number))).isGreaterThanOrEqualTo(Search.cost(ways.get(number - 1)));
            }
        }
    }

    @Test
    void everyWayHangsTogetherAndPassesNoSituationTwice() {
        for (Situation start : Situations.starts()) {
            for (List<Road> way : Search.standard().ways(start, BOOK.paths().newest())) {
                Set<Situation> passed = new HashSet<>(Set.of(start));
                Situation here = start;
                for (Road road : way) {
                    assertThat(road.from()).isEqualTo(here);
                    here = road.to();
                    assertThat(passed.add(here)).isTrue();
                }
                assertThat(here.isAt(BOOK.paths().newest())).isTrue();
            }
        }
    }
}
