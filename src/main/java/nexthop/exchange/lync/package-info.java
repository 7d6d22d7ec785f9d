/**
 * Reads the vendor's topology documents: what {@code Get-CsTopology -AsXml} prints, and what Topology Builder saves as {@code .tbxml}.
 *
 * <p>{@link nexthop.exchange.lync.TopologyReader} is the door. Two readers, one for each form, yield one {@link
 * nexthop.exchange.lync.LyncDocument}; from there on there is one way to a topology. {@link nexthop.exchange.lync.Reimport} lays a
 * topology read anew over a drawing.
 */
@NullMarked
package nexthop.exchange.lync;

import org.jspecify.annotations.NullMarked;
