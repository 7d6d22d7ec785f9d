package nexthop.file;

import java.util.List;
import java.util.Map;

/** A JSON value that knows where in its text it stands. */
sealed interface Json {
    Spot spot();

    /** An object; its members in the order of the text. */
    record Table(Spot spot, Map<String, Member> members) implements Json {}

    /**
     * A member of an object.
     *
     * @param spot where its name stands
     */
    record Member(Spot spot, Json value) {}

    /** An array. */
    record Row(Spot spot, List<Json> items) implements Json {}

    record Text(Spot spot, String value) implements Json {}

    /**
     * A number, as it is written: we never change what we only pass on.
     *
     * @param digits in JSON's own form
     */
    record Number(Spot spot, String digits) implements Json {}

    record Flag(Spot spot, boolean value) implements Json {}

    record Null(Spot spot) implements Json {}
}
