package hyokasho.corpus.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** The fields of a Lucene document, and how their texts are taken apart. */
final class SearchFields {

    /** The value: its characters and pairs of characters with their places; stored as printed. */
    static final String TEXT = "text";

    /** The words of the value as kuromoji cuts them. */
    static final String WORDS = "words";

    /** The file that a value is from, and on one document of each file its {@link FileState}. */
    static final String FILE = "file";

    static final String STATE = "state";
    static final String STATE_OF = "state_of";

    static final String DOCUMENT = "document";
    static final String ORDER = "order";

    /** 1 for what no box holds, else 0. */
    static final String UNREAD = "unread";

    static final String PATH = "path";
    static final String LABEL = "label";
    static final String CHAPTER = "chapter";
    static final String STATUS = "status";
    static final String PAGE = "page";
    static final String LINE = "line";
    static final String EVIDENCE = "evidence";
    static final String FORM = "form";
    static final String EDITION = "edition";
    static final String DATE = "date";
    static final String FIRST_DAY = "first_day";
    static final String LAST_DAY = "last_day";
    static final String MUNICIPALITY = "municipality";
    static final String CODE = "code";
    static final String PREFECTURE = "prefecture";

    /** All names that the municipality goes by, and its prefecture, folded. */
    static final String BODY = "body";

    static final String REGION = "region";

    static final FieldType TEXT_TYPE = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);
    static final FieldType WORDS_TYPE = type(IndexOptions.DOCS, false);

    private SearchFields() {}

    private static FieldType type(IndexOptions options, boolean stored) {
        FieldType type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setStored(stored);
        type.freeze();
        return type;
    }

    /** For {@link #TEXT}. */
    static Analyzer grams(TextFolding folding) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                return new TokenStreamComponents(new GramTokenizer(folding));
            }
        };
    }

    /** For {@link #WORDS}: compounds and their parts. */
    static Analyzer words(TextFolding folding, DomainTerms terms) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                Tokenizer kuromoji =
                        new JapaneseTokenizer(terms.dictionary(), true, false, JapaneseTokenizer.Mode.SEARCH);
                TokenStream words = new WordFilter(kuromoji, terms, folding);
                return new TokenStreamComponents(kuromoji, words);
            }
        };
    }
}
