package nexthop.model;

/**
 * A computer of a pool.
 *
 * @param owner the pool
 */
public record Computer(ElementId id, ElementId owner, String fqdn) implements Part {
    @Override
    public String name() {
        return fqdn;
    }

    public Computer withFqdn(String changed) {
        return new Computer(id, owner, changed);
    }
}
