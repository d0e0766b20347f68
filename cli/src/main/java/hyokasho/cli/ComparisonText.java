package hyokasho.cli;

import static java.util.stream.Collectors.joining;

import hyokasho.corpus.compare.Cell;
import hyokasho.corpus.compare.ComparedBox;
import hyokasho.corpus.compare.Comparison;
import hyokasho.corpus.compare.Piece;
import hyokasho.corpus.compare.Subject;
import hyokasho.corpus.compare.Verdict;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A comparison for a person: a column a document, or one below the other where columns would be too narrow. */
final class ComparisonText {

    private static final int NARROWEST_COLUMN = 22;
    private static final int MOST_LINES = 8;
    private static final int MOST_LINES_OF_ONE = 3;

    /** So much of what is the same is shown beside a difference. */
    private static final int CONTEXT = 16;

    private static final String INDENT = "  ";
    private static final String BETWEEN = " │ ";

    private final int width;
    private final boolean full;
    private final Paint paint;
    private final Columns columns;

    /**
     * For a person.
     *
     * @param width of the terminal in columns
     * @param full whether texts are shown in their whole length
     */
    ComparisonText(int width, boolean full, Paint paint) {
        this.width = width;
        this.full = full;
        this.paint = paint;
        this.columns = new Columns(paint);
    }

    /** Writes it. */
    void write(Comparison comparison, Writer out) throws IOException {
        List<Subject> subjects = comparison.subjects();
        for (int i = 0; i < subjects.size(); i++) {
            wrapped(Comparison.letter(i) + INDENT, described(subjects.get(i)), out);
        }
        legend("= the same  ≠ differs  ± only in some  ? not sure", out);
        legend(
                (paint.screen() ? "red" : "【 】")
                        + ": not as in the first document with a text; in that one, not as in all",
                out);
        legend("‸: others say more", out);
        List<String> headings = List.of();
        for (ComparedBox box : comparison.boxes()) {
            writeNew(headings, box.headings(), out);
            headings = box.headings();
            write(box, subjects, out);
        }
        line(out, "");
        String counts = Stream.of(Verdict.values())
                .map(verdict -> verdict.words() + ": " + comparison.count(verdict))
                .collect(joining(", "));
        wrapped("", "boxes: " + comparison.boxes().size() + " (" + counts + ").", out);
    }

    private void legend(String text, Writer out) throws IOException {
        for (Columns.Line part : columns.wrap(text, width)) {
            line(out, paint.faint(part.text()));
        }
    }

    /** Further lines stand below the text. */
    private void wrapped(String start, String text, Writer out) throws IOException {
        String before = paint.bold(start);
        for (Columns.Line part : columns.wrap(text, width - start.length())) {
            line(out, before + part.text());
            before = " ".repeat(start.length());
        }
    }

    private static String described(Subject subject) {
        return Stream.of(
                        subject.title(),
                        subject.municipality(),
                        subject.form().style(),
                        subject.facts().date().orElse(""),
                        subject.id())
                .filter(part -> !part.isEmpty())
                .collect(joining(INDENT));
    }

    /** Headings are written once, the chapter's after an empty line. */
    private void writeNew(List<String> before, List<String> headings, Writer out) throws IOException {
        int same = 0;
        while (same < Math.min(before.size(), headings.size())
                && before.get(same).equals(headings.get(same))) {
            same++;
        }
        for (int i = same; i < headings.size(); i++) {
            String heading = Columns.cut(headings.get(i), width - 2 * i);
            line(out, i == 0 ? "\n" + paint.bold(heading) : paint.faint("› ".repeat(i) + heading));
        }
    }

    private void write(ComparedBox box, List<Subject> subjects, Writer out) throws IOException {
        String label = Columns.cut(box.label(), width - INDENT.length());
        String name = Columns.cut(box.name(), width - 2 * INDENT.length());
        boolean fits = Columns.width(label) + Columns.width(name) + 2 * INDENT.length() <= width;
        line(out, sign(box.verdict()) + " " + paint.bold(label) + (fits ? INDENT : "\n" + INDENT) + paint.faint(name));
        if (box.verdict() == Verdict.SAME) {
            for (Columns.Line text : lines(box, 0, subjects, width - INDENT.length())) {
                line(out, INDENT + text.text());
            }
            return;
        }
        int column = (width - INDENT.length() + BETWEEN.length()) / subjects.size() - BETWEEN.length();
        if (column < NARROWEST_COLUMN) {
            below(box, subjects, out);
        } else {
            beside(box, subjects, column, out);
        }
    }

    private String sign(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "=";
            case DIFFERS -> paint.markOn() + "≠" + paint.markOff();
            case ONLY_IN_SOME -> "±";
            case UNSURE -> "?";
        };
    }

    private void beside(ComparedBox box, List<Subject> subjects, int column, Writer out) throws IOException {
        List<List<Columns.Line>> cells = new ArrayList<>();
        for (int i = 0; i < subjects.size(); i++) {
            cells.add(lines(box, i, subjects, column));
        }
        int height = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int row = 0; row < height; row++) {
            StringBuilder text = new StringBuilder(INDENT);
            for (int i = 0; i < cells.size(); i++) {
                List<Columns.Line> cell = cells.get(i);
                Columns.Line part = row < cell.size() ? cell.get(row) : new Columns.Line("", 0);
                text.append(i == 0 ? "" : paint.faint(BETWEEN)).append(part.padded(column));
            }
            line(out, text.toString().stripTrailing());
        }
    }

    private void below(ComparedBox box, List<Subject> subjects, Writer out) throws IOException {
        for (int i = 0; i < subjects.size(); i++) {
            String start = INDENT + paint.bold(Comparison.letter(i)) + INDENT;
            for (Columns.Line text : lines(box, i, subjects, width - 2 * INDENT.length() - 1)) {
                line(out, start + text.text());
                start = INDENT + " " + INDENT;
            }
        }
    }

    private List<Columns.Line> lines(ComparedBox box, int number, List<Subject> subjects, int column) {
        List<Piece> pieces = pieces(box.cells().get(number), subjects.get(number));
        int most = box.verdict() == Verdict.DIFFERS ? MOST_LINES : MOST_LINES_OF_ONE;
        return columns.shortened(columns.wrap(pieces, column), full ? Integer.MAX_VALUE : most, column);
    }

    private List<Piece> pieces(Cell cell, Subject subject) {
        return switch (cell.kind()) {
            case WRITTEN ->
                cell.sameAs()
                        .map(other -> List.of(new Piece("= " + Comparison.letter(other), false)))
                        .orElseGet(() -> full ? cell.pieces() : shortened(cell.pieces()));
            case EMPTY -> List.of(new Piece("(empty)", false));
            case UNSURE -> List.of(new Piece("(not sure) " + cell.text(), false));
            case MISSING -> List.of(new Piece("(not found)", false));
            case NO_BLOCK -> List.of(new Piece("(none)", false));
            case NO_BOX -> List.of(new Piece("(not on " + subject.form().style() + ")", false));
        };
    }

    /** What is the same is shown only beside what differs. */
    private static List<Piece> shortened(List<Piece> pieces) {
        if (pieces.stream().noneMatch(Piece::marked)) {
            return pieces;
        }
        List<Piece> shortened = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int before = i == 0 ? 0 : CONTEXT;
            int after = i + 1 == pieces.size() ? 0 : CONTEXT;
            shortened.add(piece.marked() ? piece : new Piece(shortened(piece.text(), before, after), false));
        }
        return shortened;
    }

    private static String shortened(String text, int before, int after) {
        int length = text.codePointCount(0, text.length());
        return length <= before + after + 1
                ? text
                : text.substring(0, text.offsetByCodePoints(0, before)) + "…"
                        + text.substring(text.offsetByCodePoints(0, length - after));
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text + "\n");
    }
}
