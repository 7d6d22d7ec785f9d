package nexthop.edit;

import nexthop.model.Drawing;

/** One change to a drawing, undone and redone as a whole. */
public sealed interface Edit permits AddElements, ChangeElement, RemoveElements, PlaceElements, SetNextHop,
        RetireNextHop, RetirePool, SetUcmaVersion, AssignSite, MergeLegacyPools, MoveEndpoint, SetTitle, SetSipDomains,
        SetInterop, RecordPlan, AcceptFinding, WithdrawAcceptance, ReplaceDrawing, EditSequence, LockElements, BendLink,
        CollapseSites, PutNote, ResizeSite, SetGrid, SetViewOnly, PasteElements, RenameSuffix {

    /** What the menu calls it after "Undo", for example {@code Change next hop of ivr.contoso.com}. */
    String label();

    /**
     * The drawing after the change; the same instance if it changes nothing.
     *
     * @throws EditRefusedException if the change makes no sense on this drawing
     */
    Drawing apply(Drawing drawing);
}
