package hyokasho.corpus.search;

import hyokasho.document.HyokashoException;

/** A query or a filter that cannot be understood. The message says what to write. */
public final class SearchException extends HyokashoException {
    private static final long serialVersionUID = 1L;

    SearchException(String message) {
        super(message);
    }
}
