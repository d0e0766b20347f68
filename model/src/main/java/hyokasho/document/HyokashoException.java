package hyokasho.document;

/** Something about the user's input that stops the work on it. The message is one sentence for that user. */
public class HyokashoException extends Exception {
    private static final long serialVersionUID = 1L;

    public HyokashoException(String message) {
        super(message);
    }

    public HyokashoException(String message, Throwable cause) {
        super(message, cause);
    }
}
