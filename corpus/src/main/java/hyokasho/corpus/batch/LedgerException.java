package hyokasho.corpus.batch;

import java.sql.SQLException;

/** The ledger cannot be read or written, which is no fault of any input: nothing can go on. */
final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerException(SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
