package nexthop.exchange.report;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import nexthop.knowledge.Source;
import nexthop.model.Acceptance;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Shown;
import nexthop.model.Topology;
import nexthop.rule.Finding;
import nexthop.rule.Review;
import nexthop.rule.Reviewed;
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
     * @param review the findings, and which of them somebody has accepted
     * @param lineOf the line of the file that an element begins in, if that is known
     */
    public record Found(String file, Drawing drawing, Review review,
            Function<ElementId, OptionalInt> lineOf) implements Checked {
        public Topology topology() {
            return drawing.topology();
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
        lines.add(TerminalText.line(found.file()) + ": " + summary(found.review()));
        for (Reviewed reviewed : found.review().all()) {
            if (!reviewed.isAccepted()) {
                addOpen(lines, found, reviewed);
            }
        }
        List<Reviewed> accepted = found.review().accepted();
        if (!accepted.isEmpty()) {
            lines.add("");
            lines.add("  Accepted:");
            for (Reviewed reviewed : accepted) {
                lines.add(head(found, reviewed.finding()));
                lines.addAll(Paragraph.lines(14, reviewed.finding().message()));
                Acceptance acceptance = reviewed.acceptance();
                if (acceptance != null) {
                    lines.addAll(Paragraph.lines(14, "Accepted " + signature(acceptance) + ": " + acceptance.reason()));
                }
            }
        }
    }

    private static void addOpen(List<String> lines, Found found, Reviewed reviewed) {
        Finding finding = reviewed.finding();
        lines.add("");
        lines.add(head(found, finding));
        lines.addAll(Paragraph.lines(14, finding.message()));
        reviewed.acceptedEarlier()
                .ifPresent(earlier -> lines.addAll(Paragraph.lines(14, "Accepted " + signature(earlier)
                        + " when it read “" + earlier.finding() + "”: " + earlier.reason())));
        if (!finding.remedy().isBlank()) {
            lines.addAll(Paragraph.lines(14, "Remedy: " + finding.remedy()));
        }
        lines.addAll(Paragraph.lines(14, "Source: " + finding.source().text()));
    }

    private static String head(Found found, Finding finding) {
        OptionalInt line = found.lineOf().apply(finding.element());
        return String.format("  %-11s %s  %s%s", finding.severity().word(), finding.rule(),
                name(found.topology(), finding), line.isPresent() ? "  (line " + line.getAsInt() + ")" : "");
    }

    /** Who accepted a finding and when, for example {@code by Kim on 2013-05-20}. */
    static String signature(Acceptance acceptance) {
        String by = acceptance.by().isBlank() ? "" : "by " + Shown.plain(acceptance.by()) + " ";
        return by + "on " + acceptance.at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** How much was found, for example {@code 1 error, 2 warnings; 1 accepted}. */
    static String summary(Review review) {
        List<String> parts = new ArrayList<>();
        for (Severity severity : Severity.values()) {
            int count = review.count(severity);
            if (count > 0) {
                parts.add(count + " " + noun(severity, count));
            }
        }
        int accepted = review.accepted().size();
        return (parts.isEmpty() ? "nothing found" : String.join(", ", parts))
                + (accepted == 0 ? "" : "; " + accepted + " accepted");
    }

    static String noun(Severity severity, int count) {
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
                    Review review = found.review();
                    review.all().forEach(reviewed -> findings.add(json(found, reviewed)));
                    yield summary.put("result", "checked")
                            .put("errors", review.count(Severity.ERROR))
                            .put("warnings", review.count(Severity.WARNING))
                            .put("information", review.count(Severity.INFORMATION))
                            .put("accepted", review.accepted().size());
                }
            });
        }
        return JsonText.ofSchema("check-1").putObjects("files", summaries).putObjects("findings", findings).print();
    }

    private static JsonText json(Found found, Reviewed reviewed) {
        Finding finding = reviewed.finding();
        JsonText json = JsonText.object()
                .put("rule", finding.rule())
                .put("severity", finding.severity().word())
                .put("file", found.file());
        found.lineOf().apply(finding.element()).ifPresent(line -> json.put("line", line));
        ElementId nextHop = finding.nextHop();
        if (nextHop != null) {
            json.put("nextHop", elementName(found.topology(), nextHop));
        }
        json.put("accepted", reviewed.isAccepted());
        Acceptance acceptance = reviewed.acceptance();
        if (acceptance != null) {
            json.put(reviewed.isAccepted() ? "acceptance" : "acceptedEarlier", json(acceptance));
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

    private static JsonText json(Acceptance acceptance) {
        return JsonText.object()
                .put("reason", acceptance.reason())
                .put("by", acceptance.by())
                .put("at", acceptance.at().toString())
                .put("finding", acceptance.finding());
    }

    static JsonText json(Source source) {
        return JsonText.object()
                .put("title", source.title())
                .put("place", source.place())
                .put("link", source.link().toString());
    }
}
