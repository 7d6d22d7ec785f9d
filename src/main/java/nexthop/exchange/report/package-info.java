/**
 * What the program has to say, as text for people and as JSON for programs: findings, advice, import reports, lists. Every JSON names
 * its schema, which stands in {@code assets/schema}; text is safe to print on a terminal whatever the topology holds.
 */
@NullMarked
package nexthop.exchange.report;

import org.jspecify.annotations.NullMarked;
