package hyokasho.extract.page;

/** One page could not be read; the others may be. The message says which and why. */
public final class UnreadablePageException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int page;
    private final boolean tooMuch;

    private UnreadablePageException(int page, boolean tooMuch, String why, Throwable cause) {
        super("Page " + page + " " + why + ".", cause);
        this.page = page;
        this.tooMuch = tooMuch;
    }

    /** The page has more in it than a form can have: so many pieces of text. */
    public static UnreadablePageException tooMuch(int page) {
        return tooMuch(page, new TooMuchContent());
    }

    static UnreadablePageException tooMuch(int page, Throwable cause) {
        return new UnreadablePageException(page, true, "has more on it than a page of a form can have", cause);
    }

    static UnreadablePageException damaged(int page, String why, Throwable cause) {
        return new UnreadablePageException(page, false, "is damaged and could not be " + why, cause);
    }

    /** The page's number, from 1. */
    public int page() {
        return page;
    }

    /** Whether it is not read because of how much is on it, not because of damage. */
    public boolean tooMuch() {
        return tooMuch;
    }
}
