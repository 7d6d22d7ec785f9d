package nexthop.scenario.path;

import java.util.List;
import java.util.Map;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Input;
import nexthop.knowledge.Scenario;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.scenario.BoundInput;
import nexthop.scenario.Plan;
import nexthop.scenario.Recommendation;

/** Goes a route on a drawing itself, leg after leg, as somebody would who applies each of them. */
final class Walk {
    private Drawing drawing;
    private ElementId pool;

    Walk(Drawing drawing, ElementId pool) {
        this.drawing = drawing;
        this.pool = pool;
    }

    Drawing drawing() {
        return drawing;
    }

    ElementId pool() {
        return pool;
    }

    Situation situation() {
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        return Situation.of(graph, graph.topology().find(pool, ApplicationPool.class).orElseThrow());
    }

    /** Goes one leg; what is wrong with it, or an empty text. */
    String go(Scenario scenario) {
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        Recommendation.Choice choice = Recommendation.choices(List.of(scenario), graph, pool).getFirst();
        if (!choice.fits()) {
            return scenario.id() + " does not fit: " + choice.unmet();
        }
        Plan plan = decided(Plan.of(scenario, drawing, pool, Map.of()).withProposals());
        for (int step = 1; step <= plan.playback().length(); step++) {
            if (!plan.playback().refusal(step).isEmpty()) {
                return scenario.id() + ", step " + step + ": " + plan.playback().refusal(step);
            }
        }
        drawing = plan.asEdit(plan.steps().size()).apply(drawing);
        pool = plan.successor();
        return "";
    }

    /** With a name for a new pool where the one that would be proposed is taken. */
    private static Plan decided(Plan plan) {
        for (BoundInput input : plan.inputs()) {
            if (input.needed() && !input.isDecided() && input.input().type() == Input.Type.APPLICATION_POOL) {
                return plan.with(input.name(), "another-new.contoso.com").withProposals();
            }
        }
        return plan;
    }

    /** Goes a whole route; the first thing that is wrong with it, or an empty text. */
    String go(MigrationPath.Route route) {
        for (int leg = 0; leg < route.legs().size(); leg++) {
            if (!situation().equals(route.stops().get(leg).situation())) {
                return "Leg " + (leg + 1) + " begins at " + situation() + ", not at " + route.stops().get(leg);
            }
            String wrong = go(route.legs().get(leg).scenario());
            if (!wrong.isEmpty()) {
                return wrong;
            }
        }
        return situation().equals(route.stops().getLast().situation()) ? "" : "It ends at " + situation();
    }
}
