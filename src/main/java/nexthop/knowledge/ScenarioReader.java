package nexthop.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nexthop.model.ServerGeneration;
import nexthop.model.UcmaVersion;
import org.jspecify.annotations.Nullable;

/** Makes scenarios and procedures of the objects of a knowledge file. Whether what they name exists is checked afterwards. */
final class ScenarioReader {
    private final SourcePages pages;

    ScenarioReader(SourcePages pages) {
        this.pages = pages;
    }

    Scenario scenario(Cursor file, Map<String, Procedure> procedures) {
        List<Step> steps = file.list("steps", this::step);
        List<Input> inputs = new ArrayList<>(file.list("inputs", this::input));
        addInputsOf(procedures, steps, inputs);
        return new Scenario(file.text("id"), file.text("heading"), file.template("title"),
                file.word("family", Family.class), file.word("standing", Standing.class), file.text("standingReason"),
                file.word("tool", ManagedBy.class), file.flag("rankedFirst"), file.list("start", this::requirement),
                file.template("why"), file.list("prerequisites", this::prerequisite), inputs, steps,
                file.template("outcome"), file.textOrEmpty("template"), citations(file, "sources"),
                citations(file, "furtherReading"));
    }

    /** What the procedures of the steps ask for besides; an input that the scenario has itself stays the scenario's. */
    private static void addInputsOf(Map<String, Procedure> procedures, List<Step> steps, List<Input> inputs) {
        for (Step step : steps) {
            for (ProcedureUse use : step.procedures()) {
                Procedure procedure = procedures.get(use.procedure());
                if (procedure != null) {
                    for (Input input : procedure.inputs()) {
                        if (inputs.stream().noneMatch(known -> known.name().equals(input.name()))) {
                            inputs.add(input);
                        }
                    }
                }
            }
        }
    }

    Procedure procedure(Cursor file) {
        return new Procedure(file.text("id"), file.text("title"), file.template("purpose"),
                new TreeSet<>(file.texts("parameters")), file.list("inputs", this::input), file.list("ways", this::way),
                citations(file, "sources"));
    }

    private Procedure.Way way(Cursor way) {
        return new Procedure.Way(way.text("title"), way.word("tool", Procedure.Tool.class),
                way.word("role", Role.class), way.list("actions", this::action));
    }

    private Procedure.Action action(Cursor action) {
        return new Procedure.Action(action.textOrEmpty("id"), action.template("instruction"),
                action.list("commands", this::group), citations(action, "sources"));
    }

    private Requirement requirement(Cursor requirement) {
        return new Requirement(requirement.object("if", this::condition), requirement.template("whyNot"),
                requirement.textOrEmpty("remedy"));
    }

    private Condition condition(Cursor condition) {
        return condition.only((name, cursor) -> switch (name) {
            case "all" -> new Condition.All(cursor.list(name, this::condition));
            case "any" -> new Condition.Any(cursor.list(name, this::condition));
            case "not" -> new Condition.Not(cursor.object(name, this::condition));
            case "inUse" -> confirmed(cursor, name, new Condition.InUse());
            case "ucma" -> new Condition.Ucma(cursor.words(name, UcmaVersion.class));
            case "nextHopGeneration" -> new Condition.NextHopGeneration(cursor.words(name, ServerGeneration.class));
            case "hasNextHop" -> confirmed(cursor, name, new Condition.HasNextHop());
            case "generationsExactly" ->
                new Condition.GenerationsExactly(new TreeSet<>(cursor.words(name, ServerGeneration.class)));
            case "generationsPresent" ->
                new Condition.GenerationsPresent(new TreeSet<>(cursor.words(name, ServerGeneration.class)));
            case "merged" -> confirmed(cursor, name, new Condition.Merged());
            case "inBackCompatSite" -> confirmed(cursor, name, new Condition.InBackCompatSite());
            case "entriesMigrated" -> confirmed(cursor, name, new Condition.EntriesMigrated());
            case "usersOnOlder" -> confirmed(cursor, name, new Condition.UsersOnOlder());
            case "nextHopOlder" -> confirmed(cursor, name, new Condition.NextHopOlder());
            case "endpointsFollowNextHop" -> confirmed(cursor, name, new Condition.EndpointsFollowNextHop());
            default -> throw cursor.wrong("“" + name + "” is no condition");
        });
    }

    private static Condition confirmed(Cursor cursor, String name, Condition condition) {
        if (!cursor.flag(name)) {
            throw cursor.wrong("“" + name + "” can only be true; use “not” for the contrary");
        }
        return condition;
    }

    private Prerequisite prerequisite(Cursor prerequisite) {
        return new Prerequisite(prerequisite.word("kind", Prerequisite.Kind.class), prerequisite.textOrEmpty("subject"),
                prerequisite.template("text"), citations(prerequisite, "sources"));
    }

    private Input input(Cursor input) {
        return new Input(input.text("name"), input.word("type", Input.Type.class), input.text("label"),
                input.text("help"), input.templateOrEmpty("told"), input.templateOrEmpty("proposal"),
                input.words("generations", ServerGeneration.class), input.words("versions", UcmaVersion.class));
    }

    private Step step(Cursor step) {
        return new Step(step.text("id"), step.word("kind", StepKind.class), step.template("title"),
                step.template("instruction"), Optional.ofNullable(step.objectOrNull("when", this::condition)),
                step.templateOrEmpty("whenNot"), step.list("commands", this::group),
                step.list("procedures", ScenarioReader::use),
                Optional.ofNullable(step.objectOrNull("verify", this::verification)), step.templateOrEmpty("runsOn"),
                step.word("role", Role.class), step.list("effects", this::effect),
                step.words("sets", OperationalFact.class), step.words("clears", OperationalFact.class),
                step.wordOr("downtime", Downtime.class, Downtime.UNCHANGED), step.templateOrEmpty("stepBack"),
                citations(step, "stepBackSources"), citations(step, "sources"));
    }

    private static ProcedureUse use(Cursor use) {
        return new ProcedureUse(use.text("procedure"), use.map("with"), new TreeSet<>(use.texts("actions")),
                use.flag("forReading"));
    }

    private Verification verification(Cursor verification) {
        return new Verification(verification.list("commands", this::group), verification.template("expected"));
    }

    private CommandGroup group(Cursor group) {
        return new CommandGroup(repetition(group), group.templateOrEmpty("note"), group.list("run", this::command));
    }

    private static Repetition repetition(Cursor group) {
        if (group.has("forEachAfterFirst")) {
            return new Repetition.OverInput(group.text("forEachAfterFirst"), true);
        }
        if (!group.has("forEach")) {
            return new Repetition.Once();
        }
        String key = group.text("forEach");
        return Repetition.Collection.of(key)
                .<Repetition>map(Repetition.Over::new)
                .orElseGet(() -> new Repetition.OverInput(key, false));
    }

    private Command command(Cursor command) {
        if (command.has("external")) {
            return new Command.External(command.template("external"));
        }
        if (command.has("pipe")) {
            return new Command.Pipeline(command.list("pipe", this::call));
        }
        return new Command.Pipeline(List.of(call(command)));
    }

    private Command.Call call(Cursor call) {
        return new Command.Call(call.text("cmdlet"), call.list("parameters", ScenarioReader::parameter));
    }

    private static Command.Parameter parameter(Cursor parameter) {
        String name = parameter.text("name");
        return new Command.Parameter(name, argument(parameter));
    }

    private static Command.Argument argument(Cursor parameter) {
        if (parameter.has("value")) {
            return new Command.Text(parameter.template("value"));
        }
        if (parameter.has("number")) {
            return new Command.Number(parameter.template("number"));
        }
        if (parameter.has("word")) {
            String word = parameter.text("word");
            if (!Set.of("$null", "$true", "$false").contains(word)) {
                throw parameter.wrong("“" + word + "” is none of $null, $true and $false");
            }
            return new Command.Word(word);
        }
        if (!parameter.flag("switch")) {
            throw parameter.wrong("one of value, number, word and switch is expected");
        }
        return new Command.Switch();
    }

    private Effect effect(Cursor effect) {
        return effect.only((name, cursor) -> cursor.object(name, inner -> effect(name, inner)));
    }

    private static Effect effect(String name, Cursor effect) {
        return switch (name) {
            case "addApplicationPool" -> new Effect.AddApplicationPool(effect.text("pool"),
                    effect.word("ucma", UcmaVersion.class), effect.text("nextHop"), effect.text("computers"));
            case "addApplications" -> new Effect.AddApplications(effect.text("pool"), effect.textOrEmpty("port"));
            case "moveEndpoints" -> new Effect.MoveEndpoints(effect.text("pool"));
            case "changeNextHop" -> new Effect.ChangeNextHop(effect.text("pool"), textOrNull(effect, "nextHop"));
            case "strikeNextHop" -> new Effect.StrikeNextHop(effect.text("pool"));
            case "strikePool" -> new Effect.StrikePool(effect.text("pool"));
            case "mergeLegacyTopology" -> new Effect.MergeLegacyTopology();
            case "addServerPool" ->
                new Effect.AddServerPool(effect.text("pool"), effect.word("generation", ServerGeneration.class));
            case "moveUsers" -> new Effect.MoveUsers(effect.text("pool"));
            case "strikeOlderServerPools" -> new Effect.StrikeOlderServerPools();
            case "changeUcmaVersion" ->
                new Effect.ChangeUcmaVersion(effect.text("pool"), effect.word("ucma", UcmaVersion.class));
            default -> throw effect.wrong("“" + name + "” is no effect");
        };
    }

    private static @Nullable String textOrNull(Cursor cursor, String name) {
        return cursor.has(name) ? cursor.text(name) : null;
    }

    List<ScenarioMatrix> matrices(Cursor file) {
        return file.list("matrices", this::matrix);
    }

    private ScenarioMatrix matrix(Cursor file) {
        List<Family> columns = new ArrayList<>();
        for (String column : file.texts("columns")) {
            columns.add(Family.valueOf(column.toUpperCase(Locale.ROOT)));
        }
        List<ScenarioMatrix.Row> rows = file.list("rows",
                row -> new ScenarioMatrix.Row(row.word("ucma", UcmaVersion.class),
                        row.list("cells", cell -> new ScenarioMatrix.Cell(cell.list("scenarios",
                                entry -> new ScenarioMatrix.Entry(entry.text("scenario"), entry.text("text")))))));
        for (ScenarioMatrix.Row row : rows) {
            if (row.cells().size() != columns.size()) {
                throw file.wrong("the row of " + row.ucma() + " has not a cell for each column");
            }
        }
        return new ScenarioMatrix(file.text("title"), columns, rows,
                file.object("source", source -> Citation.read(pages, source)));
    }

    List<PageStep> pageSteps(Cursor file) {
        List<PageStep> all = new ArrayList<>();
        for (List<PageStep> section : file.list("sections", this::section)) {
            all.addAll(section);
        }
        return all;
    }

    private List<PageStep> section(Cursor section) {
        String page = section.text("page");
        String heading = section.text("section");
        String scenario = section.text("scenario");
        return section.list("steps",
                step -> new PageStep(page, heading, step.text("step"), scenario, step.texts("ours")));
    }

    private List<Citation> citations(Cursor cursor, String name) {
        return Citation.list(pages, cursor, name);
    }
}
