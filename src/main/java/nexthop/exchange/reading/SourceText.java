package nexthop.exchange.reading;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nexthop.model.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A foreign file as text, in one of the encodings the vendor's tools and people's editors leave: UTF-8 with or without byte order mark
 * (ASCII with it), UTF-16 of either order with byte order mark, and ISO-8859-1 where an XML declaration says so. Everything else is
 * refused, and so is every byte that does not belong into the encoding: nothing is replaced silently.
 */
public final class SourceText {
    /** The greatest length of a file, in bytes: 32 MiB. */
    public static final int MAX_BYTES = 32 << 20;

    private static final int CHUNK = 64 << 10;
    private static final Pattern DECLARED = Pattern
            .compile("^<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]{1,40})[\"']");

    private final String name;
    private final byte[] bytes;
    private final Charset charset;
    private final int start;
    private final @Nullable String contradiction;

    private SourceText(String name, byte[] bytes, Charset charset, int start, @Nullable String contradiction) {
        this.name = name;
        this.bytes = bytes;
        this.charset = charset;
        this.start = start;
        this.contradiction = contradiction;
    }

    /**
     * Reads a file; its length is looked at before its content.
     *
     * @throws ImportRefusedException if there is no such file, it cannot be read, is too long or in an encoding that is not read
     * @throws CancellationException if the watch or an interrupt asked for it
     */
    public static SourceText read(Path file, ImportWatch watch) throws ImportRefusedException {
        String name = file.toString();
        try {
            if (Files.isDirectory(file)) {
                throw new ImportRefusedException(name, "This is a folder, not a file.");
            }
            if (Files.size(file) > MAX_BYTES) {
                throw tooLong(name);
            }
            try (InputStream in = Files.newInputStream(file)) {
                return read(in, name, watch);
            }
        } catch (NoSuchFileException _) {
            throw new ImportRefusedException(name, "There is no such file.");
        } catch (AccessDeniedException _) {
            throw new ImportRefusedException(name, "You may not read this file.");
        } catch (ImportRefusedException refused) {
            throw refused;
        } catch (IOException failed) {
            throw new ImportRefusedException(name,
                    "The file cannot be read: " + Shown.plain(String.valueOf(failed.getMessage())));
        }
    }

    /**
     * Reads a stream to its end, or to one byte beyond {@link #MAX_BYTES}. The watch is asked after every piece the stream gives.
     *
     * @throws ImportRefusedException see {@link #read(Path, ImportWatch)}
     */
    public static SourceText read(InputStream in, String name, ImportWatch watch) throws ImportRefusedException {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] chunk = new byte[CHUNK];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                watch.check();
                content.write(chunk, 0, count);
                if (content.size() > MAX_BYTES) {
                    throw tooLong(name);
                }
            }
            return of(content.toByteArray(), name);
        } catch (ClosedByInterruptException _) {
            throw new CancellationException("The import was cancelled.");
        } catch (ImportRefusedException refused) {
            throw refused;
        } catch (IOException failed) {
            throw new ImportRefusedException(name,
                    "The file cannot be read: " + Shown.plain(String.valueOf(failed.getMessage())));
        }
    }

    /**
     * Takes bytes that were read elsewhere.
     *
     * @throws ImportRefusedException see {@link #read(Path, ImportWatch)}
     */
    public static SourceText of(byte[] bytes, String name) throws ImportRefusedException {
        if (bytes.length > MAX_BYTES) {
            throw tooLong(name);
        }
        if (bytes.length == 0) {
            throw new ImportRefusedException(name, "The file is empty.");
        }
        if (startsWith(bytes, 'P', 'K', 3, 4) || startsWith(bytes, 'P', 'K', 5, 6)) {
            throw new ImportRefusedException(name,
                    "This is a ZIP archive, as Export-CsConfiguration writes it, and not read. "
                            + "Export the topology with (Get-CsTopology -AsXml).ToString() instead.");
        }
        if (startsWith(bytes, 0xFF, 0xFE, 0, 0) || startsWith(bytes, 0, 0, 0xFE, 0xFF)) {
            throw unread(name, "UTF-32");
        }
        Optional<String> declared = declared(bytes);
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return marked(name, bytes, StandardCharsets.UTF_8, 3);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return marked(name, bytes, StandardCharsets.UTF_16LE, 2);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return marked(name, bytes, StandardCharsets.UTF_16BE, 2);
        }
        if (bytes[0] == 0 || bytes.length > 1 && bytes[1] == 0) {
            throw new ImportRefusedException(name,
                    "This looks like UTF-16 without a byte order mark. Save the file with one, or as UTF-8.");
        }
        if (startsWith(bytes, 0x4C, 0x6F, 0xA7, 0x94)) {
            throw unread(name, "EBCDIC");
        }
        return new SourceText(name, bytes, declared.isEmpty() ? StandardCharsets.UTF_8 : unmarked(name, declared.get()),
                0, null);
    }

    /** A byte order mark decides; a declaration that says otherwise is left from before somebody saved the file anew. */
    private static SourceText marked(String name, byte[] bytes, Charset charset, int start) {
        String head = new String(bytes, start, Math.min(400, (bytes.length - start) & ~1), charset);
        String contradiction = declared(head).filter(declared -> !agrees(declared, charset))
                .map(declared -> "The file declares the encoding " + Shown.quoted(declared)
                        + ", but its byte order mark says " + charset.name() + ", in which it was read.")
                .orElse(null);
        return new SourceText(name, bytes, charset, start, contradiction);
    }

    private static boolean agrees(String declared, Charset charset) {
        String upper = declared.toUpperCase(Locale.ROOT);
        return upper.equals(charset.name()) || upper.equals("UTF-16") && charset != StandardCharsets.UTF_8;
    }

    private static Charset unmarked(String name, String declared) throws ImportRefusedException {
        return switch (declared.toUpperCase(Locale.ROOT)) {
            case "UTF-8", "UTF8", "US-ASCII", "ASCII" -> StandardCharsets.UTF_8;
            case "ISO-8859-1", "LATIN1" -> StandardCharsets.ISO_8859_1;
            case "UTF-16", "UTF-16LE", "UTF-16BE" ->
                throw new ImportRefusedException(name, 1, 0, "The file declares the encoding " + Shown.quoted(declared)
                        + ", but has no byte order mark and is not written in it. Save it as UTF-8.");
            default -> throw unread(name, declared);
        };
    }

    private static Optional<String> declared(byte[] bytes) {
        return declared(new String(bytes, 0, Math.min(400, bytes.length), StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> declared(String head) {
        Matcher matcher = DECLARED.matcher(head);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        if (bytes.length < head.length) {
            return false;
        }
        for (int at = 0; at < head.length; at++) {
            if ((bytes[at] & 0xFF) != head[at]) {
                return false;
            }
        }
        return true;
    }

    private static ImportRefusedException tooLong(String name) {
        return new ImportRefusedException(name,
                "The file is longer than " + (MAX_BYTES >> 20) + " MiB, which is the limit.");
    }

    private static ImportRefusedException unread(String name, String encoding) {
        return new ImportRefusedException(name, "The encoding " + Shown.quoted(encoding)
                + " is not read. Save the file as UTF-8 or as UTF-16 with a byte order mark.");
    }

    /** The file's name as it was given. */
    public String name() {
        return name;
    }

    /** The encoding's name, for example {@code UTF-16LE}. */
    public String encoding() {
        return charset.name();
    }

    /** What the file wrongly says of its own encoding, as a sentence. */
    public Optional<String> contradiction() {
        return Optional.ofNullable(contradiction);
    }

    /** The characters; a byte that does not belong into the encoding ends them with a {@link java.nio.charset.CharacterCodingException}. */
    public Reader open(ImportWatch watch) {
        CountedBytes counted = new CountedBytes(bytes, start, watch);
        return new WatchedReader(new InputStreamReader(counted, strict()), watch);
    }

    /**
     * The whole text at once.
     *
     * @throws ImportRefusedException if a byte does not belong into the encoding
     */
    public String text() throws ImportRefusedException {
        try {
            return strict().decode(ByteBuffer.wrap(bytes, start, bytes.length - start)).toString();
        } catch (CharacterCodingException _) {
            throw badByte();
        }
    }

    /** The refusal that names the first byte that does not belong into the encoding. */
    public ImportRefusedException badByte() {
        CharsetDecoder decoder = strict();
        ByteBuffer in = ByteBuffer.wrap(bytes, start, bytes.length - start);
        CharBuffer out = CharBuffer.allocate(8192);
        int line = 1;
        int column = 1;
        for (CoderResult result = CoderResult.OVERFLOW; result.isOverflow();) {
            result = decoder.decode(in, out, true);
            out.flip();
            while (out.hasRemaining()) {
                if (out.get() == '\n') {
                    line++;
                    column = 1;
                } else {
                    column++;
                }
            }
            out.clear();
        }
        String shown = in.hasRemaining()
                ? String.format(Locale.ROOT, "the byte 0x%02X", in.get() & 0xFF)
                : "the end of the file";
        return new ImportRefusedException(name, line, column, "Here " + shown + " does not fit the encoding "
                + charset.name() + ". Save the file as UTF-8 and try again.");
    }

    private CharsetDecoder strict() {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public String toString() {
        return name + " in " + charset;
    }

    /** Tells the watch how many of the bytes have gone through. */
    private static final class CountedBytes extends ByteArrayInputStream {
        private final ImportWatch watch;
        private int reported = -1;

        CountedBytes(byte[] bytes, int start, ImportWatch watch) {
            super(bytes, start, bytes.length - start);
            this.watch = watch;
        }

        @Override
        public synchronized int read(byte[] into, int offset, int length) {
            int read = super.read(into, offset, length);
            int percent = (int) (100L * pos / Math.max(1, count));
            if (percent != reported) {
                reported = percent;
                watch.progress(percent / 100.0);
            }
            return read;
        }
    }

    /** Asks the watch before every piece, so that even one endless text can be called off. */
    private static final class WatchedReader extends FilterReader {
        private final ImportWatch watch;

        WatchedReader(Reader in, ImportWatch watch) {
            super(in);
            this.watch = watch;
        }

        @Override
        public int read(char[] into, int offset, int length) throws IOException {
            watch.check();
            return super.read(into, offset, length);
        }
    }
}
