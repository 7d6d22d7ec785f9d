package nexthop.exchange.picture;

import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import org.jspecify.annotations.Nullable;

/** Writes the elements of an SVG 1.1 picture. */
final class SvgInk implements Ink {
    /** The fonts asked for; the widths allow for each of them. */
    static final String FONTS = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";

    static final String HATCH = "hatch";
    static final String CARD_CLIP = "card-clip";

    private final XMLStreamWriter xml;
    private final String prefix;

    /** @param prefix what the ids begin with that the picture itself refers to; empty for a file of its own, whose things bear ids too */
    SvgInk(XMLStreamWriter xml, String prefix) {
        this.xml = xml;
        this.prefix = prefix;
    }

    /** A picture was to hold what it cannot; carries the writer's own exception out of the painting. */
    static final class WritingException extends RuntimeException {
        private static final long serialVersionUID = 1;

        WritingException(XMLStreamException cause) {
            super(cause);
        }
    }

    @Override
    public void begin(String id, String title, String description) {
        start("g");
        if (prefix.isEmpty()) {
            attribute("id", id);
            textElement("title", title);
            textElement("desc", description);
        } else { // one of many pictures in a page, in each of which the same thing is drawn
            textElement("title", title + (description.isEmpty() ? "" : ": " + description));
        }
    }

    @Override
    public void beginClipped(Rect card, double radius) {
        start("g");
        attribute("clip-path", "url(#" + prefix + CARD_CLIP + ")");
        attribute("transform", "translate(" + number(card.x()) + " " + number(card.y()) + ")");
        start("g");
        attribute("transform", "translate(" + number(-card.x()) + " " + number(-card.y()) + ")");
        clipped = true;
    }

    private boolean clipped;

    @Override
    public void end() {
        finish();
        if (clipped) {
            finish();
            clipped = false;
        }
    }

    @Override
    public void rect(Rect rect, double radius, @Nullable String fill, @Nullable Line border) {
        empty("rect");
        attribute("x", rect.x());
        attribute("y", rect.y());
        attribute("width", rect.width());
        attribute("height", rect.height());
        if (radius > 0) {
            attribute("rx", radius);
        }
        attribute("fill", fill == null ? "none" : fill);
        stroke(border);
    }

    @Override
    public void hatched(Rect rect, double radius, String fill, String stripes, Line border) {
        rect(rect, radius, fill, null);
        rect(rect, radius, "url(#" + prefix + HATCH + ")", border);
    }

    @Override
    public void polyline(List<Point> points, double radius, Line line) {
        empty("path");
        attribute("d", path(points, radius));
        attribute("fill", "none");
        attribute("stroke-linejoin", "round");
        stroke(line);
    }

    @Override
    public void polygon(List<Point> points, String fill) {
        StringBuilder list = new StringBuilder();
        for (Point point : points) {
            list.append(list.isEmpty() ? "" : " ").append(pair(point));
        }
        empty("polygon");
        attribute("points", list.toString());
        attribute("fill", fill);
    }

    @Override
    public void circle(Point center, double radius, String fill, @Nullable Line border) {
        empty("circle");
        attribute("cx", center.x());
        attribute("cy", center.y());
        attribute("r", radius);
        attribute("fill", fill);
        stroke(border);
    }

    @Override
    public void text(Point baseline, String text, Style style) {
        start("text");
        attribute("x", baseline.x());
        attribute("y", baseline.y());
        attribute("font-size", style.size());
        if (style.bold()) {
            attribute("font-weight", "bold");
        }
        if (style.anchor() == Anchor.MIDDLE) {
            attribute("text-anchor", "middle");
        }
        attribute("fill", style.colour());
        characters(text);
        finish();
    }

    @Override
    public double width(String text, Style style) {
        return CharWidths.width(text, style.size(), style.bold());
    }

    private void stroke(@Nullable Line line) {
        if (line == null) {
            return;
        }
        attribute("stroke", line.colour());
        attribute("stroke-width", line.width());
        if (!line.dashes().isEmpty()) {
            StringBuilder dashes = new StringBuilder();
            for (double dash : line.dashes()) {
                dashes.append(dashes.isEmpty() ? "" : " ").append(number(dash));
            }
            attribute("stroke-dasharray", dashes.toString());
        }
    }

    /** Straight stretches, joined by quarter turns of at most this radius. */
    private static String path(List<Point> points, double radius) {
        StringBuilder path = new StringBuilder("M").append(pair(points.getFirst()));
        for (Bends.Piece piece : Bends.of(points, radius)) {
            path.append(" L").append(pair(piece.to()));
            if (piece.corner() != null && piece.after() != null) {
                path.append(" Q").append(pair(piece.corner())).append(' ').append(pair(piece.after()));
            }
        }
        return path.toString();
    }

    private static String pair(Point point) {
        return number(point.x()) + "," + number(point.y());
    }

    /**
     * A number as SVG reads it everywhere, to a hundredth.
     *
     * @throws IllegalArgumentException if it is not finite
     */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("A coordinate of the picture is not a finite number.");
        }
        long hundredths = Math.round(value * 100);
        if (hundredths % 100 == 0) {
            return Long.toString(hundredths / 100);
        }
        String text = String.format(Locale.ROOT, "%.2f", hundredths / 100.0);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }

    // ---- the writer, without its checked exception

    void start(String name) {
        write(() -> xml.writeStartElement(name));
    }

    void empty(String name) {
        write(() -> xml.writeEmptyElement(name));
    }

    void finish() {
        write(xml::writeEndElement);
    }

    void attribute(String name, String value) {
        write(() -> xml.writeAttribute(name, value));
    }

    void attribute(String name, double value) {
        attribute(name, number(value));
    }

    void characters(String text) {
        write(() -> xml.writeCharacters(text));
    }

    void textElement(String name, String text) {
        start(name);
        characters(text);
        finish();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new WritingException(e);
        }
    }
}
