package nexthop.knowledge;

import static nexthop.model.ServerGeneration.LYNC_2010;
import static nexthop.model.ServerGeneration.LYNC_2013;
import static nexthop.model.ServerGeneration.OCS_2007;
import static nexthop.model.ServerGeneration.OCS_2007_R2;
import static nexthop.model.ServerGeneration.SFB_2015;
import static nexthop.model.ServerGeneration.SFB_2019;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SupportMatrixTest {
    private static final List<ServerGeneration> GENERATIONS = List.of(OCS_2007, OCS_2007_R2, LYNC_2010, LYNC_2013,
            SFB_2015, SFB_2019);

    @ParameterizedTest
    @CsvSource({"UCMA_1_0, NATIVE, RECOMPILE, RECOMPILE, RECOMPILE, RECOMPILE, RECOMPILE",
            "UCMA_2_0, NOT_DOCUMENTED, NATIVE, NOT_RECOMMENDED, NOT_RECOMMENDED, NOT_DOCUMENTED, NOT_DOCUMENTED",
            "UCMA_3_0, NOT_SUPPORTED, LIMITED, NATIVE, AS_IS_AFTER_UPDATE, NOT_DOCUMENTED, NOT_DOCUMENTED",
            "UCMA_4_0, NOT_SUPPORTED, NOT_SUPPORTED, NOT_SUPPORTED, NATIVE, NOT_DOCUMENTED, NOT_DOCUMENTED"})
    void saysWhatThePagesSay(UcmaVersion ucma, Support ocs, Support r2, Support lync10, Support lync13, Support sfb15,
            Support sfb19) {
        List<Support> expected = Arrays.asList(ocs, r2, lync10, lync13, sfb15, sfb19);
        for (int i = 0; i < expected.size(); i++) {
            SupportEntry entry = SupportMatrix.standard().entry(ucma, GENERATIONS.get(i));
            assertThat(entry.support()).as(entry.sentence()).isEqualTo(expected.get(i));
            assertThat(entry.sentence()).endsWith(".").contains(ucma.label());
            assertThat(entry.source().title()).isNotBlank();
        }
    }

    @Test
    void theUpdateIsNamed() {
        assertThat(SupportMatrix.standard().entry(UcmaVersion.UCMA_3_0, LYNC_2013).update()).isEqualTo("KB 2741295");
    }

    @Test
    void ofAnUnknownVersionItCannotBeAsked() {
        assertThatThrownBy(() -> SupportMatrix.standard().entry(UcmaVersion.UNKNOWN, LYNC_2013))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aGapIsFoundOnLoading() throws IOException {
        assertRefused(text().replaceFirst("\"UCMA_4_0\"", "\"UCMA_3_0\""), "twice");
        assertRefused("{\"formatVersion\": 1, \"entries\": []}", "does not answer for UCMA 1.0 on OCS 2007");
    }

    @Test
    void aWrongEntryIsFoundOnLoading() throws IOException {
        assertRefused(text().replace("\"KB 2741295\"", "\"\""), "names no update");
        assertRefused(text().replace("\"page\": \"U3\"", "\"page\": \"U33\""), "U33");
        assertRefused(text().replace("\"LIMITED\"", "\"SOMEWHAT\""), "SOMEWHAT");
        assertRefused(text().replaceFirst("\"condition\"", "\"conditions\""), "condition");
        assertRefused(text().replaceFirst("\"formatVersion\": 1", "\"formatVersion\": 2"), "format version 2");
        assertRefused(text() + "{}", "m.json");
    }

    private static void assertRefused(String text, String message) {
        assertThatThrownBy(() -> SupportMatrix.read("m.json", text.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(KnowledgeException.class)
                .hasMessageContaining(message);
    }

    private static String text() throws IOException {
        try (InputStream in = SupportMatrixTest.class.getResourceAsStream("/assets/knowledge/support-matrix.json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
