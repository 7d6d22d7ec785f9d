package nexthop.exchange.lync;

import java.io.Reader;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import nexthop.exchange.reading.ImportRefusedException;
import nexthop.exchange.reading.ImportWatch;
import org.jspecify.annotations.Nullable;

/**
 * Walks an XML document that nobody vouches for, element by element.
 *
 * <p>Always the JDK's own parser, whatever else is on the class path, for the limits below are its own. A DOCTYPE is refused, so there
 * are no entities; nothing outside the document is ever opened; depth, attributes, length of names and number of elements are bounded.
 * The usual recipe of switching DTD support off is not enough: it accepts a DOCTYPE and drops the text of its entities.
 */
final class XmlCursor {
    static final int MAX_DEPTH = 64;
    static final int MAX_ATTRIBUTES = 100;
    static final int MAX_NAME = 1_000;
    static final int MAX_ELEMENTS = 1_000_000;
    static final int MAX_TEXT = 4_096;

    private static final int EVENTS_BETWEEN_CHECKS = 256;

    private final String source;
    private final XMLStreamReader reader;
    private final ImportWatch watch;
    private final Leftovers leftovers;
    private int depth;
    private int elements;
    private int events;
    private int line = 1;
    private int column = 1;

    /** What to do at an element. What it leaves unread of the element is noted as a leftover and skipped. */
    @FunctionalInterface
    interface Visit {
        void at(Element element) throws XMLStreamException, ImportRefusedException;
    }

    XmlCursor(String source, Reader text, ImportWatch watch, Leftovers leftovers) throws XMLStreamException {
        this.source = source;
        this.reader = factory().createXMLStreamReader(text);
        this.watch = watch;
        this.leftovers = leftovers;
    }

    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty("jdk.xml.dtd.support", "deny");
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("A topology document refers to nothing outside itself.");
        });
        factory.setProperty("jdk.xml.maxElementDepth", MAX_DEPTH);
        factory.setProperty("jdk.xml.elementAttributeLimit", MAX_ATTRIBUTES);
        factory.setProperty("jdk.xml.maxXMLNameLimit", MAX_NAME);
        return factory;
    }

    /** The document's root element. */
    Element root() throws XMLStreamException, ImportRefusedException {
        while (next() != XMLStreamConstants.START_ELEMENT) {
            // comments and white space stand before the root
        }
        return new Element("the document");
    }

    /** Reads on to the end of the document, so that a document cut short or followed by something else is noticed. */
    void finish() throws XMLStreamException, ImportRefusedException {
        while (reader.hasNext()) {
            next();
        }
    }

    /** Whether the root element has been met: what goes wrong before it goes wrong in the prolog. */
    boolean hasRoot() {
        return elements > 0;
    }

    private int next() throws XMLStreamException, ImportRefusedException {
        if (++events % EVENTS_BETWEEN_CHECKS == 0) {
            watch.check();
        }
        // An event's own location is its end; that of the one before is where it begins.
        Location before = reader.getLocation();
        line = before.getLineNumber();
        column = before.getColumnNumber();
        int event = reader.next();
        if (event == XMLStreamConstants.START_ELEMENT) {
            depth++;
            if (++elements > MAX_ELEMENTS) {
                throw refusal(line, column,
                        "The document has more than " + MAX_ELEMENTS + " elements, which is the limit.");
            }
        } else if (event == XMLStreamConstants.END_ELEMENT) {
            depth--;
        }
        return event;
    }

    ImportRefusedException refusal(int atLine, int atColumn, String reason) {
        return new ImportRefusedException(source, atLine, atColumn, reason);
    }

    /** An element the cursor stands on. */
    final class Element {
        private final String parent;
        private final String namespace;
        private final String name;
        private final int atLine;
        private final int atColumn;
        private final int inside;
        private final Map<String, String> unread = new LinkedHashMap<>();
        private final Map<String, String> attributes = new LinkedHashMap<>();

        private Element(String parent) {
            this.parent = parent;
            this.namespace = String.valueOf(reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI());
            this.name = reader.getLocalName();
            this.atLine = line;
            this.atColumn = column;
            this.inside = depth;
            for (int at = 0; at < reader.getAttributeCount(); at++) {
                String prefix = reader.getAttributePrefix(at);
                boolean plain = prefix == null || prefix.isEmpty();
                String local = plain
                        ? reader.getAttributeLocalName(at)
                        : prefix + ":" + reader.getAttributeLocalName(at);
                attributes.put(local, reader.getAttributeValue(at));
            }
            unread.putAll(attributes);
        }

        int line() {
            return atLine;
        }

        int column() {
            return atColumn;
        }

        String name() {
            return name;
        }

        String namespace() {
            return namespace;
        }

        boolean is(String wantedNamespace, String wantedName) {
            return namespace.equals(wantedNamespace) && name.equals(wantedName);
        }

        /** The attribute as written; null if there is none. */
        @Nullable
        String get(String attribute) {
            unread.remove(attribute);
            return attributes.get(attribute);
        }

        /** The attribute as a truth value; null if there is none or it is neither {@code true} nor {@code false}. */
        @Nullable
        Boolean truth(String attribute) {
            String value = get(attribute);
            return "true".equalsIgnoreCase(value)
                    ? Boolean.TRUE
                    : "false".equalsIgnoreCase(value) ? Boolean.FALSE : null;
        }

        /** Attributes that are known and that a topology does not hold. */
        void ignore(String... known) {
            for (String attribute : known) {
                unread.remove(attribute);
            }
        }

        /** All attributes, for an element whose own ones are not documented. */
        Map<String, String> all() {
            unread.clear();
            return attributes;
        }

        /** Visits the child elements. */
        void children(Visit visit) throws XMLStreamException, ImportRefusedException {
            while (depth >= inside) {
                if (next() == XMLStreamConstants.START_ELEMENT) {
                    Element child = new Element(name);
                    visit.at(child);
                    child.leave();
                }
            }
        }

        /** The text directly within, without the white space about it that only lays the document out. */
        String text() throws XMLStreamException, ImportRefusedException {
            StringBuilder text = new StringBuilder();
            while (depth >= inside) {
                switch (next()) {
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        if (depth == inside) {
                            text.append(reader.getText());
                        }
                        if (text.length() > MAX_TEXT) {
                            throw refusal(atLine, atColumn,
                                    "The text of " + name + " is longer than " + MAX_TEXT + " characters.");
                        }
                    }
                    case XMLStreamConstants.START_ELEMENT -> {
                        Element child = new Element(name);
                        child.unknown();
                        child.skip();
                    }
                    default -> {
                        // comments and processing instructions are not text
                    }
                }
            }
            return text.toString().strip();
        }

        /** Passes over the element and all within without a word. */
        void skip() throws XMLStreamException, ImportRefusedException {
            unread.clear();
            while (depth >= inside) {
                next();
            }
        }

        /** Passes over it, saying why. */
        void skip(String what, String reason) throws XMLStreamException, ImportRefusedException {
            leftovers.known(atLine, what, reason);
            skip();
        }

        /** Notes that the documented form has no such element here, and passes over it. */
        void unknown() throws XMLStreamException, ImportRefusedException {
            leftovers.element(atLine, parent, name);
            skip();
        }

        /** Notes what nobody asked for, and passes over the rest. */
        void leave() throws XMLStreamException, ImportRefusedException {
            unread.forEach((attribute, value) -> leftovers.attribute(atLine, name, attribute, value));
            unread.clear();
            children(Element::unknown);
        }
    }
}
