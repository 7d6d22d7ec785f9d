/**
 * Reads the vendor's topology documents: what {@code Get-CsTopology -AsXml} prints, and what Topology Builder saves as {@code .tbxml}.
 *
 * <p>{@link nexthop.exchange.lync.TopologyReader} is the door. Two readers, one for each form, yield one {@link
 * nexthop.exchange.lync.LyncDocument}; from there on there is one way to a topology, {@link nexthop.exchange.lync.TopologyAssembly},
 * which has a class for each kind of thing it makes.
 *
 * <p>{@link nexthop.exchange.lync.Reimport} lays a topology read anew over a drawing: it finds who is who ({@link
 * nexthop.exchange.lync.Matches}), joins what both know ({@link nexthop.exchange.lync.Merging}), keeps what the document cannot have
 * ({@link nexthop.exchange.lync.Remainder}) and lists the {@link nexthop.exchange.lync.Differences}.
 */
@NullMarked
package nexthop.exchange.lync;

import org.jspecify.annotations.NullMarked;
