package nexthop.ui.scenario;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nexthop.model.Shown;
import nexthop.model.Tick;
import nexthop.rule.order.OrderFinding;
import nexthop.scenario.Plan;
import nexthop.scenario.PlanOrder;

/** Says what is ticked off. */
final class Ticks {
    private static final DateTimeFormatter WHEN = DateTimeFormatter
            .ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(Locale.UK);

    private Ticks() {}

    /** For example “by Kim Akers on 21 May 2013, 14:03”, in the time of this computer. */
    static String words(Tick tick) {
        return (tick.by().isEmpty() ? "" : "by " + Shown.plain(tick.by()) + " ") + "on "
                + WHEN.format(tick.at().atZone(ZoneId.systemDefault()));
    }

    /** How far the real system has come. */
    static String summary(Plan plan) {
        int steps = plan.steps().size();
        Optional<Tick> last = plan.ticks().values().stream().max(Comparator.comparing(Tick::at));
        return last.map(tick -> plan.ticks().size() + " of " + steps + " steps done in the real system, the last "
                + words(tick)).orElse("No step done in the real system yet");
    }

    /** What is ticked off before something that comes before it, in one line; empty if all is in order. */
    static String outOfOrder(Plan plan) {
        List<OrderFinding> skipped = PlanOrder.ticks(plan);
        if (skipped.isEmpty()) {
            return "";
        }
        int more = skipped.size() - 1;
        return skipped.getFirst().message() + (more == 0
                ? ""
                : more == 1 ? " One more step was left out." : " " + more + " more steps were left out.");
    }
}
