package hyokasho.corpus.compare;

/** How comparisons and tallies are written; the names are those of the command line. */
public enum CompareFormat {
    /** For people, as wide as their terminal. */
    text,
    /** One page. */
    html,
    /** The main table. */
    csv,
    /** All tables, a sheet each. */
    xlsx,
    /** One object. */
    json
}
