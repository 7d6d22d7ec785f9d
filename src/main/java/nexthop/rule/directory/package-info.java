/** Rules about what stands in Active Directory beside the topology. */
@NullMarked
package nexthop.rule.directory;

import org.jspecify.annotations.NullMarked;
