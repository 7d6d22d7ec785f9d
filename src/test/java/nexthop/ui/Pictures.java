package nexthop.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import nexthop.layout.Arrangement;
import nexthop.layout.TidySamples;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Topology;
import nexthop.rule.Severity;
import nexthop.rule.impact.Loss;
import nexthop.ui.settings.Settings;
import nexthop.ui.settings.Theme;
import nexthop.ui.start.StartContent;

/**
 * Takes the pictures of the program's main states, in both looks and in the usual and the double size, without anybody at the mouse:
 * {@code mvn -Ppictures test-compile exec:exec}. The one argument is the folder they go to.
 */
public final class Pictures {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final ElementId LEGACY = new ElementId("pool-ocsr2-pool.contoso.com");
    private static final ElementId IVR = new ElementId("pool-ivr-old.contoso.com");
    private static final ElementId BOTS = new ElementId("pool-bots.contoso.com");

    private static final StartContent.Template LARGE = new StartContent.Template("world-wide", "World wide", "", "",
            () -> arranged(TidySamples.world(240)));

    private final Path folder;
    private final Stage stage;
    private final ThemeSwitch themes;
    private final MainWindow window;

    private Pictures(Path folder, Stage stage) throws IOException {
        this.folder = folder;
        this.stage = stage;
        Settings settings = Settings.at(Files.createTempDirectory("pictures").resolve("settings.properties"));
        settings.setReducedMotion(true);
        themes = new ThemeSwitch(settings);
        themes.start();
        window = new MainWindow(stage, settings, themes, _ -> {});
        Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("java.awt.headless", "true");
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(up::countDown);
        up.await();
        Platform.setImplicitExit(false);
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Pictures pictures = onFx(() -> new Pictures(folder, new Stage()));
        pictures.takeAll();
        Platform.exit();
    }

    private static Drawing arranged(Topology topology) {
        return new Drawing(topology, Layout.empty().with(Arrangement.anew(topology).places()));
    }

    private void takeAll() throws Exception {
        for (int percent : List.of(100, 200)) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                onFx(() -> {
                    themes.choose(theme);
                    themes.chooseScale(percent);
                });
                String suffix = (theme == Theme.DARK ? "-dark" : "") + (percent == 100 ? "" : "-" + percent);
                take(suffix);
            }
        }
    }

    private void take(String suffix) throws Exception {
        rest(1_500);
        picture("start-page" + suffix);

        onFx(() -> window.begin(window.startContent().sample()));
        until(() -> bench().count(Severity.ERROR).getValue() > 0);
        rest(1_000);
        picture("sample" + suffix);

        onFx(() -> {
            bench().reveal(BOTS);
            panel("Next hop");
        });
        rest(2_500);
        picture("next-hop" + suffix);

        onFx(() -> bench().session().selection().only(LEGACY));
        onFx(() -> bench().askWhatIf(Loss.FAILS));
        until(() -> bench().session().preview().isPresent());
        rest(1_000);
        picture("what-if" + suffix);
        onFx(() -> bench().session().stopPreview());

        onFx(() -> bench().reveal(BOTS));
        onFx(window.commands().outline::run);
        rest(1_500);
        picture("outline" + suffix);
        onFx(window.commands().outline::run);

        onFx(() -> bench().reveal(IVR));
        onFx(() -> panel("Scenario"));
        rest(2_500);
        onFx(this::playFourSteps);
        rest(1_500);
        picture("main-window" + suffix);
        onFx(() -> bench().session().stopPreview());
        onFx(window::closeDocument);
        rest(500);

        onFx(() -> window.begin(LARGE));
        until(() -> bench().session() != null);
        rest(3_000);
        onFx(window.commands().fit::run);
        rest(1_000);
        picture("large-drawing" + suffix);
        onFx(window::closeDocument);
        rest(500);
    }

    private void playFourSteps() {
        for (int i = 0; i < 4; i++) {
            Node next = stage.getScene().lookup("#next-step");
            if (next instanceof Button button) {
                button.fire();
            }
        }
    }

    private void panel(String title) {
        for (Node node : stage.getScene().getRoot().lookupAll(".tab-pane")) {
            if (node instanceof TabPane panels) {
                for (Tab tab : panels.getTabs()) {
                    if (title.equals(tab.getText())) {
                        panels.getSelectionModel().select(tab);
                    }
                }
            }
        }
    }

    private Workbench bench() {
        Workbench bench = window.workbench();
        if (bench == null) {
            throw new IllegalStateException("No topology is open.");
        }
        return bench;
    }

    private void picture(String name) throws Exception {
        Path file = folder.resolve(name + ".png");
        BufferedImage picture = onFx(() -> painted(stage.getScene().snapshot(null)));
        write(picture, file);
        System.out.println(file.getFileName() + " " + Files.size(file) / 1_000 + " kB");
    }

    private static BufferedImage painted(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage painted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                painted.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        return painted;
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            ImageWriteParam smallest = writer.getDefaultWriteParam();
            smallest.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            smallest.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), smallest);
        } finally {
            writer.dispose();
        }
    }

    private static void rest(long millis) throws InterruptedException {
        Thread.sleep(millis); // what is painted and found out in the background has no end to wait for
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int i = 0; i < 200; i++) {
            if (onFx(() -> {
                try {
                    return condition.call();
                } catch (IllegalStateException notYet) {
                    return false;
                }
            })) {
                return;
            }
            rest(100);
        }
        throw new IllegalStateException("What was to be shown did not come.");
    }

    private static void onFx(Runnable action) throws Exception {
        onFx(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T onFx(Callable<T> action) throws Exception {
        FutureTask<T> task = new FutureTask<>(action);
        Platform.runLater(task);
        try {
            return task.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : new IllegalStateException(failed.getCause());
        }
    }
}
