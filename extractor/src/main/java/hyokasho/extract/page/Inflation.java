package hyokasho.extract.page;

/** How many bytes have been decoded for the page that is being read. */
final class Inflation {

    /**
     * More than any page of a form needs, all that is drawn on it included, in bytes: parsing so many takes a second. What is
     * drawn again is decoded again.
     */
    private static final long MOST_BYTES = 64L << 20;

    private long bytes;

    /** Another page is read from now on. */
    void begin() {
        bytes = 0;
    }

    void add(long decoded) {
        bytes += decoded;
        if (bytes > MOST_BYTES) {
            throw new TooMuchContent();
        }
    }
}
