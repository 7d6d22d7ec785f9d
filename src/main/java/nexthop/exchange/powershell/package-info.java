/**
 * Reads what the vendor's cmdlets list and people paste: endpoints, which live in Active Directory and in no topology document.
 *
 * <p>{@link nexthop.exchange.powershell.EndpointCsv} reads lists written by {@code Export-Csv}, {@link
 * nexthop.exchange.powershell.EndpointPaste} addresses somebody has at hand. Both yield {@link
 * nexthop.exchange.powershell.EndpointImport}.
 */
@NullMarked
package nexthop.exchange.powershell;

import org.jspecify.annotations.NullMarked;
