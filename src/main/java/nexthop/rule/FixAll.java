package nexthop.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.edit.Edit;
import nexthop.edit.EditRefusedException;
import nexthop.edit.EditSequence;
import nexthop.graph.TopologyGraph;
import nexthop.model.AcceptanceKey;
import nexthop.model.Drawing;
import nexthop.model.ElementId;

/**
 * What it would mean to fix all findings of a kind at once: the first fix of each is applied to what the ones before it have left, and
 * kept only if its finding is gone after it and no error has come. A fix that only {@linkplain Fix#notes notes a fact} is left out: taken for
 * many, it would state what nobody has seen.
 *
 * @param after the drawing after all that could be done
 * @param done what was done, in order
 * @param left the findings of the kind that are still there, with the reason
 * @param alsoGone how many further findings of the kind went along with others
 */
public record FixAll(Drawing after, List<Step> done, List<Left> left, int alsoGone) {
    /** A finding and the fix that was taken for it. */
    public record Step(Finding finding, Fix fix) {}

    /** @param reason why the finding is still there, as a sentence */
    public record Left(Finding finding, String reason) {}

    public FixAll {
        done = List.copyOf(done);
        left = List.copyOf(left);
    }

    /**
     * Tries the fixes out.
     *
     * @param rule the id of the rule
     * @param kind which of its cases
     * @param cancelled asked between the fixes
     * @throws CancellationException once it says true
     */
    public static FixAll of(RuleBook book, Drawing drawing, String rule, String kind, BooleanSupplier cancelled) {
        return new Attempt(book, rule, kind, cancelled).on(drawing);
    }

    /** All of it as one edit of the drawing it was tried on. */
    public Edit edit(String label) {
        return new EditSequence(label, done.stream().map(step -> step.fix().edit()).toList());
    }

    private static final class Attempt {
        private final RuleBook book;
        private final String rule;
        private final String kind;
        private final BooleanSupplier cancelled;
        private final List<Step> done = new ArrayList<>();
        private final Map<AcceptanceKey, Step> mended = new HashMap<>();
        private final List<Left> left = new ArrayList<>();
        private final Set<ElementId> tried = new HashSet<>();

        Attempt(RuleBook book, String rule, String kind, BooleanSupplier cancelled) {
            this.book = book;
            this.rule = rule;
            this.kind = kind;
            this.cancelled = cancelled;
        }

        FixAll on(Drawing drawing) {
            Drawing current = drawing;
            CheckedTopology checked = book.checked(TopologyGraph.of(current.topology()), cancelled);
            Set<ElementId> atFirst = ofKind(checked, current).map(Finding::element).collect(Collectors.toSet());
            Optional<Finding> next = next(checked, current);
            while (next.isPresent()) {
                Finding finding = next.get();
                tried.add(finding.element());
                Outcome outcome = attempt(current, checked, finding);
                if (outcome.refusal().isEmpty()) {
                    take(new Step(finding, finding.fixes().getFirst()));
                    current = outcome.drawing();
                    checked = outcome.checked();
                } else {
                    left.add(new Left(finding, outcome.refusal()));
                }
                next = next(checked, current);
            }
            Set<ElementId> there = ofKind(checked, current).map(Finding::element).collect(Collectors.toSet());
            left.removeIf(one -> !there.contains(one.finding().element()));
            Set<ElementId> fixed = done.stream().map(step -> step.finding().element()).collect(Collectors.toSet());
            int alsoGone = (int) atFirst.stream().filter(id -> !there.contains(id) && !fixed.contains(id)).count();
            return new FixAll(current, done, left, alsoGone);
        }

        private void take(Step step) {
            done.add(step);
            mended.put(Review.key(step.finding()), step);
        }

        /** What a fix has made of the drawing, or why it is not to be taken. */
        private record Outcome(Drawing drawing, CheckedTopology checked, String refusal) {}

        private Outcome attempt(Drawing before, CheckedTopology checked, Finding finding) {
            if (finding.fixes().isEmpty()) {
                return new Outcome(before, checked, "Only an administrator can decide what is right here.");
            }
            if (finding.fixes().getFirst().notes()) {
                return new Outcome(before, checked,
                        "Whether it is so can be said only of one at a time, by somebody who has looked.");
            }
            Drawing after;
            try {
                after = finding.fixes().getFirst().edit().apply(before);
            } catch (EditRefusedException refused) {
                return new Outcome(before, checked, String.valueOf(refused.getMessage()));
            }
            CheckedTopology checkedAfter = check(checked, after);
            List<Finding> now = checkedAfter.findings();
            if (now.stream().anyMatch(one -> Review.key(one).equals(Review.key(finding)))) {
                return new Outcome(before, checked, "After what is changed before it, the fix does not mend it.");
            }
            Optional<Step> undone = now.stream()
                    .flatMap(one -> Optional.ofNullable(mended.get(Review.key(one))).stream())
                    .findFirst();
            if (undone.isPresent()) {
                return new Outcome(before, checked,
                        "The fix would undo what “" + undone.get().fix().label() + "” mends.");
            }
            Set<AcceptanceKey> errorsBefore = errors(checked.findings());
            Optional<Finding> worse = now.stream()
                    .filter(one -> one.severity() == Severity.ERROR && !errorsBefore.contains(Review.key(one)))
                    .findFirst();
            return worse.isPresent()
                    ? new Outcome(before, checked, "The fix would bring an error: " + worse.get().message())
                    : new Outcome(after, checkedAfter, "");
        }

        private static Set<AcceptanceKey> errors(List<Finding> findings) {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Review::key)
                    .collect(Collectors.toSet());
        }

        private CheckedTopology check(CheckedTopology before, Drawing drawing) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The fixes are not wanted any more.");
            }
            return before.after(TopologyGraph.of(drawing.topology()), cancelled);
        }

        private Optional<Finding> next(CheckedTopology checked, Drawing drawing) {
            return ofKind(checked, drawing).filter(finding -> !tried.contains(finding.element())).findFirst();
        }

        /** What somebody has accepted stays as it is. */
        private Stream<Finding> ofKind(CheckedTopology checked, Drawing drawing) {
            return Review.of(checked.findings(), drawing.acceptances())
                    .open()
                    .stream()
                    .filter(finding -> finding.rule().equals(rule) && finding.kind().equals(kind));
        }
    }
}
