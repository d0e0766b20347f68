package hyokasho.extract.page;

/**
 * A PDF has more in it than a form can have. Unchecked, because PDFBox takes an {@code IOException} for damage and reads on
 * as if nothing were there.
 */
final class TooMuchContent extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
