package hyokasho.corpus.batch;

import java.sql.SQLException;

/** The ledger cannot be read or written, which is no fault of any input: nothing can go on. */
final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private static final int SQLITE_CORRUPT = 11;
    private static final int SQLITE_NOTADB = 26;

    private final int code;

    LedgerException(SQLException cause) {
        super(cause.getMessage(), cause);
        this.code = cause.getErrorCode();
    }

    /** Whether the file itself is no ledger any more. */
    boolean isDamaged() {
        return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
    }
}
