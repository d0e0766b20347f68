package hyokasho.corpus.input;

import java.io.IOException;

/** There is more of something than is looked at. */
public final class TooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public TooLargeException(String message) {
        super(message);
    }
}
