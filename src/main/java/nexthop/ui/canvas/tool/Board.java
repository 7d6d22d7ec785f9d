package nexthop.ui.canvas.tool;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nexthop.edit.AddElements;
import nexthop.edit.Edit;
import nexthop.layout.Point;
import nexthop.layout.Sheet;
import nexthop.model.ElementId;
import nexthop.model.Layout;
import nexthop.model.Placement;
import nexthop.model.Topology;
import nexthop.ui.canvas.geometry.Hit;
import nexthop.ui.canvas.geometry.SheetIndex;
import nexthop.ui.canvas.geometry.Viewport;
import nexthop.ui.palette.NewElements;
import nexthop.ui.palette.PaletteItem.NewPart;
import nexthop.ui.session.Selection;

/** What a gesture sees and may do. */
public interface Board {
    /** What a press of the primary button is meant for. */
    enum Mode {
        /** Selecting, moving, and all the rest. */
        SELECT,
        /** A press on a trusted application pool draws its next hop. */
        CONNECT,
        /** A press takes hold of the sheet. */
        PAN
    }

    Mode mode();

    /** The sheet as the drawing has it, whatever a gesture is about to change. */
    Sheet sheet();

    /** What is seen where; what a gesture moves is where it has been moved to. */
    SheetIndex index();

    Topology topology();

    /** Where everything drawn stands, also what nobody has placed by hand. */
    Layout layout();

    Viewport viewport();

    void show(Viewport changed);

    Selection selection();

    /** Whether anything can be changed now. */
    boolean isEditable();

    Hit hitAt(Point onSheet);

    /** Why a pool cannot be another one's next hop, if it cannot. */
    Optional<String> refusal(ElementId pool, ElementId target);

    /** What there is to say of a next hop that is possible; empty if it is simply right. */
    Optional<String> verdict(ElementId pool, ElementId target);

    /** Says why nothing can be changed now. */
    void sayWhyNotEditable();

    /** Whether a point of the sheet is in view. */
    boolean isInView(Point onSheet);

    /** Makes new elements for the topology as it is. */
    NewElements making();

    /** @return whether the edit took effect */
    boolean perform(Edit edit);

    /** The edit that moves elements. */
    Edit placing(String label, Map<ElementId, Placement> places);

    /** Adds new elements, selects them, and lets the user name them. */
    void add(AddElements edit);

    /** Adds a server pool and makes it the next hop of a pool, as one edit; selects it, and lets the user name it. */
    void addNextHop(AddElements edit, ElementId pool);

    /** Adds a part, asking which of several owners it belongs to. */
    void addPart(NewPart part, List<ElementId> owners);

    /** Notes what is under the resting pointer. */
    void hover(Hit hit);

    /** Makes an element the one that the keyboard acts on. */
    void focus(ElementId id);

    void editName(ElementId id);

    /** A mark that tells of findings has been clicked. */
    void markClicked(Hit mark);
}
