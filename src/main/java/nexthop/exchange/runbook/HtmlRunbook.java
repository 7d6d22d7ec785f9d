package nexthop.exchange.runbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nexthop.exchange.runbook.Runbook.CitedPage;
import nexthop.exchange.runbook.Runbook.Page;
import nexthop.knowledge.Citation;
import nexthop.knowledge.Downtime;
import nexthop.knowledge.OperationalFact;
import nexthop.model.Answer;
import nexthop.rule.Finding;
import nexthop.scenario.BoundInput;
import nexthop.scenario.BoundPrerequisite;
import nexthop.scenario.BoundProcedure;
import nexthop.scenario.BoundStep;
import nexthop.scenario.Outage;
import nexthop.scenario.Plan;

/**
 * The runbook as one HTML page that needs nothing beside it: pictures of every state within, boxes to tick, a form for paper. It holds
 * no script and asks for nothing from anywhere.
 */
public final class HtmlRunbook {
    private final Runbook runbook;
    private final Plan plan;
    private final StatePictures pictures;
    private final HtmlText html = new HtmlText();
    private final HtmlParts parts = new HtmlParts(html);

    private HtmlRunbook(Runbook runbook) {
        this.runbook = runbook;
        this.plan = runbook.plan();
        this.pictures = new StatePictures(plan.playback(), runbook.neighbourhood());
    }

    /** The page, to be stored as UTF-8. */
    public static String of(Plan plan, Cover cover) {
        return of(plan, cover, plan.steps().size());
    }

    /**
     * As {@link #of(Plan, Cover)}, for the first steps alone.
     *
     * @param length how many steps, from 1
     */
    public static String of(Plan plan, Cover cover, int length) {
        return new HtmlRunbook(new Runbook(plan, cover, length)).page();
    }

    private String page() {
        HtmlPage.begin(html, plan.title());
        html.markup("<main>\n");
        head();
        overview();
        prerequisites();
        inputs();
        start();
        steps();
        outcome();
        approval();
        reading();
        html.markup("</main>\n");
        foot();
        HtmlPage.end(html);
        return html.toString();
    }

    // ---- before the steps

    private void head() {
        html.markup("<header>\n<p class=\"eyebrow\">Runbook</p>\n").element("h1", plan.title()).markup("\n");
        html.element("p", "why", plan.why()).markup("\n");
        if (!runbook.undecided().isEmpty()) {
            html.markup("<div class=\"banner warning\" role=\"note\"><strong>Not ready to carry out.</strong> ")
                    .text(runbook.undecided())
                    .markup("</div>\n");
        }
        html.markup("<dl class=\"facts\">\n");
        fact("Pool", runbook.pool());
        html.markup("<div><dt>Standing</dt><dd><span class=\"pill " + plan.scenario().standing().word() + "\">")
                .text(plan.scenario().standing().label())
                .markup("</span> ")
                .text(plan.scenario().standingReason())
                .markup("</dd></div>\n");
        fact("Managed afterwards", "By " + plan.scenario().tool().label() + ".");
        fact("Out of reach", runbook.outages());
        fact("Topology", runbook.file());
        fact("Date", runbook.date());
        fact("Progress", runbook.progress());
        fact("Extent", runbook.partNote());
        html.markup("</dl>\n</header>\n");
    }

    private void fact(String name, String value) {
        if (!value.isBlank()) {
            html.markup("<div><dt>" + name + "</dt><dd>").text(value).markup("</dd></div>\n");
        }
    }

    private void overview() {
        html.markup(
                "<nav aria-labelledby=\"overview\">\n<h2 id=\"overview\">Overview</h2>\n<table class=\"overview\">\n<thead><tr>"
                        + "<th scope=\"col\">No.</th><th scope=\"col\">Step</th><th scope=\"col\">Kind</th>"
                        + "<th scope=\"col\">Role</th><th scope=\"col\">Application</th></tr></thead>\n<tbody>\n");
        for (Page page : runbook.pages()) {
            BoundStep step = page.step();
            int n = step.number();
            boolean down = plan.playback().isDown(n);
            html.markup("<tr" + (down ? " class=\"down\"" : "") + "><td class=\"number\">" + n
                    + "</td><td><a href=\"#step-" + n + "\">");
            parts.filled(step.title());
            html.markup("</a>" + (page.tick().isPresent() ? " <span class=\"tag\">done</span>" : "")
                    + (step.isAlreadyDone() ? " <span class=\"tag\">nothing to do</span>" : "") + "</td><td>")
                    .text(step.kind().label())
                    .markup("</td><td>")
                    .text(step.role().label())
                    .markup("</td><td>" + (down ? "out of reach" : "in reach") + "</td></tr>\n");
        }
        html.markup("</tbody>\n</table>\n<p class=\"contents\">");
        List<String> links = new ArrayList<>();
        if (!plan.prerequisites().isEmpty()) {
            links.add("<a href=\"#prerequisites\">Before you begin</a>");
        }
        if (!runbook.inputs().isEmpty()) {
            links.add("<a href=\"#decisions\">Decisions</a>");
        }
        links.add("<a href=\"#start\">Where it starts</a>");
        links.add("<a href=\"#steps\">Steps</a>");
        links.add("<a href=\"#outcome\">Outcome</a>");
        links.add("<a href=\"#approval\">Approval</a>");
        links.add("<a href=\"#sources\">Sources</a>");
        html.markup(String.join(" · ", links) + "</p>\n</nav>\n");
    }

    private void prerequisites() {
        if (plan.prerequisites().isEmpty()) {
            return;
        }
        html.markup("<section aria-labelledby=\"prerequisites\">\n<h2 id=\"prerequisites\">Before you begin</h2>\n"
                + "<ul class=\"ticks\">\n");
        for (BoundPrerequisite prerequisite : plan.prerequisites()) {
            html.markup("<li" + (prerequisite.met() == Answer.NO ? " class=\"missing\"" : "") + "><label>"
                    + HtmlParts.box("This is so", prerequisite.met() == Answer.YES) + " <span>");
            parts.filled(prerequisite.text());
            html.markup("</span></label>");
            if (!Runbook.met(prerequisite).isEmpty()) {
                html.element("p", "hint", Runbook.met(prerequisite));
            }
            parts.sources("Source:", prerequisite.citations());
            html.markup("</li>\n");
        }
        html.markup("</ul>\n</section>\n");
    }

    private void inputs() {
        List<BoundInput> inputs = runbook.inputs();
        if (inputs.isEmpty()) {
            return;
        }
        html.markup(
                "<section aria-labelledby=\"decisions\">\n<h2 id=\"decisions\">Decisions</h2>\n<table class=\"decisions\">\n<thead><tr>"
                        + "<th scope=\"col\">What</th><th scope=\"col\">Value</th><th scope=\"col\">Where from</th></tr></thead>\n<tbody>\n");
        for (BoundInput input : inputs) {
            html.markup("<tr><td>").element("strong", input.input().label());
            if (!input.input().help().isEmpty()) {
                html.element("p", "hint", input.input().help());
            }
            html.markup("</td><td>");
            if (input.isDecided()) {
                html.element("code", input.value());
            } else {
                html.markup("<mark>").text("‹" + input.input().label() + "›").markup("</mark>");
                if (!input.value().isEmpty()) {
                    html.markup("<p class=\"hint\">Given: ").element("code", input.value()).markup("</p>");
                }
            }
            html.markup("</td><td>").text(Runbook.state(input)).markup("</td></tr>\n");
        }
        html.markup("</tbody>\n</table>\n</section>\n");
    }

    private void start() {
        html.markup("<section aria-labelledby=\"start\">\n<h2 id=\"start\">Where it starts</h2>\n");
        if (!runbook.pictureNote().isEmpty()) {
            html.element("p", "hint", runbook.pictureNote());
        }
        picture(0, "Before the first step");
        findings("Known before the first step:", runbook.findings(0), "found");
        html.markup("</section>\n");
    }

    private void picture(int n, String caption) {
        html.markup("<figure>")
                .markup(pictures.svg(n, runbook.findings(n), caption))
                .markup("<figcaption>")
                .text(caption)
                .markup("</figcaption></figure>\n");
    }

    private void findings(String head, List<Finding> findings, String look) {
        if (findings.isEmpty()) {
            return;
        }
        html.markup("<div class=\"findings " + look + "\"><p>" + head + "</p><ul>");
        for (Finding finding : findings) {
            html.markup("<li><span class=\"severity " + finding.severity().word() + "\">")
                    .text(finding.severity().word())
                    .markup("</span> ")
                    .text(finding.message())
                    .markup("</li>");
        }
        html.markup("</ul></div>\n");
    }

    // ---- the steps

    private void steps() {
        html.markup("<section aria-labelledby=\"steps\">\n<h2 id=\"steps\">Steps</h2>\n"
                + "<p class=\"hint screen\">Ticks set on this page are not stored with it: print it, or tick the steps off in Nexthop.</p>\n");
        boolean within = false;
        for (Page page : runbook.pages()) {
            Optional<Outage> around = runbook.around(page.step());
            if (around.isPresent() && !within) {
                html.markup("<div class=\"outage\">\n<p class=\"edge\">From here the application is out of reach"
                        + (runbook.hasEnd(around.get()) ? ", until step " + around.get().until() + " is done." : ".")
                        + "</p>\n");
                within = true;
            }
            step(page);
            boolean ends = around.filter(outage -> outage.until() == page.step().number()).isPresent();
            boolean isLast = page.step().number() == runbook.length();
            if (within && (ends || isLast)) {
                html.markup("<p class=\"edge\">" + (ends
                        ? "From here people reach the application again."
                        : "The application is still out of reach here.") + "</p>\n</div>\n");
                within = false;
            }
        }
        html.markup("</section>\n");
    }

    private void step(Page page) {
        BoundStep step = page.step();
        int n = step.number();
        html.markup("<article id=\"step-" + n + "\"" + (step.isAlreadyDone() ? " class=\"nothing\"" : "")
                + ">\n<h3><label>" + HtmlParts.box("Step " + n + " done", page.tick().isPresent())
                + " <span class=\"number\">" + n + "</span></label> ");
        parts.filled(step.title());
        html.markup("</h3>\n<p class=\"where\"><span class=\"tag kind\">").text(step.kind().label()).markup("</span>");
        if (!step.runsOn().isEmpty()) {
            html.markup(" <span><b>Where</b> ");
            parts.filled(step.runsOn());
            html.markup("</span>");
        }
        html.markup(" <span><b>Role</b> ").text(Runbook.role(step.role())).markup("</span></p>\n");
        page.tick().ifPresent(tick -> html.element("p", "done", Runbook.done(tick) + "."));
        if (step.isAlreadyDone()) {
            html.element("p", "done", "Nothing to do: " + step.alreadyDone());
        }
        if (!step.open().isEmpty()) {
            html.markup("<p class=\"banner warning\">Still to decide: ")
                    .text(String.join(", ", step.open()))
                    .markup(".</p>\n");
        }
        if (!runbook.downtime(step).isEmpty()) {
            boolean ends = step.step().downtime() == Downtime.ENDS;
            html.element("p", ends ? "downtime ends" : "downtime", runbook.downtime(step)).markup("\n");
        }
        if (!step.instruction().isEmpty()) {
            parts.prose("p", step.isAlreadyDone() ? "hint" : "", step.instruction());
        }
        parts.commands(step.commands());
        if (!step.isAlreadyDone()) {
            step.procedures().forEach(this::procedure);
        }
        check(step);
        effect(page);
        if (!step.stepBack().isEmpty() && !step.isAlreadyDone()) {
            html.markup("<p class=\"back\"><b>To step back</b>"
                    + (step.isStepBackOurs() ? " <span class=\"tag ours\">our advice</span> " : " "));
            parts.filled(step.stepBack());
            html.markup("</p>\n");
            parts.sources("Source of the way back:", step.step().stepBackCitations());
        }
        if (step.isOurs()) {
            html.markup("<p class=\"source\"><span class=\"tag ours\">our step</span> No page has it.</p>\n");
        }
        parts.sources("Source:", step.citations());
        html.markup("</article>\n");
    }

    private void procedure(BoundProcedure procedure) {
        html.markup("<details" + (procedure.forReading() ? "" : " open") + ">\n<summary>")
                .text(procedure.title())
                .markup("</summary>\n");
        if (!procedure.purpose().isEmpty()) {
            parts.prose("p", "", procedure.purpose());
        }
        for (BoundProcedure.Way way : procedure.ways()) {
            html.element("h4", way.title())
                    .element("p", "hint", "Role: " + Runbook.role(way.role()))
                    .markup("\n<ol>\n");
            List<Citation> before = List.of();
            for (BoundProcedure.Action action : way.actions()) {
                html.markup("<li>");
                parts.filled(action.instruction());
                if (!action.citations().isEmpty()) {
                    html.markup(" <span class=\"source\">(");
                    parts.links(action.citations(), before);
                    html.markup(")</span>");
                    before = action.citations();
                }
                parts.commands(action.commands());
                html.markup("</li>\n");
            }
            html.markup("</ol>\n");
        }
        html.markup("</details>\n");
    }

    private void check(BoundStep step) {
        step.check().ifPresent(check -> {
            html.markup("<div class=\"check\"><p><label>" + HtmlParts.box("Verified", false)
                    + " <b>To see that it has worked</b></label></p>\n");
            parts.looks(check.commands());
            html.markup("<p><b>Expected</b> ");
            parts.filled(check.expected());
            html.markup("</p></div>\n");
        });
    }

    private void effect(Page page) {
        int n = page.step().number();
        if (!page.refusal().isEmpty()) {
            html.markup("<p class=\"banner warning\">The drawing could not follow this step: ")
                    .text(page.refusal())
                    .markup("</p>\n");
        }
        if (!page.changes().isEmpty()) {
            html.markup("<div class=\"changes\"><p><b>What it changes</b></p><ul>");
            page.changes().forEach(change -> html.element("li", change));
            html.markup("</ul></div>\n");
        }
        if (pictures.isChanged(n)) {
            picture(n, "After step " + n + "; what it has changed stands out");
        }
        if (!page.facts().isEmpty()) {
            html.element("p", "pending", "After this step: "
                    + String.join(" ", page.facts().stream().map(OperationalFact::sentence).toList()));
        }
        findings("Expect from here on:", page.found(), "found");
        findings("No longer so after this step:", page.gone(), "gone");
    }

    // ---- after the steps

    private void outcome() {
        html.markup("<section aria-labelledby=\"outcome\">\n<h2 id=\"outcome\">Outcome</h2>\n");
        if (runbook.isPart()) {
            html.element("p", runbook.partNote());
        }
        parts.prose("p", "", plan.outcome());
        findings("Still so at the end:", runbook.findings(runbook.length()), "found");
        html.markup("</section>\n");
    }

    private void approval() {
        html.markup(
                """
                        <section aria-labelledby="approval" class="approval">
                        <h2 id="approval">Approval</h2>
                        <table>
                        <thead><tr><th scope="col"></th><th scope="col">Name</th><th scope="col">Date</th><th scope="col">Signature</th></tr></thead>
                        <tbody>
                        <tr><th scope="row">Prepared by</th><td></td><td></td><td></td></tr>
                        <tr><th scope="row">Approved by</th><td></td><td></td><td></td></tr>
                        <tr><th scope="row">Carried out by</th><td></td><td></td><td></td></tr>
                        </tbody>
                        </table>
                        </section>
                        """);
    }

    private void reading() {
        html.markup("<section aria-labelledby=\"sources\">\n<h2 id=\"sources\">Sources</h2>\n");
        list(runbook.citedPages());
        List<Citation> further = plan.scenario().furtherReading();
        if (!further.isEmpty()) {
            html.markup("<h3 class=\"plain\">Further reading</h3>\n");
            list(Runbook.citedPages(further));
        }
        html.markup("</section>\n");
    }

    private void list(List<CitedPage> pages) {
        html.markup("<ul class=\"sources\">\n");
        for (CitedPage cited : pages) {
            html.markup("<li>")
                    .link(cited.page().link(), cited.page().title())
                    .markup("<br>")
                    .element("span", "address", cited.page().link().toASCIIString());
            if (!cited.places().isEmpty()) {
                html.markup("<ul>");
                cited.places().forEach(place -> html.element("li", place));
                html.markup("</ul>");
            }
            html.markup("</li>\n");
        }
        html.markup("</ul>\n");
    }

    private void foot() {
        html.markup("<footer><p>Made with Nexthop")
                .text(runbook.file().isBlank() ? "" : " from " + runbook.file())
                .text(runbook.date().isEmpty() ? "" : ", " + runbook.date())
                .markup(". Scenario ")
                .element("code", plan.scenario().id())
                .markup(".</p></footer>\n");
    }
}
