package hyokasho.corpus.search;

import java.util.List;

/**
 * What a search found.
 *
 * @param values how many values there are in all
 * @param hits the first of them
 */
public record Found(int values, List<Hit> hits) {
    public Found {
        hits = List.copyOf(hits);
    }
}
