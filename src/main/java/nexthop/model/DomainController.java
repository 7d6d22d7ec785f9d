package nexthop.model;

import java.util.SortedSet;

/**
 * An Active Directory domain controller, which holds contact objects and trusted service entries.
 *
 * @param name its FQDN or what people call it
 * @param domain the Active Directory domain, for example {@code contoso.com}; empty if not known
 * @param trustEntries the FQDNs of trusted server and trusted service entries seen in the directory; empty if nobody has looked
 */
public record DomainController(ElementId id, String name, String domain,
        SortedSet<String> trustEntries) implements Element {

    public DomainController {
        trustEntries = Copies.sorted(trustEntries);
    }

    /** A domain controller in whose directory nobody has looked for trust entries. */
    public DomainController(ElementId id, String name, String domain) {
        this(id, name, domain, Copies.none());
    }

    public DomainController withName(String changed) {
        return new DomainController(id, changed, domain, trustEntries);
    }

    public DomainController withDomain(String changed) {
        return new DomainController(id, name, changed, trustEntries);
    }

    public DomainController withTrustEntries(SortedSet<String> changed) {
        return new DomainController(id, name, domain, changed);
    }
}
