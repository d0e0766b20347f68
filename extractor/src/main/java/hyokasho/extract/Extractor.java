package hyokasho.extract;

import hyokasho.document.Document;
import hyokasho.extract.source.Input;
import hyokasho.extract.source.UnreadableSourceException;
import hyokasho.form.FormCatalogue;

/** Turns one published file into one filled document. Immutable; may be used by several threads. */
public final class Extractor {

    private final FormCatalogue forms;

    public Extractor(FormCatalogue forms) {
        this.forms = forms;
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableSourceException if the file cannot become a document; the message says why and what to do
     */
    public Document extract(Input input) throws UnreadableSourceException {
        return trace(input).document();
    }

    /** Reads a document and keeps what every stage saw. */
    public Trace trace(Input input) throws UnreadableSourceException {
        throw new UnreadableSourceException(UnreadableSourceException.Reason.NOT_A_FORM, input.name(), "is not read yet.");
    }
}
