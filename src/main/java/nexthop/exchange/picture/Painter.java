package nexthop.exchange.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nexthop.exchange.picture.Ink.Anchor;
import nexthop.exchange.picture.Ink.Line;
import nexthop.exchange.picture.Ink.Style;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Palette;
import nexthop.layout.Point;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.Note;
import nexthop.rule.Severity;

/** Paints a picture, from below: frames, notes, links, cards with their marks. */
final class Painter {
    private static final double CARD_RADIUS = 8;
    private static final double NOTE_RADIUS = 3;
    private static final double NOTE_TEXT = 13;
    private static final double NOTE_LINE = 17.5;

    /** From the border of a note to its text. */
    private static final double NOTE_LEFT = 10;

    private static final double NOTE_TOP = 8;
    private static final double FRAME_RADIUS = 10;
    private static final double BEND_RADIUS = 10;
    private static final double BAR = 6;

    /** From the left border of a card to its text, and from the text to the right border. */
    private static final double TEXT_LEFT = 18;

    private static final double TEXT_RIGHT = 10;
    private static final double CHIP_HEIGHT = 17;
    private static final double CHIP_PADDING = 5;
    private static final double CHIP_GAP = 4;
    private static final double ARROW_LENGTH = 11;
    private static final double ARROW_HALF = 5.5;
    private static final double BADGE = 9;

    /** How far the ground of what has changed reaches beyond it. */
    private static final double HALO = 6;

    /** Above this many next hops their links bear no label: the picture would be full of it. */
    private static final int LABELLED_NEXT_HOPS = 24;

    private static final int LABELLED_AT_ONE_POOL = 3;

    private static final String NEXT_HOP = "next hop";

    private static final Pattern NOT_IN_AN_ID = Pattern.compile("[^A-Za-z0-9._-]+");

    private final Picture picture;
    private final Palette palette;
    private final Ink ink;
    private final Set<String> ids = new HashSet<>();
    private final List<Rect> labels = new ArrayList<>();
    private final List<Card> cards;
    private final List<Link> links;
    private final long nextHops;

    Painter(Picture picture, Ink ink) {
        this(picture, picture.palette(), ink);
    }

    /** @param palette in place of that of the picture's theme */
    Painter(Picture picture, Palette palette, Ink ink) {
        this.picture = picture;
        this.palette = palette;
        this.ink = ink;
        this.cards = picture.cards();
        this.links = picture.links();
        this.nextHops = links.stream().filter(link -> link.relation() instanceof Relation.NextHop).count();
    }

    void paint() {
        if (!picture.transparent()) {
            ink.rect(picture.bounds(), 0, palette.ground(), null);
        }
        if (picture.isEmpty()) {
            ink.text(picture.bounds().center(), "Nothing is drawn yet.",
                    new Style(13, false, palette.textSoft(), Anchor.MIDDLE));
            return;
        }
        picture.frames().forEach(this::frame);
        picture.notes().forEach(this::note);
        links.forEach(this::link);
        cards.forEach(this::card);
    }

    // ---- frames

    private void frame(Frame frame) {
        Rect bounds = frame.bounds();
        String title = Legible.of(frame.title());
        ink.begin(id("site-" + title), title, frame.backCompat() ? "Site of the merged pools" : "Site");
        Line border = Line.solid(palette.frameLine(), 1);
        if (frame.backCompat()) {
            ink.hatched(bounds, FRAME_RADIUS, palette.frame(), palette.hatch(),
                    new Line(palette.frameLine(), 1, List.of(5.0, 4.0)));
        } else {
            ink.rect(bounds, FRAME_RADIUS, palette.frame(), border);
        }
        if (picture.changed().raises(frame.site())) {
            ink.rect(bounds, FRAME_RADIUS, null, Line.solid(palette.accent(), 2));
        }
        String colour = picture.changed().dims(frame.site()) ? palette.dimmed() : palette.textSoft();
        Style style = new Style(12, true, colour, Anchor.START);
        FittedText text = FittedText.of(ink, title, style, bounds.width() - 2 * 16);
        ink.text(new Point(bounds.x() + 16, bounds.y() + 24), text.text(), text.style());
        ink.end();
    }

    // ---- notes

    private void note(Note note) {
        Rect bounds = Sheet.boundsOf(note);
        String text = note.text().lines().map(Legible::of).collect(Collectors.joining("\n"));
        ink.begin(id("note"), "Note", text.isBlank() ? "Empty" : text);
        ink.rect(bounds, NOTE_RADIUS, palette.note(), Line.solid(palette.noteLine(), 1));
        Style style = new Style(NOTE_TEXT, false, palette.text(), Anchor.START);
        int room = (int) ((bounds.height() - 2 * NOTE_TOP) / NOTE_LINE);
        Point baseline = new Point(bounds.x() + NOTE_LEFT, bounds.y() + NOTE_TOP + NOTE_TEXT);
        for (String line : WrappedText.lines(ink, text, style, bounds.width() - 2 * NOTE_LEFT, Math.max(1, room))) {
            ink.text(baseline, line, style);
            baseline = baseline.plus(0, NOTE_LINE);
        }
        ink.end();
    }

    // ---- links

    private void link(Link link) {
        Relation relation = link.relation();
        String from = name(relation.from());
        String to = name(relation.to());
        ink.begin(id("link-" + from + "-" + to), from + " → " + to, describe(relation));
        switch (relation) {
            case Relation.NextHop hop -> nextHop(link, hop);
            case Relation.Interop _ -> ink.polyline(link.route(), BEND_RADIUS,
                    new Line(ink(relation, palette.linkSoft()), width(relation, 1.5), List.of(6.0, 5.0)));
            case Relation.Replication _ -> arrow(link.route(),
                    new Line(ink(relation, palette.linkSoft()), width(relation, 1.5), List.of(1.5, 4.5)), 0.8);
            default -> throw new IllegalStateException("No such link is drawn: " + relation);
        }
        ink.end();
    }

    private void nextHop(Link link, Relation.NextHop hop) {
        if (hop.retired()) {
            arrow(link.route(), Line.solid(ink(hop, palette.linkSoft()), width(hop, 1.5)), 1);
            cross(link.middle(), 8, new Line(palette.retired(), 2.5, List.of()));
            return;
        }
        Optional<Severity> mark = picture.marks().nextHop(hop.from());
        if (mark.isPresent() && mark.get() != Severity.INFORMATION) {
            String colour = colour(mark.get());
            arrow(link.route(), Line.solid(colour, 2), 1.15);
            badge(link.middle(), mark.get());
        } else {
            arrow(link.route(), Line.solid(ink(hop, palette.link()), width(hop, 1.75)), 1);
            if (nextHops <= LABELLED_NEXT_HOPS && isOneOfFew(hop)) {
                label(link);
            }
        }
    }

    private String ink(Relation relation, String usual) {
        return picture.changed().raises(relation)
                ? palette.accent()
                : picture.changed().dims(relation) ? palette.dimmed() : usual;
    }

    private double width(Relation relation, double usual) {
        return picture.changed().raises(relation) ? usual + 1 : picture.changed().dims(relation) ? 1.3 : usual;
    }

    /** Where many next hops meet, one label would stand for all and each of them would be in the others' way. */
    private boolean isOneOfFew(Relation.NextHop hop) {
        return picture.sheet().graph().routedThrough(hop.to()).size() <= LABELLED_AT_ONE_POOL;
    }

    private void arrow(List<Point> route, Line line, double size) {
        Point tip = route.getLast();
        Point before = route.get(route.size() - 2);
        double length = Math.hypot(tip.x() - before.x(), tip.y() - before.y());
        double dx = length == 0 ? 0 : (tip.x() - before.x()) / length;
        double dy = length == 0 ? 1 : (tip.y() - before.y()) / length;
        double back = ARROW_LENGTH * size;
        double half = ARROW_HALF * size;
        Point neck = tip.plus(-dx * back, -dy * back);
        List<Point> shaft = new ArrayList<>(route);
        shaft.set(shaft.size() - 1, tip.plus(-dx * Math.min(back, length), -dy * Math.min(back, length)));
        ink.polyline(shaft, BEND_RADIUS, line);
        ink.polygon(List.of(tip, neck.plus(-dy * half, dx * half), neck.plus(dy * half, -dx * half)), line.colour());
    }

    /** The words beside the longest stretch of the link, if they cover no card there. */
    private void label(Link link) {
        Style style = new Style(10.5, false, ink(link.relation(), palette.textSoft()), Anchor.START);
        double width = ink.width(NEXT_HOP, style);
        Point from = link.route().getFirst();
        Point to = link.route().get(1);
        for (int i = 1; i < link.route().size(); i++) {
            Point a = link.route().get(i - 1);
            Point b = link.route().get(i);
            if (Math.hypot(a.x() - b.x(), a.y() - b.y()) > Math.hypot(from.x() - to.x(), from.y() - to.y())) {
                from = a;
                to = b;
            }
        }
        boolean horizontal = from.y() == to.y();
        Point middle = Rect.between(from, to).center();
        Point baseline = horizontal ? middle.plus(-width / 2 - 4, -6) : middle.plus(8, 4);
        double room = Math.hypot(from.x() - to.x(), from.y() - to.y());
        Rect covered = new Rect(baseline.x(), baseline.y() - 10, width, 13);
        if (room >= (horizontal ? width + 24 : 44) && isFree(covered, link)) {
            labels.add(covered);
            ink.text(baseline, NEXT_HOP, style);
        }
    }

    private boolean isFree(Rect area, Link own) {
        return cards.stream().noneMatch(card -> card.bounds().overlaps(area))
                && labels.stream().noneMatch(area::overlaps)
                && links.stream().noneMatch(link -> link != own && runsThrough(link, area));
    }

    private static boolean runsThrough(Link link, Rect area) {
        for (int i = 1; i < link.route().size(); i++) {
            if (Rect.between(link.route().get(i - 1), link.route().get(i)).grown(2).overlaps(area)) {
                return true;
            }
        }
        return false;
    }

    private void cross(Point center, double half, Line line) {
        ink.polyline(List.of(center.plus(-half, -half), center.plus(half, half)), 0, line);
        ink.polyline(List.of(center.plus(-half, half), center.plus(half, -half)), 0, line);
    }

    // ---- cards

    private void card(Card card) {
        Rect bounds = card.bounds();
        String name = Legible.of(card.fullName());
        boolean dimmed = picture.changed().dims(card.id());
        boolean raised = picture.changed().raises(card.id());
        ink.begin(id(name), name, describe(card));
        if (raised) {
            ink.rect(bounds.grown(HALO), CARD_RADIUS + 4, palette.accentSoft(), null);
        }
        ink.rect(bounds, CARD_RADIUS, palette.card(), null);
        ink.beginClipped(bounds, CARD_RADIUS);
        bar(card);
        name(card, dimmed);
        Style small = new Style(11, false, dimmed ? palette.dimmed() : palette.textSoft(), Anchor.START);
        text(bounds, 42, card.caption(), small);
        chips(card, dimmed);
        ink.end();
        ink.rect(bounds, CARD_RADIUS, null,
                raised ? Line.solid(palette.accent(), 2) : Line.solid(palette.cardLine(), 1));
        if (card.retired()) {
            struckOut(bounds);
        }
        picture.marks()
                .card(card.id())
                .ifPresent(severity -> badge(new Point(bounds.right() - 4, bounds.y() + 2), severity));
        ink.end();
    }

    private void bar(Card card) {
        Rect bounds = card.bounds();
        String tone = palette.tone(card.tone());
        String edge = palette.edge(card.tone());
        ink.rect(new Rect(bounds.x(), bounds.y(), BAR, bounds.height()), 0, tone, null);
        if (!edge.equals(tone)) {
            ink.rect(new Rect(bounds.x() + BAR - 1, bounds.y(), 1, bounds.height()), 0, edge, null);
        }
    }

    private void name(Card card, boolean dimmed) {
        Rect bounds = card.bounds();
        double width = bounds.width() - TEXT_LEFT - TEXT_RIGHT;
        Style bold = new Style(13, true, dimmed ? palette.dimmed() : palette.text(), Anchor.START);
        Style pale = new Style(13, false, dimmed ? palette.dimmed() : palette.textSoft(), Anchor.START);
        FittedText head = FittedText.of(ink, Legible.of(card.name()), bold, width);
        Point start = new Point(bounds.x() + TEXT_LEFT, bounds.y() + 22);
        ink.text(start, head.text(), head.style());
        double used = ink.width(head.text(), head.style());
        FittedText tail = FittedText.cut(ink, Legible.of(card.suffix()), pale, width - used, true);
        if (!tail.isEmpty() && head.style().equals(bold)) {
            ink.text(start.plus(used, 0), tail.text(), tail.style());
        }
    }

    private void text(Rect card, double baseline, String text, Style style) {
        FittedText fitted = FittedText.of(ink, Legible.of(text), style, card.width() - TEXT_LEFT - TEXT_RIGHT);
        ink.text(new Point(card.x() + TEXT_LEFT, card.y() + baseline), fitted.text(), fitted.style());
    }

    private void chips(Card card, boolean dimmed) {
        Style style = new Style(9.8, true, dimmed ? palette.dimmed() : palette.chipText(), Anchor.START);
        double right = card.bounds().right() - CHIP_PADDING;
        double x = card.bounds().x() + TEXT_LEFT;
        double y = card.bounds().y() + 51;
        List<String> chips = card.chips();
        for (int i = 0; i < chips.size(); i++) {
            boolean last = i == chips.size() - 1;
            double room = right - x - 2 * CHIP_PADDING - (last ? 0 : 26);
            String text = Legible.of(chips.get(i));
            boolean fits = ink.width(text, style) <= room;
            if (!fits && i > 0) {
                text = "+" + (chips.size() - i);
            } else if (!fits) {
                text = FittedText.cut(ink, text, style, room, false).text();
            }
            double width = ink.width(text, style) + 2 * CHIP_PADDING;
            ink.rect(new Rect(x, y, width, CHIP_HEIGHT), 5, palette.chip(), null);
            ink.text(new Point(x + CHIP_PADDING, y + 12.1), text, style);
            if (!fits && i > 0) {
                return;
            }
            x += width + CHIP_GAP;
        }
    }

    private void struckOut(Rect card) {
        Line red = Line.solid(palette.retired(), 1.75);
        ink.polyline(List.of(new Point(card.x() + 3, card.bottom() - 3), new Point(card.right() - 3, card.y() + 3)), 0,
                red);
        ink.rect(card, CARD_RADIUS, null, red);
    }

    /** As on the canvas, the form tells how grave it is, for a picture may be printed without colours. */
    private void badge(Point center, Severity severity) {
        Style style = new Style(12.5, true, palette.onMark(), Anchor.MIDDLE);
        switch (severity) {
            case ERROR -> {
                ink.circle(center, BADGE, colour(severity), Line.solid(palette.ground(), 1.5));
                ink.text(center.plus(0, 4.4), "!", style);
            }
            case WARNING -> {
                ink.polygon(triangle(center, BADGE + 3), palette.ground());
                ink.polygon(triangle(center, BADGE + 1), colour(severity));
                ink.text(center.plus(0, 5.6), "!", style.withSize(11));
            }
            case INFORMATION -> {
                ink.rect(new Rect(center.x() - BADGE, center.y() - BADGE, 2 * BADGE, 2 * BADGE), 4, colour(severity),
                        Line.solid(palette.ground(), 1.5));
                ink.text(center.plus(0, 4.4), "i", style);
            }
        }
    }

    private static List<Point> triangle(Point center, double half) {
        return List.of(center.plus(0, -half), center.plus(half, half * 0.9), center.plus(-half, half * 0.9));
    }

    private String colour(Severity severity) {
        return switch (severity) {
            case ERROR -> palette.error();
            case WARNING -> palette.warning();
            case INFORMATION -> palette.information();
        };
    }

    // ---- words

    private String name(ElementId id) {
        return Legible.of(picture.sheet().graph().topology().element(id).map(Element::name).orElse(id.value()));
    }

    private String describe(Card card) {
        StringBuilder text = new StringBuilder(Legible.of(card.caption()));
        for (String chip : card.chips()) {
            text.append(", ").append(Legible.of(chip));
        }
        if (card.retired()) {
            text.append(", out of use");
        }
        if (picture.changed().raises(card.id())) {
            text.append(", changed");
        }
        picture.marks().card(card.id()).ifPresent(severity -> text.append(", marked: ").append(severity.word()));
        return text.toString();
    }

    private String describe(Relation relation) {
        return switch (relation) {
            case Relation.NextHop hop -> "Next hop" + (hop.retired() ? ", out of use" : "")
                    + picture.marks().nextHop(hop.from()).map(severity -> ", marked: " + severity.word()).orElse("");
            case Relation.Interop _ -> "Interop";
            case Relation.Replication _ -> "Replication";
            default -> "";
        } + (picture.changed().raises(relation) ? ", changed" : "");
    }

    /** An id that XML allows, that no other thing of the picture bears, and that still reads as the name. */
    private String id(String name) {
        String plain = NOT_IN_AN_ID.matcher(name).replaceAll("-");
        String base = plain.isEmpty() || !Character.isLetter(plain.charAt(0)) ? "_" + plain : plain;
        String id = base.substring(0, Math.min(base.length(), 300));
        for (int number = 2; !ids.add(id.toLowerCase(Locale.ROOT)); number++) {
            id = base.substring(0, Math.min(base.length(), 300)) + "_" + number;
        }
        return id;
    }
}
