package nexthop.file;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nexthop.model.Shown;
import org.jspecify.annotations.Nullable;

/** The members of an object being read. It remembers which of them were asked for: the rest is what we do not know. */
final class Fields {
    private final Value object;
    private final Json.Table table;
    private final Set<String> known = new HashSet<>();

    Fields(Value object, Json.Table table) {
        this.object = object;
        this.table = table;
    }

    /** The object itself. */
    Value object() {
        return object;
    }

    /** The names of all members, in the order of the text. */
    Iterable<String> names() {
        return table.members().keySet();
    }

    /** Where a member's name stands. */
    Spot spotOf(String name) {
        Json.Member member = table.members().get(name);
        return member == null ? table.spot() : member.spot();
    }

    @Nullable
    Value find(String name) {
        known.add(name);
        Json.Member member = table.members().get(name);
        return member == null ? null : new Value(object.file(), member.value(), object.pointer().to(name));
    }

    /** The items of a list; none if it is left out. */
    List<Value> list(String name) throws DocumentRefusedException {
        Value value = find(name);
        return value == null ? List.of() : value.items();
    }

    Value need(String name) throws DocumentRefusedException {
        Value value = find(name);
        if (value == null) {
            throw object.refusal(Shown.quoted(name) + " is missing here.");
        }
        return value;
    }

    String text(String name) throws DocumentRefusedException {
        return need(name).text();
    }

    String textOrEmpty(String name) throws DocumentRefusedException {
        Value value = find(name);
        return value == null ? "" : value.text();
    }

    @Nullable
    String textOrNull(String name) throws DocumentRefusedException {
        Value value = find(name);
        return value == null ? null : value.text();
    }

    boolean flag(String name) throws DocumentRefusedException {
        Value value = find(name);
        return value != null && value.flag();
    }

    <E extends Enum<E>> E word(String name, Words<E> words, E otherwise) throws DocumentRefusedException {
        Value value = find(name);
        return value == null ? otherwise : value.word(words);
    }

    <E extends Enum<E>> @Nullable E wordOrNull(String name, Words<E> words) throws DocumentRefusedException {
        Value value = find(name);
        return value == null ? null : value.wordOrUnknown(words);
    }

    @Nullable
    Integer wholeOrNull(String name, int least, int greatest) throws DocumentRefusedException {
        Value value = find(name);
        return value == null ? null : Integer.valueOf(value.whole(least, greatest));
    }

    /** The members nobody asked for. */
    Map<String, Json> unknown() {
        Map<String, Json> unknown = new TreeMap<>();
        table.members().forEach((name, member) -> {
            if (!known.contains(name)) {
                unknown.put(name, member.value());
            }
        });
        return unknown;
    }
}
