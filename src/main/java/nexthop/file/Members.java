package nexthop.file;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import nexthop.model.Answer;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.PoolReference;
import nexthop.model.ServerGeneration;
import org.jspecify.annotations.Nullable;

/** The members of an object being written. */
final class Members {
    private final Map<String, Json.Member> members = new TreeMap<>();

    void add(String name, Json value) {
        members.put(name, new Json.Member(Spot.NOWHERE, value));
    }

    /** Adds what we do not know; it stands in nobody's way but where the name of the schema was changed by hand. */
    Members with(Map<String, Json> unknown) {
        unknown.forEach(this::add);
        return this;
    }

    void addUnlessEmpty(String name, Json.Table table) {
        if (!table.members().isEmpty()) {
            add(name, table);
        }
    }

    void addUnlessEmpty(String name, Json.Row row) {
        if (!row.items().isEmpty()) {
            add(name, row);
        }
    }

    Members extent(Extent extent) {
        add("width", number(extent.width()));
        add("height", number(extent.height()));
        return this;
    }

    void text(String name, String text) {
        add(name, new Json.Text(Spot.NOWHERE, text));
    }

    void textUnlessEmpty(String name, String text) {
        if (!text.isEmpty()) {
            text(name, text);
        }
    }

    void textUnlessNull(String name, @Nullable String text) {
        if (text != null) {
            text(name, text);
        }
    }

    void numberUnlessNull(String name, @Nullable Integer value) {
        if (value != null) {
            add(name, number(value));
        }
    }

    void flag(String name, boolean value) {
        if (value) {
            add(name, new Json.Flag(Spot.NOWHERE, true));
        }
    }

    <E extends Enum<E>> void word(String name, Words<E> words, E constant, @Nullable E normally) {
        if (constant != normally) {
            text(name, words.of(constant));
        }
    }

    void answer(String name, Answer answer) {
        word(name, Words.ANSWER, answer, Answer.UNKNOWN);
    }

    void wordUnlessNull(String name, @Nullable ServerGeneration generation) {
        if (generation != null) {
            text(name, Words.GENERATION.of(generation));
        }
    }

    void reference(String name, @Nullable ElementId id) {
        if (id != null) {
            text(name, id.value());
        }
    }

    void poolReference(String name, PoolReference reference) {
        switch (reference) {
            case PoolReference.To(ElementId pool) -> text(name, pool.value());
            case PoolReference.None() -> add(name, new Json.Null(Spot.NOWHERE));
            case PoolReference.Unknown() -> {
            }
        }
    }

    Json.Table table() {
        return new Json.Table(Spot.NOWHERE, members);
    }

    static Json number(int value) {
        return new Json.Number(Spot.NOWHERE, Integer.toString(value));
    }

    static Json number(double value) {
        return new Json.Number(Spot.NOWHERE, BigDecimal.valueOf(value).stripTrailingZeros().toPlainString());
    }

    static Json.Row texts(Collection<String> texts) {
        return new Json.Row(Spot.NOWHERE, texts.stream().<Json>map(text -> new Json.Text(Spot.NOWHERE, text)).toList());
    }
}
