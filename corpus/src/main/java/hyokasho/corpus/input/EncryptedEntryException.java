package hyokasho.corpus.input;

import java.io.IOException;

/** A file in an archive is protected by a password. */
public final class EncryptedEntryException extends IOException {
    private static final long serialVersionUID = 1L;

    EncryptedEntryException() {
        super("protected by a password");
    }
}
