package nexthop.exchange.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.TexturePaint;
import java.awt.font.FontRenderContext;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import org.jspecify.annotations.Nullable;

/** Paints on an image in memory. */
final class PixelInk implements Ink {
    private record FontKey(double size, boolean bold) {}

    private static final FontRenderContext MEASURING = new FontRenderContext(new AffineTransform(), true, true);

    private final Graphics2D graphics;
    private final Map<FontKey, Font> fonts = new HashMap<>();
    private final Deque<Optional<Shape>> clips = new ArrayDeque<>();

    PixelInk(Graphics2D graphics) {
        this.graphics = graphics;
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void begin(String id, String title, String description) {
        clips.push(Optional.ofNullable(graphics.getClip()));
    }

    @Override
    public void beginClipped(Rect card, double radius) {
        clips.push(Optional.ofNullable(graphics.getClip()));
        graphics.clip(shape(card, radius));
    }

    @Override
    public void end() {
        graphics.setClip(clips.pop().orElse(null));
    }

    @Override
    public void rect(Rect rect, double radius, @Nullable String fill, @Nullable Line border) {
        paint(shape(rect, radius), fill, border);
    }

    @Override
    public void hatched(Rect rect, double radius, String fill, String stripes, Line border) {
        Shape shape = shape(rect, radius);
        paint(shape, fill, null);
        graphics.setPaint(hatch(stripes));
        graphics.fill(shape);
        paint(shape, null, border);
    }

    @Override
    public void polyline(List<Point> points, double radius, Line line) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Bends.Piece piece : Bends.of(points, radius)) {
            path.lineTo(piece.to().x(), piece.to().y());
            if (piece.corner() != null && piece.after() != null) {
                path.quadTo(piece.corner().x(), piece.corner().y(), piece.after().x(), piece.after().y());
            }
        }
        paint(path, null, line);
    }

    @Override
    public void polygon(List<Point> points, String fill) {
        Path2D path = new Path2D.Double();
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        points.forEach(point -> path.lineTo(point.x(), point.y()));
        path.closePath();
        paint(path, fill, null);
    }

    @Override
    public void circle(Point center, double radius, String fill, @Nullable Line border) {
        paint(new Ellipse2D.Double(center.x() - radius, center.y() - radius, 2 * radius, 2 * radius), fill, border);
    }

    @Override
    public void text(Point baseline, String text, Style style) {
        if (text.isEmpty()) {
            return;
        }
        double shift = style.anchor() == Anchor.MIDDLE ? width(text, style) / 2 : 0;
        graphics.setPaint(Color.decode(style.colour()));
        new TextLayout(text, font(style), MEASURING).draw(graphics, (float) (baseline.x() - shift),
                (float) baseline.y());
    }

    @Override
    public double width(String text, Style style) {
        return text.isEmpty() ? 0 : new TextLayout(text, font(style), MEASURING).getAdvance();
    }

    private Font font(Style style) {
        return fonts.computeIfAbsent(new FontKey(style.size(), style.bold()),
                key -> new Font(Font.SANS_SERIF, key.bold() ? Font.BOLD : Font.PLAIN, 1)
                        .deriveFont((float) key.size()));
    }

    private void paint(Shape shape, @Nullable String fill, @Nullable Line border) {
        if (fill != null) {
            graphics.setPaint(Color.decode(fill));
            graphics.fill(shape);
        }
        if (border != null) {
            graphics.setPaint(Color.decode(border.colour()));
            graphics.setStroke(stroke(border));
            graphics.draw(shape);
        }
    }

    private static BasicStroke stroke(Line line) {
        float width = (float) line.width();
        if (line.dashes().isEmpty()) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] dashes = new float[line.dashes().size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = line.dashes().get(i).floatValue();
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }

    private static Shape shape(Rect rect, double radius) {
        return radius == 0
                ? new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height())
                : new RoundRectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height(), 2 * radius, 2 * radius);
    }

    /** A tile of slanting stripes that continues across its borders. */
    private static TexturePaint hatch(String stripes) {
        int side = 23;
        int detail = 4;
        BufferedImage tile = new BufferedImage(side * detail, side * detail, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = tile.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(detail, detail);
        pen.setPaint(Color.decode(stripes));
        for (int shift = -side; shift <= side; shift += side) {
            Path2D stripe = new Path2D.Double();
            stripe.moveTo(shift, side);
            stripe.lineTo(shift + 10.0, side);
            stripe.lineTo(shift + side + 10.0, 0);
            stripe.lineTo(shift + side, 0);
            stripe.closePath();
            pen.fill(stripe);
        }
        pen.dispose();
        return new TexturePaint(tile, new Rectangle2D.Double(0, 0, side, side));
    }
}
