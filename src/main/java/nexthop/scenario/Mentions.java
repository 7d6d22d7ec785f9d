package nexthop.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nexthop.knowledge.Command;
import nexthop.knowledge.CommandGroup;
import nexthop.knowledge.Repetition;
import nexthop.knowledge.ScenarioBook;
import nexthop.knowledge.Step;
import nexthop.knowledge.Template;

/** Collects the names that a step mentions. */
final class Mentions {
    private final Set<String> names = new HashSet<>();

    private Mentions() {}

    static Set<String> of(Step step, ScenarioBook book) {
        Mentions mentions = new Mentions();
        mentions.add(step, book);
        return mentions.names;
    }

    private void add(Step step, ScenarioBook book) {
        add(step.title());
        add(step.instruction());
        add(step.commands());
        step.verification().ifPresent(verification -> {
            add(verification.commands());
            add(verification.expected());
        });
        step.effects().forEach(effect -> names.addAll(Effects.inputs(effect)));
        step.procedures().forEach(use -> {
            names.addAll(use.bindings().values());
            book.procedure(use.procedure())
                    .ifPresent(procedure -> procedure.ways()
                            .stream()
                            .flatMap(way -> way.actions().stream())
                            .filter(use::asksFor)
                            .forEach(action -> {
                                add(action.instruction());
                                add(action.commands());
                            }));
        });
    }

    private void add(Template template) {
        names.addAll(template.names());
    }

    private void add(List<CommandGroup> groups) {
        for (CommandGroup group : groups) {
            if (group.repetition() instanceof Repetition.OverInput(String input, boolean _)) {
                names.add(input);
            }
            add(group.note());
            group.commands().forEach(this::add);
        }
    }

    private void add(Command command) {
        switch (command) {
            case Command.External(Template line) -> add(line);
            case Command.Pipeline(List<Command.Call> calls) ->
                calls.forEach(call -> call.parameters().forEach(parameter -> add(parameter.argument())));
        }
    }

    private void add(Command.Argument argument) {
        switch (argument) {
            case Command.Text(Template value) -> add(value);
            case Command.Number(Template value) -> add(value);
            case Command.Word _,Command.Switch _ -> {
            }
        }
    }
}
