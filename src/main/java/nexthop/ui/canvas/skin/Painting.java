package nexthop.ui.canvas.skin;

import java.util.Map;
import java.util.Set;
import nexthop.graph.Relation;
import nexthop.layout.Frame;
import nexthop.layout.Rect;
import nexthop.model.ElementId;
import nexthop.ui.canvas.geometry.SheetIndex;
import nexthop.ui.canvas.geometry.Viewport;

/**
 * What is to be painted.
 *
 * @param cardsAsNodes whether the cards in view have nodes too, which bear their marks
 * @param frames frames that for the time being are other than the sheet says
 * @param hidden links that are not painted
 */
public record Painting(SheetIndex index, Viewport viewport, Looks looks, boolean cardsAsNodes,
        Map<ElementId, Rect> frames, Set<Relation> hidden, boolean gridShown) {

    Rect bounds(Frame frame) {
        return frames.getOrDefault(frame.site(), frame.bounds());
    }
}
