package nexthop.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class NameInPiecesTest {
    private final NameInPieces name = new NameInPieces("rule-name");

    @Start
    void start(Stage stage) {
        stage.setScene(new Scene(name, 90, 200));
        stage.show();
    }

    /** The lines at a width of 90 pixels, which holds the longest piece. */
    @ParameterizedTest
    @CsvSource({"entries-not-migrated, entries-not- migrated", "ivr-new.contoso.com, ivr-new. contoso.com",
            "next-hop-legacy, next-hop- legacy", "sip:faq@contoso.com, sip:faq@ contoso.com"})
    void itWrapsBetweenTheParts(String text, String lines, FxRobot robot) {
        robot.interact(() -> {
            name.setName(text);
            name.applyCss();
            name.layout();
        });
        assertThat(name.getName()).isEqualTo(text);
        assertThat(name.getAccessibleText()).isEqualTo(text);
        List<Label> pieces = name.getChildren().stream().map(Label.class::cast).toList();
        StringBuilder seen = new StringBuilder();
        double y = 0;
        for (Label piece : pieces) {
            seen.append(piece.getLayoutY() > y ? " " : "").append(piece.getText());
            y = piece.getLayoutY();
            assertThat(piece.getLayoutX() + piece.getWidth()).isLessThanOrEqualTo(name.getWidth());
        }
        assertThat(seen).hasToString(lines);
    }
}
