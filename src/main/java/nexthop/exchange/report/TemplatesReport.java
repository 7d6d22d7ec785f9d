package nexthop.exchange.report;

import java.util.List;
import java.util.Locale;
import nexthop.file.Templates;

/** The list of topologies to start from. */
public final class TemplatesReport {
    private TemplatesReport() {}

    /** For people. */
    public static String text(List<Templates.Entry> entries) {
        int width = entries.stream().mapToInt(entry -> entry.id().length()).max().orElse(1);
        StringBuilder text = new StringBuilder();
        for (Templates.Entry entry : entries) {
            text.append(entry.id())
                    .append(" ".repeat(width - entry.id().length() + 2))
                    .append(entry.title())
                    .append('\n');
        }
        return text.toString();
    }

    /** For programs; schema {@code templates-1}. */
    public static String json(List<Templates.Entry> entries) {
        return JsonText.ofSchema("templates-1")
                .putObjects("templates",
                        entries.stream()
                                .map(entry -> JsonText.object()
                                        .put("id", entry.id())
                                        .put("kind", entry.kind().name().toLowerCase(Locale.ROOT))
                                        .put("title", entry.title())
                                        .put("description", entry.description())
                                        .put("scenario", entry.scenario())
                                        .put("page", entry.page()))
                                .toList())
                .print();
    }
}
