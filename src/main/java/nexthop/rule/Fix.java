package nexthop.rule;

import nexthop.edit.Edit;

/**
 * One way to make a finding go away.
 *
 * @param label what the button says, for example {@code Use lync13-fe.contoso.com}
 */
public record Fix(String label, Edit edit) {}
