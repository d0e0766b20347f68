package hyokasho.corpus.batch;

import java.sql.SQLException;

/** The ledger cannot be read or written, which is no fault of any input: nothing can go on. */
final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_NOTADB = 26;

    private final int code;

    LedgerException(SQLException cause) {
        super(reason(cause), cause);
        this.code = cause.getErrorCode();
    }

    /** What lies at the bottom of it; SQLite's library, for example, that does not fit into the folder for temporary files. */
    private static String reason(Throwable cause) {
        Throwable bottom = cause;
        while (bottom.getCause() != null) {
            bottom = bottom.getCause();
        }
        return String.valueOf(bottom.getMessage());
    }

    /** Whether the file itself is no ledger any more. */
    boolean isDamaged() {
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }
}
