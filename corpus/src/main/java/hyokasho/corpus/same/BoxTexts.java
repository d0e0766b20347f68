package hyokasho.corpus.same;

import hyokasho.corpus.search.BoxFilter;
import hyokasho.corpus.search.LeafValue;
import hyokasho.corpus.search.LeafValues;
import hyokasho.corpus.search.TextFolding;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import hyokasho.form.FieldType;
import hyokasho.form.Form;
import java.util.List;

/**
 * The texts that authors wrote into the boxes and tables of a document. What the form offers to choose from is none, nor is
 * what stands in no box, nor what is so short that it stands elsewhere by chance.
 */
public final class BoxTexts {

    /** So many characters without white space must be written: 番号法第９条第１項、別表第一の３０の項 has 18. */
    public static final int SHORTEST = 20;

    private final BoxFilter filter;
    private final FieldNames names = FieldNames.official();
    private final TextFolding folding = new TextFolding();

    /** With those marked that stand in boxes which {@code filter} lets through. */
    public BoxTexts(BoxFilter filter) {
        this.filter = filter;
    }

    /**
     * The texts of a document.
     *
     * @param texts those that are sure, in their order
     * @param unsure how many of the boxes asked for were not surely read, so that their texts are left out
     */
    public record Written(List<BoxText> texts, int unsure) {
        public Written {
            texts = List.copyOf(texts);
        }
    }

    /** What is written in a document. */
    public Written of(Document document) {
        Form form = document.form();
        List<Field> written = document.fields().stream()
                .filter(field -> field.type() == FieldType.TEXT || field.type() == FieldType.TABLE)
                .toList();
        List<BoxText> texts = written.stream()
                .filter(field -> field.status() == Status.OK)
                .flatMap(field -> LeafValues.of(form, field).stream().map(value -> text(form, field, value)))
                .filter(text -> text.folded().length() >= SHORTEST)
                .toList();
        long unsure = written.stream()
                .filter(field -> field.status() == Status.AMBIGUOUS)
                .filter(field -> LeafValues.of(form, field).stream().anyMatch(filter::holds))
                .count();
        return new Written(texts, (int) unsure);
    }

    private BoxText text(Form form, Field field, LeafValue value) {
        String name = names.name(form.id(), FieldPath.of(field.path()).place()).orElseThrow();
        String column = value.path().equals(field.path()) ? "" : "[]." + value.label();
        Box box = new Box(name + column, value.label(), value.chapter());
        return new BoxText(box, value.path(), value.text(), folding.folded(value.text()), filter.holds(value));
    }
}
