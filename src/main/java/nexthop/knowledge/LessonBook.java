package nexthop.knowledge;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.model.ElementId;

/**
 * The lessons, read from {@code assets/knowledge/lessons}. Adding one is adding a file, its name in {@code index.json}, and its
 * topology among the templates.
 */
public final class LessonBook {
    private static final String FOLDER = "lessons";

    private static final class Standard {
        private static final LessonBook BOOK = read(KnowledgeFolder.standard(), ScenarioBook.standard());
    }

    private final Map<String, Lesson> lessons;

    private LessonBook(Map<String, Lesson> lessons) {
        this.lessons = Collections.unmodifiableMap(lessons);
    }

    /**
     * The lessons that come with the program.
     *
     * @throws KnowledgeException if a file is missing or wrong
     */
    public static LessonBook standard() {
        return Standard.BOOK;
    }

    static LessonBook read(KnowledgeFolder folder, ScenarioBook scenarios) {
        Map<String, Lesson> lessons = new LinkedHashMap<>();
        for (String id : folder.index(FOLDER)) {
            String name = FOLDER + "/" + id + ".json";
            Lesson lesson = folder.read(name, file -> new Reading(scenarios).lesson(file));
            if (!lesson.id().equals(id)) {
                throw new KnowledgeException("The knowledge file " + name + " bears the id “" + lesson.id() + "”.");
            }
            lessons.put(id, lesson);
        }
        return new LessonBook(lessons);
    }

    /** In the order of the book. */
    public List<Lesson> lessons() {
        return List.copyOf(lessons.values());
    }

    public Optional<Lesson> lesson(String id) {
        return Optional.ofNullable(lessons.get(id));
    }

    /** The lessons that lead to a scenario. */
    public Collection<Lesson> lessonsOf(String scenario) {
        return lessons.values().stream().filter(lesson -> lesson.scenario().equals(scenario)).toList();
    }

    private record Reading(ScenarioBook scenarios) {
        Lesson lesson(Cursor file) {
            String scenario = file.text("scenario");
            if (scenarios.scenario(scenario).isEmpty()) {
                throw file.wrong("there is no scenario “" + scenario + "”");
            }
            return new Lesson(file.text("id"), scenario, file.text("title"), file.text("goal"), file.text("situation"),
                    file.text("template"), file.text("base"), element(file, "pool"),
                    file.object("question", Reading::question), file.object("finding", Reading::finding),
                    file.text("explanation"), file.object("repair", Reading::repair),
                    Citation.list(SourcePages.standard(), file, "sources"));
        }

        private static Lesson.Question question(Cursor question) {
            List<Lesson.Answer> answers = question.list("answers",
                    answer -> new Lesson.Answer(answer.text("text"), answer.flag("right"), answer.text("explanation")));
            long right = answers.stream().filter(Lesson.Answer::right).count();
            if (answers.size() < 3 || answers.size() > 4 || right == 0 || right == answers.size()) {
                throw question.wrong("three or four answers are expected, of which some are right and some are not");
            }
            return new Lesson.Question(question.text("text"), answers);
        }

        private static Lesson.ExpectedFinding finding(Cursor finding) {
            return new Lesson.ExpectedFinding(finding.text("rule"), finding.text("kind"), element(finding, "element"));
        }

        private static Lesson.Repair repair(Cursor repair) {
            return new Lesson.Repair(repair.text("instruction"),
                    Optional.ofNullable(repair.objectOrNull("change", Reading::change)));
        }

        private static Lesson.Change change(Cursor change) {
            String label = change.text("label");
            if (change.has("renameComputer")) {
                return new Lesson.Change.RenameComputer(label, element(change, "renameComputer"), change.text("to"));
            }
            return new Lesson.Change.RetirePool(label, element(change, "retirePool"));
        }

        private static ElementId element(Cursor cursor, String name) {
            try {
                return new ElementId(cursor.text(name));
            } catch (IllegalArgumentException e) {
                throw cursor.wrong("“" + name + "” is no id of an element");
            }
        }
    }
}
