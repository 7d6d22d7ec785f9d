package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.List;
import nexthop.model.Element;
import nexthop.model.ServerPool;
import nexthop.model.Users;
import nexthop.rule.impact.Impact;
import nexthop.rule.impact.ImpactWords;
import nexthop.rule.impact.Loss;

/** What is hit if a pool fails or is removed. */
public final class ImpactReport {
    private ImpactReport() {}

    /** For people. */
    public static String text(Impact impact) {
        List<String> lines = new ArrayList<>();
        lines.add(TerminalText.line(ImpactWords.title(impact)));
        lines.addAll(Paragraph.lines(0, ImpactWords.summary(impact)));
        for (ImpactWords.Section section : ImpactWords.sections(impact)) {
            lines.add("");
            lines.add(section.title() + ":");
            section.lines().forEach(line -> lines.addAll(Paragraph.lines("  ", 4, line.text())));
        }
        return String.join("\n", lines) + "\n";
    }

    /** For programs; schema {@code whatif-1}. */
    public static String json(Impact impact) {
        return JsonText.ofSchema("whatif-1")
                .put("pool", impact.lost().fqdn())
                .put("poolId", impact.lost().id().value())
                .put("loss", impact.loss() == Loss.FAILS ? "fails" : "removed")
                .put("summary", ImpactWords.summary(impact))
                .put("backup", impact.backup().map(ServerPool::fqdn).orElse(null))
                .putObjects("applications", impact.stopped().stream().map(ImpactReport::json).toList())
                .putTexts("strayEndpoints", names(impact.strays()))
                .putObjects("users", impact.homeless().stream().map(ImpactReport::json).toList())
                .putTexts("unreachedAfterFailover", names(impact.lostByFailover()))
                .putObjects("cutOff",
                        impact.cutOff()
                                .stream()
                                .map(cut -> JsonText.object()
                                        .putTexts("homes", names(cut.homes()))
                                        .putTexts("pools", names(cut.pools())))
                                .toList())
                .putTexts("managementStores", names(impact.stores()))
                .putObjects("sections", ImpactWords.sections(impact).stream().map(ImpactReport::json).toList())
                .print();
    }

    private static JsonText json(Impact.Stopped stopped) {
        return JsonText.object()
                .put("pool", stopped.pool().fqdn())
                .put("poolId", stopped.pool().id().value())
                .putTexts("applications", names(stopped.applications()))
                .putTexts("endpoints", names(stopped.endpoints()))
                .putTexts("callers", names(stopped.callers()))
                .putObjects("standIns",
                        stopped.standIns()
                                .stream()
                                .map(standIn -> JsonText.object()
                                        .put("application", standIn.application().applicationId())
                                        .put("pool", standIn.pool().fqdn()))
                                .toList());
    }

    private static JsonText json(Users users) {
        JsonText json = JsonText.object().put("name", users.name());
        Integer count = users.count();
        return count == null ? json : json.put("count", count);
    }

    private static JsonText json(ImpactWords.Section section) {
        return JsonText.object()
                .put("title", section.title())
                .putObjects("lines", section.lines()
                        .stream()
                        .map(line -> JsonText.object().put("element", line.element().value()).put("text", line.text()))
                        .toList());
    }

    private static List<String> names(List<? extends Element> elements) {
        return elements.stream().map(Element::name).toList();
    }
}
