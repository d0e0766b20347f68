package hyokasho.corpus.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names as archives and lists of paths hold them: bytes that do not say their encoding, and parts that lead astray. */
final class EntryNames {

    private static final Charset WINDOWS_JAPANESE = Charset.forName("windows-31j");

    private EntryNames() {}

    /**
     * UTF-8 if the bytes are that, otherwise Shift_JIS as Windows writes it. Japanese in Shift_JIS is next to never valid
     * UTF-8, so the order decides right.
     */
    static String decode(byte[] name) {
        for (Charset charset : List.of(StandardCharsets.UTF_8, WINDOWS_JAPANESE)) {
            try {
                return charset.newDecoder().decode(ByteBuffer.wrap(name)).toString();
            } catch (CharacterCodingException e) {
                continue;
            }
        }
        return new String(name, StandardCharsets.UTF_8);
    }

    /** The name below the folder that it is in, whatever it says: {@code ../../etc//x.pdf} is {@code etc/x.pdf}. */
    static String below(String name) {
        List<String> parts = new ArrayList<>();
        for (String part : name.split("[/\\\\]")) {
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.add(part);
            }
        }
        return String.join("/", parts);
    }
}
