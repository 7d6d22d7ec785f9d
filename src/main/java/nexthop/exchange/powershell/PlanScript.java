package nexthop.exchange.powershell;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nexthop.knowledge.Standing;
import nexthop.model.Answer;
import nexthop.scenario.BoundInput;
import nexthop.scenario.BoundPrerequisite;
import nexthop.scenario.Plan;
import nexthop.scenario.PowerShellText;

/**
 * A plan as a PowerShell script that carries it out: a function for each step, which shows what to do, looks whether it is done
 * already, does or asks for it, and lists what verifies it.
 *
 * <p>The script is pure ASCII with Windows line ends, and needs no more than PowerShell 2.0, which is what a Lync Server 2010 has. A
 * plan that holds something undecided is written too, but its first statement throws: what is undecided stands in comments alone, so
 * that the script parses and the message is seen.
 */
public final class PlanScript {
    private static final String HELPERS = "/assets/script/plan-helpers.ps1";

    private final String text;

    private PlanScript(String text) {
        this.text = text;
    }

    /**
     * Writes a plan.
     *
     * @throws ScriptRefusedException if a name in a command holds a character that no document may hold
     */
    public static PlanScript of(Plan plan) {
        ScriptLines lines = new ScriptLines();
        Writer writer = new Writer(lines, plan,
                plan.steps().stream().map(step -> new ScriptStep(lines, plan, step)).toList());
        writer.write();
        return new PlanScript(lines.toString().replace("\n", "\r\n"));
    }

    /** The script, its lines ended by CR LF. */
    public String text() {
        return text;
    }

    /** The same as the bytes of a file. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public String toString() {
        return text;
    }

    private record Writer(ScriptLines lines, Plan plan, List<ScriptStep> steps) {

        void write() {
            int count = plan.steps().size();
            lines.code("#Requires -Version 2.0").blank();
            help();
            lines.code("[CmdletBinding(SupportsShouldProcess = $true)]");
            lines.code("param(");
            lines.code("    [ValidateRange(1, " + count + ")]").code("    [int] $FromStep = 1,").blank();
            lines.code("    [ValidateRange(1, " + count + ")]").code("    [int] $ToStep = " + count + ",").blank();
            lines.code("    [ValidateRange(1, " + count + ")]").code("    [int[]] $Step,").blank();
            lines.code("    [string] $LogPath").code(")").blank();
            refusal();
            decisions();
            lines.code("Set-StrictMode -Version Latest").code("$ErrorActionPreference = 'Stop'").blank();
            helpers();
            prerequisites();
            steps.forEach(ScriptStep::write);
            main();
        }

        private void help() {
            lines.code("<#").code(".SYNOPSIS").help("Plan: ", plan.title()).blank();
            lines.code(".DESCRIPTION").help("Why: ", plan.why());
            if (!plan.outcome().isEmpty()) {
                lines.help("Outcome: ", plan.outcome().text());
            }
            Standing standing = plan.scenario().standing();
            lines.help("Standing: ", standing.label() + ". " + plan.scenario().standingReason());
            lines.help("Managed afterwards with: ", plan.scenario().tool().label());
            lines.help("Drawing: ", plan.drawing().topology().title()).blank();
            lines.help(
                    "Each step shows what to do, in which role and where, and waits for y, skip or stop. A changing command runs",
                    "");
            lines.help(
                    "only if a look at the deployment shows that it is not done yet, so every step can be run again.",
                    "").blank();
            plan.steps().forEach(step -> lines.help("Step " + step.number() + ": ", step.title().text()));
            lines.blank();
            lines.code(".PARAMETER FromStep").code("The first step, if the ones before are done.").blank();
            lines.code(".PARAMETER ToStep").code("The last step for now.").blank();
            lines.code(".PARAMETER Step").code("These steps alone, in the order of their numbers.").blank();
            lines.code(".PARAMETER LogPath").code("A file that a transcript of the run is appended to.").blank();
            lines.code(".PARAMETER WhatIf").code("Changes nothing and asks nothing: shows what would be run.").blank();
            lines.code(".EXAMPLE").code(".\\plan.ps1 -WhatIf").blank();
            lines.code(".EXAMPLE").code(".\\plan.ps1 -FromStep 2 -LogPath C:\\Temp\\plan.log").blank();
            lines.code(".NOTES")
                    .code("Written by Nexthop. Run it in the Lync Server Management Shell.")
                    .code("Sources:");
            plan.scenario().citations().forEach(citation -> lines.help("- ", citation.source().toString()));
            lines.code("#>");
        }

        /** The first statement of a script that holds something undecided. */
        private void refusal() {
            if (plan.isDecided()) {
                return;
            }
            lines.comment("This is still to be decided. Decide it in Nexthop, and write the script anew:");
            plan.undecided().forEach(label -> lines.comment("  <" + label + "> ", "in " + stepsOf(label)));
            lines.code("throw " + PowerShellText.quoted(
                    ScriptLines.plain("Nothing has been done. This script does not run until these are decided: "
                            + String.join("; ", plan.undecided()) + ".")));
            lines.blank();
        }

        private String stepsOf(String label) {
            return "step " + plan.steps()
                    .stream()
                    .filter(step -> step.open().contains(label))
                    .map(step -> Integer.toString(step.number()))
                    .collect(Collectors.joining(", "));
        }

        private void decisions() {
            List<BoundInput> inputs = plan.inputs().stream().filter(BoundInput::needed).toList();
            if (inputs.isEmpty()) {
                return;
            }
            lines.comment("What has been decided:");
            for (BoundInput input : inputs) {
                lines.comment("  " + input.input().label() + " = ", switch (input.state()) {
                    case GIVEN -> input.value();
                    case TOLD -> input.value() + " (from the drawing)";
                    case OPEN -> "<" + input.input().label() + ">";
                    case WRONG -> "<" + input.input().label() + ">, for this cannot be taken: " + input.value() + " - "
                            + input.problem();
                });
            }
            lines.blank();
        }

        private void helpers() {
            try (InputStream in = PlanScript.class.getResourceAsStream(HELPERS)) {
                if (in == null) {
                    throw new IllegalStateException("There is no " + HELPERS + ".");
                }
                new String(in.readAllBytes(), StandardCharsets.US_ASCII).lines().forEach(lines::code);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void prerequisites() {
            lines.blank().comment("What has to be so before the first step.");
            lines.open("function Confirm-PlanPrerequisites");
            for (BoundPrerequisite prerequisite : plan.prerequisites()) {
                String sources = ScriptStep.sources(prerequisite.citations());
                prerequisite.citations().forEach(citation -> lines.comment("Source: ", citation.source().toString()));
                lines.code("Write-Host ''");
                lines.say("Before step 1: " + prerequisite.text().text());
                if (!sources.isEmpty()) {
                    lines.say("  Source: " + sources);
                }
                if (prerequisite.met() == Answer.YES) {
                    lines.say("  The drawing says so.");
                } else {
                    lines.code("$null = Read-PlanAnswer '  Is it so?'");
                }
            }
            lines.close();
        }

        private void main() {
            lines.blank();
            lines.code("$script:PlanIsStopped = $false");
            lines.code("$script:PlanBegan = Get-Date");
            lines.code("$script:PlanMembers = @{}");
            lines.open("if ($PSBoundParameters.ContainsKey('Confirm') -and $PSBoundParameters['Confirm'])");
            lines.comment("The script asks before each change; the cmdlets need not ask once more.");
            lines.code("$ConfirmPreference = 'High'");
            lines.close();
            lines.open("if ($PSBoundParameters.ContainsKey('Step'))");
            lines.code("$numbers = @($Step | Sort-Object -Unique)");
            lines.close(" elseif ($FromStep -gt $ToStep) {");
            lines.code("throw 'FromStep is greater than ToStep.'");
            lines.close(" else {");
            lines.code("$numbers = @($FromStep..$ToStep)");
            lines.close();
            lines.blank();
            commands();
            lines.open("if ($LogPath)");
            lines.code("Start-Transcript -Path $LogPath -Append -WhatIf:$false -Confirm:$false | Out-Host");
            lines.close();
            lines.code("$current = 0");
            lines.open("try");
            lines.open("if ($numbers -contains 1)").code("Confirm-PlanPrerequisites").close();
            lines.open("foreach ($number in $numbers)");
            lines.code("$current = $number").code("$script:PlanMembers = @{}");
            lines.open("switch ($number)");
            for (ScriptStep step : steps) {
                lines.code(step.number() + " { " + step.function() + " }");
            }
            lines.close().close();
            lines.code("Write-Host ''").code("Write-Host 'The last of these steps is through.'");
            lines.close(" catch {");
            lines.code("Write-Host ''");
            lines.open("if ($current -eq 0)");
            lines.code("Write-Host 'Ended before the first step.'");
            lines.close(" else {");
            lines.code("Write-Host ('Ended in step ' + $current + '. Go on with -FromStep ' + $current + '.')");
            lines.close();
            lines.open("if (-not $script:PlanIsStopped)").code("throw").close();
            lines.close(" finally {");
            lines.open("if ($LogPath)").code("Stop-Transcript | Out-Host").close();
            lines.close();
        }

        /** Fails before anything is done where the cmdlets of a step are not at hand. */
        private void commands() {
            lines.code("$needed = @{}");
            for (ScriptStep step : steps) {
                Set<String> names = step.cmdlets();
                if (!names.isEmpty()) {
                    lines.code("$needed[" + step.number() + "] = @("
                            + names.stream().map(PowerShellText::quoted).collect(Collectors.joining(", ")) + ")");
                }
            }
            lines.open("foreach ($number in $numbers)");
            lines.open("if ($needed.ContainsKey($number))");
            lines.open("foreach ($name in $needed[$number])");
            lines.open("if (-not (Get-Command -Name $name -ErrorAction SilentlyContinue))");
            lines.code(
                    "$lacking = 'Step ' + $number + ' needs ' + $name + ': start this script in the Lync Server Management Shell.'");
            lines.open("if (-not $WhatIfPreference)").code("throw $lacking").close();
            lines.code("Write-Warning $lacking");
            lines.close().close().close().close().blank();
        }
    }
}
