package hyokasho.corpus.stats;

/** How figures are written; the names are those of the command line. */
public enum FiguresFormat {
    /** Lines for people. */
    text,
    /** A page with plots. */
    html,
    /** A folder with a table in each file. */
    csv,
    /** One object. */
    json
}
