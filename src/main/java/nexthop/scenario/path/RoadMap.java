package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Downtime;
import nexthop.knowledge.Family;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Outage;
import nexthop.scenario.Plan;
import nexthop.scenario.Playback;
import nexthop.scenario.Recommendation;

/**
 * All roads there are, found when they are asked for and then kept: what fits a situation, and where it leads, is the same for every
 * pool that is in it. May be asked from any thread.
 */
final class RoadMap {
    private static final RoadMap STANDARD = new RoadMap();

    /**
     * What can be done in a situation.
     *
     * @param roads those that lead somewhere else
     * @param coexistence scenarios of coexistence that leave everything as it is; none once all users are on the newest generation
     */
    record Junction(List<Road> roads, List<Scenario> coexistence) {
        Junction {
            roads = List.copyOf(roads);
            coexistence = List.copyOf(coexistence);
        }
    }

    private final Map<Situation, Junction> junctions = new ConcurrentHashMap<>();

    static RoadMap standard() {
        return STANDARD;
    }

    Junction at(Situation situation) {
        return junctions.computeIfAbsent(situation, RoadMap::explore);
    }

    private static Junction explore(Situation situation) {
        SmallTopology small = SmallTopology.of(situation, Cast.plain());
        List<Scenario> all = new ArrayList<>(ScenarioBook.standard().scenarios());
        all.addAll(ScenarioBook.standard().infrastructure());
        List<Road> roads = new ArrayList<>();
        List<Scenario> coexistence = new ArrayList<>();
        for (Recommendation.Choice choice : Recommendation.choices(all, small.graph(), small.pool())) {
            if (choice.fits()) {
                Plan plan = Plan.of(choice.scenario(), small.drawing(), small.pool(), Map.of());
                Road road = road(situation, plan);
                if (!road.to().equals(situation)) {
                    if (isWhole(plan.playback()) && road.to().isDocumented()) {
                        roads.add(road);
                    }
                } else if (choice.scenario().family() == Family.COEXIST && !situation.hasAllUsersOnNewest()) {
                    coexistence.add(choice.scenario());
                }
            }
        }
        return new Junction(roads, coexistence);
    }

    private static Road road(Situation from, Plan plan) {
        Playback playback = plan.playback();
        Drawing end = playback.state(playback.length());
        ApplicationPool successor = end.topology()
                .find(plan.successor(), ApplicationPool.class)
                .orElseThrow(() -> new IllegalStateException("Nothing carries on after " + plan.scenario().id()));
        Situation to = Situation.of(TopologyGraph.of(end.topology()), successor);
        return new Road(from, to, plan.scenario(), !successor.id().equals(plan.pool()), interruption(plan));
    }

    private static boolean isWhole(Playback playback) {
        for (int step = 1; step <= playback.length(); step++) {
            if (!playback.refusal(step).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static Interruption interruption(Plan plan) {
        List<Outage> outages = plan.playback().outages();
        if (outages.isEmpty()) {
            boolean brief = plan.steps()
                    .stream()
                    .filter(step -> !step.isAlreadyDone())
                    .map(BoundStep::step)
                    .anyMatch(step -> step.downtime() == Downtime.BRIEF);
            return brief ? Interruption.BRIEF : Interruption.NONE;
        }
        return outages.getLast().until() > plan.playback().length() ? Interruption.LASTING : Interruption.DURING;
    }
}
