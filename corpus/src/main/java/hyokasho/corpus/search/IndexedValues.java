package hyokasho.corpus.search;

import hyokasho.corpus.municipality.Identification;
import hyokasho.corpus.municipality.MunicipalityFinder;
import hyokasho.document.Evidence;
import hyokasho.document.TextRange;
import hyokasho.json.FieldJson;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/** Makes Lucene's documents: one for each value, and one for each file. */
final class IndexedValues {

    private final MunicipalityFinder municipalities = MunicipalityFinder.official();
    private final FieldJson json = new FieldJson();
    private final TextFolding folding;

    IndexedValues(TextFolding folding) {
        this.folding = folding;
    }

    /** The values of the document with this id, which is in {@code file}. */
    List<Document> of(String file, String id, hyokasho.document.Document document) {
        DocumentFacts facts = DocumentFacts.of(id, document, municipalities);
        List<Document> values = new ArrayList<>();
        for (LeafValue leaf : LeafValues.of(document)) {
            Document value = new Document();
            value.add(new StringField(SearchFields.FILE, file, Field.Store.NO));
            value.add(new NumericDocValuesField(SearchFields.ORDER, values.size()));
            add(facts, value);
            add(leaf, value);
            values.add(value);
        }
        return values;
    }

    /** What is to be known of a file. */
    static Document of(FileState state) {
        Document document = new Document();
        document.add(new StringField(SearchFields.FILE, state.file(), Field.Store.NO));
        document.add(new StringField(SearchFields.STATE_OF, state.file(), Field.Store.NO));
        document.add(new BinaryDocValuesField(SearchFields.STATE, state.bytes()));
        return document;
    }

    private void add(DocumentFacts facts, Document value) {
        value.add(new SortedDocValuesField(SearchFields.DOCUMENT, new BytesRef(facts.id())));
        value.add(new StoredField(SearchFields.DOCUMENT, facts.id()));
        value.add(new StringField(SearchFields.FORM, facts.form(), Field.Store.YES));
        value.add(new StoredField(SearchFields.EDITION, facts.edition()));
        facts.date().ifPresent(date -> {
            value.add(new StoredField(SearchFields.DATE, date));
            value.add(new IntPoint(SearchFields.FIRST_DAY, Days.first(date)));
            value.add(new IntPoint(SearchFields.LAST_DAY, Days.last(date)));
        });
        add(facts.municipality(), value);
    }

    private void add(Identification body, Document value) {
        store(SearchFields.MUNICIPALITY, body.name(), value);
        store(SearchFields.CODE, body.code(), value);
        store(SearchFields.PREFECTURE, body.prefecture(), value);
        DocumentFacts.names(body).map(folding::fold).distinct().forEach(name -> {
            value.add(new StringField(SearchFields.BODY, name, Field.Store.NO));
        });
        body.prefecture().map(folding::fold).ifPresent(prefecture -> {
            value.add(new StringField(SearchFields.REGION, prefecture, Field.Store.NO));
        });
    }

    private static void store(String field, Optional<String> text, Document value) {
        text.ifPresent(t -> value.add(new StoredField(field, t)));
    }

    private void add(LeafValue leaf, Document value) {
        value.add(new NumericDocValuesField(SearchFields.UNREAD, leaf.isUnread() ? 1 : 0));
        value.add(new StringField(SearchFields.PATH, leaf.path(), Field.Store.YES));
        value.add(new StringField(SearchFields.CHAPTER, leaf.chapter(), Field.Store.YES));
        value.add(new StoredField(SearchFields.LABEL, leaf.label()));
        value.add(new StoredField(SearchFields.STATUS, leaf.status()));
        value.add(new Field(SearchFields.TEXT, leaf.text(), SearchFields.TEXT_TYPE));
        String equal = Normalizer.normalize(leaf.text(), Normalizer.Form.NFKC);
        value.add(new Field(SearchFields.WORDS, equal, SearchFields.WORDS_TYPE));
        value.add(new StoredField(SearchFields.EVIDENCE, json.evidence(leaf.evidence())));
        leaf.evidence().stream().findFirst().ifPresent(begin -> addPlace(begin, value));
    }

    private static void addPlace(Evidence begin, Document value) {
        if (begin instanceof Evidence.OnPage onPage) {
            value.add(new StoredField(SearchFields.PAGE, onPage.page()));
        } else if (begin instanceof Evidence.InText inText) {
            inText.ranges().stream()
                    .findFirst()
                    .map(TextRange::line)
                    .ifPresent(line -> value.add(new StoredField(SearchFields.LINE, line)));
        }
    }

    /** Back from what is stored. */
    static Hit hit(Document value, List<Hit.Range> matches) {
        return new Hit(
                value.get(SearchFields.DOCUMENT),
                Optional.ofNullable(value.get(SearchFields.MUNICIPALITY)),
                Optional.ofNullable(value.get(SearchFields.CODE)),
                Optional.ofNullable(value.get(SearchFields.PREFECTURE)),
                value.get(SearchFields.FORM),
                value.get(SearchFields.EDITION),
                Optional.ofNullable(value.get(SearchFields.DATE)),
                value.get(SearchFields.PATH),
                value.get(SearchFields.LABEL),
                value.get(SearchFields.CHAPTER),
                value.get(SearchFields.STATUS),
                value.get(SearchFields.TEXT),
                matches,
                number(value, SearchFields.PAGE),
                number(value, SearchFields.LINE),
                value.get(SearchFields.EVIDENCE));
    }

    private static Optional<Integer> number(Document value, String field) {
        return Optional.ofNullable(value.getField(field))
                .map(stored -> stored.numericValue().intValue());
    }
}
