package hyokasho.corpus.stats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Who answers what: a line a prefecture, in as many parts one below the other as the columns need. */
final class PrefectureTable {

    private static final int NAMES = 12;
    private static final int NUMBER = 9;
    private static final int SHARE = 8;
    private static final int WITH_SHARE = 15;

    private final List<Head> heads;
    private final int cell;

    /** A column: what stands above it, and what of the counts stands in it. */
    private record Head(String name, Function<AnswerCounts, String> cell) {}

    /**
     * The table of an item.
     *
     * @param all the answers of all prefectures together
     */
    PrefectureTable(Item item, AnswerCounts all) {
        boolean options = item.measure().hasOptions();
        this.heads = options || all.quartiles().isEmpty() || item.measure() == Measure.LENGTH
                ? answers(item.measure(), all)
                : quartiles();
        this.cell = options ? WITH_SHARE : NUMBER;
    }

    private static List<Head> answers(Measure measure, AnswerCounts all) {
        List<Head> heads = new ArrayList<>();
        for (String answer : all.answers().keySet()) {
            String name = measure.hasOptions() ? Integer.toString(heads.size() + 1) : answer;
            heads.add(new Head(name, counts -> times(counts.answers().getOrDefault(answer, 0), counts, measure)));
        }
        if (measure.blankIsAnAnswer()) {
            heads.add(new Head(
                    measure.hasOptions() ? "none of them" : "blank", counts -> times(counts.blank(), counts, measure)));
        }
        return heads;
    }

    private static String times(int number, AnswerCounts counts, Measure measure) {
        String times = Drawing.number(number);
        return measure.hasOptions() ? times + Columns.right(Drawing.share(number, counts.sure(measure)), SHARE) : times;
    }

    private static List<Head> quartiles() {
        return List.of(
                number("least", Quartiles::least),
                number("lower", Quartiles::lower),
                number("median", Quartiles::median),
                number("upper", Quartiles::upper),
                number("greatest", Quartiles::greatest));
    }

    private static Head number(String name, Function<Quartiles, Integer> number) {
        return new Head(
                name,
                counts -> counts.quartiles().map(number).map(Drawing::number).orElse("–"));
    }

    void write(List<Slice> slices, Measure measure, Lines lines) throws IOException {
        int fixed = Lines.INDENT.length() + NAMES + 2 * NUMBER;
        int fitting = Math.max(1, (lines.width() - fixed) / cell);
        for (int from = 0; from < heads.size(); from += fitting) {
            List<Head> part = heads.subList(from, Math.min(heads.size(), from + fitting));
            StringBuilder head = new StringBuilder(Lines.INDENT + Columns.fit("prefecture", NAMES));
            head.append(Columns.right("sure", NUMBER)).append(Columns.right("not sure", NUMBER));
            part.forEach(column -> head.append(Columns.right(column.name(), cell)));
            lines.line(head.toString());
            for (Slice slice : slices) {
                lines.line(row(slice, measure, part));
            }
        }
    }

    private String row(Slice slice, Measure measure, List<Head> part) {
        AnswerCounts counts = slice.counts();
        StringBuilder row = new StringBuilder(Lines.INDENT + Columns.fit(slice.prefecture(), NAMES));
        row.append(Columns.right(Drawing.number(counts.sure(measure)), NUMBER));
        row.append(Columns.right(Drawing.number(counts.unsure() + counts.missing()), NUMBER));
        part.forEach(column -> row.append(Columns.right(column.cell().apply(counts), cell)));
        return row.toString();
    }
}
