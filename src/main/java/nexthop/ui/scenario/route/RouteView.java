package nexthop.ui.scenario.route;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import nexthop.knowledge.Citation;
import nexthop.model.ElementId;
import nexthop.scenario.path.MigrationPath;
import nexthop.scenario.path.MigrationPath.Leg;
import nexthop.ui.widgets.ClickLine;
import nexthop.ui.widgets.Fold;
import nexthop.ui.widgets.Pill;
import nexthop.ui.widgets.Words;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The route map: rows to go through with the arrow keys and to open with Enter. */
public final class RouteView extends VBox {
    /** What the map can ask for. */
    public interface Actions {
        /** Whether this scenario is the one at hand. */
        boolean isAtHand(String scenario);

        /** Takes a scenario up that fits the pool now. */
        void takeUp(String scenario);

        /** Opens the topology that a scenario starts from. */
        void openStart(String scenario);

        /** Turns to another pool. */
        void select(ElementId pool);

        /** Opens a web page. */
        void browse(URI page);
    }

    private final Actions actions;
    private final VBox rows = new VBox();
    private final Fold fold = new Fold("", rows);
    private final List<ClickLine> stations = new ArrayList<>();
    private @Nullable MigrationPath path;
    private int shown;

    public RouteView(Actions actions) {
        this.actions = actions;
        getStyleClass().add("route-map");
        setId("route-map");
        rows.getStyleClass().add("rows");
        getChildren().add(fold);
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        show((MigrationPath) null);
    }

    /** Shows a path with its best route standing out; null hides the map. */
    public void show(@Nullable MigrationPath changed) {
        if (changed != null && changed.equals(path)) {
            return;
        }
        path = changed;
        shown = 0;
        setVisible(changed != null);
        setManaged(changed != null);
        build();
    }

    /** Opens or shuts the map. */
    public void setOpen(boolean open) {
        fold.openProperty().set(open);
    }

    private void choose(int route) {
        shown = route;
        build();
        stations.stream().findFirst().ifPresent(Node::requestFocus);
    }

    private void build() {
        rows.getChildren().clear();
        stations.clear();
        if (path == null) {
            return;
        }
        RouteMap map = RouteMap.of(path, shown);
        fold.setTitle(map.headline());
        map.rows().forEach(row -> rows.getChildren().add(line(row, map.lanes())));
        if (!map.others().isEmpty()) {
            VBox others = new VBox();
            others.getStyleClass().add("others");
            map.others().forEach(other -> others.getChildren().add(line(other)));
            rows.getChildren().add(others);
        }
    }

    private Node line(RouteMap.Row row, int lanes) {
        VBox words = new VBox();
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        switch (row) {
            case RouteMap.Here here -> fill(words, here);
            case RouteMap.First(String sentence) -> words.getChildren().add(Words.wrapped(sentence, "first-sentence"));
            case RouteMap.AtStop stop -> fill(words, stop);
            case RouteMap.OnLeg leg -> fill(words, leg);
        }
        HBox line = new HBox(new Track(row, lanes, this::choose), words);
        line.getStyleClass().add("row");
        line.setMinWidth(0);
        return line;
    }

    private void fill(VBox words, RouteMap.Here here) {
        words.getStyleClass().add("here");
        words.getChildren().addAll(Words.wrapped("You are here", "you-are-here"), Words.wrapped(here.text()));
        here.goesOnIn().ifPresent(pool -> {
            Hyperlink link = new Hyperlink("Go on from there");
            link.setOnAction(_ -> actions.select(pool));
            words.getChildren().add(link);
        });
    }

    private void fill(VBox words, RouteMap.AtStop row) {
        ClickLine line = clickLine(row.spoken(), "stop");
        VBox text = text();
        if (row.isHere()) {
            text.getChildren().add(Words.wrapped("You are here", "you-are-here"));
        }
        text.getChildren().add(Words.wrapped(row.stop().situation().label(), "stop-name"));
        String remarks = row.stop().situation().remarks();
        if (!remarks.isEmpty()) {
            text.getChildren().add(Words.wrapped(remarks, "entry-caption"));
        }
        line.getChildren().add(text);
        VBox details = details(row.stop());
        line.setOnFire(() -> toggle(details));
        words.getChildren().addAll(line, details);
    }

    private static VBox details(MigrationPath.Stop stop) {
        VBox details = closed();
        details.getChildren().add(Words.wrapped(stop.situation().sentence(), "note"));
        for (MigrationPath.Meanwhile meanwhile : stop.meanwhile()) {
            details.getChildren().add(Words.wrapped("Meanwhile: " + meanwhile.title() + ".", "note"));
        }
        return details;
    }

    private void fill(VBox words, RouteMap.OnLeg row) {
        Leg leg = row.leg();
        ClickLine line = clickLine(row.spoken(), "leg-line");
        VBox text = text();
        FlowPane pills = new FlowPane(standing(leg));
        if (!leg.interruption().label().isEmpty()) {
            pills.getChildren().add(new Pill(capital(leg.interruption().label()), Pill.Tone.WARNING, Feather.CLOCK));
        }
        pills.getStyleClass().add("pills");
        text.getChildren().addAll(Words.wrapped(leg.title(), "leg-title"), pills);
        line.getChildren().add(text);
        VBox details = details(leg);
        line.setOnFire(() -> {
            if (row.isNext() && !actions.isAtHand(leg.scenario().id())) {
                actions.takeUp(leg.scenario().id());
            } else {
                toggle(details);
            }
        });
        if (row.isNext()) {
            line.setAccessibleText(row.spoken() + " It can be taken up now.");
        }
        words.getChildren().addAll(line, details);
    }

    private static Pill standing(Leg leg) {
        if (!leg.isOurs()) {
            return Pill.of(leg.scenario().standing());
        }
        return leg.isDear()
                ? new Pill("Our own advice, with reservations", Pill.Tone.WARNING, Feather.ALERT_TRIANGLE)
                : Pill.neutral("Our own advice");
    }

    private VBox details(Leg leg) {
        VBox details = closed();
        details.getChildren()
                .addAll(Words.wrapped(leg.why(), "note"), Words.wrapped(leg.scenario().standingReason(), "note"));
        for (Citation citation : leg.citations()) {
            Hyperlink source = new Hyperlink(citation.source().text());
            source.setWrapText(true);
            source.setOnAction(_ -> actions.browse(citation.source().link()));
            details.getChildren().add(source);
        }
        if (!leg.scenario().template().isEmpty()) {
            Hyperlink start = new Hyperlink("Open the topology it starts from");
            start.setOnAction(_ -> actions.openStart(leg.scenario().id()));
            details.getChildren().add(start);
        }
        return details;
    }

    private Node line(RouteMap.Other other) {
        ClickLine line = clickLine(other.title() + ". " + other.text(), "entry");
        VBox text = text();
        text.getChildren()
                .addAll(Words.wrapped(other.title(), "leg-title"), Words.wrapped(other.text(), "entry-caption"));
        line.getChildren().add(text);
        line.setOnFire(() -> choose(other.route()));
        return line;
    }

    private ClickLine clickLine(String spoken, String style) {
        ClickLine line = new ClickLine();
        line.getStyleClass().add(style);
        line.setAccessibleText(spoken);
        stations.add(line);
        return line;
    }

    private static VBox text() {
        VBox text = new VBox();
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        return text;
    }

    private static VBox closed() {
        VBox details = new VBox();
        details.getStyleClass().add("details");
        details.setVisible(false);
        details.setManaged(false);
        return details;
    }

    private static void toggle(VBox details) {
        boolean open = !details.isVisible();
        details.setVisible(open);
        details.setManaged(open);
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ENGLISH) + words.substring(1);
    }

    // ---- keys

    private void onKey(KeyEvent event) {
        int step = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        int at = step == 0 ? -1 : stations.indexOf(focused().orElse(null));
        int next = at + step;
        if (at >= 0 && next >= 0 && next < stations.size()) {
            ClickLine line = stations.get(next);
            line.requestFocus();
            reveal(line);
            event.consume();
        }
    }

    private Optional<ClickLine> focused() {
        return stations.stream().filter(Predicate.not(Node::isDisabled)).filter(Node::isFocused).findFirst();
    }

    /** Scrolls as far as it takes to see a row. */
    private static void reveal(Node node) {
        Parent parent = node.getParent();
        while (parent != null && !(parent instanceof ScrollPane)) {
            parent = parent.getParent();
        }
        if (!(parent instanceof ScrollPane scroll)) {
            return;
        }
        double height = scroll.getContent().getLayoutBounds().getHeight();
        double view = scroll.getViewportBounds().getHeight();
        if (height > view) {
            Bounds box = scroll.getContent().sceneToLocal(node.localToScene(node.getBoundsInLocal()));
            double top = scroll.getVvalue() * (height - view);
            if (box.getMinY() < top) {
                scroll.setVvalue(Math.max(0, box.getMinY() - 8) / (height - view));
            } else if (box.getMaxY() > top + view) {
                scroll.setVvalue(Math.min(1, (box.getMaxY() + 8 - view) / (height - view)));
            }
        }
    }
}
