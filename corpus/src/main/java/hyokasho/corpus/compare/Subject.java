package hyokasho.corpus.compare;

import hyokasho.corpus.search.DocumentFacts;
import hyokasho.form.Form;

/**
 * Which document it is.
 *
 * @param title its 評価書名; empty if it was not surely read
 * @param form it is filled in on
 * @param facts its id, municipality and date
 */
public record Subject(String title, Form form, DocumentFacts facts) {

    /** How the document is called here. */
    public String id() {
        return facts.id();
    }

    /** The name of its municipality as far as it is told, else nothing. */
    public String municipality() {
        return facts.municipality().name().orElse("");
    }
}
