package nexthop.exchange.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import nexthop.graph.TopologyGraph;
import nexthop.layout.Arrangement;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.layout.Palette;
import nexthop.layout.Rect;
import nexthop.layout.Samples;
import nexthop.layout.Sheet;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Topology;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture shows what the canvas does: notes, collapsed sites and bends, nothing of hidden layers, or the selection alone. */
class PictureContentTest {
    private static final ElementId NOTE = Samples.id("note-1");
    private static final ElementId REDMOND = Samples.id("site-redmond");
    private static final ElementId BOTS = Samples.id("bots");
    private static final ElementId OCS = Samples.id("ocsr2-pool");
    private static final Topology CONTOSO = Samples.contoso();
    private static final Layout ARRANGED = Arrangement.anew(CONTOSO);

    private static Sheet sheet(Layout layout) {
        return sheet(layout, Layers.allShown());
    }

    private static Sheet sheet(Layout layout, Layers layers) {
        return Sheet.of(TopologyGraph.of(CONTOSO), layout, layers);
    }

    private static Layout withNote(String text) {
        return ARRANGED.with(new Note(NOTE, new Placement(-400, 40), new Extent(200, 100), text));
    }

    private static Layers hidden(Layer... layers) {
        return new Layers(Set.of(layers));
    }

    private static String svg(Picture picture) {
        return new String(SvgPicture.write(picture), StandardCharsets.UTF_8);
    }

    private static Element group(Picture picture, String id) throws Exception {
        Document document = DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(SvgPicture.write(picture)));
        NodeList groups = document.getElementsByTagName("g");
        return IntStream.range(0, groups.getLength())
                .mapToObj(i -> (Element) groups.item(i))
                .filter(group -> group.getAttribute("id").equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static List<String> lines(Element group) {
        NodeList texts = group.getElementsByTagName("text");
        return IntStream.range(0, texts.getLength()).mapToObj(i -> texts.item(i).getTextContent()).toList();
    }

    @Test
    void aNoteIsPaintedWithItsLinesInsideItsBox() throws Exception {
        Picture picture = Picture
                .of(sheet(withNote("Ask Ada first.\nNothing on this side of the line is moved before June.")));
        Element note = group(picture, "note");
        Rect box = new Rect(-400, 40, 200, 100);
        assertThat(picture.bounds().x()).isLessThan(box.x());
        assertThat(lines(note).getFirst()).isEqualTo("Ask Ada first.");
        assertThat(String.join(" ", lines(note)))
                .isEqualTo("Ask Ada first. Nothing on this side of the line is moved before June.");
        NodeList texts = note.getElementsByTagName("text");
        for (int i = 0; i < texts.getLength(); i++) {
            Element text = (Element) texts.item(i);
            double x = Double.parseDouble(text.getAttribute("x"));
            assertThat(x + CharWidths.width(text.getTextContent(), 13, false)).isLessThanOrEqualTo(box.right());
            assertThat(Double.parseDouble(text.getAttribute("y"))).isBetween(box.y(), box.bottom());
        }
        assertThat(ImageIO.read(new ByteArrayInputStream(PngPicture.write(picture, 1)))
                .getRGB((int) (box.right() - 3 - picture.bounds().x()),
                        (int) (box.bottom() - 3 - picture.bounds().y())))
                .isEqualTo(0xFF000000 | Integer.decode(Palette.LIGHT.note()));
    }

    @Test
    void aTextTooLongForItsNoteEndsWithAnEllipsis() throws Exception {
        List<String> lines = lines(group(Picture.of(sheet(withNote("word ".repeat(700).strip()))), "note"));
        assertThat(lines).hasSizeBetween(3, 5);
        assertThat(lines.getLast()).endsWith("…");
        assertThat(lines(group(Picture.of(sheet(withNote("x".repeat(4_000)))), "note")).getLast()).endsWith("…");
    }

    @Test
    void everyTextIsBrokenWithoutLosingALetter() {
        Ink ink = new SvgInk(null, "");
        Ink.Style style = new Ink.Style(13, false, "#000000", Ink.Anchor.START);
        for (String text : List.of("", "a", "one two", "  two blanks", "x".repeat(300), "漢字".repeat(40),
                "👩‍👩‍👧‍👦".repeat(9), "a\n\nb",
                "ivr.contoso.com:5061 next hop ocsr2-pool.contoso.com until the users have moved")) {
            List<String> lines = WrappedText.lines(ink, text, style, 120, 1_000);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", "").replace("\n", ""));
            assertThat(lines).allMatch(line -> ink.width(line, style) <= 120);
        }
        assertThat(WrappedText.lines(ink, "wide", style, 1, 1_000)).as("never without end").hasSize(4);
    }

    @Test
    void aNoteLiesUnderLinksAndCards() {
        String svg = svg(Picture.of(sheet(withNote("text"))));
        assertThat(svg.indexOf("id=\"note\"")).isBetween(svg.lastIndexOf("id=\"site-"), svg.indexOf("id=\"link-"));
    }

    @Test
    void hiddenLayersAreLeftOut() {
        assertThat(svg(Picture.of(sheet(withNote("Ask Ada"))))).contains("Ask Ada", "ocsr2-pool", "bots");
        assertThat(svg(Picture.of(sheet(withNote("Ask Ada"), hidden(Layer.NOTES))))).doesNotContain("Ask Ada");
        assertThat(svg(Picture.of(sheet(ARRANGED, hidden(Layer.LEGACY))))).contains("lync13-fe")
                .doesNotContain("ocsr2-pool", "ivr-old");
        assertThat(svg(Picture.of(sheet(ARRANGED, hidden(Layer.APPLICATIONS))))).contains("ocsr2-pool")
                .doesNotContain("bots");
    }

    @Test
    void aPictureOfNotesAloneIsNotEmpty() {
        Sheet sheet = Sheet.of(TopologyGraph.of(Topology.of(List.of())),
                Layout.empty().with(new Note(NOTE, new Placement(0, 0), Note.USUAL, "alone")));
        assertThat(svg(Picture.of(sheet))).contains("alone").doesNotContain("Nothing is drawn yet");
    }

    @Test
    void aCollapsedSiteIsOneBoxWithCountsAndTheMarksOfItsMembers() throws Exception {
        Sheet sheet = sheet(ARRANGED.withCollapsed(List.of(REDMOND)));
        Picture picture = Picture.of(sheet).with(Marks.of(sheet, RuleBook.standard().check(sheet.graph())));
        assertThat(picture.marks().cards().keySet()).doesNotContain(BOTS).contains(REDMOND);
        Element box = group(picture, "Redmond");
        assertThat(lines(box)).contains("1 server pool").anyMatch(text -> text.contains("collapsed"));
        assertThat(lines(box)).as("a mark").containsAnyOf("!", "i");
        assertThat(picture.cards()).noneMatch(card -> card.id().equals(BOTS));
    }

    @Test
    void bendsMadeByHandAreKept() {
        LinkEnds link = new LinkEnds(BOTS, OCS);
        Placement bend = new Placement(1_500, -700);
        String svg = svg(Picture.of(sheet(ARRANGED.withBends(link, List.of(bend)))));
        assertThat(svg).contains("1500").contains("-700");
        assertThat(svg(Picture.of(sheet(ARRANGED)))).doesNotContain("1500");
    }

    @Test
    void whatIsChosenAloneIsShownAsItIsOnTheWholeSheet() {
        Sheet sheet = sheet(withNote("Ask Ada"));
        Picture whole = Picture.of(sheet).with(new Marks(Map.of(BOTS, Severity.ERROR), Map.of()));
        Picture two = whole.showing(List.of(BOTS, OCS));
        assertThat(two.cards()).extracting(card -> card.id()).containsExactlyInAnyOrder(BOTS, OCS);
        assertThat(two.links()).singleElement().satisfies(link -> assertThat(whole.links()).contains(link));
        assertThat(two.frames()).isEmpty();
        assertThat(two.notes()).isEmpty();
        assertThat(two.bounds().width()).isLessThan(whole.bounds().width());
        assertThat(svg(two)).doesNotContain("lync13-fe", "Ask Ada").contains("marked: error");
        assertThat(whole.showing(List.of(NOTE)).cards()).isEmpty();
        assertThat(svg(whole.showing(List.of(NOTE)))).contains("Ask Ada");
    }

    @Test
    void aChosenSiteBringsItsMembersAndAPartItsCard() {
        Picture whole = Picture.of(sheet(ARRANGED));
        List<ElementId> members = new ArrayList<>(
                List.of(Samples.id("lync13-fe"), BOTS, Samples.id("ivr-new"), Samples.id("cms")));
        Picture site = whole.showing(List.of(REDMOND));
        assertThat(site.cards()).extracting(card -> card.id()).containsExactlyInAnyOrderElementsOf(members);
        assertThat(site.frames()).hasSize(1);
        assertThat(whole.showing(List.of(Samples.id("app-bots"))).cards()).extracting(card -> card.id())
                .containsExactly(BOTS);
        Picture collapsed = Picture.of(sheet(ARRANGED.withCollapsed(List.of(REDMOND))));
        assertThat(collapsed.showing(List.of(Samples.id("app-bots"))).cards()).extracting(card -> card.id())
                .containsExactly(REDMOND);
    }

    @Test
    void everyLayerCanBeHiddenFromAPicture() {
        assertThat(Picture.of(sheet(ARRANGED, new Layers(EnumSet.allOf(Layer.class)))).cards())
                .extracting(card -> card.id())
                .as("what is on no layer")
                .containsExactlyInAnyOrder(Samples.id("cms"), Samples.id("dc"));
    }
}
