package nexthop.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import nexthop.exchange.report.TerminalText;
import org.jspecify.annotations.Nullable;

/**
 * Where a command prints. Whatever is printed has been made safe for a terminal, and output that is lost is noticed.
 *
 * <p>Both streams are UTF-8 whatever the locale says, but for a console of Windows, which knows its own encoding.
 */
public final class Terminal {
    private final Watched output;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Path folder;

    private Terminal(OutputStream out, OutputStream err, Charset charset, Path folder) {
        this.output = new Watched(out);
        this.out = writer(output, charset);
        this.err = writer(err, charset);
        this.folder = folder;
    }

    /** The standard streams of this process, and its working folder. */
    public static Terminal ofProcess() {
        return new Terminal(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                charset(), Path.of(""));
    }

    /** Streams in place of the standard ones; paths are relative to the folder. */
    public static Terminal of(OutputStream out, OutputStream err, Path folder) {
        return new Terminal(out, err, StandardCharsets.UTF_8, folder);
    }

    private static Charset charset() {
        boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return windows && System.console() != null
                ? Charset.forName(System.getProperty("stdout.encoding", "UTF-8"))
                : StandardCharsets.UTF_8;
    }

    private static PrintWriter writer(OutputStream stream, Charset charset) {
        return new PrintWriter(TerminalText.filter(new BufferedWriter(new OutputStreamWriter(stream, charset))));
    }

    /** For what was asked for. */
    PrintWriter out() {
        return out;
    }

    /** For everything else: what went wrong, and what there is to know. */
    PrintWriter err() {
        return err;
    }

    /** Prints a sentence beside the output. */
    public void say(String sentence) {
        err.print(sentence + "\n");
        err.flush();
    }

    /** Prints a text as output. */
    public void print(String text) {
        out.print(text);
    }

    /** A file by the name the user gave. */
    Path path(String name) {
        return folder.resolve(name);
    }

    /** Sends everything off, and says so if some of the output was lost. */
    public int finish(int exitCode) {
        out.flush();
        IOException lost = output.lost;
        if (lost == null && !out.checkError()) {
            err.flush();
            return exitCode;
        }
        if (lost != null && String.valueOf(lost.getMessage()).contains("Broken pipe")) {
            return ExitCode.READER_GONE;
        }
        say("nexthop: the output could not be written" + (lost == null ? "." : ": " + lost.getMessage()));
        return Math.max(exitCode, ExitCode.OUTPUT_FAILED);
    }

    /** Keeps the first failure, which the writers above it would swallow. */
    private static final class Watched extends OutputStream {
        private final OutputStream stream;
        private @Nullable IOException lost;

        Watched(OutputStream stream) {
            this.stream = stream;
        }

        @Override
        public void write(int value) throws IOException {
            write(new byte[]{(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                stream.write(bytes, offset, length);
            } catch (IOException e) {
                lost = lost == null ? e : lost;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            try {
                stream.flush();
            } catch (IOException e) {
                lost = lost == null ? e : lost;
                throw e;
            }
        }
    }
}
