package nexthop.file;

import java.io.IOException;
import nexthop.model.Shown;

/** A file is not a document we can vouch for; nothing of it has been taken over. */
public final class DocumentRefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final String file;
    private final int line;
    private final int column;
    private final String pointer;
    private final String sentence;

    DocumentRefusedException(String file, Spot spot, String pointer, String sentence) {
        super(message(file, spot, pointer, sentence));
        this.file = file;
        this.line = spot.line();
        this.column = spot.column();
        this.pointer = pointer;
        this.sentence = sentence;
    }

    /** The file as a whole is refused: it is too long, or cannot be read at all. */
    DocumentRefusedException(String file, String sentence) {
        this(file, Spot.NOWHERE, "", sentence);
    }

    private static String message(String file, Spot spot, String pointer, String sentence) {
        String place = spot.line() == 0 ? "" : ":" + spot.line() + ":" + spot.column();
        String where = pointer.isEmpty() ? "" : " (at " + Shown.inFull(pointer) + ")";
        return Shown.inFull(file) + place + ": " + sentence + where;
    }

    /** The file's name as the reader was given it. */
    public String file() {
        return file;
    }

    /** The line, from 1; 0 if the file is refused as a whole. */
    public int line() {
        return line;
    }

    /** The column, from 1; 0 if the file is refused as a whole. */
    public int column() {
        return column;
    }

    /** The JSON pointer (RFC 6901) of the refused value; empty if there is none. */
    public String pointer() {
        return pointer;
    }

    /** What is wrong, without the place. Safe to print: characters of the file that would not show are spelled out. */
    public String sentence() {
        return sentence;
    }
}
