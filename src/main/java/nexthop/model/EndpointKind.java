package nexthop.model;

/** The two kinds of endpoint of the managed API. */
public enum EndpointKind {
    /** {@code ApplicationEndpoint}: a contact object in Active Directory. */
    APPLICATION("application endpoint"),
    /** {@code UserEndpoint}: an ordinary user the application signs in as. */
    USER("user endpoint");

    private final String label;

    EndpointKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
