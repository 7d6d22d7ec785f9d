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
import java.util.stream.Stream;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Placement;
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
        return Sheet.of(new Drawing(topology, nexthop.model.Layout.empty().with(places)));
    }
}
