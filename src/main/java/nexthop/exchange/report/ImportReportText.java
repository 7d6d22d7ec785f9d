package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportReport;
import nexthop.exchange.reading.ImportReport.Counts;

/** What an import did: how much was taken over, what was not, and why. */
public final class ImportReportText {
    private ImportReportText() {}

    /** For people. */
    public static String text(ImportReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(TerminalText.line(report.source()) + ": " + report.format() + ", " + report.encoding());
        List<String> taken = new ArrayList<>();
        counts(report.counts()).forEach((noun, count) -> {
            if (count > 0) {
                taken.add(count + " " + (count == 1 ? noun : plural(noun)));
            }
        });
        lines.addAll(Paragraph.lines("  ", 2, taken.isEmpty() ? "Nothing was taken over." : String.join(", ", taken)));
        for (ImportNote.Kind kind : ImportNote.Kind.values()) {
            List<ImportNote> notes = report.notes(kind);
            if (!notes.isEmpty()) {
                lines.add("");
                lines.add(kind.label() + ":");
                for (ImportNote note : notes) {
                    lines.addAll(Paragraph.lines("  ", 4, note.toString()));
                }
            }
        }
        return String.join("\n", lines) + "\n";
    }

    /** For programs; schema {@code import-1}. */
    public static String json(ImportReport report) {
        JsonText counts = JsonText.object();
        counts(report.counts()).forEach((noun, count) -> counts.put(camelCase(plural(noun)), count));
        return JsonText.ofSchema("import-1")
                .put("source", report.source())
                .put("format", report.format())
                .put("encoding", report.encoding())
                .put("complete", report.isComplete())
                .put("counts", counts)
                .putObjects("notes", report.notes().stream().map(ImportReportText::json).toList())
                .print();
    }

    private static JsonText json(ImportNote note) {
        JsonText json = JsonText.object().put("kind", word(note.kind()));
        if (note.line() > 0) {
            json.put("line", note.line());
        }
        if (note.element() != null) {
            json.put("elementId", note.element().value());
        }
        return json.put("text", note.text());
    }

    private static String word(ImportNote.Kind kind) {
        return switch (kind) {
            case MISSING -> "missing";
            case WARNING -> "warning";
            case INFERRED -> "inferred";
            case LEFT -> "left";
            case TAKEN -> "taken";
        };
    }

    private static Map<String, Integer> counts(Counts counts) {
        Map<String, Integer> all = new LinkedHashMap<>();
        all.put("site", counts.sites());
        all.put("server pool", counts.serverPools());
        all.put("trusted application pool", counts.applicationPools());
        all.put("support pool", counts.supportPools());
        all.put("computer", counts.computers());
        all.put("service", counts.services());
        all.put("trusted application", counts.applications());
        all.put("endpoint", counts.endpoints());
        all.put("Central Management Store", counts.managementStores());
        all.put("SIP domain", counts.sipDomains());
        return all;
    }

    private static String plural(String noun) {
        return noun + "s";
    }

    private static String camelCase(String noun) {
        StringBuilder name = new StringBuilder();
        for (String word : noun.split(" ")) {
            name.append(name.isEmpty()
                    ? word.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + word.substring(1)
                    : word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1));
        }
        return name.toString().replace("sIP", "sip");
    }
}
