package hyokasho.testkit;

/** Which borders the rows of a form have. Tables with column heads have those of all their cells in any case. */
public enum Borders {
    /** Around each cell. */
    CELLS,
    /** Around each row: nothing parts a label from its value. */
    ROWS,
    /** Around the table only. */
    TABLE
}
