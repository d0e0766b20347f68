package hyokasho.corpus.stats;

import hyokasho.form.DataFile;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures for people, as lines of a terminal. */
final class FiguresText {

    private static final String SUMMARY = "/hyokasho/corpus/stats/summary.csv";
    private static final String INDENT = "  ";
    private static final int NARROWEST = 60;
    private static final int WIDEST_BAR = 50;
    private static final int MOST_BARS = 12;
    private static final int NUMBER = 8;
    private static final int SHARE = 8;

    private final Writer out;
    private final int width;
    private final Drawing drawing;
    private final boolean apart;

    /**
     * For people.
     *
     * @param width columns of a line, which need some room to say anything
     * @param colours whether they are wanted
     * @param apart whether the boxes of different forms are told one by one
     */
    FiguresText(Writer out, int width, boolean colours, boolean apart) {
        this.out = out;
        this.width = Math.max(NARROWEST, width);
        this.drawing = new Drawing(colours);
        this.apart = apart;
    }

    /** A line with a bar. */
    private record Bar(String label, int number) {}

    /** What to see first. */
    void summary(Figures figures) throws IOException {
        overview(figures);
        groups(figures, "Agencies", "agency");
        groups(figures, "Prefectures", "prefecture");
        List<String> shown =
                DataFile.rows(SUMMARY, 1).stream().map(row -> row.get(0)).toList();
        for (Item item : figures.items()) {
            if (shown.contains(item.name())) {
                line("");
                line(drawing.bold(Columns.cut(title(item), width)));
                answers(item, figures.slices(item).get(0).counts());
            }
        }
        doubtful(figures);
        occurrences(figures);
    }

    private void overview(Figures figures) throws IOException {
        StatusCounts all = figures.coverage().map(Coverage::statuses).reduce(StatusCounts.NONE, StatusCounts::plus);
        line(drawing.bold(Drawing.things(figures.documents(), "document") + ", " + Drawing.things(all.boxes(), "box")));
        groups(figures, "Forms", "form");
        line("");
        line(drawing.bold("Boxes by form and edition (documents)") + "  " + drawing.legend());
        for (Group edition : figures.groups("edition")) {
            StatusCounts counts = figures.coverage()
                    .filter(coverage -> edition.key().equals(coverage.place().form() + " " + coverage.edition()))
                    .map(Coverage::statuses)
                    .reduce(StatusCounts.NONE, StatusCounts::plus);
            statuses(edition.label() + " (" + Drawing.number(edition.documents()) + ")", counts);
        }
    }

    private void statuses(String label, StatusCounts counts) throws IOException {
        int labels = 22;
        int bar = Math.min(WIDEST_BAR, width - labels - 32);
        line(INDENT + Columns.fit(label, labels)
                + (bar > 0 ? drawing.statuses(counts, bar) : "")
                + Columns.right(Drawing.number(counts.boxes()), NUMBER)
                + " boxes, ok " + Drawing.share(counts.ok(), counts.boxes()));
    }

    private void groups(Figures figures, String title, String by) throws IOException {
        List<Bar> bars = figures.groups(by).stream()
                .map(group -> new Bar(group.label(), group.documents()))
                .toList();
        line("");
        line(drawing.bold(title));
        bars(most(bars), figures.documents(), false);
    }

    /** Where there are many, the tallest and the rest. */
    private static List<Bar> most(List<Bar> bars) {
        if (bars.size() <= MOST_BARS) {
            return bars;
        }
        List<Bar> sorted = bars.stream()
                .sorted(Comparator.comparingInt(bar -> -bar.number()))
                .toList();
        List<Bar> most = new ArrayList<>(sorted.subList(0, MOST_BARS - 1));
        List<Bar> rest = sorted.subList(MOST_BARS - 1, sorted.size());
        most.add(new Bar(
                rest.size() + " more", rest.stream().mapToInt(Bar::number).sum()));
        return most;
    }

    /** The longest bar is as long as the room for it; if they are {@code shared}, it would be if it were all. */
    private void bars(List<Bar> bars, int of, boolean shared) throws IOException {
        int labels =
                bars.stream().mapToInt(bar -> Columns.of(bar.label())).max().orElse(0);
        int labelColumns = Math.min(labels, width * 2 / 5);
        int columns = Math.min(WIDEST_BAR, width - INDENT.length() - labelColumns - 1 - NUMBER - SHARE);
        int most = shared ? of : bars.stream().mapToInt(Bar::number).max().orElse(0);
        for (Bar bar : bars) {
            line(INDENT + Columns.fit(bar.label(), labelColumns) + " "
                    + drawing.bar(bar.number(), most, columns)
                    + Columns.right(Drawing.number(bar.number()), NUMBER)
                    + Columns.right(Drawing.share(bar.number(), of), SHARE));
        }
    }

    /** The boxes that are read worst. */
    private void doubtful(Figures figures) throws IOException {
        List<Item> worst = figures.items().stream()
                .filter(item -> figures.statuses(item).doubtful() > 0)
                .sorted(Comparator.comparingInt(item -> -figures.statuses(item).doubtful()))
                .limit(5)
                .toList();
        if (!worst.isEmpty()) {
            line("");
            line(drawing.bold("Boxes that were least surely read") + "   (ambiguous or missing, of all)");
            for (Item item : worst) {
                StatusCounts counts = figures.statuses(item);
                line(INDENT + Columns.right(Drawing.number(counts.doubtful()), NUMBER - 2) + " of "
                        + Columns.fit(Drawing.number(counts.boxes()), NUMBER - 2)
                        + Columns.cut(item.label() + "  " + item.name(), width - 2 * NUMBER - 4));
            }
        }
    }

    private void occurrences(Figures figures) throws IOException {
        Map<String, Integer> byCode = figures.findings().stream()
                .collect(Collectors.groupingBy(Occurrence::key, Collectors.summingInt(Occurrence::documents)));
        if (!byCode.isEmpty()) {
            line("");
            line(drawing.bold("Findings of the reading") + "   (documents)");
            bars(
                    most(byCode.entrySet().stream()
                            .map(code -> new Bar(code.getKey(), code.getValue()))
                            .sorted(Comparator.comparingInt((Bar bar) -> -bar.number())
                                    .thenComparing(Bar::label))
                            .toList()),
                    figures.documents(),
                    false);
        }
        int boxes = figures.unlisted().stream().mapToInt(Occurrence::times).sum();
        if (boxes > 0) {
            line("");
            line(drawing.bold("Boxes that the forms do not have: ") + Drawing.number(boxes));
        }
    }

    /** All that is told of each item. */
    void details(Figures figures) throws IOException {
        line(drawing.bold(Drawing.things(figures.documents(), "document")));
        for (Item item : figures.items()) {
            for (Item part : apart ? item.apart() : List.of(item)) {
                details(part, figures);
            }
        }
    }

    private void details(Item item, Figures figures) throws IOException {
        List<Slice> slices = figures.slices(item);
        if (slices.isEmpty()) {
            return;
        }
        Slice all = slices.get(0);
        line("");
        line(drawing.bold(Columns.cut(title(item), width)));
        faint(String.join(" > ", item.headings()));
        faint(item.name());
        faint((all.form().equals(Slice.ALL) ? "counted together: " : "")
                + item.places().stream()
                        .map(place -> place.style() + " " + place.path())
                        .collect(Collectors.joining(", ")));
        answers(item, all.counts());
        coverage(figures.coverage(item));
        List<Slice> prefectures = slices.stream()
                .filter(slice -> slice.form().equals(all.form()) && !slice.isOfAllPrefectures())
                .toList();
        if (prefectures.size() > 1) {
            new PrefectureTable(item, all.counts()).write(prefectures, item.measure(), width, this::line);
        }
    }

    private static String title(Item item) {
        return item.label() + (item.measure().isOfDocuments() ? "  (how many in a document)" : "");
    }

    private void faint(String text) throws IOException {
        if (!text.isEmpty()) {
            line(drawing.faint(Columns.cut(text, width)));
        }
    }

    private void answers(Item item, AnswerCounts counts) throws IOException {
        line(INDENT + Columns.cut(completeness(item, counts), width - INDENT.length()));
        if (counts.quartiles().isPresent()) {
            Quartiles numbers = counts.quartiles().get();
            String spread = unit(item.measure()) + ": least " + Drawing.number(numbers.least()) + ", quartiles "
                    + Drawing.number(numbers.lower()) + " " + Drawing.number(numbers.median()) + " "
                    + Drawing.number(numbers.upper()) + ", greatest " + Drawing.number(numbers.greatest());
            line(INDENT + Columns.cut(spread, width - INDENT.length()));
        }
        bars(bars(item, counts), counts.sure(item.measure()), item.measure().isShared());
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

    private void coverage(List<Coverage> coverage) throws IOException {
        for (Coverage edition : coverage) {
            if (!edition.item().measure().isOfDocuments()) {
                line(drawing.faint(INDENT + edition.place().style() + " " + edition.edition() + ": found in "
                        + Drawing.number(edition.found()) + " of "
                        + Drawing.things(edition.documents(), "document")));
            }
        }
    }

    private void line(String text) throws IOException {
        out.write(text.stripTrailing() + "\n");
    }
}
