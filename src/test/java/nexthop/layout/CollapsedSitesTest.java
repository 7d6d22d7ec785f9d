package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nexthop.edit.MergeLegacyPools;
import nexthop.graph.Relation;
import nexthop.model.Contoso;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.RandomTopologies;
import org.junit.jupiter.api.Test;

/** What a sheet makes of collapsed sites, sizes, bends and notes. */
class CollapsedSitesTest {
    private static final Relation HOP = new Relation.NextHop(Contoso.OLD, Contoso.R2, false);
    private static final LinkEnds ENDS = new LinkEnds(Contoso.OLD, Contoso.R2);
    private final Drawing drawing = new MergeLegacyPools("Merge").apply(new Drawing(Contoso.unmerged(),
            Layout.empty()
                    .with(new TreeMap<>(Map.of(Contoso.R2, new Placement(400, 0), Contoso.OLD, new Placement(0, 0),
                            Contoso.LYNC_2013, new Placement(400, 300), Contoso.STORE, new Placement(700, 300))))));
    private final ElementId legacy = drawing.topology().backCompatSite().orElseThrow().id();
    private final Sheet open = Sheet.of(drawing);
    private final Sheet collapsed = Sheet.of(drawing.with(drawing.layout().withCollapsed(List.of(legacy))));

    @Test
    void aCollapsedSiteIsOneCardInTheCornerOfItsFrame() {
        Rect frame = open.frame(legacy).orElseThrow().bounds();
        Card card = collapsed.card(legacy).orElseThrow();

        assertThat(card.bounds()).isEqualTo(new Rect(frame.x(), frame.y(), Card.WIDTH, Card.HEIGHT));
        assertThat(collapsed.frame(legacy)).isEmpty();
        assertThat(collapsed.card(Contoso.R2)).isEmpty();
        assertThat(collapsed.shown(Contoso.R2)).isEqualTo(legacy);
        assertThat(collapsed.frame(Contoso.REDMOND)).isEqualTo(open.frame(Contoso.REDMOND));
    }

    @Test
    void itsCardCountsWhatIsInIt() {
        assertThat(collapsed.card(legacy).orElseThrow().chips()).containsExactly("1 server pool", "1 app pool",
                "1 app");
        Sheet both = Sheet.of(drawing.with(drawing.layout().withCollapsed(List.of(Contoso.REDMOND))));
        assertThat(both.card(Contoso.REDMOND).orElseThrow().chips()).containsExactly("1 server pool", "1 store");
    }

    @Test
    void linksOfItsMembersEndAtItsCard() {
        Link link = collapsed.link(new Relation.Interop(Contoso.R2, Contoso.LYNC_2013)).orElseThrow();
        Rect card = collapsed.card(legacy).orElseThrow().bounds();

        assertThat(card.grown(Link.GAP).contains(link.route().getFirst())).isTrue();
        assertThat(collapsed.linksOf(legacy)).containsExactly(link);
    }

    @Test
    void linksAmongItsMembersAreNotDrawn() {
        assertThat(open.link(HOP)).isPresent();
        assertThat(collapsed.link(HOP)).isEmpty();
    }

    @Test
    void itsCardMovesWithItsMembers() {
        Sheet moved = collapsed.moved(Map.of(Contoso.R2, new Placement(450, 60), Contoso.OLD, new Placement(50, 60)));

        assertThat(moved.card(legacy).orElseThrow().bounds().x())
                .isEqualTo(collapsed.card(legacy).orElseThrow().bounds().x() + 50);
        assertThat(moved.with(drawing.layout()).frame(legacy)).isEqualTo(open.frame(legacy));
    }

    /** Following a layout step by step leads to the same sheet as drawing it anew. */
    @Test
    void followingIsDrawingAnew() {
        for (int seed = 0; seed < 60; seed++) {
            Drawing random = RandomTopologies.drawing(seed);
            Layout whole = random.layout();
            Sheet sheet = Sheet.of(random.with(new Layout(whole.places())));
            Sheet followed = sheet.with(whole);
            Sheet anew = Sheet.of(random.with(whole));
            assertThat(followed.cards()).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(anew.cards());
            assertThat(followed.frames()).containsExactlyInAnyOrderElementsOf(anew.frames());
            assertThat(followed.links()).as("seed %s", seed).containsExactlyInAnyOrderElementsOf(anew.links());
        }
    }

    @Test
    void aBentLinkGoesThroughItsBendsAndFindsItsOwnWayWithoutThem() {
        Layout bent = drawing.layout().withBends(ENDS, List.of(new Placement(300, -200), new Placement(380, -200)));
        Sheet sheet = open.with(bent);

        assertThat(sheet.link(HOP).orElseThrow().route()).contains(new Point(300, -200))
                .allMatch(point -> point.y() <= 76);
        assertThat(sheet.with(drawing.layout()).link(HOP)).isEqualTo(open.link(HOP));
    }

    @Test
    void bendsWaitWhileASiteIsCollapsed() {
        Layout bent = drawing.layout()
                .withBends(ENDS, List.of(new Placement(300, -200)))
                .withCollapsed(List.of(legacy));
        assertThat(Sheet.of(drawing.with(bent)).links()).containsExactlyElementsOf(collapsed.links());
        assertThat(Sheet.of(drawing.with(bent)).with(bent.withCollapsed(List.of())).link(HOP).orElseThrow().route())
                .contains(new Point(300, -200));
    }

    @Test
    void aFrameIsAsLargeAsItWasMadeButNeverSmallerThanItsMembers() {
        Rect own = open.frame(legacy).orElseThrow().bounds();
        Layout large = drawing.layout()
                .with(Map.of(legacy, new Placement(own.x() - 100, own.y())))
                .withExtent(legacy, new Extent(900, 800));
        Layout small = large.withExtent(legacy, new Extent(20, 20));

        assertThat(open.with(large).frame(legacy).orElseThrow().bounds())
                .isEqualTo(new Rect(own.x() - 100, own.y(), 900, 800));
        assertThat(open.with(small).frame(legacy).orElseThrow().bounds().contains(own)).isTrue();
    }

    @Test
    void notesAreDrawnAndCount() {
        Note note = new Note(new ElementId("note-1"), new Placement(-900, -900), Note.USUAL, "Hello");
        Sheet noted = open.with(drawing.layout().with(note));

        assertThat(noted.notes()).containsExactly(note);
        assertThat(noted.boundsOf(note.id())).contains(new Rect(-900, -900, 200, 100));
        assertThat(noted.bounds().x()).isEqualTo(-900);
        assertThat(noted.links()).containsExactlyElementsOf(open.links());
    }
}
