package nexthop.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nexthop.edit.SetTitle;
import nexthop.graph.TopologyGraph;
import nexthop.model.Contoso;
import nexthop.model.Topology;
import org.junit.jupiter.api.Test;

class LaterFixesTest {
    private final Fix fix = new Fix("Fix it", new SetTitle("Fix it", "Fixed"));
    private final AtomicInteger worked = new AtomicInteger();

    @Test
    void areNotWorkedOutUntilSomebodyLooks() {
        Defect defect = Defect.of("kind", Sketch.id("pool"), "It is wrong.").fixedBy(later(Contoso.unmerged()));
        Finding finding = RuleBook.standard().finding(RuleBook.standard().rules().getFirst(), anyKind(defect));

        assertThat(worked).hasValue(0);
        assertThat(finding.fixes()).containsExactly(fix);
        assertThat(finding.fixes()).hasSize(1);
        assertThat(worked).hasValue(1);
    }

    private Defect anyKind(Defect defect) {
        RuleBook book = RuleBook.standard();
        String kind = book.page(book.rules().getFirst().id()).severities().keySet().iterator().next();
        return new Defect(kind, defect.element(), null, defect.message(), "", "", "", "", List.of(), defect.fixes());
    }

    @Test
    void areWorkedOutAnewForAnotherTopology() {
        RuleContext other = context(Topology.empty());
        List<Topology> seen = new ArrayList<>();
        List<Fix> fixes = context(Contoso.unmerged()).later(context -> {
            seen.add(context.topology());
            return List.of(fix);
        });

        assertThat(LaterFixes.in(other, fixes)).isEqualTo(fixes);
        assertThat(seen).containsExactlyInAnyOrder(Topology.empty(), Contoso.unmerged());
    }

    @Test
    void areWorkedOutOnceThoughManyThreadsLook() throws Exception {
        List<Fix> fixes = later(Contoso.unmerged());
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<List<Fix>>> answers = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> List.copyOf(fixes)));
            }
            for (Future<List<Fix>> answer : answers) {
                assertThat(answer.get()).containsExactly(fix);
            }
        }
        assertThat(worked).hasValue(1);
    }

    private List<Fix> later(Topology topology) {
        return context(topology).later(_ -> {
            worked.incrementAndGet();
            return List.of(fix);
        });
    }

    private static RuleContext context(Topology topology) {
        return new RuleContext(TopologyGraph.of(topology), RuleBook.standard());
    }
}
