package nexthop.ui.scenario;

import java.util.List;
import java.util.Optional;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.scenario.Plan;
import nexthop.scenario.Recommendation;

/** What the panel shows. */
public sealed interface ScenarioPage {

    /** No application pool is selected; these could be. */
    record NoPool(List<ApplicationPool> pools) implements ScenarioPage {
        public NoPool {
            pools = List.copyOf(pools);
        }
    }

    /**
     * About one application pool.
     *
     * @param plan the chosen scenario bound to the pool; empty if no scenario fits and none has been begun
     */
    record ForPool(ElementId pool, String name, Recommendation recommendation,
            Optional<Plan> plan) implements ScenarioPage {
        ForPool with(Plan changed) {
            return new ForPool(pool, name, recommendation, Optional.of(changed));
        }
    }
}
