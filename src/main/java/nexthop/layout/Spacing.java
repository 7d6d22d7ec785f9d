package nexthop.layout;

/** The distances between arranged cards, in pixels, all on the grid; links find their ways by them. */
final class Spacing {
    private static final double CARD_WIDTH = Block.onGridAbove(Card.WIDTH);
    private static final double CARD_HEIGHT = Block.onGridAbove(Card.HEIGHT);

    /** Between the columns and rows of application pools: room for a link's way to pools farther off. */
    static final double COLUMN_GAP = 50;

    static final double ROW_GAP = 40;

    /** Between a server pool and its application pools: room for the link and its label. */
    static final double NEXT_HOP_GAP = 90;

    /** Between one server pool with its application pools and the next. */
    static final double SERVER_GAP = 100;

    /** Between supporting pools, which no link joins. */
    static final double CLOSE_GAP_X = 50;

    static final double CLOSE_GAP_Y = 30;

    /** Between the frames of sites. */
    static final double SITE_GAP = 50;

    /** From one application pool to the next, and from one row to the next. */
    static final double COLUMN = CARD_WIDTH + COLUMN_GAP;

    static final double ROW = CARD_HEIGHT + ROW_GAP;

    /** From a server pool down to the first row of its application pools. */
    static final double BELOW_SERVER = CARD_HEIGHT + NEXT_HOP_GAP;

    /** From a server pool to the one beside it. */
    static final double BESIDE_SERVER = CARD_WIDTH + SERVER_GAP;

    /** From one supporting pool to the next. */
    static final double BESIDE_SUPPORT = CARD_WIDTH + CLOSE_GAP_X;

    static final double BELOW_SUPPORT = CARD_HEIGHT + CLOSE_GAP_Y;

    /** From a card's border to the middle of the gap to the next column, to the next row, and to its server pool. */
    static final double COLUMN_CHANNEL = (COLUMN - Card.WIDTH) / 2;

    static final double ROW_CHANNEL = (ROW - Card.HEIGHT) / 2;
    static final double HUB_CHANNEL = (BELOW_SERVER - Card.HEIGHT) / 2;

    private Spacing() {}
}
