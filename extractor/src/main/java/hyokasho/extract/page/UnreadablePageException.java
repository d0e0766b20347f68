package hyokasho.extract.page;

/** One page could not be read; the others may be. The message says which and why. */
public final class UnreadablePageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int page;

    UnreadablePageException(int page, String why, Throwable cause) {
        super("Page " + page + " " + why + ".", cause);
        this.page = page;
    }

    /** The page's number, from 1. */
    public int page() {
        return page;
    }
}
