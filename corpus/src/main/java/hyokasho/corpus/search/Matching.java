package hyokasho.corpus.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.memory.MemoryIndex;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Matches;
import org.apache.lucene.search.MatchesIterator;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;

/** Tells where in a text that was found the words of the query are. */
final class Matching {

    private final Analyzer grams;
    private final Query query;

    Matching(TextFolding folding, Query query) {
        this.grams = SearchFields.grams(folding);
        this.query = query;
    }

    /** The places in {@code text}, in order; those that touch or overlap are one. */
    List<Hit.Range> in(String text) throws IOException {
        MemoryIndex index = new MemoryIndex(true);
        index.addField(SearchFields.TEXT, text, grams);
        IndexSearcher searcher = index.createSearcher();
        Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
        Matches matches = weight.matches(searcher.getIndexReader().leaves().get(0), 0);
        MatchesIterator found = matches == null ? null : matches.getMatches(SearchFields.TEXT);
        List<Hit.Range> ranges = new ArrayList<>();
        while (found != null && found.next()) {
            ranges.add(new Hit.Range(found.startOffset(), found.endOffset()));
        }
        return joined(ranges);
    }

    private static List<Hit.Range> joined(List<Hit.Range> ranges) {
        ranges.sort(Comparator.comparingInt(Hit.Range::from));
        List<Hit.Range> joined = new ArrayList<>();
        for (Hit.Range range : ranges) {
            int last = joined.size() - 1;
            if (last >= 0 && joined.get(last).to() >= range.from()) {
                int to = Math.max(joined.get(last).to(), range.to());
                joined.set(last, new Hit.Range(joined.get(last).from(), to));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }
}
