package nexthop.ui.canvas.skin;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nexthop.graph.Relation;
import nexthop.layout.Link;
import nexthop.layout.Point;
import nexthop.ui.canvas.raster.Coverage;
import nexthop.ui.canvas.raster.Mask;
import nexthop.ui.canvas.raster.Picture;
import nexthop.ui.canvas.raster.Projection;
import org.jspecify.annotations.Nullable;

/**
 * Paints links. From near, each has its width, its rounded bends, its dashes and its head; farther out it is a line a pixel wide; and
 * where the whole of a large drawing is in view a line is thinner than a pixel, so that many in one place look like many.
 */
final class LinkPainter {
    /** The zoom below which links have no bends, dashes or heads. */
    static final double FINE = 0.4;

    /** The zoom below which a line covers its pixels only in part. */
    private static final double FAINT = 0.2;

    /** The radius of a link's bends, in sheet pixels. */
    private static final double BEND = 10;

    private static final double HEAD_LENGTH = 13;
    private static final double HEAD_WIDTH = 12;

    private final Inks inks;
    private @Nullable Coverage coverage;
    private List<Mask> heads = List.of();
    private @Nullable Mask cross;
    private @Nullable Mask dot;
    private @Nullable Mask error;
    private @Nullable Mask warning;
    private double maskScale;

    LinkPainter(Inks inks) {
        this.inks = inks;
    }

    void paint(Picture picture, Painting painting, List<Link> links, Projection projection) {
        Coverage covered = coverage(picture);
        makeMasks(projection.stroke());
        boolean fine = projection.zoom() >= FINE;
        alike(links, painting).forEach((look, those) -> {
            Way way = new Way(covered, look, projection);
            for (Link link : those) {
                if (fine) {
                    way.line(link);
                } else {
                    way.hair(link);
                }
            }
            covered.ink(picture, inks.argb(look.ink()));
        });
    }

    private static Map<LinkLook, List<Link>> alike(List<Link> links, Painting painting) {
        Map<LinkLook, List<Link>> alike = new TreeMap<>();
        LinkLook last = null;
        List<Link> those = new ArrayList<>();
        Set<Relation> hidden = painting.hidden();
        for (Link link : links) {
            if (hidden.isEmpty() || !hidden.contains(link.relation())) {
                LinkLook look = LinkLook.of(link, painting.looks());
                if (look != last && !look.equals(last)) {
                    those = alike.computeIfAbsent(look, _ -> new ArrayList<>());
                    last = look;
                }
                those.add(link);
            }
        }
        return alike;
    }

    private Coverage coverage(Picture picture) {
        Coverage known = coverage;
        if (known == null || known.width() != picture.width() || known.height() != picture.height()) {
            known = new Coverage(picture.width(), picture.height());
            coverage = known;
        }
        return known;
    }

    private void makeMasks(double scale) {
        if (maskScale == scale) {
            return;
        }
        maskScale = scale;
        List<Mask> made = new ArrayList<>();
        for (int[] way : new int[][]{{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
            made.add(Mask.head(way[0], way[1], HEAD_LENGTH * scale, HEAD_WIDTH * scale));
        }
        heads = made;
        dot = Mask.disc(3.5 * Math.max(1, scale));
        error = Mask.disc(Signs.LEAST);
        warning = Mask.triangle(Signs.LEAST);
        cross = Mask.cross(7 * scale, Math.max(1, 1.4 * scale));
    }

    private Mask head(int dx, int dy) {
        return heads.get(dx > 0 ? 0 : dx < 0 ? 1 : dy > 0 ? 2 : 3);
    }

    /** Puts down links of one look, point by point. */
    private final class Way {
        private final Coverage covered;
        private final Projection projection;
        private final LinkLook look;
        private final double half;
        private final double[] dashes;
        private double phase;

        Way(Coverage covered, LinkLook look, Projection projection) {
            this.covered = covered;
            this.look = look;
            this.projection = projection;
            half = Math.max(projection.density(), look.width() * projection.stroke()) / 2;
            double[] lengths = look.stroke().dashes();
            dashes = new double[lengths.length];
            for (int i = 0; i < lengths.length; i++) {
                dashes[i] = lengths[i] * projection.density();
            }
        }

        private int x(Point point) {
            return (int) Math.floor(Math.clamp(projection.x(point.x()), -1e8, 1e8));
        }

        private int y(Point point) {
            return (int) Math.floor(Math.clamp(projection.y(point.y()), -1e8, 1e8));
        }

        /** A line a pixel wide, or less. */
        void hair(Link link) {
            int share = projection.zoom() >= FAINT ? 255 : look.width() > 2 ? 230 : 110;
            int wide = (int) Math.max(1, Math.rint(projection.density()));
            List<Point> route = link.route();
            int x = x(route.getFirst());
            int y = y(route.getFirst());
            for (int i = 1; i < route.size(); i++) {
                int nextX = x(route.get(i));
                int nextY = y(route.get(i));
                if (dashes.length > 0 && projection.zoom() >= FAINT && (nextX == x || nextY == y)) {
                    dashed(x, y, nextX, nextY, wide);
                } else {
                    if (nextX != x) {
                        covered.thicken(Math.min(x, nextX), y, Math.max(x, nextX) + wide, y + wide, share);
                    }
                    if (nextY != y) {
                        covered.thicken(nextX, Math.min(y, nextY), nextX + wide, Math.max(y, nextY) + wide, share);
                    }
                }
                x = nextX;
                y = nextY;
            }
            farSigns(link);
        }

        /** From afar too, what is no next hop in use is told by its dashes. */
        private void dashed(int x1, int y1, int x2, int y2, int wide) {
            int length = Math.abs(x2 - x1) + Math.abs(y2 - y1);
            int on = Math.max(2, (int) Math.rint(dashes[0] * 0.7));
            int round = on + Math.max(2, (int) Math.rint(dashes[1] * 0.7));
            for (int at = 0; at < length; at += round) {
                int end = Math.min(at + on, length);
                int fromX = x1 + Integer.signum(x2 - x1) * at;
                int fromY = y1 + Integer.signum(y2 - y1) * at;
                int toX = x1 + Integer.signum(x2 - x1) * end;
                int toY = y1 + Integer.signum(y2 - y1) * end;
                covered.thicken(Math.min(fromX, toX), Math.min(fromY, toY), Math.max(fromX, toX) + wide,
                        Math.max(fromY, toY) + wide, 255);
            }
        }

        /** What is selected has dots at its ends; what a finding tells of has its sign, as a badge would be too large here. */
        private void farSigns(Link link) {
            if (look.chosen()) {
                dot(link.route().getFirst());
                dot(link.route().getLast());
            }
            Mask sign = look.stroke() == LinkLook.Stroke.RETIRED
                    ? null
                    : look.ink() == Ink.ERROR ? error : look.ink() == Ink.WARNING ? warning : null;
            if (sign != null) {
                covered.stamp(sign, x(link.middle()), y(link.middle()));
            }
        }

        private void dot(Point at) {
            Mask round = dot;
            if (round != null) {
                covered.stamp(round, x(at), y(at));
            }
        }

        /** The line with its bends and its head. */
        void line(Link link) {
            List<Point> route = link.route();
            int last = route.size() - 1;
            phase = 0;
            int startTrim = 0;
            int headX = 0;
            int headY = 0;
            for (int i = 1; i <= last; i++) {
                int x1 = x(route.get(i - 1));
                int y1 = y(route.get(i - 1));
                int x2 = x(route.get(i));
                int y2 = y(route.get(i));
                int dx = Integer.signum(x2 - x1);
                int dy = dx != 0 && Math.abs(x2 - x1) >= Math.abs(y2 - y1) ? 0 : Integer.signum(y2 - y1);
                dx = dy != 0 ? 0 : dx;
                int radius = i < last ? radius(route, i, dx, dy) : 0;
                double endTrim = radius;
                if (dx != 0 || dy != 0) {
                    headX = dx;
                    headY = dy;
                }
                if (i == last && look.headed()) {
                    endTrim = Math.min(HEAD_LENGTH * 0.8 * projection.stroke(), Math.abs(x2 - x1) + Math.abs(y2 - y1));
                }
                stretch(x1 + 0.5 + dx * startTrim, y1 + 0.5 + dy * startTrim, x2 + 0.5 - dx * endTrim,
                        y2 + 0.5 - dy * endTrim, radius == 0 && i < last, dx, dy);
                if (radius > 0) {
                    int nextX = Integer.signum(x(route.get(i + 1)) - x2);
                    int nextY = Integer.signum(y(route.get(i + 1)) - y2);
                    covered.bend(x2, y2, radius, 2 * half, dx != 0 ? -dx : nextX, dy != 0 ? -dy : nextY);
                }
                startTrim = radius;
            }
            if (look.headed() && (headX != 0 || headY != 0)) {
                covered.stamp(head(headX, headY), x(route.getLast()), y(route.getLast()));
            }
            if (look.chosen()) {
                dot(route.getFirst());
            }
            Mask struck = cross;
            if (look.stroke() == LinkLook.Stroke.RETIRED && struck != null) {
                covered.stamp(struck, x(link.middle()), y(link.middle()));
            }
        }

        /** How wide the bend at a point of the route is; 0 if the link goes straight on there. */
        private int radius(List<Point> route, int at, int dx, int dy) {
            int x = x(route.get(at));
            int y = y(route.get(at));
            int before = Math.abs(x - x(route.get(at - 1))) + Math.abs(y - y(route.get(at - 1)));
            int nextX = x(route.get(at + 1)) - x;
            int nextY = y(route.get(at + 1)) - y;
            boolean turns = dx != 0 && nextX == 0 && nextY != 0 || dy != 0 && nextY == 0 && nextX != 0;
            return turns ? (int) Math.min(BEND * projection.scale(), Math.min(before, Math.abs(nextX + nextY)) / 2) : 0;
        }

        private void stretch(double x1, double y1, double x2, double y2, boolean squareEnd, int dx, int dy) {
            double over = squareEnd ? half : 0;
            if (dashes.length == 0) {
                piece(x1, y1, x2 + dx * over, y2 + dy * over);
                return;
            }
            double length = (x2 - x1) * dx + (y2 - y1) * dy;
            double round = 0;
            for (double dash : dashes) {
                round += dash;
            }
            double begin = clippedBegin(x1, y1, dx, dy, round);
            double end = Math.min(length, begin + covered.width() + covered.height() + 2 * round);
            for (double at = begin - phase(begin, round); at < end; at += round) {
                double on = Math.max(at, 0);
                double off = Math.min(at + dashes[0], length);
                if (off > on) {
                    piece(x1 + dx * on, y1 + dy * on, x1 + dx * off, y1 + dy * off);
                }
            }
            phase = (phase + Math.max(0, length)) % round;
        }

        private double phase(double begin, double round) {
            return (phase + begin) % round;
        }

        /** Of a long way, what comes before the picture is left out, a whole number of rounds of dashes. */
        private double clippedBegin(double x, double y, int dx, int dy, double round) {
            double outside = dx > 0 ? -x : dx < 0 ? x - covered.width() : dy > 0 ? -y : y - covered.height();
            return outside <= 0 ? 0 : Math.floor(outside / round) * round;
        }

        private void piece(double x1, double y1, double x2, double y2) {
            boolean level = Math.abs(x2 - x1) >= Math.abs(y2 - y1);
            covered.rect(Math.min(x1, x2) - (level ? 0 : half), Math.min(y1, y2) - (level ? half : 0),
                    Math.max(x1, x2) + (level ? 0 : half), Math.max(y1, y2) + (level ? half : 0));
        }
    }
}
