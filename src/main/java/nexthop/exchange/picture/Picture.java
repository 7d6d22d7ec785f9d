package nexthop.exchange.picture;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Palette;
import nexthop.layout.Rect;
import nexthop.layout.Sheet;
import nexthop.model.ElementId;
import nexthop.model.Note;
import org.jspecify.annotations.Nullable;

/**
 * What a picture shows and in which colours.
 *
 * @param transparent whether nothing is painted behind the drawing
 * @param changed what stands out from the rest; nothing if all is shown alike
 * @param area what the picture covers at least, so that pictures of several states can be laid one over the other; null if it covers
 *     the drawing and no more
 * @param only the cards, sites and notes that are shown, with the links between them; null for all of the sheet
 */
public record Picture(Sheet sheet, Marks marks, Theme theme, boolean transparent, Changed changed, @Nullable Rect area,
        @Nullable Set<ElementId> only) {
    /** The space around the drawing, in pixels at 100 %. */
    static final double MARGIN = 24;

    /** The size of a picture of nothing. */
    private static final Rect NOTHING = new Rect(0, 0, 320, 120);

    /** The sheet in light colours on white, without marks. */
    public static Picture of(Sheet sheet) {
        return new Picture(sheet, Marks.none(), Theme.LIGHT, false, Changed.nothing(), null, null);
    }

    public Picture with(Marks other) {
        return new Picture(sheet, other, theme, transparent, changed, area, only);
    }

    public Picture with(Theme other) {
        return new Picture(sheet, marks, other, transparent, changed, area, only);
    }

    public Picture with(Changed other) {
        return new Picture(sheet, marks, theme, transparent, other, area, only);
    }

    public Picture withTransparent(boolean other) {
        return new Picture(sheet, marks, theme, other, changed, area, only);
    }

    /** This picture, covering this part of the sheet besides what is drawn. */
    public Picture covering(Rect least) {
        return new Picture(sheet, marks, theme, transparent, changed, least, only);
    }

    /**
     * This picture with nothing on it but what is chosen, and the links between that, as they are on the whole sheet.
     *
     * @param chosen elements and notes; a site stands for its members too, and a part, such as an application, for the card it is told on
     */
    public Picture showing(Collection<ElementId> chosen) {
        Set<ElementId> shown = new HashSet<>();
        for (ElementId id : chosen) {
            shown.add(sheet.note(id).isPresent() ? id : Marks.card(sheet, id).orElse(id));
            if (sheet.frame(id).isPresent()) {
                shown.addAll(sheet.membersOf(id));
            }
        }
        return new Picture(sheet, marks, theme, transparent, changed, area, Set.copyOf(shown));
    }

    private boolean shows(ElementId id) {
        return only == null || only.contains(id);
    }

    List<Card> cards() {
        return sheet.cards().stream().filter(card -> shows(card.id())).toList();
    }

    List<Frame> frames() {
        return sheet.frames().stream().filter(frame -> shows(frame.site())).toList();
    }

    List<Note> notes() {
        return sheet.notes().stream().filter(note -> shows(note.id())).toList();
    }

    List<Link> links() {
        return sheet.links()
                .stream()
                .filter(link -> shows(sheet.shown(link.relation().from())) && shows(sheet.shown(link.relation().to())))
                .toList();
    }

    /** Whether there is nothing in it. */
    public boolean isEmpty() {
        return cards().isEmpty() && frames().isEmpty() && notes().isEmpty();
    }

    /** What the picture covers of the sheet, in whole pixels. */
    Rect bounds() {
        return Stream.concat(drawn(), Stream.ofNullable(area))
                .reduce(Rect::union)
                .map(Picture::withMargin)
                .orElse(NOTHING);
    }

    private Stream<Rect> drawn() {
        return Stream
                .of(cards().stream().map(Card::bounds), frames().stream().map(Frame::bounds),
                        links().stream().map(Link::bounds), notes().stream().map(Sheet::boundsOf))
                .flatMap(all -> all);
    }

    private static Rect withMargin(Rect drawn) {
        Rect all = drawn.grown(MARGIN);
        double x = Math.floor(all.x());
        double y = Math.floor(all.y());
        return new Rect(x, y, Math.ceil(all.right()) - x, Math.ceil(all.bottom()) - y);
    }

    Palette palette() {
        return theme.palette();
    }

    String title() {
        String title = sheet.graph().topology().title();
        return title.isBlank() ? "Topology" : title;
    }
}
