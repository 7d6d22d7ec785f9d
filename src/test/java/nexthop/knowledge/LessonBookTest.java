package nexthop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LessonBookTest {
    private static final String SPECIMEN = "lessons/shared-computer.json";
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(KnowledgeFiles.text("schema/lesson-1.schema.json"), InputFormat.JSON);

    @TestFactory
    Stream<DynamicTest> everyFileFitsTheSchema() {
        return LessonBook.standard()
                .lessons()
                .stream()
                .map(lesson -> DynamicTest.dynamicTest(lesson.id(),
                        () -> assertThat(errors(KnowledgeFiles.text("knowledge/lessons/" + lesson.id() + ".json")))
                                .isEmpty()));
    }

    /** What the schema refuses the reader refuses as well, with the file and the place. */
    @TestFactory
    Stream<DynamicTest> aWrongFileIsRefused() {
        return Stream.of(refused("an unknown property", "\"goal\"", "\"extra\": \"x\", \"goal\"", true),
                refused("a scenario that does not exist", "ucma2-upgrade-ucma3", "ucma2-upgrade-ucma9", false),
                refused("a page that does not exist", "\"U1\"", "\"U99\"", false),
                refused("an element that can be none", "\"pool-ivr.contoso.com\"", "\"Pool Ivr\"", true),
                refused("no right answer", "\"right\": true,", "", true),
                refused("an answer that is said to be wrong", "\"right\": true", "\"right\": 1", true),
                refused("a change that does not exist", "\"renameComputer\"", "\"burnComputer\"", true),
                refused("a change without a name", "\"to\": \"ivr-new-2.contoso.com\"", "\"by\": \"x\"", true),
                refused("another id than the file's", "\"id\": \"shared-computer\"", "\"id\": \"shared\"", false),
                refused("another version", "\"formatVersion\": 1", "\"formatVersion\": 2", true),
                refused("no question", "\"question\"", "\"riddle\"", true));
    }

    private static DynamicTest refused(String what, String from, String to, boolean bySchema) {
        return DynamicTest.dynamicTest(what, () -> {
            String changed = KnowledgeFiles.text("knowledge/" + SPECIMEN).replace(from, to);
            assertThat(changed).isNotEqualTo(KnowledgeFiles.text("knowledge/" + SPECIMEN));
            assertThatThrownBy(
                    () -> LessonBook.read(KnowledgeFiles.with(SPECIMEN, _ -> changed), ScenarioBook.standard()))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageContaining(SPECIMEN);
            assertThat(errors(changed).isEmpty()).isEqualTo(!bySchema);
        });
    }

    @Test
    void theUnchangedFilesAreTaken() {
        assertThat(LessonBook.read(KnowledgeFiles.with("", text -> text), ScenarioBook.standard()).lessons())
                .isEqualTo(LessonBook.standard().lessons());
    }

    @Test
    void lessonsAreFoundByIdAndByScenario() {
        LessonBook book = LessonBook.standard();
        assertThat(book.lesson("legacy-next-hop").orElseThrow().scenario()).isEqualTo("ucma2-upgrade-ucma4");
        assertThat(book.lessonsOf("ucma2-upgrade-ucma4")).extracting(Lesson::id).containsExactly("legacy-next-hop");
        assertThat(book.lesson("none")).isEmpty();
        assertThat(book.lessonsOf("ucma1-recompile")).isEmpty();
    }

    private static List<?> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }
}
