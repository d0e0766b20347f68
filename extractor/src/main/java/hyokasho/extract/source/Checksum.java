package hyokasho.extract.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of bytes, in lower-case hexadecimal. */
public final class Checksum {

    private final MessageDigest digest = newDigest();

    /** Of these bytes. */
    public static String of(byte[] bytes) {
        return HexFormat.of().formatHex(newDigest().digest(bytes));
    }

    /** Of all that is left of a stream. */
    public static String of(InputStream in) throws IOException {
        Checksum checksum = new Checksum();
        in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), checksum.digest));
        return checksum.value();
    }

    /** Goes on with the first {@code length} bytes of a buffer. */
    public void add(byte[] buffer, int length) {
        digest.update(buffer, 0, length);
    }

    /** The checksum of all that was added; another one begins. */
    public String value() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
