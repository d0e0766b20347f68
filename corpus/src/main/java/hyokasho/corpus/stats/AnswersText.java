package hyokasho.corpus.stats;

import hyokasho.corpus.stats.Lines.Bar;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What is answered to an item, as lines for people. */
final class AnswersText {

    private final Lines lines;

    AnswersText(Lines lines) {
        this.lines = lines;
    }

    static String title(Item item) {
        return item.label() + (item.measure().isOfDocuments() ? "  (how many in a document)" : "");
    }

    /** How many say something, how numbers spread, and a bar for each answer. */
    void write(Item item, AnswerCounts counts) throws IOException {
        lines.indented(completeness(item, counts));
        if (counts.quartiles().isPresent()) {
            lines.indented(
                    unit(item.measure()) + ": " + spread(counts.quartiles().get()));
        }
        lines.bars(
                bars(item, counts), counts.sure(item.measure()), item.measure().isShared());
    }

    private static String spread(Quartiles numbers) {
        return "least " + Drawing.number(numbers.least()) + ", quartiles " + Drawing.number(numbers.lower()) + " "
                + Drawing.number(numbers.median()) + " " + Drawing.number(numbers.upper()) + ", greatest "
                + Drawing.number(numbers.greatest());
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case LENGTH -> "characters";
            case ROWS -> "rows";
            case BLOCKS -> "in a document";
            case CHOICE, CHECKS, YEAR, NUMBER -> "number";
        };
    }

    /** How many say something, and how many do not. */
    private static String completeness(Item item, AnswerCounts counts) {
        String thing = item.measure().isOfDocuments() ? "document" : "box";
        StringBuilder text = new StringBuilder(Drawing.things(counts.boxes(), thing) + ": ");
        text.append(Drawing.number(counts.answered())).append(" surely read");
        part(text, counts.blank(), " blank");
        part(text, counts.unsure(), " not sure");
        part(text, counts.missing(), " not found");
        return text.toString();
    }

    private static void part(StringBuilder text, int number, String what) {
        if (number > 0) {
            text.append(", ").append(Drawing.number(number)).append(what);
        }
    }

    private static List<Bar> bars(Item item, AnswerCounts counts) {
        List<Bar> bars = new ArrayList<>();
        counts.answers().forEach((answer, number) -> bars.add(new Bar(answer, number)));
        int digits = Integer.toString(bars.size()).length();
        for (int i = 0; i < bars.size() && item.measure().hasOptions(); i++) {
            String position = Columns.right(Integer.toString(i + 1), digits);
            bars.set(
                    i, new Bar(position + " " + bars.get(i).label(), bars.get(i).number()));
        }
        if (item.measure().blankIsAnAnswer() && counts.blank() > 0) {
            bars.add(new Bar(
                    item.measure().hasOptions() ? " ".repeat(digits + 1) + "none of them" : "blank", counts.blank()));
        }
        if (item.measure() != Measure.LENGTH) {
            counts.bins().forEach(bin -> bars.add(new Bar(range(bin), bin.number())));
        }
        return bars;
    }

    private static String range(Bin bin) {
        return bin.from() == bin.to()
                ? Drawing.number(bin.from())
                : Drawing.number(bin.from()) + "–" + Drawing.number(bin.to());
    }
}
