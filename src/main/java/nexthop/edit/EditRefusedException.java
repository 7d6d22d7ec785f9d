package nexthop.edit;

/** An edit cannot be applied to the drawing at hand; the message says why, in a sentence for the user. Nothing has changed. */
public final class EditRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public EditRefusedException(String reason) {
        super(reason);
    }
}
