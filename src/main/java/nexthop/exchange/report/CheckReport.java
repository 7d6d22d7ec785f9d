package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import nexthop.knowledge.Source;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Severity;

/** The findings in one or several files. */
public final class CheckReport {
    /** What became of one file. */
    public sealed interface Checked {
        String file();
    }

    /**
     * A file whose topology was checked.
     *
     * @param lineOf the line of the file that an element begins in, if that is known
     */
    public record Found(String file, Topology topology, List<Finding> findings,
            Function<ElementId, OptionalInt> lineOf) implements Checked {
        public Found {
            findings = List.copyOf(findings);
        }

        long count(Severity severity) {
            return findings.stream().filter(finding -> finding.severity() == severity).count();
        }
    }

    /** A file that could not be read; the sentence says why. */
    public record Rejected(String file, String sentence) implements Checked {}

    private CheckReport() {}

    /** For people. */
    public static String text(List<Checked> files) {
        List<String> lines = new ArrayList<>();
        for (Checked file : files) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            switch (file) {
                case Rejected rejected -> lines.add(TerminalText.line(rejected.file()) + ": rejected");
                case Found found -> add(lines, found);
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, Found found) {
        lines.add(TerminalText.line(found.file()) + ": " + summary(found));
        for (Finding finding : found.findings()) {
            lines.add("");
            OptionalInt line = found.lineOf().apply(finding.element());
            lines.add(String.format("  %-11s %s  %s%s", finding.severity().word(), finding.rule(),
                    name(found.topology(), finding), line.isPresent() ? "  (line " + line.getAsInt() + ")" : ""));
            lines.addAll(Paragraph.lines(14, finding.message()));
            if (!finding.remedy().isBlank()) {
                lines.addAll(Paragraph.lines(14, "Remedy: " + finding.remedy()));
            }
            lines.addAll(Paragraph.lines(14, "Source: " + finding.source().text()));
        }
    }

    /** How much was found, for example {@code 1 error, 2 warnings}. */
    static String summary(Found found) {
        if (found.findings().isEmpty()) {
            return "nothing found";
        }
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            long count = found.count(severity);
            if (count > 0) {
                parts.add(count + " " + noun(severity, count));
            }
        }
        return String.join(", ", parts);
    }

    private static String noun(Severity severity, long count) {
        return switch (severity) {
            case ERROR -> count == 1 ? "error" : "errors";
            case WARNING -> count == 1 ? "warning" : "warnings";
            case INFORMATION -> "for information";
        };
    }

    private static String name(Topology topology, Finding finding) {
        return TerminalText.line(elementName(topology, finding.element()));
    }

    static String elementName(Topology topology, ElementId id) {
        return topology.element(id).map(Element::name).orElse(id.value());
    }

    /** For programs; schema {@code check-1}. */
    public static String json(List<Checked> files) {
        List<JsonText> findings = new ArrayList<>();
        List<JsonText> summaries = new ArrayList<>();
        for (Checked file : files) {
            JsonText summary = JsonText.object().put("file", file.file());
            summaries.add(switch (file) {
                case Rejected rejected -> summary.put("result", "rejected").put("message", rejected.sentence());
                case Found found -> {
                    found.findings().forEach(finding -> findings.add(json(found, finding)));
                    yield summary.put("result", "checked")
                            .put("errors", (int) found.count(Severity.ERROR))
                            .put("warnings", (int) found.count(Severity.WARNING))
                            .put("information", (int) found.count(Severity.INFORMATION));
                }
            });
        }
        return JsonText.ofSchema("check-1").putObjects("files", summaries).putObjects("findings", findings).print();
    }

    private static JsonText json(Found found, Finding finding) {
        JsonText json = JsonText.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().word())
                .put("file", found.file());
        found.lineOf().apply(finding.element()).ifPresent(line -> json.put("line", line));
        ElementId nextHop = finding.nextHop();
        if (nextHop != null) {
            json.put("nextHop", elementName(found.topology(), nextHop));
        }
        return json.put("element", elementName(found.topology(), finding.element()))
                .put("elementId", finding.element().value())
                .put("kind", finding.kind())
                .put("message", finding.message())
                .put("symptom", finding.symptom())
                .put("why", finding.why())
                .put("remedy", finding.remedy())
                .put("source", json(finding.source()))
                .putTexts("fixes", finding.fixes().stream().map(fix -> fix.label()).toList());
    }

    static JsonText json(Source source) {
        return JsonText.object()
                .put("title", source.title())
                .put("place", source.place())
                .put("link", source.link().toString());
    }
}
