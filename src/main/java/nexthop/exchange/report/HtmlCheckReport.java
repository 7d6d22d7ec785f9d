package nexthop.exchange.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nexthop.exchange.picture.Marks;
import nexthop.exchange.picture.Picture;
import nexthop.exchange.picture.SvgPicture;
import nexthop.exchange.report.CheckReport.Checked;
import nexthop.exchange.report.CheckReport.Found;
import nexthop.exchange.report.CheckReport.Rejected;
import nexthop.exchange.runbook.HtmlPage;
import nexthop.exchange.runbook.HtmlText;
import nexthop.knowledge.Markdown;
import nexthop.knowledge.Source;
import nexthop.layout.Arrangement;
import nexthop.layout.Sheet;
import nexthop.model.Acceptance;
import nexthop.model.Drawing;
import nexthop.rule.Finding;
import nexthop.rule.Fix;
import nexthop.rule.Reviewed;
import nexthop.rule.RulePage;
import nexthop.rule.Severity;
import org.jspecify.annotations.Nullable;

/**
 * The findings as one HTML page for people: a picture with badges, what is wrong by gravity, what somebody has accepted, and the pages
 * of the rules that spoke. It needs nothing beside it, holds no script and asks for nothing from anywhere.
 */
public final class HtmlCheckReport {
    /** A picture of more than this many cards could not be read on a page, and would make it slow. */
    private static final int LARGEST_PICTURE = 400;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.UK);

    private final List<Checked> files;
    private final Map<String, RulePage> pages = new TreeMap<>();
    private final @Nullable LocalDate date;
    private final HtmlText html = new HtmlText();

    private HtmlCheckReport(List<Checked> files, List<RulePage> pages, @Nullable LocalDate date) {
        this.files = files;
        pages.forEach(page -> this.pages.put(page.id(), page));
        this.date = date;
    }

    /**
     * The page, to be stored as UTF-8.
     *
     * @param pages of the rules
     * @param date of the report; null: none is given
     */
    public static String of(List<Checked> files, List<RulePage> pages, @Nullable LocalDate date) {
        return new HtmlCheckReport(List.copyOf(files), pages, date).page();
    }

    private String page() {
        HtmlPage.begin(html, title());
        html.markup("<main>\n<header>\n<p class=\"eyebrow\">Findings</p>\n").element("h1", title()).markup("\n");
        if (date != null) {
            html.element("p", "hint", DAY.format(date)).markup("\n");
        }
        html.markup("</header>\n");
        for (int i = 0; i < files.size(); i++) {
            file(files.get(i), "file-" + (i + 1));
        }
        rules();
        html.markup("</main>\n");
        HtmlPage.end(html);
        return html.toString();
    }

    private String title() {
        if (files.size() != 1) {
            return files.size() + " topologies";
        }
        if (files.getFirst() instanceof Found found && !found.topology().title().isBlank()) {
            return found.topology().title();
        }
        return files.getFirst().file();
    }

    // ---- one file

    private void file(Checked file, String id) {
        html.markup("<section id=\"" + id + "\">\n").element("h2", file.file()).markup("\n");
        switch (file) {
            case Rejected rejected -> html.markup("<div class=\"banner\" role=\"note\"><strong>Not checked.</strong> ")
                    .text(rejected.sentence())
                    .markup("</div>\n");
            case Found found -> found(found, id);
        }
        html.markup("</section>\n");
    }

    private void found(Found found, String id) {
        html.element("p", "why", sentence(CheckReport.summary(found.review()))).markup("\n");
        picture(found, id);
        for (Severity severity : Severity.values()) {
            List<Reviewed> open = found.review()
                    .all()
                    .stream()
                    .filter(reviewed -> !reviewed.isAccepted() && reviewed.finding().severity() == severity)
                    .toList();
            section(found, heading(severity), open);
        }
        section(found, "Accepted", found.review().accepted());
    }

    private static String sentence(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + ".";
    }

    private static String heading(Severity severity) {
        return switch (severity) {
            case ERROR -> "Errors";
            case WARNING -> "Warnings";
            case INFORMATION -> "For information";
        };
    }

    private void picture(Found found, String id) {
        Drawing drawing = found.drawing();
        Sheet sheet = Sheet.of(drawing.with(Arrangement.complete(drawing)));
        if (sheet.cards().isEmpty()) {
            return;
        }
        if (sheet.cards().size() > LARGEST_PICTURE) {
            html.element("p", "hint",
                    "With " + sheet.cards().size() + " cards the drawing is too large for a picture on this page.")
                    .markup("\n");
            return;
        }
        Picture picture = Picture.of(sheet).with(Marks.of(sheet, found.review().open()));
        html.markup("<figure>\n")
                .markup(SvgPicture.inline(picture, id, "The topology, with a badge on what findings are about"))
                .markup("\n<figcaption>The topology, with a badge on what the open findings are about.</figcaption>\n"
                        + "</figure>\n");
    }

    private void section(Found found, String heading, List<Reviewed> some) {
        if (some.isEmpty()) {
            return;
        }
        html.markup("<h3 class=\"plain\">" + heading + " · " + some.size() + "</h3>\n");
        some.forEach(reviewed -> finding(found, reviewed));
    }

    private void finding(Found found, Reviewed reviewed) {
        Finding finding = reviewed.finding();
        html.markup("<article" + (reviewed.isAccepted() ? " class=\"nothing\"" : "") + ">\n<h4><span class=\"severity "
                + finding.severity().word() + "\">" + label(finding.severity()) + "</span> · ");
        rule(finding.rule());
        html.markup("</h4>\n").element("p", finding.message()).markup("\n");
        where(found, finding);
        acceptance(reviewed);
        said("What you would see", finding.symptom());
        said("Why", finding.why());
        said("What to do", finding.remedy());
        if (!finding.fixes().isEmpty()) {
            said("Nexthop offers", String.join("; ", finding.fixes().stream().map(Fix::label).toList()) + ".");
        }
        html.markup("<p class=\"source\">Source: ");
        source(finding.source());
        html.markup("</p>\n</article>\n");
    }

    private static String label(Severity severity) {
        return severity.word().substring(0, 1).toUpperCase(Locale.ROOT) + severity.word().substring(1);
    }

    /** The title of a rule, which leads to its page below. */
    private void rule(String id) {
        RulePage page = pages.get(id);
        if (page == null) {
            html.text(id);
        } else {
            html.markup("<a href=\"#rule-" + page.id() + "\">").text(page.title()).markup("</a>");
        }
    }

    private void where(Found found, Finding finding) {
        OptionalInt line = found.lineOf().apply(finding.element());
        html.markup("<p class=\"hint\">")
                .text(CheckReport.elementName(found.topology(), finding.element()))
                .markup(line.isPresent() ? " · line " + line.getAsInt() : "")
                .markup("</p>\n");
    }

    private void acceptance(Reviewed reviewed) {
        Acceptance acceptance = reviewed.acceptance();
        if (acceptance == null) {
            return;
        }
        html.markup("<div class=\"check\"><p><strong>Accepted " + (reviewed.isAccepted() ? "" : "earlier "))
                .text(CheckReport.signature(acceptance))
                .markup(reviewed.isAccepted() ? ".</strong> " : ", when it read otherwise.</strong> ")
                .text(acceptance.reason())
                .markup("</p>");
        if (!reviewed.isAccepted()) {
            html.markup("<p class=\"hint\">It read: “").text(acceptance.finding()).markup("”</p>");
        }
        html.markup("</div>\n");
    }

    private void said(String what, String text) {
        if (!text.isBlank()) {
            html.markup("<p><b>" + what + ".</b> ").text(text).markup("</p>\n");
        }
    }

    private void source(Source source) {
        html.link(source.link(), source.text());
    }

    // ---- the pages of the rules that spoke

    private void rules() {
        SortedSet<String> spoke = new TreeSet<>();
        for (Checked file : files) {
            if (file instanceof Found found) {
                found.review().all().forEach(reviewed -> spoke.add(reviewed.finding().rule()));
            }
        }
        List<RulePage> shown = new ArrayList<>();
        spoke.stream().filter(pages::containsKey).map(pages::get).forEach(shown::add);
        if (shown.isEmpty()) {
            return;
        }
        html.markup("<section>\n<h2 id=\"rules\">The rules</h2>\n");
        for (RulePage page : shown) {
            html.markup("<details id=\"rule-" + page.id() + "\">\n<summary>")
                    .text(page.title())
                    .markup(" <span class=\"tag\">")
                    .text(page.id())
                    .markup("</span></summary>\n");
            prose(page.body());
            html.markup("<ul class=\"sources\">\n");
            for (Source source : page.sources()) {
                html.markup("<li>");
                source(source);
                html.markup("</li>\n");
            }
            html.markup("</ul>\n</details>\n");
        }
        html.markup("</section>\n");
    }

    private void prose(String markdown) {
        String list = "";
        for (Markdown.Block block : Markdown.read(markdown)) {
            String wanted = block instanceof Markdown.Block.Item item ? (item.marker().equals("•") ? "ul" : "ol") : "";
            if (!wanted.equals(list)) {
                html.markup(
                        (list.isEmpty() ? "" : "</" + list + ">\n") + (wanted.isEmpty() ? "" : "<" + wanted + ">\n"));
                list = wanted;
            }
            switch (block) {
                case Markdown.Block.Heading heading -> spans("h4", heading.spans());
                case Markdown.Block.Paragraph paragraph -> spans("p", paragraph.spans());
                case Markdown.Block.Item item -> spans("li", item.spans());
                case Markdown.Block.Code code -> html.markup("<pre>").text(code.text()).markup("</pre>\n");
                case Markdown.Block.Table table -> table(table);
            }
        }
        html.markup(list.isEmpty() ? "" : "</" + list + ">\n");
    }

    private void table(Markdown.Block.Table table) {
        html.markup("<table>\n");
        for (int row = 0; row < table.rows().size(); row++) {
            html.markup("<tr>");
            String cell = row == 0 ? "th" : "td";
            table.rows().get(row).forEach(spans -> spans(cell, spans));
            html.markup("</tr>\n");
        }
        html.markup("</table>\n");
    }

    private void spans(String element, List<Markdown.Span> spans) {
        html.markup("<" + element + ">");
        for (Markdown.Span span : spans) {
            switch (span.style()) {
                case BOLD -> html.element("strong", span.text());
                case EMPHASIS -> html.element("em", span.text());
                case CODE -> html.element("code", span.text());
                case PLAIN, LINK -> html.text(span.text());
            }
        }
        html.markup("</" + element + ">\n");
    }
}
