package nexthop.ui.start;

import java.util.List;
import java.util.function.Supplier;
import nexthop.model.Drawing;

/** What the start page offers. */
public record StartContent(Matrix matrix, List<Template> templates, Template sample) {

    public StartContent {
        templates = List.copyOf(templates);
    }

    /** The table of scenarios as the vendor's page has it: a row an application version, a column a kind of scenario. */
    public record Matrix(List<String> columns, List<Row> rows) {
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

    /**
     * One scenario.
     *
     * @param standing for example {@code recommended}
     * @param template what it starts from
     */
    public record Cell(String title, String standing, Template template) {}

    /**
     * A topology to begin with.
     *
     * @param scenario the id of the scenario that starts from it; empty if none does
     * @param drawing loads it; called off the application thread for the preview
     */
    public record Template(String id, String title, String description, String scenario, Supplier<Drawing> drawing) {}
}
