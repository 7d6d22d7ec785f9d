/**
 * Reads what the vendor's cmdlets list and people paste, and writes the cmdlets of a plan.
 *
 * <p>{@link nexthop.exchange.powershell.EndpointCsv} reads lists written by {@code Export-Csv}, {@link
 * nexthop.exchange.powershell.EndpointPaste} addresses somebody has at hand. Both yield {@link
 * nexthop.exchange.powershell.EndpointImport}: endpoints live in Active Directory and in no topology document.
 *
 * <p>{@link nexthop.exchange.powershell.PlanScript} writes a plan as a script that can be run again from any step. Every text comes into
 * it through {@code ScriptLines}, and what the script looks at before it changes something is the table in {@code Precaution}.
 */
@NullMarked
package nexthop.exchange.powershell;

import org.jspecify.annotations.NullMarked;
