package hyokasho.corpus.search;

import static java.util.stream.Collectors.joining;

import hyokasho.form.Entry;
import hyokasho.form.FieldPath;
import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.RegexpQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Where to search; what is empty does not limit.
 *
 * @param field a path or its beginning, with or without indices: {@code II[1].4}, {@code II[].4}, {@code II.4}
 * @param chapter its number or a part of its heading: {@code II}, リスク対策
 * @param municipality its name, with or without its prefecture, or its code
 * @param prefecture its name
 * @param form its id, style or name: {@code full}, 様式４, 全項目評価書
 * @param from the first day: {@code yyyy-MM-dd}, {@code yyyy-MM} or {@code yyyy}
 * @param to the last day, likewise
 */
public record SearchFilter(
        Optional<String> field,
        Optional<String> chapter,
        Optional<String> municipality,
        Optional<String> prefecture,
        Optional<String> form,
        Optional<String> from,
        Optional<String> to) {

    /** Everywhere. */
    public static final SearchFilter NONE = new SearchFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** A part of a path: its name and in brackets which block; nothing in them stands for any. */
    private static final Pattern PART = Pattern.compile("([^\\[\\].]+)(?:\\[([0-9]*)\\])?");

    private static final String ANY_BLOCK = "(\\[[0-9]+\\])?";
    private static final String WITHIN = "([.\\[].*)?";
    private static final Pattern NUMERAL = Pattern.compile("[ivx]+");

    /** Adds what limits. */
    void addTo(BooleanQuery.Builder query, TextFolding folding) throws SearchException {
        if (field.isPresent()) {
            query.add(paths(field.get()), Occur.FILTER);
        }
        if (chapter.isPresent()) {
            query.add(chapters(chapter.get(), FormCatalogue.official(), folding), Occur.FILTER);
        }
        if (form.isPresent()) {
            String id = form(form.get(), FormCatalogue.official(), folding).id();
            query.add(new TermQuery(new Term(SearchFields.FORM, id)), Occur.FILTER);
        }
        if (from.isPresent()) {
            int day = Days.first(day(from.get()));
            query.add(IntPoint.newRangeQuery(SearchFields.LAST_DAY, day, Integer.MAX_VALUE), Occur.FILTER);
        }
        if (to.isPresent()) {
            int day = Days.last(day(to.get()));
            query.add(IntPoint.newRangeQuery(SearchFields.FIRST_DAY, Integer.MIN_VALUE, day), Occur.FILTER);
        }
        municipality.ifPresent(name -> query.add(named(SearchFields.BODY, name, folding), Occur.FILTER));
        prefecture.ifPresent(name -> query.add(named(SearchFields.REGION, name, folding), Occur.FILTER));
    }

    private static Query named(String field, String name, TextFolding folding) {
        return new TermQuery(new Term(field, folding.fold(name)));
    }

    /** The date as it is, if it is one. */
    static String day(String date) throws SearchException {
        return Days.checked(date)
                .orElseThrow(() -> new SearchException(date + " is no date; write 2024-04-01, 2024-04 or 2024."));
    }

    /** The path itself and all that lie in it; an index that is not given may be any. */
    private static Query paths(String path) throws SearchException {
        StringJoiner expression = new StringJoiner("\\.", "", WITHIN);
        for (String text : path.split("\\.", -1)) {
            Matcher part = PART.matcher(text);
            if (!part.matches()) {
                throw new SearchException(
                        path + " is no path of a field; write one such as II[1].4, or II.4 for all blocks.");
            }
            String block = Objects.requireNonNullElse(part.group(2), "");
            expression.add(literal(part.group(1)) + (block.isEmpty() ? ANY_BLOCK : "\\[" + block + "\\]"));
        }
        return new RegexpQuery(new Term(SearchFields.PATH, expression.toString()));
    }

    /** As Lucene's regular expressions take it for itself. */
    private static String literal(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}_]", "\\\\$0");
    }

    private static Query chapters(String wanted, FormCatalogue catalogue, TextFolding folding) throws SearchException {
        String folded = folding.fold(wanted);
        Set<BytesRef> headings = new LinkedHashSet<>();
        for (Form form : catalogue.forms()) {
            for (Entry entry : form.entries()) {
                String heading = LeafValues.chapter(entry);
                String number = FieldPath.of(entry.path().replace("[]", "")).chapter();
                boolean matches = number.toLowerCase(Locale.ROOT).equals(folded)
                        || !NUMERAL.matcher(folded).matches()
                                && folding.fold(heading).contains(folded);
                if (matches) {
                    headings.add(new BytesRef(heading));
                }
            }
        }
        if (headings.isEmpty()) {
            throw new SearchException("No chapter is called " + wanted
                    + "; write its number as in the form, e.g. II, or a " + "part of its heading, e.g. リスク対策.");
        }
        return new TermInSetQuery(SearchFields.CHAPTER, headings);
    }

    /** The form of this id, style or name. */
    static Form form(String wanted, FormCatalogue catalogue, TextFolding folding) throws SearchException {
        String folded = folding.fold(wanted);
        return catalogue.forms().stream()
                .filter(form -> Stream.of(form.id(), form.style(), form.name())
                        .map(folding::fold)
                        .anyMatch(folded::equals))
                .findFirst()
                .orElseThrow(() -> new SearchException("No form is called " + wanted + "; write "
                        + catalogue.forms().stream().map(Form::id).collect(joining(" or ")) + "."));
    }
}
