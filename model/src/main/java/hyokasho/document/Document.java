package hyokasho.document;

import hyokasho.form.Form;
import java.util.List;

/**
 * A 評価書 as it was filled in.
 *
 * @param form the form it is filled in on
 * @param edition the form's edition as {@code yyyy-MM}
 * @param source the file it was read from
 * @param fields in form order
 * @param unlisted labelled boxes that the catalogue does not know
 * @param unclaimed printed text that belongs to no box
 * @param findings what a reader should know, in the order of the pages
 * @param glyphs where the visible characters went
 */
public record Document(
        Form form,
        String edition,
        Source source,
        List<Field> fields,
        List<UnlistedField> unlisted,
        List<Unclaimed> unclaimed,
        List<Finding> findings,
        GlyphCount glyphs) {

    public Document {
        fields = List.copyOf(fields);
        unlisted = List.copyOf(unlisted);
        unclaimed = List.copyOf(unclaimed);
        findings = List.copyOf(findings);
    }
}
