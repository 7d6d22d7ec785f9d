package nexthop.knowledge;

import java.util.List;
import java.util.Optional;

/**
 * A documented way to bring a trusted application from one state of the topology to another.
 *
 * @param id for example {@code ucma2-upgrade-ucma4}
 * @param heading what to call it apart from any topology
 * @param title what to call it for one pool
 * @param rankedFirst whether we put it before all others that fit, whatever its standing
 * @param why the sentence that says why it fits
 * @param template the id of the topology to start from
 * @param citations where the scenario is described
 * @param furtherReading where to read on
 */
public record Scenario(String id, String heading, Template title, Family family, Standing standing,
        String standingReason, ManagedBy tool, boolean rankedFirst, List<Requirement> start, Template why,
        List<Prerequisite> prerequisites, List<Input> inputs, List<Step> steps, Template outcome, String template,
        List<Citation> citations, List<Citation> furtherReading) {
    public Scenario {
        start = List.copyOf(start);
        prerequisites = List.copyOf(prerequisites);
        inputs = List.copyOf(inputs);
        steps = List.copyOf(steps);
        citations = List.copyOf(citations);
        furtherReading = List.copyOf(furtherReading);
    }

    /** Whether no page has it: a step of the infrastructure between scenarios. */
    public boolean isOurs() {
        return family == Family.INFRASTRUCTURE;
    }

    /** The input of this name, its procedures' inputs included. */
    public Optional<Input> input(String name) {
        return inputs.stream().filter(input -> input.name().equals(name)).findFirst();
    }
}
