package nexthop.knowledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A step of a scenario.
 *
 * @param id which stays when steps are added before it; kebab-case
 * @param when what has to hold of the topology the scenario starts from for the step to be needed at all; usually nothing
 * @param whenNot the sentence for a topology that does not need it
 * @param runsOn where it is done; may be empty
 * @param stepBack how to take it back; may be empty
 * @param stepBackCitations empty if the way back is our own advice
 * @param citations empty if the step is our own
 */
public record Step(String id, StepKind kind, Template title, Template instruction, Optional<Condition> when,
        Template whenNot, List<CommandGroup> commands, List<ProcedureUse> procedures,
        Optional<Verification> verification, Template runsOn, Role role, List<Effect> effects,
        Set<OperationalFact> sets, Set<OperationalFact> clears, Downtime downtime, Template stepBack,
        List<Citation> stepBackCitations, List<Citation> citations) {
    public Step {
        commands = List.copyOf(commands);
        procedures = List.copyOf(procedures);
        effects = List.copyOf(effects);
        sets = Set.copyOf(sets);
        clears = Set.copyOf(clears);
        stepBackCitations = List.copyOf(stepBackCitations);
        citations = List.copyOf(citations);
    }

    /** Whether no page has this step. */
    public boolean isOurs() {
        return citations.isEmpty();
    }
}
