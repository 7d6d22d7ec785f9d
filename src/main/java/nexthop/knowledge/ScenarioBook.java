package nexthop.knowledge;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * All scenarios, tasks and procedures, read from {@code assets/knowledge}. Adding one is adding a file and its name to the list in
 * {@code index.json} beside it.
 *
 * <p>A task is told and played as a scenario is, but it is none of the documented ones: nobody is recommended to take it up.
 */
public final class ScenarioBook {
    private static final String FOLDER = "/assets/knowledge/";
    private static final int FORMAT_VERSION = 1;

    private static final class Standard {
        private static final ScenarioBook BOOK = read(Standard::resource);

        private static byte[] resource(String name) {
            try (InputStream in = ScenarioBook.class.getResourceAsStream(FOLDER + name)) {
                if (in == null) {
                    throw new KnowledgeException("The knowledge file " + name + " is missing.");
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new KnowledgeException("The knowledge file " + name + " cannot be read.", e);
            }
        }
    }

    private final Map<String, Scenario> scenarios;
    private final Map<String, Scenario> tasks;
    private final Map<String, Procedure> procedures;
    private final List<PageStep> pageSteps;
    private final ScenarioMatrix matrix;

    private ScenarioBook(Map<String, Scenario> scenarios, Map<String, Scenario> tasks,
            Map<String, Procedure> procedures, List<PageStep> pageSteps, ScenarioMatrix matrix) {
        this.scenarios = Collections.unmodifiableMap(scenarios);
        this.tasks = Collections.unmodifiableMap(tasks);
        this.procedures = Collections.unmodifiableMap(procedures);
        this.pageSteps = List.copyOf(pageSteps);
        this.matrix = matrix;
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
     * @param files the content of a file below {@code assets/knowledge}, by its name
     */
    static ScenarioBook read(Function<String, byte[]> files) {
        ScenarioReader reader = new ScenarioReader(SourcePages.standard());
        Map<String, Procedure> procedures = new LinkedHashMap<>();
        for (String id : index(files, "procedures")) {
            String name = "procedures/" + id + ".json";
            Procedure procedure = file(files, name, reader::procedure);
            ScenarioChecks.check(name, procedure);
            add(procedures, id, procedure.id(), procedure, name);
        }
        Map<String, Scenario> scenarios = scenarios(files, "scenarios", reader, procedures);
        Map<String, Scenario> tasks = scenarios(files, "tasks", reader, procedures);
        scenarios.forEach((id, scenario) -> ScenarioChecks.check("scenarios/" + id + ".json", scenario, procedures,
                scenarios.keySet()));
        tasks.forEach(
                (id, task) -> ScenarioChecks.check("tasks/" + id + ".json", task, procedures, scenarios.keySet()));
        ScenarioMatrix matrix = file(files, "matrix.json", reader::matrix);
        List<PageStep> pageSteps = file(files, "page-steps.json", reader::pageSteps);
        for (PageStep step : pageSteps) {
            checkPageStep(scenarios, step);
        }
        return new ScenarioBook(scenarios, tasks, procedures, pageSteps, matrix);
    }

    private static Map<String, Scenario> scenarios(Function<String, byte[]> files, String folder, ScenarioReader reader,
            Map<String, Procedure> procedures) {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (String id : index(files, folder)) {
            String name = folder + "/" + id + ".json";
            Scenario scenario = file(files, name, cursor -> reader.scenario(cursor, procedures));
            add(scenarios, id, scenario.id(), scenario, name);
        }
        return scenarios;
    }

    private static <T> void add(Map<String, T> all, String expected, String id, T item, String name) {
        if (!id.equals(expected) || all.put(id, item) != null) {
            throw new KnowledgeException("The knowledge file " + name + " bears the id “" + id + "”.");
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

    private static Collection<String> index(Function<String, byte[]> files, String folder) {
        return file(files, folder + "/index.json", cursor -> new LinkedHashSet<>(cursor.texts(folder)));
    }

    private static <T> T file(Function<String, byte[]> files, String name, Function<Cursor, T> reading) {
        JsonNode node = KnowledgeFile.read(name, files.apply(name), JsonNode.class);
        try (Cursor cursor = Cursor.over(name, node)) {
            cursor.textOrEmpty("$schema");
            int version = cursor.number("formatVersion");
            if (version != FORMAT_VERSION) {
                throw cursor.wrong("it has format version " + version + " in place of " + FORMAT_VERSION);
            }
            return reading.apply(cursor);
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

    /** The scenario or task of this id. */
    public Optional<Scenario> scenario(String id) {
        return Optional.ofNullable(scenarios.get(id)).or(() -> Optional.ofNullable(tasks.get(id)));
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

    /** The vendor's own table of scenarios against Lync Server 2013. */
    public ScenarioMatrix matrix() {
        return matrix;
    }
}
