package nexthop.exchange.runbook;

import java.util.List;
import java.util.Optional;
import nexthop.exchange.runbook.Runbook.CitedPage;
import nexthop.exchange.runbook.Runbook.Page;
import nexthop.knowledge.Citation;
import nexthop.knowledge.OperationalFact;
import nexthop.model.Answer;
import nexthop.rule.Finding;
import nexthop.scenario.BoundInput;
import nexthop.scenario.BoundPrerequisite;
import nexthop.scenario.BoundProcedure;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Outage;
import nexthop.scenario.Plan;

/** The runbook as Markdown, for a wiki or a repository; what the pictures of the page show is told in words. */
public final class MarkdownRunbook {
    private final Runbook runbook;
    private final Plan plan;
    private final MarkdownText out = new MarkdownText();
    private final MarkdownParts parts = new MarkdownParts(out);

    private MarkdownRunbook(Runbook runbook) {
        this.runbook = runbook;
        this.plan = runbook.plan();
    }

    /** The text, to be stored as UTF-8; its lines end with a line feed. */
    public static String of(Plan plan, Cover cover) {
        return of(plan, cover, plan.steps().size());
    }

    /**
     * As {@link #of(Plan, Cover)}, for the first steps alone.
     *
     * @param length how many steps, from 1
     */
    public static String of(Plan plan, Cover cover, int length) {
        return new MarkdownRunbook(new Runbook(plan, cover, length)).text();
    }

    private String text() {
        head();
        overview();
        prerequisites();
        inputs();
        start();
        steps();
        outcome();
        return out.toString().stripTrailing() + "\n";
    }

    private static String text(String foreign) {
        return MarkdownText.text(foreign);
    }

    private void head() {
        out.line("# " + text(plan.title())).blank().line(text(plan.why())).blank();
        if (!runbook.undecided().isEmpty()) {
            out.line("> **Not ready to carry out.** " + text(runbook.undecided())).blank();
        }
        fact("Pool", runbook.pool());
        fact("Standing", plan.scenario().standing().label() + ". " + plan.scenario().standingReason());
        fact("Managed afterwards", "By " + plan.scenario().tool().label() + ".");
        fact("Out of reach", runbook.outages());
        fact("Topology", runbook.file());
        fact("Date", runbook.date());
        fact("Progress", runbook.progress());
        fact("Extent", runbook.partNote());
        fact("Scenario", plan.scenario().id());
        out.blank();
    }

    private void fact(String name, String value) {
        if (!value.isBlank()) {
            out.line("- **" + name + ":** " + text(value));
        }
    }

    private void overview() {
        out.line("## Overview")
                .blank()
                .line("| No. | Step | Kind | Role | Application |")
                .line("|---:|---|---|---|---|");
        for (Page page : runbook.pages()) {
            BoundStep step = page.step();
            out.line("| " + step.number() + " | " + text(step.title().text())
                    + (page.tick().isPresent() ? " (done)" : "") + (step.isAlreadyDone() ? " (nothing to do)" : "")
                    + " | " + text(step.kind().label()) + " | " + text(step.role().label()) + " | "
                    + (plan.playback().isDown(step.number()) ? "**out of reach**" : "in reach") + " |");
        }
        out.blank();
    }

    private void prerequisites() {
        if (plan.prerequisites().isEmpty()) {
            return;
        }
        out.line("## Before you begin").blank();
        for (BoundPrerequisite prerequisite : plan.prerequisites()) {
            out.line("- [" + (prerequisite.met() == Answer.YES ? "x" : " ") + "] " + text(prerequisite.text().text())
                    + (Runbook.met(prerequisite).isEmpty() ? "" : " " + Runbook.met(prerequisite))
                    + (prerequisite.citations().isEmpty()
                            ? ""
                            : " Source: " + MarkdownParts.sources(prerequisite.citations())));
        }
        out.blank();
    }

    private void inputs() {
        List<BoundInput> inputs = runbook.inputs();
        if (inputs.isEmpty()) {
            return;
        }
        out.line("## Decisions").blank().line("| What | Value | Where from |").line("|---|---|---|");
        for (BoundInput input : inputs) {
            out.line("| " + text(input.input().label()) + " | " + (input.isDecided()
                    ? MarkdownText.inlineCode(input.value())
                    : "**" + text("‹" + input.input().label() + "›") + "**"
                            + (input.value().isEmpty() ? "" : ", given: " + MarkdownText.inlineCode(input.value())))
                    + " | " + text(Runbook.state(input)) + " |");
        }
        out.blank();
    }

    private void start() {
        if (!runbook.findings(0).isEmpty()) {
            out.line("## Where it starts").blank();
            findings("Known before the first step:", runbook.findings(0));
        }
    }

    private void findings(String head, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        out.line(head).blank();
        findings.forEach(finding -> out.line("- **" + finding.severity().word() + "** " + text(finding.message())));
        out.blank();
    }

    private void steps() {
        out.line("## Steps").blank();
        boolean within = false;
        for (Page page : runbook.pages()) {
            Optional<Outage> around = runbook.around(page.step());
            if (around.isPresent() && !within) {
                out.line("> **From here the application is out of reach" + (runbook.hasEnd(around.get())
                        ? ", until step " + around.get().until() + " is done.**"
                        : ".**")).blank();
                within = true;
            }
            step(page);
            if (around.filter(outage -> outage.until() == page.step().number()).isPresent()) {
                out.line("> **From here people reach the application again.**").blank();
                within = false;
            }
        }
    }

    private void step(Page page) {
        BoundStep step = page.step();
        out.line("### " + step.number() + "\\. " + text(step.title().text())).blank();
        out.line("- [" + (page.tick().isPresent() ? "x" : " ") + "] "
                + page.tick().map(tick -> text(Runbook.done(tick)) + ".").orElse("Done"));
        out.line("- Kind: " + text(step.kind().label()));
        if (!step.runsOn().isEmpty()) {
            out.line("- Where: " + text(step.runsOn().text()));
        }
        out.line("- Role: " + text(Runbook.role(step.role()))).blank();
        if (step.isAlreadyDone()) {
            out.line("Nothing to do: " + text(step.alreadyDone())).blank();
        }
        if (!step.open().isEmpty()) {
            out.line("> **Still to decide:** " + text(String.join(", ", step.open())) + ".").blank();
        }
        if (!runbook.downtime(step).isEmpty()) {
            out.line("**" + runbook.downtime(step) + "**").blank();
        }
        if (!step.instruction().isEmpty()) {
            out.line(text(step.instruction().text())).blank();
        }
        parts.commands("", step.commands());
        if (!step.isAlreadyDone()) {
            step.procedures().forEach(this::procedure);
        }
        step.check().ifPresent(check -> {
            out.line("**To see that it has worked**").blank();
            parts.commands("", check.commands());
            out.line("- [ ] Expected: " + text(check.expected().text())).blank();
        });
        effect(page);
        if (!step.stepBack().isEmpty() && !step.isAlreadyDone()) {
            out.line("**To step back**" + (step.isStepBackOurs() ? " (our advice): " : ": ")
                    + text(step.stepBack().text())
                    + (step.isStepBackOurs()
                            ? ""
                            : " Source: " + MarkdownParts.sources(step.step().stepBackCitations())))
                    .blank();
        }
        out.line(step.isOurs() ? "Our own step; no page has it." : "Source: " + MarkdownParts.sources(step.citations()))
                .blank();
    }

    private void procedure(BoundProcedure procedure) {
        out.line("#### " + text(procedure.title())).blank();
        if (!procedure.purpose().isEmpty()) {
            out.line(text(procedure.purpose().text())).blank();
        }
        for (BoundProcedure.Way way : procedure.ways()) {
            out.line("**" + text(way.title()) + "** (role: " + text(Runbook.role(way.role())) + ")").blank();
            int number = 1;
            List<Citation> before = List.of();
            for (BoundProcedure.Action action : way.actions()) {
                String marker = number++ + ". ";
                out.line(marker + text(action.instruction().text())
                        + (action.citations().isEmpty()
                                ? ""
                                : " (" + MarkdownParts.sources(action.citations(), before) + ")"))
                        .blank();
                before = action.citations().isEmpty() ? before : action.citations();
                parts.commands(" ".repeat(marker.length()), action.commands());
            }
        }
    }

    private void effect(Page page) {
        if (!page.refusal().isEmpty()) {
            out.line("> The drawing could not follow this step: " + text(page.refusal())).blank();
        }
        if (!page.changes().isEmpty()) {
            out.line("**What it changes**").blank();
            page.changes().forEach(change -> out.line("- " + text(change)));
            out.blank();
        }
        if (!page.facts().isEmpty()) {
            out.line("**After this step:** "
                    + text(String.join(" ", page.facts().stream().map(OperationalFact::sentence).toList()))).blank();
        }
        findings("Expect from here on:", page.found());
        findings("No longer so after this step:", page.gone());
    }

    private void outcome() {
        out.line("## Outcome").blank();
        if (runbook.isPart()) {
            out.line(runbook.partNote()).blank();
        }
        out.line(text(plan.outcome().text())).blank();
        findings("Still so at the end:", runbook.findings(runbook.length()));
        out.line("## Sources").blank();
        list(runbook.citedPages());
        if (!plan.scenario().furtherReading().isEmpty()) {
            out.line("### Further reading").blank();
            list(Runbook.citedPages(plan.scenario().furtherReading()));
        }
    }

    private void list(List<CitedPage> pages) {
        for (CitedPage cited : pages) {
            out.line("- " + MarkdownText.link(cited.page().link(), cited.page().title()));
            cited.places().forEach(place -> out.line("  - " + text(place)));
        }
        out.blank();
    }
}
