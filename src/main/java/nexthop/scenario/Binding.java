package nexthop.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nexthop.knowledge.Command;
import nexthop.knowledge.CommandGroup;
import nexthop.knowledge.Effect;
import nexthop.knowledge.Procedure;
import nexthop.knowledge.ProcedureUse;
import nexthop.knowledge.Repetition;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.Step;
import nexthop.knowledge.Template;
import nexthop.model.Answer;
import nexthop.model.Application;
import nexthop.model.Pool;

/** Puts the names of a topology into steps and procedures. */
record Binding(ScenarioBook book, Filling filling) {

    BoundStep step(int number, Step step) {
        String done = alreadyDone(step);
        List<BoundProcedure> procedures = step.procedures().stream().map(this::procedure).toList();
        List<BoundGroup> commands = done.isEmpty() ? commands(step, procedures) : List.of();
        Filled title = filling.prose(step.title());
        Filled instruction = filling.prose(step.instruction());
        Optional<BoundStep.Check> check = step.verification()
                .map(verification -> new BoundStep.Check(groups(verification.commands(), filling),
                        filling.prose(verification.expected())));
        SortedSet<String> open = new TreeSet<>();
        if (done.isEmpty()) {
            open.addAll(title.open());
            open.addAll(instruction.open());
            commands.forEach(group -> addOpen(open, group));
            check.ifPresent(found -> {
                found.commands().forEach(group -> addOpen(open, group));
                open.addAll(found.expected().open());
            });
        }
        return new BoundStep(number, step, title, instruction, done, commands, procedures, check,
                filling.prose(step.runsOn()), filling.prose(step.stepBack()), open);
    }

    private static void addOpen(SortedSet<String> open, BoundGroup group) {
        for (BoundCommand command : group.commands()) {
            open.addAll(command.open());
        }
    }

    private List<BoundGroup> commands(Step step, List<BoundProcedure> procedures) {
        if (!step.commands().isEmpty()) {
            return groups(step.commands(), filling);
        }
        return procedures.stream()
                .filter(procedure -> !procedure.forReading())
                .flatMap(procedure -> procedure.ways().stream())
                .filter(way -> way.tool() == Procedure.Tool.POWERSHELL)
                .flatMap(way -> way.actions().stream())
                .flatMap(action -> action.commands().stream())
                .toList();
    }

    /** Why a step has nothing left to do; empty if it has. */
    private String alreadyDone(Step step) {
        boolean isNeeded = step.when()
                .map(condition -> new StartCheck(filling.subject()).answer(condition) != Answer.NO)
                .orElse(true);
        if (!isNeeded) {
            return filling.prose(step.whenNot()).text();
        }
        if (step.effects().isEmpty()) {
            return "";
        }
        List<String> reasons = new ArrayList<>();
        for (Effect effect : step.effects()) {
            String reason = alreadyTrue(effect);
            if (reason.isEmpty()) {
                return "";
            }
            reasons.add(reason);
        }
        return String.join(" ", reasons);
    }

    private String alreadyTrue(Effect effect) {
        return switch (effect) {
            case Effect.AddApplicationPool add ->
                existing(add.pool()).map(pool -> pool.fqdn() + " is already there.").orElse("");
            case Effect.AddApplications add -> existing(add.pool()).filter(this::holdsAllApplications)
                    .map(pool -> pool.fqdn() + " already holds " + Names.phrase(filling.values("applications")) + ".")
                    .orElse("");
            default -> "";
        };
    }

    private Optional<Pool> existing(String input) {
        return filling.values(input).stream().findFirst().flatMap(filling.subject()::named);
    }

    private boolean holdsAllApplications(Pool pool) {
        List<Application> wanted = filling.subject().applications();
        List<Application> held = filling.subject().topology().applicationsOf(pool.id());
        return !wanted.isEmpty() && wanted.stream()
                .allMatch(one -> held.stream()
                        .anyMatch(other -> other.applicationId().equalsIgnoreCase(one.applicationId())));
    }

    BoundProcedure procedure(ProcedureUse use) {
        Procedure procedure = book.procedure(use.procedure())
                .orElseThrow(() -> new IllegalArgumentException("There is no procedure " + use.procedure()));
        Filling local = filling.withAliases(use.bindings());
        List<BoundProcedure.Way> ways = procedure.ways()
                .stream()
                .map(way -> new BoundProcedure.Way(way.title(), way.tool(), way.role(),
                        way.actions().stream().filter(use::asksFor).map(action -> action(action, local)).toList()))
                .filter(way -> !way.actions().isEmpty())
                .toList();
        return new BoundProcedure(procedure, use.forReading(), local.prose(procedure.purpose()), ways);
    }

    private static BoundProcedure.Action action(Procedure.Action action, Filling filling) {
        return new BoundProcedure.Action(filling.prose(action.instruction()), groups(action.commands(), filling),
                action.citations());
    }

    private static List<BoundGroup> groups(List<CommandGroup> groups, Filling filling) {
        List<BoundGroup> bound = new ArrayList<>();
        for (CommandGroup group : groups) {
            List<Map<String, String>> members = members(group.repetition(), filling);
            if (members.isEmpty() && group.repetition() instanceof Repetition.OverInput(String _, boolean afterFirst)
                    && afterFirst) {
                continue;
            }
            boolean isPattern = members.isEmpty() && group.repetition() instanceof Repetition.Over;
            for (Map<String, String> member : members.isEmpty() ? List.of(Map.<String, String>of()) : members) {
                Filling local = filling.forMember(member).withItem(group.repetition());
                List<BoundCommand> commands = group.commands()
                        .stream()
                        .map(command -> command(command, local, isPattern))
                        .toList();
                bound.add(new BoundGroup(local.prose(group.note()), about(group.repetition(), member), commands));
            }
        }
        return bound;
    }

    private static List<Map<String, String>> members(Repetition repetition, Filling filling) {
        return switch (repetition) {
            case Repetition.Once() -> List.of(Map.of());
            case Repetition.Over(Repetition.Collection collection) -> filling.subject().members(collection);
            case Repetition.OverInput(String input, boolean afterFirst) -> filling.values(input)
                    .stream()
                    .skip(afterFirst ? 1 : 0)
                    .map(value -> Map.of(Repetition.ITEM, value))
                    .toList();
        };
    }

    private static String about(Repetition repetition, Map<String, String> member) {
        return switch (repetition) {
            case Repetition.Once() -> "";
            case Repetition.Over(Repetition.Collection collection) -> member.getOrDefault(switch (collection) {
                case ENDPOINTS -> "endpoint";
                case APPLICATIONS -> "application";
                case COMPUTERS -> "computer";
                case SIP_DOMAINS -> "sipDomain";
            }, "");
            case Repetition.OverInput _ -> member.getOrDefault(Repetition.ITEM, "");
        };
    }

    private static BoundCommand command(Command command, Filling filling, boolean isPattern) {
        SortedSet<String> open = new TreeSet<>();
        return switch (command) {
            case Command.External(Template line) -> BoundCommand.external(filling.prose(line), isPattern);
            case Command.Pipeline(List<Command.Call> calls) -> {
                List<BoundCommand.Call> bound = calls.stream().map(call -> call(call, filling, open)).toList();
                // What a pattern leaves open is no decision that somebody could take.
                yield BoundCommand.cmdlets(bound, isPattern ? new TreeSet<>() : open, isPattern);
            }
        };
    }

    private static BoundCommand.Call call(Command.Call call, Filling filling, SortedSet<String> open) {
        List<BoundCommand.Parameter> parameters = call.parameters()
                .stream()
                .map(parameter -> new BoundCommand.Parameter(parameter.name(), value(parameter, filling, open)))
                .toList();
        return new BoundCommand.Call(call.cmdlet(), parameters);
    }

    private static String value(Command.Parameter parameter, Filling filling, SortedSet<String> open) {
        return switch (parameter.argument()) {
            case Command.Switch() -> "";
            case Command.Word(String word) -> word;
            case Command.Text(Template template) -> {
                Filled filled = filling.prose(template);
                if (hasStrayWildcard(template, filled.text())) {
                    yield undecided("a value without wildcards", open);
                }
                yield filled.isComplete()
                        ? PowerShellText.quoted(filled.text())
                        : undecided(String.join(", ", filled.open()), open);
            }
            case Command.Number(Template template) -> {
                Filled filled = filling.prose(template);
                yield filled.isComplete() && filled.text().matches("[0-9]{1,9}")
                        ? filled.text()
                        : undecided(filled.isComplete() ? "a number" : String.join(", ", filled.open()), open);
            }
        };
    }

    /** A name from a topology never means many things: {@code -Identity 'sip:*'} would move every contact object there is. */
    private static boolean hasStrayWildcard(Template template, String text) {
        return !template.names().isEmpty() && text.chars().anyMatch(character -> "*?[]".indexOf(character) >= 0);
    }

    private static String undecided(String label, SortedSet<String> open) {
        open.add(label);
        return PowerShellText.undecided(label);
    }
}
