package hyokasho.document;

/**
 * Where the visible characters of a document went. The three parts add up to the total: nothing printed is lost, and
 * nothing is counted twice.
 *
 * @param total visible characters in the source, without white space
 * @param fields in a field (its value, its marks and brackets)
 * @param furniture in what the form itself prints: labels, headings, option lists, page numbers
 * @param unclaimed in neither
 */
public record GlyphCount(int total, int fields, int furniture, int unclaimed) {

    public GlyphCount {
        if (total != fields + furniture + unclaimed) {
            throw new IllegalArgumentException(
                    "Every character must be accounted for once, but of " + total + " there are " + fields
                            + " in fields, " + furniture + " in furniture and " + unclaimed + " unclaimed");
        }
    }
}
