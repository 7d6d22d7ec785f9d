package nexthop.scenario.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.knowledge.Scenario;
import nexthop.scenario.Recommendation;
import nexthop.scenario.Recommendation.Choice;
import nexthop.scenario.path.MigrationPath.Alternative;
import nexthop.scenario.path.MigrationPath.Leg;
import nexthop.scenario.path.MigrationPath.Meanwhile;
import nexthop.scenario.path.MigrationPath.Route;
import nexthop.scenario.path.MigrationPath.Stop;

/** Ways in the names of somebody's topology. */
final class Told {
    private Told() {}

    static Route route(List<Road> way, Cast cast) {
        List<Stop> stops = new ArrayList<>();
        List<Leg> legs = new ArrayList<>();
        Cast now = cast;
        for (Road road : way) {
            List<Choice> choices = choices(road.from(), road.scenario(), now);
            Choice choice = choices.getFirst();
            stops.add(new Stop(road.from(), meanwhile(choices)));
            legs.add(new Leg(road.scenario(), capital(choice.title()), capital(choice.why()), road.interruption()));
            now = road.makesPool() ? now.onNewPool() : now;
        }
        Situation end = way.getLast().to();
        List<Scenario> coexistence = RoadMap.standard().at(end).coexistence();
        List<Choice> choices = coexistence.isEmpty() ? List.of() : choices(end, coexistence.getFirst(), now);
        stops.add(new Stop(end, meanwhile(choices)));
        return new Route(stops, legs);
    }

    /** The scenario as it stands in the situation, then those of coexistence that hold there anyway. */
    private static List<Choice> choices(Situation situation, Scenario scenario, Cast cast) {
        List<Scenario> scenarios = new ArrayList<>(List.of(scenario));
        scenarios.addAll(RoadMap.standard().at(situation).coexistence());
        SmallTopology small = SmallTopology.of(situation, cast);
        return Recommendation.choices(scenarios, small.graph(), small.pool());
    }

    private static List<Meanwhile> meanwhile(List<Choice> choices) {
        return choices.stream()
                .skip(1)
                .map(choice -> new Meanwhile(choice.scenario(), capital(choice.title())))
                .toList();
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
