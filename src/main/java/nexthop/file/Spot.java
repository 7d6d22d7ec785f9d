package nexthop.file;

/**
 * A place in a text.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units as editors count them
 */
record Spot(int line, int column) {
    /** Of what has not been read from a text. */
    static final Spot NOWHERE = new Spot(0, 0);
}
