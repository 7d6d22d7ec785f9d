package nexthop.model;

import java.util.Optional;

/** A reference to a server pool that may be known, known to be absent, or not known. */
public sealed interface PoolReference {
    /** The reference names this pool. */
    record To(ElementId pool) implements PoolReference {}

    /** There is none, and that is known. */
    record None() implements PoolReference {}

    /** Nobody has said. */
    record Unknown() implements PoolReference {}

    static PoolReference to(ElementId pool) {
        return new To(pool);
    }

    static PoolReference none() {
        return new None();
    }

    static PoolReference unknown() {
        return new Unknown();
    }

    /** The pool, if one is named. */
    default Optional<ElementId> target() {
        return this instanceof To(ElementId pool) ? Optional.of(pool) : Optional.empty();
    }
}
