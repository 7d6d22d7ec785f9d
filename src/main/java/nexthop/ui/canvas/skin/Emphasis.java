package nexthop.ui.canvas.skin;

/** How much attention a card or link is to draw for the time being. */
public enum Emphasis {
    NORMAL,
    /** What it is about: what a step has changed, or what a gesture may end on. */
    RAISED,
    /** Everything else. */
    DIMMED
}
