package nexthop.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import nexthop.edit.RandomEdits;
import nexthop.graph.Relation;
import nexthop.graph.TopologyGraph;
import nexthop.model.Application;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.RandomTopologies;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Site;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A sheet that shares with the one before an edit what the edit has left as it is. */
class RetoldSheetTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void whateverIsEditedItIsTheSheetMadeAnew(long seed) {
        RandomEdits edits = new RandomEdits(seed);
        Random random = new Random(seed);
        Drawing drawing = RandomTopologies.drawing(seed, 12);
        drawing = drawing.with(Arrangement.complete(drawing));
        Sheet sheet = Sheet.of(drawing);
        for (int step = 0; step < 150; step++) {
            Drawing edited = edited(edits, drawing);
            drawing = edited.with(Arrangement.complete(edited.with(remembered(edited, drawing))));
            sheet = sheet.with(TopologyGraph.of(drawing.topology()), drawing.layout());
            if (random.nextInt(3) == 0 && !sheet.cards().isEmpty()) { // moving relies on what has been carried over
                ElementId moved = List.copyOf(sheet.cards()).get(random.nextInt(sheet.cards().size())).id();
                Map<ElementId, Placement> places = new TreeMap<>(
                        Map.of(moved, new Placement(random.nextInt(3_000), random.nextInt(2_000))));
                drawing = drawing.with(drawing.layout().with(places));
                sheet = sheet.with(drawing.layout());
            }
            check(sheet, drawing, "seed " + seed + ", step " + step);
        }
    }

    private static Drawing edited(RandomEdits edits, Drawing drawing) {
        try {
            return edits.next(drawing).apply(drawing);
        } catch (RuntimeException _) {
            return drawing; // refused
        }
    }

    /** What stands somewhere without the layout saying so stays there. */
    private static Layout remembered(Drawing edited, Drawing before) {
        Map<ElementId, Placement> places = before.layout().placesChangedSince(edited.layout());
        places.keySet().removeIf(id -> edited.layout().places().containsKey(id) || !edited.topology().contains(id));
        return edited.layout().with(places);
    }

    private static void check(Sheet sheet, Drawing drawing, String when) {
        Sheet fresh = Sheet.of(drawing);
        assertThat(sheet.cards()).as(when).containsExactlyElementsOf(fresh.cards());
        assertThat(sheet.frames()).as(when).containsExactlyElementsOf(fresh.frames());
        assertThat(sheet.links()).as(when).containsExactlyInAnyOrderElementsOf(fresh.links());
        assertThat(sheet.bounds()).as(when).isEqualTo(fresh.bounds());
        assertThat(sheet.graph().topology()).as(when).isSameAs(drawing.topology());
        for (Card card : fresh.cards()) {
            assertThat(sheet.linksOf(card.id())).as(when + ", " + card.id())
                    .containsExactlyInAnyOrderElementsOf(fresh.linksOf(card.id()));
        }
    }

    // What is shared

    private final Drawing large = large();
    private final Sheet whole = Sheet.of(large);

    /** Six server pools, one with many trusted application pools; and a site. */
    private static Drawing large() {
        Random random = new Random(4);
        List<Element> elements = new ArrayList<>();
        Map<ElementId, Placement> places = new TreeMap<>();
        elements.add(new Site(new ElementId("site"), "Redmond", null, Site.Kind.CENTRAL));
        for (int i = 0; i < 90; i++) {
            ElementId id = new ElementId("pool-" + i);
            elements.add(i < 6
                    ? ServerPool.frontEnd(id, "fe" + i + ".contoso.com", ServerGeneration.LYNC_2013)
                    : ApplicationPool.named(id, "app" + i + ".contoso.com", UcmaVersion.UCMA_4_0)
                            .withSite(new ElementId("site"))
                            .withNextHop(new ElementId("pool-" + (i < 40 ? 0 : random.nextInt(6)))));
            places.put(id, new Placement(random.nextInt(12) * 240.0, random.nextInt(12) * 130.0));
        }
        return new Drawing(Topology.of(elements), Layout.empty().with(places));
    }

    private Sheet.Difference difference(Topology changed) {
        Sheet sheet = whole.with(TopologyGraph.of(changed), large.layout());
        check(sheet, large.with(changed), "after the edit");
        Set<ElementId> cards = new HashSet<>();
        Set<Relation> links = new HashSet<>();
        sheet.cards()
                .stream()
                .filter(card -> whole.card(card.id()).orElse(null) != card)
                .forEach(card -> cards.add(card.id()));
        sheet.links()
                .stream()
                .filter(link -> whole.link(link.relation()).orElse(null) != link)
                .forEach(link -> links.add(link.relation()));
        return new Sheet.Difference(cards, links);
    }

    private ApplicationPool pool(int number) {
        return large.topology().find(new ElementId("pool-" + number), ApplicationPool.class).orElseThrow();
    }

    @Test
    void anotherNameMakesOneCard() {
        Sheet.Difference difference = difference(large.topology().with(pool(50).withFqdn("ivr.contoso.com")));
        assertThat(difference.cards()).containsExactly(pool(50).id());
        assertThat(difference.links()).isEmpty();
    }

    @Test
    void aPartIsToldOnTheCardOfItsPool() {
        Sheet.Difference difference = difference(large.topology()
                .with(Application.named(new ElementId("app"), pool(50).id(), "urn:application:ivr", 6000)));
        assertThat(difference.cards()).containsExactly(pool(50).id());
        assertThat(difference.links()).isEmpty();
    }

    @Test
    void anotherNextHopLaysTheLinksOfItsEnds() {
        Sheet.Difference difference = difference(large.topology().with(pool(50).withNextHop(new ElementId("pool-0"))));
        assertThat(difference.cards()).isEmpty();
        assertThat(difference.links()).isNotEmpty().hasSizeLessThan(25);
        assertThat(difference(large.topology().with(pool(50).withNextHop(null))).cards()).isEmpty();
    }

    @Test
    void anotherNameOfASiteMakesItsFrameAlone() {
        Site site = large.topology().sites().getFirst();
        Sheet.Difference difference = difference(large.topology().with(site.withName("Dublin")));
        assertThat(difference.cards()).isEmpty();
        assertThat(difference.links()).isEmpty();
    }

    @Test
    void moreThanThatMakesTheSheetAnew() {
        Topology topology = large.topology();
        assertThat(Retelling.between(topology, topology.with(pool(50).withFqdn("ivr.contoso.com")))).isPresent();
        assertThat(Retelling.between(topology, topology.with(pool(50).withSite(null)))).isEmpty();
        assertThat(Retelling.between(topology, topology.with(pool(50).withRetired(true)))).isEmpty();
        assertThat(Retelling.between(topology, topology.without(Set.of(pool(50).id())))).isEmpty();
        assertThat(
                Retelling.between(topology, topology.with(new Site(new ElementId("b"), "B", null, Site.Kind.CENTRAL))))
                .isEmpty();
        assertThat(Retelling.between(topology,
                topology.with(
                        topology.applicationPools().stream().map(pool -> pool.withFqdn("x" + pool.fqdn())).toList())))
                .isEmpty();
    }
}
