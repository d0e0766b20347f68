package hyokasho.corpus.batch;

/** Which files that have a verdict are converted again. */
public enum Redo {
    /** Those that changed, and those whose result another version or other settings made. */
    CHANGED,
    /** Those that were changed after they were converted, by their dates alone. */
    NEWER,
    /** All. */
    ALL
}
