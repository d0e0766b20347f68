package hyokasho.corpus.search;

import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Status;
import hyokasho.document.Value;
import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is said of a document with each of its values.
 *
 * @param id as {@link hyokasho.corpus.Corpus.Reader#document} names it
 * @param municipality whose it is
 * @param form the form's id
 * @param edition of the form
 * @param date of the document, {@code yyyy-MM-dd} or cut to {@code yyyy-MM} or {@code yyyy}: the last one on its cover
 */
public record DocumentFacts(
        String id, Identification municipality, String form, String edition, Optional<String> date) {

    private static final int CODE_WITHOUT_CHECK_DIGIT = 5;

    /** The facts of a document. */
    public static DocumentFacts of(String id, Document document, MunicipalityFinder municipalities) {
        return new DocumentFacts(
                id, municipalities.of(document), document.form().id(), document.edition(), date(document));
    }

    /** All that a municipality is called: its code, with and without check digit, its name, with and without prefecture. */
    static Stream<String> names(Identification body) {
        Stream<String> codes =
                body.code().stream().flatMap(code -> Stream.of(code, code.substring(0, CODE_WITHOUT_CHECK_DIGIT)));
        Stream<String> names = body.name().stream()
                .flatMap(name -> Stream.of(name, body.prefecture().orElse("") + name));
        return Stream.concat(codes, names);
    }

    /** The cover is where the agency stands; 公表日 is the last of its dates. One that is not sure is none. */
    private static Optional<String> date(Document document) {
        String cover = document.form()
                .entryInRole(Entry.AGENCY)
                .map(DocumentFacts::chapter)
                .orElseThrow();
        return document.fields().stream()
                .filter(field -> chapter(field).equals(cover) && field.status() == Status.OK)
                .flatMap(field -> field.value().stream())
                .filter(Value.CalendarDate.class::isInstance)
                .flatMap(value -> ((Value.CalendarDate) value).iso().stream())
                .reduce((first, second) -> second);
    }

    private static String chapter(Entry entry) {
        return FieldPath.of(entry.path()).chapter();
    }

    private static String chapter(Field field) {
        return FieldPath.of(field.path()).chapter();
    }
}
