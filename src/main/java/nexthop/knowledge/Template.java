package nexthop.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with slots, as it stands in a knowledge file.
 *
 * <p>A slot names what fills it: <code>{pool}</code>. <code>{applicationPort|port}</code> takes the first that is known.
 * <code>{pool:short}</code> gives the first label of a host name, or an id or address without its prefix; <code>{computers:commas}</code>
 * joins several values by commas alone; <code>{endpoints#contact object}</code> counts them. Of a pool that a value names, <code>
 * {registrar:site}</code> gives the SiteId, <code>:computers</code> the computers, <code>:generation</code> the server generation,
 * <code>:nextHop</code> the next hop. Braces have no other use.
 */
public record Template(String text, List<Piece> pieces) {
    private static final Pattern SLOT = Pattern
            .compile("\\{(?<names>[a-zA-Z]+(?:\\|[a-zA-Z]+)*)(?::(?<form>[a-zA-Z]+)|#(?<noun>[a-z ]+))?\\}");

    /** A part of the text. */
    public sealed interface Piece {}

    /** Text that stands as it is. */
    public record Literal(String text) implements Piece {}

    /** A place to fill with the first of these names that is known. */
    public record Slot(List<String> names, Form form) implements Piece {
        public Slot {
            names = List.copyOf(names);
        }
    }

    /** How a slot's values are written. */
    public sealed interface Form {}

    /** The forms that need no more than their name. */
    public enum Shape implements Form {
        /** As they are; several are joined into a phrase. */
        PLAIN(""),
        /** Without the domain of a host name, the scheme of an address or the prefix of an application id. */
        SHORT("short"),
        /** Joined by commas alone. */
        COMMAS("commas"),
        /** The first of them. */
        FIRST("first"),
        /** The SiteId of the pool of that name. */
        SITE("site"),
        /** The computers of the pool of that name. */
        COMPUTERS("computers"),
        /** The generation of the server pool of that name. */
        GENERATION("generation"),
        /** The next hop of the application pool of that name. */
        NEXT_HOP("nextHop");

        private final String word;

        Shape(String word) {
            this.word = word;
        }
    }

    /** Their number with a noun. */
    public record Count(String noun) implements Form {}

    public Template {
        pieces = List.copyOf(pieces);
    }

    /** @throws IllegalArgumentException if the text holds a brace that is no part of a slot */
    public static Template of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int end = 0;
        while (slot.find()) {
            addLiteral(pieces, text.substring(end, slot.start()));
            pieces.add(new Slot(List.of(slot.group("names").split("\\|")), form(slot)));
            end = slot.end();
        }
        addLiteral(pieces, text.substring(end));
        return new Template(text, pieces);
    }

    private static Form form(Matcher slot) {
        String noun = slot.group("noun");
        if (noun != null) {
            return new Count(noun);
        }
        String word = Optional.ofNullable(slot.group("form")).orElse("");
        for (Shape shape : Shape.values()) {
            if (shape.word.equals(word)) {
                return shape;
            }
        }
        throw new IllegalArgumentException("There is no form “" + word + "”: " + slot.group());
    }

    private static void addLiteral(List<Piece> pieces, String text) {
        if (text.indexOf('{') >= 0 || text.indexOf('}') >= 0) {
            throw new IllegalArgumentException("A brace stands where no slot is: " + text);
        }
        if (!text.isEmpty()) {
            pieces.add(new Literal(text));
        }
    }

    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    /** The names its slots mention, with repetitions. */
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Slot slot) {
                names.addAll(slot.names());
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return text;
    }
}
