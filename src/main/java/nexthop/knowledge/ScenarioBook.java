package nexthop.knowledge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All scenarios, tasks and procedures, read from {@code assets/knowledge}. Adding one is adding a file and its name to the list in
 * {@code index.json} beside it.
 *
 * <p>A task is told and played as a scenario is, but it is none of the documented ones: nobody is recommended to take it up. So is a step
 * of the infrastructure, which stands between scenarios on a migration path and on no page.
 */
public final class ScenarioBook {
    private static final class Standard {
        private static final ScenarioBook BOOK = read(KnowledgeFolder.standard());
    }

    private final Map<String, Scenario> scenarios;
    private final Map<String, Scenario> tasks;
    private final Map<String, Procedure> procedures;
    private final List<PageStep> pageSteps;
    private final List<ScenarioMatrix> matrices;
    private final Map<String, Scenario> infrastructure;
    private final PathValues paths;

    private ScenarioBook(Map<String, Scenario> scenarios, Map<String, Scenario> tasks,
            Map<String, Scenario> infrastructure, Map<String, Procedure> procedures, List<PageStep> pageSteps,
            List<ScenarioMatrix> matrices, PathValues paths) {
        this.scenarios = Collections.unmodifiableMap(scenarios);
        this.infrastructure = Collections.unmodifiableMap(infrastructure);
        this.paths = paths;
        this.tasks = Collections.unmodifiableMap(tasks);
        this.procedures = Collections.unmodifiableMap(procedures);
        this.pageSteps = List.copyOf(pageSteps);
        this.matrices = List.copyOf(matrices);
    }

    /**
     * The scenarios that come with the program.
     *
     * @throws KnowledgeException if a file is missing or wrong
     */
    public static ScenarioBook standard() {
        return Standard.BOOK;
    }

    /**
     * Reads and checks everything.
     *
     * @throws KnowledgeException if a file is missing or wrong
     */
    static ScenarioBook read(KnowledgeFolder folder) {
        ScenarioReader reader = new ScenarioReader(SourcePages.standard());
        Map<String, Procedure> procedures = new LinkedHashMap<>();
        for (String id : folder.index("procedures")) {
            String name = "procedures/" + id + ".json";
            Procedure procedure = folder.read(name, reader::procedure);
            ScenarioChecks.check(name, procedure);
            add(procedures, id, procedure.id(), procedure, name);
        }
        Map<String, Scenario> scenarios = scenarios(folder, "scenarios", reader, procedures);
        Map<String, Scenario> tasks = scenarios(folder, "tasks", reader, procedures);
        Map<String, Scenario> infrastructure = scenarios(folder, "infrastructure", reader, procedures);
        check("scenarios", scenarios, procedures, scenarios.keySet());
        check("tasks", tasks, procedures, scenarios.keySet());
        check("infrastructure", infrastructure, procedures, scenarios.keySet());
        List<ScenarioMatrix> matrices = folder.read("matrix.json", reader::matrices);
        matrices.forEach(matrix -> checkMatrix(scenarios, matrix));
        List<PageStep> pageSteps = folder.read("page-steps.json", reader::pageSteps);
        for (PageStep step : pageSteps) {
            checkPageStep(scenarios, step);
        }
        PathValues paths = folder.read("paths.json", PathValues::read);
        return new ScenarioBook(scenarios, tasks, infrastructure, procedures, pageSteps, matrices, paths);
    }

    private static void check(String kind, Map<String, Scenario> all, Map<String, Procedure> procedures,
            Set<String> scenarios) {
        all.forEach((id, scenario) -> {
            String name = kind + "/" + id + ".json";
            ScenarioChecks.check(name, scenario, procedures, scenarios);
            boolean isTaken = !kind.equals("scenarios") && scenarios.contains(id);
            if (scenario.isOurs() != kind.equals("infrastructure") || isTaken) {
                throw new KnowledgeException("The knowledge file " + name + " is in the wrong folder.");
            }
        });
    }

    private static Map<String, Scenario> scenarios(KnowledgeFolder folder, String kind, ScenarioReader reader,
            Map<String, Procedure> procedures) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (String id : folder.index(kind)) {
            String name = kind + "/" + id + ".json";
            Scenario scenario = folder.read(name, cursor -> reader.scenario(cursor, procedures));
            add(scenarios, id, scenario.id(), scenario, name);
        }
        return scenarios;
    }

    private static <T> void add(Map<String, T> all, String expected, String id, T item, String name) {
        if (!id.equals(expected) || all.put(id, item) != null) {
            throw new KnowledgeException("The knowledge file " + name + " bears the id “" + id + "”.");
        }
    }

    private static void checkMatrix(Map<String, Scenario> scenarios, ScenarioMatrix matrix) {
        for (ScenarioMatrix.Row row : matrix.rows()) {
            for (ScenarioMatrix.Cell cell : row.cells()) {
                for (ScenarioMatrix.Entry entry : cell.entries()) {
                    if (!scenarios.containsKey(entry.scenario())) {
                        throw new KnowledgeException(
                                "matrix.json names the scenario " + entry.scenario() + ", which there is not.");
                    }
                }
            }
        }
    }

    private static void checkPageStep(Map<String, Scenario> scenarios, PageStep pageStep) {
        Scenario scenario = scenarios.get(pageStep.scenario());
        if (scenario != null) {
            List<String> ids = scenario.steps().stream().map(Step::id).toList();
            if (pageStep.steps().isEmpty() || !ids.containsAll(pageStep.steps())) {
                throw new KnowledgeException("page-steps.json names steps that " + pageStep.scenario()
                        + " does not have: " + pageStep.steps());
            }
        }
    }

    /** The documented scenarios, in the order of the book. */
    public List<Scenario> scenarios() {
        return new ArrayList<>(scenarios.values());
    }

    /** The tasks, in the order of the book. */
    public List<Scenario> tasks() {
        return new ArrayList<>(tasks.values());
    }

    /** The scenario, task or step of the infrastructure of this id. */
    public Optional<Scenario> scenario(String id) {
        return Stream.of(scenarios, tasks, infrastructure).map(all -> all.get(id)).filter(Objects::nonNull).findFirst();
    }

    /** Our own steps between scenarios, in the order of the book; in form they are scenarios too. */
    public List<Scenario> infrastructure() {
        return new ArrayList<>(infrastructure.values());
    }

    /** Where migration paths lead to, and what they cost. */
    public PathValues paths() {
        return paths;
    }

    /** The procedures, in the order of the book. */
    public List<Procedure> procedures() {
        return new ArrayList<>(procedures.values());
    }

    public Optional<Procedure> procedure(String id) {
        return Optional.ofNullable(procedures.get(id));
    }

    /** Where each numbered step of the vendor's pages has gone. */
    public List<PageStep> pageSteps() {
        return pageSteps;
    }

    /** Every scenario in a table: first the vendor's own against Lync Server 2013, then the others. */
    public List<ScenarioMatrix> matrices() {
        return matrices;
    }
}
