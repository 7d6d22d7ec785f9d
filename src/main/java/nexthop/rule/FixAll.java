package nexthop.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * kept only if its finding is gone after it and no error has come.
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
            List<Finding> findings = check(current);
            Set<ElementId> atFirst = ofKind(findings, current).map(Finding::element).collect(Collectors.toSet());
            Optional<Finding> next = next(findings, current);
            while (next.isPresent()) {
                Finding finding = next.get();
                tried.add(finding.element());
                Outcome outcome = attempt(current, findings, finding);
                if (outcome.refusal().isEmpty()) {
                    done.add(new Step(finding, finding.fixes().getFirst()));
                    current = outcome.drawing();
                    findings = outcome.findings();
                } else {
                    left.add(new Left(finding, outcome.refusal()));
                }
                next = next(findings, current);
            }
            Set<ElementId> there = ofKind(findings, current).map(Finding::element).collect(Collectors.toSet());
            left.removeIf(one -> !there.contains(one.finding().element()));
            Set<ElementId> mended = done.stream().map(step -> step.finding().element()).collect(Collectors.toSet());
            int alsoGone = (int) atFirst.stream().filter(id -> !there.contains(id) && !mended.contains(id)).count();
            return new FixAll(current, done, left, alsoGone);
        }

        /** What a fix has made of the drawing, or why it is not to be taken. */
        private record Outcome(Drawing drawing, List<Finding> findings, String refusal) {}

        private Outcome attempt(Drawing before, List<Finding> findings, Finding finding) {
            if (finding.fixes().isEmpty()) {
                return new Outcome(before, findings, "Only an administrator can decide what is right here.");
            }
            Drawing after;
            try {
                after = finding.fixes().getFirst().edit().apply(before);
            } catch (EditRefusedException refused) {
                return new Outcome(before, findings, String.valueOf(refused.getMessage()));
            }
            List<Finding> now = check(after);
            if (now.stream().anyMatch(one -> Review.key(one).equals(Review.key(finding)))) {
                return new Outcome(before, findings, "After what is changed before it, the fix does not mend it.");
            }
            Optional<Step> undone = done.stream()
                    .filter(step -> now.stream().anyMatch(one -> Review.key(one).equals(Review.key(step.finding()))))
                    .findFirst();
            if (undone.isPresent()) {
                return new Outcome(before, findings,
                        "The fix would undo what “" + undone.get().fix().label() + "” mends.");
            }
            Set<AcceptanceKey> errorsBefore = errors(findings);
            Optional<Finding> worse = now.stream()
                    .filter(one -> one.severity() == Severity.ERROR && !errorsBefore.contains(Review.key(one)))
                    .findFirst();
            return worse.isPresent()
                    ? new Outcome(before, findings, "The fix would bring an error: " + worse.get().message())
                    : new Outcome(after, now, "");
        }

        private static Set<AcceptanceKey> errors(List<Finding> findings) {
            return findings.stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Review::key)
                    .collect(Collectors.toSet());
        }

        private List<Finding> check(Drawing drawing) {
            if (cancelled.getAsBoolean()) {
                throw new CancellationException("The fixes are not wanted any more.");
            }
            return book.check(TopologyGraph.of(drawing.topology()), cancelled);
        }

        private Optional<Finding> next(List<Finding> findings, Drawing drawing) {
            return ofKind(findings, drawing).filter(finding -> !tried.contains(finding.element())).findFirst();
        }

        /** What somebody has accepted stays as it is. */
        private Stream<Finding> ofKind(List<Finding> findings, Drawing drawing) {
            return Review.of(findings, drawing.acceptances())
                    .open()
                    .stream()
                    .filter(finding -> finding.rule().equals(rule) && finding.kind().equals(kind));
        }
    }
}
