package hyokasho.corpus.search;

import static java.util.stream.Collectors.joining;

import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.List;
import java.util.Optional;
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

    /** Adds what limits. */
    void addTo(BooleanQuery.Builder query, TextFolding folding) throws SearchException {
        if (field.isPresent()) {
            String expression = BoxFilter.pathExpression(field.get());
            query.add(new RegexpQuery(new Term(SearchFields.PATH, expression)), Occur.FILTER);
        }
        if (chapter.isPresent()) {
            List<BytesRef> headings = BoxFilter.headings(chapter.get(), FormCatalogue.official(), folding).stream()
                    .map(BytesRef::new)
                    .toList();
            query.add(new TermInSetQuery(SearchFields.CHAPTER, headings), Occur.FILTER);
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
