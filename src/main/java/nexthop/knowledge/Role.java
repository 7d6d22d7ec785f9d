package nexthop.knowledge;

/** In which role somebody does a step. The memberships are those of the role table in "Activating a UCMA 4.0 trusted application". */
public enum Role {
    LYNC_ADMINISTRATOR("Lync Server administrator", "member of Domain Admins"),
    /** Manages endpoints, certificates and replicas, but neither pools nor applications. */
    TRUSTED_APPLICATION_OPERATOR("Trusted application operator",
            "member of RTCUniversalServerAdmins and of the local Administrators"),
    /** The account of the steps that move UCMA 2.0 applications. */
    SERVER_ADMINISTRATOR("Server administrator", "member of RTCUniversalServerAdmins"), APPLICATION_DEVELOPER(
            "Developer of the application", ""), USER("Any user", "");

    private final String label;
    private final String membership;

    Role(String label, String membership) {
        this.label = label;
        this.membership = membership;
    }

    public String label() {
        return label;
    }

    /** The groups the account has to be in; empty if none is asked for. */
    public String membership() {
        return membership;
    }
}
