package nexthop.ui.handover;

/** What becomes of a start of the designer. */
public sealed interface Start {
    /**
     * No other designer runs: this one opens its window, and later starts hand their files over to it.
     *
     * @param inbox where they come in
     */
    record First(Inbox inbox) implements Start {}

    /** The designer that runs has taken the files over: there is nothing left to do. */
    record HandedOver() implements Start {}

    /**
     * This one opens a window of its own and receives nothing.
     *
     * @param why for the log; names no file
     */
    record Apart(String why) implements Start {}
}
