package nexthop.edit;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.model.Drawing;
import nexthop.model.SipDomain;

/** Says which SIP domains the topology serves. */
public record SetSipDomains(String label, SortedSet<SipDomain> domains) implements Edit {

    public SetSipDomains {
        domains = Collections.unmodifiableSortedSet(new TreeSet<>(domains));
    }

    @Override
    public Drawing apply(Drawing drawing) {
        return domains.equals(drawing.topology().sipDomains())
                ? drawing
                : drawing.with(drawing.topology().withSipDomains(domains));
    }
}
