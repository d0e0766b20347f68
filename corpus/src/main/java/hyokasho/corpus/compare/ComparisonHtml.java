package hyokasho.corpus.compare;

import hyokasho.corpus.html.HtmlPage;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A comparison as a page: one file with its filters and keys, which needs no network. */
public final class ComparisonHtml {

    private ComparisonHtml() {}

    /** Writes it. */
    public static void write(Comparison comparison, Writer out) throws IOException {
        HtmlPage.of(ComparisonHtml.class, "compare.html").write(Page.of(comparison), out);
    }

    private record Page(
            String language,
            String title,
            String stop,
            boolean hasDifferences,
            List<Document> documents,
            int allColumns,
            List<Count> counts,
            List<Chapter> chapters) {

        static Page of(Comparison comparison) {
            List<Document> documents = new ArrayList<>();
            for (int i = 0; i < comparison.subjects().size(); i++) {
                documents.add(Document.of(i, comparison.subjects().get(i)));
            }
            List<Count> counts = Stream.of(Verdict.values())
                    .map(verdict -> new Count(verdict.key(), verdict.words(), comparison.count(verdict)))
                    .toList();
            Map<String, List<Box>> chapters = new LinkedHashMap<>();
            comparison.boxes().forEach(box -> chapters.computeIfAbsent(box.chapter(), chapter -> new ArrayList<>())
                    .add(Box.of(box, documents.size())));
            List<Chapter> numbered = new ArrayList<>();
            chapters.forEach((name, boxes) -> numbered.add(new Chapter(numbered.size(), name, boxes)));
            String title = documents.size() + " 評価書 side by side";
            return new Page(
                    "ja",
                    title,
                    "row that is not the same in all",
                    true,
                    documents,
                    documents.size() + 1,
                    counts,
                    numbered);
        }
    }

    private record Document(String letter, String title, String id, String form, String municipality, String date) {
        static Document of(int number, Subject subject) {
            return new Document(
                    Comparison.letter(number),
                    subject.title(),
                    subject.id(),
                    subject.form().style() + " " + subject.form().name(),
                    subject.municipality(),
                    subject.facts().date().orElse(""));
        }
    }

    private record Count(String verdict, String words, long boxes) {}

    private record Chapter(int number, String name, List<Box> boxes) {}

    private record Box(
            String verdict,
            String words,
            boolean same,
            boolean found,
            int width,
            String name,
            String label,
            String headings,
            List<Entry> cells) {

        /** What all have is shown once. */
        static Box of(ComparedBox box, int documents) {
            boolean same = box.verdict() == Verdict.SAME;
            List<Entry> cells = new ArrayList<>();
            for (int i = 0; i < box.cells().size(); i++) {
                cells.add(Entry.of(Comparison.letter(i), box.cells().get(i)));
            }
            String headings = String.join(" › ", box.headings().stream().skip(1).toList());
            return new Box(
                    box.verdict().key(),
                    box.verdict().words(),
                    same,
                    !same,
                    same ? documents : 1,
                    box.name(),
                    box.label(),
                    headings,
                    same ? cells.subList(0, 1) : cells);
        }
    }

    private record Entry(
            String letter, String kind, List<String> note, List<String> sameAs, String place, List<Part> parts) {
        static Entry of(String letter, Cell cell) {
            String place = Stream.of(cell.path(), cell.page())
                    .flatMap(part -> part.stream())
                    .reduce((path, page) -> path + ", " + page)
                    .orElse("");
            List<String> note = cell.kind() == Cell.Kind.WRITTEN
                    ? List.of()
                    : List.of(cell.kind().words());
            List<String> sameAs = cell.sameAs().stream()
                    .map(Comparison::letter)
                    .map("= "::concat)
                    .toList();
            List<Part> parts = cell.pieces().stream()
                    .map(piece -> new Part(
                            piece.text(),
                            piece.marked() && !piece.text().isEmpty(),
                            piece.text().isEmpty()))
                    .toList();
            return new Entry(letter, cell.kind().key(), note, sameAs, place, parts);
        }
    }

    /** A piece; a gap is where others have something more. */
    private record Part(String text, boolean marked, boolean gap) {
        boolean plain() {
            return !marked && !gap;
        }
    }
}
