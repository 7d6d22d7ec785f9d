package nexthop.rule;

import nexthop.edit.Edit;

/**
 * One way to make a finding go away.
 *
 * @param label what the button says, for example {@code Use lync13-fe.contoso.com}
 * @param notes whether it changes nothing but what is written down of the real system, as that a port is open; only somebody who has
 *     looked can say so, of one thing at a time
 */
public record Fix(String label, Edit edit, boolean notes) {
    /** A fix that changes the topology. */
    public Fix(String label, Edit edit) {
        this(label, edit, false);
    }

    /** A fix that writes down what somebody has seen or done in the real system. */
    public static Fix noting(String label, Edit edit) {
        return new Fix(label, edit, true);
    }
}
