package nexthop.file;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Collects what nobody has asked for while a document is read. */
final class Leftovers {
    private final Map<String, Map<String, Json>> byObject = new HashMap<>();

    /**
     * Keeps what of an object has not been read; to be called when all that is known of it has.
     *
     * @param object {@link UnknownFields#element} or the object's pointer
     */
    void keep(String object, Fields fields) {
        fields.unknown().forEach((name, value) -> keep(object, name, value));
    }

    /** Keeps a value as it is. */
    void keep(String object, String name, Json value) {
        byObject.computeIfAbsent(object, _ -> new TreeMap<>()).put(name, value);
    }

    UnknownFields fields() {
        return UnknownFields.of(byObject);
    }
}
