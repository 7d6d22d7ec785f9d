/**
 * Migration paths: the chains of scenarios, and of our own steps between them, by which a trusted application pool reaches a goal such
 * as UCMA 4.0 on Lync Server 2013. Start with {@link nexthop.scenario.path.MigrationPaths}.
 *
 * <p>No knowledge stands here twice: what can be done next in a {@linkplain nexthop.scenario.path.Situation situation} is found by
 * asking which scenarios fit a small topology that is in this situation, and where it leads by playing them there.
 */
@NullMarked
package nexthop.scenario.path;

import org.jspecify.annotations.NullMarked;
