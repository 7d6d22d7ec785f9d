package nexthop.file;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Writes JSON in the one form two people's files are compared in: sorted names, one member or item a line, LF, UTF-8. */
final class JsonWriting {
    private static final JsonFactory FACTORY = new JsonFactory();

    private JsonWriting() {}

    static byte[] write(Json.Table table) {
        StringWriter text = new StringWriter();
        try (JsonGenerator generator = FACTORY.createGenerator(new OneMemberALine(), text)) {
            write(table, generator);
        }
        return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(Json json, JsonGenerator generator) {
        switch (json) {
            case Json.Table table -> {
                generator.writeStartObject();
                for (Map.Entry<String, Json.Member> member : new TreeMap<>(table.members()).entrySet()) {
                    generator.writeName(member.getKey());
                    write(member.getValue().value(), generator);
                }
                generator.writeEndObject();
            }
            case Json.Row row -> {
                generator.writeStartArray();
                row.items().forEach(item -> write(item, generator));
                generator.writeEndArray();
            }
            case Json.Text text -> generator.writeString(text.value());
            case Json.Number number -> generator.writeNumber(number.digits());
            case Json.Flag flag -> generator.writeBoolean(flag.value());
            case Json.Null _ -> generator.writeNull();
        }
    }

    private static final class OneMemberALine extends ObjectWriteContext.Base {
        private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            Separators separators = Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                    .withObjectEmptySeparator("")
                    .withArrayEmptySeparator("");
            return new DefaultPrettyPrinter(separators).withObjectIndenter(INDENTER).withArrayIndenter(INDENTER);
        }
    }
}
