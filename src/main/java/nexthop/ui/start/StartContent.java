package nexthop.ui.start;

import java.util.List;
import java.util.function.Supplier;
import nexthop.model.Drawing;

/** What the start page offers. */
public record StartContent(List<Matrix> matrices, List<Template> templates, Template sample) {

    public StartContent {
        matrices = List.copyOf(matrices);
        templates = List.copyOf(templates);
    }

    /** A table of scenarios: a row an application version, a column a kind of scenario. */
    public record Matrix(String title, List<String> columns, List<Row> rows) {
        public Matrix {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }

    /** One version of the applications. */
    public record Row(String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The scenarios of one kind; there may be none. */
    public record Cell(List<Scenario> scenarios) {
        public Cell {
            scenarios = List.copyOf(scenarios);
        }
    }

    /**
     * One scenario.
     *
     * @param standing for example {@code recommended}
     * @param template what it starts from
     * @param figures how the vendor's page draws it, before and after if it has two
     */
    public record Scenario(String title, String standing, Template template, List<Template> figures,
            List<Lesson> lessons) {
        public Scenario {
            figures = List.copyOf(figures);
            lessons = List.copyOf(lessons);
        }
    }

    /** A lesson about a scenario. */
    public record Lesson(String id, String title) {}

    /**
     * A topology to begin with.
     *
     * @param scenario the id of the scenario that starts from it; empty if none does
     * @param drawing loads it; called off the application thread for the preview
     */
    public record Template(String id, String title, String description, String scenario, Supplier<Drawing> drawing) {}
}
