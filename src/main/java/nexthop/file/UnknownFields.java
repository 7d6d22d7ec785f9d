package nexthop.file;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a file holds that this version does not know, so that it can be written back. It hangs on the ids of the elements, not on
 * where they stand in the file: a field goes and comes back with its element.
 */
public final class UnknownFields {
    private static final UnknownFields NONE = new UnknownFields(new TreeMap<>());

    /** The member names and values by the object they stand in: {@link #element}, or the JSON pointer of any other object. */
    private final SortedMap<String, Map<String, Json>> byObject;

    private UnknownFields(SortedMap<String, Map<String, Json>> byObject) {
        this.byObject = byObject;
    }

    public static UnknownFields none() {
        return NONE;
    }

    static UnknownFields of(Map<String, Map<String, Json>> byObject) {
        return byObject.isEmpty() ? NONE : new UnknownFields(new TreeMap<>(byObject));
    }

    public boolean isEmpty() {
        return byObject.isEmpty();
    }

    Map<String, Json> in(String object) {
        return byObject.getOrDefault(object, Collections.emptyMap());
    }

    /** The key of an element's object. An id holds no slash, so this is no pointer's beginning. */
    static String element(String id) {
        return id;
    }
}
