package nexthop.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import nexthop.model.Drawing;
import nexthop.model.RandomTopologies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentSchemaTest {
    private final Schema schema = schema();

    private static Schema schema() {
        try (InputStream in = DocumentFormat.class.getResourceAsStream("/assets/schema/nexthop-1.schema.json")) {
            assertThat(in).isNotNull();
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), UTF_8), InputFormat.JSON);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void describesEverythingTheWriterWrites() throws Exception {
        assertThat(errors(text(Drawing.empty()))).isEmpty();
        assertThat(errors(text(DocumentFormatTest.sample()))).isEmpty();
        for (int seed = 0; seed < 300; seed++) {
            assertThat(errors(text(RandomTopologies.drawing(seed)))).as("seed %s", seed).isEmpty();
        }
    }

    /** What the reader knows and the schema does not would go unnoticed, for the schema lets unknown members pass. */
    @Test
    void namesEveryMemberTheWriterWrites() throws Exception {
        String names = new String(
                DocumentFormat.class.getResourceAsStream("/assets/schema/nexthop-1.schema.json").readAllBytes(), UTF_8);
        for (int seed = 0; seed < 50; seed++) {
            for (String line : text(RandomTopologies.drawing(seed)).lines().toList()) {
                String name = line.strip().replaceAll("^\"([^\"\\\\]*)\":.*", "$1");
                if (name.matches("[$a-zA-Z]+") && !line.startsWith("    \"")) {
                    assertThat(names).contains("\"" + name + "\": {");
                }
            }
        }
    }

    @Test
    void knowsTheWordsTheReaderKnows() throws Exception {
        String names = new String(
                DocumentFormat.class.getResourceAsStream("/assets/schema/nexthop-1.schema.json").readAllBytes(), UTF_8);
        for (Words<?> words : new Words<?>[]{Words.ANSWER, Words.EDITION, Words.ENDPOINT_KIND, Words.EXCHANGE,
                Words.GENERATION, Words.MODALITY, Words.PROVISIONING, Words.PURPOSE, Words.SERVER_ROLE, Words.SITE_KIND,
                Words.TOOL, Words.UCMA}) {
            for (String word : words.listed().split(", ")) {
                assertThat(names).contains("\"" + word + "\"");
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"\"formatVersion\": 1 | \"formatVersion\": \"1\"",
            "\"formatVersion\": 1 | \"format\": 1", "5061 | \"5061\"", "5061 | 5061.9", "5061 | true", "5061 | 70000",
            "5061 | -1", "5061 | null", "120.5 | \"NaN\"", "120.5 | 1000001", "120.5 | 1e400",
            "\"ucma-2.0\" | \"ucma-9\"", "\"ucma-2.0\" | 2", "\"lync-2013\" | \"LYNC_2013\"", "\"Redmond\" | 5",
            "\"Redmond\" | null", "\"Redmond\" | \"a\\u0000\"", "\"Redmond\" | \"a\\u202e\"",
            "\"pool-ivr\": { | \"Pool IVR\": {", "\"nextHop\": \"server-fe2013\" | \"nextHop\": \"A B\"",
            "\"nextHop\": \"server-fe2013\" | \"nextHop\": null", "\"owner\": \"app-ivr\", | ",
            "\"home\": null | \"home\": false", "\"y\": -40 | \"z\": -40"})
    void refusesWhatTheReaderRefuses(String good, String bad) throws Exception {
        String text = text(DocumentFormatTest.sample());
        String wrong = text.replace(good, bad == null ? "" : bad);
        assertThat(wrong).isNotEqualTo(text);

        assertThat(errors(wrong)).isNotEmpty();
        assertThat(org.assertj.core.api.Assertions
                .catchThrowable(() -> DocumentFormat.read(wrong.getBytes(UTF_8), "wrong")))
                .isInstanceOf(DocumentRefusedException.class);
    }

    private Object[] errors(String text) {
        return schema.validate(text, InputFormat.JSON).toArray();
    }

    private static String text(Drawing drawing) throws UnwritableDrawingException {
        return new String(DocumentFormat.write(drawing), UTF_8);
    }
}
