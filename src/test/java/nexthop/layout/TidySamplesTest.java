package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Extent;
import nexthop.model.Layout;
import nexthop.model.Note;
import nexthop.model.Placement;
import nexthop.model.Site;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Arranges the samples. {@code crossings.txt} says how many crossings of links each was left with; somebody has looked at the pictures,
 * and the numbers may only fall.
 */
class TidySamplesTest {

    static Stream<String> samples() {
        return TidySamples.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noCardIsCoveredAndNoLinkRunsThroughACard(String name) {
        Tidiness tidiness = Tidiness.of(arranged(TidySamples.named(name)));
        assertThat(tidiness.covered()).isZero();
        assertThat(tidiness.throughCards()).isZero();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void linksCrossNoMoreThanReviewed(String name) throws IOException {
        assertThat(reviewed()).containsKey(name);
        assertThat(Tidiness.of(arranged(TidySamples.named(name))).crossings())
                .as("crossings in %s; if there are fewer now, lower the number in crossings.txt", name)
                .isEqualTo(reviewed().get(name));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theOrderOfTheElementsMakesNoDifference(String name) {
        Topology topology = TidySamples.named(name);
        List<Element> shuffled = new ArrayList<>(topology.elements());
        Collections.shuffle(shuffled, new Random(1));
        assertThat(Arrangement.anew(Topology.of(shuffled))).isEqualTo(Arrangement.anew(topology));
    }

    /** Notes stand all over the arranged sample, as many as a fifth of its cards, every fourth one locked. */
    @ParameterizedTest
    @MethodSource("samples")
    void notesLieUnderNoCardAndOnNoOtherNote(String name) {
        Drawing noted = withNotes(TidySamples.named(name));
        Layout before = noted.layout();
        Layout after = before.with(Tidying.of(noted, Set.of(), Tidying.Watch.none()));
        Sheet sheet = Sheet.of(noted.with(after));
        Tidiness tidiness = Tidiness.of(sheet);
        assertThat(tidiness.covered()).isZero();
        assertThat(tidiness.throughCards()).isZero();
        RectIndex covered = new RectIndex();
        sheet.cards().forEach(card -> covered.add(card.id(), card.bounds()));
        for (Note note : after.notes()) {
            assertThat(covered.anyOverlapping(Sheet.boundsOf(note), _ -> true)).as("%s at %s", note.id(), note.place())
                    .isFalse();
            covered.add(note.id(), Sheet.boundsOf(note));
            if (before.isLocked(note.id())) {
                assertThat(note).isEqualTo(before.note(note.id()).orElseThrow());
            }
        }
        Drawing tidied = noted.with(after);
        assertThat(Tidying.of(tidied, Set.of(), Tidying.Watch.none())).as("a second time").isEmpty();
    }

    /** Locked notes lie apart from each other, for what is locked stays as it is. */
    private static Drawing withNotes(Topology topology) {
        Layout layout = Arrangement.anew(topology);
        Rect bounds = Sheet.of(new Drawing(topology, layout)).bounds();
        Random random = new Random(topology.elements().size());
        int count = Math.min(60, 2 + layout.places().size() / 5);
        List<ElementId> locked = new ArrayList<>();
        RectIndex lockedNotes = new RectIndex();
        for (int i = 0; i < count; i++) {
            Note note = new Note(new ElementId("note-" + i),
                    Placement.nearest(bounds.x() - 200 + random.nextDouble() * (bounds.width() + 400),
                            bounds.y() - 200 + random.nextDouble() * (bounds.height() + 400)),
                    new Extent(120 + random.nextInt(200), 60 + random.nextInt(100)), "Note " + i);
            layout = layout.with(note);
            if (i % 4 == 0 && !lockedNotes.anyOverlapping(Sheet.boundsOf(note), _ -> true)) {
                locked.add(note.id());
                lockedNotes.add(note.id(), Sheet.boundsOf(note));
            }
        }
        return new Drawing(topology, layout.withLocked(locked));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void collapsedSitesTakeTheRoomOfTheirBoxes(String name) {
        Topology topology = TidySamples.named(name);
        List<ElementId> sites = topology.sites()
                .stream()
                .map(Site::id)
                .filter(site -> !topology.poolsOf(site).isEmpty())
                .toList();
        Rect whole = arranged(topology).bounds();
        for (int collapsed : new TreeSet<>(List.of(Math.min(1, sites.size()), sites.size() / 2, sites.size()))) {
            Layout untidy = Arrangement.anew(topology).withCollapsed(sites.subList(0, collapsed));
            Drawing drawing = new Drawing(topology, untidy);
            Sheet sheet = Sheet.of(drawing.with(untidy.with(Tidying.of(drawing, Set.of(), Tidying.Watch.none()))));
            Tidiness tidiness = Tidiness.of(sheet);
            assertThat(tidiness.covered()).isZero();
            assertThat(tidiness.throughCards()).isZero();
            double area = sheet.bounds().width() * sheet.bounds().height();
            assertThat(area).as("%d collapsed", collapsed).isLessThanOrEqualTo(whole.width() * whole.height());
            if (collapsed > 0 && collapsed == sites.size()) {
                assertThat(area).isLessThan(whole.width() * whole.height());
            }
        }
    }

    @Test
    void thereAreTwentySamplesFromThreeToTwoThousandElements() {
        List<Integer> sizes = samples().map(name -> TidySamples.named(name).elements().size()).sorted().toList();
        assertThat(sizes).hasSize(20).startsWith(3).endsWith(2_000);
    }

    @Test
    void theCountsSeeWhatIsWrong() {
        Topology topology = TidySamples.named("three-elements");
        Map<ElementId, Placement> places = Map.of(new ElementId("fe"), new Placement(0, 0), new ElementId("cms"),
                new Placement(100, 20), new ElementId("ivr"), new Placement(0, 300));
        assertThat(Tidiness.of(sheet(topology, places)).covered()).isOne();
        Sheet sheet = arranged(topology);
        Link link = sheet.links().iterator().next();
        Rect ivr = sheet.boundsOf(new ElementId("ivr")).orElseThrow();
        Link through = new Link(new nexthop.graph.Relation.Interop(new ElementId("fe"), new ElementId("cms")),
                List.of(new Point(ivr.x() - 50, ivr.center().y()), new Point(ivr.right() + 50, ivr.center().y())));
        assertThat(Tidiness.of(sheet.cards(), List.of(link, through), sheet.bounds()).throughCards()).isOne();
        Link across = new Link(link.relation(), List.of(new Point(ivr.x() - 20, 0), new Point(ivr.x() - 20, 900)));
        assertThat(Tidiness.of(sheet.cards(), List.of(across, through), sheet.bounds()).crossings()).isOne();
    }

    private static Map<String, Integer> reviewed() throws IOException {
        Map<String, Integer> crossings = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(TidySamplesTest.class.getResourceAsStream("crossings.txt"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.trim().split("\\s+"))
                    .forEach(row -> crossings.put(row[0], Integer.valueOf(row[1])));
        }
        return crossings;
    }

    private static Sheet arranged(Topology topology) {
        return sheet(topology, Arrangement.anew(topology).places());
    }

    private static Sheet sheet(Topology topology, Map<ElementId, Placement> places) {
        return Sheet.of(new Drawing(topology, Layout.empty().with(places)));
    }
}
