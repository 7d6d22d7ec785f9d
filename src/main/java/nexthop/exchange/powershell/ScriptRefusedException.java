package nexthop.exchange.powershell;

import java.io.Serial;

/** A script is not written, because a name in it could not have come from a document and may mean anything. */
public final class ScriptRefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** @param message a sentence for the user */
    public ScriptRefusedException(String message) {
        super(message);
    }
}
