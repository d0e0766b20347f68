package hyokasho.cli;

import static hyokasho.corpus.RootFormat.formatted;

import hyokasho.corpus.compare.Cell.Kind;
import hyokasho.corpus.compare.Local;
import hyokasho.corpus.compare.Question;
import hyokasho.corpus.compare.Tally;
import hyokasho.corpus.compare.Totals;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/** A tally for a person: how often each answer is given, then what each municipality answers. */
final class TallyText {

    private static final int MUNICIPALITY = 18;
    private static final int NUMBER = 6;
    private static final int MOST_LINES = 3;
    private static final String COUNTS = "%7s %10s %15s  ";

    private final int width;
    private final boolean full;
    private final int limit;
    private final Paint paint;
    private final Columns columns;

    /**
     * For a person.
     *
     * @param width of the terminal in columns
     * @param full whether texts are shown in their whole length
     * @param limit how many distinct answers are shown
     */
    TallyText(int width, boolean full, int limit, Paint paint) {
        this.width = width;
        this.full = full;
        this.limit = limit;
        this.paint = paint;
        this.columns = new Columns(paint);
    }

    /** Writes it. */
    void write(Tally tally, Totals totals, Writer out) throws IOException {
        write(tally.question(), out);
        line(out, "");
        line(out, paint.faint(formatted(COUNTS, "boxes", "documents", "municipalities") + "answer"));
        tally.distinct(limit, distinct -> {
            String start = formatted(COUNTS, distinct.boxes(), distinct.documents(), distinct.municipalities());
            text(out, start, distinct.text());
        });
        if (totals.distinct() > limit) {
            line(
                    out,
                    " ".repeat(formatted(COUNTS, "", "", "").length()) + "… and " + (totals.distinct() - limit)
                            + " more distinct answers (--limit)");
        }
        apart(out, totals.empty(), "(empty)");
        apart(out, totals.unsure(), "(not sure or not found; not counted above)");
        tally.local(new Municipalities(out)::write);
        line(out, "");
        text(out, "", summary(totals));
        if (totals.others() > 0) {
            line(out, formatted("documents left out by the filters: %,d.", totals.others()));
        }
    }

    private void write(Question question, Writer out) throws IOException {
        boolean fits = Columns.width(question.label()) + 2 + Columns.width(question.name()) <= width;
        line(out, paint.bold(question.label()) + (fits ? "  " : "\n") + paint.faint(question.name()));
        line(out, Columns.cut(String.join(" › ", question.headings()), width));
        text(
                out,
                "",
                question.places().entrySet().stream()
                        .map(place -> place.getKey() + " " + place.getValue())
                        .collect(Collectors.joining("   ")));
    }

    private void apart(Writer out, long boxes, String what) throws IOException {
        if (boxes > 0) {
            line(out, paint.faint(formatted(COUNTS, boxes, "", "") + what));
        }
    }

    private void text(Writer out, String start, String text) throws IOException {
        int left = Math.max(MUNICIPALITY, width - Columns.width(start));
        List<Columns.Line> lines =
                columns.shortened(columns.wrap(text, left), full ? Integer.MAX_VALUE : MOST_LINES, left);
        String before = start;
        for (Columns.Line line : lines) {
            line(out, before + line.text());
            before = " ".repeat(Columns.width(start));
        }
    }

    private static String summary(Totals totals) {
        return formatted(
                "boxes: %,d, documents: %,d, municipalities: %,d; documents without such a box: %,d, without such a block: %,d.",
                totals.boxes(),
                totals.documents() - totals.withoutBox() - totals.withoutBlock(),
                totals.municipalities(),
                totals.withoutBox(),
                totals.withoutBlock());
    }

    /** A line an answer; a prefecture and a municipality are named once. */
    private final class Municipalities {

        private final Writer out;
        private String prefecture = "\n";
        private String municipality = "\n";

        Municipalities(Writer out) {
            this.out = out;
        }

        void write(Local local) throws IOException {
            if (!local.prefecture().equals(prefecture)) {
                prefecture = local.prefecture();
                municipality = "\n";
                line(out, "");
                line(out, paint.bold(prefecture.isEmpty() ? "(prefecture not told)" : Columns.cut(prefecture, width)));
            }
            String name = local.municipality().isEmpty() ? "(not told)" : local.municipality();
            String shown = name.equals(municipality) ? "" : "  " + Columns.cut(name, width - 2);
            municipality = name;
            if (Columns.width(shown) >= MUNICIPALITY) {
                line(out, shown);
                shown = "";
            }
            String start = shown + " ".repeat(MUNICIPALITY - Columns.width(shown));
            String number = Long.toString(local.boxes());
            text(out, start + " ".repeat(Math.max(0, NUMBER - number.length())) + number + "  ", answer(local));
        }

        private String answer(Local local) {
            return local.kind() == Kind.WRITTEN
                    ? local.text()
                    : "(" + local.kind().words() + ")";
        }
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text.stripTrailing() + "\n");
    }
}
