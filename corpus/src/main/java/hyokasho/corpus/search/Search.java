package hyokasho.corpus.search;

import hyokasho.corpus.Corpus;
import hyokasho.document.HyokashoException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;

/** Finds words in the values of a corpus, by an index of them. */
public final class Search implements Closeable {

    /** Where the index of a folder of results lies in it. */
    public static final Path DEFAULT_INDEX = Path.of(".hyokasho", "search");

    /** What a process that is killed loses at most. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(20);

    /**
     * Boxes before what no box holds, words before parts of words, then by document and place: the order does not hang on
     * how the index came about.
     */
    private static final Sort ORDER = new Sort(
            new SortField(SearchFields.UNREAD, SortField.Type.INT),
            SortField.FIELD_SCORE,
            new SortField(SearchFields.DOCUMENT, SortField.Type.STRING),
            new SortField(SearchFields.ORDER, SortField.Type.INT));

    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final TextFolding folding;

    private Search(DirectoryReader reader, TextFolding folding) {
        this.reader = reader;
        this.searcher = new IndexSearcher(reader);
        this.folding = folding;
    }

    /**
     * A search over {@code corpus}.
     *
     * @param index the folder of the index, which is brought up to date first
     * @param program the version of the program; an index of another one is made anew
     * @throws HyokashoException if there is no index and none can be made
     * @throws IOException if the index cannot be written, e.g. because the disk is full
     */
    public static Search over(Corpus corpus, Path index, String program, IndexListener listener)
            throws IOException, HyokashoException {
        return over(corpus, index, program, listener, COMMIT_EVERY);
    }

    static Search over(Corpus corpus, Path index, String program, IndexListener listener, Duration commitEvery)
            throws IOException, HyokashoException {
        TextFolding folding = new TextFolding();
        try (IndexFolder folder = IndexFolder.at(index, program)) {
            new IndexUpdate(corpus, folder, folding, listener, commitEvery).run();
            DirectoryReader reader = folder.content()
                    .reader()
                    .orElseThrow(() -> new HyokashoException(
                            "[" + index + "] the index cannot be read; delete this folder, it is made anew then."));
            return new Search(reader, folding);
        }
    }

    /** How many values can be found. */
    public int size() throws IOException {
        return reader.numDocs() - searcher.count(new FieldExistsQuery(SearchFields.STATE));
    }

    /**
     * Finds what {@code request} asks for.
     *
     * @param limit how many hits are wanted, at least 1; all are counted
     * @throws SearchException if it asks for too much at once
     */
    public Found find(SearchRequest request, int limit) throws IOException, SearchException {
        TopFieldDocs found = top(request, limit);
        Matching matching = new Matching(folding, request.words());
        List<Hit> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc hit : found.scoreDocs) {
            Document value = stored.document(hit.doc);
            hits.add(IndexedValues.hit(value, matching.in(value.get(SearchFields.TEXT))));
        }
        return new Found(Math.toIntExact(found.totalHits.value), hits);
    }

    private TopFieldDocs top(SearchRequest request, int limit) throws IOException, SearchException {
        try {
            int most = Math.min(limit, Math.max(1, reader.maxDoc())); // Lucene makes room for all that are wanted
            return searcher.search(request.filtered(), new TopFieldCollectorManager(ORDER, most, Integer.MAX_VALUE));
        } catch (IndexSearcher.TooManyClauses e) {
            throw new SearchException(
                    "The query " + request.printed() + " is too long; search for fewer words, or with fewer ~.");
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
