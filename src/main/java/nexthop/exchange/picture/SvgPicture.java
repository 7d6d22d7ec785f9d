package nexthop.exchange.picture;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nexthop.layout.Card;
import nexthop.layout.Palette;
import nexthop.layout.Rect;

/**
 * A picture as SVG 1.1: real text, an id, title and description on everything, no script, style sheet or reference to anything
 * outside. The same picture always yields the same bytes.
 */
public final class SvgPicture {
    private static final String NAMESPACE = "http://www.w3.org/2000/svg";

    private SvgPicture() {}

    /** What the colours of {@linkplain #inline pictures within a page} are called there, for {@code :root} of its style sheet. */
    public static String colours(Theme theme) {
        StringBuilder declarations = new StringBuilder();
        theme.palette().mapped((part, colour) -> {
            declarations.append(variable(part)).append(':').append(colour).append(';');
            return colour;
        });
        return declarations.toString();
    }

    /**
     * The picture as an element of an HTML page, which gives the {@linkplain #colours colours}; the theme is ignored. A page may hold
     * many of them, as long as each has a prefix of its own.
     *
     * @param prefix what the ids of this picture begin with; letters, digits and hyphens
     * @param title what is said of it to those who cannot see it
     */
    public static String inline(Picture picture, String prefix, String title) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            Palette palette = Palette.LIGHT.mapped((part, _) -> "var(" + variable(part) + ")");
            SvgInk ink = new SvgInk(xml, prefix);
            Rect bounds = picture.bounds();
            ink.start("svg");
            ink.attribute("role", "img");
            ink.attribute("width", bounds.width());
            ink.attribute("height", bounds.height());
            ink.attribute("viewBox", viewBox(bounds));
            ink.attribute("font-family", SvgInk.FONTS);
            ink.textElement("title", Legible.of(title));
            definitions(palette, ink, prefix);
            new Painter(picture, palette, ink).paint();
            ink.finish();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return text.toString();
    }

    private static String variable(String part) {
        return "--" + part;
    }

    /** The picture's file, in UTF-8. */
    public static byte[] write(Picture picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            svg(picture, xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("Writing to memory does not fail.", e);
        }
        return bytes.toByteArray();
    }

    private static void svg(Picture picture, XMLStreamWriter xml) throws XMLStreamException {
        Rect bounds = picture.bounds();
        SvgInk ink = new SvgInk(xml, "");
        ink.start("svg");
        xml.writeDefaultNamespace(NAMESPACE);
        ink.attribute("version", "1.1");
        ink.attribute("width", bounds.width());
        ink.attribute("height", bounds.height());
        ink.attribute("viewBox", viewBox(bounds));
        ink.attribute("font-family", SvgInk.FONTS);
        ink.textElement("title", Legible.of(picture.title()));
        ink.textElement("desc", picture.cards().size() + " cards and " + picture.links().size() + " links");
        definitions(picture.palette(), ink, "");
        new Painter(picture, ink).paint();
        ink.finish();
    }

    private static String viewBox(Rect bounds) {
        return SvgInk.number(bounds.x()) + " " + SvgInk.number(bounds.y()) + " " + SvgInk.number(bounds.width()) + " "
                + SvgInk.number(bounds.height());
    }

    private static void definitions(Palette palette, SvgInk ink, String prefix) {
        ink.start("defs");
        ink.start("clipPath");
        ink.attribute("id", prefix + SvgInk.CARD_CLIP);
        ink.rect(new Rect(0, 0, Card.WIDTH, Card.HEIGHT), 8, "#000000", null);
        ink.finish();
        ink.start("pattern");
        ink.attribute("id", prefix + SvgInk.HATCH);
        ink.attribute("width", "16");
        ink.attribute("height", "16");
        ink.attribute("patternUnits", "userSpaceOnUse");
        ink.attribute("patternTransform", "rotate(45)");
        ink.rect(new Rect(0, 0, 7, 16), 0, palette.hatch(), null);
        ink.finish();
        ink.finish();
    }
}
