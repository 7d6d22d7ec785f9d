package nexthop.ui;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import nexthop.edit.ChangeElement;
import nexthop.edit.History;
import nexthop.edit.PlaceElements;
import nexthop.edit.SetNextHop;
import nexthop.file.DocumentFormat;
import nexthop.file.DocumentStore;
import nexthop.layout.Point;
import nexthop.model.ApplicationPool;
import nexthop.model.Drawing;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.ServerGeneration;
import nexthop.model.ServerPool;
import nexthop.model.Topology;
import nexthop.model.UcmaVersion;
import nexthop.ui.canvas.CanvasModel;
import nexthop.ui.canvas.CanvasView;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.canvas.tool.Pointer;
import nexthop.ui.session.BackgroundWork;
import nexthop.ui.session.DocumentSession;

/**
 * The scripted run of the canvas: how long a frame takes while one pans, zooms, drags, selects and edits, on two drawings of several
 * sizes, and what it takes to open them.
 *
 * <p>Arguments: the sizes, for example {@code 100,1000,10000}. The time of a frame is the time from one pulse to the next with
 * nothing between them but the toolkit's own work: pulses follow each other without a pause ({@code javafx.animation.fullspeed}), so
 * that what one frame puts off is in the time of the next. Of each gesture the table shows the median and the 95th percentile, and in
 * brackets the same of the time the toolkit's threads were at work for a frame, which tells more on a machine that has other things to
 * do; after the plus, the longest of the {@value #REST} frames that follow the gesture, in which anything it has put off would be. The
 * second table is the command that tidies everything, from its start to the painted result. The system properties {@code bench.frames}
 * and {@code bench.drawing} (tidy or tangled) make a shorter run.
 */
public final class CanvasBench {
    private static final int WIDTH = 1_400;
    private static final int HEIGHT = 900;
    private static final int WARM_UP = 40;
    private static final int FRAMES = Integer.getInteger("bench.frames", 160);
    private static final int MANY_LINKS = 500;
    private static final int REST = 20;
    private static final int[] TIDIED = {100, 500, 1_000, 10_000};

    private CanvasBench() {}

    /**
     * What was measured, in milliseconds.
     *
     * @param busy the time the toolkit's threads were at work for a frame
     * @param rest the longest frame after the gesture
     */
    private record Frames(double median, double late, double busy, double busyLate, double rest) {
        static Frames of(double[] times, double[] busy, double rest) {
            return new Frames(share(times, 0.5), share(times, 0.95), share(busy, 0.5), share(busy, 0.95), rest);
        }

        private static double share(double[] times, double share) {
            double[] sorted = times.clone();
            Arrays.sort(sorted);
            return sorted[(int) (sorted.length * share)];
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.1f %.1f (%.1f %.1f) +%.0f", median, late, busy, busyLate, rest);
        }
    }

    /** One way of using the canvas, frame by frame. */
    private record Script(IntConsumer frame, Runnable end) {}

    public static void main(String[] arguments) throws Exception {
        System.setProperty("javafx.animation.fullspeed", "true");
        List<Integer> sizes = Arrays
                .stream(arguments.length == 0 ? new String[]{"100", "1000", "10000"} : arguments[0].split(","))
                .map(Integer::valueOf)
                .toList();
        CompletableFuture<Stage> started = new CompletableFuture<>();
        Platform.startup(() -> {
            Platform.setImplicitExit(false);
            Stage stage = new Stage();
            stage.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
            stage.show();
            started.complete(stage);
        });
        Stage stage = started.get(60, TimeUnit.SECONDS);
        idle(stage);
        run(stage, tidy(sizes.getFirst()), used(stage)); // what the first drawing alone would pay for: classes, fonts, style sheets
        long empty = used(stage);
        System.out.println(
                "Frames: median and 95th percentile, (the same of the processor), + the longest frame afterwards, "
                        + "in ms. Opening: from file to painted.");
        System.out.printf(ROW, "drawing", "cards", "open ms", "MB", "pan", "zoom", "all in view", "drag",
                "drag 500 links", "rubber band", "move", "rename");
        Map<Integer, Double> tidyPans = new LinkedHashMap<>();
        String only = System.getProperty("bench.drawing", "");
        for (boolean tangled : new boolean[]{false, true}) {
            if (only.equals(tangled ? "tidy" : "tangled")) {
                continue;
            }
            for (int size : sizes) {
                Drawing drawing = tangled ? tangled(size) : tidy(size);
                Measured measured = run(stage, drawing, empty);
                Frames many = dragManyLinks(stage, drawing);
                System.out.printf(ROW, tangled ? "tangled" : "tidy", size, Math.round(measured.open),
                        measured.megabytes, measured.pan, measured.zoom, measured.farOut, measured.drag, many,
                        measured.band, measured.edit, measured.rename);
                if (!tangled) {
                    tidyPans.put(size, measured.pan.busy());
                }
            }
        }
        System.out.println("Tidying everything: until it is painted, in ms; the first time and the fastest of five.");
        for (int size : TIDIED) {
            if (size <= sizes.getLast()) {
                System.out.printf(Locale.ROOT, "%-8s %6d %s%n", "tidy", size, tidying(stage, heap(size)));
            }
        }
        double least = tidyPans.getOrDefault(sizes.getFirst(), 1.0);
        tidyPans.forEach((size, pan) -> System.out.printf(Locale.ROOT, "tidy, panning, %d cards: %.2f times %d cards%n",
                size, pan / least, sizes.getFirst()));
        System.exit(0);
    }

    private static final String ROW = "%-8s %6s %8s %5s  %-27s %-27s %-27s %-27s %-27s %-27s %-27s %-27s%n";

    private record Measured(double open, long megabytes, Frames pan, Frames zoom, Frames farOut, Frames drag,
            Frames band, Frames edit, Frames rename) {}

    private static Measured run(Stage stage, Drawing drawing, long empty) throws Exception {
        Path file = Files.createTempFile("bench", DocumentFormat.EXTENSION);
        Files.write(file, DocumentFormat.write(drawing));
        long begin = System.nanoTime();
        Drawing read = DocumentStore.onDisk().open(file).drawing();
        CanvasView view = open(stage, read);
        double open = (System.nanoTime() - begin) / 1e6;
        Files.delete(file);
        CanvasModel model = view.model();
        ElementId hub = hub(model);
        Frames pan = frames(panning(model));
        Frames zoom = frames(zooming(model));
        Frames farOut = frames(farOut(model));
        Frames drag = frames(dragging(model, hub));
        Frames band = frames(banding(model));
        long megabytes = (used(stage) - empty) / (1 << 20); // before the edits: what the history keeps is not the canvas's
        Frames edit = frames(editing(model, hub));
        Frames rename = frames(renaming(model));
        close(stage, view);
        return new Measured(open, megabytes, pan, zoom, farOut, drag, band, edit, rename);
    }

    private static CanvasView open(Stage stage, Drawing drawing) throws Exception {
        CompletableFuture<CanvasView> opened = new CompletableFuture<>();
        Platform.runLater(() -> {
            DocumentSession session = new DocumentSession(History.startingSaved(drawing));
            CanvasView view = new CanvasView(session);
            stage.setScene(new Scene(view, WIDTH, HEIGHT));
            afterFrames(2, () -> opened.complete(view));
        });
        return opened.get(300, TimeUnit.SECONDS);
    }

    private static void close(Stage stage, CanvasView view) throws Exception {
        CompletableFuture<Void> closed = new CompletableFuture<>();
        Platform.runLater(() -> {
            view.dispose();
            stage.setScene(new Scene(new Pane(), WIDTH, HEIGHT));
            closed.complete(null);
        });
        closed.get(60, TimeUnit.SECONDS);
    }

    private static Frames dragManyLinks(Stage stage, Drawing drawing) throws Exception {
        ElementId hub = drawing.topology().serverPools().getFirst().id();
        Topology topology = drawing.topology();
        List<ApplicationPool> pools = topology.applicationPools();
        topology = topology.with(pools.subList(0, Math.min(MANY_LINKS, pools.size()))
                .stream()
                .map(pool -> pool.withNextHop(hub))
                .toList());
        CanvasView view = open(stage, drawing.with(topology));
        Frames frames = frames(dragging(view.model(), hub));
        close(stage, view);
        return frames;
    }

    /** How long the command takes that tidies everything. */
    private static String tidying(Stage stage, Drawing drawing) throws Exception {
        double first = 0;
        double least = Double.POSITIVE_INFINITY;
        try (BackgroundWork work = new BackgroundWork()) {
            for (int i = 0; i < 5; i++) {
                CanvasView view = open(stage, drawing);
                CompletableFuture<Void> done = new CompletableFuture<>();
                long begin = System.nanoTime();
                Platform.runLater(() -> {
                    view.model()
                            .session()
                            .onCanvasProperty()
                            .subscribe((_, _) -> afterFrames(2, () -> done.complete(null)));
                    new Tidy(view.model().session(), work, view).start();
                });
                done.get(300, TimeUnit.SECONDS);
                double time = (System.nanoTime() - begin) / 1e6;
                first = i == 0 ? time : first;
                least = Math.min(least, time);
                close(stage, view);
            }
        }
        return String.format(Locale.ROOT, "%.0f %.0f", first, least);
    }

    // Scripts

    private static Script panning(CanvasModel model) {
        return new Script(frame -> {
            if (frame == 0) {
                Point middle = model.sheet().bounds().center();
                model.show(new Viewport(1, WIDTH / 2.0 - middle.x(), HEIGHT / 2.0 - middle.y()));
            }
            double way = (frame / 50) % 2 == 0 ? -1 : 1;
            model.show(model.viewport().panned(way * 17, way * 11));
        }, () -> {});
    }

    /** From 100 % to everything in forty frames, and back in as many. */
    private static Script zooming(CanvasModel model) {
        return new Script(frame -> {
            if (frame == 0) {
                model.camera().fit();
                model.show(model.viewport().scaledAbout(model.camera().middle(), 1));
            }
            double all = model.viewport().fitting(model.sheet().bounds(), WIDTH, HEIGHT, 36).scale();
            double factor = Math.min(0.999, Math.pow(all, 1 / 40.0));
            model.show(
                    model.viewport().zoomedAbout(model.camera().middle(), (frame / 40) % 2 == 0 ? factor : 1 / factor));
        }, () -> {});
    }

    /** Everything in view, moved to and fro by a pixel so that each frame is painted. */
    private static Script farOut(CanvasModel model) {
        return new Script(frame -> {
            if (frame == 0) {
                model.camera().fit();
            }
            model.show(model.viewport().panned(frame % 2 == 0 ? 1 : -1, 0));
        }, () -> {});
    }

    private static Script dragging(CanvasModel model, ElementId hub) {
        return new Script(frame -> {
            if (frame == 0) {
                model.show(new Viewport(1, 0, 0));
                model.camera().centreOn(hub);
                model.pressed(pointer(model, middle(model, hub), 0));
            }
            double angle = frame / 12.0;
            model.dragged(
                    pointer(model, middle(model, hub).plus(120 * Math.sin(angle), 80 * (1 - Math.cos(angle))), 0));
        }, model::cancel);
    }

    private static Script banding(CanvasModel model) {
        return new Script(frame -> {
            if (frame == 0) {
                model.camera().fit();
                Point corner = model.viewport()
                        .toScreen(new Point(model.sheet().bounds().x(), model.sheet().bounds().y()));
                model.show(model.viewport().panned(20 - corner.x(), 20 - corner.y()));
                model.pressed(pointer(model, model.viewport().toSheet(new Point(2, 2)), 0));
            }
            double share = 0.5 + 0.5 * Math.sin(frame / 15.0);
            model.dragged(pointer(model,
                    model.viewport().toSheet(new Point(10 + share * (WIDTH - 20), 10 + share * (HEIGHT - 20))), 0));
        }, model::cancel);
    }

    private static Script editing(CanvasModel model, ElementId moved) {
        return new Script(frame -> {
            if (frame == 0) {
                model.show(new Viewport(1, 0, 0));
                model.camera().centreOn(moved);
            }
            Placement at = model.layout().place(moved).orElseThrow();
            model.perform(new PlaceElements("Move", Map.of(moved, at.plus(frame % 2 == 0 ? 10 : -10, 0))));
        }, () -> {});
    }

    /** One trusted application pool after the other gets another name; every fourth, another next hop. */
    private static Script renaming(CanvasModel model) {
        return new Script(frame -> {
            List<ApplicationPool> pools = model.topology().applicationPools();
            List<ServerPool> servers = model.topology().serverPools();
            ApplicationPool pool = pools.get(frame * 7 % pools.size());
            model.perform(frame % 4 == 3
                    ? SetNextHop.of(model.topology(), pool.id(), servers.get(frame % servers.size()).id())
                    : new ChangeElement("Rename", pool.withFqdn("renamed" + frame + ".contoso.com")));
        }, () -> {});
    }

    private static Pointer pointer(CanvasModel model, Point onSheet, int clicks) {
        return new Pointer(model.viewport().toScreen(onSheet), onSheet, Pointer.Button.PRIMARY, false, false, false,
                clicks);
    }

    private static Point middle(CanvasModel model, ElementId id) {
        return model.sheet().boundsOf(id).orElseThrow().center();
    }

    /** The server pool nearest the middle of the drawing. */
    private static ElementId hub(CanvasModel model) {
        Point middle = model.sheet().bounds().center();
        return model.topology()
                .serverPools()
                .stream()
                .map(ServerPool::id)
                .min((a, b) -> Double.compare(distance(model, a, middle), distance(model, b, middle)))
                .orElseThrow();
    }

    private static double distance(CanvasModel model, ElementId id, Point from) {
        Point at = middle(model, id);
        return Math.hypot(at.x() - from.x(), at.y() - from.y());
    }

    // Measuring

    private static Frames frames(Script script) throws Exception {
        CompletableFuture<Frames> done = new CompletableFuture<>();
        Platform.runLater(() -> new AnimationTimer() {
            private final double[] times = new double[FRAMES];
            private final double[] busy = new double[FRAMES];
            private long busyBefore;
            private int frame;
            private long before;
            private double rest;

            @Override
            public void handle(long now) {
                long time = System.nanoTime();
                long worked = busy();
                int measured = frame - WARM_UP - 1;
                if (measured >= 0 && measured < FRAMES) {
                    times[measured] = (time - before) / 1e6;
                    busy[measured] = (worked - busyBefore) / 1e6;
                } else if (measured > FRAMES) {
                    rest = Math.max(rest, (time - before) / 1e6);
                }
                before = time;
                busyBefore = worked;
                if (measured < FRAMES) {
                    script.frame().accept(frame);
                } else if (measured == FRAMES) {
                    script.end().run();
                } else if (measured > FRAMES + REST) {
                    stop();
                    done.complete(Frames.of(times, busy, rest));
                }
                frame++;
            }
        }.start());
        return done.get(600, TimeUnit.SECONDS);
    }

    /** How long the toolkit's threads have been at work, in nanoseconds. */
    private static long busy() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            ThreadInfo thread = threads.getThreadInfo(id);
            if (thread != null && (thread.getThreadName().startsWith("JavaFX Application")
                    || thread.getThreadName().startsWith("Quantum"))) {
                sum += threads.getThreadCpuTime(id);
            }
        }
        return sum;
    }

    private static void afterFrames(int count, Runnable action) {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (frames++ >= count) {
                    stop();
                    action.run();
                }
            }
        }.start();
    }

    private static void idle(Stage stage) throws Exception {
        CompletableFuture<Void> idle = new CompletableFuture<>();
        Platform.runLater(() -> afterFrames(20, () -> idle.complete(null)));
        idle.get(60, TimeUnit.SECONDS);
    }

    /** The heap in use. What has been closed is let go of by the next frame that is painted, and only then can be collected. */
    private static long used(Stage stage) throws Exception {
        for (int i = 0; i < 3; i++) {
            Color fill = Color.gray(0.9 + i * 0.02);
            Platform.runLater(() -> stage.getScene().setFill(fill));
            idle(stage);
            System.gc();
            Thread.sleep(60);
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    // Drawings

    /** Server pools in rows, each with nine trusted application pools beside it. */
    private static Drawing tidy(int cards) {
        List<Element> elements = new ArrayList<>();
        Map<ElementId, Placement> places = new LinkedHashMap<>();
        int groups = Math.max(1, cards / 10);
        int columns = Math.max(1, (int) Math.round(Math.sqrt(groups / 3.0)));
        for (int group = 0; group < groups; group++) {
            double x = (group % columns) * 1_280.0;
            double y = (group / columns) * 400.0;
            ElementId server = new ElementId("pool-fe" + group);
            elements.add(ServerPool.frontEnd(server, "fe" + group + ".contoso.com", ServerGeneration.LYNC_2013));
            places.put(server, new Placement(x, y + 120));
            for (int i = 0; i < 9; i++) {
                ElementId id = new ElementId("pool-app" + group + "-" + i);
                elements.add(ApplicationPool.named(id, "app" + group + "-" + i + ".contoso.com", UcmaVersion.UCMA_4_0)
                        .withNextHop(server));
                places.put(id, new Placement(x + 320 + (i % 3) * 300, y + (i / 3) * 120));
            }
        }
        return new Drawing(Topology.of(elements), Layout.empty().with(places));
    }

    /** The elements of the tidy drawing, each anywhere. */
    private static Drawing heap(int cards) {
        Random random = new Random(5);
        Topology topology = tidy(cards).topology();
        Map<ElementId, Placement> places = new LinkedHashMap<>();
        for (Element element : topology.elements()) {
            places.put(element.id(), new Placement(random.nextInt(20_000), random.nextInt(12_000)));
        }
        return new Drawing(topology, Layout.empty().with(places));
    }

    /** A grid of cards; one in twenty is a server pool, and every other one has a random one of them as its next hop. */
    private static Drawing tangled(int cards) {
        Random random = new Random(20);
        List<Element> elements = new ArrayList<>();
        Map<ElementId, Placement> places = new LinkedHashMap<>();
        int columns = (int) Math.ceil(Math.sqrt(cards));
        List<Integer> spots = new ArrayList<>();
        for (int i = 0; i < cards; i++) {
            spots.add(i);
        }
        Collections.shuffle(spots, random);
        int hubs = Math.max(1, cards / 20);
        for (int i = 0; i < cards; i++) {
            ElementId id = new ElementId("pool-" + i);
            if (i < hubs) {
                elements.add(ServerPool.frontEnd(id, "fe" + i + ".contoso.com", ServerGeneration.LYNC_2013));
            } else {
                elements.add(ApplicationPool.named(id, "app" + i + ".contoso.com", UcmaVersion.UCMA_3_0)
                        .withNextHop(new ElementId("pool-" + random.nextInt(hubs))));
            }
            int spot = spots.get(i);
            places.put(id, new Placement((spot % columns) * 240.0, (spot / columns) * 130.0));
        }
        return new Drawing(Topology.of(elements), Layout.empty().with(places));
    }
}
