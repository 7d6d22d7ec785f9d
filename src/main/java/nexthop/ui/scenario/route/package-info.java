/** The route map of the scenario panel: how the pool at hand reaches the newest goal, stop by stop. */
@NullMarked
package nexthop.ui.scenario.route;

import org.jspecify.annotations.NullMarked;
