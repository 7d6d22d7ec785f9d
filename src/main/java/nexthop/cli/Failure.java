package nexthop.cli;

/** A command cannot do what it was asked to; the message is one or more sentences for the user. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1;

    private final int exitCode;

    private Failure(int exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    private Failure(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    static Failure usage(String message) {
        return new Failure(ExitCode.USAGE, message);
    }

    static Failure input(String message, Throwable cause) {
        return new Failure(ExitCode.INPUT_REJECTED, message, cause);
    }

    static Failure output(String message, Throwable cause) {
        return new Failure(ExitCode.OUTPUT_FAILED, message, cause);
    }

    int exitCode() {
        return exitCode;
    }
}
