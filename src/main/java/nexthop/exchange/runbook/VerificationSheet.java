package nexthop.exchange.runbook;

import java.util.List;
import nexthop.exchange.runbook.Runbook.Page;
import nexthop.scenario.BoundCommand;
import nexthop.scenario.BoundGroup;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Plan;

/** The sheet on which is noted what was seen after each step: what to look at, what to expect, and room for what there was. */
public final class VerificationSheet {
    private VerificationSheet() {}

    /** Only steps in which there is something to verify. */
    private static List<BoundStep> steps(Runbook runbook) {
        return runbook.pages()
                .stream()
                .map(Page::step)
                .filter(step -> step.check().isPresent() && !step.isAlreadyDone())
                .toList();
    }

    private static List<BoundCommand> commands(BoundStep.Check check) {
        return check.commands().stream().map(BoundGroup::commands).flatMap(List::stream).toList();
    }

    private static String about(Runbook runbook) {
        return String.join(", ",
                List.of("Pool " + runbook.pool(), runbook.file(), runbook.date())
                        .stream()
                        .filter(part -> !part.isBlank())
                        .toList());
    }

    // ---- Markdown

    /** The sheet as Markdown, to be stored as UTF-8. */
    public static String markdown(Plan plan, Cover cover) {
        return markdown(plan, cover, plan.steps().size());
    }

    /** As {@link #markdown(Plan, Cover)}, for so many of the first steps. */
    public static String markdown(Plan plan, Cover cover, int length) {
        Runbook runbook = new Runbook(plan, cover, length);
        MarkdownText out = new MarkdownText();
        out.line("# Verification: " + MarkdownText.text(plan.title()))
                .blank()
                .line(MarkdownText.text(about(runbook)))
                .blank();
        if (!runbook.undecided().isEmpty()) {
            out.line("> **Not ready to carry out.** " + MarkdownText.text(runbook.undecided())).blank();
        }
        if (runbook.isPart()) {
            out.line(runbook.partNote()).blank();
        }
        List<BoundStep> steps = steps(runbook);
        if (steps.isEmpty()) {
            return out.line("No step of this plan has anything to verify.").toString();
        }
        out.line("| No. | Step | Verify with | Expected | Observed | Initials | Date |")
                .line("|---:|---|---|---|---|---|---|");
        for (BoundStep step : steps) {
            step.check()
                    .ifPresent(check -> out
                            .line("| " + step.number() + " | " + MarkdownText.text(step.title().text()) + " | "
                                    + String.join(" ",
                                            commands(check).stream()
                                                    .map(BoundCommand::text)
                                                    .map(MarkdownText::inlineCode)
                                                    .toList())
                                    + " | " + MarkdownText.text(check.expected().text()) + " |  |  |  |"));
        }
        return out.toString();
    }

    // ---- HTML

    /** The sheet as one HTML page that needs nothing beside it, to be stored as UTF-8. */
    public static String html(Plan plan, Cover cover) {
        return html(plan, cover, plan.steps().size());
    }

    /** As {@link #html(Plan, Cover)}, for so many of the first steps. */
    public static String html(Plan plan, Cover cover, int length) {
        Runbook runbook = new Runbook(plan, cover, length);
        HtmlText html = new HtmlText();
        HtmlParts parts = new HtmlParts(html);
        HtmlPage.begin(html, "Verification: " + plan.title());
        html.markup("<main class=\"landscape\">\n<header>\n<p class=\"eyebrow\">Verification sheet</p>\n")
                .element("h1", plan.title())
                .element("p", "hint", about(runbook))
                .markup("\n");
        if (!runbook.undecided().isEmpty()) {
            html.markup("<div class=\"banner warning\" role=\"note\"><strong>Not ready to carry out.</strong> ")
                    .text(runbook.undecided())
                    .markup("</div>\n");
        }
        if (runbook.isPart()) {
            html.element("p", runbook.partNote());
        }
        html.markup("</header>\n");
        List<BoundStep> steps = steps(runbook);
        if (steps.isEmpty()) {
            html.markup("<p>No step of this plan has anything to verify.</p>\n");
        } else {
            html.markup(
                    "<table class=\"sheet\">\n<thead><tr><th scope=\"col\">No.</th><th scope=\"col\">What to verify</th>"
                            + "<th scope=\"col\">Expected</th><th scope=\"col\">Observed</th><th scope=\"col\">Initials</th><th scope=\"col\">Date</th></tr></thead>\n<tbody>\n");
            for (BoundStep step : steps) {
                html.markup("<tr><td class=\"number\">" + step.number() + "</td><td>");
                parts.prose("strong", "", step.title());
                step.check().ifPresent(check -> {
                    parts.looks(check.commands());
                    html.markup("</td><td>");
                    parts.filled(check.expected());
                });
                html.markup(
                        "</td><td class=\"blank wide\"></td><td class=\"blank\"></td><td class=\"blank\"></td></tr>\n");
            }
            html.markup("</tbody>\n</table>\n");
        }
        html.markup("</main>\n");
        HtmlPage.end(html);
        return html.toString();
    }
}
