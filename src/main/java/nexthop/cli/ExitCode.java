package nexthop.cli;

/** What the program answers to whoever called it; of several files, the greatest counts. */
public final class ExitCode {
    /** Everything went well. */
    public static final int OK = 0;

    /** Findings at or above the threshold. */
    public static final int FINDINGS = 1;

    /** The command line itself is wrong. */
    public static final int USAGE = 2;

    /** A file could not be read or is not sound. */
    public static final int INPUT_REJECTED = 3;

    /** What was to be written could not be written, or not wholly. */
    public static final int OUTPUT_FAILED = 4;

    /** A mistake of the program. */
    public static final int INTERNAL_ERROR = 70;

    /** Whoever read the output wants no more of it: as a shell puts an end by SIGPIPE. */
    static final int READER_GONE = 141;

    private ExitCode() {}
}
