package nexthop.exchange.reading;

import java.io.IOException;
import nexthop.model.Shown;

/** A foreign file cannot be read; nothing of it has been taken over. The message is one line: file, place, reason. */
public final class ImportRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final String source;
    private final int line;
    private final int column;
    private final String reason;

    /**
     * @param source the file's name as the reader was given it
     * @param line from 1; 0 if the file is refused as a whole
     * @param column from 1; 0 if not known
     * @param reason sentences for the user; what is taken from the file must have gone through {@link Shown}
     */
    public ImportRefusedException(String source, int line, int column, String reason) {
        super(Shown.plain(source) + place(line, column) + ": " + reason);
        this.source = source;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** The file as a whole is refused. */
    public ImportRefusedException(String source, String reason) {
        this(source, 0, 0, reason);
    }

    private static String place(int line, int column) {
        return line == 0 ? "" : column == 0 ? ":" + line : ":" + line + ":" + column;
    }

    /** The file's name as the reader was given it. */
    public String source() {
        return source;
    }

    /** The line, from 1; 0 if the file is refused as a whole. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 if not known. */
    public int column() {
        return column;
    }

    /** What is wrong, without the place. Safe to print. */
    public String reason() {
        return reason;
    }
}
