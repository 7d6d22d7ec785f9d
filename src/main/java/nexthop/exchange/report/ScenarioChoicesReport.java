package nexthop.exchange.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nexthop.model.ApplicationPool;
import nexthop.scenario.Recommendation;
import nexthop.scenario.Recommendation.Choice;
import nexthop.scenario.Recommendation.Unmet;

/** Which scenarios there are for trusted application pools: those that fit, the best first, and what the others lack. */
public final class ScenarioChoicesReport {
    private final Map<ApplicationPool, Recommendation> pools;
    private final boolean inFull;

    private ScenarioChoicesReport(Map<ApplicationPool, Recommendation> pools, boolean inFull) {
        this.pools = pools;
        this.inFull = inFull;
    }

    /**
     * In the order of the map.
     *
     * @param inFull whether people are told of every scenario why it does not fit, or only of those that something can be done about
     */
    public static ScenarioChoicesReport on(Map<ApplicationPool, Recommendation> pools, boolean inFull) {
        return new ScenarioChoicesReport(new LinkedHashMap<>(pools), inFull);
    }

    /** For people. */
    public String text() {
        if (pools.isEmpty()) {
            return "There is no trusted application pool in use to plan for.\n";
        }
        List<String> lines = new ArrayList<>();
        pools.forEach((pool, recommendation) -> {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add(TerminalText.line(pool.fqdn()) + ":");
            if (recommendation.fitting().isEmpty()) {
                lines.add("  No scenario fits this pool as it is.");
            }
            for (Choice choice : recommendation.fitting()) {
                boolean isBest = choice == recommendation.fitting().getFirst();
                lines.addAll(Paragraph.lines(isBest ? "  best  " : "  fits  ", 8, told(choice)));
            }
            for (Choice task : recommendation.tasks()) {
                if (task.fits()) {
                    lines.addAll(Paragraph.lines("  task  ", 8, told(task)));
                }
            }
            for (Choice choice : recommendation.others().stream().filter(this::isTold).toList()) {
                lines.addAll(Paragraph.lines("  not   ", 8, choice.scenario().id() + ": "
                        + choice.unmet().stream().map(Unmet::sentence).findFirst().orElse("")));
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private boolean isTold(Choice choice) {
        return inFull || choice.unmet().stream().noneMatch(lack -> lack.reason() == Recommendation.Reason.NOT_SO);
    }

    private static String told(Choice choice) {
        return choice.scenario().id() + ": " + choice.title() + " ("
                + choice.scenario().standing().label().toLowerCase(Locale.ROOT) + ")";
    }

    /** For programs; schema {@code plan-choices-1}. */
    public String json() {
        List<JsonText> all = new ArrayList<>();
        pools.forEach((pool,
                recommendation) -> all.add(JsonText.object()
                        .put("pool", pool.fqdn())
                        .put("poolId", pool.id().value())
                        .put("recommended", recommendation.best().map(best -> best.scenario().id()).orElse(null))
                        .putObjects("scenarios",
                                Stream.of(recommendation.fitting(), recommendation.tasks(), recommendation.others())
                                        .flatMap(List::stream)
                                        .map(ScenarioChoicesReport::json)
                                        .toList())));
        return JsonText.ofSchema("plan-choices-1").putObjects("pools", all).print();
    }

    private static JsonText json(Choice choice) {
        return JsonText.object()
                .put("scenario", choice.scenario().id())
                .put("title", choice.title())
                .put("standing", choice.scenario().standing().word())
                .put("fits", choice.fits())
                .put("why", choice.why())
                .putTexts("lacks", choice.unmet().stream().map(Unmet::sentence).toList());
    }
}
