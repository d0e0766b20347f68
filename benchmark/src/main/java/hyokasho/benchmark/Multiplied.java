package hyokasho.benchmark;

import hyokasho.corpus.Corpus;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.HyokashoException;
import hyokasho.document.Value;
import hyokasho.json.DocumentJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Many documents out of few: the converted samples again and again under other ids, each with other texts. */
final class Multiplied {

    private static final int IN_A_FOLDER = 500;

    private Multiplied() {}

    /** Gives a text of a copy. */
    interface Texts {

        /**
         * What stands in place of a text.
         *
         * @param number of the copy, from 0
         */
        String of(Field field, String text, int number);
    }

    /** Writes so many copies of the documents in {@code samples} into {@code results}. */
    static void write(Path samples, int count, Path results, Texts texts) throws IOException, HyokashoException {
        List<Document> documents = documents(samples);
        DocumentJson json = DocumentJson.official();
        for (int i = 0; i < count; i++) {
            Path file = results.resolve("%03d/%06d.json".formatted(i / IN_A_FOLDER, i));
            Files.createDirectories(file.getParent());
            try (OutputStream out = Files.newOutputStream(file)) {
                json.write(copy(documents.get(i % documents.size()), i, texts), out);
            }
        }
    }

    private static List<Document> documents(Path samples) throws IOException, HyokashoException {
        List<Document> documents = new ArrayList<>();
        Corpus.at(samples).read(new Corpus.Reader() {
            @Override
            public void document(String id, Document document) {
                documents.add(document);
            }

            @Override
            public void refused(boolean ours, String sentence) {
                // the truth of the samples lies among them
            }
        });
        return documents;
    }

    private static Document copy(Document document, int number, Texts texts) {
        return new Document(
                document.form(),
                document.edition(),
                document.source(),
                document.fields().stream()
                        .map(field -> copy(field, number, texts))
                        .toList(),
                document.unlisted(),
                document.unclaimed(),
                document.findings(),
                document.glyphs());
    }

    private static Field copy(Field field, int number, Texts texts) {
        Optional<Value> value = field.value()
                .map(v -> v instanceof Value.Text text ? new Value.Text(texts.of(field, text.text(), number)) : v);
        return new Field(
                field.path(),
                field.label(),
                field.type(),
                value,
                field.raw(),
                field.status(),
                field.confidence(),
                field.evidence());
    }
}
