package hyokasho.corpus.same;

/**
 * A box of the forms, or a column of one of their tables, as it is named in results.
 *
 * @param name its English name, the same for the same meaning in all forms; of a column with the column's head behind it
 * @param label printed beside it
 * @param chapter the heading of its chapter
 */
public record Box(String name, String label, String chapter) {}
