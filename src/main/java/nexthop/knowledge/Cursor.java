package nexthop.knowledge;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One object of a knowledge file being read. A property that nobody asked for is an error once the object is {@linkplain #close
 * closed}; every error names the file and the place.
 */
final class Cursor implements AutoCloseable {
    private final String file;
    private final String place;
    private final JsonNode node;
    private final Set<String> read = new HashSet<>();
    private boolean failed;

    private Cursor(String file, String place, JsonNode node) {
        this.file = file;
        this.place = place;
        this.node = node;
        if (!node.isObject()) {
            throw wrong("an object is expected");
        }
    }

    static Cursor over(String file, JsonNode node) {
        return new Cursor(file, "", node);
    }

    KnowledgeException wrong(String what) {
        failed = true;
        return new KnowledgeException(
                "The knowledge file " + file + " is wrong at " + (place.isEmpty() ? "/" : place) + ": " + what + ".");
    }

    private KnowledgeException wrong(String name, String what) {
        failed = true;
        return new KnowledgeException(
                "The knowledge file " + file + " is wrong at " + place + "/" + name + ": " + what + ".");
    }

    boolean has(String name) {
        return node.has(name);
    }

    String text(String name) {
        JsonNode value = required(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong(name, "a text is expected");
        }
        return value.stringValue();
    }

    /** The text, or an empty one if there is none. */
    String textOrEmpty(String name) {
        return has(name) ? text(name) : "";
    }

    Template template(String name) {
        return parsed(name, text(name));
    }

    Template templateOrEmpty(String name) {
        return parsed(name, textOrEmpty(name));
    }

    private Template parsed(String name, String text) {
        try {
            return Template.of(text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, "no template: " + e.getMessage());
        }
    }

    boolean flag(String name) {
        if (!has(name)) {
            return false;
        }
        JsonNode value = required(name);
        if (!value.isBoolean()) {
            throw wrong(name, "true or false is expected");
        }
        return value.booleanValue();
    }

    int number(String name) {
        JsonNode value = required(name);
        if (!value.isInt()) {
            throw wrong(name, "a whole number is expected");
        }
        return value.intValue();
    }

    <E extends Enum<E>> E word(String name, Class<E> type) {
        return constant(name, text(name), type);
    }

    <E extends Enum<E>> E wordOr(String name, Class<E> type, E otherwise) {
        return has(name) ? word(name, type) : otherwise;
    }

    <E extends Enum<E>> Set<E> words(String name, Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        for (String word : texts(name)) {
            constants.add(constant(name, word, type));
        }
        return constants;
    }

    private <E extends Enum<E>> E constant(String name, String word, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (spelling(constant).equals(word)) {
                return constant;
            }
        }
        throw wrong(name, "“" + word + "” is none of the words known here");
    }

    /** How a constant is written: as it is named for versions and generations, otherwise in lower case with hyphens. */
    private static String spelling(Enum<?> constant) {
        return constant.getDeclaringClass().getPackageName().equals("nexthop.model")
                ? constant.name()
                : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The texts of a list; none if it is not there. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        if (has(name)) {
            for (JsonNode item : array(name)) {
                if (!item.isString() || item.stringValue().isBlank()) {
                    throw wrong(name, "texts are expected");
                }
                texts.add(item.stringValue());
            }
            if (new TreeSet<>(texts).size() < texts.size()) {
                throw wrong(name, "something stands there twice");
            }
        }
        return texts;
    }

    /** The objects of a list, each read; none if it is not there. */
    <T> List<T> list(String name, Function<Cursor, T> reading) {
        List<T> items = new ArrayList<>();
        if (has(name)) {
            int index = 0;
            for (JsonNode item : array(name)) {
                items.add(read(new Cursor(file, place + "/" + name + "/" + index++, item), reading));
            }
        }
        return items;
    }

    <T> T object(String name, Function<Cursor, T> reading) {
        return read(new Cursor(file, place + "/" + name, required(name)), reading);
    }

    <T> @Nullable T objectOrNull(String name, Function<Cursor, T> reading) {
        return has(name) ? object(name, reading) : null;
    }

    /** The one property of this object, by its name. */
    <T> T only(BiFunction<String, Cursor, T> reading) {
        if (node.size() != 1) {
            throw wrong("exactly one property is expected");
        }
        return reading.apply(node.propertyNames().iterator().next(), this);
    }

    /** The texts of an object, by their names; none if it is not there. */
    Map<String, String> map(String name) {
        Map<String, String> map = new LinkedHashMap<>();
        if (has(name)) {
            object(name, inner -> {
                for (String key : inner.node.propertyNames()) {
                    map.put(key, inner.text(key));
                }
                return map;
            });
        }
        return map;
    }

    private static <T> T read(Cursor cursor, Function<Cursor, T> reading) {
        try (cursor) {
            return reading.apply(cursor);
        } catch (KnowledgeException e) {
            cursor.failed = true;
            throw e;
        }
    }

    private JsonNode required(String name) {
        read.add(name);
        JsonNode value = node.get(name);
        if (value == null) {
            throw wrong(name, "it is missing");
        }
        return value;
    }

    private JsonNode array(String name) {
        JsonNode value = required(name);
        if (!value.isArray()) {
            throw wrong(name, "a list is expected");
        }
        return value;
    }

    @Override
    public void close() {
        if (!failed) {
            for (String name : node.propertyNames()) {
                if (!read.contains(name)) {
                    throw wrong(name, "nothing of this name is known here");
                }
            }
        }
    }
}
