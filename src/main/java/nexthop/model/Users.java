package nexthop.model;

import org.jspecify.annotations.Nullable;

/**
 * Users homed on a server pool.
 *
 * @param owner the server pool
 * @param name what people call the group, for example {@code Users}
 * @param count how many; null if not known, otherwise not negative
 */
public record Users(ElementId id, ElementId owner, String name, @Nullable Integer count) implements Part {

    public Users withOwner(ElementId changed) {
        return new Users(id, changed, name, count);
    }

    public Users withName(String changed) {
        return new Users(id, owner, changed, count);
    }

    public Users withCount(@Nullable Integer changed) {
        return new Users(id, owner, name, changed);
    }
}
