package nexthop.ui.problems;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import nexthop.edit.EditRefusedException;
import nexthop.graph.TopologyGraph;
import nexthop.model.Difference;
import nexthop.model.Drawing;
import nexthop.model.Part;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.rule.FixAll;
import nexthop.rule.RuleBook;
import nexthop.rule.RulePage;
import nexthop.scenario.Playback;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.session.LatestRun;
import org.jspecify.annotations.Nullable;

/** Fixes of findings: what each would change, in words and on the canvas, and all of a kind at once. */
public final class FixModel {
    /**
     * All findings of a kind fixed at once, not yet applied.
     *
     * @param title what the findings have in common
     * @param before the drawing it was tried on
     * @param left what cannot be fixed, each with what it is called
     */
    public record Offer(String title, Drawing before, FixAll fixes, List<Change> changes, List<Left> left) {
        public Offer {
            changes = List.copyOf(changes);
            left = List.copyOf(left);
        }
    }

    /** @param words what the fix changes, in sentences */
    public record Change(String element, String label, List<String> words) {
        public Change {
            words = List.copyOf(words);
        }
    }

    /** @param reason why the finding stays, as a sentence */
    public record Left(String element, String reason) {}

    private final DocumentSession session;
    private final FindingsModel findings;
    private final LatestRun<Offer> run;
    private final ReadOnlyObjectWrapper<@Nullable Offer> offer = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper trying = new ReadOnlyBooleanWrapper();
    private int attempt;

    public FixModel(DocumentSession session, FindingsModel findings, BackgroundWork work) {
        this.session = session;
        this.findings = findings;
        this.run = new LatestRun<>(work, "Trying the fixes out");
        session.historyProperty().addListener((_, before, now) -> {
            if (before.current() != now.current()) {
                giveUpAll();
            }
        });
        session.previewProperty().addListener((_, _, _) -> giveUpAll());
    }

    /** Applies a fix. */
    public boolean fix(Fix fix) {
        return session.perform(fix.edit());
    }

    /** What a fix would change, in sentences; or why it is refused. */
    public List<String> changesBy(Fix fix) {
        Drawing before = session.drawing();
        try {
            return words(before, fix.edit().apply(before));
        } catch (EditRefusedException refused) {
            return List.of(String.valueOf(refused.getMessage()));
        }
    }

    /** What is drawn comes before what is told on its card. */
    private static List<String> words(Drawing before, Drawing after) {
        return Difference.between(before.topology(), after.topology())
                .stream()
                .sorted(Comparator
                        .comparing(difference -> after.topology().find(difference.element(), Part.class).isPresent()))
                .map(Difference::text)
                .toList();
    }

    /** Shows on the canvas what a fix would change, until {@link #lookBack}. */
    public void lookAhead(Fix fix) {
        try {
            show(fix.edit().apply(session.drawing()), fix.label());
        } catch (EditRefusedException refused) {
            lookBack();
        }
    }

    /** Shows on the canvas what is being offered, or else the document again. */
    public void lookBack() {
        Offer offered = offer.get();
        if (offered == null) {
            session.stopGlance();
        } else {
            show(offered);
        }
    }

    private void show(Offer offered) {
        int count = offered.fixes().done().size();
        show(offered.fixes().after(), count + (count == 1 ? " fix" : " fixes") + " at once");
    }

    private void show(Drawing after, String label) {
        if (session.isEditable()) {
            Playback.Change change = Playback.change(session.graph(), TopologyGraph.of(after.topology()));
            session.glance(
                    new DocumentSession.Preview(after, change.elements(), change.relations(), "Preview: " + label));
        }
    }

    /**
     * How many open findings of the same case of the same rule can be fixed along with this one; none if this one cannot. Where the fix
     * only notes a fact, each is for somebody who has looked.
     */
    public int alike(Finding finding) {
        return !isChange(finding)
                ? 0
                : (int) findings.findings()
                        .open()
                        .stream()
                        .filter(other -> other.rule().equals(finding.rule()) && other.kind().equals(finding.kind())
                                && isChange(other))
                        .count();
    }

    private static boolean isChange(Finding finding) {
        return !finding.fixes().isEmpty() && !finding.fixes().getFirst().notes();
    }

    /** All findings of a kind fixed at once, once that is tried out and until it is applied or given up; null otherwise. */
    public ReadOnlyObjectProperty<@Nullable Offer> offerProperty() {
        return offer.getReadOnlyProperty();
    }

    /** Whether the fixes of a kind are being tried out. */
    public ReadOnlyBooleanProperty tryingProperty() {
        return trying.getReadOnlyProperty();
    }

    /** Tries the first fix of each finding of a kind, one after the other, and offers what comes of it. */
    public void tryAll(Finding example) {
        giveUpAll();
        trying.set(true);
        Drawing before = session.drawing();
        RuleBook rules = findings.rules();
        String title = rules.find(example.rule()).map(RulePage::title).orElse(example.rule());
        int number = attempt;
        run.start(cancelled -> told(title, before, FixAll.of(rules, before, example.rule(), example.kind(), cancelled)),
                tried -> {
                    if (number == attempt) {
                        trying.set(false);
                        offer.set(tried);
                        show(tried);
                    }
                }, thrown -> {
                    if (number == attempt) {
                        trying.set(false);
                        throw new IllegalStateException("The fixes could not be tried out.", thrown);
                    }
                });
    }

    private static Offer told(String title, Drawing before, FixAll fixes) {
        List<Change> changes = new ArrayList<>();
        Drawing current = before;
        for (FixAll.Step step : fixes.done()) {
            Drawing after = step.fix().edit().apply(current);
            changes.add(new Change(ProblemsModel.nameOf(current.topology(), step.finding().element()),
                    step.fix().label(), words(current, after)));
            current = after;
        }
        List<Left> left = fixes.left()
                .stream()
                .map(one -> new Left(ProblemsModel.nameOf(fixes.after().topology(), one.finding().element()),
                        one.reason()))
                .toList();
        return new Offer(title, before, fixes, changes, left);
    }

    /** Applies what is offered, as one change. */
    public boolean applyAll() {
        Offer offered = offer.get();
        if (offered == null || offered.before() != session.drawing() || offered.fixes().done().isEmpty()) {
            return false;
        }
        int count = offered.fixes().done().size();
        return session.perform(offered.fixes()
                .edit("Fix " + count + (count == 1 ? " finding: " : " findings: ")
                        + offered.title().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                        + offered.title().substring(1)));
    }

    /** Takes the offer away, and calls off what is being tried. */
    public void giveUpAll() {
        attempt++;
        trying.set(false);
        if (offer.get() != null) {
            offer.set(null);
            session.stopGlance();
        }
    }
}
