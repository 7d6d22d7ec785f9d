package nexthop.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import nexthop.file.ClipboardFormat;
import nexthop.file.DocumentFormat;
import nexthop.file.DocumentRefusedException;
import nexthop.file.Templates;
import nexthop.layout.Rect;
import nexthop.model.ApplicationPool;
import nexthop.model.ElementId;
import nexthop.model.Pool;
import nexthop.model.Topology;
import nexthop.ui.editing.SystemClips;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The commands of the Edit and Arrange menus through the whole window, by their keys. */
class EditingJourneyTest extends WindowJourney {

    @Start
    void start(Stage primary) {
        open(primary, 1280, 800);
    }

    private void openTheSample(FxRobot robot) throws Exception {
        Path file = Files.write(folder.resolve("contoso.nexthop.json"),
                DocumentFormat.write(Templates.standard().sample().drawing()));
        robot.interact(() -> window.open(file));
        until(() -> window.workbench() != null && bench().document().opened().isPresent());
    }

    private Topology topology() {
        return bench().session().drawing().topology();
    }

    private List<ElementId> pools() {
        return topology().applicationPools().stream().map(ApplicationPool::id).toList();
    }

    private Rect box(ElementId id) {
        return bench().canvas().sheet().boundsOf(id).orElseThrow();
    }

    private String undoLabel() {
        return bench().session().historyProperty().get().undoLabel().orElse("");
    }

    private void select(FxRobot robot, List<ElementId> ids) {
        robot.interact(() -> {
            bench().session().selection().set(ids);
            bench().canvas().camera().fit();
            bench().enter();
        });
    }

    private static Set<String> names(Topology topology) {
        return topology.pools().stream().map(Pool::fqdn).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void aCopyIsPastedIntoAnotherTabWithItsLinksByItsKeys(FxRobot robot) throws Exception {
        openTheSample(robot);
        ApplicationPool pool = topology().applicationPools().getFirst();
        Pool server = topology().find(pool.nextHop(), Pool.class).orElseThrow();
        select(robot, List.of(pool.id(), server.id()));
        Workbench source = bench();
        robot.push(KeyCode.CONTROL, KeyCode.C);
        robot.push(KeyCode.CONTROL, KeyCode.N);
        until(() -> window.workbench() != source);
        assertThat(topology().elements()).isEmpty();

        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> !topology().elements().isEmpty());
        assertThat(names(topology())).containsExactlyInAnyOrder(pool.fqdn(), server.fqdn());
        assertThat(bench().canvas().sheet().links()).singleElement();
        assertThat(undoLabel()).startsWith("Paste");

        robot.push(KeyCode.CONTROL, KeyCode.V);
        until(() -> topology().pools().size() == 4);
        assertThat(names(topology())).as("names of their own").hasSize(4).anyMatch(name -> name.contains("-copy"));
        assertThat(bench().canvas().sheet().links()).hasSize(2);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(topology().elements()).isEmpty();
    }

    @Test
    void whatIsCopiedIsOnTheClipboardOfTheSystemForOtherWindows(FxRobot robot) throws Exception {
        openTheSample(robot);
        ApplicationPool pool = topology().applicationPools().getFirst();
        select(robot, List.of(pool.id()));
        robot.push(KeyCode.CONTROL, KeyCode.C);
        boolean[] there = new boolean[2];
        robot.interact(() -> {
            SystemClips clips = new SystemClips(); // as another window would make one
            there[0] = clips.elements().map(bytes -> copiedIds(bytes).contains(pool.id())).orElse(false);
            there[1] = clips.text().orElse("").contains(pool.fqdn());
        });
        assertThat(there).containsExactly(true, true);
    }

    private static Set<ElementId> copiedIds(byte[] bytes) {
        try {
            return ClipboardFormat.read(bytes).ids();
        } catch (DocumentRefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void thingsAreAlignedAndDistributedByKeysEachInOneStep(FxRobot robot) throws Exception {
        openTheSample(robot);
        List<ElementId> three = pools().subList(0, 3);
        select(robot, three);
        double left = three.stream().mapToDouble(id -> box(id).x()).min().orElseThrow();
        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.L);
        until(() -> three.stream().allMatch(id -> box(id).x() == left));
        assertThat(undoLabel()).startsWith("Align left");
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        assertThat(three).anyMatch(id -> box(id).x() != left);
        assertThat(undoLabel()).isEmpty();

        robot.push(KeyCode.ALT, KeyCode.SHIFT, KeyCode.V);
        until(() -> undoLabel().startsWith("Distribute"));
        List<Rect> boxes = three.stream().map(this::box).sorted((a, b) -> Double.compare(a.y(), b.y())).toList();
        assertThat(boxes.get(1).y() - boxes.get(0).bottom()).isCloseTo(boxes.get(2).y() - boxes.get(1).bottom(),
                within(1.0));
    }

    @Test
    void aSuffixIsRenamedEverywhereAfterALookAtWhatChanges(FxRobot robot) throws Exception {
        openTheSample(robot);
        Set<String> before = names(topology());
        Platform.runLater(() -> window.allCommands()
                .stream()
                .filter(command -> command.name().startsWith("Rename a domain suffix"))
                .forEach(command -> command.run()));
        until(() -> robot.lookup("#suffix-to").tryQuery().isPresent());
        robot.interact(() -> {
            robot.lookup("#suffix-from").queryAs(TextField.class).setText("contoso.com");
            robot.lookup("#suffix-to").queryAs(TextField.class).setText("fabrikam.example");
        });
        assertThat(robot.lookup("#suffix-names").queryAs(ListView.class).getItems()).hasSizeGreaterThan(before.size());
        assertThat(names(topology())).as("nothing yet").isEqualTo(before);

        robot.interact(robot.lookup("#suffix-rename").queryAs(Button.class)::fire);
        until(() -> !names(topology()).equals(before));
        assertThat(names(topology())).allMatch(name -> name.endsWith(".fabrikam.example"));
        robot.interact(window.commands().undo::run);
        assertThat(names(topology())).isEqualTo(before);
        assertThat(undoLabel()).isEmpty();
    }
}
