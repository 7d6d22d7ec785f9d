package nexthop.scenario.path;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import nexthop.file.Templates;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.scenario.Recommendation;
import org.junit.jupiter.api.Test;

class SituationTest {
    private static final List<Scenario> DOCUMENTED = ScenarioBook.standard().scenarios();
    private static final List<Scenario> OURS = ScenarioBook.standard().infrastructure();

    @Test
    void theSmallTopologyOfASituationIsInThatSituation() {
        for (Situation situation : Situations.startsAndAllTheyLeadTo()) {
            assertThat(situationOf(SmallTopology.of(situation, Cast.plain()))).isEqualTo(situation);
        }
    }

    @Test
    void whatFitsATemplateFitsTheSmallTopologyOfItsSituation() {
        for (Templates.Entry template : Templates.standard().entries()) {
            Drawing drawing = template.drawing();
            for (ApplicationPool pool : drawing.topology().applicationPools()) {
                if (!pool.retired()) {
                    assertSameFit(drawing, pool.id(), template.id());
                }
            }
        }
    }

    @Test
    void whatFitsARandomTopologyFitsTheSmallTopologyOfItsSituation() {
        int compared = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            Drawing drawing = RandomTopology.of(seed, ServerGeneration.SFB_2019);
            TopologyGraph graph = TopologyGraph.of(drawing.topology());
            ApplicationPool pool = pool(graph, RandomTopology.POOL);
            boolean isTold = pool.ucma().isKnown() && !pool.retired()
                    && graph.nextHop(pool).map(ServerPool::generation).isPresent() == graph.nextHop(pool).isPresent();
            if (isTold) {
                assertSameFit(drawing, pool.id(), "seed " + seed);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(700);
    }

    @Test
    void aSituationThatDiffersIsSeenToDiffer() {
        Drawing drawing = Templates.standard().entry("figure-s1").orElseThrow().drawing();
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        Situation situation = Situation.of(graph, drawing.topology().applicationPools().getFirst());
        Situation other = new Situation(situation.ucma(), situation.nextHop(), situation.generations(), false,
                situation.inBackCompatSite(), situation.entries(), situation.contacts(), situation.users());

        assertThat(fitting(SmallTopology.of(other, Cast.plain()).drawing(), new ElementId("pool")))
                .isNotEqualTo(fitting(drawing, drawing.topology().applicationPools().getFirst().id()));
    }

    private static void assertSameFit(Drawing drawing, ElementId pool, String what) {
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        Situation situation = Situation.of(graph, pool(graph, pool));
        SmallTopology small = SmallTopology.of(situation, Cast.plain());
        assertThat(fitting(small.drawing(), small.pool())).as(what).isEqualTo(fitting(drawing, pool));
        SmallTopology named = SmallTopology.of(situation, Cast.of(graph, pool(graph, pool)));
        assertThat(fitting(named.drawing(), named.pool())).as(what).isEqualTo(fitting(drawing, pool));
    }

    private static List<String> fitting(Drawing drawing, ElementId pool) {
        TopologyGraph graph = TopologyGraph.of(drawing.topology());
        List<Recommendation.Choice> choices = new java.util.ArrayList<>(
                Recommendation.choices(DOCUMENTED, graph, pool));
        choices.addAll(Recommendation.choices(OURS, graph, pool));
        return choices.stream().filter(Recommendation.Choice::fits).map(choice -> choice.scenario().id()).toList();
    }

    private static Situation situationOf(SmallTopology small) {
        return Situation.of(small.graph(), pool(small.graph(), small.pool()));
    }

    private static ApplicationPool pool(TopologyGraph graph, ElementId id) {
        return graph.topology().find(id, ApplicationPool.class).orElseThrow();
    }
}
