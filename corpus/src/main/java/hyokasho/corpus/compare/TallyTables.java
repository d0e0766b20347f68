package hyokasho.corpus.compare;

import hyokasho.corpus.table.Column;
import hyokasho.corpus.table.Column.Type;
import hyokasho.corpus.table.Row;
import hyokasho.corpus.table.Table;
import hyokasho.corpus.table.TableSink;
import hyokasho.document.HyokashoException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tally as tables: {@code answers}, a row a box, with how often its answer is given; {@code counts}, a row a distinct
 * answer; {@code municipalities}, how often each gives which. The answer of a box that was not surely read is left empty.
 */
public final class TallyTables {

    private static final Table ANSWERS = new Table(
            "answers",
            "回答",
            "What a box answers",
            columns(
                    "prefecture municipality code document title form edition date path known answer page",
                    "same_answer_boxes same_answer_municipalities"));

    private static final Table COUNTS =
            new Table("counts", "集計", "An answer", columns("answer", "boxes documents municipalities"));

    private static final Table MUNICIPALITIES = new Table(
            "municipalities",
            "団体別",
            "An answer of a municipality",
            columns("prefecture municipality code known answer", "boxes documents"));

    private TallyTables() {}

    private static List<Column> columns(String texts, String numbers) {
        List<Column> columns = new ArrayList<>();
        Arrays.stream(texts.split(" ")).forEach(name -> columns.add(new Column(name, Type.TEXT, "", "", "")));
        Arrays.stream(numbers.split(" ")).forEach(name -> columns.add(new Column(name, Type.INTEGER, "", "", "")));
        return columns;
    }

    /** The one that has all answers, then the others. */
    public static List<Table> tables() {
        return List.of(ANSWERS, COUNTS, MUNICIPALITIES);
    }

    /** Writes all rows of those of {@link #tables()} that are wanted. */
    public static void write(Tally tally, TableSink sink, List<Table> wanted) throws IOException {
        tally.given(Integer.MAX_VALUE, given -> write(sink, row(given)));
        if (wanted.contains(COUNTS)) {
            tally.distinct(Integer.MAX_VALUE, distinct -> write(sink, row(distinct)));
        }
        if (wanted.contains(MUNICIPALITIES)) {
            tally.local(local -> write(sink, row(local)));
        }
    }

    private static void write(TableSink sink, Row row) throws IOException {
        try {
            sink.write(row);
        } catch (HyokashoException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Row row(Given given) {
        boolean counts = given.boxes() > 0;
        return row(
                ANSWERS,
                given.prefecture(),
                given.municipality(),
                given.code(),
                given.document(),
                given.title(),
                given.form(),
                given.edition(),
                given.date(),
                given.path(),
                given.kind().key(),
                given.kind().isSure() ? given.text() : "",
                given.page(),
                counts ? number(given.boxes()) : null,
                counts ? number(given.municipalities()) : null);
    }

    private static Row row(Distinct distinct) {
        return row(
                COUNTS,
                distinct.text(),
                number(distinct.boxes()),
                number(distinct.documents()),
                number(distinct.municipalities()));
    }

    private static Row row(Local local) {
        return row(
                MUNICIPALITIES,
                local.prefecture(),
                local.municipality(),
                local.code(),
                local.kind().key(),
                local.text(),
                number(local.boxes()),
                number(local.documents()));
    }

    private static Row row(Table table, @Nullable Object... cells) {
        return new Row(table, Arrays.asList(cells));
    }

    private static Integer number(long number) {
        return Math.toIntExact(number);
    }
}
