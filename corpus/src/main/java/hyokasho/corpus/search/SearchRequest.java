package hyokasho.corpus.search;

import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/** What somebody wants to find, understood. */
public final class SearchRequest {

    private final String printed;
    private final Query words;
    private final Query filtered;

    private SearchRequest(String printed, Query words, Query filtered) {
        this.printed = printed;
        this.words = words;
        this.filtered = filtered;
    }

    /**
     * A request.
     *
     * @param query words, phrases and operators as {@link QueryReader} describes them
     * @throws SearchException if the query or the filter cannot be understood
     */
    public static SearchRequest of(String query, SearchFilter filter) throws SearchException {
        TextFolding folding = new TextFolding();
        Query words = new QueryReader(folding).read(query);
        BooleanQuery.Builder filtered = new BooleanQuery.Builder().add(words, Occur.MUST);
        filter.addTo(filtered, folding);
        return new SearchRequest(query, words, filtered.build());
    }

    /** As it was typed. */
    String printed() {
        return printed;
    }

    /** The words alone. */
    Query words() {
        return words;
    }

    /** The words where they are wanted. */
    Query filtered() {
        return filtered;
    }
}
