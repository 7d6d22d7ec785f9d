package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nexthop.exchange.lync.Reimport;
import nexthop.exchange.powershell.EndpointImport;
import nexthop.exchange.reading.ImportNote;
import nexthop.exchange.reading.ImportReport;
import nexthop.exchange.reading.ImportReport.Counts;

/**
 * What an import did: how much was taken over, what was not, and why.
 *
 * @param report of the topology document
 * @param lists of endpoints that were read with it
 * @param changes against the drawing the topology was laid over
 */
public record ImportSummary(ImportReport report, List<EndpointList> lists, List<Reimport.Change> changes) {
    /** What became of a list of endpoints. */
    public record EndpointList(String file, EndpointImport result) {}

    public ImportSummary {
        lists = List.copyOf(lists);
        changes = List.copyOf(changes);
    }

    public static ImportSummary of(ImportReport report) {
        return new ImportSummary(report, List.of(), List.of());
    }

    public ImportSummary withEndpoints(String file, EndpointImport result) {
        List<EndpointList> more = new ArrayList<>(lists);
        more.add(new EndpointList(file, result));
        return new ImportSummary(report, more, changes);
    }

    public ImportSummary withChanges(List<Reimport.Change> changed) {
        return new ImportSummary(report, lists, changed);
    }

    /** Whether everything that belongs into the topology could be read. */
    public boolean isComplete() {
        return report.isComplete() && lists.stream().allMatch(list -> list.result().isComplete());
    }

    /** For people. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add(TerminalText.line(report.source()) + ": " + report.format() + ", " + report.encoding());
        List<String> taken = new ArrayList<>();
        counts(report.counts()).forEach((noun, count) -> {
            if (count > 0) {
                taken.add(count + " " + noun + (count == 1 ? "" : "s"));
            }
        });
        lines.addAll(Paragraph.lines(2, taken.isEmpty() ? "It holds nothing." : String.join(", ", taken)));
        add(lines, report.notes());
        for (EndpointList list : lists) {
            EndpointImport result = list.result();
            lines.add("");
            lines.add(TerminalText.line(list.file()) + ": list of endpoints");
            lines.addAll(Paragraph.lines(2, result.added() + " added, " + result.updated() + " changed, "
                    + result.unchanged() + " as they were"));
            add(lines, result.notes());
        }
        if (!changes.isEmpty()) {
            lines.add("");
            lines.add("Changes:");
            for (Reimport.Change change : changes) {
                lines.addAll(Paragraph.lines("  " + change.kind().label() + ": ", 4, change.text()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, List<ImportNote> notes) {
        for (ImportNote.Kind kind : ImportNote.Kind.values()) {
            List<ImportNote> some = notes.stream().filter(note -> note.kind() == kind).toList();
            if (!some.isEmpty()) {
                lines.add("  " + kind.label() + ":");
                for (ImportNote note : some) {
                    lines.addAll(Paragraph.lines("    ", 6, note.toString()));
                }
            }
        }
    }

    /**
     * For programs; schema {@code import-1}.
     *
     * @param written whether the document was written
     */
    public String json(boolean written) {
        JsonText counts = JsonText.object();
        counts(report.counts()).forEach((noun, count) -> counts.put(camelCase(noun + "s"), count));
        return JsonText.ofSchema("import-1")
                .put("source", report.source())
                .put("format", report.format())
                .put("encoding", report.encoding())
                .put("complete", isComplete())
                .put("written", written)
                .put("counts", counts)
                .putObjects("notes", report.notes().stream().map(ImportSummary::json).toList())
                .putObjects("endpointLists", lists.stream().map(ImportSummary::json).toList())
                .putObjects("changes", changes.stream().map(ImportSummary::json).toList())
                .print();
    }

    private static JsonText json(EndpointList list) {
        return JsonText.object()
                .put("source", list.file())
                .put("added", list.result().added())
                .put("updated", list.result().updated())
                .put("unchanged", list.result().unchanged())
                .putObjects("notes", list.result().notes().stream().map(ImportSummary::json).toList());
    }

    private static JsonText json(Reimport.Change change) {
        JsonText json = JsonText.object().put("kind", change.kind().name().toLowerCase(Locale.ROOT));
        if (change.element() != null) {
            json.put("elementId", change.element().value());
        }
        return json.put("text", change.text());
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

    /** For example {@code sipDomains} of {@code SIP domains}. */
    private static String camelCase(String noun) {
        StringBuilder name = new StringBuilder();
        for (String word : noun.split(" ")) {
            String lower = word.toLowerCase(Locale.ROOT);
            name.append(name.isEmpty() ? lower : lower.substring(0, 1).toUpperCase(Locale.ROOT) + lower.substring(1));
        }
        return name.toString();
    }
}
