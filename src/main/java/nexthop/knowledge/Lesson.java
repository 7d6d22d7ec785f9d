package nexthop.knowledge;

import java.util.List;
import java.util.Optional;
import nexthop.model.ElementId;

/**
 * A documented scenario to learn from: its start topology with one mistake put in, a question about it, and the way to put it right.
 *
 * @param id for example {@code legacy-next-hop}
 * @param scenario the id of the scenario that can be played once the mistake is put right
 * @param goal what the learner will know afterwards
 * @param situation what the learner is told before the question
 * @param template the id of the topology with the mistake in it
 * @param base the id of the template it was made from, which is without the mistake
 * @param pool the trusted application pool that the scenario is about
 * @param finding what the rules say of the mistake
 * @param explanation why it is one
 * @param repair how it is put right
 * @param citations where it is written
 */
public record Lesson(String id, String scenario, String title, String goal, String situation, String template,
        String base, ElementId pool, Question question, ExpectedFinding finding, String explanation, Repair repair,
        List<Citation> citations) {

    public Lesson {
        citations = List.copyOf(citations);
    }

    /**
     * What the learner is asked.
     *
     * @param answers three or four; one or more of them right, and at least one wrong
     */
    public record Question(String text, List<Answer> answers) {
        public Question {
            answers = List.copyOf(answers);
        }

        /** Whether more than one answer is right. */
        public boolean hasSeveralRightAnswers() {
            return answers.stream().filter(Answer::right).count() > 1;
        }
    }

    /** @param explanation why it is right or wrong */
    public record Answer(String text, boolean right, String explanation) {}

    /**
     * The one finding by which the mistake is known.
     *
     * @param rule the id of the rule
     * @param kind which of the rule's cases it is
     */
    public record ExpectedFinding(String rule, String kind, ElementId element) {}

    /**
     * How the mistake is put right.
     *
     * @param instruction how the learner does it by hand
     * @param change what is changed; empty if the finding's own first fix does it
     */
    public record Repair(String instruction, Optional<Change> change) {}

    /** A change of the topology that no rule offers, because the administrator has to decide it. */
    public sealed interface Change {
        /** The text of the button, as that of a rule's fix. */
        String label();

        /** What is changed. */
        ElementId element();

        /** A computer gets another name. */
        record RenameComputer(String label, ElementId element, String fqdn) implements Change {}

        /** A pool is put out of use. */
        record RetirePool(String label, ElementId element) implements Change {}
    }
}
