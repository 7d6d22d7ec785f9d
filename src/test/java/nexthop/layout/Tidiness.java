package nexthop.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nexthop.model.ElementId;

/**
 * What can be counted of how well a sheet reads.
 *
 * @param cards how many cards there are
 * @param links how many links there are
 * @param covered how many pairs of cards cover each other
 * @param throughCards how many pairs there are of a link and a card it runs through
 * @param crossings at how many places links cross; where branches of one trunk do so together, an eye sees one crossing
 * @param merged how many pairs there are of links to and from different cards that run one upon the other
 * @param length the length of all links in pixels
 * @param width the width of everything
 * @param height the height of everything
 */
public record Tidiness(int cards, int links, int covered, int throughCards, int crossings, int merged, double length,
        double width, double height) {

    private record Stretch(Link link, Rect rect, boolean horizontal) {}

    public static Tidiness of(Sheet sheet) {
        return of(sheet.cards(), sheet.links(), sheet.bounds());
    }

    public static Tidiness of(Collection<Card> cards, Collection<Link> links, Rect bounds) {
        RectIndex index = new RectIndex();
        int[] covered = {0};
        for (Card card : cards) {
            index.anyOverlapping(card.bounds(), _ -> {
                covered[0]++;
                return false;
            });
            index.add(card.id(), card.bounds());
        }
        List<Stretch> stretches = new ArrayList<>();
        int[] through = {0};
        double length = 0;
        for (Link link : links) {
            List<ElementId> run = new ArrayList<>();
            for (int i = 1; i < link.route().size(); i++) {
                Point from = link.route().get(i - 1);
                Point to = link.route().get(i);
                Rect rect = Rect.between(from, to);
                length += rect.width() + rect.height();
                if (rect.width() + rect.height() > 0) {
                    stretches.add(new Stretch(link, rect, from.y() == to.y()));
                }
                index.anyOverlapping(rect.grown(0.5), entry -> {
                    if (!isEnd(link, entry.id()) && !run.contains(entry.id())) {
                        run.add(entry.id());
                        through[0]++;
                    }
                    return false;
                });
            }
        }
        int crossings = crossings(stretches);
        return new Tidiness(cards.size(), links.size(), covered[0], through[0], crossings, merged(stretches), length,
                bounds.width(), bounds.height());
    }

    private static boolean isEnd(Link link, ElementId card) {
        return link.relation().from().equals(card) || link.relation().to().equals(card);
    }

    private static int crossings(List<Stretch> stretches) {
        List<Stretch> across = stretches.stream().filter(Stretch::horizontal).toList();
        Set<Point> crossings = new HashSet<>();
        for (Stretch upright : stretches) {
            if (upright.horizontal()) {
                continue;
            }
            Rect down = upright.rect();
            for (Stretch level : across) {
                Rect flat = level.rect();
                if (flat.x() + 0.5 < down.x() && down.x() < flat.right() - 0.5 && down.y() + 0.5 < flat.y()
                        && flat.y() < down.bottom() - 0.5 && !level.link().equals(upright.link())) {
                    crossings.add(new Point(Math.rint(down.x()), Math.rint(flat.y())));
                }
            }
        }
        return crossings.size();
    }

    /** Links to one card may share their way to it, as branches join a trunk; others that do cannot be told apart. */
    private static int merged(List<Stretch> stretches) {
        Map<String, List<Stretch>> tracks = new HashMap<>();
        for (Stretch stretch : stretches) {
            double at = stretch.horizontal() ? stretch.rect().y() : stretch.rect().x();
            tracks.computeIfAbsent((stretch.horizontal() ? "h" : "v") + Math.round(at), _ -> new ArrayList<>())
                    .add(stretch);
        }
        int merged = 0;
        for (List<Stretch> track : tracks.values()) {
            for (int i = 0; i < track.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (runTogether(track.get(i), track.get(j))) {
                        merged++;
                    }
                }
            }
        }
        return merged;
    }

    private static boolean runTogether(Stretch a, Stretch b) {
        boolean share = isEnd(a.link(), b.link().relation().to()) || isEnd(a.link(), b.link().relation().from());
        boolean overlap = a.horizontal()
                ? a.rect().x() + 1 < b.rect().right() && b.rect().x() + 1 < a.rect().right()
                : a.rect().y() + 1 < b.rect().bottom() && b.rect().y() + 1 < a.rect().bottom();
        return overlap && !share;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT,
                "cards %4d  links %4d  covered %d  through %4d  crossings %6d  merged %6d  length %9.0f  %5.0f x %5.0f  %.2f",
                cards, links, covered, throughCards, crossings, merged, length, width, height, width / height);
    }
}
