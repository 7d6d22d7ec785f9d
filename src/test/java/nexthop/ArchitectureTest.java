package nexthop;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.ObjectInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The arrows between the packages, and what no class may use. */
class ArchitectureTest {
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nexthop");

    /** What each package may see of the others; {@code exchange} is one row a format, for readers see less than writers. */
    private static final Map<String, Set<String>> MAY_SEE = Map.ofEntries(Map.entry("model", Set.of()),
            Map.entry("knowledge", Set.of("model")), Map.entry("graph", Set.of("model")),
            Map.entry("edit", Set.of("model", "knowledge", "graph")),
            Map.entry("rule", Set.of("model", "knowledge", "graph", "edit")),
            Map.entry("layout", Set.of("model", "knowledge", "graph")),
            Map.entry("scenario", Set.of("model", "knowledge", "graph", "edit", "rule", "layout")),
            Map.entry("file", Set.of("model", "knowledge")), Map.entry("exchange.reading", Set.of("model")),
            Map.entry("exchange.lync", Set.of("model", "knowledge", "exchange.reading")),
            Map.entry("exchange.powershell",
                    Set.of("model", "knowledge", "exchange.reading", "exchange.lync", "scenario")),
            Map.entry("exchange.picture", Set.of("model", "knowledge", "graph", "layout", "rule", "scenario")),
            Map.entry("exchange.runbook",
                    Set.of("model", "knowledge", "graph", "layout", "rule", "scenario", "exchange.picture",
                            "exchange.powershell")),
            Map.entry("exchange.report",
                    Set.of("model", "knowledge", "graph", "layout", "rule", "scenario", "edit", "exchange.lync",
                            "exchange.picture", "exchange.powershell", "exchange.reading", "exchange.runbook", "file")),
            Map.entry("ui",
                    Set.of("model", "knowledge", "graph", "edit", "rule", "scenario", "layout", "file", "exchange.lync",
                            "exchange.powershell", "exchange.reading", "exchange.picture", "exchange.runbook",
                            "exchange.report")),
            Map.entry("cli",
                    Set.of("model", "knowledge", "graph", "edit", "rule", "scenario", "layout", "file", "exchange.lync",
                            "exchange.powershell", "exchange.reading", "exchange.picture", "exchange.runbook",
                            "exchange.report")),
            Map.entry("app", Set.of("ui", "cli")));

    @Test
    void enoughClassesWereSeenForTheRulesToMeanAnything() {
        assertThat(CLASSES.size()).isGreaterThan(150);
        Set<String> rooms = CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toCollection(TreeSet::new));
        assertThat(rooms).isSubsetOf(MAY_SEE.keySet());
    }

    @TestFactory
    Stream<DynamicTest> eachPackageSeesOnlyWhatItMay() {
        return MAY_SEE.entrySet().stream().map(row -> DynamicTest.dynamicTest(row.getKey(), () -> {
            String[] forbidden = MAY_SEE.keySet()
                    .stream()
                    .filter(room -> !room.equals(row.getKey()) && !row.getValue().contains(room))
                    .map(room -> "nexthop." + room + "..")
                    .toArray(String[]::new);
            noClasses().that()
                    .resideInAPackage("nexthop." + row.getKey() + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(forbidden)
                    .allowEmptyShould(false)
                    .check(CLASSES);
        }));
    }

    @TestFactory
    Stream<DynamicTest> librariesStayWhereTheyBelong() {
        return Stream.of(
                only("JavaFX", Set.of("ui", "app"), "javafx..", "org.controlsfx..", "atlantafx..", "org.kordamp.."),
                only("Jackson", Set.of("knowledge", "file", "exchange"), "tools.jackson.."),
                only("picocli", Set.of("cli", "app"), "picocli.."),
                only("CSV", Set.of("exchange"), "org.apache.commons.csv.."),
                only("StAX", Set.of("exchange"), "javax.xml.stream.."));
    }

    private static DynamicTest only(String name, Set<String> rooms, String... packages) {
        String[] allowed = rooms.stream().map(room -> "nexthop." + room + "..").toArray(String[]::new);
        ArchRule rule = noClasses().that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
        return DynamicTest.dynamicTest(name, () -> rule.check(CLASSES));
    }

    @Test
    void theModelNeedsTheJdkAlone() {
        classes().that()
                .resideInAPackage("nexthop.model..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "nexthop.model..", "org.jspecify..")
                .check(CLASSES);
    }

    @Test
    void noPackagesDependOnEachOtherInACircle() {
        slices().matching("nexthop.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void everyPackageSaysWhatNullMeans() {
        Set<String> unmarked = CLASSES.stream()
                .filter(type -> !type.getPackage().isAnnotatedWith(NullMarked.class))
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(unmarked).isEmpty();
    }

    @Test
    void nothingIsReadInAWayThatTrustsTheInput() {
        noClasses().should().dependOnClassesThat().areAssignableTo(ObjectInputStream.class).check(CLASSES);
        noClasses().should()
                .callMethod(XMLInputFactory.class, "newInstance")
                .orShould()
                .callMethod(XMLInputFactory.class, "newFactory")
                .because("they take whatever parser is on the class path; newDefaultFactory takes the JDK's")
                .check(CLASSES);
        noClasses().should()
                .callMethodWhere(com.tngtech.archunit.core.domain.JavaCall.Predicates.target(
                        com.tngtech.archunit.core.domain.properties.HasName.Predicates.name("activateDefaultTyping")))
                .check(CLASSES);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses().that()
                .resideOutsideOfPackages("nexthop.cli..", "nexthop.app..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    private static String room(JavaClass type) {
        String[] parts = type.getPackageName().split("\\.");
        return parts[1].equals("exchange") ? "exchange." + parts[2] : parts[1];
    }
}
