package nexthop.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nexthop.model.Shown;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON text whole and strictly: UTF-8 only, every name once, nothing after the end, and nothing beyond the limits below, so
 * that no file can make us wait or run out of memory.
 */
final class JsonParsing {
    /** The longest file, in bytes. */
    static final int MAX_BYTES = 32 << 20;
    /** How deep arrays and objects may lie in one another. */
    static final int MAX_DEPTH = 64;
    /** The longest text, in UTF-16 units. */
    static final int MAX_TEXT = 1 << 20;
    /** The longest name of a member, in code points. */
    static final int MAX_NAME = 256;
    /** The longest number, in characters. */
    static final int MAX_NUMBER = 64;
    /** How many values, names and brackets there may be. */
    static final int MAX_TOKENS = 5_000_000;

    /** Twice our own limits: Jackson's are a second net, ours speak plainly. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(2 * MAX_DEPTH)
                    .maxDocumentLength(2L * MAX_BYTES)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .maxNumberLength(MAX_BYTES)
                    .maxTokenCount(2L * MAX_TOKENS)
                    .build())
            .build();

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String file;
    private final JsonParser parser;
    private int tokens;

    private JsonParsing(String file, JsonParser parser) {
        this.file = file;
        this.parser = parser;
    }

    /** @throws DocumentRefusedException if the bytes are not one JSON object within the limits */
    static Json.Table parse(byte[] bytes, String file) throws DocumentRefusedException {
        if (bytes.length > MAX_BYTES) {
            throw new DocumentRefusedException(file, tooLong());
        }
        CharBuffer text = decode(bytes, file);
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text.array(),
                text.arrayOffset() + text.position(), text.remaining())) {
            return new JsonParsing(file, parser).document();
        } catch (UnexpectedEndOfInputException e) {
            throw new DocumentRefusedException(file, spot(e.getLocation()), "",
                    "The file ends too early; the rest of it is missing.");
        } catch (JacksonException e) {
            throw new DocumentRefusedException(file, spot(e.getLocation()), "", "This is not JSON: " + reason(e));
        }
    }

    static String tooLong() {
        return "The file is longer than " + (MAX_BYTES >> 20) + " MiB, the most a document may have.";
    }

    private static CharBuffer decode(byte[] bytes, String file) throws DocumentRefusedException {
        int start = startsWith(bytes, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(bytes.length - start);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(in, out, true);
        out.flip();
        if (result.isError()) {
            String hint = startsWith(bytes, 0xFF, 0xFE) || startsWith(bytes, 0xFE, 0xFF)
                    ? " It looks like UTF-16."
                    : "";
            throw new DocumentRefusedException(file, endOf(out), "", "The file is not UTF-8: the byte 0x"
                    + HEX.toHexDigits(bytes[in.position()]) + " cannot stand here." + hint);
        }
        return out;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static Spot endOf(CharSequence text) {
        int line = 1;
        int column = 1;
        for (int i = 0; i < text.length(); i++) {
            boolean ends = text.charAt(i) == '\n';
            line += ends ? 1 : 0;
            column = ends ? 1 : column + 1;
        }
        return new Spot(line, column);
    }

    private Json.Table document() throws DocumentRefusedException {
        JsonToken first = next();
        if (first == null) {
            throw new DocumentRefusedException(file, new Spot(1, 1), "", "The file is empty.");
        }
        if (first != JsonToken.START_OBJECT) {
            throw refusal(Pointer.ROOT, "A document begins with “{”, but this file begins with something else.");
        }
        Json.Table table = table(Pointer.ROOT, 1);
        if (next() != null) {
            throw refusal(Pointer.ROOT, "There is more text after the end of the document.");
        }
        return table;
    }

    private Json value(JsonToken token, Pointer pointer, int depth) throws DocumentRefusedException {
        Spot spot = here();
        return switch (token) {
            case START_OBJECT -> table(pointer, depth + 1);
            case START_ARRAY -> row(pointer, depth + 1);
            case VALUE_STRING -> new Json.Text(spot, text(pointer));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Number(spot, number(pointer));
            case VALUE_TRUE -> new Json.Flag(spot, true);
            case VALUE_FALSE -> new Json.Flag(spot, false);
            case VALUE_NULL -> new Json.Null(spot);
            default -> throw refusal(pointer, "A value is missing here.");
        };
    }

    private Json.Table table(Pointer pointer, int depth) throws DocumentRefusedException {
        checkDepth(pointer, depth);
        Spot spot = here();
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (nextInside() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Spot nameSpot = here();
            checkName(pointer, name);
            Json.Member before = members.get(name);
            if (before != null) {
                throw refusal(pointer.to(name), Shown.quoted(name) + " stands here a second time; the first is in line "
                        + before.spot().line() + ".");
            }
            members.put(name, new Json.Member(nameSpot, value(nextInside(), pointer.to(name), depth)));
        }
        return new Json.Table(spot, members);
    }

    private Json.Row row(Pointer pointer, int depth) throws DocumentRefusedException {
        checkDepth(pointer, depth);
        Spot spot = here();
        List<Json> items = new ArrayList<>();
        for (JsonToken token = nextInside(); token != JsonToken.END_ARRAY; token = nextInside()) {
            items.add(value(token, pointer.to(items.size()), depth));
        }
        return new Json.Row(spot, items);
    }

    private void checkDepth(Pointer pointer, int depth) throws DocumentRefusedException {
        if (depth > MAX_DEPTH) {
            throw refusal(pointer, "Objects and lists lie in one another more than " + MAX_DEPTH + " deep.");
        }
    }

    private void checkName(Pointer pointer, String name) throws DocumentRefusedException {
        if (name.codePointCount(0, name.length()) > MAX_NAME) {
            throw refusal(pointer, "A name here is longer than " + MAX_NAME + " characters.");
        }
        checkHalves(pointer, name);
    }

    private String text(Pointer pointer) throws DocumentRefusedException {
        String text = parser.getString();
        if (text.length() > MAX_TEXT) {
            throw refusal(pointer, "A text here is longer than " + MAX_TEXT + " characters.");
        }
        checkHalves(pointer, text);
        return text;
    }

    /** Half a surrogate pair cannot be written back as UTF-8, wherever it stands. */
    private void checkHalves(Pointer pointer, String text) throws DocumentRefusedException {
        if (text.codePoints().anyMatch(point -> Character.getType(point) == Character.SURROGATE)) {
            throw refusal(pointer, Shown.quoted(text) + " holds half a character.");
        }
    }

    private String number(Pointer pointer) throws DocumentRefusedException {
        String digits = parser.getString();
        if (digits.length() > MAX_NUMBER) {
            throw refusal(pointer, "A number here has more than " + MAX_NUMBER + " characters.");
        }
        return digits;
    }

    private @Nullable JsonToken next() throws DocumentRefusedException {
        JsonToken token = parser.nextToken();
        if (++tokens > MAX_TOKENS) {
            throw refusal(Pointer.ROOT, "The file holds more than " + MAX_TOKENS + " values.");
        }
        return token;
    }

    private JsonToken nextInside() throws DocumentRefusedException {
        JsonToken token = next();
        if (token == null) {
            throw refusal(Pointer.ROOT, "The file ends too early; the rest of it is missing.");
        }
        return token;
    }

    private Spot here() {
        return spot(parser.currentTokenLocation());
    }

    private DocumentRefusedException refusal(Pointer pointer, String sentence) {
        return new DocumentRefusedException(file, here(), pointer.toString(), sentence);
    }

    private static Spot spot(TokenStreamLocation location) {
        return new Spot(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    /** What Jackson says, on one line. */
    private static String reason(JacksonException e) {
        String said = Shown.inFull(e.getOriginalMessage().lines().findFirst().orElse("unreadable")).strip();
        return said.endsWith(".") ? said : said + ".";
    }
}
