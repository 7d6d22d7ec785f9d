package nexthop.knowledge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class PathValuesTest {
    private static final String FILE = text("/assets/knowledge/paths.json");
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text("/assets/schema/paths-1.schema.json"), InputFormat.JSON);

    @Test
    void theNewestGoalIsWhatThePagesEndWith() {
        PathValues.Goal newest = ScenarioBook.standard().paths().newest();

        assertThat(newest.ucma()).isEqualTo(UcmaVersion.UCMA_4_0);
        assertThat(newest.server()).isEqualTo(ServerGeneration.LYNC_2013);
        assertThat(newest.label()).isEqualTo("UCMA 4.0 on Lync Server 2013");
    }

    @Test
    void whatIsNotRecommendedIsDearerThanEightLegsThatAre() {
        PathValues paths = ScenarioBook.standard().paths();

        assertThat(paths.costs()).containsOnlyKeys(Standing.values());
        assertThat(paths.costs().get(Standing.NOT_RECOMMENDED))
                .isGreaterThan(8 * paths.costs().get(Standing.SUPPORTED));
    }

    @Test
    void theFileFitsItsSchema() {
        assertThat(SCHEMA.validate(FILE, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "supported": 12   | "supported": 5    | costs no less
            "supported": 12   | "supported": 0    | costs no less
            "blocked": 300    | "blocked": 10001  | at most
            "blocked": 300    | "blocked": "dear" | whole number
            "blocked": 300    | "blocked": 300, "free": 1 | nothing of this name
            UCMA_4_0          | UCMA_5_0          | none of the words
            ucma3-lync2013    | ucma4-lync2013    | id of its own
            """)
    void aFileThatIsWrongIsRefused(String from, String to, String why) {
        assertThat(FILE).contains(from);
        String wrong = FILE.replace(from, to);

        assertThatThrownBy(() -> read(wrong)).isInstanceOf(KnowledgeException.class).hasMessageContaining(why);
    }

    @Test
    void aFileThatIsRightIsRead() {
        assertThat(read(FILE)).isEqualTo(ScenarioBook.standard().paths());
    }

    private static PathValues read(String json) {
        JsonNode node = KnowledgeFile.read("paths.json", json.getBytes(UTF_8), JsonNode.class);
        try (Cursor cursor = Cursor.over("paths.json", node)) {
            cursor.textOrEmpty("$schema");
            cursor.number("formatVersion");
            return PathValues.read(cursor);
        }
    }

    private static String text(String resource) {
        try (InputStream in = PathValuesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
