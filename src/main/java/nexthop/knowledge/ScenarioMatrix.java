package nexthop.knowledge;

import java.util.List;
import java.util.Optional;
import nexthop.model.UcmaVersion;

/**
 * The table of scenarios against Lync Server 2013 at the head of the page "UCMA applications: coexistence, migration, and upgrade
 * scenarios".
 */
public record ScenarioMatrix(String title, List<Family> columns, List<Row> rows, Citation citation) {

    /** A cell for each column, in their order. */
    public record Row(UcmaVersion ucma, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * One scenario of the table.
     *
     * @param text what to write in the cell
     */
    public record Cell(String scenario, String text) {}

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
