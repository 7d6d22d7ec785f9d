package nexthop.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.model.UcmaVersion;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ScenarioBookTest {
    private static final ScenarioBook BOOK = ScenarioBook.standard();

    @Test
    void holdsTheEighteenDocumentedScenarios() {
        assertThat(BOOK.scenarios()).extracting(Scenario::id)
                .containsExactlyInAnyOrder("ucma3-coexist-lync2013", "ucma3-migrate-lync2013", "ucma3-upgrade-ucma4",
                        "ucma3-direct-lync2013", "ucma2-coexist-lync2013", "ucma2-migrate-lync2013",
                        "ucma2-upgrade-ucma4", "ucma2-direct-lync2013", "ucma3-coexist-ocs2007r2",
                        "ucma3-coexist-ocs2007", "ucma3-direct-ocs2007r2", "ucma2-coexist-lync2010",
                        "ucma2-upgrade-ucma3", "ucma2-migrate-lync2010", "ucma2-direct-lync2010",
                        "ucma2-upgrade-ucma3-after-migration", "ucma1-recompile", "ucma4-coexist");
    }

    @Test
    void holdsTheProceduresThatAreStartedOnTheirOwnAsTasks() {
        assertThat(BOOK.tasks()).extracting(Scenario::id)
                .containsExactly("activate-auto-provisioned", "activate-manually-provisioned", "deactivate");
        assertThat(BOOK.tasks()).extracting(Scenario::family).containsOnly(Family.TASK);
        assertThat(BOOK.scenarios()).extracting(Scenario::family).doesNotContain(Family.TASK);
        assertThat(BOOK.scenario("deactivate")).contains(BOOK.tasks().getLast());
    }

    @Test
    void aTaskTakesItsCommandsFromTheSharedProcedureActionByAction() {
        Scenario task = BOOK.scenario("activate-auto-provisioned").orElseThrow();
        for (String procedure : List.of("activate-application", "activate-auto-provisioned-application")) {
            Set<String> used = task.steps()
                    .stream()
                    .flatMap(step -> step.procedures().stream())
                    .filter(use -> use.procedure().equals(procedure))
                    .flatMap(use -> use.actions().stream())
                    .collect(Collectors.toSet());
            Set<String> named = BOOK.procedure(procedure)
                    .orElseThrow()
                    .ways()
                    .stream()
                    .flatMap(way -> way.actions().stream())
                    .map(Procedure.Action::id)
                    .filter(id -> !id.isEmpty())
                    .collect(Collectors.toSet());
            assertThat(used).isEqualTo(named);
        }
    }

    @Test
    void standingsAreThoseOfThePages() {
        assertThat(standing("ucma2-upgrade-ucma4")).isEqualTo(Standing.RECOMMENDED);
        assertThat(standing("ucma2-upgrade-ucma3")).isEqualTo(Standing.RECOMMENDED);
        assertThat(standing("ucma2-migrate-lync2013")).isEqualTo(Standing.NOT_RECOMMENDED);
        assertThat(standing("ucma2-migrate-lync2010")).isEqualTo(Standing.SUPPORTED);
        assertThat(standing("ucma2-direct-lync2013")).isEqualTo(Standing.NOT_RECOMMENDED);
        assertThat(standing("ucma2-direct-lync2010")).isEqualTo(Standing.NOT_RECOMMENDED);
        assertThat(standing("ucma3-direct-ocs2007r2")).isEqualTo(Standing.LIMITED);
        assertThat(standing("ucma1-recompile")).isEqualTo(Standing.BLOCKED);
        assertThat(BOOK.scenarios().stream().filter(scenario -> scenario.standing() == Standing.SUPPORTED)).hasSize(11);
    }

    private static Standing standing(String id) {
        return BOOK.scenario(id).orElseThrow().standing();
    }

    @TestFactory
    Stream<DynamicTest> everyStepSaysWhereItStandsOrIsOurs() {
        return Stream.of(BOOK.scenarios(), BOOK.tasks())
                .flatMap(List::stream)
                .map(scenario -> DynamicTest.dynamicTest(scenario.id(), () -> {
                    for (Step step : scenario.steps()) {
                        assertThat(step.title().text()).as(step.id()).isNotBlank().doesNotEndWith(".");
                        assertThat(step.instruction().text()).as(step.id()).endsWith(".").doesNotContain("!");
                        step.citations().forEach(citation -> assertThat(citation.source().title()).isNotBlank());
                    }
                }));
    }

    /** Page, number of numbered steps, scenario: counted on the pages. */
    private static final Map<String, Integer> STEPS_OF_PAGES = Map.ofEntries(Map.entry("ucma3-migrate-lync2013", 7),
            Map.entry("ucma2-migrate-lync2013", 6), Map.entry("ucma2-upgrade-ucma4", 12),
            Map.entry("ucma2-direct-lync2013", 7), Map.entry("ucma2-coexist-lync2013", 7),
            Map.entry("ucma2-coexist-lync2010", 7), Map.entry("ucma2-upgrade-ucma3", 12),
            Map.entry("ucma2-migrate-lync2010", 6), Map.entry("ucma2-direct-lync2010", 7),
            Map.entry("ucma2-upgrade-ucma3-after-migration", 12));

    @TestFactory
    Stream<DynamicTest> everyNumberedStepOfThePagesHasGoneSomewhere() {
        return STEPS_OF_PAGES.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            List<PageStep> steps = BOOK.pageSteps()
                    .stream()
                    .filter(step -> step.scenario().equals(row.getKey()))
                    .toList();
            List<String> numbers = new ArrayList<>();
            for (int i = 1; i <= row.getValue(); i++) {
                numbers.add(Integer.toString(i));
            }
            assertThat(steps).extracting(PageStep::step).containsExactlyElementsOf(numbers);
        }));
    }

    @Test
    void stepsAndPagesNameEachOther() {
        Set<String> fromTable = new TreeSet<>();
        for (PageStep row : BOOK.pageSteps()) {
            row.steps()
                    .forEach(step -> fromTable
                            .add(String.join(" / ", row.scenario(), step, row.page(), row.section(), row.step())));
        }
        Set<String> sections = new HashSet<>();
        BOOK.pageSteps().forEach(row -> sections.add(row.scenario() + row.page() + row.section()));
        Set<String> fromSteps = new TreeSet<>();
        for (Scenario scenario : BOOK.scenarios()) {
            for (Step step : scenario.steps()) {
                for (Citation at : step.citations()) {
                    if (sections.contains(scenario.id() + at.page() + at.section())) {
                        fromSteps.add(String.join(" / ", scenario.id(), step.id(), at.page(), at.section(), at.step()));
                    }
                }
            }
        }
        assertThat(fromSteps).isEqualTo(fromTable);
    }

    @Test
    void theMatrixIsThePagesOwnTable() {
        ScenarioMatrix matrix = BOOK.matrices().getFirst();
        assertThat(matrix.columns()).containsExactly(Family.COEXIST, Family.MIGRATE, Family.UPGRADE, Family.DIRECT);
        assertThat(matrix.rows()).extracting(ScenarioMatrix.Row::ucma)
                .containsExactly(UcmaVersion.UCMA_3_0, UcmaVersion.UCMA_2_0);
        for (ScenarioMatrix.Row row : matrix.rows()) {
            for (Family family : matrix.columns()) {
                assertThat(matrix.cell(row.ucma(), family).orElseThrow().entries()).hasSize(1);
            }
        }
    }

    @Test
    void everyScenarioStandsOnceInTheMatricesUnderItsKindAndVersion() {
        List<String> ids = new ArrayList<>();
        for (ScenarioMatrix matrix : BOOK.matrices()) {
            for (ScenarioMatrix.Row row : matrix.rows()) {
                for (Family family : matrix.columns()) {
                    for (ScenarioMatrix.Entry entry : matrix.cell(row.ucma(), family).orElseThrow().entries()) {
                        ids.add(entry.scenario());
                        assertThat(BOOK.scenario(entry.scenario()).orElseThrow().family()).as(entry.scenario())
                                .isEqualTo(family);
                        assertThat(entry.scenario())
                                .startsWith("ucma" + row.ucma().label().replaceAll("\\D*(\\d).*", "$1"));
                    }
                }
            }
        }
        assertThat(ids).containsExactlyInAnyOrderElementsOf(BOOK.scenarios().stream().map(Scenario::id).toList());
    }

    @Test
    void theReadingListsOfTheFirstPageAreTheFurtherReading() {
        for (Scenario scenario : BOOK.scenarios()) {
            List<String> pages = scenario.furtherReading().stream().map(Citation::page).toList();
            assertThat(pages).as("required: " + scenario.id()).contains("U0", "U0-changes");
            boolean onto2013 = scenario.id().endsWith("lync2013") || scenario.id().endsWith("ucma4")
                    || scenario.id().equals("ucma4-coexist");
            boolean direct = scenario.family() == Family.DIRECT;
            assertThat(pages.contains("U0-from-r2")).as("from OCS 2007 R2: " + scenario.id())
                    .isEqualTo(onto2013 && !direct && !scenario.id().startsWith("ucma3"));
            assertThat(pages.contains("U0-from-2010")).as("from Lync Server 2010: " + scenario.id())
                    .isEqualTo(onto2013 && !direct && !scenario.id().startsWith("ucma2"));
        }
    }

    @Test
    void theAllowedDomainsTakeSeventeenActions() {
        assertThat(BOOK.procedure("add-allowed-domains").orElseThrow().ways().getFirst().actions()).hasSize(17);
    }

    @Test
    void forceIsThereWhereThePagesHaveIt() {
        Set<String> forced = new TreeSet<>();
        Set<String> plain = new TreeSet<>();
        for (Scenario scenario : BOOK.scenarios()) {
            for (Step step : scenario.steps()) {
                for (CommandGroup group : step.commands()) {
                    for (Command command : group.commands()) {
                        if (command instanceof Command.Pipeline(List<Command.Call> calls)
                                && calls.getFirst().cmdlet().equals("Move-CsApplicationEndpoint")) {
                            boolean force = calls.getFirst()
                                    .parameters()
                                    .stream()
                                    .anyMatch(parameter -> parameter.name().equals("Force"));
                            (force ? forced : plain).add(scenario.id());
                        }
                    }
                }
            }
        }
        assertThat(forced).containsExactly("ucma2-direct-lync2010", "ucma2-direct-lync2013", "ucma2-migrate-lync2010",
                "ucma2-migrate-lync2013", "ucma2-upgrade-ucma3", "ucma2-upgrade-ucma4");
        assertThat(plain).containsExactly("ucma2-upgrade-ucma3-after-migration", "ucma3-migrate-lync2013",
                "ucma3-upgrade-ucma4");
    }

    @TestFactory
    Stream<DynamicTest> aWrongFileIsRefusedWithItsPlace() {
        return Stream.of(refused("an unknown property", "\"heading\"", "\"extra\": \"x\", \"heading\"", "extra"),
                refused("a slot nobody fills", "Upgrade {pool:short}", "Upgrade {pol:short}", "pol"),
                refused("a form that does not exist", "Upgrade {pool:short}", "Upgrade {pool:shrt}", "shrt"),
                refused("a loose brace", "Upgrade {pool:short}", "Upgrade {pool", "brace"),
                refused("a remedy that does not exist", "\"remedy\": \"ucma2-coexist-lync2013\"",
                        "\"remedy\": \"ucma2-coexist\"", "ucma2-coexist"),
                refused("a procedure that does not exist", "\"procedure\": \"migrate-trusted-service-entries\"",
                        "\"procedure\": \"migrate-entries\"", "migrate-entries"),
                refused("a page that does not exist", "\"page\": \"U3\"", "\"page\": \"U99\"", "U99"),
                refused("a standing that does not exist", "\"standing\": \"recommended\"", "\"standing\": \"best\"",
                        "best"),
                refused("an effect on no pool", "\"moveEndpoints\": {\n            \"pool\": \"newPool\"",
                        "\"moveEndpoints\": {\n            \"pool\": \"port\"", "port"),
                refused("another format version", "\"formatVersion\": 1", "\"formatVersion\": 2", "version"),
                refused("no JSON at all", "{\n  \"$schema\"", "[\n  \"$schema\"", "ucma2-upgrade-ucma4"));
    }

    private static DynamicTest refused(String what, String from, String to, String named) {
        return DynamicTest.dynamicTest(what, () -> {
            String specimen = "scenarios/ucma2-upgrade-ucma4.json";
            String text = KnowledgeFiles.text("knowledge/" + specimen);
            String changed = text.replace(from, to);
            assertThat(changed).as("the specimen differs").isNotEqualTo(text);
            assertThatThrownBy(() -> ScenarioBook.read(KnowledgeFiles.with(specimen, _ -> changed)))
                    .isInstanceOf(KnowledgeException.class)
                    .hasMessageContaining(named)
                    .hasMessageContaining("ucma2-upgrade-ucma4.json");
        });
    }

    @Test
    void theUnchangedFilesAreTaken() {
        assertThat(ScenarioBook.read(KnowledgeFiles.with("", text -> text)).scenarios()).isEqualTo(BOOK.scenarios());
    }
}
