package nexthop.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import nexthop.edit.ChangeElement;
import nexthop.edit.PlaceElements;
import nexthop.edit.SetNextHop;
import nexthop.file.DocumentFormat;
import nexthop.layout.Arrangement;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.rule.ManyPools;
import nexthop.rule.Severity;
import nexthop.ui.session.DocumentSession;
import nexthop.ui.settings.Settings;

/**
 * What a person waits for in the whole window, all panes around the canvas shown: opening a file, selecting, editing, undoing. Arguments:
 * the sizes in elements. Every application pool of the topology has findings, which is more than anybody's own has.
 *
 * <p>Of each action the table shows the median of the time until the second frame after it (its result is painted), the longest time
 * between two frames in the second and a half that follows (how long the window stands still), and how long the thread of the window
 * was at work for it altogether; in ms. The system property {@code bench.only} holds a part of
 * the name of the actions wanted, {@code bench.times} how often each is done.
 */
public final class WindowBench {
    private static final int TIMES = Integer.getInteger("bench.times", 7);
    private static final String ONLY = System.getProperty("bench.only", "");
    private static final double WATCHED = 1_500;
    private static final String ROW = "%-10s %-22s %10s %14s %10s%n";

    private final Stage stage;
    private final MainWindow window;

    private WindowBench(Stage stage, MainWindow window) {
        this.stage = stage;
        this.window = window;
    }

    private record Waited(double painted, double stoodStill, double busy) {
        static Waited median(List<Waited> all) {
            return new Waited(median(all.stream().map(Waited::painted)), median(all.stream().map(Waited::stoodStill)),
                    median(all.stream().map(Waited::busy)));
        }

        private static double median(Stream<Double> times) {
            double[] sorted = times.mapToDouble(Double::doubleValue).sorted().toArray();
            return sorted[sorted.length / 2];
        }
    }

    public static void main(String[] arguments) throws Exception {
        List<Integer> sizes = Arrays.stream((arguments.length == 0 ? "100,1000,10000" : arguments[0]).split(","))
                .map(Integer::valueOf)
                .toList();
        Path folder = Files.createTempDirectory("bench");
        CompletableFuture<WindowBench> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(opened(folder)));
        WindowBench bench = started.get(60, TimeUnit.SECONDS);
        bench.open(folder, 100); // what the first document alone would pay for: classes, fonts, style sheets
        System.out.printf(ROW, "elements", "action", "painted", "stood still", "busy");
        for (int size : sizes) {
            bench.measure(folder, size);
        }
        System.exit(0);
    }

    private static WindowBench opened(Path folder) {
        Stage stage = new Stage();
        Settings settings = Settings.at(folder.resolve("settings.properties"));
        ThemeSwitch themes = new ThemeSwitch(settings);
        themes.start();
        MainWindow window = new MainWindow(stage, settings, themes, _ -> {});
        Scene scene = new Scene(window.root(), 1_400, 900);
        themes.dress(scene);
        stage.setScene(scene);
        stage.show();
        return new WindowBench(stage, window);
    }

    private void measure(Path folder, int size) throws Exception {
        tell(size, "open", open(folder, size));
        DocumentSession session = bench().session();
        Topology topology = session.drawing().topology();
        List<ApplicationPool> pools = topology.applicationPools();
        List<ServerPool> servers = topology.serverPools();
        Map<String, Action> actions = new LinkedHashMap<>();
        actions.put("select a pool", i -> bench().point(pools.get(i % pools.size()).id()));
        actions.put("select a server pool", i -> bench().point(servers.get(i % servers.size()).id()));
        actions.put("select all", i -> session.selection()
                .set(session.drawing().topology().elements().stream().skip(i).map(Element::id).toList()));
        actions.put("select nothing", i -> session.selection().clear());
        actions.put("move a pool", i -> session.perform(new PlaceElements("Move", Map.of(
                pools.get(i % pools.size()).id(),
                session.drawing().layout().place(pools.get(i % pools.size()).id()).orElseThrow().plus(10, 0)))));
        actions.put("change a next hop", i -> session.perform(SetNextHop.of(session.drawing().topology(),
                pools.get(i % pools.size()).id(), servers.get(servers.size() - 1).id())));
        actions.put("rename a pool", i -> session.perform(
                new ChangeElement("Rename", pools.get(i % pools.size()).withFqdn("renamed" + i + ".contoso.com"))));
        actions.put("undo", i -> session.undo());
        actions.put("show the outline", i -> window.commands().outlineShownProperty().set(i % 2 == 0));
        actions.put("select with outline", i -> bench().point(pools.get(i % pools.size()).id()));
        actions.put("rename with outline", i -> session.perform(
                new ChangeElement("Rename", pools.get(i % pools.size()).withFqdn("again" + i + ".contoso.com"))));
        actions.put("type in the finder", i -> finder().setText("ap-" + i));
        actions.put("Fit", i -> run("Fit"));
        actions.put("dim all but the way", i -> {
            bench().point(pools.get(i % pools.size()).id());
            run("Dim all but the way of the selection to its users");
        });
        actions.put("show or hide pools", i -> run("Show trusted applications"));
        actions.put("collapse or expand", i -> {
            session.selection().only(topology.sites().getFirst().id());
            run("Collapse or expand site");
        });
        actions.put("copy everything", i -> {
            run("Select all");
            run("Copy");
        });
        actions.put("tidy everything", i -> run("Tidy layout"));
        actions.put("delete a server pool", i -> {
            session.selection().only(servers.get(i % servers.size()).id());
            run("Delete");
        });
        actions.keySet().removeIf(name -> !name.contains(ONLY));
        for (Map.Entry<String, Action> action : actions.entrySet()) {
            List<Waited> waited = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                int time = i;
                waited.add(watched(() -> action.getValue().carryOut(time), () -> true));
            }
            tell(size, action.getKey(), Waited.median(waited));
        }
        onWindow(() -> window.commands().outlineShownProperty().set(false));
    }

    private TextField finder() {
        return (TextField) stage.getScene().lookup(".find-field");
    }

    private void run(String command) {
        window.allCommands()
                .stream()
                .filter(one -> one.name().equals(command))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no command " + command + "."))
                .run();
    }

    private interface Action {
        void carryOut(int time);
    }

    private Waited open(Path folder, int size) throws Exception {
        Topology topology = ManyPools.ofElements(size, true);
        Path file = folder.resolve("of" + size + DocumentFormat.EXTENSION);
        Files.write(file, DocumentFormat.write(new Drawing(topology, Arrangement.anew(topology))));
        return watched(() -> window.open(file), () -> {
            Workbench bench = window.workbench();
            return bench != null && bench.document().opened().filter(opened -> opened.file().equals(file)).isPresent()
                    && bench.count(Severity.ERROR).getValue() > 0;
        });
    }

    private static void tell(int size, String action, Waited waited) {
        System.out.printf(ROW, size, action, ms(waited.painted), ms(waited.stoodStill), ms(waited.busy));
    }

    private static String ms(double time) {
        return String.format(Locale.ROOT, "%.0f", time);
    }

    private Workbench bench() {
        Workbench bench = window.workbench();
        if (bench == null) {
            throw new IllegalStateException("No document is open.");
        }
        return bench;
    }

    private static void onWindow(Runnable action) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            action.run();
            done.complete(null);
        });
        done.get(60, TimeUnit.SECONDS);
    }

    /** Carries an action out and watches the frames from then on, for a while after there is something to see. */
    private static Waited watched(Runnable action, BooleanSupplier there) throws Exception {
        CompletableFuture<Waited> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            long busy = busy();
            long begin = System.nanoTime();
            action.run();
            new AnimationTimer() {
                private int frames;
                private double painted = -1;
                private double longest;
                private long before = begin;

                @Override
                public void handle(long now) {
                    long time = System.nanoTime();
                    longest = Math.max(longest, (time - before) / 1e6);
                    before = time;
                    if (painted < 0 && there.getAsBoolean() && frames++ >= 1) {
                        painted = (time - begin) / 1e6;
                    }
                    if (painted >= 0 && (time - begin) / 1e6 > painted + WATCHED) {
                        stop();
                        done.complete(new Waited(painted, longest, (busy() - busy) / 1e6));
                    }
                }
            }.start();
        });
        return done.get(120, TimeUnit.SECONDS);
    }

    /** How long the thread of the window has been at work, in nanoseconds. */
    private static long busy() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("JavaFX Application"))
                .map(ThreadInfo::getThreadId)
                .max(Comparator.naturalOrder())
                .map(threads::getThreadCpuTime)
                .orElse(0L);
    }
}
