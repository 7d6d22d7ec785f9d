package nexthop.rule;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import nexthop.model.ServerPool;
import nexthop.model.ServerPool.ServerRole;
import nexthop.model.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FrontEndsTest {
    private static UnaryOperator<ServerPool> called(String fqdn) {
        return pool -> pool.withFqdn(fqdn);
    }

    private static UnaryOperator<ServerPool> at(String site) {
        return pool -> pool.withSite(Sketch.id(site));
    }

    private static List<List<String>> likely(Sketch sketch, int few, @Nullable String site) {
        FrontEnds frontEnds = FrontEnds.of(new ArrayList<>(sketch.topology().serverPools()),
                List.of(LYNC_2010, LYNC_2013), few);
        return frontEnds.likely(site == null ? null : Sketch.id(site))
                .stream()
                .map(pools -> pools.stream().map(pool -> pool.id().value()).toList())
                .toList();
    }

    @Test
    void comeTheNewestFirstThenByNameWhateverTheCase() {
        Sketch sketch = new Sketch().server("1", LYNC_2013, called("c.contoso.com"))
                .server("2", LYNC_2013, called("B.contoso.com"))
                .server("3", LYNC_2013, called("a.contoso.com"))
                .server("5", LYNC_2010, called("same.contoso.com"))
                .server("4", LYNC_2010, called("same.contoso.com"));

        assertThat(likely(sketch, 9, null)).containsExactly(List.of("3", "2", "1"), List.of("4", "5"));
        assertThat(likely(sketch, 2, null)).containsExactly(List.of("3", "2"), List.of("4", "5"));
    }

    @Test
    void noOtherPoolIsOneOfThem() {
        Sketch sketch = new Sketch().server("fe", LYNC_2013)
                .server("some", null)
                .server("dir", LYNC_2013, pool -> pool.withRole(ServerRole.DIRECTOR));

        assertThat(likely(sketch, 9, null)).containsExactly(List.of("fe"), List.of());
    }

    @Test
    void thoseOfTheSiteComeFirstAndNoneComesTwice() {
        Sketch sketch = new Sketch().site("redmond", Site.Kind.CENTRAL)
                .site("berlin", Site.Kind.CENTRAL)
                .server("a", LYNC_2013)
                .server("b", LYNC_2013, at("redmond"))
                .server("c", LYNC_2013)
                .server("d", LYNC_2010);

        assertThat(likely(sketch, 9, "redmond")).containsExactly(List.of("b", "a", "c"), List.of("d"));
        assertThat(likely(sketch, 2, "redmond")).containsExactly(List.of("b", "a"), List.of("d"));
        assertThat(likely(sketch, 9, "berlin")).isEqualTo(likely(sketch, 9, null))
                .containsExactly(List.of("a", "b", "c"), List.of("d"));
    }
}
