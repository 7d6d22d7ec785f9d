package nexthop.ui.canvas.skin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.SheetIndex;
import nexthop.ui.canvas.geometry.Viewport;
import org.jspecify.annotations.Nullable;

/**
 * Paints what is no node: ground, grid, frames, links, and, far out, the cards as simple shapes.
 *
 * <p>All that is in view is painted anew for every frame, on one canvas of the view's size: measured in the software pipeline, that
 * is several times faster than hundreds of nodes, and links of one look are stroked as one path.
 */
public final class SheetPainter {
    /** The largest canvas that is painted on, in pixels to a side; beyond, the graphics system gives up silently. */
    private static final double LARGEST = 8_192;

    /** The distance of the grid's dots, in sheet pixels. */
    private static final double DOTS = 20;

    /** The radius of a link's bends, in sheet pixels. */
    private static final double BEND = 10;

    private static final double HEAD_LENGTH = 13;
    private static final double HEAD_WIDTH = 12;

    /** The scale below which links have no bends, labels or large heads. */
    private static final double FINE = 0.4;

    /** The scale from which links bear labels. */
    private static final double LABELLED = 0.7;

    private static final double[] NO_DASHES = {};

    /** What is to be painted. */
    public record Scene(SheetIndex index, Viewport viewport, Looks looks, boolean cardsAsShapes,
            Map<ElementId, Rect> frames, Set<Relation> hidden, boolean gridShown) {}

    private final Canvas canvas = new Canvas();
    private final InkedRegion inks;
    private @Nullable WritableImage dots;
    private @Nullable Color dotsColour;
    private double dotsStep;

    public SheetPainter(InkedRegion inks) {
        this.inks = inks;
        canvas.setMouseTransparent(true);
        canvas.setManaged(false);
    }

    /** What is painted on. */
    public Canvas canvas() {
        return canvas;
    }

    public void resize(double width, double height) {
        canvas.setWidth(Math.clamp(Math.ceil(width), 0, LARGEST));
        canvas.setHeight(Math.clamp(Math.ceil(height), 0, LARGEST));
    }

    public void paint(Scene scene) {
        if (canvas.getWidth() < 1 || canvas.getHeight() < 1) {
            return;
        }
        GraphicsContext pen = canvas.getGraphicsContext2D();
        pen.setTransform(1, 0, 0, 1, 0, 0);
        pen.setFill(inks.colour(Ink.GROUND));
        pen.fillRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (scene.gridShown()) {
            paintDots(pen, scene.viewport());
        }
        Rect visible = scene.viewport().visible(canvas.getWidth(), canvas.getHeight());
        for (Frame frame : scene.index().framesIn(visible.grown(20))) {
            paintFrame(pen, scene, frame, scene.frames().getOrDefault(frame.site(), frame.bounds()));
        }
        paintLinks(pen, scene, visible);
        if (scene.cardsAsShapes()) {
            paintCards(pen, scene, visible);
        }
    }

    // The grid: one strip of dots, put down once for each row

    private void paintDots(GraphicsContext pen, Viewport viewport) {
        double step = DOTS * viewport.scale();
        while (step < 12) {
            step *= 2;
        }
        WritableImage strip = strip(step);
        double left = Math.round(mod(viewport.x(), step) - step);
        for (double y = mod(viewport.y(), step); y < canvas.getHeight(); y += step) {
            pen.drawImage(strip, left, Math.round(y));
        }
    }

    private WritableImage strip(double step) {
        Color colour = inks.colour(Ink.DOT);
        int width = (int) Math.ceil(canvas.getWidth() + 2 * step);
        WritableImage known = dots;
        if (known != null && known.getWidth() == width && dotsStep == step && colour.equals(dotsColour)) {
            return known;
        }
        WritableImage made = new WritableImage(width, 2);
        PixelWriter writer = made.getPixelWriter();
        for (double x = 0; x < width - 2; x += step) {
            int at = (int) Math.round(x);
            writer.setColor(at, 0, colour);
            writer.setColor(at + 1, 0, colour);
            writer.setColor(at, 1, colour);
            writer.setColor(at + 1, 1, colour);
        }
        dots = made;
        dotsStep = step;
        dotsColour = colour;
        return made;
    }

    private static double mod(double value, double step) {
        double rest = value % step;
        return rest < 0 ? rest + step : rest;
    }

    // Frames

    private void paintFrame(GraphicsContext pen, Scene scene, Frame frame, Rect bounds) {
        Rect box = crisp(scene.viewport().toScreen(bounds));
        double scale = scene.viewport().scale();
        double arc = 20 * Math.min(1, scale);
        pen.setFill(inks.colour(Ink.FRAME));
        pen.setGlobalAlpha(0.72);
        pen.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
        pen.setGlobalAlpha(1);
        if (frame.backCompat()) {
            hatch(pen, box, scale, arc);
        }
        pen.setStroke(inks.colour(Ink.FRAME_LINE));
        pen.setLineWidth(1);
        pen.setLineDashes(NO_DASHES);
        if (frame.backCompat()) {
            pen.setLineDashes(4, 3);
        }
        pen.strokeRoundRect(box.x() + 0.5, box.y() + 0.5, box.width() - 1, box.height() - 1, arc, arc);
        pen.setLineDashes(NO_DASHES);
        paintTitle(pen, frame, box, scale);
    }

    private void paintTitle(GraphicsContext pen, Frame frame, Rect box, double scale) {
        double size = Math.clamp(12.5 * scale, 10, 26);
        double room = box.width() - 2 * 14 * Math.min(1, scale);
        if (room < 30) {
            return;
        }
        pen.setFont(Font.font(null, FontWeight.BOLD, size));
        pen.setFill(inks.colour(Ink.FRAME_TITLE));
        pen.setTextBaseline(VPos.CENTER);
        double strip = Math.max(16, (Frame.HEADER + 6) * scale);
        pen.fillText(shortened(frame.title(), room, size), box.x() + 14 * Math.min(1, scale), box.y() + strip / 2,
                room);
    }

    /** Roughly: bold letters are a little over half as wide as high. */
    private static String shortened(String text, double room, double size) {
        int letters = (int) (room / (size * 0.56));
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "…";
    }

    /** Slanting stripes; only those that can be seen. */
    private void hatch(GraphicsContext pen, Rect box, double scale, double arc) {
        double left = Math.max(box.x(), 0);
        double top = Math.max(box.y(), 0);
        double right = Math.min(box.right(), canvas.getWidth());
        double bottom = Math.min(box.bottom(), canvas.getHeight());
        if (right <= left || bottom <= top) {
            return;
        }
        double step = Math.max(8, 20 * scale);
        double inset = arc * 0.15;
        pen.beginPath();
        double origin = box.x() + box.y();
        double first = Math.ceil((left + top - origin) / step) * step + origin;
        for (double sum = first; sum < right + bottom; sum += step) {
            double x1 = Math.min(right - inset, sum - top - inset);
            double y1 = sum - x1;
            double y2 = Math.min(bottom - inset, sum - left - inset);
            double x2 = sum - y2;
            if (x1 > x2 && y2 > y1) {
                pen.moveTo(x1, y1);
                pen.lineTo(x2, y2);
            }
        }
        pen.setStroke(inks.colour(Ink.HATCH));
        pen.setLineWidth(step * 0.42);
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.stroke();
    }

    // Links

    /** How the line of a link is drawn. */
    private enum Stroke {
        NEXT_HOP(Ink.LINK, 1.7, true), INTEROP(Ink.LINK_SOFT, 1.4, false, 5, 4), REPLICATION(Ink.LINK_SOFT, 1.4, true,
                1.5, 4), RETIRED(Ink.ERROR, 1.4, true, 7, 4);

        private final Ink ink;
        private final double width;
        private final boolean headed;
        private final double[] dashes;

        Stroke(Ink ink, double width, boolean headed, double... dashes) {
            this.ink = ink;
            this.width = width;
            this.headed = headed;
            this.dashes = dashes;
        }

        static Stroke of(Relation relation) {
            if (relation.retired()) {
                return RETIRED;
            }
            return switch (relation) {
                case Relation.Interop _ -> INTEROP;
                case Relation.Replication _ -> REPLICATION;
                default -> NEXT_HOP;
            };
        }
    }

    /** How a link looks; all links that look alike are stroked at once. */
    private record LinkLook(Stroke stroke, Ink ink, double width) {
        static LinkLook of(Link link, Looks looks) {
            Relation relation = link.relation();
            Stroke stroke = Stroke.of(relation);
            if (looks.isSelected(relation) || looks.isHovered(relation)) {
                return new LinkLook(stroke, Ink.ACCENT, 2.4);
            }
            if (looks.emphasis(relation) == Emphasis.DIMMED) {
                return new LinkLook(stroke, Ink.DIMMED, 1.3);
            }
            return looks.mark(relation)
                    .filter(mark -> stroke != Stroke.RETIRED && mark.level() != Mark.Level.INFORMATION)
                    .map(mark -> new LinkLook(stroke, SheetPainter.ink(mark), 2))
                    .orElse(new LinkLook(stroke, stroke.ink, stroke.width));
        }
    }

    private static Ink ink(Mark mark) {
        return switch (mark.level()) {
            case ERROR -> Ink.ERROR;
            case WARNING -> Ink.WARNING;
            case INFORMATION -> Ink.INFORMATION;
        };
    }

    private void paintLinks(GraphicsContext pen, Scene scene, Rect visible) {
        Map<LinkLook, List<Link>> alike = new LinkedHashMap<>();
        for (Link link : scene.index().linksIn(visible.grown(HEAD_WIDTH))) {
            if (!scene.hidden().contains(link.relation())) {
                alike.computeIfAbsent(LinkLook.of(link, scene.looks()), _ -> new ArrayList<>()).add(link);
            }
        }
        boolean fine = scene.viewport().scale() >= FINE;
        alike.forEach((look, links) -> paintLines(pen, scene.viewport(), look, links, fine, visible));
        if (scene.viewport().scale() >= LABELLED) {
            alike.values().forEach(links -> paintLabels(pen, scene, links));
        }
    }

    private void paintLines(GraphicsContext pen, Viewport viewport, LinkLook look, List<Link> links, boolean fine,
            Rect visible) {
        boolean headed = fine && look.stroke().headed;
        Color colour = inks.colour(look.ink());
        pen.setStroke(colour);
        pen.setFill(colour);
        pen.setLineWidth(Math.max(1, look.width() * Math.min(1.5, viewport.scale())));
        pen.setLineCap(StrokeLineCap.BUTT);
        pen.setLineJoin(StrokeLineJoin.ROUND);
        pen.setLineDashes(fine ? look.stroke().dashes : NO_DASHES);
        pen.beginPath();
        links.forEach(link -> trace(pen, viewport, link, fine, headed, visible));
        pen.stroke();
        pen.setLineDashes(NO_DASHES);
        if (headed) {
            pen.beginPath();
            links.forEach(link -> traceHead(pen, viewport, link));
            pen.fill();
        }
        if (fine && look.stroke() == Stroke.RETIRED) {
            links.forEach(link -> strikeOut(pen, viewport, link));
        }
    }

    /** The line, less what the head covers, and of a long way only what is near the view. */
    private static void trace(GraphicsContext pen, Viewport viewport, Link link, boolean bends, boolean headed,
            Rect visible) {
        List<Point> route = link.route();
        Rect near = visible.grown(2_000);
        double scale = viewport.scale();
        double ox = viewport.x();
        double oy = viewport.y();
        double fromX = within(route.getFirst().x(), near.x(), near.right()) * scale + ox;
        double fromY = within(route.getFirst().y(), near.y(), near.bottom()) * scale + oy;
        pen.moveTo(half(fromX), half(fromY));
        for (int i = 1; i < route.size(); i++) {
            Point here = route.get(i);
            boolean last = i == route.size() - 1;
            Point before = route.get(i - 1);
            double x = within(here.x(), near.x(), near.right()) * scale + ox;
            double y = within(here.y(), near.y(), near.bottom()) * scale + oy;
            if (last) {
                if (headed) {
                    double length = Math.max(1, Math.hypot(here.x() - before.x(), here.y() - before.y()));
                    double back = Math.min(HEAD_LENGTH * 0.8, length) * Math.min(1.5, scale);
                    x -= (here.x() - before.x()) / length * back;
                    y -= (here.y() - before.y()) / length * back;
                }
                pen.lineTo(half(x), half(y));
            } else if (bends) {
                Point after = route.get(i + 1);
                double radius = Math.min(BEND, Math.min(Math.hypot(here.x() - before.x(), here.y() - before.y()),
                        Math.hypot(after.x() - here.x(), after.y() - here.y())) / 2);
                double ax = x - Math.signum(here.x() - before.x()) * radius * scale;
                double ay = y - Math.signum(here.y() - before.y()) * radius * scale;
                double bx = x + Math.signum(after.x() - here.x()) * radius * scale;
                double by = y + Math.signum(after.y() - here.y()) * radius * scale;
                pen.lineTo(half(ax), half(ay));
                pen.quadraticCurveTo(half(x), half(y), half(bx), half(by));
            } else {
                pen.lineTo(half(x), half(y));
            }
        }
    }

    private static void traceHead(GraphicsContext pen, Viewport viewport, Link link) {
        List<Point> route = link.route();
        Point tip = route.getLast();
        Point before = route.get(route.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        if (length < 0.5) {
            return;
        }
        double size = Math.min(1.5, viewport.scale());
        double ux = (tip.x() - before.x()) / length;
        double uy = (tip.y() - before.y()) / length;
        double x = half(tip.x() * viewport.scale() + viewport.x());
        double y = half(tip.y() * viewport.scale() + viewport.y());
        double bx = x - ux * HEAD_LENGTH * size;
        double by = y - uy * HEAD_LENGTH * size;
        double wx = -uy * HEAD_WIDTH / 2 * size;
        double wy = ux * HEAD_WIDTH / 2 * size;
        pen.moveTo(x, y);
        pen.lineTo(bx + wx, by + wy);
        pen.lineTo(bx - wx, by - wy);
        pen.closePath();
    }

    /** Two short strokes across the middle of a link that is out of use. */
    private static void strikeOut(GraphicsContext pen, Viewport viewport, Link link) {
        Point middle = viewport.toScreen(link.middle());
        double arm = 7 * Math.min(1.5, viewport.scale());
        pen.strokeLine(middle.x() - arm, middle.y() - arm, middle.x() + arm, middle.y() + arm);
        pen.strokeLine(middle.x() - arm, middle.y() + arm, middle.x() + arm, middle.y() - arm);
    }

    /** The longest piece of a link bears its name, if the name fits. */
    private void paintLabels(GraphicsContext pen, Scene scene, List<Link> links) {
        double size = Math.min(16, 11 * scene.viewport().scale());
        pen.setFont(Font.font(size));
        pen.setTextBaseline(VPos.CENTER);
        for (Link link : links) {
            String text = label(link, scene.looks());
            if (!text.isEmpty()) {
                pen.setFill(labelColour(link, scene.looks()));
                paintLabel(pen, scene.viewport(), link, text, size, scene.looks().mark(link.relation()).isPresent());
            }
        }
    }

    private static String label(Link link, Looks looks) {
        return looks.mark(link.relation())
                .map(Mark::label)
                .filter(text -> !text.isEmpty())
                .orElse(link.relation() instanceof Relation.NextHop hop && !hop.retired() ? "next hop" : "");
    }

    private Color labelColour(Link link, Looks looks) {
        if (looks.emphasis(link.relation()) == Emphasis.DIMMED) {
            return inks.colour(Ink.DIMMED);
        }
        return inks.colour(looks.mark(link.relation()).map(SheetPainter::ink).orElse(Ink.LINK_TEXT));
    }

    private static void paintLabel(GraphicsContext pen, Viewport viewport, Link link, String text, double size,
            boolean marked) {
        double width = text.length() * size * 0.5;
        List<Point> route = link.route();
        for (int i = 1; i < route.size(); i++) {
            Point a = viewport.toScreen(route.get(i - 1));
            Point b = viewport.toScreen(route.get(i));
            boolean level = Math.abs(a.y() - b.y()) < 1;
            boolean taken = marked && isBetween(viewport.toScreen(link.middle()), a, b);
            if (level && taken) {
                continue; // the badge stands where the words would
            }
            if (level && Math.abs(a.x() - b.x()) > width + 46) {
                pen.fillText(text, Math.rint((a.x() + b.x() - width) / 2), Math.rint(a.y() - size * 0.95));
                return;
            }
            if (!level && Math.abs(a.y() - b.y()) > 60) {
                pen.fillText(text, Math.rint(a.x() + 8), Math.rint(a.y() + (b.y() - a.y()) * 0.36));
                return;
            }
        }
    }

    private static boolean isBetween(Point point, Point a, Point b) {
        return point.x() >= Math.min(a.x(), b.x()) - 1 && point.x() <= Math.max(a.x(), b.x()) + 1
                && point.y() >= Math.min(a.y(), b.y()) - 1 && point.y() <= Math.max(a.y(), b.y()) + 1;
    }

    // Cards, far out

    private void paintCards(GraphicsContext pen, Scene scene, Rect visible) {
        Viewport viewport = scene.viewport();
        double scale = viewport.scale();
        List<Card> cards = scene.index().cardsIn(visible);
        Color ground = inks.colour(Ink.CARD);
        Color line = inks.colour(Ink.CARD_LINE);
        double arc = 12 * scale;
        double bar = Math.max(2, 6 * scale);
        for (Card card : cards) {
            Rect box = crisp(viewport.toScreen(card.bounds()));
            boolean dimmed = scene.looks().emphasis(card.id()) == Emphasis.DIMMED;
            pen.setFill(line);
            pen.fillRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
            pen.setFill(ground);
            pen.fillRoundRect(box.x() + 1, box.y() + 1, box.width() - 2, box.height() - 2, arc, arc);
            pen.setFill(dimmed ? inks.colour(Ink.DIMMED) : inks.colour(Ink.of(card.tone())));
            pen.fillRect(box.x() + 1, box.y() + 1, bar, box.height() - 2);
            paintState(pen, scene.looks(), card, box);
        }
        if (Card.WIDTH * scale >= 40 && cards.size() <= 400) {
            paintNames(pen, scene, cards);
        }
    }

    private void paintState(GraphicsContext pen, Looks looks, Card card, Rect box) {
        if (looks.isSelected(card.id()) || looks.emphasis(card.id()) == Emphasis.RAISED) {
            pen.setStroke(inks.colour(Ink.ACCENT));
            pen.setLineWidth(2);
            pen.strokeRect(box.x() - 1, box.y() - 1, box.width() + 2, box.height() + 2);
        }
        if (card.retired()) {
            pen.setStroke(inks.colour(Ink.ERROR));
            pen.setLineWidth(1);
            pen.strokeLine(box.x(), box.center().y(), box.right(), box.center().y());
        }
        looks.mark(card.id()).ifPresent(mark -> {
            pen.setFill(inks.colour(ink(mark)));
            double size = Math.max(5, box.height() * 0.3);
            pen.fillOval(box.right() - size / 2, box.y() - size / 2, size, size);
        });
    }

    private void paintNames(GraphicsContext pen, Scene scene, List<Card> cards) {
        double scale = scene.viewport().scale();
        double size = Math.clamp(22 * scale, 7.5, 10.5);
        double room = Card.WIDTH * scale - 10;
        int letters = (int) (room / (size * 0.55));
        if (letters < 3) {
            return;
        }
        pen.setFont(Font.font(null, FontWeight.BOLD, size));
        pen.setTextBaseline(VPos.CENTER);
        for (Card card : cards) {
            Rect box = scene.viewport().toScreen(card.bounds());
            String text = card.name().length() <= letters ? card.name() : card.name().substring(0, letters - 1) + "…";
            boolean dimmed = scene.looks().emphasis(card.id()) == Emphasis.DIMMED;
            pen.setFill(inks.colour(dimmed ? Ink.DIMMED : Ink.CARD_TEXT));
            pen.fillText(text, Math.rint(box.x() + 7), Math.rint(box.center().y()), room);
        }
    }

    private static Rect crisp(Rect rect) {
        double x = Math.round(rect.x());
        double y = Math.round(rect.y());
        return new Rect(x, y, Math.max(2, Math.round(rect.right()) - x), Math.max(2, Math.round(rect.bottom()) - y));
    }

    private static double half(double coordinate) {
        return Math.floor(coordinate) + 0.5;
    }

    private static double within(double coordinate, double least, double most) {
        return Math.clamp(coordinate, least, most);
    }
}
