package nexthop.knowledge;

/**
 * One part of a scenario's start.
 *
 * @param whyNot the sentence for a topology that does not meet it
 * @param remedy the id of the scenario that brings it about; empty if the scenario does not fit without it
 */
public record Requirement(Condition condition, Template whyNot, String remedy) {
    public boolean hasRemedy() {
        return !remedy.isEmpty();
    }
}
