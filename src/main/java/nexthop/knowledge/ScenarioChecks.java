package nexthop.knowledge;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks that everything a scenario or procedure names exists. */
final class ScenarioChecks {
    private final String file;
    private final Map<String, Procedure> procedures;
    private final Map<String, Input> inputs = new TreeMap<>();
    private final Set<String> names = new TreeSet<>();
    private final Set<String> parameters = new TreeSet<>();

    private ScenarioChecks(String file, Map<String, Procedure> procedures, List<Input> inputs) {
        this.file = file;
        this.procedures = procedures;
        for (Fact fact : Fact.values()) {
            names.add(fact.key());
        }
        for (Input input : inputs) {
            if (this.inputs.put(input.name(), input) != null) {
                throw wrong("two inputs are called “" + input.name() + "”");
            }
            if (!names.add(input.name())) {
                throw wrong("an input bears the name of a fact: “" + input.name() + "”");
            }
        }
    }

    static void check(String file, Scenario scenario, Map<String, Procedure> procedures, Set<String> scenarios) {
        new ScenarioChecks(file, procedures, scenario.inputs()).scenario(scenario, scenarios);
    }

    static void check(String file, Procedure procedure) {
        ScenarioChecks checks = new ScenarioChecks(file, Map.of(), procedure.inputs());
        checks.names.addAll(procedure.parameters());
        checks.parameters.addAll(procedure.parameters());
        checks.procedure(procedure);
    }

    private void scenario(Scenario scenario, Set<String> scenarios) {
        if (scenario.steps().isEmpty()) {
            throw wrong("a scenario has at least one step");
        }
        boolean isOurs = scenario.family() == Family.INFRASTRUCTURE;
        if (scenario.citations().isEmpty() && !isOurs) {
            throw wrong("a scenario says which page describes it");
        }
        if (isOurs && scenario.steps().stream().anyMatch(step -> !step.isOurs())) {
            throw wrong("a step of the infrastructure stands on no page");
        }
        for (Requirement requirement : scenario.start()) {
            facts(requirement.whyNot());
            if (requirement.hasRemedy() && !scenarios.contains(requirement.remedy())) {
                throw wrong("there is no scenario “" + requirement.remedy() + "”");
            }
        }
        facts(scenario.title());
        facts(scenario.why());
        slots(scenario.outcome(), Set.of());
        for (Prerequisite prerequisite : scenario.prerequisites()) {
            slots(prerequisite.text(), Set.of());
            if (prerequisite.kind() == Prerequisite.Kind.SCENARIO && !scenarios.contains(prerequisite.subject())) {
                throw wrong("there is no scenario “" + prerequisite.subject() + "”");
            }
        }
        inputs.values().forEach(this::input);
        Set<String> ids = new HashSet<>();
        for (Step step : scenario.steps()) {
            if (!step.id().matches("[a-z0-9]+(-[a-z0-9]+)*") || !ids.add(step.id())) {
                throw wrong("a step's id is in lower case with hyphens, and no other step's: “" + step.id() + "”");
            }
            step(step);
        }
    }

    private void input(Input input) {
        if (!input.label().matches("[ -;=?-z]+")) {
            throw wrong("the label of an input is plain ASCII: “" + input.label() + "”");
        }
        slots(input.told(), Set.of());
        slots(input.proposal(), Set.of());
        if (input.type() == Input.Type.SERVER_POOL != !input.generations().isEmpty()) {
            if (input.type() != Input.Type.APPLICATION_POOL) {
                throw wrong("the choice of a server pool, and no other, names generations: “" + input.name() + "”");
            }
        }
        if (input.type() == Input.Type.APPLICATION_POOL != !input.versions().isEmpty()) {
            throw wrong("the choice of an application pool, and no other, names versions: “" + input.name() + "”");
        }
    }

    private void step(Step step) {
        slots(step.title(), Set.of());
        slots(step.instruction(), Set.of());
        slots(step.whenNot(), Set.of());
        if (step.when().isPresent() == step.whenNot().isEmpty()) {
            throw wrong("a step that is not always needed says why: “" + step.id() + "”");
        }
        slots(step.runsOn(), Set.of());
        slots(step.stepBack(), Set.of());
        step.commands().forEach(this::group);
        step.verification().ifPresent(verification -> {
            verification.commands().forEach(this::group);
            slots(verification.expected(), Set.of());
        });
        step.effects().forEach(this::effect);
        step.procedures().forEach(this::use);
    }

    private void use(ProcedureUse use) {
        Procedure procedure = procedures.get(use.procedure());
        if (procedure == null) {
            throw wrong("there is no procedure “" + use.procedure() + "”");
        }
        if (!use.bindings().keySet().equals(procedure.parameters())) {
            throw wrong("the procedure “" + use.procedure() + "” asks for " + procedure.parameters() + ", not for "
                    + new TreeSet<>(use.bindings().keySet()));
        }
        Set<String> actions = procedure.ways()
                .stream()
                .flatMap(way -> way.actions().stream())
                .map(Procedure.Action::id)
                .collect(Collectors.toSet());
        for (String action : use.actions()) {
            if (action.isEmpty() || !actions.contains(action)) {
                throw wrong("the procedure “" + use.procedure() + "” has no action “" + action + "”");
            }
        }
        for (String bound : use.bindings().values()) {
            if (!names.contains(bound)) {
                throw wrong("nothing is called “" + bound + "”");
            }
        }
    }

    private void procedure(Procedure procedure) {
        slots(procedure.purpose(), Set.of());
        inputs.values().forEach(this::input);
        if (procedure.ways().isEmpty()) {
            throw wrong("a procedure has at least one way");
        }
        for (Procedure.Way way : procedure.ways()) {
            for (Procedure.Action action : way.actions()) {
                slots(action.instruction(), Set.of());
                action.commands().forEach(this::group);
            }
        }
    }

    private void group(CommandGroup group) {
        if (group.repetition() instanceof Repetition.OverInput(String input, boolean _) && !isList(input)) {
            throw wrong("“" + input + "” is no collection to repeat commands for");
        }
        Set<String> more = group.repetition().names();
        slots(group.note(), more);
        for (Command command : group.commands()) {
            switch (command) {
                case Command.External(Template line) -> slots(line, more);
                case Command.Pipeline(List<Command.Call> calls) -> calls.forEach(call -> call(call, more));
            }
        }
    }

    private boolean isList(String name) {
        Input input = inputs.get(name);
        return parameters.contains(name) || input != null && input.type() == Input.Type.FQDN_LIST;
    }

    private void call(Command.Call call, Set<String> more) {
        if (!call.cmdlet().matches("[A-Z][a-z]+-[A-Za-z]+")) {
            throw wrong("“" + call.cmdlet() + "” is no cmdlet");
        }
        for (Command.Parameter parameter : call.parameters()) {
            switch (parameter.argument()) {
                case Command.Text(Template value) -> slots(value, more);
                case Command.Number(Template value) -> slots(value, more);
                case Command.Word _,Command.Switch _ -> {
                }
            }
        }
    }

    private void effect(Effect effect) {
        switch (effect) {
            case Effect.AddApplicationPool add -> {
                asks(add.pool(), Input.Type.APPLICATION_POOL);
                asks(add.nextHop(), Input.Type.SERVER_POOL);
                asks(add.computers(), Input.Type.FQDN_LIST);
            }
            case Effect.AddApplications add -> {
                pool(add.pool());
                if (!add.port().isEmpty()) {
                    asks(add.port(), Input.Type.PORT);
                }
            }
            case Effect.MoveEndpoints(String pool) -> pool(pool);
            case Effect.ChangeNextHop change -> {
                pool(change.pool());
                nextHop(change.nextHop());
            }
            case Effect.StrikeNextHop(String pool) -> pool(pool);
            case Effect.StrikePool(String pool) -> pool(pool);
            case Effect.MergeLegacyTopology _ -> {
            }
            case Effect.AddServerPool add -> asks(add.pool(), Input.Type.FQDN);
            case Effect.MoveUsers(String pool) -> asks(pool, Input.Type.SERVER_POOL);
            case Effect.StrikeOlderServerPools _ -> {
            }
            case Effect.ChangeUcmaVersion change -> pool(change.pool());
        }
    }

    private void nextHop(@Nullable String input) {
        if (input != null) {
            asks(input, Input.Type.SERVER_POOL);
        }
    }

    private void pool(String name) {
        if (!name.equals(Effect.SUBJECT)) {
            asks(name, Input.Type.APPLICATION_POOL);
        }
    }

    private void asks(String name, Input.Type type) {
        Input input = inputs.get(name);
        if (input == null || input.type() != type) {
            throw wrong("“" + name + "” is no input of the type " + type);
        }
    }

    /** What is said of a scenario before anybody decides on it can name no input. */
    private void facts(Template template) {
        for (String name : template.names()) {
            if (Fact.of(name).isEmpty()) {
                throw wrong("“" + name + "” is no fact of the topology in “" + template + "”");
            }
        }
    }

    private void slots(Template template, Set<String> more) {
        for (String name : template.names()) {
            if (!names.contains(name) && !more.contains(name)) {
                throw wrong("nothing is called “" + name + "” in “" + template + "”");
            }
        }
    }

    private KnowledgeException wrong(String what) {
        return new KnowledgeException("The knowledge file " + file + " is wrong: " + what + ".");
    }
}
