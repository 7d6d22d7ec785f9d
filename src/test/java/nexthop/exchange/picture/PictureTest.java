package nexthop.exchange.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nexthop.layout.Arrangement;
import nexthop.layout.Card;
import nexthop.layout.Samples;
import nexthop.layout.Sheet;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class PictureTest {
    private static final Set<String> ELEMENTS = Set.of("svg", "title", "desc", "defs", "clipPath", "pattern", "g",
            "rect", "path", "polygon", "circle", "text");

    private static final Set<String> ATTRIBUTES = Set.of("xmlns", "version", "width", "height", "viewBox",
            "font-family", "id", "patternUnits", "patternTransform", "x", "y", "rx", "fill", "stroke", "stroke-width",
            "stroke-dasharray", "stroke-linejoin", "d", "points", "cx", "cy", "r", "font-size", "font-weight",
            "text-anchor", "clip-path", "transform");

    private static final List<String> HOSTILE = List.of("</text><script>alert(1)</script>", "\"onload=\"alert(1)",
            "]]>", "-->", "&#x3c;script&#x3e;", "javascript:alert(1)", "<!ENTITY x \"y\">", "'\"<>&", "url(#hatch)",
            "a\u0000b\u000bc", "\ufffe\uffff\ud800", "\u202eevil\u202c", "\u009b31m\u001b]0;x\u0007", "  ",
            "x".repeat(256), "שלום.contoso.com", "漢字".repeat(60), "👩‍👩‍👧‍👦".repeat(12), "a\nb\rc\td");

    @Test
    void aPictureIsMadeWithoutADisplay() throws Exception {
        Picture picture = Picture.of(sheet(Samples.contoso()));
        assertThat(isBlank(image(PngPicture.write(picture, 1)))).isFalse();
        assertThat(document(SvgPicture.write(picture)).getElementsByTagName("text").getLength()).isGreaterThan(15);
    }

    @Test
    void theCheckForBlankSeesABlankImage() {
        assertThat(isBlank(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB))).isTrue();
    }

    @Test
    void thingsBearTheIdsOfTheirNamesAndATitleAndADescription() throws Exception {
        Document svg = document(SvgPicture.write(Picture.of(sheet(Samples.contoso()))));
        Set<String> ids = new HashSet<>();
        int described = 0;
        NodeList groups = svg.getElementsByTagName("g");
        for (int i = 0; i < groups.getLength(); i++) {
            Element group = (Element) groups.item(i);
            if (group.hasAttribute("id")) {
                assertThat(ids.add(group.getAttribute("id"))).isTrue();
                assertThat(group.getElementsByTagName("title").item(0).getTextContent()).isNotBlank();
                assertThat(group.getElementsByTagName("desc").item(0).getTextContent()).isNotBlank();
                described++;
            }
        }
        assertThat(ids).contains("bots.contoso.com", "link-bots.contoso.com-ocsr2-pool.contoso.com", "site-Redmond");
        assertThat(described).isEqualTo(7 + 2 + 5);
    }

    @Test
    void hostileTextIsNothingButText() throws Exception {
        for (String text : HOSTILE) {
            Topology topology = Samples.contoso()
                    .withTitle(text)
                    .with(List.of(named("bots", text), named("ivr-new", text),
                            new Site(Samples.id("site-redmond"), text, null, Site.Kind.CENTRAL)));
            assertHarmless(SvgPicture.write(Picture.of(sheet(topology))), text);
            assertThat(isBlank(image(PngPicture.write(Picture.of(sheet(topology)), 1)))).isFalse();
        }
    }

    @Test
    void theCheckForHarmlessnessSeesAScript() {
        byte[] svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> assertHarmless(svg, "")).isInstanceOf(AssertionError.class);
    }

    @Test
    void markupInANameIsShownAsWritten() throws Exception {
        Topology topology = Samples.contoso().with(named("bots", "<b>&amp;</b>"));
        Document svg = document(SvgPicture.write(Picture.of(sheet(topology))));
        assertThat(texts(svg)).contains("<b>&amp;</b>");
    }

    @Test
    void charactersThatXmlForbidsAndThatAreNotSeenAreReplaced() {
        assertThat(Legible.of("a\u0000b\u000bc\ufffed\ud800e")).isEqualTo("a\ufffdb\ufffdc\ufffdd\ufffde");
        assertThat(Legible.of("a\u202eb\u200bc\u0085d")).isEqualTo("a⟨U+202E⟩b⟨U+200B⟩c⟨U+0085⟩d");
        assertThat(Legible.of("漢字 👍 é")).isEqualTo("漢字 👍 é");
    }

    @Test
    void textStaysWithinItsCard() throws Exception {
        for (String text : HOSTILE) {
            Topology topology = Samples.contoso().with(named("bots", text));
            Sheet sheet = sheet(topology);
            Card card = sheet.card(Samples.id("bots")).orElseThrow();
            Document svg = document(SvgPicture.write(Picture.of(sheet)));
            NodeList nodes = svg.getElementsByTagName("text");
            for (int i = 0; i < nodes.getLength(); i++) {
                Element node = (Element) nodes.item(i);
                double x = Double.parseDouble(node.getAttribute("x"));
                double y = Double.parseDouble(node.getAttribute("y"));
                if (card.bounds().contains(new nexthop.layout.Point(x, y)) && !node.hasAttribute("text-anchor")) {
                    double width = CharWidths.width(node.getTextContent(),
                            Double.parseDouble(node.getAttribute("font-size")), node.hasAttribute("font-weight"));
                    assertThat(x + width).as(node.getTextContent()).isLessThanOrEqualTo(card.bounds().right());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 40, 400})
    void everythingLiesWithinThePicture(int count) throws Exception {
        Topology topology = Samples.random(count, 4);
        Document svg = document(SvgPicture.write(Picture.of(sheet(topology))));
        double[] box = numbers(svg.getDocumentElement().getAttribute("viewBox"));
        NodeList rects = svg.getElementsByTagName("rect");
        for (int i = 3; i < rects.getLength(); i++) {
            Element rect = (Element) rects.item(i);
            assertThat(Double.parseDouble(rect.getAttribute("x"))).isGreaterThanOrEqualTo(box[0]);
            assertThat(Double.parseDouble(rect.getAttribute("y"))).isGreaterThanOrEqualTo(box[1]);
            assertThat(Double.parseDouble(rect.getAttribute("x")) + Double.parseDouble(rect.getAttribute("width")))
                    .isLessThanOrEqualTo(box[0] + box[2]);
        }
        NodeList paths = svg.getElementsByTagName("path");
        for (int i = 0; i < paths.getLength(); i++) {
            double[] numbers = numbers(((Element) paths.item(i)).getAttribute("d"));
            for (int j = 0; j < numbers.length; j += 2) {
                assertThat(numbers[j]).isBetween(box[0], box[0] + box[2]);
                assertThat(numbers[j + 1]).isBetween(box[1], box[1] + box[3]);
            }
        }
    }

    @Test
    void theSamePictureYieldsTheSameBytesInAnyLocale() throws Exception {
        Picture picture = Picture.of(sheet(Samples.random(60, 9)));
        byte[] svg = SvgPicture.write(picture);
        byte[] png = PngPicture.write(picture, 1);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG"));
            assertThat(SvgPicture.write(Picture.of(sheet(Samples.random(60, 9))))).isEqualTo(svg);
            assertThat(PngPicture.write(Picture.of(sheet(Samples.random(60, 9))), 1)).isEqualTo(png);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aCoordinateThatIsNoNumberNeverReachesAFile() {
        assertThatThrownBy(() -> SvgInk.number(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SvgInk.number(Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThat(SvgInk.number(-0.001)).isEqualTo("0");
        assertThat(SvgInk.number(1.5)).isEqualTo("1.5");
        assertThat(SvgInk.number(-12.34)).isEqualTo("-12.34");
    }

    @ParameterizedTest
    @EnumSource(Severity.class)
    void findingsAreMarkedOnCardsAndLinks(Severity severity) throws Exception {
        ElementId bots = Samples.id("bots");
        Picture plain = Picture.of(sheet(Samples.contoso()));
        Picture marked = plain.with(new Marks(Map.of(bots, severity), Map.of(bots, severity)));
        assertThat(signs(plain)).isEmpty();
        assertThat(signs(marked)).hasSize(severity == Severity.INFORMATION ? 1 : 2);
    }

    private static List<String> signs(Picture picture) throws Exception {
        return texts(document(SvgPicture.write(picture))).stream()
                .filter(text -> text.equals("!") || text.equals("i"))
                .toList();
    }

    @Test
    void theFormOfAMarkTellsHowGraveItIsWithoutColour() throws Exception {
        assertThat(drawn(Severity.ERROR, "circle")).isOne();
        assertThat(drawn(Severity.WARNING, "circle")).isZero();
        assertThat(drawn(Severity.WARNING, "polygon")).isEqualTo(2);
        assertThat(drawn(Severity.INFORMATION, "circle")).isZero();
        assertThat(drawn(Severity.INFORMATION, "polygon")).isZero();
    }

    /** How many more elements of a kind there are in a picture in which one card is marked. */
    private static int drawn(Severity severity, String element) throws Exception {
        Picture plain = Picture.of(sheet(Samples.contoso()));
        Picture marked = plain.with(new Marks(Map.of(Samples.id("bots"), severity), Map.of()));
        return document(SvgPicture.write(marked)).getElementsByTagName(element).getLength()
                - document(SvgPicture.write(plain)).getElementsByTagName(element).getLength();
    }

    @Test
    void whatIsRetiredIsStruckOutInRed() {
        ApplicationPool old = (ApplicationPool) Samples.contoso().element(Samples.id("ivr-old")).orElseThrow();
        Topology after = Samples.contoso().with(old.withRetired(true));
        String before = new String(SvgPicture.write(Picture.of(sheet(Samples.contoso()))), StandardCharsets.UTF_8);
        String svg = new String(SvgPicture.write(Picture.of(sheet(after))), StandardCharsets.UTF_8);
        assertThat(before).doesNotContain(Theme.LIGHT.palette().retired());
        assertThat(svg).contains(Theme.LIGHT.palette().retired()).contains("out of use");
    }

    @Test
    void aScaledImageHasAsManyTimesThePixels() throws Exception {
        Picture picture = Picture.of(sheet(Samples.contoso()));
        BufferedImage one = image(PngPicture.write(picture, 1));
        BufferedImage two = image(PngPicture.write(picture, 2));
        assertThat(two.getWidth()).isEqualTo(2 * one.getWidth());
        assertThat(two.getHeight()).isEqualTo(2 * one.getHeight());
    }

    @Test
    void onlyATransparentPictureCanBeSeenThrough() throws Exception {
        Picture picture = Picture.of(sheet(Samples.contoso()));
        assertThat(image(PngPicture.write(picture, 1)).getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
        assertThat(image(PngPicture.write(picture.withTransparent(true), 1)).getRGB(1, 1) >>> 24).isZero();
    }

    @Test
    void anImageTooLargeIsRefusedWithTheLargestScaleThatIsNot() throws Exception {
        Picture picture = Picture.of(sheet(Samples.random(400, 1)));
        long heap = 128L << 20;
        double largest = PngPicture.largestScale(picture, heap);
        assertThat(largest).isBetween(0.3, 2.0);
        assertThatThrownBy(() -> PngPicture.write(picture, 4, heap)).isInstanceOf(PictureRefusedException.class)
                .hasMessageContaining(SvgInk.number(largest));
        assertThat(PngPicture.write(picture, largest, heap)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 4.01, Double.NaN, Double.POSITIVE_INFINITY})
    void aScaleOutOfRangeIsRefused(double scale) {
        assertThatThrownBy(() -> PngPicture.write(Picture.of(sheet(Samples.contoso())), scale))
                .isInstanceOf(PictureRefusedException.class);
    }

    @Test
    void twoPoolsOfOneNameHaveDifferentIds() throws Exception {
        Topology topology = Topology.of(List.of(Samples.server("a", ServerGeneration.LYNC_2013, null),
                Samples.server("b", ServerGeneration.LYNC_2013, null).withFqdn("A.contoso.com")));
        Document svg = document(SvgPicture.write(Picture.of(sheet(topology))));
        List<String> ids = new ArrayList<>();
        NodeList groups = svg.getElementsByTagName("g");
        IntStream.range(0, groups.getLength()).forEach(i -> ids.add(((Element) groups.item(i)).getAttribute("id")));
        assertThat(ids).contains("a.contoso.com").anySatisfy(id -> assertThat(id).isEqualTo("A.contoso.com_2"));
    }

    private static void assertHarmless(byte[] bytes, String text) throws Exception {
        Document svg = document(bytes);
        Map<String, Set<String>> seen = new HashMap<>();
        collect(svg.getDocumentElement(), seen);
        assertThat(ELEMENTS).as("elements with %s", text).containsAll(seen.keySet());
        seen.values().forEach(names -> assertThat(ATTRIBUTES).as("attributes with %s", text).containsAll(names));
        String raw = new String(bytes, StandardCharsets.UTF_8);
        assertThat(raw).doesNotContain("<!--", "<![CDATA[", "<!DOCTYPE", "NaN", "Infinity");
        raw.codePoints()
                .forEach(point -> assertThat(point >= 0x20 && (point < 0x7F || point > 0x9F) || point == '\n'
                        || point == '\t' || point == '\r').isTrue());
    }

    private static void collect(Element element, Map<String, Set<String>> seen) {
        NamedNodeMap attributes = element.getAttributes();
        Set<String> names = seen.computeIfAbsent(element.getTagName(), _ -> new TreeSet<>());
        for (int i = 0; i < attributes.getLength(); i++) {
            names.add(attributes.item(i).getNodeName());
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                collect(nested, seen);
            }
        }
    }

    private static List<String> texts(Document svg) {
        NodeList nodes = svg.getElementsByTagName("text");
        return IntStream.range(0, nodes.getLength()).mapToObj(i -> nodes.item(i).getTextContent()).toList();
    }

    private static double[] numbers(String text) {
        String[] parts = text.replaceAll("[MLQ,]", " ").strip().split("\\s+");
        double[] numbers = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            numbers[i] = Double.parseDouble(parts[i]);
        }
        return numbers;
    }

    private static ApplicationPool named(String id, String name) {
        return Samples.application(id, UcmaVersion.UCMA_3_0, "ocsr2-pool", "site-redmond").withFqdn(name);
    }

    private static Sheet sheet(Topology topology) {
        return Sheet.of(new Drawing(topology, Arrangement.anew(topology)));
    }

    private static Document document(byte[] svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg));
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static boolean isBlank(BufferedImage image) {
        int first = image.getRGB(0, 0);
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) != first) {
                    return false;
                }
            }
        }
        return true;
    }
}
