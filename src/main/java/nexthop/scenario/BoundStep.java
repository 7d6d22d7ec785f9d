package nexthop.scenario;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Role;
import nexthop.knowledge.Step;
import nexthop.knowledge.StepKind;

/**
 * A step with the names of a topology in it.
 *
 * @param number from 1
 * @param alreadyDone why there is nothing left to do in this topology; empty if there is
 * @param commands its own, or, if it has none, those of its procedures' PowerShell ways
 * @param open the labels of what is still to be decided anywhere in it
 */
public record BoundStep(int number, Step step, Filled title, Filled instruction, String alreadyDone,
        List<BoundGroup> commands, List<BoundProcedure> procedures, Optional<Check> check, Filled runsOn,
        Filled stepBack, SortedSet<String> open) {

    /** How to see that it has worked. */
    public record Check(List<BoundGroup> commands, Filled expected) {
        public Check {
            commands = List.copyOf(commands);
        }
    }

    public BoundStep {
        commands = List.copyOf(commands);
        procedures = List.copyOf(procedures);
        open = Collections.unmodifiableSortedSet(new TreeSet<>(open));
    }

    public StepKind kind() {
        return step.kind();
    }

    public Role role() {
        return step.role();
    }

    /** Where the step is described; empty if it is our own. */
    public List<Citation> citations() {
        return step.citations();
    }

    public boolean isOurs() {
        return step.isOurs();
    }

    /** Whether the way back is our advice and stands on no page. */
    public boolean isStepBackOurs() {
        return step.stepBackCitations().isEmpty();
    }

    public boolean isAlreadyDone() {
        return !alreadyDone.isEmpty();
    }

    /** All commands, in order. */
    public List<BoundCommand> allCommands() {
        return commands.stream().flatMap(group -> group.commands().stream()).toList();
    }
}
