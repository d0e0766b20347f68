package hyokasho.corpus.input;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Our own folder cannot be written to, which is no fault of any input: nothing can go on. */
public final class UnwritableException extends UncheckedIOException {
    private static final long serialVersionUID = 1L;

    public UnwritableException(IOException cause) {
        super(cause);
    }
}
