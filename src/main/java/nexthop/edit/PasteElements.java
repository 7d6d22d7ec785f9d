package nexthop.edit;

import nexthop.model.Copied;
import nexthop.model.Drawing;
import nexthop.model.ElementId;
import org.jspecify.annotations.Nullable;

/**
 * Sets copied elements and notes down in a drawing, under names nobody there bears. Links among them stay; what they refer to beside is
 * found again if it is there, else it is left out.
 *
 * @param dx how far to the right of where they stood, in pixels
 * @param dy how far below
 * @param onto the element that parts without their owner go to if they can; null leaves them to their owner
 */
public record PasteElements(String label, Copied copied, double dx, double dy,
        @Nullable ElementId onto) implements Edit {

    /** How far a copy stands from what it is a copy of, in pixels to the right and down. */
    public static final double OFFSET = 20;

    @Override
    public Drawing apply(Drawing drawing) {
        return on(drawing).drawing();
    }

    /**
     * What comes of it on this drawing.
     *
     * @throws EditRefusedException if nothing of it can stand there
     */
    public Pasting on(Drawing drawing) {
        return Pasting.of(drawing, copied, dx, dy, onto);
    }
}
