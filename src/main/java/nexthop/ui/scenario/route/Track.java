package nexthop.ui.scenario.route;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.Shape;
import nexthop.scenario.path.MigrationPath.Leg;

/** The drawing at the left of a row, which is as high as the row and goes on in the rows above and below. */
final class Track extends Region {
    /** Where a stop lies: level with the first line of the words beside it. */
    private static final double LEVEL = 15;

    private static final double MAIN = 13;
    private static final double LANE = 14;

    /** A thing to draw once the height is known. */
    private interface Drawn {
        void place(double height);
    }

    private final List<Drawn> drawn = new ArrayList<>();

    Track(RouteMap.Row row, int lanes, IntConsumer choose) {
        getStyleClass().add("track");
        setMinWidth(2 * MAIN + lanes * LANE);
        setMaxWidth(2 * MAIN + lanes * LANE);
        setMaxHeight(Double.MAX_VALUE);
        for (RouteMap.Lane lane : row.lanes()) {
            addLane(lane, choose);
        }
        switch (row) {
            case RouteMap.Here here -> {
                addLine(Optional.of("first"), LEVEL, 1, here.leadsOn());
                addStop(here.mark() == RouteMap.Mark.ARRIVED ? "goal" : "attention", true);
            }
            case RouteMap.First _ -> addLine(Optional.of("first"), 0, 1, true);
            case RouteMap.AtStop stop -> {
                addLine(stop.followsFirst() ? Optional.of("first") : stop.before().map(Track::style), 0, LEVEL, true);
                addLine(stop.after().map(Track::style), LEVEL, 1, true);
                addStop(stop.isGoal() ? "goal" : "station", stop.isHere());
            }
            case RouteMap.OnLeg leg -> addLine(Optional.of(style(leg.leg())), 0, 1, true);
        }
    }

    /** The style class of a leg's line; each has dashes of its own, for colour alone says nothing to some. */
    static String style(Leg leg) {
        return leg.isOurs() ? "ours" : leg.scenario().standing().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @param to a level, or 1 for the bottom */
    private void addLine(Optional<String> style, double from, double to, boolean wanted) {
        if (style.isEmpty() || !wanted) {
            return;
        }
        Line line = new Line();
        line.getStyleClass().addAll("leg", style.get());
        line.setStartX(MAIN);
        line.setEndX(MAIN);
        add(line, height -> {
            line.setStartY(from);
            line.setEndY(to == 1 ? height : to);
        });
    }

    private void addStop(String style, boolean isHere) {
        if (isHere) {
            addCircle(MAIN, LEVEL, 10, "halo");
        }
        addCircle(MAIN, LEVEL, 6, style);
        if (style.equals("goal") || isHere) {
            addCircle(MAIN, LEVEL, 2.5, isHere ? "core" : "goal-core");
        }
    }

    private void addCircle(double x, double y, double radius, String style) {
        Circle circle = new Circle(x, y, radius);
        circle.getStyleClass().add(style);
        add(circle, _ -> {});
    }

    private void addLane(RouteMap.Lane lane, IntConsumer choose) {
        double x = 2 * MAIN + lane.number() * LANE;
        Path path = new Path();
        path.getStyleClass().add("other");
        Path wide = new Path(); // a line so thin is hard to hit
        wide.getStyleClass().add("other-target");
        Tooltip.install(wide, new Tooltip("Another way: click to show it"));
        wide.setOnMouseClicked(event -> {
            choose.accept(lane.route());
            event.consume();
        });
        add(path, height -> draw(path, lane.piece(), x, height));
        add(wide, height -> draw(wide, lane.piece(), x, height));
        for (double stop : lane.stops()) {
            addOwnStop(x, stop);
        }
        if (lane.piece() == RouteMap.Piece.ENDS) {
            addCircle(x, LEVEL, 4, "other-stop");
        }
    }

    private void addOwnStop(double x, double at) {
        Circle circle = new Circle(x, 0, 3);
        circle.getStyleClass().add("other-stop");
        circle.setMouseTransparent(true);
        add(circle, height -> circle.setCenterY(at * height));
    }

    private static void draw(Path path, RouteMap.Piece piece, double x, double height) {
        switch (piece) {
            case LEAVES -> {
                double bend = Math.min(height, LEVEL + 16);
                path.getElements()
                        .setAll(new MoveTo(MAIN, LEVEL),
                                new CubicCurveTo(MAIN + (x - MAIN) * 0.7, LEVEL, x, LEVEL + 3, x, bend),
                                new LineTo(x, height));
            }
            case PASSES -> path.getElements().setAll(new MoveTo(x, 0), new LineTo(x, height));
            case RETURNS -> path.getElements()
                    .setAll(new MoveTo(x, 0),
                            new CubicCurveTo(x, LEVEL - 3, MAIN + (x - MAIN) * 0.7, LEVEL, MAIN, LEVEL));
            case ENDS -> path.getElements().setAll(new MoveTo(x, 0), new LineTo(x, LEVEL));
        }
    }

    private void add(Node node, Drawn how) {
        if (node instanceof Shape) {
            node.setManaged(false);
        }
        getChildren().add(node);
        drawn.add(how);
    }

    @Override
    protected void layoutChildren() {
        drawn.forEach(each -> each.place(getHeight()));
    }
}
