package nexthop.ui.handover;

import java.util.Optional;

/** What the designer that runs says to a request, in one byte. No answer at all, and the end of the connection, mean no. */
enum Answer {
    /** The files are open, or about to be, or the window says why not: whoever asked can go. */
    TAKEN,
    /** The window is not there yet, but coming: wait. */
    COMING;

    byte code() {
        return (byte) (ordinal() + 1);
    }

    static Optional<Answer> of(byte code) {
        return code >= 1 && code <= values().length ? Optional.of(values()[code - 1]) : Optional.empty();
    }
}
