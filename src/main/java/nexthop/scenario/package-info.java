/**
 * Scenarios at work on a topology: which of them {@linkplain nexthop.scenario.Recommendation fit} a trusted application pool, a {@link
 * nexthop.scenario.Plan} with every name filled in, and the {@linkplain nexthop.scenario.Playback states} it goes through.
 *
 * <p>The code knows no scenario by name; everything is read from {@link nexthop.knowledge.ScenarioBook}. Everything here is immutable
 * and may be used from any thread.
 */
@NullMarked
package nexthop.scenario;

import org.jspecify.annotations.NullMarked;
