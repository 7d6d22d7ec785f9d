package nexthop.scenario.path;

import nexthop.knowledge.Scenario;

/**
 * What can be done in a situation, and the situation it leads to.
 *
 * @param scenario or step of the infrastructure
 * @param makesPool whether another application pool carries the applications on afterwards
 */
record Road(Situation from, Situation to, Scenario scenario, boolean makesPool, Interruption interruption) {}
