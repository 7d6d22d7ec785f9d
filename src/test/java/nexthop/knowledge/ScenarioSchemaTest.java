package nexthop.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ScenarioSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("/assets/schema/scenario-1.schema.json"), InputFormat.JSON);

    @TestFactory
    Stream<DynamicTest> everyFileFitsTheSchema() {
        ScenarioBook book = ScenarioBook.standard();
        return Stream
                .of(book.scenarios().stream().map(scenario -> "scenarios/" + scenario.id()),
                        book.tasks().stream().map(task -> "tasks/" + task.id()),
                        book.infrastructure().stream().map(step -> "infrastructure/" + step.id()),
                        book.procedures().stream().map(procedure -> "procedures/" + procedure.id()))
                .flatMap(names -> names)
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(errors(file(name))).isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theSchemaSeesWhatIsWrong() {
        String scenario = file("scenarios/ucma2-upgrade-ucma4");
        String procedure = file("procedures/add-allowed-domains");
        return Stream.of(wrong("an unknown property", scenario, "\"heading\"", "\"extra\": 1, \"heading\""),
                wrong("an unknown standing", scenario, "\"recommended\"", "\"best\""),
                wrong("an unknown effect", scenario, "\"strikePool\"", "\"deletePool\""),
                wrong("an unknown condition", scenario, "\"inUse\"", "\"isNice\""),
                wrong("a wrong id", scenario, "\"id\": \"ucma2-upgrade-ucma4\"", "\"id\": \"UCMA2 upgrade\""),
                wrong("a value that is none", scenario, "\"switch\": true", "\"switch\": false"),
                wrong("an unknown tool", procedure, "\"wbemtest\"", "\"regedit\""),
                wrong("no version", procedure, "\"formatVersion\": 1,", ""));
    }

    private static DynamicTest wrong(String what, String file, String from, String to) {
        return DynamicTest.dynamicTest(what, () -> {
            assertThat(file).contains(from);
            assertThat(errors(file.replaceFirst(java.util.regex.Pattern.quote(from), to))).isNotEmpty();
        });
    }

    private static List<?> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String file(String name) {
        return text("/assets/knowledge/" + name + ".json");
    }

    private static String text(String resource) {
        try (InputStream in = ScenarioSchemaTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
