package hyokasho.extract.source;

import hyokasho.document.HyokashoException;

/** The file cannot become a document. The message begins with the file's name in brackets and says what to do. */
public final class UnreadableSourceException extends HyokashoException {
    private static final long serialVersionUID = 1L;

    /** Why a file cannot become a document. */
    public enum Reason {
        NOT_FOUND,
        EMPTY,
        NEITHER_PDF_NOR_TEXT,
        DAMAGED,
        ENCRYPTED,
        WRONG_PASSWORD,
        NO_TEXT,
        NOT_A_FORM,
        UNKNOWN_FORM,
        TOO_LARGE
    }

    private final Reason reason;

    public UnreadableSourceException(Reason reason, String file, String sentence) {
        super("[" + file + "] " + sentence);
        this.reason = reason;
    }

    public UnreadableSourceException(Reason reason, String file, String sentence, Throwable cause) {
        super("[" + file + "] " + sentence, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
