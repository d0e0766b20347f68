package hyokasho.corpus.input;

/** Why something cannot be looked into. */
public enum InputProblem {
    /** It is not what it claims to be, or is cut off. */
    DAMAGED,
    /** It is protected by a password. */
    ENCRYPTED,
    /** It holds more than is looked at. */
    TOO_LARGE,
    /** The machine does not let us. */
    UNREADABLE,
    /** There is no document in it. */
    WITHOUT_DOCUMENTS
}
