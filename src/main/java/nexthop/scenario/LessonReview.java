package nexthop.scenario;

import java.util.List;
import java.util.Optional;
import nexthop.edit.ChangeElement;
import nexthop.edit.Edit;
import nexthop.edit.RetirePool;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Lesson;
import nexthop.model.ApplicationPool;
import nexthop.model.Computer;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Fix;

/** How far a learner's topology is in a lesson. */
public final class LessonReview {
    private LessonReview() {}

    /** The finding the lesson is about, among those of a topology; empty once the mistake is put right. */
    public static Optional<Finding> finding(Lesson lesson, List<Finding> findings) {
        Lesson.ExpectedFinding expected = lesson.finding();
        return findings.stream()
                .filter(finding -> finding.rule().equals(expected.rule()) && finding.kind().equals(expected.kind())
                        && finding.element().equals(expected.element()))
                .findFirst();
    }

    /**
     * What puts the mistake right: the change that the lesson names, or the finding's own best fix.
     *
     * @return empty if what is to be changed is not there any more
     */
    public static Optional<Fix> repair(Lesson lesson, Topology topology, Finding finding) {
        return lesson.repair()
                .change()
                .map(change -> edit(change, topology).map(edit -> new Fix(change.label(), edit)))
                .orElseGet(() -> finding.fixes().stream().findFirst());
    }

    private static Optional<Edit> edit(Lesson.Change change, Topology topology) {
        return switch (change) {
            case Lesson.Change.RenameComputer rename -> topology.find(rename.element(), Computer.class)
                    .<Edit>map(computer -> new ChangeElement(rename.label(), computer.withFqdn(rename.fqdn())));
            case Lesson.Change.RetirePool retire -> topology.element(retire.element())
                    .<Edit>map(_ -> new RetirePool(retire.label(), retire.element(), true));
        };
    }

    /** Whether the lesson's scenario can be played on its pool. */
    public static boolean isPlayable(Lesson lesson, TopologyGraph graph) {
        return graph.topology().find(lesson.pool(), ApplicationPool.class).isPresent()
                && Recommendation.of(graph, lesson.pool())
                        .choice(lesson.scenario())
                        .filter(Recommendation.Choice::fits)
                        .isPresent();
    }
}
