package nexthop.exchange.picture;

/** A picture cannot be made as asked; the message says why, and what would be possible. */
public final class PictureRefusedException extends Exception {
    private static final long serialVersionUID = 1;

    PictureRefusedException(String message) {
        super(message);
    }
}
