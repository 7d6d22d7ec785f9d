package nexthop.ui;

import java.util.ArrayList;
import java.util.List;
import nexthop.file.Templates;
import nexthop.knowledge.Family;
import nexthop.knowledge.LessonBook;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.ScenarioMatrix;
import nexthop.ui.start.StartContent;

/** Collects what the start page offers from what the program knows. */
final class StartContents {
    private StartContents() {}

    static StartContent standard() {
        ScenarioBook book = ScenarioBook.standard();
        Templates templates = Templates.standard();
        List<StartContent.Matrix> matrices = book.matrices().stream().map(matrix -> matrix(matrix, templates)).toList();
        return new StartContent(matrices, templates(templates), template(templates.sample()));
    }

    private static StartContent.Matrix matrix(ScenarioMatrix matrix, Templates templates) {
        List<StartContent.Row> rows = new ArrayList<>();
        for (ScenarioMatrix.Row row : matrix.rows()) {
            List<StartContent.Cell> cells = row.cells().stream().map(cell -> cell(cell, templates)).toList();
            rows.add(new StartContent.Row(row.ucma().label(), cells));
        }
        return new StartContent.Matrix(matrix.title(), matrix.columns().stream().map(StartContents::heading).toList(),
                rows);
    }

    private static String heading(Family family) {
        String label = family.label();
        return Character.toUpperCase(label.charAt(0)) + label.substring(1);
    }

    private static StartContent.Cell cell(ScenarioMatrix.Cell cell, Templates templates) {
        return new StartContent.Cell(cell.entries().stream().map(entry -> scenario(entry, templates)).toList());
    }

    private static StartContent.Scenario scenario(ScenarioMatrix.Entry entry, Templates templates) {
        String id = entry.scenario();
        Templates.Entry start = templates.startOf(id)
                .orElseThrow(() -> new IllegalStateException("No template starts the scenario " + id));
        String standing = ScenarioBook.standard()
                .scenario(id)
                .orElseThrow(() -> new IllegalStateException("There is no scenario " + id))
                .standing()
                .label();
        List<StartContent.Template> figures = templates.entries(Templates.Kind.FIGURE)
                .stream()
                .filter(figure -> figure.scenario().equals(id))
                .map(StartContents::template)
                .toList();
        List<StartContent.Lesson> lessons = LessonBook.standard()
                .lessonsOf(id)
                .stream()
                .map(lesson -> new StartContent.Lesson(lesson.id(), lesson.title()))
                .toList();
        return new StartContent.Scenario(entry.text(), standing, template(start), figures, lessons);
    }

    private static List<StartContent.Template> templates(Templates templates) {
        return templates.entries()
                .stream()
                .filter(entry -> entry.kind() != Templates.Kind.LESSON) // a lesson is more than its topology
                .map(StartContents::template)
                .toList();
    }

    private static StartContent.Template template(Templates.Entry entry) {
        return new StartContent.Template(entry.id(), entry.title(), entry.description(), entry.scenario(),
                entry::drawing);
    }
}
