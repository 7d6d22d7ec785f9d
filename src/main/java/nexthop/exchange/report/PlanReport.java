package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nexthop.exchange.runbook.TopologyChanges;
import nexthop.knowledge.Citation;
import nexthop.knowledge.OperationalFact;
import nexthop.knowledge.Role;
import nexthop.model.Answer;
import nexthop.model.Element;
import nexthop.model.Tick;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundGroup;
import nexthop.scenario.BoundInput;
import nexthop.scenario.BoundPrerequisite;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Outage;
import nexthop.scenario.Plan;
import nexthop.scenario.Playback;
import org.jspecify.annotations.Nullable;

/** A scenario bound to a topology: what to have first, what to decide, and every step with its commands. */
public final class PlanReport {
    private final Plan plan;
    private final Playback playback;
    private final int length;

    private PlanReport(Plan plan, int length) {
        this.plan = plan;
        this.playback = plan.playback();
        this.length = length;
    }

    /** @param length how many of the steps it tells, from 1 to all */
    public static PlanReport on(Plan plan, int length) {
        return new PlanReport(plan, length);
    }

    private List<BoundStep> steps() {
        return plan.steps().subList(0, length);
    }

    private String pool() {
        return plan.drawing().topology().element(plan.pool()).map(Element::name).orElse(plan.pool().value());
    }

    // ---- text

    /** For people. */
    public String text() {
        List<String> lines = new ArrayList<>(Paragraph.lines("", 2, plan.title() + " (" + plan.scenario().id() + ", "
                + plan.scenario().standing().label().toLowerCase(Locale.ROOT) + ")"));
        lines.addAll(Paragraph.lines(2, plan.why()));
        lines.addAll(Paragraph.lines(2, plan.scenario().standingReason()));
        lines.addAll(Paragraph.lines(2, "Managed afterwards by " + plan.scenario().tool().label() + "."));
        if (!plan.isDecided()) {
            lines.addAll(Paragraph.lines(2, "Still to be decided: " + String.join(", ", plan.undecided()) + "."));
        }
        addPrerequisites(lines);
        addInputs(lines);
        addSteps(lines);
        if (length == plan.steps().size()) {
            lines.add("");
            lines.addAll(Paragraph.lines("Outcome: ", 2, plan.outcome().text()));
        }
        return String.join("\n", lines) + "\n";
    }

    private void addPrerequisites(List<String> lines) {
        if (plan.prerequisites().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Before it:");
        for (BoundPrerequisite prerequisite : plan.prerequisites()) {
            lines.addAll(Paragraph.lines("  " + box(prerequisite.met() == Answer.YES) + " ", 6,
                    prerequisite.text().text() + (prerequisite.met() == Answer.NO ? " This is not so yet." : "")));
        }
    }

    private static String box(boolean ticked) {
        return ticked ? "[x]" : "[ ]";
    }

    private void addInputs(List<String> lines) {
        List<BoundInput> inputs = plan.inputs().stream().filter(PlanReport::isTold).toList();
        if (inputs.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Decisions (--set NAME=VALUE):");
        int width = inputs.stream().mapToInt(input -> input.name().length()).max().orElse(1);
        for (BoundInput input : inputs) {
            String head = "  " + input.name() + " ".repeat(width - input.name().length() + 2);
            lines.addAll(Paragraph.lines(head, width + 4, switch (input.state()) {
                case GIVEN -> input.value();
                case TOLD -> input.value() + ", as the topology tells";
                case OPEN -> "‹" + input.input().label() + "›, still to be decided"
                        + (input.proposal().isEmpty() ? "" : "; proposed: " + input.proposal());
                case WRONG -> input.value() + " cannot be taken: " + input.problem();
            }));
        }
    }

    private static boolean isTold(BoundInput input) {
        return input.needed() || input.state() == BoundInput.State.GIVEN || input.state() == BoundInput.State.WRONG;
    }

    private void addSteps(List<String> lines) {
        List<Outage> outages = playback.outages();
        for (BoundStep step : steps()) {
            lines.add("");
            outages.stream().filter(outage -> outage.after() == step.number() - 1).findFirst().ifPresent(outage -> {
                lines.add("==== from here the application is out of reach"
                        + (outage.until() <= plan.steps().size() ? ", until step " + outage.until() + " is done" : ""));
                lines.add("");
            });
            addStep(lines, step);
            if (outages.stream().anyMatch(outage -> outage.until() == step.number())) {
                lines.add("");
                lines.add("==== from here people reach the application again");
            }
        }
    }

    private void addStep(List<String> lines, BoundStep step) {
        Optional<Tick> tick = plan.tick(step);
        lines.addAll(Paragraph.lines(String.format("%s %2d  ", box(tick.isPresent()), step.number()), 8,
                step.title().text()));
        lines.addAll(Paragraph.lines(8, step.kind().label()
                + (step.runsOn().isEmpty() ? "" : " · " + step.runsOn().text()) + " · " + role(step.role())));
        tick.ifPresent(done -> lines.addAll(Paragraph.lines(8,
                "Done" + (done.by().isBlank() ? "" : " by " + done.by()) + " at " + done.at() + ".")));
        if (step.isAlreadyDone()) {
            lines.addAll(Paragraph.lines(8, "Nothing to do: " + step.alreadyDone()));
            return;
        }
        lines.addAll(Paragraph.lines(8, step.instruction().text()));
        addCommands(lines, step.commands());
        step.procedures()
                .forEach(procedure -> lines.addAll(Paragraph.lines(8, "Procedure: " + procedure.title() + ".")));
        step.check().ifPresent(check -> {
            lines.addAll(Paragraph.lines("        Verify: ", 16, check.expected().text()));
            addCommands(lines, check.commands());
        });
        changes(step).forEach(change -> lines.addAll(Paragraph.lines("        Changes: ", 17, change)));
        String facts = String.join(" ", playback.facts(step.number()).stream().map(OperationalFact::sentence).toList());
        if (!facts.isEmpty()) {
            lines.addAll(Paragraph.lines("        After it: ", 18, facts));
        }
        if (!step.stepBack().isEmpty()) {
            lines.addAll(Paragraph.lines("        To step back" + (step.isStepBackOurs() ? " (our advice): " : ": "),
                    16, step.stepBack().text()));
        }
        if (step.isOurs()) {
            lines.add("        Our own step; no page has it.");
        }
        step.citations()
                .forEach(citation -> lines.addAll(Paragraph.lines("        Source: ", 16, citation.source().text())));
    }

    private List<String> changes(BoundStep step) {
        return TopologyChanges.between(playback.state(step.number() - 1).topology(),
                playback.state(step.number()).topology());
    }

    /** Commands stand each on a line of its own, however long, so that they can be copied. */
    private static void addCommands(List<String> lines, List<BoundGroup> groups) {
        for (BoundGroup group : groups) {
            if (!group.note().isEmpty()) {
                lines.addAll(Paragraph.lines(8, group.note().text()));
            }
            for (BoundCommand command : group.commands()) {
                lines.add("        " + (command.isExternal() ? "(by hand) " : "> ") + TerminalText.line(command.text())
                        + (command.isPattern() ? "  (its form; the topology names nothing to run it for)" : ""));
            }
        }
    }

    private static String role(Role role) {
        return role.label() + (role.membership().isEmpty() ? "" : ", " + role.membership());
    }

    // ---- JSON

    /** For programs; schema {@code plan-1}. */
    public String json() {
        return JsonText.ofSchema("plan-1")
                .put("scenario", plan.scenario().id())
                .put("title", plan.title())
                .put("pool", pool())
                .put("poolId", plan.pool().value())
                .put("standing", plan.scenario().standing().word())
                .put("standingReason", plan.scenario().standingReason())
                .put("why", plan.why())
                .put("tool", plan.scenario().tool().word())
                .putTexts("undecided", plan.undecided())
                .putObjects("prerequisites", plan.prerequisites().stream().map(PlanReport::json).toList())
                .putObjects("inputs", plan.inputs().stream().map(PlanReport::json).toList())
                .putObjects("outages", playback.outages().stream().map(this::json).toList())
                .put("stepCount", plan.steps().size())
                .putObjects("steps", steps().stream().map(this::json).toList())
                .put("outcome", plan.outcome().text())
                .putObjects("furtherReading", sources(plan.scenario().furtherReading()))
                .print();
    }

    private static JsonText json(BoundPrerequisite prerequisite) {
        return JsonText.object()
                .put("kind", word(prerequisite.kind()))
                .put("text", prerequisite.text().text())
                .put("met", word(prerequisite.met()))
                .putObjects("source", sources(prerequisite.citations()));
    }

    private static JsonText json(BoundInput input) {
        return JsonText.object()
                .put("name", input.name())
                .put("label", input.input().label())
                .put("type", word(input.input().type()))
                .put("help", input.input().help())
                .put("state", word(input.state()))
                .put("value", input.value())
                .put("proposal", input.proposal())
                .putTexts("options", input.options())
                .put("problem", input.problem())
                .put("needed", input.needed());
    }

    private JsonText json(Outage outage) {
        JsonText json = JsonText.object().put("after", outage.after());
        return outage.until() <= plan.steps().size()
                ? json.put("until", outage.until())
                : json.put("until", (String) null);
    }

    private JsonText json(BoundStep step) {
        JsonText verify = step.check()
                .map(check -> JsonText.object()
                        .putObjects("commands", commands(check.commands()))
                        .put("expected", check.expected().text()))
                .orElse(null);
        JsonText done = plan.tick(step)
                .map(tick -> JsonText.object().put("by", tick.by()).put("at", tick.at().toString()))
                .orElse(null);
        return JsonText.object()
                .put("number", step.number())
                .put("id", step.step().id())
                .put("title", step.title().text())
                .put("kind", word(step.kind()))
                .put("role", step.role().label())
                .put("runsOn", step.runsOn().text())
                .put("instruction", step.instruction().text())
                .put("alreadyDone", emptyToNull(step.alreadyDone()))
                .putTexts("undecided", step.open())
                .putObjects("commands", commands(step.commands()))
                .putObjects("procedures",
                        step.procedures()
                                .stream()
                                .map(procedure -> JsonText.object()
                                        .put("id", procedure.procedure().id())
                                        .put("title", procedure.title())
                                        .put("forReading", procedure.forReading()))
                                .toList())
                .put("verify", verify)
                .putTexts("changes", changes(step))
                .put("refusal", emptyToNull(playback.refusal(step.number())))
                .putTexts("facts", playback.facts(step.number()).stream().map(PlanReport::word).toList())
                .put("outOfReach", playback.isDown(step.number()))
                .put("done", done)
                .put("stepBack", emptyToNull(step.stepBack().text()))
                .put("stepBackIsOurs", step.isStepBackOurs())
                .putObjects("source", sources(step.citations()));
    }

    private static List<JsonText> commands(List<BoundGroup> groups) {
        List<JsonText> commands = new ArrayList<>();
        for (BoundGroup group : groups) {
            for (BoundCommand command : group.commands()) {
                commands.add(JsonText.object()
                        .put("text", command.text())
                        .put("about", group.about())
                        .put("note", group.note().text())
                        .put("external", command.isExternal())
                        .put("runnable", command.isRunnable())
                        .putTexts("undecided", command.open()));
            }
        }
        return commands;
    }

    private static List<JsonText> sources(List<Citation> citations) {
        return citations.stream().map(citation -> CheckReport.json(citation.source())).toList();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /** As every output writes the constant, for example {@code application-stopped}. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
