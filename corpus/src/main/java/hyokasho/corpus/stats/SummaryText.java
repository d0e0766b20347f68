package hyokasho.corpus.stats;

import hyokasho.corpus.stats.Lines.Bar;
import hyokasho.form.DataFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What to see first of figures, as lines for people. */
final class SummaryText {

    private static final String SHOWN = "/hyokasho/corpus/stats/summary.csv";
    private static final int MOST_BARS = 12;
    private static final int MOST_DOUBTFUL = 5;
    private static final int EDITION = 22;

    private final Figures figures;
    private final Lines lines;

    SummaryText(Figures figures, Lines lines) {
        this.figures = figures;
        this.lines = lines;
    }

    void write() throws IOException {
        lines.title(Drawing.things(figures.documents(), "document") + ", "
                + Drawing.things(sum(figures.coverage()).boxes(), "box"));
        groups("Forms", "form");
        editions();
        groups("Agencies", "agency");
        groups("Prefectures", "prefecture");
        items();
        doubtful();
        findings();
        int unlisted = figures.unlisted().stream().mapToInt(Occurrence::times).sum();
        if (unlisted > 0) {
            lines.heading("Boxes that the forms do not have: " + Drawing.number(unlisted), "");
        }
    }

    private static StatusCounts sum(Stream<Coverage> coverage) {
        return coverage.map(Coverage::statuses).reduce(StatusCounts.NONE, StatusCounts::plus);
    }

    private void groups(String title, String by) throws IOException {
        lines.heading(title, "");
        lines.bars(
                most(figures.groups(by).stream()
                        .map(group -> new Bar(group.label(), group.documents()))
                        .toList()),
                figures.documents(),
                false);
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

    private void editions() throws IOException {
        lines.heading("Boxes by form and edition (documents)", "  " + lines.legend());
        for (Group edition : figures.groups("edition")) {
            StatusCounts counts = sum(figures.coverage()
                    .filter(coverage -> edition.key().equals(coverage.place().form() + " " + coverage.edition())));
            String remark = Columns.right(Drawing.number(counts.boxes()), Lines.NUMBER) + " boxes, ok "
                    + Columns.right(Drawing.share(counts.ok(), counts.boxes()), Lines.NUMBER - 1);
            String label = edition.label() + " (" + Drawing.number(edition.documents()) + ")";
            lines.statuses(label, EDITION, counts, remark);
        }
    }

    private void items() throws IOException {
        List<String> shown =
                DataFile.rows(SHOWN, 1).stream().map(row -> row.get(0)).toList();
        for (Item item : figures.items()) {
            if (shown.contains(item.name())) {
                lines.heading(AnswersText.title(item), "");
                new AnswersText(lines).write(item, figures.slices(item).get(0).counts());
            }
        }
    }

    private void doubtful() throws IOException {
        List<Item> worst = figures.items().stream()
                .filter(item -> figures.statuses(item).doubtful() > 0)
                .sorted(Comparator.comparingInt(item -> -figures.statuses(item).doubtful()))
                .limit(MOST_DOUBTFUL)
                .toList();
        if (!worst.isEmpty()) {
            lines.heading("Boxes that were least surely read", "  (ambiguous or missing, of all)");
        }
        for (Item item : worst) {
            StatusCounts counts = figures.statuses(item);
            lines.indented(Columns.right(Drawing.number(counts.doubtful()), Lines.NUMBER) + " of "
                    + Columns.fit(Drawing.number(counts.boxes()), Lines.NUMBER) + item.label() + "  " + item.name());
        }
    }

    private void findings() throws IOException {
        Map<String, Integer> byCode = figures.findings().stream()
                .collect(Collectors.groupingBy(Occurrence::key, Collectors.summingInt(Occurrence::documents)));
        if (!byCode.isEmpty()) {
            List<Bar> bars = byCode.entrySet().stream()
                    .map(code -> new Bar(code.getKey(), code.getValue()))
                    .sorted(Comparator.comparingInt((Bar bar) -> -bar.number()).thenComparing(Bar::label))
                    .toList();
            lines.heading("Findings of the reading", "  (documents that have some)");
            lines.bars(most(bars), figures.documents(), false);
        }
    }
}
