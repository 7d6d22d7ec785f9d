package nexthop.file;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import nexthop.model.Text;
import org.jspecify.annotations.Nullable;

/** A value of a document being read: what it is, where it stands, and how it is refused. */
record Value(String file, Json json, Pointer pointer) {

    Fields fields() throws DocumentRefusedException {
        if (json instanceof Json.Table table) {
            return new Fields(this, table);
        }
        throw wrongType("an object");
    }

    List<Value> items() throws DocumentRefusedException {
        if (!(json instanceof Json.Row row)) {
            throw wrongType("a list");
        }
        List<Value> items = new ArrayList<>(row.items().size());
        for (Json item : row.items()) {
            items.add(new Value(file, item, pointer.to(items.size())));
        }
        return items;
    }

    /** A text as the topology may hold it. */
    String text() throws DocumentRefusedException {
        return text(Text.MAX_LENGTH);
    }

    /** As {@link #text()}, of another length, in code points. */
    String text(int longest) throws DocumentRefusedException {
        String text = anyText("a text");
        checkText(text, longest);
        return text;
    }

    void checkText(String text) throws DocumentRefusedException {
        checkText(text, Text.MAX_LENGTH);
    }

    private void checkText(String text, int longest) throws DocumentRefusedException {
        String objection = Text.objection(text, longest).orElse(null);
        if (objection != null) {
            throw refusal(Shown.quoted(text) + " " + objection + ".");
        }
    }

    /** A point in time as ISO 8601 writes it in UTC, from the year 0 to 9999, for example {@code 2013-05-21T14:03:00Z}. */
    Instant instant() throws DocumentRefusedException {
        String expected = "a time such as 2013-05-21T14:03:00Z";
        String text = anyText(expected);
        try {
            Instant instant = Instant.parse(text);
            if (text.length() <= 32 && text.charAt(0) != '-' && text.charAt(0) != '+') {
                return instant;
            }
        } catch (DateTimeParseException e) {
            // said below, with the place
        }
        throw wrongType(expected);
    }

    boolean flag() throws DocumentRefusedException {
        if (json instanceof Json.Flag flag) {
            return flag.value();
        }
        throw wrongType("true or false");
    }

    /** A whole number, written with digits alone. */
    int whole(int least, int greatest) throws DocumentRefusedException {
        String expected = "a whole number from " + least + " to " + greatest;
        if (!(json instanceof Json.Number number)) {
            throw wrongType(expected);
        }
        String digits = number.digits();
        boolean plain = digits.chars().skip(digits.startsWith("-") ? 1 : 0).allMatch(c -> c >= '0' && c <= '9');
        if (!plain || digits.length() > 11) {
            throw wrongType(expected);
        }
        long whole = Long.parseLong(digits);
        if (whole < least || whole > greatest) {
            throw wrongType(expected);
        }
        return (int) whole;
    }

    /** A number whose amount is at most the limit. */
    double decimal(double limit) throws DocumentRefusedException {
        return decimal(-limit, limit);
    }

    /** A number within whole limits. */
    double decimal(double least, double greatest) throws DocumentRefusedException {
        String expected = "a number from " + (long) least + " to " + (long) greatest;
        if (!(json instanceof Json.Number number)) {
            throw wrongType(expected);
        }
        double decimal = Double.parseDouble(number.digits());
        if (!(decimal >= least && decimal <= greatest)) {
            throw wrongType(expected);
        }
        return decimal;
    }

    /** The constant a word stands for. */
    <E extends Enum<E>> E word(Words<E> words) throws DocumentRefusedException {
        E constant = words.constant(anyText("one of the words " + words.listed()));
        if (constant == null) {
            throw wrongType("one of the words " + words.listed());
        }
        return constant;
    }

    /** As {@link #word}, where {@code unknown} stands for null. */
    <E extends Enum<E>> @Nullable E wordOrUnknown(Words<E> words) throws DocumentRefusedException {
        return json instanceof Json.Text text && text.value().equals(Words.UNKNOWN) ? null : word(words);
    }

    ElementId id() throws DocumentRefusedException {
        return id(anyText("the id of an element"));
    }

    /** A text of this value, its own or a member's name, as an id. */
    ElementId id(String text) throws DocumentRefusedException {
        try {
            return new ElementId(text);
        } catch (IllegalArgumentException e) {
            throw refusal(Shown.quoted(text)
                    + " is not an id: one has up to 256 lower-case letters, digits, dots and hyphens, and begins with a letter or digit.");
        }
    }

    /** A text that need not be one of the topology. */
    String anyText(String expected) throws DocumentRefusedException {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw wrongType(expected);
    }

    private DocumentRefusedException wrongType(String expected) {
        return refusal(name() + " must be " + expected + ", but is " + described() + ".");
    }

    private String name() {
        return pointer.parent() == null ? "The document" : Shown.quoted(pointer.name());
    }

    private String described() {
        return switch (json) {
            case Json.Table _ -> "an object";
            case Json.Row _ -> "a list";
            case Json.Text text -> "the text " + Shown.quoted(text.value());
            case Json.Number number -> number.digits();
            case Json.Flag flag -> String.valueOf(flag.value());
            case Json.Null _ -> "null";
        };
    }

    DocumentRefusedException refusal(String sentence) {
        return refusal(json.spot(), sentence);
    }

    DocumentRefusedException refusal(Spot spot, String sentence) {
        return new DocumentRefusedException(file, spot, pointer.toString(), sentence);
    }
}
