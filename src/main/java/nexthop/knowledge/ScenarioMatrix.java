package nexthop.knowledge;

import java.util.List;
import java.util.Optional;
import nexthop.model.UcmaVersion;

/**
 * A table of scenarios: a row for each version of the applications, a column for each kind of scenario. The first is the table of the
 * page "UCMA applications: coexistence, migration, and upgrade scenarios" itself; the second sets out the other pages in the same way.
 */
public record ScenarioMatrix(String title, List<Family> columns, List<Row> rows, Citation citation) {

    /** A cell for each column, in their order. */
    public record Row(UcmaVersion ucma, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** The scenarios of one kind for one version; there may be none. */
    public record Cell(List<Entry> entries) {
        public Cell {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One scenario of the table.
     *
     * @param text what to write in the cell
     */
    public record Entry(String scenario, String text) {}

    public ScenarioMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public Optional<Cell> cell(UcmaVersion ucma, Family family) {
        int column = columns.indexOf(family);
        return column < 0
                ? Optional.empty()
                : rows.stream().filter(row -> row.ucma() == ucma).map(row -> row.cells().get(column)).findFirst();
    }
}
