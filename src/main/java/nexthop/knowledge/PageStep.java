package nexthop.knowledge;

import java.util.List;

/**
 * Where a step of one of the vendor's pages has gone.
 *
 * @param page the page's key
 * @param steps the ids of our steps in the scenario
 */
public record PageStep(String page, String section, String step, String scenario, List<String> steps) {
    public PageStep {
        steps = List.copyOf(steps);
    }
}
