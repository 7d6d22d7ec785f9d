package nexthop.knowledge;

/** What a step does to the application's availability. */
public enum Downtime {
    UNCHANGED,
    /** From this step on, nobody reaches the application. */
    BEGINS,
    /** After this step, people reach the application again. */
    ENDS,
    /** It begins and ends within the step. */
    BRIEF
}
