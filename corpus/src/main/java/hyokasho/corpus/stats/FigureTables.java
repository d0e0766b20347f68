package hyokasho.corpus.stats;

import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import hyokasho.document.HyokashoException;
import hyokasho.form.DataFile;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Figures as tables: {@code tables.csv} beside this class says which there are, {@code columns.csv} what is in them. */
final class FigureTables {

    private static final String FOLDER = "/hyokasho/corpus/stats/";
    private static final int DIGITS = 10_000;

    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** The tables that come with the program. */
    FigureTables() {
        Map<String, List<Column>> columns = DataFile.rows(FOLDER + "columns.csv", 5).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get(0), Collectors.mapping(FigureTables::column, Collectors.toList())));
        DataFile.rows(FOLDER + "tables.csv", 3)
                .forEach(row ->
                        tables.put(row.get(0), new Table(row.get(0), row.get(1), row.get(2), columns.get(row.get(0)))));
    }

    private static Column column(List<String> row) {
        return new Column(row.get(1), Column.Type.of(row.get(2)), row.get(3), row.get(4), "");
    }

    /** All tables in their order. */
    List<Table> all() {
        return List.copyOf(tables.values());
    }

    /** Writes all rows. */
    void write(Figures figures, TableSink sink) throws IOException, HyokashoException {
        Stream<Row> rows = Stream.of(
                        figures.groups().stream().map(this::group),
                        figures.coverage().map(this::coverage),
                        figures.items().stream().flatMap(item -> item(item, figures)),
                        figures.findings().stream().map(finding -> occurrence("findings", finding)),
                        figures.unlisted().stream().map(box -> occurrence("unlisted", box)))
                .flatMap(part -> part);
        for (Row row : (Iterable<Row>) rows::iterator) {
            sink.write(row);
        }
    }

    private Row row(String table, @Nullable Object... cells) {
        Table to = tables.get(table);
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            named.put(to.columns().get(i).name(), cells[i]);
        }
        return Row.of(to, named);
    }

    private Row group(Group group) {
        return row("documents", group.by(), group.key(), group.label(), group.documents());
    }

    private Row occurrence(String table, Occurrence met) {
        return row(table, met.form(), met.key(), met.times(), met.documents());
    }

    private Row coverage(Coverage coverage) {
        StatusCounts statuses = coverage.statuses();
        return row(
                "coverage",
                coverage.item().name(),
                coverage.place().label(),
                coverage.place().form(),
                coverage.edition(),
                coverage.place().path(),
                coverage.documents(),
                coverage.found(),
                statuses.boxes(),
                statuses.ok(),
                statuses.blank(),
                statuses.ambiguous(),
                statuses.missing(),
                share(statuses.ok(), statuses.boxes()));
    }

    /** To four digits; empty if there is nothing to have a share of. */
    private static @Nullable Double share(int number, int of) {
        return of == 0 ? null : (double) Math.round((double) DIGITS * number / of) / DIGITS;
    }

    private Stream<Row> item(Item item, Figures figures) {
        return figures.slices(item).stream()
                .flatMap(slice -> Stream.of(Stream.of(boxes(item, slice)), answers(item, slice), numbers(item, slice))
                        .flatMap(rows -> rows));
    }

    private Row boxes(Item item, Slice slice) {
        AnswerCounts counts = slice.counts();
        return row(
                "boxes",
                item.name(),
                item.label(),
                item.measure().key(),
                slice.form(),
                slice.prefecture(),
                counts.boxes(),
                counts.answered(),
                counts.blank(),
                counts.unsure(),
                counts.missing());
    }

    private Stream<Row> answers(Item item, Slice slice) {
        int sure = slice.counts().sure(item.measure());
        List<String> answers = List.copyOf(slice.counts().answers().keySet());
        return answers.stream().map(answer -> {
            int times = slice.counts().answers().get(answer);
            return row(
                    "answers",
                    item.name(),
                    item.label(),
                    item.measure().key(),
                    slice.form(),
                    slice.prefecture(),
                    answers.indexOf(answer) + 1,
                    answer,
                    times,
                    sure,
                    share(times, sure));
        });
    }

    private Stream<Row> numbers(Item item, Slice slice) {
        return slice.counts().quartiles().stream()
                .map(numbers -> row(
                        "numbers",
                        item.name(),
                        item.label(),
                        item.measure().key(),
                        slice.form(),
                        slice.prefecture(),
                        numbers.number(),
                        numbers.least(),
                        numbers.lower(),
                        numbers.median(),
                        numbers.upper(),
                        numbers.greatest()));
    }
}
