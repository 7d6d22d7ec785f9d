package nexthop.ui.canvas.skin;

import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.ui.canvas.geometry.Viewport;

/** Writes what is to be read on the painted sheet: titles of sites, words at links, and the names of cards that are no nodes. */
final class Words {
    /** The scale from which links bear labels. */
    private static final double LABELLED = 0.7;

    /** With more links than this in view, none says what all of them are; only what a finding says is written. */
    private static final int MOST_LABELLED = 120;

    /** Cards narrower than this, in pixels, have no name. */
    private static final double LEAST_NAMED = 40;

    /** More names than this at once help nobody. */
    private static final int MOST_NAMES = 400;

    private final Inks inks;

    Words(Inks inks) {
        this.inks = inks;
    }

    void paint(GraphicsContext pen, Painting painting, List<Link> links, List<Card> cards, Rect visible) {
        pen.setTextBaseline(VPos.CENTER);
        for (Frame frame : painting.index().framesIn(visible.grown(20))) {
            paintTitle(pen, frame, painting.viewport().toScreen(painting.bounds(frame)), painting.viewport().scale());
        }
        if (painting.viewport().scale() >= LABELLED) {
            paintLabels(pen, painting, links, visible);
        }
        if (Card.WIDTH * painting.viewport().scale() >= LEAST_NAMED && cards.size() <= MOST_NAMES) {
            paintNames(pen, painting, cards);
        }
    }

    private void paintTitle(GraphicsContext pen, Frame frame, Rect box, double scale) {
        double size = Math.clamp(12.5 * scale, 10, 26);
        double inset = 14 * Math.min(1, scale);
        double room = box.width() - 2 * inset;
        if (room < 30) {
            return;
        }
        pen.setFont(Font.font(null, FontWeight.BOLD, size));
        pen.setFill(inks.colour(Ink.FRAME_TITLE));
        double strip = Math.max(16, (Frame.HEADER + 6) * scale);
        pen.fillText(shortened(frame.title(), room, size), Math.rint(box.x() + inset), Math.rint(box.y() + strip / 2),
                room);
    }

    /** Roughly: bold letters are a little over half as wide as high. */
    private static String shortened(String text, double room, double size) {
        int letters = (int) (room / (size * 0.56));
        return text.length() <= letters ? text : text.substring(0, Math.max(1, letters - 1)) + "…";
    }

    /** The longest piece of a link bears its name, if the name fits. */
    private void paintLabels(GraphicsContext pen, Painting painting, List<Link> links, Rect visible) {
        double size = Math.min(16, 11 * painting.viewport().scale());
        boolean plainToo = links.size() <= MOST_LABELLED;
        Rect onScreen = painting.viewport().toScreen(visible).grown(2 * size);
        pen.setFont(Font.font(size));
        for (Link link : links) {
            boolean marked = painting.looks().mark(link.relation()).isPresent();
            String text = marked || plainToo ? label(link, painting.looks()) : "";
            if (!text.isEmpty() && !painting.hidden().contains(link.relation())) {
                paintLabel(pen, painting, link, text, size, onScreen);
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
        return inks.colour(looks.mark(link.relation()).map(Mark::ink).orElse(Ink.LINK_TEXT));
    }

    private void paintLabel(GraphicsContext pen, Painting painting, Link link, String text, double size,
            Rect onScreen) {
        Viewport viewport = painting.viewport();
        boolean marked = painting.looks().mark(link.relation()).isPresent();
        double width = text.length() * size * 0.5;
        List<Point> route = link.route();
        for (int i = 1; i < route.size(); i++) {
            Point a = viewport.toScreen(route.get(i - 1));
            Point b = viewport.toScreen(route.get(i));
            boolean level = Math.abs(a.y() - b.y()) < 1;
            if (level && marked && isBetween(viewport.toScreen(link.middle()), a, b)) {
                continue; // the badge stands where the words would
            }
            if (level && Math.abs(a.x() - b.x()) > width + 46) {
                write(pen, painting, link, text, new Point((a.x() + b.x() - width) / 2, a.y() - size * 0.95), width,
                        onScreen);
                return;
            }
            if (!level && Math.abs(a.y() - b.y()) > 60) {
                write(pen, painting, link, text, new Point(a.x() + 8, a.y() + (b.y() - a.y()) * 0.36), width, onScreen);
                return;
            }
        }
    }

    private void write(GraphicsContext pen, Painting painting, Link link, String text, Point at, double width,
            Rect onScreen) {
        if (onScreen.touches(new Rect(at.x(), at.y(), width * 1.5, 0))) {
            pen.setFill(labelColour(link, painting.looks()));
            pen.fillText(text, Math.rint(at.x()), Math.rint(at.y()));
        }
    }

    private static boolean isBetween(Point point, Point a, Point b) {
        return point.x() >= Math.min(a.x(), b.x()) - 1 && point.x() <= Math.max(a.x(), b.x()) + 1
                && point.y() >= Math.min(a.y(), b.y()) - 1 && point.y() <= Math.max(a.y(), b.y()) + 1;
    }

    private void paintNames(GraphicsContext pen, Painting painting, List<Card> cards) {
        double scale = painting.viewport().scale();
        double size = Math.clamp(22 * scale, 7.5, 10.5);
        double room = Card.WIDTH * scale - 10;
        int letters = (int) (room / (size * 0.55));
        if (letters < 3) {
            return;
        }
        pen.setFont(Font.font(null, FontWeight.BOLD, size));
        for (Card card : cards) {
            Rect box = painting.viewport().toScreen(card.bounds());
            String text = card.name().length() <= letters ? card.name() : card.name().substring(0, letters - 1) + "…";
            boolean dimmed = painting.looks().emphasis(card.id()) == Emphasis.DIMMED;
            pen.setFill(inks.colour(dimmed ? Ink.DIMMED : Ink.CARD_TEXT));
            pen.fillText(text, Math.rint(box.x() + 7), Math.rint(box.center().y()), room);
        }
    }
}
