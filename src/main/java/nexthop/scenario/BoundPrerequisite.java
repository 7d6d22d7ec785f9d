package nexthop.scenario;

import java.util.List;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Prerequisite;
import nexthop.model.Answer;

/**
 * A prerequisite with the names of a topology in it.
 *
 * @param met whether the topology says so; unknown for what no topology can say
 */
public record BoundPrerequisite(Prerequisite prerequisite, Filled text, Answer met) {
    public Prerequisite.Kind kind() {
        return prerequisite.kind();
    }

    public List<Citation> citations() {
        return prerequisite.citations();
    }
}
