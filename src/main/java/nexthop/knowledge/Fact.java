package nexthop.knowledge;

import java.util.Optional;

/**
 * What a topology tells of the trusted application pool that a scenario is about; the keys are the names that the slots of knowledge
 * files may use. A fact has no, one or several values.
 */
public enum Fact {
    /** The pool's FQDN. */
    POOL("pool", "trusted application pool"),
    /** For example {@code UCMA 2.0}. */
    UCMA("ucma", "UCMA version"),
    /** The pool's FQDN without its first label. */
    DOMAIN("domain", "domain"),
    /** The FQDN of the server pool in use that is its next hop. */
    NEXT_HOP("nextHop", "next hop"),
    /** For example {@code OCS 2007 R2}. */
    NEXT_HOP_GENERATION("nextHopGeneration", "generation of the next hop"),
    /** The ids of its applications. */
    APPLICATIONS("applications", "application"),
    /** The SIP addresses of its contact objects. */
    ENDPOINTS("endpoints", "contact object"),
    /** The FQDNs of its computers. */
    COMPUTERS("computers", "computer"),
    /** The FQDNs of the server pools in use of the newest generation. */
    NEWEST_POOLS("newestPools", "newest server pool"),
    /** For example {@code Lync Server 2013}. */
    NEWEST_GENERATION("newestGeneration", "newest server generation"),
    /** The FQDNs of the server pools in use of older generations. */
    OLDER_POOLS("olderPools", "older server pool"),
    /** The generations of the server pools in use, oldest first. */
    GENERATIONS("generations", "server generation"),
    /** The SIP domains. */
    SIP_DOMAINS("sipDomains", "SIP domain");

    private final String key;
    private final String label;

    Fact(String key, String label) {
        this.key = key;
        this.label = label;
    }

    public String key() {
        return key;
    }

    /** What to call it where it is not known. */
    public String label() {
        return label;
    }

    public static Optional<Fact> of(String key) {
        for (Fact fact : values()) {
            if (fact.key.equals(key)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}
