package nexthop.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import nexthop.knowledge.Scenario;
import nexthop.knowledge.ScenarioBook;
import nexthop.layout.Sheet;
import nexthop.model.Drawing;
import nexthop.model.Placement;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TemplatesTest {
    private static final Templates TEMPLATES = Templates.standard();

    @TestFactory
    Stream<DynamicTest> eachFileHoldsItsDrawing() {
        Map<String, Drawing> drawings = TemplateDrawings.all();
        assertThat(TEMPLATES.entries()).extracting(Templates.Entry::id)
                .containsExactlyInAnyOrderElementsOf(drawings.keySet());
        return TEMPLATES.entries()
                .stream()
                .map(entry -> DynamicTest.dynamicTest(entry.id(),
                        () -> assertThat(entry.drawing()).isEqualTo(drawings.get(entry.id()))));
    }

    @TestFactory
    Stream<DynamicTest> everythingIsPlacedOnTheGridAndNothingOverlaps() {
        return TEMPLATES.entries().stream().map(entry -> DynamicTest.dynamicTest(entry.id(), () -> {
            Drawing drawing = entry.drawing();
            for (Placement place : drawing.layout().places().values()) {
                assertThat(place.x() % 10).isZero();
                assertThat(place.y() % 10).isZero();
            }
            assertThat(drawing.topology().elements().stream().filter(Sheet::isCard))
                    .allMatch(element -> drawing.layout().place(element.id()).isPresent());
            Sheet sheet = Sheet.of(drawing);
            sheet.cards()
                    .forEach(one -> sheet.cards()
                            .forEach(other -> assertThat(one == other || !one.bounds().overlaps(other.bounds()))
                                    .as("%s and %s", one.name(), other.name())
                                    .isTrue()));
            sheet.frames()
                    .forEach(one -> sheet.frames()
                            .forEach(other -> assertThat(one == other || !one.bounds().overlaps(other.bounds()))
                                    .as("%s and %s", one.title(), other.title())
                                    .isTrue()));
        }));
    }

    @Test
    void thereAreElevenFiguresAndAStartForEveryScenario() {
        assertThat(TEMPLATES.entries(Templates.Kind.FIGURE)).hasSize(11);
        assertThat(TEMPLATES.sample().id()).isEqualTo("contoso-2013");
        for (Scenario scenario : ScenarioBook.standard().scenarios()) {
            assertThat(TEMPLATES.entry(scenario.template())).as(scenario.id()).isPresent();
            assertThat(TEMPLATES.startOf(scenario.id()).orElseThrow().id()).isEqualTo(scenario.template());
        }
    }
}
