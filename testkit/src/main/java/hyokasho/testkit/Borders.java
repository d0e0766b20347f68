package hyokasho.testkit;

/** Which borders a form has. */
public enum Borders {
    /** Around each cell. */
    CELLS,
    /** Around each row: nothing parts a label from its value. */
    ROWS,
    /** Around the table only. */
    TABLE
}
