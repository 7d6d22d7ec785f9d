package nexthop.exchange.powershell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Downtime;
import nexthop.knowledge.Procedure;
import nexthop.knowledge.Role;
import nexthop.model.ApplicationPool;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundProcedure;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Plan;
import nexthop.scenario.Playback;

/** Writes a step as a function. */
final class ScriptStep {
    private final ScriptLines lines;
    private final Plan plan;
    private final BoundStep step;
    private final ScriptCommand commands;

    ScriptStep(ScriptLines lines, Plan plan, BoundStep step) {
        this.lines = lines;
        this.plan = plan;
        this.step = step;
        Playback playback = plan.playback();
        LegacyPools legacy = new LegacyPools(playback.state(step.number() - 1).topology());
        this.commands = new ScriptCommand(lines, legacy,
                plan.drawing()
                        .topology()
                        .find(plan.pool(), ApplicationPool.class)
                        .map(ApplicationPool::fqdn)
                        .orElse(""),
                step.number());
    }

    int number() {
        return step.number();
    }

    /** The name of the function, of an approved verb, for example {@code Invoke-Step03CreatePool}. */
    String function() {
        String name = Stream.of(step.step().id().split("[^A-Za-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return "Invoke-Step" + String.format(Locale.ROOT, "%02d", step.number()) + name;
    }

    /** The cmdlets that the script itself runs in this step. */
    Set<String> cmdlets() {
        Set<String> names = new TreeSet<>();
        if (!step.isAlreadyDone()) {
            Stream.concat(step.commands().stream(), step.check().stream().flatMap(check -> check.commands().stream()))
                    .flatMap(group -> group.commands().stream())
                    .filter(commands::isOwn)
                    .flatMap(command -> command.calls().stream())
                    .map(BoundCommand.Call::cmdlet)
                    .filter(cmdlet -> cmdlet.contains("-Cs"))
                    .forEach(names::add);
        }
        return names;
    }

    void write() {
        lines.blank();
        lines.comment("Step " + step.number() + ": ", step.title().text());
        step.citations().forEach(citation -> lines.comment("Source: ", citation.source().toString()));
        if (!step.stepBack().isEmpty()) {
            lines.comment("To step back" + (step.isStepBackOurs() ? ", our own advice: " : ": "),
                    step.stepBack().text());
        }
        step.step()
                .stepBackCitations()
                .forEach(citation -> lines.comment("Source of that: ", citation.source().toString()));
        lines.open("function " + function());
        head();
        if (step.isAlreadyDone()) {
            lines.say("  Nothing to do: " + step.alreadyDone());
        } else {
            work();
        }
        lines.close();
    }

    private void head() {
        lines.code("Write-Host ''");
        lines.say("Step " + step.number() + " of " + plan.steps().size() + ": " + step.title().text());
        lines.say("  What to do: " + step.instruction().text());
        lines.say("  Role: " + role(step.role()));
        if (!step.runsOn().isEmpty()) {
            lines.say("  Where: " + step.runsOn().text());
        }
        lines.say("  Source: " + (step.isOurs() ? "no page; our own advice" : sources(step.citations())));
    }

    private void work() {
        String outage = outage();
        if (!outage.isEmpty()) {
            lines.say("  " + outage);
        }
        String refusal = plan.playback().refusal(step.number());
        if (!refusal.isEmpty()) {
            lines.say("  In the drawing this step cannot take effect: " + refusal);
        }
        boolean changes = commands.hasChange(step.commands());
        reading(changes);
        if (changes) {
            // Whoever has done it in another way leaves the commands out, and still verifies.
            commands.announce(step.commands());
            lines.open("if (Read-PlanAnswer 'Step " + step.number() + ": run its commands?')");
            doing();
            lines.close();
        } else {
            doing();
        }
        verify();
        plan.playback().facts(step.number()).forEach(fact -> lines.say("  After this step: " + fact.sentence()));
    }

    /** Procedures that only explain: shown where somebody does the step by hand, else kept in the script for whoever reads it. */
    private void reading(boolean changes) {
        for (BoundProcedure procedure : step.procedures()) {
            for (BoundProcedure.Way way : procedure.ways()) {
                if (procedure.forReading() || !isRun(procedure, way)) {
                    boolean shown = !changes && procedure.forReading();
                    text(shown, "  " + procedure.title() + " - " + way.title() + ":");
                    int number = 1;
                    for (BoundProcedure.Action action : way.actions()) {
                        text(shown, "    " + number++ + ". " + action.instruction().text());
                        action.commands()
                                .stream()
                                .flatMap(group -> group.commands().stream())
                                .forEach(command -> text(shown, "       " + command.text()));
                    }
                }
            }
        }
    }

    private void text(boolean shown, String text) {
        if (shown) {
            lines.say(text);
        } else {
            lines.comment("For reading: ", text.strip());
        }
    }

    /** Whether the script goes this way. */
    private boolean isRun(BoundProcedure procedure, BoundProcedure.Way way) {
        return !procedure.forReading() && step.step().commands().isEmpty() && (way.tool() == Procedure.Tool.POWERSHELL
                || procedure.ways().stream().noneMatch(other -> other.tool() == Procedure.Tool.POWERSHELL));
    }

    private void doing() {
        if (!step.step().commands().isEmpty()) {
            commands.write(step.commands());
            return;
        }
        for (BoundProcedure procedure : step.procedures()) {
            for (BoundProcedure.Way way : procedure.ways()) {
                if (isRun(procedure, way)) {
                    lines.say("  " + procedure.title() + " - " + way.title() + ":");
                    for (BoundProcedure.Action action : way.actions()) {
                        lines.say("  " + action.instruction().text());
                        commands.write(action.commands());
                    }
                }
            }
        }
        if (step.commands().isEmpty() && !isVerifiedByEye()) {
            lines.code("$null = Read-PlanAnswer 'Step " + step.number() + ": is it done?'");
        }
    }

    /** Whether a step done by hand is verified by hand too: then one question is enough. */
    private boolean isVerifiedByEye() {
        return step.commands().isEmpty() && step.check().filter(check -> check.commands().isEmpty()).isPresent();
    }

    private void verify() {
        step.check().ifPresent(check -> {
            lines.say("  To verify: " + check.expected().text());
            commands.write(check.commands());
            lines.open("if (-not (Read-PlanAnswer 'Step " + step.number()
                    + (isVerifiedByEye() ? ": is it done, and as it should be?'))" : ": is it as it should be?'))"));
            lines.say("  Step " + step.number() + " is not verified.");
            lines.close();
        });
    }

    private String outage() {
        Playback playback = plan.playback();
        int number = step.number();
        boolean before = playback.isDown(number - 1);
        if (playback.isDown(number)) {
            int end = number;
            while (end <= playback.length() && playback.isDown(end)) {
                end++;
            }
            return "The application is out of reach " + (end > playback.length()
                    ? before ? "for good." : "from here on."
                    : (before ? "until step " : "from here until step ") + end + " is done.");
        }
        return before
                ? "Once this step is done, the application is within reach again."
                : step.step().downtime() == Downtime.BRIEF
                        ? "During this step the application is out of reach for a moment."
                        : "";
    }

    /** The pages and the steps on them; the addresses are in the comments. */
    static String sources(List<Citation> citations) {
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (Citation citation : citations) {
            List<String> onPage = places.computeIfAbsent(citation.source().title(), title -> new ArrayList<>());
            if (!citation.source().place().isEmpty()) {
                onPage.add(citation.source().place());
            }
        }
        return places.entrySet()
                .stream()
                .map(page -> page.getKey() + (page.getValue().isEmpty() ? "" : ", ")
                        + String.join(", and ", page.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String role(Role role) {
        return role.membership().isEmpty() ? role.label() : role.label() + " (" + role.membership() + ")";
    }

}
