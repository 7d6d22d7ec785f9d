package nexthop.rule;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nexthop.rule.route.NextHopMissing;

/** Every rule there is; a new one is added here. */
final class RuleList {
    static final List<Rule> ALL = Stream.<Rule>of(new NextHopMissing()).sorted(Comparator.comparing(Rule::id)).toList();

    private RuleList() {}
}
