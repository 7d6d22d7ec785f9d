package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Scenario;
import nexthop.scenario.Recommendation;
import nexthop.scenario.Recommendation.Choice;
import nexthop.scenario.path.MigrationPath.Alternative;
import nexthop.scenario.path.MigrationPath.Leg;
import nexthop.scenario.path.MigrationPath.Meanwhile;
import nexthop.scenario.path.MigrationPath.Route;
import nexthop.scenario.path.MigrationPath.Stop;

/** Ways in the names of somebody's topology. Ways that have legs in common share what is told of them. */
final class Told {
    private record Where(Situation situation, Cast cast) {}

    private record Leaving(Where where, String scenario) {}

    private final Cast cast;
    private final Map<Where, TopologyGraph> graphs = new HashMap<>();
    private final Map<Leaving, Leg> legs = new HashMap<>();
    private final Map<Where, Stop> stops = new HashMap<>();

    /** @param cast the names to begin with */
    Told(Cast cast) {
        this.cast = cast;
    }

    Route route(List<Road> way) {
        List<Stop> passed = new ArrayList<>();
        List<Leg> gone = new ArrayList<>();
        Cast now = cast;
        for (Road road : way) {
            Where here = new Where(road.from(), now);
            passed.add(stops.computeIfAbsent(here, this::stop));
            gone.add(legs.computeIfAbsent(new Leaving(here, road.scenario().id()), _ -> leg(road, here)));
            now = road.makesPool() ? now.onNewPool() : now;
        }
        passed.add(stops.computeIfAbsent(new Where(way.getLast().to(), now), this::stop));
        return new Route(passed, gone);
    }

    private Leg leg(Road road, Where here) {
        Choice choice = choices(List.of(road.scenario()), here).getFirst();
        return new Leg(road.scenario(), capital(choice.title()), capital(choice.why()), road.interruption());
    }

    private Stop stop(Where here) {
        List<Scenario> coexistence = RoadMap.standard().at(here.situation()).coexistence();
        List<Meanwhile> meanwhile = choices(coexistence, here).stream()
                .map(choice -> new Meanwhile(choice.scenario(), capital(choice.title())))
                .toList();
        return new Stop(here.situation(), meanwhile);
    }

    private List<Choice> choices(List<Scenario> scenarios, Where here) {
        if (scenarios.isEmpty()) {
            return List.of();
        }
        TopologyGraph graph = graphs.computeIfAbsent(here,
                where -> SmallTopology.of(where.situation(), where.cast()).graph());
        return Recommendation.choices(scenarios, graph, SmallTopology.POOL);
    }

    /** A name such as “the new Lync Server 2013 pool” may begin a sentence; a host name keeps its form. */
    private static String capital(String text) {
        return text.startsWith("the ") ? "T" + text.substring(1) : text;
    }

    /** @param better the best way, and those alternatives that come before this one */
    static Alternative alternative(Route route, List<Route> better) {
        return new Alternative(route, by(route, better), whyDearer(route, better.getFirst()));
    }

    /** The first leg that no better way has. */
    private static String by(Route route, List<Route> better) {
        Set<String> known = better.stream()
                .flatMap(other -> other.legs().stream())
                .map(leg -> leg.scenario().id())
                .collect(Collectors.toSet());
        return route.legs()
                .stream()
                .filter(leg -> !known.contains(leg.scenario().id()))
                .findFirst()
                .map(Leg::title)
                .orElse("The same in other places");
    }

    private static String whyDearer(Route route, Route best) {
        List<String> reasons = new ArrayList<>();
        int more = route.legs().size() - best.legs().size();
        if (more > 0) {
            reasons.add("it has " + (more == 1 ? "one leg" : more + " legs") + " more");
        }
        Set<String> shared = best.legs().stream().map(leg -> leg.scenario().id()).collect(Collectors.toSet());
        for (Leg leg : route.legs()) {
            if (leg.isDear() && !shared.contains(leg.scenario().id())) {
                reasons.add("“" + leg.title() + "” is " + leg.standing());
            }
        }
        long outages = outages(route);
        if (outages > outages(best)) {
            reasons.add("the application is out of reach during " + (outages == 1 ? "one leg" : outages + " legs")
                    + " instead of " + outages(best));
        }
        if (reasons.isEmpty()) {
            reasons.add(rank(route, best));
        }
        String text = String.join("; ", reasons);
        return text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1) + ".";
    }

    private static long outages(Route route) {
        return route.legs().stream().filter(leg -> leg.interruption() != Interruption.NONE).count();
    }

    private static String rank(Route route, Route best) {
        Set<String> known = best.legs().stream().map(leg -> leg.scenario().id()).collect(Collectors.toSet());
        return route.legs()
                .stream()
                .filter(leg -> !known.contains(leg.scenario().id()))
                .findFirst()
                .map(leg -> "“" + leg.title() + "” is " + leg.standing() + ", and ranked after what the best way does")
                .orElse("it is ranked after the best way");
    }
}
