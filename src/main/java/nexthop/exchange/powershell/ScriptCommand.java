package nexthop.exchange.powershell;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundGroup;

/** Writes the commands of a step: to be run, or to be shown to somebody who runs them. */
final class ScriptCommand {
    private static final String IS_DONE = "$null = Read-PlanAnswer '  Is it done?'";

    private final ScriptLines lines;
    private final LegacyPools legacy;
    private final String pool;
    private final int step;
    private final Set<String> said = new HashSet<>();

    /** @param pool the name of the pool that the plan is about */
    ScriptCommand(ScriptLines lines, LegacyPools legacy, String pool, int step) {
        this.lines = lines;
        this.legacy = legacy;
        this.pool = pool;
        this.step = step;
    }

    void write(List<BoundGroup> groups) {
        for (BoundGroup group : groups) {
            say(group.note().text());
            group.commands().forEach(this::write);
        }
    }

    /** Says before they are written what goes for all of them alike. */
    void announce(List<BoundGroup> groups) {
        List<String> notes = groups.stream().map(group -> group.note().text()).distinct().toList();
        if (notes.size() == 1) {
            say(notes.getFirst());
        }
    }

    private void say(String note) {
        if (!note.isEmpty() && said.add(note)) {
            lines.say("  " + note);
        }
    }

    /** Whether there is a command among them that the script runs and that changes something. */
    boolean hasChange(List<BoundGroup> groups) {
        return groups.stream().flatMap(group -> group.commands().stream()).anyMatch(this::isChange);
    }

    private boolean isChange(BoundCommand command) {
        return isOwn(command) && !command.calls().stream().allMatch(Precaution::isReading);
    }

    /** Whether the script runs it itself. */
    boolean isOwn(BoundCommand command) {
        return command.isRunnable() && !command.isExternal()
                && command.calls().stream().noneMatch(call -> Precaution.isLocal(call) || refusing(call).isPresent());
    }

    private Optional<String> refusing(BoundCommand.Call call) {
        return legacy.refusing(call);
    }

    private void write(BoundCommand command) {
        command.calls().forEach(call -> call.parameters().forEach(parameter -> Expression.checked(parameter.value())));
        if (command.isPattern()) {
            byHand("For each one, in this form:", command);
        } else if (!command.open().isEmpty()) {
            lines.comment("Not decided: ", command.text());
            lines.code("throw 'Step " + step + " is not decided.'");
        } else if (command.isExternal()) {
            byHand("Run this by hand:", command);
        } else if (!isOwn(command)) {
            byHand(command.calls()
                    .stream()
                    .flatMap(call -> refusing(call).stream())
                    .findFirst()
                    .map(name -> "The cmdlets cannot change " + name
                            + ", for it is in BackCompatSite. Do with the WMI tools what this would do:")
                    .orElse("Run this there, and not on this computer:"), command);
        } else if (isChange(command)) {
            change(command);
        } else {
            read(command);
        }
    }

    private void byHand(String words, BoundCommand command) {
        lines.say("  " + words);
        lines.sayExactly("    " + command.text());
        lines.code(IS_DONE);
    }

    private void change(BoundCommand command) {
        BoundCommand.Call changing = command.calls()
                .stream()
                .filter(call -> !Precaution.isReading(call))
                .findFirst()
                .orElseThrow();
        lines.open("if (" + Precaution.condition(changing, pool) + ")");
        lines.code(command.text() + " | Out-Host");
        lines.close();
    }

    /** What cannot be read is no reason to end: it may only not be there yet. */
    private void read(BoundCommand command) {
        lines.open("try");
        lines.code(command.text() + " | Out-Host");
        lines.close(" catch {");
        lines.code("Write-Warning $_.Exception.Message");
        lines.close();
    }
}
