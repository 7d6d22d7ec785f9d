package nexthop.scenario.path;

import java.util.Objects;
import nexthop.knowledge.Scenario;

/**
 * What can be done in a situation, and the situation it leads to.
 *
 * @param scenario or step of the infrastructure
 * @param makesPool whether another application pool carries the applications on afterwards
 */
record Road(Situation from, Situation to, Scenario scenario, boolean makesPool, Interruption interruption) {

    /** A scenario is large, and its id tells it from all others. */
    @Override
    public int hashCode() {
        return Objects.hash(from, to, scenario.id());
    }
}
