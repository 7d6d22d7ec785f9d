package nexthop.exchange.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object that is put together member by member and printed in ASCII, so that no terminal or pipe can misread it. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    private final Map<String, @Nullable Object> members = new LinkedHashMap<>();

    private JsonText() {}

    static JsonText object() {
        return new JsonText();
    }

    /** An object that names its schema, {@code assets/schema/<name>.schema.json}. */
    static JsonText ofSchema(String name) {
        return object().put("$schema", "urn:nexthop:schema:" + name);
    }

    JsonText put(String name, @Nullable String value) {
        members.put(name, value);
        return this;
    }

    JsonText put(String name, int value) {
        members.put(name, value);
        return this;
    }

    JsonText put(String name, boolean value) {
        members.put(name, value);
        return this;
    }

    JsonText put(String name, @Nullable JsonText value) {
        members.put(name, value == null ? null : value.members);
        return this;
    }

    JsonText putObjects(String name, Collection<JsonText> values) {
        members.put(name, values.stream().map(value -> value.members).toList());
        return this;
    }

    JsonText putTexts(String name, Collection<String> values) {
        members.put(name, values);
        return this;
    }

    /** The object in lines, with a line feed at its end. */
    String print() {
        // a DEL can only stand within a string, and is the one control character that JSON lets through
        return MAPPER.writeValueAsString(members).replace("\r\n", "\n").replace("\u007f", "\\u007f") + "\n";
    }
}
