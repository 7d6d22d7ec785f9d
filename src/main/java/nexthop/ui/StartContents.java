package nexthop.ui;

import java.util.ArrayList;
import java.util.List;
import nexthop.file.Templates;
import nexthop.knowledge.Family;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.ScenarioMatrix;
import nexthop.ui.start.StartContent;

/** Collects what the start page offers from what the program knows. */
final class StartContents {
    private StartContents() {}

    static StartContent standard() {
        ScenarioBook book = ScenarioBook.standard();
        Templates templates = Templates.standard();
        return new StartContent(matrix(book, templates), templates(templates), template(templates.sample()));
    }

    private static StartContent.Matrix matrix(ScenarioBook book, Templates templates) {
        ScenarioMatrix matrix = book.matrix();
        List<StartContent.Row> rows = new ArrayList<>();
        for (ScenarioMatrix.Row row : matrix.rows()) {
            List<StartContent.Cell> cells = row.cells().stream().map(cell -> cell(cell, book, templates)).toList();
            rows.add(new StartContent.Row(row.ucma().label(), cells));
        }
        return new StartContent.Matrix(matrix.columns().stream().map(StartContents::heading).toList(), rows);
    }

    private static String heading(Family family) {
        String label = family.label();
        return family == Family.DIRECT
                ? "Direct deployment against Lync Server 2013"
                : Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static StartContent.Cell cell(ScenarioMatrix.Cell cell, ScenarioBook book, Templates templates) {
        Templates.Entry start = templates.startOf(cell.scenario())
                .orElseThrow(() -> new IllegalStateException("No template starts the scenario " + cell.scenario()));
        String standing = book.scenario(cell.scenario())
                .orElseThrow(() -> new IllegalStateException("There is no scenario " + cell.scenario()))
                .standing()
                .label();
        return new StartContent.Cell(cell.text(), standing, template(start));
    }

    private static List<StartContent.Template> templates(Templates templates) {
        return templates.entries().stream().map(StartContents::template).toList();
    }

    private static StartContent.Template template(Templates.Entry entry) {
        return new StartContent.Template(entry.id(), entry.title(), entry.description(), entry.scenario(),
                entry::drawing);
    }
}
