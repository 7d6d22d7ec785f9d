package nexthop.layout;

import java.util.List;
import nexthop.model.ElementId;

/**
 * A card: a pool, store or domain controller as it is drawn.
 *
 * @param name the part of the name that tells it from others (a host name's first label)
 * @param suffix the rest of the name with its leading dot, drawn paler; may be empty
 * @param caption what it is, for example {@code UCMA 3.0 trusted application pool}
 * @param chips short facts, for example {@code 2 computers}; most telling first
 * @param retired whether it is drawn struck out
 */
public record Card(ElementId id, Rect bounds, Tone tone, String name, String suffix, String caption, List<String> chips,
        boolean retired) {

    /** The width of every card, in pixels at 100 %. */
    public static final double WIDTH = 208;

    /** The height of every card, in pixels at 100 %. */
    public static final double HEIGHT = 76;

    public Card {
        chips = List.copyOf(chips);
    }

    public String fullName() {
        return name + suffix;
    }

    Card movedTo(double x, double y) {
        return new Card(id, new Rect(x, y, WIDTH, HEIGHT), tone, name, suffix, caption, chips, retired);
    }
}
