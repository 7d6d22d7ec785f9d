package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.List;
import nexthop.rule.RulePage;
import nexthop.knowledge.Source;

/** The list of rules, and the page of one. */
public final class RulesReport {
    private RulesReport() {}

    /** All rules in a table for people. */
    public static String text(List<RulePage> pages) {
        int width = pages.stream().mapToInt(page -> page.id().length()).max().orElse(0);
        StringBuilder text = new StringBuilder();
        for (RulePage page : pages) {
            text.append(String.format("%-" + Math.max(1, width) + "s  %-11s  %s%n", page.id(), page.severity().word(),
                    page.title()).replace("\r\n", "\n"));
        }
        return text.toString();
    }

    /** One rule's page for people. */
    public static String text(RulePage page) {
        List<String> lines = new ArrayList<>();
        lines.add(page.id() + ": " + page.title());
        lines.add("Severity: " + page.severityLine());
        lines.add("");
        page.body().lines().forEach(lines::add);
        lines.add("");
        for (Source source : page.sources()) {
            lines.addAll(Paragraph.lines("Source: ", 8, source.text() + " <" + source.link() + ">"));
        }
        return TerminalText.lines(String.join("\n", lines)) + "\n";
    }

    /** For programs; schema {@code rules-1}. One page alone comes with its body. */
    public static String json(List<RulePage> pages, boolean withBody) {
        List<JsonText> rules = new ArrayList<>();
        for (RulePage page : pages) {
            JsonText cases = JsonText.object();
            page.severities().forEach((kind, severity) -> cases.put(kind, severity.word()));
            JsonText rule = JsonText.object()
                    .put("id", page.id())
                    .put("severity", page.severity().word())
                    .put("title", page.title())
                    .put("source", CheckReport.json(page.source()))
                    .put("cases", cases);
            if (withBody) {
                rule.put("page", page.body());
            }
            rules.add(rule);
        }
        return JsonText.ofSchema("rules-1").putObjects("rules", rules).print();
    }
}
