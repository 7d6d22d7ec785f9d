package nexthop.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The content of a file at the moment we last read or wrote it. Sizes and times do not tell: another program can keep both.
 *
 * @param sha256 in lower-case hexadecimal digits
 */
public record Stamp(String sha256) {

    static Stamp of(byte[] content) {
        return new Stamp(HexFormat.of().formatHex(newDigest().digest(content)));
    }

    static Stamp of(InputStream content) throws IOException {
        DigestOutputStream digest = new DigestOutputStream(OutputStream.nullOutputStream(), newDigest());
        content.transferTo(digest);
        return new Stamp(HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
