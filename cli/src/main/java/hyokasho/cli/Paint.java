package hyokasho.cli;

/**
 * How text is set off: in colours on a terminal, else in brackets or not at all.
 *
 * @param screen whether it is seen on a terminal
 */
record Paint(boolean screen) {

    private static final String BOLD = "\u001B[1m";
    private static final String FAINT = "\u001B[2m";
    private static final String MARK = "\u001B[1;31m";
    private static final String PLAIN = "\u001B[0m";

    /** What differs. */
    String markOn() {
        return screen ? MARK : "";
    }

    String markOff() {
        return screen ? PLAIN : "";
    }

    String openingBracket() {
        return screen ? "" : "【";
    }

    String closingBracket() {
        return screen ? "" : "】";
    }

    /** A heading. */
    String bold(String text) {
        return screen ? BOLD + text + PLAIN : text;
    }

    /** What is said beside. */
    String faint(String text) {
        return screen ? FAINT + text + PLAIN : text;
    }
}
