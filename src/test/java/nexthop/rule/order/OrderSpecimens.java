package nexthop.rule.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nexthop.edit.Edit;
import nexthop.edit.History;
import nexthop.edit.MoveEndpoint;
import nexthop.edit.RemoveElements;
import nexthop.edit.ReplaceDrawing;
import nexthop.edit.SetNextHop;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Topology;
import nexthop.rule.FindingForm;
import nexthop.rule.RuleSpecimens;
import nexthop.rule.Sketch;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The specimens of one order rule: rows of changes it has to speak of, with what it has to say, and rows it has to be silent about. */
abstract class OrderSpecimens {
    /** What the rule has to find: {@code severity kind element from-until}, with nothing after the dash if it never ends. */
    record Bad(String name, List<Stage> stages, List<String> expected, List<String> said) {
        Bad finds(String... findings) {
            return new Bad(name, stages, List.of(findings), said);
        }

        /** Parts of the sentences of its findings, where these depend on the case. */
        Bad says(String... parts) {
            return new Bad(name, stages, expected, List.of(parts));
        }
    }

    record Good(String name, List<Stage> stages) {}

    /** Changes made one after the other, as by hand. */
    static final class Row {
        private History history;

        Row(Topology start) {
            history = History.startingSaved(Drawing.empty().with(start));
        }

        Topology topology() {
            return history.current().topology();
        }

        Row then(Edit edit) {
            Drawing before = history.current();
            history = history.done(edit);
            assertThat(history.current()).as(edit.label()).isNotSameAs(before);
            return this;
        }

        Row delete(String... keys) {
            return then(new RemoveElements("Delete " + String.join(", ", keys),
                    Stream.of(keys).map(Sketch::id).collect(Collectors.toSet())));
        }

        Row route(String pool, String server) {
            return then(SetNextHop.of(topology(), Sketch.id(pool), Sketch.id(server)));
        }

        Row move(String endpoint, String pool) {
            return then(new MoveEndpoint("Move " + endpoint, Sketch.id(endpoint), Sketch.id(pool)));
        }

        Row change(String label, UnaryOperator<Topology> change) {
            Topology before = topology();
            Topology after = change.apply(before);
            assertThat(after).isNotEqualTo(before);
            return then(new ReplaceDrawing(label, history.current().with(after)));
        }

        History history() {
            return history;
        }
    }

    private final String rule;

    OrderSpecimens(String rule) {
        this.rule = rule;
    }

    final String rule() {
        return rule;
    }

    abstract Stream<Bad> bad();

    abstract Stream<Good> good();

    static Row from(Sketch sketch) {
        return new Row(sketch.topology());
    }

    static Bad bad(String name, Row row) {
        return bad(name, SinceOpened.of(row.history()).stages());
    }

    static Bad bad(String name, List<Stage> stages) {
        return new Bad(name, stages, List.of(), List.of());
    }

    static Good good(String name, Row row) {
        return new Good(name, SinceOpened.of(row.history()).stages());
    }

    static Good good(String name, List<Stage> stages) {
        return new Good(name, stages);
    }

    static ElementId id(String key) {
        return Sketch.id(key);
    }

    @TestFactory
    Stream<DynamicTest> speaksOfWhatIsWrong() {
        return bad().map(specimen -> DynamicTest.dynamicTest(specimen.name(), () -> {
            List<OrderFinding> findings = findings(specimen.stages());
            assertThat(findings.stream().map(OrderSpecimens::words))
                    .containsExactlyInAnyOrderElementsOf(specimen.expected());
            assertThat(findings).allSatisfy(found -> FindingForm.check(found.finding()));
            String sentences = findings.stream()
                    .map(found -> RuleSpecimens.sentences(found.finding()))
                    .collect(Collectors.joining("\n"));
            assertThat(specimen.said()).allSatisfy(part -> assertThat(sentences).contains(part));
        }));
    }

    @TestFactory
    Stream<DynamicTest> isSilentAboutWhatIsRight() {
        return good().map(specimen -> DynamicTest.dynamicTest(specimen.name(),
                () -> assertThat(findings(specimen.stages())).isEmpty()));
    }

    private List<OrderFinding> findings(List<Stage> stages) {
        List<OrderFinding> findings = new ArrayList<>(OrderBook.standard().check(stages));
        findings.removeIf(found -> !found.finding().rule().equals(rule));
        return findings;
    }

    static String words(OrderFinding found) {
        return found.severity().word() + " " + found.finding().kind() + " " + found.finding().element() + " "
                + found.from() + "-" + (found.until().isPresent() ? found.until().getAsInt() : "");
    }
}
