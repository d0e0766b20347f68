package hyokasho.corpus.search;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.flexible.core.QueryNodeParseException;
import org.apache.lucene.queryparser.flexible.core.nodes.AndQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.BooleanQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FieldQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.FuzzyQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.GroupQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.ModifierQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.OrQueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QueryNode;
import org.apache.lucene.queryparser.flexible.core.nodes.QuotedFieldQueryNode;
import org.apache.lucene.queryparser.flexible.standard.parser.StandardSyntaxParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * Reads what somebody searches for:
 *
 * <pre>
 * 再委託 クラウド            both
 * 再委託 (クラウド OR 外部)   AND, OR, NOT, also as + and - before a word
 * "再委託先 名"              these characters one after the other; 「再委託先 名」 too
 * 介護保健システム~           also with one other character, one too few or one too many
 * </pre>
 *
 * Operators, quotation marks and spaces may be wide.
 */
final class QueryReader {

    private static final int LONGEST = 500;
    private static final int PAIR = 2;
    private static final int SHORTEST_FUZZY = 3;
    private static final int LONGEST_FUZZY = 20;
    private static final float MOST_EDITS = 2;

    private final TextFolding folding;

    QueryReader(TextFolding folding) {
        this.folding = folding;
    }

    /** The query; a {@link SearchException} says what is wrong with it. */
    Query read(String query) throws SearchException {
        if (query.length() > LONGEST) {
            throw new SearchException("The query is longer than " + LONGEST + " characters; search for less.");
        }
        String plain = QueryTyping.plain(query);
        if (plain.isBlank()) {
            throw new SearchException("There is nothing to search for; write a word, e.g. 再委託.");
        }
        try {
            return query(new StandardSyntaxParser().parse(plain, SearchFields.TEXT));
        } catch (QueryNodeParseException e) {
            throw new SearchException(
                    "The query " + query + " cannot be understood: write words, \"phrases\", AND, OR, "
                            + "NOT before a word, ( ) in pairs, and put other signs into quotation marks.");
        }
    }

    private Query query(QueryNode node) throws SearchException {
        if (node instanceof GroupQueryNode group) {
            return query(group.getChild());
        }
        if (node instanceof ModifierQueryNode modifier) {
            return modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT
                    ? all(List.of(node))
                    : query(modifier.getChild());
        }
        if (node instanceof OrQueryNode) {
            return any(node.getChildren());
        }
        if (node instanceof AndQueryNode || node.getClass().equals(BooleanQueryNode.class)) {
            return all(node.getChildren());
        }
        if (node instanceof FuzzyQueryNode fuzzy) {
            return fuzzy(fuzzy);
        }
        if (node instanceof QuotedFieldQueryNode phrase) {
            return word(phrase.getTextAsString());
        }
        if (node instanceof FieldQueryNode word) {
            return word(withoutWildcards(word.getTextAsString()));
        }
        throw new SearchException("A number behind a phrase says nothing here; leave it out.");
    }

    private Query any(List<QueryNode> nodes) throws SearchException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (QueryNode node : nodes) {
            any.add(query(node), Occur.SHOULD);
        }
        return any.build();
    }

    private Query all(List<QueryNode> nodes) throws SearchException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean wanted = false;
        for (QueryNode node : nodes) {
            if (node instanceof ModifierQueryNode modifier
                    && modifier.getModifier() == ModifierQueryNode.Modifier.MOD_NOT) {
                all.add(query(modifier.getChild()), Occur.MUST_NOT);
            } else {
                all.add(query(node), Occur.MUST);
                wanted = true;
            }
        }
        if (!wanted) {
            all.add(new FieldExistsQuery(SearchFields.ORDER), Occur.FILTER);
        }
        return all.build();
    }

    /** A word is found within longer ones anyway. */
    private static String withoutWildcards(String word) throws SearchException {
        String plain = word.replaceAll("^\\*+|\\*+$", "");
        if (plain.contains("*") || plain.isEmpty()) {
            throw new SearchException("There are no wildcards: " + word
                    + " must be two words, or stand in quotation marks if it has a * in it.");
        }
        return plain;
    }

    /** Found where its characters are; first where it is a word. */
    private Query word(String word) throws SearchException {
        int[] characters = folding.fold(word).codePoints().toArray();
        if (characters.length == 0) {
            throw new SearchException(
                    "There is nothing within a pair of quotation marks; write a phrase, or leave them out.");
        }
        return ranked(characters(characters), new TermQuery(new Term(SearchFields.WORDS, text(characters))));
    }

    private static Query ranked(Query found, Query better) {
        return new BooleanQuery.Builder()
                .add(found, Occur.FILTER)
                .add(new ConstantScoreQuery(better), Occur.SHOULD)
                .build();
    }

    private static Query characters(int[] characters) {
        return characters(characters, IntStream.range(0, characters.length).toArray());
    }

    /** These characters in these places; in the places between them may be anything. */
    private static Query characters(int[] characters, int[] places) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        int end;
        for (int start = 0; start < characters.length; start = end) {
            end = endOfRun(places, start);
            for (int i = start; i < end; i += PAIR) {
                int from = Math.max(start, Math.min(i, end - PAIR));
                String gram = new String(characters, from, Math.min(PAIR, end - from));
                phrase.add(new Term(SearchFields.TEXT, gram), places[from] - places[0]);
            }
        }
        return phrase.build();
    }

    /** The index behind the last of the places that follow each other from {@code start} on. */
    private static int endOfRun(int[] places, int start) {
        int end = start + 1;
        while (end < places.length && places[end] == places[end - 1] + 1) {
            end++;
        }
        return end;
    }

    private static String text(int[] characters) {
        return new String(characters, 0, characters.length);
    }

    private Query fuzzy(FuzzyQueryNode node) throws SearchException {
        int[] characters = folding.fold(node.getTextAsString()).codePoints().toArray();
        if (characters.length < SHORTEST_FUZZY || characters.length > LONGEST_FUZZY) {
            throw new SearchException("A word with ~ must have " + SHORTEST_FUZZY + " to " + LONGEST_FUZZY
                    + " characters, but " + node.getTextAsString() + " has " + characters.length + ".");
        }
        if (node.getSimilarity() != 1 && node.getSimilarity() != MOST_EDITS) {
            throw new SearchException("~ stands for one other character; leave out the number behind it, or put "
                    + "the word into quotation marks if it has a ~ in it.");
        }
        Query exact = characters(characters);
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(exact, Occur.SHOULD);
        for (int i = 0; i < characters.length; i++) {
            any.add(characters(without(characters, i), placesWithout(characters.length, i)), Occur.SHOULD);
            any.add(characters(without(characters, i)), Occur.SHOULD);
            if (i > 0) {
                any.add(characters(characters, placesWithout(characters.length + 1, i)), Occur.SHOULD);
            }
        }
        return ranked(any.build(), exact);
    }

    private static int[] without(int[] characters, int left) {
        return IntStream.range(0, characters.length)
                .filter(i -> i != left)
                .map(i -> characters[i])
                .toArray();
    }

    private static int[] placesWithout(int length, int left) {
        return IntStream.range(0, length).filter(i -> i != left).toArray();
    }
}
