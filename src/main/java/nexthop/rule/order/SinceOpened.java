package nexthop.rule.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import nexthop.edit.History;
import nexthop.model.Topology;

/**
 * What has been changed since a document was opened, as a plan. A change of the layout alone is listed and makes no stage. Immutable.
 */
public final class SinceOpened {
    /**
     * A change and what is wrong with it.
     *
     * @param label what the edit is called
     * @param findings those that begin with it, the gravest first
     */
    public record Change(String label, List<OrderFinding> findings) {
        public Change {
            findings = List.copyOf(findings);
        }
    }

    private final List<String> labels;
    private final List<Integer> numbers;
    private final List<Stage> stages;

    private SinceOpened(List<String> labels, List<Integer> numbers, List<Stage> stages) {
        this.labels = List.copyOf(labels);
        this.numbers = List.copyOf(numbers);
        this.stages = List.copyOf(stages);
    }

    /** The changes of a history that can be undone. */
    public static SinceOpened of(History history) {
        return new SinceOpened(List.of(), List.of(), List.of()).followedBy(history);
    }

    /** The changes of a later, or earlier, history of the same document; what was found out about a state before is kept. */
    public SinceOpened followedBy(History history) {
        Map<Topology, Stage> known = new IdentityHashMap<>();
        stages.forEach(stage -> known.put(stage.topology(), stage));
        List<String> labels = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        List<Stage> row = new ArrayList<>();
        for (History.Change change : history.changes()) {
            if (row.isEmpty()) {
                row.add(stage(known, "", change.before().topology()));
            }
            if (change.after().topology() != row.getLast().topology()) {
                row.add(stage(known, change.label(), change.after().topology()));
            }
            labels.add(change.label());
            numbers.add(row.size() - 1);
        }
        return new SinceOpened(labels, numbers, row);
    }

    private static Stage stage(Map<Topology, Stage> known, String label, Topology topology) {
        Stage before = known.get(topology);
        return before != null && before.label().equals(label) ? before : Stage.of(label, topology);
    }

    /** The states, with that before the first change; empty if nothing has been changed. */
    public List<Stage> stages() {
        return stages;
    }

    /** What each change is called, the first one first. */
    public List<String> labels() {
        return labels;
    }

    /**
     * The changes with what is wrong with their order, the first one first.
     *
     * @throws CancellationException once it is not wanted any more
     */
    public List<Change> checked(OrderBook book, BooleanSupplier cancelled) {
        Map<Integer, List<OrderFinding>> byStage = new HashMap<>();
        for (OrderFinding finding : book.check(stages, cancelled)) {
            byStage.computeIfAbsent(finding.from(), _ -> new ArrayList<>()).add(finding);
        }
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            boolean madeIt = numbers.get(i) > (i == 0 ? 0 : numbers.get(i - 1));
            List<OrderFinding> findings = madeIt ? byStage.get(numbers.get(i)) : null;
            changes.add(new Change(labels.get(i), findings == null ? List.of() : findings));
        }
        return changes;
    }
}
