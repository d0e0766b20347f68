package hyokasho.corpus.compare;

import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.corpus.search.TextFolding;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Value;
import hyokasho.form.FieldNames;
import hyokasho.form.FieldPath;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * The answers of any number of documents to one question, counted. They are kept on the disk until it is closed, so that
 * memory does not grow with their number.
 */
public final class Tally implements Closeable {

    private final Question question;
    private final Selection selection;
    private final TextFolding folding = new TextFolding();
    private final FieldNames names = FieldNames.official();
    private final Subjects subjects = new Subjects();
    private final AnswerStore store;
    private long documents;
    private long others;
    private long withoutBox;
    private long withoutBlock;

    /**
     * A tally of nothing yet.
     *
     * @throws IOException if there is no room for answers among the system's temporary files
     */
    public Tally(Question question, Selection selection) throws IOException {
        this.question = question;
        this.selection = selection;
        this.store = new AnswerStore();
    }

    /** What is asked. */
    public Question question() {
        return question;
    }

    /** Takes what is found. */
    @FunctionalInterface
    public interface Taker<T> {

        /** One more. */
        void take(T found) throws IOException;
    }

    /** Asks a document. */
    public void add(String id, Document document) throws IOException {
        Subject subject = subjects.of(id, document);
        if (!selection.accepts(subject)) {
            others++;
            return;
        }
        documents++;
        List<Field> asked = document.fields().stream()
                .filter(field -> isAsked(document, field))
                .toList();
        for (Field field : asked) {
            Content content = Content.of(field, document.source().keepsPages(), folding);
            store.add(
                    subject,
                    field.path(),
                    content,
                    content.kind() == Kind.WRITTEN ? answers(field, content) : List.of());
        }
        if (asked.isEmpty()) {
            boolean onForm = document.form().entries().stream()
                    .anyMatch(entry -> entry.editions().include(document.edition()) && isNamed(document, entry.path()));
            withoutBlock += onForm ? 1 : 0;
            withoutBox += onForm ? 0 : 1;
        }
    }

    private boolean isAsked(Document document, Field field) {
        FieldPath path = FieldPath.of(field.path());
        return isNamed(document, path.place()) && question.includes(path.indices());
    }

    private boolean isNamed(Document document, String place) {
        return names.name(document.form().id(), place).equals(Optional.of(question.name()));
    }

    /** Of check boxes each that is marked is an answer. */
    private List<List<String>> answers(Field field, Content content) {
        if (field.value().orElse(null) instanceof Value.Checks checks) {
            return checks.checked().stream()
                    .map(option -> List.of(folding.fold(option), option))
                    .toList();
        }
        return List.of(List.of(content.key(), content.text()));
    }

    /** All documents are asked; nothing is added afterwards. */
    public Totals complete() throws IOException {
        store.complete();
        long written = store.count(Kind.WRITTEN);
        long empty = store.count(Kind.EMPTY);
        long unsure = store.count(Kind.UNSURE, Kind.MISSING);
        return new Totals(
                documents,
                others,
                withoutBox,
                withoutBlock,
                store.count("body", "boxes"),
                written + empty + unsure,
                written,
                empty,
                unsure,
                store.count("answer", "given"));
    }

    /** The distinct answers, the most frequent first; of equally frequent ones that of the first document. */
    public void distinct(int limit, Taker<Distinct> taker) throws IOException {
        store.distinct(limit, taker);
    }

    /** The answers of each municipality, in the order of their codes; those without a code behind. */
    public void local(Taker<Local> taker) throws IOException {
        store.local(taker);
    }

    /** What each box answers, in the same order. */
    public void given(int limit, Taker<Given> taker) throws IOException {
        store.given(limit, taker);
    }

    @Override
    public void close() throws IOException {
        store.close();
    }
}
