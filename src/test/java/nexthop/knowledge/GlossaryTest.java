package nexthop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GlossaryTest {
    private static final Glossary GLOSSARY = Glossary.standard();

    @Test
    void theFileFitsItsSchema() {
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(KnowledgeFiles.text("schema/glossary-1.schema.json"), InputFormat.JSON)
                .validate(KnowledgeFiles.text("knowledge/glossary.json"), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theDefinitionsOfTheFirstPageAreThere() {
        for (String term : new String[]{"Trusted application", "Trusted application pool", "External"}) {
            assertThat(GLOSSARY.find(term).orElseThrow().citations()).as(term)
                    .extracting(Citation::page)
                    .contains("U0");
        }
    }

    @TestFactory
    Stream<DynamicTest> theWordsOfTheFieldAreExplained() {
        return Stream
                .of("next hop", "registrar", "trusted service entry", "contact object", "endpoint", "BackCompatSite",
                        "merge", "publish", "auto-provisioned", "manually provisioned", "GRUU",
                        "Central Management Store", "CMS", "replica", "coexistence", "migration", "upgrade",
                        "direct deployment", "in-place migration", "application pool", "SIP domain",
                        "Move-CsApplicationEndpoint", "Enable-CsTopology", "legacy", "WMI")
                .map(name -> DynamicTest.dynamicTest(name, () -> assertThat(GLOSSARY.find(name)).isPresent()));
    }

    @Test
    void everyTermIsAPlainSentenceWithASourceAndInItsAlphabeticalPlace() {
        assertThat(GLOSSARY.terms()).allSatisfy(term -> {
            assertThat(term.definition()).endsWith(".").doesNotContain("!");
            assertThat(term.citations()).isNotEmpty();
            assertThat(term.seeAlso()).doesNotContain(term.term());
        });
        assertThat(GLOSSARY.terms()).extracting(GlossaryTerm::term).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void termsAreFilteredByAllTheWordsOfTheFilter() {
        GlossaryTerm term = GLOSSARY.find("Next hop").orElseThrow();
        assertThat(term.matches("")).isTrue();
        assertThat(term.matches("  NEXT merge ")).isTrue();
        assertThat(term.matches("next fabrikam")).isFalse();
        assertThat(GLOSSARY.find("nothing of the kind")).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> aWrongFileIsRefused() {
        return Stream.of(
                refused("a reference to nothing", "\"Deactivation\",\n        \"Trusted application\"",
                        "\"Deactivated\",\n        \"Trusted application\"", "Deactivated"),
                refused("a term twice", "\"term\": \"Application id\"", "\"term\": \"activation\"", "twice"),
                refused("a page that does not exist", "\"page\": \"U8\"", "\"page\": \"U99\"", "U99"),
                refused("an unknown property", "\"terms\":", "\"extra\": 1, \"terms\":", "extra"));
    }

    private static DynamicTest refused(String what, String from, String to, String named) {
        return DynamicTest.dynamicTest(what,
                () -> assertThatThrownBy(
                        () -> Glossary.read(KnowledgeFiles.with("glossary.json", text -> text.replace(from, to))))
                        .isInstanceOf(KnowledgeException.class)
                        .hasMessageContaining(named));
    }
}
