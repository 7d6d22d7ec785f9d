package nexthop.ui.canvas;

import java.util.List;
import nexthop.graph.Relation;
import nexthop.layout.Card;
import nexthop.layout.Frame;
import nexthop.layout.Link;
import nexthop.layout.Sheet;
import nexthop.model.ApplicationPool;
import nexthop.model.Element;
import nexthop.model.ElementId;
import nexthop.model.LinkEnds;
import nexthop.model.Note;
import nexthop.model.ServerPool;
import nexthop.model.Shown;
import nexthop.model.Topology;
import nexthop.ui.canvas.skin.Mark;

/** What is said of a thing on the canvas: by a screen reader, and beside the resting pointer. */
final class Spoken {
    private Spoken() {}

    /** For example {@code UCMA 3.0 trusted application pool bots.contoso.com, next hop ocsr2-pool.contoso.com, 1 error}. */
    static String of(Card card, CanvasModel model) {
        StringBuilder text = new StringBuilder(card.caption()).append(' ').append(card.fullName());
        model.topology()
                .find(card.id(), ApplicationPool.class)
                .ifPresent(pool -> text.append(nextHop(pool, model.topology())));
        card.chips().forEach(chip -> text.append(", ").append(chip));
        if (card.retired()) {
            text.append(", retired");
        }
        if (model.layout().isLocked(card.id())) {
            text.append(", locked");
        }
        model.looks().mark(card.id()).map(Mark::inWords).ifPresent(mark -> text.append(", ").append(mark));
        return text.append(told(card.id(), model)).toString();
    }

    private static String nextHop(ApplicationPool pool, Topology topology) {
        return topology.find(pool.nextHop(), ServerPool.class)
                .map(hop -> ", next hop " + hop.fqdn())
                .orElse(", no next hop");
    }

    static String of(Frame frame, CanvasModel model) {
        int members = model.sheet().membersOf(frame.site()).size();
        String mark = model.looks().mark(frame.site()).map(found -> ", " + found.inWords()).orElse("");
        String locked = model.layout().isLocked(frame.site()) ? ", locked" : "";
        return "Site " + frame.title() + ", " + members + (members == 1 ? " member" : " members") + locked + mark
                + told(frame.site(), model);
    }

    /** For example {@code Note: Ask first, locked}. */
    static String of(Note note, CanvasModel model) {
        String text = String.join("\n", note.text().strip().lines().map(Shown::inFull).toList());
        return "Note" + (text.isEmpty() ? ", empty" : ": " + text)
                + (model.layout().isLocked(note.id()) ? ", locked" : "") + told(note.id(), model);
    }

    /** What the keys do to the thing that the keyboard is at, while they do something: it takes the place of looking at it. */
    private static String told(ElementId id, CanvasModel model) {
        boolean here = id.equals(model.focusedProperty().get()) && model.focusedLinkProperty().get() == null;
        return here ? gesture(model) : "";
    }

    private static String gesture(CanvasModel model) {
        String hint = model.tool().takesArrows() ? model.overlay().hint() : "";
        return hint.isEmpty() ? "" : ". " + hint;
    }

    /** For example {@code ocsr2-pool.contoso.com is the next hop of bots.contoso.com, 1 error}. */
    static String of(Link link, CanvasModel model) {
        String mark = model.looks().mark(link.relation()).map(found -> ", " + found.inWords()).orElse("");
        Relation relation = link.relation();
        int bends = model.layout().bends(new LinkEnds(relation.from(), relation.to())).size();
        String bent = bends == 0 ? "" : ", bent by hand at " + Shown.count(bends, "place");
        String gesture = relation.equals(model.focusedLinkProperty().get()) ? gesture(model) : "";
        return tip(link, model.topology()) + (relation.retired() ? ", retired" : "") + bent + mark + gesture;
    }

    /** What sort of thing a link is. */
    static String kind(Relation relation) {
        return switch (relation) {
            case Relation.NextHop _ -> "next hop";
            case Relation.Interop _ -> "interop link";
            case Relation.Replication _ -> "replication link";
            default -> "link";
        };
    }

    /** The whole canvas in a sentence. */
    static String of(Sheet sheet) {
        return "Topology with " + sheet.cards().size() + (sheet.cards().size() == 1 ? " card" : " cards") + " and "
                + sheet.frames().size() + (sheet.frames().size() == 1 ? " site" : " sites")
                + ". Tab goes through them, Page Down through the links of one.";
    }

    /** What is shown of a card beside the resting pointer. */
    static String tip(Card card) {
        StringBuilder text = new StringBuilder(card.fullName()).append('\n').append(card.caption());
        if (card.retired()) {
            text.append(" · retired");
        }
        List<String> chips = card.chips();
        if (!chips.isEmpty()) {
            text.append('\n').append(String.join(" · ", chips));
        }
        return text.toString();
    }

    static String tip(Link link, Topology topology) {
        Relation relation = link.relation();
        String from = name(relation.from(), topology);
        String to = name(relation.to(), topology);
        return switch (relation) {
            case Relation.NextHop hop ->
                hop.retired() ? to + " was the next hop of " + from : to + " is the next hop of " + from;
            case Relation.Interop _ -> "Interop between " + from + " and " + to;
            case Relation.Replication _ -> from + " replicates " + to;
            default -> from + " → " + to;
        };
    }

    private static String name(ElementId id, Topology topology) {
        return topology.element(id).map(Element::name).orElse(id.value());
    }
}
