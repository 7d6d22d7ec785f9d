package nexthop.layout;

import static nexthop.layout.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TidyingTest {

    @Test
    void everythingIsArrangedAsIfAnew() {
        Drawing untidy = untidy(Samples.contoso(), 1);
        Layout tidied = tidied(untidy, Set.of());
        assertThat(tidied).isEqualTo(Arrangement.anew(untidy.topology()));
    }

    @Test
    void whatIsTidyStaysAsItIs() {
        Topology topology = TidySamples.named("two-sites-40-pools");
        Drawing tidy = new Drawing(topology, Arrangement.anew(topology));
        assertThat(Tidying.of(tidy, Set.of(), Tidying.Watch.none())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void lockedCardsStayAndNothingCoversThem(long seed) {
        Drawing untidy = untidy(Samples.random(60, seed), seed);
        List<ElementId> cards = Sheet.of(untidy).cards().stream().map(Card::id).toList();
        Set<ElementId> locked = Set.of(cards.get(0), cards.get(cards.size() / 2), cards.getLast());
        // apart from each other, for locked cards that cover each other would go on doing so
        Layout apart = untidy.layout();
        int x = 0;
        for (ElementId id : locked) {
            apart = apart.with(Map.of(id, new Placement(x += 700, 300)));
        }
        Drawing drawing = untidy.with(apart.withLocked(locked));
        Layout tidied = tidied(drawing, Set.of());
        for (ElementId id : locked) {
            assertThat(tidied.place(id)).isEqualTo(drawing.layout().place(id));
        }
        assertThat(Tidiness.of(Sheet.of(drawing.with(tidied))).covered()).isZero();
    }

    @Test
    void membersOfALockedSiteStay() {
        Drawing untidy = untidy(Samples.contoso(), 3);
        Drawing drawing = untidy.with(untidy.layout().withLocked(Set.of(id("site-back"))));
        Layout tidied = tidied(drawing, Set.of());
        assertThat(tidied.place(id("ocsr2-pool"))).isEqualTo(drawing.layout().place(id("ocsr2-pool")));
        assertThat(tidied.place(id("lync13-fe"))).isNotEqualTo(drawing.layout().place(id("lync13-fe")));
    }

    @Test
    void aSelectionAloneIsArrangedAndItsLockedCardsStay() {
        Topology topology = Samples.contoso();
        Drawing untidy = untidy(topology, 4);
        Drawing drawing = untidy.with(untidy.layout().withLocked(Set.of(id("cms"))));
        Set<ElementId> selected = Set.of(id("lync13-fe"), id("ivr-new"), id("cms"));
        Map<ElementId, Placement> places = Tidying.of(drawing, selected, Tidying.Watch.none());
        assertThat(places.keySet()).isSubsetOf(id("lync13-fe"), id("ivr-new")).isNotEmpty();
    }

    @Test
    void aSelectedSiteStandsForItsMembersAndOneCardForEverything() {
        Topology topology = Samples.contoso();
        assertThat(Tidying.cards(topology, Set.of(id("site-back")))).containsExactlyInAnyOrder(id("ocsr2-pool"),
                id("ivr-old"));
        assertThat(Tidying.cards(topology, Set.of(id("cms")))).isEmpty();
        assertThat(Tidying.cards(topology, Set.of())).isEmpty();
    }

    @Test
    void whoeverWaitsIsToldAndCanCallItOff() {
        Drawing untidy = untidy(TidySamples.named("organisation-500"), 5);
        List<Double> told = new ArrayList<>();
        Tidying.of(untidy, Set.of(), new Tidying.Watch(() -> false, told::add));
        assertThat(told).hasSizeGreaterThan(3).isSorted().endsWith(1.0);
        assertThatThrownBy(() -> Tidying.of(untidy, Set.of(), new Tidying.Watch(() -> told.size() > 1, told::add)))
                .isInstanceOf(CancellationException.class);
    }

    private static Layout tidied(Drawing drawing, Set<ElementId> cards) {
        Map<ElementId, Placement> places = Tidying.of(drawing, cards, Tidying.Watch.none());
        return drawing.layout().with(places);
    }

    private static Drawing untidy(Topology topology, long seed) {
        Random random = new Random(seed);
        Map<ElementId, Placement> places = new TreeMap<>();
        Arrangement.anew(topology)
                .places()
                .keySet()
                .forEach(id -> places.put(id, new Placement(random.nextInt(3_000), random.nextInt(2_000))));
        return new Drawing(topology, Layout.empty().with(places));
    }
}
