package hyokasho.corpus.stats;

import hyokasho.corpus.Corpus;
import hyokasho.corpus.export.Drawn;
import hyokasho.document.Document;
import hyokasho.document.Field;
import hyokasho.document.Finding;
import hyokasho.document.HyokashoException;
import hyokasho.document.Source;
import hyokasho.document.Status;
import hyokasho.document.UnlistedField;
import hyokasho.document.Value;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Documents drawn for a test, and what is counted of them. */
final class Counted {

    static final Path SAMPLES = Path.of("").toAbsolutePath().resolveSibling("samples");

    private Counted() {}

    static Document document(String form, Field... fields) {
        return new Document(
                Drawn.document(form).form(),
                "2018-05",
                source("pdf"),
                List.of(fields),
                List.of(),
                List.of(),
                List.of(),
                Drawn.document(form).glyphs());
    }

    private static Source source(String text) {
        return new Source("drawn.pdf", "0".repeat(64), 1, Optional.empty(), text);
    }

    /** The same as it was read from a text that lost its page. */
    static Document withoutPages(Document document) {
        return new Document(
                document.form(),
                document.edition(),
                source("stream"),
                document.fields(),
                document.unlisted(),
                document.unclaimed(),
                document.findings(),
                document.glyphs());
    }

    /** The same with what the reading tells. */
    static Document with(Document document, String edition, List<UnlistedField> unlisted, String... codes) {
        return new Document(
                document.form(),
                edition,
                document.source(),
                document.fields(),
                unlisted,
                document.unclaimed(),
                Arrays.stream(codes)
                        .map(code -> new Finding(code, "", List.of(), "It was met."))
                        .toList(),
                document.glyphs());
    }

    static Field agency(String form, String name) {
        return Drawn.text(form, "cover.agency", name);
    }

    static Field checks(String form, String path, String... checked) {
        return Drawn.field(form, path, Status.OK, new Value.Checks(List.of(checked), Map.of(), List.of()));
    }

    static Field date(String form, String path, String iso) {
        return Drawn.field(
                form, path, Status.OK, new Value.CalendarDate(Optional.of(iso).filter(d -> !d.isEmpty()), iso));
    }

    static Field without(String form, String path, Status status) {
        return Drawn.field(form, path, status, null);
    }

    static Figures figures(Document... documents) {
        return figures(Selection.everything(), documents);
    }

    static Figures figures(Selection selection, Document... documents) {
        Census census = new Census(selection);
        Arrays.stream(documents).forEach(census::add);
        return census.figures();
    }

    /** Those of all documents below a folder. */
    static Figures figures(Selection selection, Path folder) throws IOException, HyokashoException {
        Census census = new Census(selection);
        Corpus.at(folder).read(new Corpus.Reader() {
            @Override
            public void document(String id, Document document) {
                census.add(document);
            }

            @Override
            public void refused(boolean ours, String sentence) {
                if (ours) {
                    throw new IllegalStateException(sentence);
                }
            }
        });
        return census.figures();
    }

    static Item item(Figures figures, String name) {
        return figures.items().stream()
                .filter(item -> item.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static AnswerCounts answers(Figures figures, String name, String form, String prefecture) {
        return figures.slices(item(figures, name)).stream()
                .filter(slice -> slice.form().equals(form) && slice.prefecture().equals(prefecture))
                .findFirst()
                .orElseThrow()
                .counts();
    }
}
