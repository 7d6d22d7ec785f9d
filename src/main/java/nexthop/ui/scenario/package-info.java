/**
 * The scenario panel: which documented scenario fits the selected application pool, what has to be decided, and its steps, played
 * forward and back on the canvas. {@link nexthop.ui.scenario.ScenarioModel} decides, {@link nexthop.ui.scenario.ScenarioPanel} shows.
 */
@NullMarked
package nexthop.ui.scenario;

import org.jspecify.annotations.NullMarked;
