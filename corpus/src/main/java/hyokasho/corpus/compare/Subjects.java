package hyokasho.corpus.compare;

import hyokasho.corpus.history.Boxes;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.corpus.search.DocumentFacts;
import hyokasho.document.Document;
import hyokasho.document.Status;
import hyokasho.form.DataFile;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import java.util.List;

/** Tells which document it is: its title, its municipality, its date. */
public final class Subjects {

    private static final String BOXES = "/hyokasho/corpus/compare/boxes.csv";

    private final FieldNames names = FieldNames.official();
    private final MunicipalityFinder municipalities = MunicipalityFinder.official();
    private final List<String> titles = inRole("title");

    /** The places that tell a repeated block from the others. */
    static List<String> namingPlaces() {
        return inRole("names");
    }

    private static List<String> inRole(String role) {
        return DataFile.rows(BOXES, 2).stream()
                .filter(row -> row.get(0).equals(role))
                .map(row -> row.get(1))
                .toList();
    }

    /** The document with this id. */
    public Subject of(String id, Document document) {
        return new Subject(title(document), document.form(), DocumentFacts.of(id, document, municipalities));
    }

    private String title(Document document) {
        return document.fields().stream()
                .filter(field -> field.status() == Status.OK)
                .filter(field -> names.name(
                                document.form().id(), FieldPath.of(field.path()).place())
                        .filter(titles::contains)
                        .isPresent())
                .map(Boxes::text)
                .findFirst()
                .orElse("");
    }
}
