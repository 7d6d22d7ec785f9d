package nexthop.model;

/**
 * An Active Directory domain controller, which holds contact objects and trusted service entries.
 *
 * @param name its FQDN or what people call it
 * @param domain the Active Directory domain, for example {@code contoso.com}; empty if not known
 */
public record DomainController(ElementId id, String name, String domain) implements Element {

    public DomainController withName(String changed) {
        return new DomainController(id, changed, domain);
    }

    public DomainController withDomain(String changed) {
        return new DomainController(id, name, changed);
    }
}
