package nexthop.ui.handover;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a later start asks of the designer that runs: to open these files, or only to come to the front.
 *
 * <p>On the way it is a head, which is {@code NXTH}, one byte for the version and four for the length of what follows, and then the
 * number of files in two bytes and each file as a length in two bytes and so much UTF-8. Numbers are unsigned, the high byte first.
 * Whatever differs from that by a byte is refused.
 *
 * @param files absolute paths, at most {@link #MOST_FILES}; empty: nothing but come to the front
 */
record Request(List<Path> files) {
    static final int MOST_FILES = 1_000;

    /** In bytes of UTF-8. No system this runs on has longer paths. */
    static final int LONGEST_PATH = 0xFFFF;

    /** In bytes, without the head. */
    static final int LARGEST = 1 << 20;

    static final int HEAD = 9;

    private static final int MAGIC = 0x4E585448; // NXTH
    private static final byte VERSION = 1;

    /** @throws IllegalArgumentException if there are too many files, or one is not absolute */
    Request {
        files = List.copyOf(files);
        if (files.size() > MOST_FILES) {
            throw new IllegalArgumentException("more than " + MOST_FILES + " files");
        }
        if (!files.stream().allMatch(Path::isAbsolute)) {
            throw new IllegalArgumentException("a path that is not absolute");
        }
    }

    /**
     * The message, with its head.
     *
     * @throws IOException if a path is too long, cannot be written in UTF-8, or all of them together are too long
     */
    ByteBuffer bytes() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(files.size());
        for (Path file : files) {
            byte[] name = utf8(file);
            out.writeShort(name.length);
            out.write(name);
        }
        if (body.size() > LARGEST) {
            throw new IOException("the paths are too long together");
        }
        return ByteBuffer.allocate(HEAD + body.size())
                .putInt(MAGIC)
                .put(VERSION)
                .putInt(body.size())
                .put(body.toByteArray())
                .flip();
    }

    private static byte[] utf8(Path file) throws IOException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(file.toString()));
        if (encoded.remaining() > LONGEST_PATH) {
            throw new IOException("a path is too long");
        }
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }

    /**
     * How many bytes follow this head.
     *
     * @param head {@link #HEAD} bytes
     * @throws RefusedException if this is no message of ours, is of another version, or too long
     */
    static int length(ByteBuffer head) throws RefusedException {
        if (head.getInt() != MAGIC) {
            throw new RefusedException("it is no message of Nexthop");
        }
        byte version = head.get();
        if (version != VERSION) {
            throw new RefusedException("it is of version " + version);
        }
        int length = head.getInt();
        if (length < 0 || length > LARGEST) {
            throw new RefusedException("it is too long");
        }
        return length;
    }

    /**
     * Reads what follows the head.
     *
     * @throws RefusedException if it is not exactly a request
     */
    static Request of(ByteBuffer body) throws RefusedException {
        try {
            int count = Short.toUnsignedInt(body.getShort());
            if (count > MOST_FILES) {
                throw new RefusedException("it names too many files");
            }
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                files.add(path(body));
            }
            if (body.hasRemaining()) {
                throw new RefusedException("it goes on after its end");
            }
            return new Request(files);
        } catch (BufferUnderflowException _) {
            throw new RefusedException("it ends too early");
        }
    }

    private static Path path(ByteBuffer body) throws RefusedException {
        byte[] name = new byte[Math.min(Short.toUnsignedInt(body.getShort()), body.remaining() + 1)];
        body.get(name);
        try {
            Path path = Path.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
            if (!path.isAbsolute()) {
                throw new RefusedException("it names a file by a path that is not absolute");
            }
            return path;
        } catch (CharacterCodingException _) {
            throw new RefusedException("it is not UTF-8");
        } catch (InvalidPathException _) {
            throw new RefusedException("it names what cannot be a file");
        }
    }

    /** A message that is not one of ours; its message is a part of a sentence. */
    static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        RefusedException(String why) {
            super(why);
        }
    }
}
