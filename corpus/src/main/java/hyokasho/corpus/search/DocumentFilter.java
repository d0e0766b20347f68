package hyokasho.corpus.search;

import hyokasho.form.Form;
import hyokasho.form.FormCatalogue;
import java.util.Optional;

/** Which documents are meant, by the same filters as those of a search, for those who read documents without an index. */
public final class DocumentFilter {

    private final TextFolding folding = new TextFolding();
    private final Optional<String> municipality;
    private final Optional<String> prefecture;
    private final Optional<String> form;
    private final Optional<String> from;
    private final Optional<String> to;

    /**
     * Documents as {@code filter} wants them; where in a document it wants to search makes no difference.
     *
     * @throws SearchException if there is no such form, or a date is none
     */
    public DocumentFilter(SearchFilter filter) throws SearchException {
        this.municipality = filter.municipality().map(folding::fold);
        this.prefecture = filter.prefecture().map(folding::fold);
        this.form = filter.form().isPresent()
                ? Optional.of(SearchFilter.form(filter.form().get(), FormCatalogue.official(), folding))
                        .map(Form::id)
                : Optional.empty();
        this.from = filter.from().isPresent()
                ? Optional.of(SearchFilter.day(filter.from().get()))
                : Optional.empty();
        this.to = filter.to().isPresent()
                ? Optional.of(SearchFilter.day(filter.to().get()))
                : Optional.empty();
    }

    /** Whether a document is meant. One without a date is not, if one is asked for. */
    public boolean accepts(DocumentFacts facts) {
        return accepts(form, facts.form()) && isOfBody(facts) && isInTime(facts);
    }

    private static boolean accepts(Optional<String> wanted, String fact) {
        return wanted.isEmpty() || wanted.get().equals(fact);
    }

    private boolean isOfBody(DocumentFacts facts) {
        boolean ofMunicipality = municipality.isEmpty()
                || DocumentFacts.names(facts.municipality()).map(folding::fold).anyMatch(municipality.get()::equals);
        return ofMunicipality
                && accepts(
                        prefecture,
                        facts.municipality().prefecture().map(folding::fold).orElse(""));
    }

    private boolean isInTime(DocumentFacts facts) {
        boolean late = from.isEmpty()
                || facts.date()
                        .filter(date -> Days.last(date) >= Days.first(from.get()))
                        .isPresent();
        boolean early = to.isEmpty()
                || facts.date()
                        .filter(date -> Days.first(date) <= Days.last(to.get()))
                        .isPresent();
        return late && early;
    }
}
