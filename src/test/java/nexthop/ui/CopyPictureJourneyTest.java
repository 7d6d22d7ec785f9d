package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import nexthop.layout.Card;
import nexthop.layout.Layer;
import nexthop.layout.Layers;
import nexthop.model.ApplicationPool;
import nexthop.ui.command.Command;
import nexthop.ui.settings.Theme;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** What is on the canvas, or what is selected of it, on the clipboard as a picture. */
class CopyPictureJourneyTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1280, 800);
    }

    private void openTheSample(FxRobot robot) throws Exception {
        Workbench before = window.workbench();
        robot.interact(() -> window.begin(window.startContent().sample()));
        until(() -> window.workbench() != null && window.workbench() != before);
        robot.interact(() -> {
            ClipboardContent nothing = new ClipboardContent();
            nothing.putString("nothing");
            Clipboard.getSystemClipboard().setContent(nothing);
        });
    }

    private ApplicationPool pool() {
        return bench().session().drawing().topology().applicationPools().getFirst();
    }

    private Command command(String name) {
        return window.allCommands().stream().filter(command -> command.name().equals(name)).findFirst().orElseThrow();
    }

    private Image copied(FxRobot robot) throws Exception {
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
        until(() -> Clipboard.getSystemClipboard().hasImage());
        Image[] image = new Image[1];
        robot.interact(() -> image[0] = Clipboard.getSystemClipboard().getImage());
        return image[0];
    }

    private String copiedSvg(FxRobot robot) throws Exception {
        robot.interact(command("Copy as SVG text")::run);
        until(() -> String.valueOf(Clipboard.getSystemClipboard().getString()).startsWith("<?xml"));
        String[] text = new String[1];
        robot.interact(() -> text[0] = Clipboard.getSystemClipboard().getString());
        return text[0];
    }

    @Test
    void everythingIsCopiedAtTwiceItsSizeOnWhiteWhateverTheWindowLooksLike(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.interact(command("Look: " + Theme.DARK.label())::run);
        Image image = copied(robot);
        double sheet = bench().canvas().sheet().bounds().width();
        assertThat(image.getWidth()).isBetween(2 * sheet + 90, 2 * sheet + 110);
        for (int[] corner : new int[][]{{0, 0}, {(int) image.getWidth() - 1, 0}, {0, (int) image.getHeight() - 1}}) {
            assertThat(image.getPixelReader().getColor(corner[0], corner[1])).isEqualTo(Color.WHITE);
        }
    }

    @Test
    void aSelectionIsCopiedAlone(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.interact(() -> bench().session().selection().only(pool().id()));
        Image image = copied(robot);
        assertThat(image.getWidth()).isBetween(2 * Card.WIDTH + 90, 2 * Card.WIDTH + 110);
        assertThat(copiedSvg(robot)).contains(pool().fqdn()).contains("1 cards and 0 links");
    }

    @Test
    void hiddenLayersAreNotCopiedAndThatIsSaid(FxRobot robot) throws Exception {
        openTheSample(robot);
        robot.interact(() -> bench().canvas().show(new Layers(Set.of(Layer.APPLICATIONS))));
        assertThat(copiedSvg(robot)).doesNotContain(pool().fqdn());
        until(() -> robot.lookup(".label")
                .queryAllAs(Label.class)
                .stream()
                .anyMatch(label -> "Copied everything as SVG text, without the hidden layers: trusted applications"
                        .equals(label.getText())));
        assertThat(List.copyOf(bench().session().selection().state().elements())).isEmpty();
    }
}
