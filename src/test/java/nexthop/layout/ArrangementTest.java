package nexthop.layout;

import static nexthop.layout.Samples.application;
import static nexthop.layout.Samples.id;
import static nexthop.layout.Samples.server;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.Site;
import nexthop.model.SupportPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArrangementTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 5, 8, 13, 21, 40, 100, 400, 2_000})
    void nothingCoversAnythingElse(int count) {
        for (long seed = 0; seed < (count > 100 ? 3 : 25); seed++) {
            Topology topology = Samples.random(count, seed);
            Sheet sheet = sheet(topology, Arrangement.anew(topology));
            assertTidy(topology, sheet);
        }
    }

    @Test
    void theCheckForCoveringSeesCoveredCards() {
        Topology topology = Samples.hub(1);
        Map<ElementId, Placement> places = Map.of(id("fe"), new Placement(0, 0), id("app0"), new Placement(200, 70));
        assertThat(overlaps(sheet(topology, Layout.empty().with(places)))).hasSize(1);
    }

    @Test
    void theSameTopologyIsAlwaysArrangedAlike() {
        Topology topology = Samples.random(300, 7);
        List<Element> shuffled = new ArrayList<>(topology.elements());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Arrangement.anew(Topology.of(shuffled))).isEqualTo(Arrangement.anew(topology));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.2, 3", "12, 0.6, 3", "60, 0.8, 2.4", "1000, 1.0, 2.2"})
    void aHubWithSpokesIsAFieldAndNotATower(int spokes, double least, double most) {
        Topology topology = Samples.hub(spokes);
        Rect bounds = sheet(topology, Arrangement.anew(topology)).bounds();
        assertThat(bounds.width() / bounds.height()).isBetween(least, most);
    }

    @Test
    void aLargeTopologyHasTheShapeOfAScreen() {
        Topology topology = Samples.random(2_000, 3);
        Rect bounds = sheet(topology, Arrangement.anew(topology)).bounds();
        assertThat(bounds.width() / bounds.height()).isBetween(1.0, 2.4);
    }

    @Test
    void theLegacySideStandsAboveAndItsPoolAboveTheOneItWorksWith() {
        Topology topology = Samples.contoso();
        Layout layout = Arrangement.anew(topology);
        assertThat(place(layout, "ocsr2-pool").y()).isLessThan(place(layout, "lync13-fe").y());
        assertThat(place(layout, "ocsr2-pool").x()).isEqualTo(place(layout, "lync13-fe").x());
        assertThat(place(layout, "ivr-old").y()).isEqualTo(place(layout, "ocsr2-pool").y());
        assertThat(place(layout, "ivr-new").x()).isEqualTo(place(layout, "lync13-fe").x());
        assertThat(place(layout, "cms").y()).isEqualTo(place(layout, "lync13-fe").y());
        assertThat(place(layout, "dc").y()).isLessThan(place(layout, "ocsr2-pool").y());
    }

    @Test
    void olderGenerationsStandBeforeNewerOnes() {
        Topology topology = Topology.of(List.of(server("a", ServerGeneration.LYNC_2013, null),
                server("b", ServerGeneration.OCS_2007_R2, null), server("c", ServerGeneration.LYNC_2010, null)));
        Layout layout = Arrangement.anew(topology);
        assertThat(place(layout, "b").x()).isLessThan(place(layout, "c").x());
        assertThat(place(layout, "c").x()).isLessThan(place(layout, "a").x());
    }

    @Test
    void aSiteWithoutMembersHasAPlaceOfItsOwn() {
        Topology topology = Samples.contoso().with(new Site(id("site-kiel"), "Kiel", null, Site.Kind.CENTRAL));
        Layout layout = Arrangement.anew(topology);
        assertThat(layout.places()).containsKey(id("site-kiel"));
        assertThat(layout.places()).doesNotContainKey(id("site-redmond"));
        assertTidy(topology, sheet(topology, layout));
    }

    @Test
    void partsHaveNoPlace() {
        assertThat(Arrangement.anew(Samples.contoso()).places()).doesNotContainKeys(id("app-bots"), id("users-a"));
    }

    @Test
    void nothingIsMovedThatHasAPlace() {
        Topology before = Samples.random(150, 11);
        Layout arranged = Arrangement.anew(before);
        Topology after = before.with(List.of(application("new1", UcmaVersion.UCMA_4_0, firstServer(before), null),
                server("new2", ServerGeneration.LYNC_2013, "site1"),
                new Site(id("site-new"), "New", null, Site.Kind.CENTRAL),
                server("new3", ServerGeneration.LYNC_2010, "site-new"),
                SupportPool.named(id("new4"), "sql.contoso.com", SupportPool.Purpose.SQL).withSite(id("site2"))));
        Layout completed = Arrangement.complete(new Drawing(after, arranged));
        assertThat(completed.places()).containsAllEntriesOf(arranged.places())
                .containsKeys(id("new1"), id("new2"), id("new3"), id("new4"));
        assertTidy(after, sheet(after, completed));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void whatIsAddedToAnArrangedDrawingCoversNothing(long seed) {
        Topology all = Samples.random(120, seed);
        Layout arranged = Arrangement.anew(all);
        Map<ElementId, Placement> kept = new TreeMap<>();
        Random random = new Random(seed);
        arranged.places().forEach((id, place) -> {
            if (random.nextInt(5) > 0) {
                kept.put(id, place);
            }
        });
        Layout completed = Arrangement.complete(new Drawing(all, Layout.empty().with(kept)));
        assertThat(completed.places()).containsAllEntriesOf(kept);
        assertThat(completed.places().keySet()).containsAll(arranged.places().keySet());
        assertThat(overlaps(sheet(all, completed))).isEmpty();
    }

    @Test
    void aCompleteLayoutStaysAsItIs() {
        Drawing drawing = drawing(Samples.contoso());
        assertThat(Arrangement.complete(drawing)).isSameAs(drawing.layout());
    }

    @Test
    void aNewPoolComesToStandBelowItsNextHop() {
        Drawing drawing = drawing(Samples.hub(0));
        Topology grown = drawing.topology().with(application("ivr", UcmaVersion.UCMA_4_0, "fe", null));
        Layout layout = Arrangement.complete(drawing.with(grown));
        assertThat(place(layout, "ivr").x()).isEqualTo(place(layout, "fe").x());
        assertThat(place(layout, "ivr").y()).isGreaterThan(place(layout, "fe").y());
    }

    @Test
    void aNewPoolOfASiteStandsInItsFrameAndOutsideTheOthers() {
        Drawing drawing = drawing(Samples.contoso());
        Topology grown = drawing.topology()
                .with(List.of(application("x1", UcmaVersion.UCMA_2_0, "ocsr2-pool", "site-back"),
                        application("x2", UcmaVersion.UCMA_4_0, "lync13-fe", "site-redmond"),
                        application("x3", UcmaVersion.UCMA_4_0, "ocsr2-pool", "site-redmond"),
                        application("x4", UcmaVersion.UCMA_4_0, null, null)));
        Sheet sheet = sheet(grown, Arrangement.complete(drawing.with(grown)));
        assertTidy(grown, sheet);
        Rect redmond = sheet.frame(id("site-redmond")).orElseThrow().bounds();
        assertThat(redmond.overlaps(sheet.boundsOf(id("x4")).orElseThrow())).isFalse();
    }

    @Test
    void aThousandNewPoolsOfOneNextHopAreAllPlaced() {
        Drawing drawing = drawing(Samples.hub(0));
        Topology grown = Samples.hub(1_000);
        Layout layout = Arrangement.complete(drawing.with(grown));
        assertThat(layout.places()).hasSize(1_001);
        assertThat(overlaps(sheet(grown, layout))).isEmpty();
    }

    @Test
    void aNewBackCompatSiteStandsAboveEverything() {
        Topology before = Topology.of(List.of(new Site(id("site-r"), "Redmond", null, Site.Kind.CENTRAL),
                server("fe", ServerGeneration.LYNC_2013, "site-r")));
        Drawing drawing = drawing(before);
        Topology after = before.with(List.of(new Site(id("site-b"), Site.BACK_COMPAT_NAME, null, Site.Kind.BACK_COMPAT),
                server("ocs", ServerGeneration.OCS_2007_R2, "site-b")));
        Sheet sheet = sheet(after, Arrangement.complete(drawing.with(after)));
        assertThat(sheet.frame(id("site-b")).orElseThrow().bounds().bottom())
                .isLessThan(sheet.frame(id("site-r")).orElseThrow().bounds().y());
    }

    @Test
    void aSelectionIsArrangedWhereItStands() {
        Drawing drawing = drawing(Samples.contoso());
        Map<ElementId, Placement> places = Arrangement.anew(drawing, Set.of(id("lync13-fe"), id("ivr-new"), id("cms")));
        assertThat(places).containsOnlyKeys(id("lync13-fe"), id("ivr-new"), id("cms"));
        assertThat(overlaps(sheet(drawing.topology(), drawing.layout().with(places)))).isEmpty();
    }

    @Test
    void nothingSelectedIsNothingMoved() {
        assertThat(Arrangement.anew(drawing(Samples.contoso()), Set.of())).isEmpty();
    }

    @Test
    void tenThousandElementsTakeLessThanASecond() {
        Topology topology = Samples.random(10_000, 5);
        Arrangement.anew(topology);
        long start = processorTime();
        Layout layout = Arrangement.anew(topology);
        long millis = (processorTime() - start) / 1_000_000;
        start = processorTime();
        Sheet sheet = sheet(topology, layout);
        long sheetMillis = (processorTime() - start) / 1_000_000;
        System.getLogger(getClass().getName())
                .log(System.Logger.Level.INFO, "10,000 elements: arranged in {0} ms, sheet in {1} ms, {2} links",
                        millis, sheetMillis, sheet.links().size());
        assertThat(millis).isLessThan(1_000);
    }

    /** Of this thread, in nanoseconds: what others do on the machine meanwhile does not count. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static String firstServer(Topology topology) {
        return topology.serverPools().getFirst().id().value();
    }

    private static Drawing drawing(Topology topology) {
        return new Drawing(topology, Arrangement.anew(topology));
    }

    private static Sheet sheet(Topology topology, Layout layout) {
        return Sheet.of(new Drawing(topology, layout));
    }

    private static Placement place(Layout layout, String id) {
        return layout.place(id(id)).orElseThrow();
    }

    private static void assertTidy(Topology topology, Sheet sheet) {
        assertThat(sheet.cards()).hasSize((int) topology.elements().stream().filter(Sheet::isCard).count());
        assertThat(sheet.cards()).allSatisfy(card -> {
            assertThat(card.bounds().x() % 10).isZero();
            assertThat(card.bounds().y() % 10).isZero();
        });
        assertThat(overlaps(sheet)).isEmpty();
        List<Frame> frames = List.copyOf(sheet.frames());
        for (int i = 0; i < frames.size(); i++) {
            Frame frame = frames.get(i);
            for (Frame other : frames.subList(0, i)) {
                assertThat(frame.bounds().overlaps(other.bounds())).as("%s and %s", frame, other).isFalse();
            }
            List<ElementId> members = sheet.membersOf(frame.site());
            for (Card card : sheet.cards()) {
                if (!members.contains(card.id())) {
                    assertThat(frame.bounds().overlaps(card.bounds())).as("%s and %s", frame, card).isFalse();
                }
            }
        }
    }

    private static List<String> overlaps(Sheet sheet) {
        List<String> overlaps = new ArrayList<>();
        RectIndex index = new RectIndex();
        for (Card card : sheet.cards()) {
            index.anyOverlapping(card.bounds(), entry -> overlaps.add(card.id() + " covers " + entry.id()) && false);
            index.add(card.id(), card.bounds());
        }
        return overlaps;
    }
}
