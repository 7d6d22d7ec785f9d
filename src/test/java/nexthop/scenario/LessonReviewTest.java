package nexthop.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nexthop.edit.RemoveElements;
import nexthop.file.Templates;
import nexthop.graph.TopologyGraph;
import nexthop.knowledge.Lesson;
import nexthop.knowledge.LessonBook;
import nexthop.knowledge.ScenarioBook;
import nexthop.model.Drawing;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.rule.RuleBook;
import nexthop.rule.Severity;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the lessons teach is true: of their topologies, by the rules themselves. */
class LessonReviewTest {
    private static final List<Lesson> LESSONS = LessonBook.standard().lessons();

    private record Seen(String rule, String kind, String element) {
        static Seen of(Finding finding) {
            return new Seen(finding.rule(), finding.kind(), finding.element().value());
        }
    }

    private static Drawing template(String id) {
        return Templates.standard().entry(id).orElseThrow().drawing();
    }

    private static List<Finding> check(Drawing drawing) {
        return RuleBook.standard().check(drawing.topology());
    }

    private static Set<Seen> seen(Drawing drawing) {
        return new HashSet<>(check(drawing).stream().map(Seen::of).toList());
    }

    private static Stream<DynamicTest> eachLesson(Consumer<Lesson> test) {
        return LESSONS.stream().map(lesson -> DynamicTest.dynamicTest(lesson.id(), () -> test.accept(lesson)));
    }

    @Test
    void theFiveScenariosAndTheirFourTwinsHaveALessonEach() {
        assertThat(LESSONS).extracting(Lesson::scenario)
                .containsExactlyInAnyOrder("ucma2-coexist-lync2010", "ucma2-upgrade-ucma3", "ucma2-migrate-lync2010",
                        "ucma2-direct-lync2010", "ucma2-upgrade-ucma3-after-migration", "ucma2-coexist-lync2013",
                        "ucma2-upgrade-ucma4", "ucma2-migrate-lync2013", "ucma2-direct-lync2013");
    }

    @Test
    void noMistakeIsTaughtTwice() {
        assertThat(LESSONS).extracting(lesson -> lesson.finding().rule()).doesNotHaveDuplicates();
    }

    /** Exactly the stated finding comes with the mistake: without it the same topology does not have it, nor does it have another. */
    @TestFactory
    Stream<DynamicTest> theMistakeIsFoundByTheStatedRuleOnTheStatedElementAndByNothingElse() {
        return eachLesson(lesson -> {
            Drawing start = template(lesson.template());
            assertThat(LessonReview.finding(lesson, check(template(lesson.base())))).isEmpty();
            Set<Seen> mistaken = seen(start);
            mistaken.removeAll(seen(template(lesson.base())));
            assertThat(mistaken).containsExactly(
                    new Seen(lesson.finding().rule(), lesson.finding().kind(), lesson.finding().element().value()));
            assertThat(LessonReview.finding(lesson, check(start))).isPresent();
        });
    }

    @TestFactory
    Stream<DynamicTest> theRepairMakesItGoAwayLeavesNoNewFindingAndTheScenarioFits() {
        return eachLesson(lesson -> {
            Drawing start = template(lesson.template());
            Drawing repaired = repair(lesson, start).edit().apply(start);
            assertThat(LessonReview.finding(lesson, check(repaired))).isEmpty();
            assertThat(seen(start)).containsAll(seen(repaired));
            assertThat(LessonReview.isPlayable(lesson, TopologyGraph.of(repaired.topology()))).isTrue();
            Playback playback = Plan
                    .of(ScenarioBook.standard().scenario(lesson.scenario()).orElseThrow(), repaired, lesson.pool(),
                            Map.of())
                    .withProposals()
                    .playback();
            for (int step = 1; step <= playback.length(); step++) {
                assertThat(playback.refusal(step)).as("step %d", step).isEmpty();
            }
        });
    }

    /** The pool the lesson names is the one that the scenario panel turns to. */
    @TestFactory
    Stream<DynamicTest> theScenarioFitsNoOtherPool() {
        return eachLesson(lesson -> {
            Drawing start = template(lesson.template());
            Topology repaired = repair(lesson, start).edit().apply(start).topology();
            List<String> fitting = new ArrayList<>();
            Recommendation.forAll(TopologyGraph.of(repaired)).forEach((pool, recommendation) -> {
                if (recommendation.choice(lesson.scenario()).filter(Recommendation.Choice::fits).isPresent()) {
                    fitting.add(pool.value());
                }
            });
            assertThat(fitting).containsExactly(lesson.pool().value());
        });
    }

    private static Fix repair(Lesson lesson, Drawing drawing) {
        Finding finding = LessonReview.finding(lesson, check(drawing)).orElseThrow();
        return LessonReview.repair(lesson, drawing.topology(), finding).orElseThrow();
    }

    @TestFactory
    Stream<DynamicTest> namesInTheWordsAreNamesOfTheTopology() {
        return eachLesson(lesson -> {
            String words = String.join(" ", lesson.situation(), lesson.explanation(), lesson.repair().instruction(),
                    lesson.question().text());
            for (Lesson.Answer answer : lesson.question().answers()) {
                words += " " + answer.text() + " " + answer.explanation();
            }
            String topology = template(lesson.template()).topology().elements().toString()
                    + lesson.repair().change().map(Object::toString).orElse("");
            Matcher names = Pattern.compile("(sip:)?[a-z0-9@-]+\\.(contoso|fabrikam)\\.com").matcher(words);
            while (names.find()) {
                assertThat(topology).contains(names.group());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> everyWordIsPlain() {
        return eachLesson(lesson -> {
            List<String> sentences = new ArrayList<>(
                    List.of(lesson.goal(), lesson.situation(), lesson.explanation(), lesson.repair().instruction()));
            lesson.question().answers().forEach(answer -> {
                sentences.add(answer.text());
                sentences.add(answer.explanation());
            });
            assertThat(sentences).allSatisfy(sentence -> assertThat(sentence).endsWith(".").doesNotContain("!"));
            assertThat(lesson.question().text()).endsWith("?");
            assertThat(lesson.citations()).isNotEmpty();
        });
    }

    @Test
    void aRepairOfWhatIsGoneIsNone() {
        Lesson lesson = LessonBook.standard().lesson("shared-computer").orElseThrow();
        Drawing start = template(lesson.template());
        Finding finding = LessonReview.finding(lesson, check(start)).orElseThrow();
        Drawing without = new RemoveElements("Delete", Set.of(lesson.finding().element())).apply(start);
        assertThat(LessonReview.repair(lesson, without.topology(), finding)).isEmpty();
        assertThat(LessonReview.finding(lesson, check(without))).isEmpty();
        Drawing noPool = new RemoveElements("Delete", Set.of(lesson.pool())).apply(start);
        assertThat(LessonReview.isPlayable(lesson, TopologyGraph.of(noPool.topology()))).isFalse();
    }

    @Test
    void errorsOfTheStartsAreTheirMistakeOrWhereTheScenarioBegins() {
        for (Lesson lesson : LESSONS) {
            assertThat(check(template(lesson.template())).stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::rule)).as(lesson.id()).isSubsetOf(lesson.finding().rule(), "next-hop-missing");
        }
    }
}
