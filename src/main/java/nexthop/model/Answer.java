package nexthop.model;

/** An answer to a question of fact that a topology may leave open. Unknown is a value, not a lack. */
public enum Answer {
    YES, NO, UNKNOWN
}
