package nexthop.ui.canvas.skin;

import nexthop.graph.Relation;
import nexthop.layout.Link;

/**
 * How a link looks; all that look alike are painted together.
 *
 * @param width of its line at 100 %, in pixels
 */
record LinkLook(Stroke stroke, Ink ink, double width) implements Comparable<LinkLook> {
    /** How the line of a link is drawn. */
    enum Stroke {
        NEXT_HOP(Ink.LINK, 1.7, true), INTEROP(Ink.LINK_SOFT, 1.4, false, 5, 4), REPLICATION(Ink.LINK_SOFT, 1.4, true,
                1.5, 4), RETIRED(Ink.ERROR, 1.4, true, 7, 4);

        private final Ink ink;
        private final double width;
        private final boolean headed;
        private final double[] dashes;
        private final LinkLook plain;
        private final LinkLook chosen;
        private final LinkLook dimmed;

        Stroke(Ink ink, double width, boolean headed, double... dashes) {
            this.ink = ink;
            this.width = width;
            this.headed = headed;
            this.dashes = dashes;
            plain = new LinkLook(this, ink, width);
            chosen = new LinkLook(this, Ink.ACCENT, 2.4);
            dimmed = new LinkLook(this, Ink.DIMMED, 1);
        }

        boolean headed() {
            return headed;
        }

        /** Lengths of line and gap in turn, in pixels; none if the line is whole. */
        double[] dashes() {
            return dashes;
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

    /** Whether it ends in a head: what is dimmed does not, so that it stands back without colour too. */
    boolean headed() {
        return stroke.headed() && ink != Ink.DIMMED;
    }

    /** Whether its ends are dotted: it is selected, or under the pointer. */
    boolean chosen() {
        return ink == Ink.ACCENT;
    }

    static LinkLook of(Link link, Looks looks) {
        Relation relation = link.relation();
        Stroke stroke = Stroke.of(relation);
        if (looks.isSelected(relation) || looks.isHovered(relation)) {
            return stroke.chosen;
        }
        if (looks.emphasis(relation) == Emphasis.DIMMED) {
            return stroke.dimmed;
        }
        return looks.mark(relation)
                .filter(mark -> stroke != Stroke.RETIRED && mark.level() != Mark.Level.INFORMATION)
                .map(mark -> new LinkLook(stroke, mark.ink(), 2))
                .orElse(stroke.plain);
    }

    /** What is wider is painted later, and so on top. */
    @Override
    public int compareTo(LinkLook other) {
        int byWidth = Double.compare(width, other.width);
        int byInk = byWidth != 0 ? byWidth : ink.compareTo(other.ink);
        return byInk != 0 ? byInk : stroke.compareTo(other.stroke);
    }
}
