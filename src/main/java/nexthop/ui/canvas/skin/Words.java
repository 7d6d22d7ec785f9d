package nexthop.ui.canvas.skin;

import java.util.List;
import java.util.Optional;
import nexthop.graph.Relation;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.ui.canvas.raster.Lettering;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;

/** Writes what is to be read beside the cards: titles of sites, and words at links. */
final class Words {
    /** The scale from which links bear labels. */
    private static final double LABELLED = 0.7;

    /** With more links than this in view, none says what all of them are; only what a finding says is written. */
    private static final int MOST_LABELLED = 120;

    /** The zoom from which a title has room in the strip above the members of its site. */
    private static final double IN_STRIP = 0.25;

    /** The least size of a title, in pixels of the window. */
    private static final double LEAST_TITLE = 10.5;

    /** How little is seen through the plate that a title has when it lies on the border. */
    private static final int PLATE = 0xdc;

    private final Inks inks;

    Words(Inks inks) {
        this.inks = inks;
    }

    /** Writes what lies below the cards. */
    void paint(Picture picture, Painting painting, List<Link> links, Projection projection) {
        if (projection.zoom() >= IN_STRIP) {
            paintTitles(picture, painting, projection);
        }
        if (projection.zoom() >= LABELLED) {
            paintLabels(picture, painting, links, projection);
        }
    }

    /** Writes the titles of sites on their upper border, above the cards, where their strip is lower than letters that can be read. */
    void paintAbove(Picture picture, Painting painting, Projection projection) {
        if (projection.zoom() < IN_STRIP) {
            paintTitles(picture, painting, projection);
        }
    }

    private void paintTitles(Picture picture, Painting painting, Projection projection) {
        Rect visible = projection.visible(picture.width(), picture.height());
        for (Frame frame : painting.index().framesIn(visible.grown(20))) {
            paintTitle(picture, frame, GroundPainter.isDimmed(frame, painting) ? Ink.DIMMED : Ink.FRAME_TITLE,
                    Box.of(painting.bounds(frame), projection), projection);
        }
    }

    private void paintTitle(Picture picture, Frame frame, Ink ink, Box box, Projection projection) {
        double density = projection.density();
        Lettering bold = Fonts.bold(Math.clamp(12.5 * projection.zoom(), LEAST_TITLE, 26) * density);
        double inset = Math.max(3 * density, 14 * Math.min(density, projection.scale()));
        double room = box.width() - 2 * inset;
        if (room < 24 * density) {
            return;
        }
        boolean onBorder = projection.zoom() < IN_STRIP;
        double strip = Math.max(16 * density, (Frame.HEADER + 6) * projection.scale());
        int baseline = middled(bold, box.y() + (onBorder ? 0 : strip / 2));
        String title = bold.shortened(frame.title(), room);
        if (onBorder) {
            int margin = (int) Math.rint(3 * density);
            picture.rect((int) (box.x() + inset) - margin + 1, (int) Math.rint(baseline - bold.ascent()) - 1,
                    (int) Math.ceil(bold.width(title)) + 2 * margin, (int) Math.ceil(bold.lineHeight()) + 2,
                    inks.argb(Ink.FRAME) & 0xffffff | PLATE << 24);
        }
        bold.write(picture, title, box.x() + inset, baseline, inks.argb(ink));
    }

    /** The baseline of a line whose middle is at a height. */
    private static int middled(Lettering letters, double y) {
        return (int) Math.rint(y - letters.lineHeight() / 2 + letters.ascent());
    }

    /** The longest piece of a link bears its name, if the name fits. */
    private void paintLabels(Picture picture, Painting painting, List<Link> links, Projection projection) {
        Lettering letters = Fonts.regular(Math.min(16, 11 * projection.zoom()) * projection.density());
        boolean plainToo = links.size() <= MOST_LABELLED;
        for (Link link : links) {
            boolean marked = painting.looks().mark(link.relation()).isPresent();
            String text = marked || plainToo ? label(link, painting.looks()) : "";
            if (!text.isEmpty() && !painting.hidden().contains(link.relation())) {
                place(link, letters.width(text), marked, letters.size(), projection).ifPresent(at -> letters
                        .write(picture, text, at.x(), middled(letters, at.y()), labelColour(link, painting.looks())));
            }
        }
    }

    private static String label(Link link, Looks looks) {
        return looks.mark(link.relation())
                .map(Mark::label)
                .filter(text -> !text.isEmpty())
                .orElse(link.relation() instanceof Relation.NextHop hop && !hop.retired() ? "next hop" : "");
    }

    private int labelColour(Link link, Looks looks) {
        if (looks.emphasis(link.relation()) == Emphasis.DIMMED) {
            return inks.argb(Ink.DIMMED);
        }
        return inks.argb(looks.mark(link.relation()).map(Mark::ink).orElse(Ink.LINK_TEXT));
    }

    /** Where the words begin, and the height of their middle. */
    private static Optional<Point> place(Link link, double width, boolean marked, double size, Projection projection) {
        double density = projection.density();
        List<Point> route = link.route();
        for (int i = 1; i < route.size(); i++) {
            Point a = onPicture(route.get(i - 1), projection);
            Point b = onPicture(route.get(i), projection);
            boolean level = Math.abs(a.y() - b.y()) < 1;
            if (level && marked && isBetween(onPicture(link.middle(), projection), a, b)) {
                continue; // the badge stands where the words would
            }
            if (level && Math.abs(a.x() - b.x()) > width + 46 * density) {
                return Optional.of(new Point((a.x() + b.x() - width) / 2, a.y() - size * 0.95));
            }
            if (!level && Math.abs(a.y() - b.y()) > 60 * density) {
                return Optional.of(new Point(a.x() + 8 * density, a.y() + (b.y() - a.y()) * 0.36));
            }
        }
        return Optional.empty();
    }

    private static Point onPicture(Point point, Projection projection) {
        return new Point(projection.x(point.x()), projection.y(point.y()));
    }

    private static boolean isBetween(Point point, Point a, Point b) {
        return point.x() >= Math.min(a.x(), b.x()) - 1 && point.x() <= Math.max(a.x(), b.x()) + 1
                && point.y() >= Math.min(a.y(), b.y()) - 1 && point.y() <= Math.max(a.y(), b.y()) + 1;
    }
}
