package nexthop.knowledge;

import java.util.Optional;
import java.util.Set;

/** What a group of commands is run once for each of, and the names its slots may use besides. */
public sealed interface Repetition {
    /** Once. */
    record Once() implements Repetition {}

    /** Once for each member of a collection of the topology. */
    record Over(Collection collection) implements Repetition {}

    /**
     * Once for each value of an input that is a list; the slot {@code item} is the value.
     *
     * @param afterFirst whether the first value is left out
     */
    record OverInput(String input, boolean afterFirst) implements Repetition {}

    /** The collections. */
    enum Collection {
        /** The contact objects of the pool: {@code endpoint}, {@code endpointName}, {@code endpointApplication}. */
        ENDPOINTS("endpoints", Set.of("endpoint", "endpointName", "endpointApplication")),
        /** The applications of the pool: {@code application}, {@code applicationPort}. */
        APPLICATIONS("applications", Set.of("application", "applicationPort")),
        /** The computers of the pool: {@code computer}. */
        COMPUTERS("computers", Set.of("computer")),
        /** The SIP domains: {@code sipDomain}. */
        SIP_DOMAINS("sipDomains", Set.of("sipDomain"));

        private final String key;
        private final Set<String> names;

        Collection(String key, Set<String> names) {
            this.key = key;
            this.names = names;
        }

        public String key() {
            return key;
        }

        /** The names of what it gives for each member. */
        public Set<String> names() {
            return names;
        }

        public static Optional<Collection> of(String key) {
            for (Collection collection : values()) {
                if (collection.key.equals(key)) {
                    return Optional.of(collection);
                }
            }
            return Optional.empty();
        }
    }

    /** The name that stands for one value of an input's list. */
    String ITEM = "item";

    /** The names its slots may use besides the usual ones. */
    default Set<String> names() {
        return switch (this) {
            case Once() -> Set.of();
            case Over(Collection collection) -> collection.names();
            case OverInput _ -> Set.of(ITEM);
        };
    }
}
