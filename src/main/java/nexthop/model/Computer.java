package nexthop.model;

/**
 * A computer of a pool.
 *
 * @param owner the pool
 * @param domainJoined whether it is a member of the Active Directory domain
 * @param replicated whether its replica of the Central Management Store is up to date
 */
public record Computer(ElementId id, ElementId owner, String fqdn, Answer domainJoined,
        Answer replicated) implements Part {

    /** A computer of which no more is known than its name. */
    public Computer(ElementId id, ElementId owner, String fqdn) {
        this(id, owner, fqdn, Answer.UNKNOWN, Answer.UNKNOWN);
    }

    @Override
    public String name() {
        return fqdn;
    }

    public Computer withFqdn(String changed) {
        return new Computer(id, owner, changed, domainJoined, replicated);
    }

    public Computer withDomainJoined(Answer changed) {
        return new Computer(id, owner, fqdn, changed, replicated);
    }

    public Computer withReplicated(Answer changed) {
        return new Computer(id, owner, fqdn, domainJoined, changed);
    }
}
