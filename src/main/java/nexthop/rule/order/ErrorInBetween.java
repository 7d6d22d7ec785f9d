package nexthop.rule.order;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nexthop.model.ElementId;
import nexthop.rule.Defect;
import nexthop.rule.Finding;

/** The rules on topologies find an error after some change that was neither there before the first one nor is after the last. */
final class ErrorInBetween implements OrderRule {
    /** The rule whose error keeps the next step from being carried out at all. */
    private static final String ON_TWO_POOLS = "application-on-two-pools";

    private record Key(String rule, ElementId element) {
        static Key of(Finding finding) {
            return new Key(finding.rule(), finding.element());
        }
    }

    /** An error that began with a change. */
    private record Begun(int from, Finding finding) {}

    @Override
    public String id() {
        return "error-in-between";
    }

    @Override
    public boolean givesWay() {
        return true; // the other rules know why
    }

    @Override
    public List<OrderDefect> check(Course course) {
        if (course.length() < 2) {
            return List.of();
        }
        Set<Key> known = new HashSet<>();
        course.errors(0).orElse(List.of()).forEach(finding -> known.add(Key.of(finding)));
        course.errors(course.length()).orElse(List.of()).forEach(finding -> known.add(Key.of(finding)));
        List<OrderDefect> defects = new ArrayList<>();
        Map<Key, Begun> open = new LinkedHashMap<>();
        for (int n = 1; n <= course.length(); n++) {
            List<Finding> found = course.errors(n).orElse(null);
            if (found == null) {
                continue; // what was open stays open
            }
            Map<Key, Finding> now = new LinkedHashMap<>();
            found.forEach(finding -> now.putIfAbsent(Key.of(finding), finding));
            int at = n;
            open.entrySet().removeIf(entry -> {
                boolean isOver = !now.containsKey(entry.getKey());
                if (isOver && matters(course, entry.getValue().from(), at)) {
                    defects.add(defect(course, entry.getValue(), at));
                }
                return isOver;
            });
            now.forEach((key, finding) -> {
                if (!known.contains(key)) {
                    open.putIfAbsent(key, new Begun(at, finding));
                }
            });
        }
        return defects;
    }

    /**
     * Somebody who draws new elements makes and mends errors as he goes, and none of that is a step in the real system. It is one if
     * something that was there before is changed to begin the error or to end it.
     */
    private static boolean matters(Course course, int from, int until) {
        return course.isPlan() || course.touchesWhatWasThere(from) || course.touchesWhatWasThere(until);
    }

    private static OrderDefect defect(Course course, Begun begun, int until) {
        Finding finding = begun.finding();
        boolean onTwoPools = finding.rule().equals(ON_TWO_POOLS);
        Defect defect = Defect
                .of(onTwoPools ? ON_TWO_POOLS : "other", finding.element(),
                        "From " + course.named(begun.from()) + " until " + course.named(until) + ": "
                                + finding.message())
                .onLinkTo(finding.nextHop())
                .seenAs(finding.symptom())
                .because(finding.why())
                .remedy(onTwoPools
                        ? "Clear the next hop of the old pool before the new one comes to hold the application."
                        : "Choose an order of the changes in which this does not come up, or keep the time short. "
                                + finding.remedy());
        return OrderDefect.of(defect, begun.from(), until, Set.of());
    }
}
